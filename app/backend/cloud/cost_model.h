// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/prices.h"
#include "app/queue/speed_model.h"
#include "models/job/cloud_charge.h"

#include <optional>
#include <vector>

namespace reelyard
{

/// What jobs cost at a service, before they run: from what earlier tasks of the same recipes took. Pure.
class CostModel
{
public:
    explicit CostModel(Price price)
        : m_price(price)
    {
    }
    struct Estimate {
        int jobs = 0;
        int unknown = 0;    ///< of them: their sources have not been examined; they are taken for the others' average
        double seconds = 0; ///< of processing, of all jobs together
        double low = 0;     ///< dollars; nine in ten cost more
        double middle = 0;
        double high = 0;         ///< nine in ten cost less
        bool hasHistory = false; ///< twenty tasks have told
    };
    Estimate estimate(const std::vector<const Job *> &jobs) const;
    /// Of one task; absent before any was seen.
    std::optional<double> expectedSeconds(RecipeId recipe, const WorkLoad &load) const;
    void learn(const CloudCharge &settled);
    const Price &price() const { return m_price; }

private:
    static constexpr int enough = 20;

    double outputsFactor() const;

    Price m_price;
    double m_ofOutputsExpected = 0; ///< dollars
    double m_ofOutputsPaid = 0;
    SpeedModel m_speeds;
    int m_tasks = 0;
};

} // namespace reelyard
