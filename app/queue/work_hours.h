// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <QString>
#include <QTime>

#include <optional>

namespace reelyard
{

/// The hours of the day at which jobs may start, in the computer's own time: "22:00-06:30" lies over midnight. Pure.
class WorkHours
{
public:
    /// Nothing where it is no such text, or an empty span.
    static std::optional<WorkHours> fromText(const QString &text);
    /// Nothing where both are one; seconds do not count.
    static std::optional<WorkHours> between(const QTime &from, const QTime &to);
    QString toText() const;
    QTime from() const { return QTime(m_from / 60, m_from % 60); }
    QTime to() const { return QTime(m_to / 60, m_to % 60); }

    bool contains(Timestamp time) const;
    Timestamp nextBegin(Timestamp after) const; ///< the next time at which they begin

    /// When so much work will be done that is only done in these hours, begun at `from`.
    Timestamp after(Timestamp from, std::chrono::seconds work) const;

    friend bool operator==(const WorkHours &, const WorkHours &) = default;

private:
    int m_from = 0; ///< minutes of the day
    int m_to = 0;   ///< not included
};

} // namespace reelyard
