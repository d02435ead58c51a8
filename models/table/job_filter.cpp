// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/job_filter.h"

#include <algorithm>

namespace reelyard
{

bool JobFilter::accepts(const Job &job) const
{
    if (!isIn(job, category))
        return false;
    if (batches && !std::binary_search(batches->begin(), batches->end(), job.batch))
        return false;
    if (!causes.empty()) {
        const auto cause = causeOf(job);
        if (!cause || std::find(causes.begin(), causes.end(), *cause) == causes.end())
            return false;
    }
    return search.accepts(job);
}

} // namespace reelyard
