// SPDX-License-Identifier: GPL-3.0-or-later
// reelyard: the window.
#include "app/application.h"
#include "app/desktop/language.h"
#include "app/desktop/log_file.h"
#include "app/desktop/queue_log.h"
#include "app/platform/files.h"
#include "models/base/native_path.h"
#include "ui/common/file_urls.h"
#include "ui/common/theme.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/shell.h"
#include "ui/mainwindow/start_wait.h"

#include <QApplication>
#include <QCommandLineParser>

#include <clocale>
#include <memory>

namespace
{

// Paths as the file system has them; what looks like an option is left to the parser.
QStringList inputsFrom(int argc, char *argv[], const QCommandLineParser &parser)
{
#ifdef Q_OS_WIN
    Q_UNUSED(argc);
    Q_UNUSED(argv);
    QStringList inputs = parser.positionalArguments();
#else
    QStringList inputs;
    const int count = static_cast<int>(parser.positionalArguments().size());
    for (int i = argc - count; i < argc; ++i)
        inputs << reelyard::pathFromBytes(argv[i]);
#endif
    for (QString &input : inputs) {
        if (input.contains(QLatin1String("://")))
            continue;
        // As if dropped: a text file is a list, with or without the '@'.
        const QString path = reelyard::absolutePath(input);
        if (input.startsWith(u'@') && !reelyard::fileExists(path))
            input = u'@' + reelyard::absolutePath(input.mid(1));
        else
            input = reelyard::asInput(path);
    }
    return inputs;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // Qt has called setlocale(); decimals in recipes are written with a point
    QApplication::setOrganizationName(QStringLiteral("Reelyard"));
    QApplication::setApplicationName(QStringLiteral("Reelyard"));
    QApplication::setApplicationVersion(QStringLiteral(REELYARD_VERSION));
    reelyard::useLanguage(reelyard::Preferences::load().language); // also for what is said before there is a window
    reelyard::applyTheme();

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Batch transcoding manager."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption database(QStringLiteral("database"), QApplication::translate("main", "Queue to use."),
                                      QStringLiteral("file"));
    parser.addOption(database);
    const QCommandLineOption background(QStringLiteral("background"),
                                        QApplication::translate("main", "Start with the window minimised."));
    parser.addOption(background);
    parser.addPositionalArgument(QStringLiteral("paths"),
                                 QApplication::translate("main", "Files, folders, links or @list.txt to add."),
                                 QStringLiteral("[paths...]"));
    parser.process(app);
    const QStringList inputs = inputsFrom(argc, argv, parser);
    const reelyard::ApplicationOptions options{parser.value(database)};
    const bool isInBackground = parser.isSet(background);

    auto application = reelyard::Application::create(options);
    if (!application && application.error().code == QLatin1String("database.owned")) {
        // A window that is there already takes over; behind a terminal's batch this one waits for its turn.
        const auto show = isInBackground && inputs.isEmpty() ? reelyard::Activation::None : reelyard::Activation::Show;
        if (reelyard::handOver(application.error().detail, inputs, show))
            return 0;
        application = reelyard::waitForQueue(options, isInBackground);
    }
    if (!application) {
        reelyard::showStartError(application.error());
        return 1;
    }
    std::unique_ptr<reelyard::Application> core = std::move(*application);
    // Of the process that owns the queue alone: another one would turn its pages over.
    reelyard::LogFile log(reelyard::LogFile::usualPath());
    log.install();
    log.write(QStringLiteral("Reelyard %1, Qt %2").arg(QStringLiteral(REELYARD_VERSION), QLatin1String(qVersion())));
    reelyard::Shell shell(*core);
    reelyard::logQueue(core->queue(), core->desk(), log, &shell);
    int exitCode = 0;
    core->open([&](const reelyard::Result<void> &opened) {
        if (!opened) {
            reelyard::showStartError(opened.error());
            exitCode = 1;
            QApplication::exit(1);
            return;
        }
        if (isInBackground)
            shell.window().startInBackground();
        else
            shell.window().show();
        core->findDevices();
        core->watches().start();
        core->goOnAsBefore();
        if (!inputs.isEmpty())
            shell.window().takeInputs(inputs);
    });
    return QApplication::exec() | exitCode;
}
