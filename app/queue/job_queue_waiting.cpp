// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs that wait for a time.
#include "app/queue/job_queue.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

bool wantsMemory(const Job &job)
{
    return job.trouble->error && job.trouble->error->code == QLatin1String("resource.memory");
}

} // namespace

// What took too much memory beside others waits until it can have the computer for itself.
bool JobQueue::mayWake(const Job &job) const
{
    if (job.state != JobState::Waiting || !job.waitUntil || m_inFlight.contains(raw(job.id)))
        return false;
    const bool isAlone = m_running.empty() && m_ready.isEmpty() &&
                         std::all_of(m_starting.begin(), m_starting.end(), [](int count) { return count == 0; });
    return isAlone || !wantsMemory(job);
}

void JobQueue::noteWait(const Job &job)
{
    forgetWait(job.id);
    if (job.state != JobState::Waiting || !job.waitUntil)
        return;
    m_waits.emplace(*job.waitUntil, raw(job.id));
    m_waitOf.insert(raw(job.id), *job.waitUntil);
}

void JobQueue::forgetWait(JobId id)
{
    const auto known = m_waitOf.constFind(raw(id));
    if (known == m_waitOf.cend())
        return;
    m_waits.erase({*known, raw(id)});
    m_waitOf.erase(known);
}

// A start time is the clock's. The wait for another try is a length of time: where it seems to be longer than any can
// be, the clock was set back since.
bool JobQueue::isDue(const Job &job, Timestamp now) const
{
    const auto &error = job.trouble->error;
    const bool isTooLong = error && *job.waitUntil > now + m_policy.longest(*error);
    return *job.waitUntil <= now || isTooLong;
}

void JobQueue::armWaitTimer()
{
    const auto first = std::find_if(m_waits.begin(), m_waits.end(), [this](const auto &wait) {
        const Job *job = m_list.find(JobId{wait.second});
        return job && mayWake(*job);
    });
    if (first == m_waits.end())
        return;
    // Whether the clock was set is looked at now and then.
    const qint64 wait = std::clamp<qint64>((first->first - m_clock.now()).count(), 0, m_clockCheck.count());
    if (!m_wait.isActive() || m_wait.remainingTime() > wait)
        m_wait.start(static_cast<int>(wait) + 1);
}

void JobQueue::wakeWaiting()
{
    const Timestamp now = m_clock.now();
    bool memoryGiven = false; // to one at a time
    std::vector<JobId> due;
    for (const auto &[time, id] : m_waits) {
        const Job *job = m_list.find(JobId{id});
        if (job && mayWake(*job) && isDue(*job, now) && (!wantsMemory(*job) || !std::exchange(memoryGiven, true)))
            due.push_back(job->id);
    }
    change(due, [](Job &job) {
        job.state = JobState::Queued;
        job.clearWait();
        return true;
    });
    armWaitTimer();
}

} // namespace reelyard
