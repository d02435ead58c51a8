// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/live_values.h"

#include <algorithm>
#include <cmath>

namespace reelyard
{

std::optional<double> speedOf(const Job &job)
{
    if (job.state != JobState::Running || job.paused || job.progress->speed <= 0)
        return std::nullopt;
    return job.progress->speed;
}

std::optional<qint64> secondsLeft(const Job &job)
{
    const auto speed = speedOf(job);
    if (!speed || job.sourceDurationMs <= 0 || job.progress->fraction < 0)
        return std::nullopt;
    const double left = static_cast<double>(job.sourceDurationMs) * (1.0 - std::min(job.progress->fraction, 1.0));
    return static_cast<qint64>(std::ceil(left / 1000.0 / *speed));
}

} // namespace reelyard
