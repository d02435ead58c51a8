// SPDX-License-Identifier: GPL-3.0-or-later
// reelyard-cli: the terminal.
#include "app/cli/command_line.h"

#include <QCoreApplication>

#include <clocale>
#include <string>
#include <vector>

int main(int argc, char *argv[])
{
    // Before Qt decodes them: a path may hold bytes that are not valid UTF-8.
    std::vector<std::string> arguments(argv + 1, argv + argc);
    QCoreApplication app(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // Qt has called setlocale(); decimals in recipes are written with a point
    QCoreApplication::setOrganizationName(QStringLiteral("Reelyard"));
    QCoreApplication::setApplicationName(QStringLiteral("Reelyard"));
    QCoreApplication::setApplicationVersion(QStringLiteral(REELYARD_VERSION));
#ifdef Q_OS_WIN
    arguments.clear();
    for (const QString &argument : app.arguments().mid(1))
        arguments.push_back(argument.toStdString());
#endif
    return reelyard::cli::runCommandLine(std::move(arguments));
}
