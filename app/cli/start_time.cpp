// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/start_time.h"

#include <QDateTime>
#include <QRegularExpression>

namespace reelyard::cli
{

std::optional<Timestamp> startTimeFromText(const QString &text, Timestamp now)
{
    const QString trimmed = text.trimmed();
    if (trimmed.compare(QLatin1String("now"), Qt::CaseInsensitive) == 0)
        return now;
    static const QRegularExpression later(QStringLiteral("^\\+(\\d{1,6})([mhd])$"));
    if (const auto match = later.match(trimmed); match.hasMatch()) {
        const int minutes = match.captured(2) == QLatin1String("m")   ? 1
                            : match.captured(2) == QLatin1String("h") ? 60
                                                                      : 1440;
        return now + std::chrono::minutes(match.captured(1).toLongLong() * minutes);
    }
    const QDateTime today = QDateTime::fromMSecsSinceEpoch(now.count());
    if (const QTime time = QTime::fromString(trimmed, QStringLiteral("H:mm")); time.isValid()) {
        QDateTime next(today.date(), time);
        if (next <= today)
            next = QDateTime(today.date().addDays(1), time);
        return Timestamp(next.toMSecsSinceEpoch());
    }
    for (const QString &format : {QStringLiteral("yyyy-MM-dd H:mm"), QStringLiteral("yyyy-MM-ddTH:mm")}) {
        if (const QDateTime time = QDateTime::fromString(trimmed, format); time.isValid())
            return Timestamp(time.toMSecsSinceEpoch());
    }
    return std::nullopt;
}

} // namespace reelyard::cli
