// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/job_category.h"

namespace reelyard
{

bool isIn(const Job &job, JobCategory category)
{
    switch (category) {
    case JobCategory::All:
        return true;
    case JobCategory::New:
        return job.state == JobState::New;
    case JobCategory::Running:
        return job.state == JobState::Running;
    case JobCategory::Queued:
        return job.state == JobState::Queued;
    case JobCategory::Waiting:
        return job.state == JobState::Waiting;
    case JobCategory::OnHold:
        return job.state == JobState::Held && !job.needsPerson();
    case JobCategory::NeedsYou:
        return job.needsPerson();
    case JobCategory::Completed:
        return job.state == JobState::Completed;
    case JobCategory::Failed:
        return job.state == JobState::Failed;
    case JobCategory::Cancelled:
        return job.state == JobState::Cancelled;
    case JobCategory::Skipped:
        return job.state == JobState::Skipped;
    case JobCategory::ToReview:
        return job.isToReview();
    }
    return false;
}

} // namespace reelyard
