// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/job/measured_speed.h"

#include <QString>

#include <optional>

namespace reelyard
{

/// What a task in the cloud costs: the most it can, from before it is created, and what it did, once that is known. It
/// outlives its job, since the cap of a month counts it.
struct CloudCharge {
    QString prefix; ///< of the outputs' names, see CloudRecord: one for each task
    JobId job{};
    BatchId batch{};
    RecipeId recipe{};
    Timestamp createdAt{};
    double reservedDollars = 0;
    std::optional<double> spentDollars; ///< absent: not known yet
    double seconds = 0;                 ///< of processing; 0 not known
    WorkLoad load;                      ///< what the seconds were for

    double dollars() const { return spentDollars.value_or(reservedDollars); }
    friend bool operator==(const CloudCharge &, const CloudCharge &) = default;
};

} // namespace reelyard
