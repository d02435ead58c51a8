// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/cost_model.h"
#include "models/base/ids.h"
#include "models/job/place_rule.h"

#include <QString>

#include <optional>
#include <vector>

namespace reelyard
{

class Application;

/// What a yes would send away, and to whom.
struct Spending {
    int files = 0;
    int links = 0;
    qint64 uploadBytes = 0;
    QString provider; ///< "FFHub"
    QString host;
    QString uploadTo; ///< the user's bucket, through which files go; empty: straight to the service
    CostModel::Estimate estimate;
    double mostOfOneTask = 0; ///< dollars
    bool isAutomatic = false; ///< only what cannot be done here in time
};

/// What a person said yes to.
struct Agreement {
    double dollars = 0; ///< at most
    PlaceRule rule;     ///< of automatic ones
};

/// What may go to the cloud of jobs that are about to be let go; absent where none does, or there is no account (the
/// queue says so at each row). `goingThere`: also those that are not placed there yet.
std::optional<Spending> spendingOf(Application &app, const std::vector<JobId> &jobs, bool goingThere);
/// Writes down what was agreed to for these jobs: for their batch, beside what it has cost already; where they are of
/// several batches, for this run of the program.
void agree(Application &app, const std::vector<JobId> &jobs, bool goingThere, const Agreement &agreement);

} // namespace reelyard
