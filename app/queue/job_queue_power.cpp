// SPDX-License-Identifier: GPL-3.0-or-later
// Running jobs that stand still: because a person paused one or all of them, or because the computer has left the
// mains.
#include "app/queue/job_queue.h"

#include <utility>

namespace reelyard
{

// A laptop says nothing when it is unplugged, so it is asked now and then, for as long as the answer matters.
void JobQueue::lookAtPower()
{
    const bool hasWork = !m_running.empty() || (m_mode == QueueMode::Running && !m_ready.isEmpty());
    const bool matters = m_limits.waitOnBattery && hasWork;
    if (!matters)
        m_power.stop();
    else if (!m_power.isActive())
        m_power.start();
    const bool isHeld = matters && m_probes.isOnBattery();
    if (isHeld == std::exchange(m_onBattery, isHeld))
        return;
    if (isHeld) {
        for (auto &[attempt, running] : m_running)
            running.isResumed = false;
    }
    applyPauses();
}

bool JobQueue::mayGoOn(const Running &running) const
{
    return running.grace == 0 && (running.isResumed || !(running.isPausedByUser || m_frozen || m_onBattery));
}

void JobQueue::applyPauses()
{
    for (const auto &[attempt, running] : m_running) {
        auto *pausable = dynamic_cast<PausableBackend *>(running.backend);
        const Job *job = m_list.find(running.job);
        if (!pausable || !job || !running.isHandedOver || running.ended || job->paused == !mayGoOn(running))
            continue;
        Job copy = *job;
        copy.paused = !job->paused;
        if (copy.paused)
            pausable->pause(AttemptId{attempt});
        else
            pausable->resumePaused(AttemptId{attempt});
        show(copy);
    }
}

void JobQueue::pauseJobs(const std::vector<JobId> &ids)
{
    for (const JobId id : ids) {
        if (const auto found = m_running.find(raw(attemptOf(id))); found != m_running.end()) {
            found->second.isPausedByUser = true;
            found->second.isResumed = false;
        }
    }
    applyPauses();
}

void JobQueue::resumeJobs(const std::vector<JobId> &ids)
{
    for (const JobId id : ids) {
        if (const auto found = m_running.find(raw(attemptOf(id))); found != m_running.end()) {
            found->second.isPausedByUser = false;
            found->second.isResumed = true;
        }
    }
    applyPauses();
}

} // namespace reelyard
