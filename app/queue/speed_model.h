// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"
#include "models/job/measured_speed.h"

#include <QHash>

#include <array>
#include <deque>
#include <optional>

namespace reelyard
{

/// Of one job; nothing while length or picture of its source are not known.
std::optional<WorkLoad> loadOf(const Job &job);

/// How long jobs take on this computer, from those that ended. Of each recipe a line is fitted: so much a job, so much
/// a second of media, a megapixel-second, a megabyte (least squares; later jobs weigh more, and the errors of long ones
/// less). A recipe that has hardly run leans on the line of all. What this run's jobs took beside what was expected of
/// them corrects all later expectations. Pure.
class SpeedModel
{
public:
    struct Expectation {
        double seconds = 0; ///< of all the load, on one slot
        double each = 0;    ///< how far one job is off, to what is expected of it (standard deviation)
        double common = 0;  ///< the same of what all jobs of the recipe are off by together
    };
    /// Nothing before anything was measured.
    std::optional<Expectation> expect(RecipeId recipe, const WorkLoad &load) const;
    /// What all jobs are off by together because the computer is not what it was: less with each one that ends.
    double correctionSigma() const;

    void remember(const MeasuredSpeed &speed); ///< of an earlier run
    void learn(const MeasuredSpeed &speed);    ///< of this run

private:
    static constexpr std::size_t terms = 4;
    using Vector = std::array<double, terms>;
    struct Sums { ///< of the weighted observations
        double count = 0;
        double squares = 0; ///< of seconds
        std::array<Vector, terms> products{};
        Vector seconds{};
    };
    static Vector vectorOf(const WorkLoad &load);
    static void add(Sums &sums, const Vector &x, double seconds, double times);
    void remember(const MeasuredSpeed &speed, double times);
    Vector lineOf(const Sums &sums) const;
    static double spreadOf(const Sums &sums, const Vector &line);
    double correction() const;

    QHash<qint64, Sums> m_recipes;
    Sums m_all;
    struct Pair {
        double took = 0;
        double expected = 0;
    };
    std::deque<Pair> m_latest; ///< of this run
};

} // namespace reelyard
