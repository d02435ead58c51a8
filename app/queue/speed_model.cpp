// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/speed_model.h"

#include "models/media/media_summary.h"

#include <algorithm>
#include <cmath>

namespace reelyard
{

namespace
{

constexpr double overheadSeconds = 0.15; // of a job of no length: start, probe, check, publishing
constexpr double soundMegapixels = 0.05;
constexpr double historyDecay = 0.98;
constexpr double unknownSigma = 0.8; // of a recipe that has not run
constexpr double usualSigma = 0.35;  // of one job, until its recipe has shown its own
constexpr double correctionPrior = 0.3;
constexpr double leastSigma = 0.04;
constexpr std::size_t offByRemembered = 30;

} // namespace

std::optional<double> workOf(const Job &job)
{
    if (job.sourceDurationMs < 0 || job.sourceSummary.isEmpty())
        return std::nullopt;
    const double seconds = std::max(0.04, static_cast<double>(job.sourceDurationMs) / 1000);
    const qint64 pixels = pixelsIn(job.sourceSummary);
    return seconds * (pixels > 0 ? static_cast<double>(pixels) / 1e6 : soundMegapixels);
}

void SpeedModel::add(Rate &rate, double value, double decay)
{
    rate.weight = rate.weight * decay + 1;
    rate.sum = rate.sum * decay + value;
    rate.squares = rate.squares * decay + value * value;
}

std::optional<SpeedModel::Belief> SpeedModel::beliefOf(RecipeId recipe) const
{
    if (m_all.weight <= 0)
        return std::nullopt;
    Belief belief;
    const double ofAll = m_all.sum / m_all.weight;
    const auto found = m_rates.constFind(raw(recipe));
    const double n = found == m_rates.cend() ? 0 : found->weight;
    const double mean = n > 0 ? found->sum / n : ofAll;
    const double seen = n > 0 ? std::max(0.0, found->squares / n - mean * mean) : 0;
    // One observation's worth of "like all the others", three's worth of the usual scatter.
    const double priorWeight = usualSigma * usualSigma / (unknownSigma * unknownSigma);
    belief.mean = (priorWeight * ofAll + n * mean) / (priorWeight + n);
    belief.variance = std::max(leastSigma * leastSigma, (3 * usualSigma * usualSigma + n * seen) / (3 + n));
    belief.common = belief.variance / (priorWeight + n);
    return belief;
}

std::optional<SpeedModel::Expectation> SpeedModel::expect(RecipeId recipe, double work) const
{
    const auto belief = beliefOf(recipe);
    if (!belief)
        return std::nullopt;
    Expectation expectation;
    // The mean of a lognormal lies above its median; a sum of many jobs follows the mean.
    expectation.seconds =
        (overheadSeconds + work * std::exp(belief->mean + belief->variance / 2)) * std::exp(correction());
    expectation.sigma = std::sqrt(belief->variance);
    expectation.common = std::sqrt(belief->common);
    return expectation;
}

double SpeedModel::correction() const
{
    double sum = 0;
    for (const double off : m_offBy)
        sum += off;
    const double priorWeight = usualSigma * usualSigma / (correctionPrior * correctionPrior);
    return sum / (static_cast<double>(m_offBy.size()) + priorWeight);
}

double SpeedModel::correctionSigma() const
{
    const double priorWeight = usualSigma * usualSigma / (correctionPrior * correctionPrior);
    return usualSigma / std::sqrt(static_cast<double>(m_offBy.size()) + priorWeight);
}

void SpeedModel::remember(const MeasuredSpeed &speed)
{
    if (speed.work <= 0 || speed.seconds <= 0)
        return;
    const double value = std::log(std::max(0.02, speed.seconds - overheadSeconds) / speed.work);
    add(m_rates[raw(speed.recipe)], value, historyDecay);
    add(m_all, value, historyDecay);
}

void SpeedModel::learn(const MeasuredSpeed &speed)
{
    if (speed.work <= 0 || speed.seconds <= 0)
        return;
    const double value = std::log(std::max(0.02, speed.seconds - overheadSeconds) / speed.work);
    if (const auto belief = beliefOf(speed.recipe)) {
        // A recipe that was hardly known says more of itself than of the computer's load.
        const double trust = belief->variance / (belief->variance + belief->common);
        m_offBy.push_back((value - belief->mean) * trust);
        if (m_offBy.size() > offByRemembered)
            m_offBy.pop_front();
    }
    // What the correction explains is not the recipe's.
    remember({speed.recipe, speed.work, overheadSeconds + (speed.seconds - overheadSeconds) * std::exp(-correction())});
}

} // namespace reelyard
