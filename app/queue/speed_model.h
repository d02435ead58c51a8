// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"
#include "models/job/measured_speed.h"

#include <QHash>

#include <deque>
#include <optional>

namespace reelyard
{

/// How much there is to do in a source: megapixels of all its pictures at an assumed rate, in megapixel-seconds; for
/// sound alone a small part of that. Nothing while length or picture are not known.
std::optional<double> workOf(const Job &job);

/// How long jobs take on this computer, by recipe, from those that ended. The logarithm of seconds to work is taken to
/// be normally distributed; a recipe that has not run yet is taken for the mean of all, with little certainty. What
/// this run's jobs took beside what was expected of them corrects all later expectations. Pure.
class SpeedModel
{
public:
    struct Expectation {
        double seconds = 0; ///< on one slot
        double sigma = 0;   ///< of its logarithm, one job beside the others of its recipe
        double common = 0;  ///< of its logarithm, what all jobs of the recipe are off by together
    };
    /// Nothing before anything was measured.
    std::optional<Expectation> expect(RecipeId recipe, double work) const;
    /// What all jobs are off by together, of the logarithm: less with each one that ends.
    double correctionSigma() const;

    void remember(const MeasuredSpeed &speed); ///< of an earlier run
    void learn(const MeasuredSpeed &speed);    ///< of this run
    /// The share of time that this run's jobs took more than expected, decided on before they were learnt.
    double correction() const;

private:
    struct Rate {
        double weight = 0; ///< of the decayed sums
        double sum = 0;
        double squares = 0;
    };
    struct Belief {
        double mean = 0;
        double variance = 0; ///< of one job
        double common = 0;   ///< of the mean
    };
    std::optional<Belief> beliefOf(RecipeId recipe) const;
    static void add(Rate &rate, double value, double decay);

    QHash<qint64, Rate> m_rates; ///< by recipe: of the logarithm of seconds to work
    Rate m_all;
    std::deque<double> m_offBy; ///< logarithms, of this run's latest
};

} // namespace reelyard
