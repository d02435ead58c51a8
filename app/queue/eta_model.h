// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/table/job_list.h"

#include <optional>

namespace reelyard
{

/// Finish time and overall progress from media seconds: work left divided by the rate that this run has shown.
/// A source whose length is not known yet counts as the mean of the known ones.
class EtaModel
{
public:
    struct Snapshot {
        int done = 0;   ///< Completed, Skipped
        int failed = 0; ///< Failed, Cancelled
        int left = 0;   ///< New are not counted; Queued, Waiting, Running are
        int running = 0;
        double fraction = 0;                          ///< of the work of all counted jobs, 0 to 1
        double speed = 0;                             ///< media seconds a second, all running jobs together
        std::optional<std::chrono::seconds> timeLeft; ///< absent until something was measured
    };

    /// Main thread. Looks at all rows; called at most once a second. What ended before the oldest job that is left was
    /// queued is not counted, so that new work does not begin near its end.
    Snapshot snapshot(const JobList &list, Timestamp now, int parallel) const;
    /// Seconds left of one running job; absent when its length or speed is unknown.
    static std::optional<std::chrono::seconds> timeLeft(const Job &job);

    /// A finished job teaches the rate: media seconds done in wall seconds, on one slot.
    void learn(double mediaSeconds, double wallSeconds);

private:
    double m_mediaSeconds = 0; ///< decayed sums
    double m_wallSeconds = 0;
};

} // namespace reelyard
