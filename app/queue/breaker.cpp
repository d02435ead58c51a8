// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/breaker.h"

#include <algorithm>

namespace reelyard
{

bool Breaker::isOfResource(const Error &error)
{
    return error.errorClass == ErrorClass::Transient || error.errorClass == ErrorClass::RateLimited;
}

void Breaker::succeeded(const QString &resource)
{
    m_resources.remove(resource);
}

// No pause is longer than the longest: where one seems to be, the clock was set back.
bool Breaker::mayBeTried(const Resource &resource, Timestamp now) const
{
    return resource.next <= now || resource.next > now + longestPause;
}

bool Breaker::failed(const QString &name, qint64 job, const Error &error, Timestamp now)
{
    if (name.isEmpty() || !isOfResource(error))
        return false;
    Resource &resource = m_resources[name];
    if (resource.trying == job)
        resource.trying = 0;
    if (resource.lastJob != job)
        ++resource.failures;
    resource.lastJob = job;
    if (!resource.isOpen && resource.failures < failuresInARow)
        return false;
    resource.isOpen = true;
    const auto pause = std::min(longestPause, firstPause * (1 << std::min(resource.pauses, 10)));
    // Of those that ran when it broke down each tells the same; that is one pause and not many.
    if (mayBeTried(resource, now)) {
        resource.next = now + pause;
        ++resource.pauses;
    }
    return true;
}

void Breaker::started(const QString &name, qint64 job)
{
    const auto found = m_resources.find(name);
    if (found != m_resources.end() && found->isOpen)
        found->trying = job;
}

void Breaker::forget(const QString &name, qint64 job)
{
    const auto found = m_resources.find(name);
    if (found != m_resources.end() && found->trying == job)
        found->trying = 0;
}

bool Breaker::mayTry(const QString &name, Timestamp now) const
{
    const auto found = m_resources.constFind(name);
    return found == m_resources.cend() || !found->isOpen || (found->trying == 0 && mayBeTried(*found, now));
}

std::optional<Timestamp> Breaker::nextTry(Timestamp now) const
{
    std::optional<Timestamp> next;
    for (const Resource &resource : m_resources) {
        if (resource.isOpen && resource.trying == 0)
            next = std::min(next.value_or(Timestamp::max()), mayBeTried(resource, now) ? now : resource.next);
    }
    return next;
}

} // namespace reelyard
