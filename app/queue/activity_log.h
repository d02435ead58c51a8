// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/job/activity_minute.h"
#include "models/table/job_list.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <array>
#include <chrono>
#include <deque>
#include <functional>
#include <vector>

namespace reelyard
{

/// What went on from `at` on, for `span`.
struct ActivitySample {
    Timestamp at{};
    std::chrono::milliseconds span{};
    std::array<ActivityFigures, placeCount> places{};
    const ActivityFigures &of(Place place) const { return places[static_cast<std::size_t>(place)]; }
};

/// What went on over time: a sample a second for the last hour, and one a minute for the last week, which is stored and
/// so reaches behind the start of the program. While nothing runs, or all of it stands still, no sample is taken: a
/// gap says so. Memory is bounded. Main thread.
class ActivityLog : public QObject
{
    Q_OBJECT
public:
    /// Where finished minutes are written to; a later one of the same minute takes its place.
    using Keep = std::function<void(std::vector<ActivityMinute>)>;

    /// `list` and `clock` outlive the log.
    ActivityLog(const JobList &list, const Clock &clock, QObject *parent = nullptr);

    void setKeep(Keep keep) { m_keep = std::move(keep); }
    void load(const std::vector<ActivityMinute> &minutes); ///< of earlier runs, the oldest first
    void keepMinute();                                     ///< the one that is not over yet, too

    /// Ascending. Up to an hour in seconds, as far as they are known, and else in minutes.
    std::vector<ActivitySample> samples(Timestamp from, Timestamp to) const;
    ActivitySample latest() const; ///< zeros while nothing runs
    bool isEmpty() const { return m_seconds.empty() && m_minutes.empty(); }
    bool isSampling() const { return m_timer.isActive(); }
    Timestamp startedAt() const { return m_startedAt; } ///< of this run of the program
    void sample();                                      ///< called each second while something runs

    static constexpr std::size_t mostSeconds = 3600;
    static constexpr std::size_t mostMinutes = 7 * 24 * 60;
    static constexpr qint64 minuteMs = 60'000;

signals:
    void sampled();

private:
    /// Of one minute, values times seconds.
    struct Sums {
        qint64 minute = 0;
        double seconds = 0;
        std::array<ActivityFigures, placeCount> places{};
    };
    void follow(const JobChanges &changes);
    void take(const Job &job);
    bool isAnythingMoving() const;
    ActivitySample measure(Timestamp now, double seconds);
    void add(const ActivitySample &sample, double seconds);
    ActivitySample minuteSoFar() const;
    void closeMinute();
    void keep(const ActivitySample &minute) const;

    const JobList &m_list;
    const Clock &m_clock;
    Keep m_keep;
    Timestamp m_startedAt;
    QTimer m_timer;
    QSet<qint64> m_running;
    QHash<qint64, qint64> m_written;            ///< by running job, bytes as last seen
    std::array<double, placeCount> m_pending{}; ///< bytes of jobs that ended since the last sample
    Timestamp m_last{};                         ///< sample
    std::deque<ActivitySample> m_seconds;
    std::deque<ActivitySample> m_minutes; ///< those that are over
    Sums m_minute;
};

} // namespace reelyard
