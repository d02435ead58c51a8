// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/retry_policy.h"

#include <algorithm>

namespace reelyard
{

namespace
{

std::chrono::milliseconds backoff(const RetryPolicy &policy, int tries, double jitter)
{
    const int doublings = std::clamp(tries - 1, 0, 20);
    const auto whole = std::min(policy.longestWait, policy.firstWait * (1 << doublings));
    return std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(whole.count()) * (0.5 + jitter / 2)));
}

} // namespace

std::chrono::milliseconds RetryPolicy::longest(const Error &error) const
{
    return error.errorClass == ErrorClass::RateLimited ? longestWish : std::max(longestWait, resourceWait);
}

RetryPolicy::Decision RetryPolicy::decide(const Error &error, const History &history, double jitter) const
{
    switch (error.errorClass) {
    case ErrorClass::Transient:
        if (history.tries >= triesInAll)
            return {};
        return {JobState::Waiting, HoldReason::None, backoff(*this, history.tries, jitter), true};
    case ErrorClass::RateLimited:
        return {JobState::Waiting, HoldReason::None, backoff(*this, history.tries + 1, jitter), false};
    case ErrorClass::Resource:
        return {JobState::Waiting, HoldReason::None, resourceWait, false};
    case ErrorClass::Interrupted:
        if (history.crashes >= crashesBeforeHeld || history.programEnds >= programEndsBeforeHeld)
            return {JobState::Held, HoldReason::Suspect, {}, false};
        return {JobState::Queued, HoldReason::None, {}, false};
    case ErrorClass::Permanent:
        // Nothing is wrong with the job, or nobody can tell: a person looks into the account.
        if (error.code.startsWith(QLatin1String("account.")) || error.code == QLatin1String("cloud.unsettled"))
            return {JobState::Held, HoldReason::Account, {}, false};
        return {};
    case ErrorClass::Source:
    case ErrorClass::Configuration:
    case ErrorClass::Internal:
        return {};
    }
    return {};
}

} // namespace reelyard
