// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/speed_model.h"
#include "app/queue/work_hours.h"
#include "models/base/clock.h"
#include "models/table/job_list.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <array>
#include <optional>
#include <set>
#include <vector>

namespace reelyard
{

/// Overall progress and the queue's end, as a range. What each job will take comes from SpeedModel; the sum is shared
/// by the slots and cannot end before the longest of those that run, nor before what waits for a time has had its turn.
/// Each place has its own history and its own end; all is done when the later one is. Sums are kept as jobs change, so
/// that an answer costs the same among a million. Main thread.
class EtaModel : public QObject
{
    Q_OBJECT
public:
    struct Snapshot {
        int done = 0;   ///< Completed, Skipped
        int failed = 0; ///< Failed, Cancelled
        int left = 0;   ///< New are not counted; Queued, Waiting, Running are
        int running = 0;
        double fraction = 0; ///< of the work of all counted jobs, 0 to 1
        double speed = 0;    ///< media seconds a second, all running jobs together
        /// The middle of the range, and what nine of ten ends lie behind and before; absent until something was
        /// measured.
        std::optional<std::chrono::seconds> timeLeft;
        std::chrono::seconds earliest{0};
        std::chrono::seconds latest{0};
    };

    /// How many jobs run at once.
    struct Slots {
        Slots(int local, int remote = 0)
            : here(local)
            , inCloud(remote)
        {
        }
        int here;
        int inCloud;
        int of(Place place) const { return place == Place::Cloud ? inCloud : here; }
    };

    /// `list` outlives the model.
    explicit EtaModel(const JobList &list, QObject *parent = nullptr);

    /// What ended before all work was last done is not counted, so that new work does not begin near its end.
    Snapshot snapshot(Timestamp now, const Slots &atOnce, const std::optional<WorkHours> &hours = {}) const;
    /// Seconds left of one running job; absent when its length or speed is unknown.
    static std::optional<std::chrono::seconds> timeLeft(const Job &job);
    /// On one slot of this computer, what these jobs will take together; absent until something was measured.
    std::optional<std::chrono::seconds> expectedHere(const std::vector<const Job *> &jobs) const
    {
        return expected(jobs, Place::Local);
    }
    /// What they will take where each of them runs, with nothing else to do.
    std::optional<std::chrono::seconds> expected(const std::vector<const Job *> &jobs, const Slots &atOnce) const;

    void remember(const MeasuredSpeed &speed) { speedsOf(speed.place).remember(speed); }
    void learn(const MeasuredSpeed &speed) { speedsOf(speed.place).learn(speed); }

private:
    enum class Part : quint8 { None, Left, Running, Done, Failed };
    struct Share {               // of a million jobs: no larger than it has to be
        quint32 sums : 27 = 0;   ///< its place in m_sums
        quint32 part : 4 = 0;    ///< a Part
        quint32 isKnown : 1 = 0; ///< what its source is
        float mediaSeconds = 0;
        float megapixelSeconds = 0;
        float megabytes = 0;
        WorkLoad load() const
        {
            return {1, static_cast<double>(mediaSeconds), static_cast<double>(megapixelSeconds),
                    static_cast<double>(megabytes)};
        }
    };
    struct Sums {
        RecipeId recipe{};
        Place place{};
        WorkLoad left, done;    ///< of sources that are known
        double leftSquares = 0; ///< of their lengths
        int leftUnknown = 0, doneUnknown = 0;
        WorkLoad mean() const; ///< of the known ones
        WorkLoad allLeft() const;
    };
    struct Running { ///< of one place
        int jobs = 0;
        double seconds = 0; ///< left, of all together
        double work = 0;
        double longest = 0;
        double variance = 0;
        bool isKnown = true;
    };
    struct End {
        double earliest = 0;
        double middle = 0;
        double latest = 0;
        double longest = 0; ///< of one that has not begun
    };
    struct Expected {
        double seconds = 0;
        double variance = 0; ///< of the sum, of jobs that differ each by itself
        double common = 0;   ///< what all are off by together, in seconds
        double longest = 0;
    };
    void follow(const JobChanges &changes);
    void take(const Job &job);
    void drop(qint64 id);
    void count(const Share &share, int by);
    quint32 sumsOf(RecipeId recipe, Place place);
    WorkLoad meanOf(const Job &job) const;
    void beginAnew(Timestamp begin);
    SpeedModel &speedsOf(Place place) { return m_speeds[static_cast<std::size_t>(place)]; }
    const SpeedModel &speedsOf(Place place) const { return m_speeds[static_cast<std::size_t>(place)]; }
    std::optional<Expected> expectedOfQueued(Place place) const;
    std::optional<std::chrono::seconds> expected(const std::vector<const Job *> &jobs, Place place) const;
    /// Absent while it cannot be told; at once where nothing is left there.
    std::optional<End> endOf(Place place, const Running &running, int atOnce) const;

    const JobList &m_list;
    std::array<SpeedModel, placeCount> m_speeds;
    QHash<qint64, Share> m_shares;
    std::vector<Sums> m_sums;            ///< by recipe and place, in the order in which they came
    QHash<qint64, quint32> m_sumsPlaces; ///< by both, see sumsKey()
    QHash<qint64, Timestamp> m_waitsOf;  ///< by job, of what waits for a time
    std::multiset<Timestamp> m_waits;    ///< the same times
    QSet<qint64> m_running;
    Timestamp m_begin{}; ///< when the oldest of what was left was queued
    int m_left = 0;      ///< with those that run
    int m_done = 0;
    int m_failed = 0;
};

} // namespace reelyard
