// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/work_hours.h"

#include <QDateTime>
#include <QRegularExpression>

namespace reelyard
{

std::optional<WorkHours> WorkHours::fromText(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(\\d{1,2})(?::(\\d{2}))?\\s*-\\s*(\\d{1,2})(?::(\\d{2}))?\\s*$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto minutes = [&match](int hour) -> std::optional<int> {
        const int hours = match.captured(hour).toInt();
        const int rest = match.captured(hour + 1).toInt();
        const int sum = hours * 60 + rest;
        return rest > 59 || sum > 24 * 60 ? std::nullopt : std::optional(sum % (24 * 60));
    };
    const auto from = minutes(1);
    const auto to = minutes(3);
    if (!from || !to || *from == *to)
        return std::nullopt;
    WorkHours hours;
    hours.m_from = *from;
    hours.m_to = *to;
    return hours;
}

std::optional<WorkHours> WorkHours::between(const QTime &from, const QTime &to)
{
    WorkHours hours;
    hours.m_from = from.hour() * 60 + from.minute();
    hours.m_to = to.hour() * 60 + to.minute();
    return hours.m_from == hours.m_to ? std::nullopt : std::optional(hours);
}

QString WorkHours::toText() const
{
    const auto time = [](int minutes) {
        return QStringLiteral("%1:%2")
            .arg(minutes / 60, 2, 10, QLatin1Char('0'))
            .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    };
    return time(m_from) + u'-' + time(m_to);
}

bool WorkHours::contains(Timestamp time) const
{
    const QTime local = QDateTime::fromMSecsSinceEpoch(time.count()).time();
    const int now = local.hour() * 60 + local.minute();
    return m_from < m_to ? now >= m_from && now < m_to : now >= m_from || now < m_to;
}

// By the calendar and not by adding 24 hours: twice a year a day has another length.
Timestamp WorkHours::nextBegin(Timestamp after) const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(after.count());
    const QTime begin(m_from / 60, m_from % 60);
    for (QDate day = now.date();; day = day.addDays(1)) {
        const QDateTime next(day, begin);
        if (next.isValid() && next > now)
            return Timestamp(next.toMSecsSinceEpoch());
    }
}

Timestamp WorkHours::after(Timestamp from, std::chrono::seconds work) const
{
    const std::chrono::minutes each((m_to - m_from + 24 * 60) % (24 * 60));
    Timestamp time = contains(from) ? from : nextBegin(from);
    std::chrono::milliseconds left = work;
    for (int day = 0; day < 400; ++day) { // beyond a year nothing is told
        const QTime local = QDateTime::fromMSecsSinceEpoch(time.count()).time();
        const int minute = local.hour() * 60 + local.minute();
        const auto room =
            std::min<std::chrono::milliseconds>(each, std::chrono::minutes((m_to - minute + 24 * 60) % (24 * 60)));
        if (left <= room)
            return time + left;
        left -= room;
        time = nextBegin(time + room);
    }
    return time;
}

} // namespace reelyard
