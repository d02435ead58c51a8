// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/cost_model.h"

#include <algorithm>
#include <cmath>

namespace reelyard
{

namespace
{

// Of a normal distribution: nine in ten are below so many deviations.
constexpr double ninety = 1.2816;
// Before anything is known: an encoder at a usual speed on a server that others use, too; it may be three times either.
constexpr double guessedStart = 3; // seconds a task
constexpr double guessedPerMegapixelSecond = 0.3;
constexpr double guessedPerSecondOfSound = 0.05;
constexpr double guessedRange = 3;

double guess(const WorkLoad &load)
{
    return guessedStart * load.jobs + (load.megapixelSeconds > 0 ? guessedPerMegapixelSecond * load.megapixelSeconds
                                                                 : guessedPerSecondOfSound * load.mediaSeconds);
}

} // namespace

CostModel::Estimate CostModel::estimate(const std::vector<const Job *> &jobs) const
{
    Estimate estimate;
    estimate.jobs = static_cast<int>(jobs.size());
    estimate.hasHistory = m_tasks >= enough;
    double ofEach = 0;    // squares of what single jobs are off by, seconds
    double ofCommon = 0;  // of what they are off by together
    double ofOutputs = 0; // dollars, as if each had one output like its source
    int known = 0;
    for (const Job *job : jobs) {
        const auto load = loadOf(*job);
        if (!load)
            continue;
        ++known;
        const auto expected = m_speeds.expect(job->recipe, *load);
        const double seconds = expected ? expected->seconds : guess(*load);
        ofOutputs += m_price.of(0, load->mediaSeconds, load->megabytes * 1e6);
        estimate.seconds += seconds;
        if (expected) {
            ofEach += std::pow(seconds * expected->each, 2);
            ofCommon += seconds * expected->common;
        }
    }
    estimate.unknown = estimate.jobs - known;
    if (known == 0)
        return estimate;
    const double all = static_cast<double>(estimate.jobs) / known;
    estimate.seconds *= all;
    estimate.middle = m_price.of(estimate.seconds, 0, 0) + all * ofOutputs * outputsFactor();
    double range = guessedRange;
    if (estimate.hasHistory) {
        const double off = all * std::sqrt(ofEach + ofCommon * ofCommon) / std::max(estimate.seconds, 1e-9);
        range = std::exp(ninety * std::min(off, 1.0));
    }
    estimate.low = estimate.middle / range;
    estimate.high = estimate.middle * range;
    return estimate;
}

// How many outputs tasks have, and how large they are, as far as was seen.
double CostModel::outputsFactor() const
{
    return m_ofOutputsExpected > 0 ? m_ofOutputsPaid / m_ofOutputsExpected : 1;
}

std::optional<double> CostModel::expectedSeconds(RecipeId recipe, const WorkLoad &load) const
{
    const auto expected = m_speeds.expect(recipe, load);
    return expected ? std::optional(expected->seconds) : std::nullopt;
}

void CostModel::learn(const CloudCharge &settled)
{
    if (settled.seconds <= 0 || settled.load.mediaSeconds <= 0)
        return;
    m_speeds.remember({settled.recipe, settled.load, settled.seconds});
    m_ofOutputsExpected += m_price.of(0, settled.load.mediaSeconds, settled.load.megabytes * 1e6);
    m_ofOutputsPaid += std::max(0.0, settled.dollars() - m_price.of(settled.seconds, 0, 0));
    ++m_tasks;
}

} // namespace reelyard
