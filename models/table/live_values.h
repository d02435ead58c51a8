// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"

#include <optional>

namespace reelyard
{

/// Times real time; only of a job that runs and is not paused.
std::optional<double> speedOf(const Job &job);
/// Of this job; absent when its length or speed is unknown.
std::optional<qint64> secondsLeft(const Job &job);

} // namespace reelyard
