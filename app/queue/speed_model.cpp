// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/speed_model.h"

#include "models/media/media_summary.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace reelyard
{

namespace
{

constexpr double historyDecay = 0.985;
constexpr double ofThisRun = 3;       // times as much as of an earlier one: its sources and its load are those to come
constexpr double likeAll = 1.5;       // so many jobs' weight the line of all has in a recipe's
constexpr double usualSpread = 0.5;   // of one job, until its recipe has shown its own
constexpr double usualWeight = 3;     // jobs' weight of that
constexpr double unknownSpread = 0.7; // of a recipe that has not run
constexpr double correctionWeight = 3;
constexpr double correctionSpread = 0.5;
constexpr std::size_t latestLookedAt = 30;
constexpr double shortest = 0.1;

} // namespace

std::optional<WorkLoad> loadOf(const Job &job)
{
    if (job.sourceDurationMs < 0 || job.sourceSummary->isEmpty())
        return std::nullopt;
    const double seconds = static_cast<double>(job.sourceDurationMs) / 1000;
    // A link's size is often not known; what is usual for its pictures stands for it.
    const double megapixels = seconds * static_cast<double>(pixelsIn(*job.sourceSummary)) / 1e6;
    const double megabytes = job.sourceSizeBytes >= 0 ? static_cast<double>(job.sourceSizeBytes) / 1e6 : megapixels / 4;
    return WorkLoad{1, seconds, megapixels, megabytes};
}

SpeedModel::Vector SpeedModel::vectorOf(const WorkLoad &load)
{
    return {load.jobs, load.mediaSeconds, load.megapixelSeconds, load.megabytes};
}

void SpeedModel::add(Sums &sums, const Vector &x, double seconds, double times)
{
    const double decay = std::pow(historyDecay, times);
    const double weight = times / (seconds + 0.3);
    sums.count = sums.count * decay + times;
    sums.squares = sums.squares * decay + weight * seconds * seconds;
    for (std::size_t i = 0; i < terms; ++i) {
        sums.seconds[i] = sums.seconds[i] * decay + weight * x[i] * seconds;
        for (std::size_t j = 0; j < terms; ++j)
            sums.products[i][j] = sums.products[i][j] * decay + weight * x[i] * x[j];
    }
}

// No term takes time away (they go up and down together, and a free fit would play one against the other): each in turn
// gets what is best for it while the others stand, and never less than nothing.
SpeedModel::Vector SpeedModel::lineOf(const Sums &sums) const
{
    std::array<Vector, terms> matrix = sums.products;
    Vector right = sums.seconds;
    const double share = m_all.count > 0 ? likeAll / m_all.count : 0;
    for (std::size_t i = 0; i < terms; ++i) {
        right[i] += share * m_all.seconds[i];
        for (std::size_t j = 0; j < terms; ++j)
            matrix[i][j] += share * m_all.products[i][j];
    }
    Vector line{};
    constexpr int rounds = 60;
    // Where all sources have been alike, nothing tells the terms apart: then it is the pictures that take the time.
    constexpr std::array<std::size_t, terms> order{2, 3, 1, 0};
    for (int round = 0; round < rounds; ++round) {
        for (const std::size_t i : order) {
            double rest = right[i];
            for (std::size_t j = 0; j < terms; ++j)
                rest -= j == i ? 0 : matrix[i][j] * line[j];
            line[i] = matrix[i][i] > 0 ? std::max(0.0, rest / matrix[i][i]) : 0;
        }
    }
    return line;
}

// What is left of the seconds when the line is taken away, to what the line says.
double SpeedModel::spreadOf(const Sums &sums, const Vector &line)
{
    double along = 0, said = 0;
    for (std::size_t i = 0; i < terms; ++i) {
        along += line[i] * sums.seconds[i];
        for (std::size_t j = 0; j < terms; ++j)
            said += line[i] * sums.products[i][j] * line[j];
    }
    const double left = std::max(0.0, sums.squares - 2 * along + said);
    return said > 0 ? left / said : usualSpread * usualSpread;
}

std::optional<SpeedModel::Expectation> SpeedModel::expect(RecipeId recipe, const WorkLoad &load) const
{
    if (m_all.count <= 0 || load.jobs <= 0)
        return std::nullopt;
    const Sums sums = m_recipes.value(raw(recipe));
    const Vector line = lineOf(sums);
    const Vector x = vectorOf(load);
    double seconds = 0;
    for (std::size_t i = 0; i < terms; ++i)
        seconds += line[i] * x[i];
    const double seen = sums.count > 0 ? spreadOf(sums, line) : 0;
    const double each = (usualWeight * usualSpread * usualSpread + sums.count * seen) / (usualWeight + sums.count);
    const double common = (each + unknownSpread * unknownSpread / (1 + sums.count)) / (likeAll + sums.count);
    return Expectation{std::max(seconds, shortest * load.jobs) * correction(), std::sqrt(each), std::sqrt(common)};
}

double SpeedModel::correction() const
{
    double took = 0, expected = 0;
    for (const Pair &pair : m_latest) {
        took += pair.took;
        expected += pair.expected;
    }
    if (expected <= 0)
        return 1;
    const double prior = correctionWeight * expected / static_cast<double>(m_latest.size());
    return (took + prior) / (expected + prior);
}

double SpeedModel::correctionSigma() const
{
    return correctionSpread / std::sqrt(correctionWeight + static_cast<double>(m_latest.size()));
}

void SpeedModel::remember(const MeasuredSpeed &speed)
{
    if (speed.load.jobs > 0 && speed.seconds > 0)
        remember(speed, 1);
}

void SpeedModel::remember(const MeasuredSpeed &speed, double times)
{
    add(m_recipes[raw(speed.recipe)], vectorOf(speed.load), speed.seconds, times);
    add(m_all, vectorOf(speed.load), speed.seconds, times);
}

void SpeedModel::learn(const MeasuredSpeed &speed)
{
    if (speed.load.jobs <= 0 || speed.seconds <= 0)
        return;
    const double corrected = correction();
    if (const auto expected = expect(speed.recipe, speed.load)) {
        m_latest.push_back({speed.seconds, expected->seconds / corrected});
        if (m_latest.size() > latestLookedAt)
            m_latest.pop_front();
    }
    // What the correction explains is not the recipe's.
    remember({speed.recipe, speed.load, speed.seconds / correction()}, ofThisRun);
}

} // namespace reelyard
