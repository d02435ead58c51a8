// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "app/platform/process.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace reelyard::cli
{

namespace
{

bool statusShown = false;

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void Output::line(const QString &text) const
{
    if (json || quiet)
        return;
    clearStatus();
    write(stdout, text.toUtf8() + '\n');
}

void Output::object(const QJsonObject &object) const
{
    if (json)
        write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Output::problem(const QString &text) const
{
    clearStatus();
    write(stderr, "reelyard-cli: " + text.toUtf8() + '\n');
}

void Output::error(const Error &error) const
{
    problem(error.sentence);
    object({{QStringLiteral("event"), QStringLiteral("error")},
            {QStringLiteral("errorClass"), toText(error.errorClass)},
            {QStringLiteral("errorCode"), error.code},
            {QStringLiteral("error"), error.sentence},
            {QStringLiteral("detail"), error.detail}});
}

void Output::status(const QString &text) const
{
    if (json || quiet || !isTerminalOutput())
        return;
    statusShown = true;
    write(stdout, "\r\033[K" + text.left(terminalColumns() - 1).toUtf8());
}

void Output::clearStatus() const
{
    if (!statusShown)
        return;
    statusShown = false;
    write(stdout, "\r\033[K");
}

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

int number(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toInt();
}

QString sizeText(qint64 bytes)
{
    double value = static_cast<double>(bytes);
    const char *unit = "B";
    for (const char *next : {"kB", "MB", "GB", "TB"}) {
        if (value < 1000)
            break;
        value /= 1000;
        unit = next;
    }
    const int decimals = value < 10 && *unit != 'B' ? 1 : 0;
    return QStringLiteral("%1 %2").arg(value, 0, 'f', decimals).arg(QLatin1String(unit));
}

QString durationText(qint64 seconds)
{
    const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    return seconds >= 3600
               ? QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(two(seconds / 60 % 60), two(seconds % 60))
               : QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
}

QString countText(int count, const char *one, const char *many)
{
    return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : many));
}

} // namespace reelyard::cli
