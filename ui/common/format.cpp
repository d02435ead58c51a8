// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/format.h"

#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLocale>

#include <cmath>

namespace reelyard::format
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(format)
};

QDateTime localTime(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.count()).toLocalTime();
}

QString twoDigits(qint64 value)
{
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}

} // namespace

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString bytes(qint64 size)
{
    if (size < 0)
        return {};
    const int decimals = size < 1'000'000 ? 0 : 1;
    return QLocale().formattedDataSize(size, decimals, QLocale::DataSizeSIFormat);
}

QString percent(double fraction)
{
    const auto whole = static_cast<int>(std::floor(std::clamp(fraction, 0.0, 1.0) * 100 + 1e-9));
    return Words::tr("%1%").arg(QLocale().toString(whole));
}

QString change(double fraction)
{
    const auto whole = static_cast<int>(std::lround(std::abs(fraction) * 100));
    if (whole == 0)
        return Words::tr("same size");
    return (fraction < 0 ? Words::tr("\u2212%1%") : Words::tr("+%1%")).arg(QLocale().toString(whole));
}

QString speed(double timesReal)
{
    const int decimals = timesReal < 0.095 ? 2 : timesReal < 99.95 ? 1 : 0; // slow is not "0.0"
    return Words::tr("%1\u00d7").arg(QLocale().toString(timesReal, 'f', decimals));
}

QString duration(qint64 ms)
{
    if (ms < 0)
        return {};
    const qint64 seconds = (ms + 500) / 1000;
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(twoDigits(seconds % 60));
    return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(twoDigits(seconds / 60 % 60), twoDigits(seconds % 60));
}

QString elapsed(std::chrono::milliseconds time)
{
    if (time < std::chrono::milliseconds(100))
        return Words::tr("under %1 s").arg(QLocale().toString(0.1, 'f', 1));
    if (time < std::chrono::seconds(10))
        return Words::tr("%1 s").arg(QLocale().toString(static_cast<double>(time.count()) / 1000.0, 'f', 1));
    return duration(time.count());
}

QString timeLeft(std::chrono::seconds time)
{
    const qint64 seconds = std::max<qint64>(time.count(), 0);
    if (seconds < 60)
        return Words::tr("%1 s").arg(number(seconds));
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return Words::tr("%1 min").arg(number(minutes));
    if (minutes < 48 * 60)
        return Words::tr("%1 h %2 min").arg(number(minutes / 60), twoDigits(minutes % 60));
    return Words::tr("%1 d %2 h").arg(number(minutes / 1440), number(minutes / 60 % 24));
}

QString dateTime(Timestamp time, Timestamp now)
{
    const QDateTime when = localTime(time);
    if (when.date() == localTime(now).date())
        return timeOfDay(time);
    return QLocale().toString(when.date(), QLocale::ShortFormat) + u' ' + timeOfDay(when.time());
}

QString timeOfDay(Timestamp time)
{
    return timeOfDay(localTime(time).time());
}

// Some locales' short form has seconds, which would say more than anybody knows.
QString timeOfDay(QTime time)
{
    return QLocale().toString(time, QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss")));
}

QString dateTimePattern()
{
    const QLocale locale;
    return QStringLiteral("ddd ") + locale.dateFormat(QLocale::ShortFormat) + u' ' +
           locale.timeFormat(QLocale::ShortFormat);
}

QString path(const QString &path)
{
    const QString home = QDir::homePath();
    const QString shown = displayPath(path);
#ifndef Q_OS_WIN
    if (home.size() > 1 && (shown == home || shown.startsWith(home + QLatin1Char('/'))))
        return QLatin1Char('~') + shown.mid(home.size());
#endif
    return QDir::toNativeSeparators(shown);
}

} // namespace reelyard::format
