// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/error.h"
#include "models/job/job_state.h"

#include <chrono>
#include <optional>

namespace reelyard
{

/// What an error means for its job: one strategy for each class (PRODUCT rules: every error has a next step). Pure.
struct RetryPolicy {
    int triesInAll = 3;
    std::chrono::milliseconds firstWait = std::chrono::seconds(2);
    std::chrono::milliseconds longestWait = std::chrono::minutes(5);
    std::chrono::milliseconds resourceWait = std::chrono::seconds(30); ///< between looks at a resource that is away
    std::chrono::milliseconds longestWish = std::chrono::hours(24);    ///< of a server that asks for fewer requests
    int crashesBeforeHeld = 2;                                         ///< worker crashes of one job
    int sourcesBeforeRecipeHeld = 5; ///< that failed for one cause, with no success of their recipe
    int programEndsBeforeHeld = 5;   ///< ends of the whole program while it ran

    /// What the job has behind it, this attempt included.
    struct History {
        int tries = 1; ///< attempts that count
        int crashes = 0;
        int programEnds = 0;
    };
    struct Decision {
        JobState next = JobState::Failed; ///< Failed, Waiting, Queued or Held
        HoldReason holdReason = HoldReason::None;
        std::chrono::milliseconds wait{0}; ///< for Waiting
        bool charged = true;               ///< whether the attempt counts against triesInAll

        friend bool operator==(const Decision &, const Decision &) = default;
    };

    /// `jitter` is between 0 and 1: a wait lies between half and the whole of 2 s, 4 s, 8 s, ...
    Decision decide(const Error &error, const History &history, double jitter) const;
    /// No wait after such an error is longer, a server's own wish included.
    std::chrono::milliseconds longest(const Error &error) const;
};

} // namespace reelyard
