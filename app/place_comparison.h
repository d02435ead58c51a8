// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"
#include "models/job/place_rule.h"
#include "models/recipe/recipe.h"

#include <QString>

#include <optional>
#include <vector>

namespace reelyard
{

class Application;

/// What the same jobs would take and cost in one of the places where they could run, before anything is spent.
struct PlaceOffer {
    enum class Where { Here, Cloud, Automatic } where = Where::Here;
    QString refusal;               ///< a sentence: why they cannot run there; empty: they can
    std::optional<double> seconds; ///< until all are done, with nothing else to do; absent while nothing is known
    bool hasCost = false;
    double low = 0; ///< dollars; nine in ten cost more
    double high = 0;
    bool hasHistory = true; ///< the cost is more than a guess
    qint64 uploadBytes = 0; ///< Cloud: what leaves this computer
    int cloudJobs = 0;      ///< Automatic: how many of them go there
    bool missesDeadline = false;
};

/// Here first; then the cloud; then automatic where there is a rule. `recipes` are those of the jobs, `dollars` is what
/// automatic may spend. Sources that were not examined count as the others' average.
std::vector<PlaceOffer> comparePlaces(Application &app, const std::vector<Job> &jobs,
                                      const std::vector<Recipe> &recipes, const std::optional<PlaceRule> &rule,
                                      double dollars);

} // namespace reelyard
