// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job_state.h"

namespace reelyard
{

/// What went on at one place.
struct ActivityFigures {
    double framesPerSecond = 0;
    double timesRealTime = 0;  ///< media seconds a second, all running jobs together
    double bytesPerSecond = 0; ///< written
    double running = 0;        ///< jobs
    double queued = 0;         ///< jobs that wait for their turn
    friend bool operator==(const ActivityFigures &, const ActivityFigures &) = default;
};

/// The same for one minute of the clock: the means over the whole of it.
struct ActivityMinute {
    qint64 minute = 0; ///< since the Unix epoch, UTC
    Place place = Place::Local;
    ActivityFigures figures;
};

} // namespace reelyard
