// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/job/job_state.h"

namespace reelyard
{

/// How much there is to do in sources; of several, the sum.
struct WorkLoad {
    double jobs = 0;
    double mediaSeconds = 0;
    double megapixelSeconds = 0; ///< size of the picture times its length; 0 for sound alone
    double megabytes = 0;        ///< of the source: much detail and noise make it large, and slow to encode

    WorkLoad &operator+=(const WorkLoad &other)
    {
        jobs += other.jobs;
        mediaSeconds += other.mediaSeconds;
        megapixelSeconds += other.megapixelSeconds;
        megabytes += other.megabytes;
        return *this;
    }
    WorkLoad operator*(double factor) const
    {
        return {jobs * factor, mediaSeconds * factor, megapixelSeconds * factor, megabytes * factor};
    }
    friend bool operator==(const WorkLoad &, const WorkLoad &) = default;
};

/// What one job took; kept as history for estimates.
struct MeasuredSpeed {
    RecipeId recipe{};
    WorkLoad load;
    double seconds = 0; ///< of wall time, on its slot
    Place place = Place::Local;
};

} // namespace reelyard
