// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"

namespace reelyard
{

/// The entries of the sidebar. Disjoint but for ToReview (a subset of Completed) and All.
enum class JobCategory {
    All,
    New,
    Running,
    Queued,
    Waiting,
    OnHold,
    NeedsYou,
    Completed,
    Failed,
    Cancelled,
    Skipped,
    ToReview
};
inline constexpr int jobCategoryCount = 12;

bool isIn(const Job &job, JobCategory category);

} // namespace reelyard
