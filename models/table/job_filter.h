// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/failure_groups.h"
#include "models/job/job.h"

#include <QString>

#include <vector>

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

bool isIn(const Job &job, JobCategory category);

/// Which rows the table shows.
struct JobFilter {
    JobCategory category = JobCategory::All;
    QString text;                       ///< found in name, folder or error sentence; case is ignored
    std::vector<FailureCause> causes{}; ///< of Failed jobs; empty: any

    bool accepts(const Job &job) const;
    friend bool operator==(const JobFilter &, const JobFilter &) = default;
};

} // namespace reelyard
