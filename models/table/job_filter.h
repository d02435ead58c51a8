// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/failure_groups.h"
#include "models/job/job.h"
#include "models/table/job_category.h"
#include "models/table/job_search.h"

#include <optional>
#include <vector>

namespace reelyard
{

/// Which rows the table shows.
struct JobFilter {
    JobCategory category = JobCategory::All;
    JobSearch search;
    std::vector<FailureCause> causes{};            ///< of Failed jobs; empty: any
    std::optional<std::vector<BatchId>> batches{}; ///< ascending; absent: any

    bool accepts(const Job &job) const;
    friend bool operator==(const JobFilter &, const JobFilter &) = default;
};

} // namespace reelyard
