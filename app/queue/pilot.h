// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"

#include <vector>

namespace reelyard
{

/// Which jobs to run first, to see early whether all is as it should be: the smallest of each kind of source, as many
/// as `count`; where there are fewer kinds, the second smallest of each, and so on. A kind is what the source holds
/// where that is known, else its extension.
std::vector<JobId> pilotJobs(const std::vector<Job> &jobs, int count);

} // namespace reelyard
