// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"

#include <QString>

#include <vector>

namespace reelyard
{

/// Failed jobs that failed for one cause, whatever their paths and addresses are.
struct FailureGroup {
    ErrorClass errorClass = ErrorClass::Internal;
    QString code;       ///< empty: several rare causes of one class, or of all
    QString sentence;   ///< of one of them
    bool isSame = true; ///< all of them say the same sentence
    int reviewed = 0;
    std::vector<JobId> jobs;

    /// What failed may succeed if it is simply tried again.
    bool isWorthRetrying() const;
};

bool isWorthRetrying(ErrorClass errorClass);

/// The causes of all Failed jobs, the most frequent first. Never more than `most`: then the rarest of them share one
/// group a class, and if that is still too many, one.
std::vector<FailureGroup> failureGroups(const std::vector<Job> &jobs, int most = 10);

} // namespace reelyard
