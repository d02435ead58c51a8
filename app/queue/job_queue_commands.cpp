// SPDX-License-Identifier: GPL-3.0-or-later
// What a user asks of jobs, and of the queue as a whole.
#include "app/queue/job_queue.h"

#include "app/platform/kill_point.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

void JobQueue::start()
{
    m_mode = QueueMode::Running;
    if (std::exchange(m_frozen, false)) {
        for (auto &[attempt, running] : m_running)
            running.isPausedByUser = false;
        applyPauses();
    }
    lookAtPower();
    emit modeChanged();
    settle();
}

void JobQueue::pause(PauseMode mode)
{
    m_mode = QueueMode::Paused;
    std::vector<JobId> runningJobs;
    for (const auto &[attempt, running] : m_running)
        runningJobs.push_back(running.job);
    switch (mode) {
    case PauseMode::AfterRunning:
        break;
    case PauseMode::Now:
        m_frozen = !runningJobs.empty();
        for (auto &[attempt, running] : m_running)
            running.isResumed = false;
        applyPauses();
        break;
    case PauseMode::Stop:
        m_frozen = false;
        for (const JobId job : runningJobs)
            end(attemptOf(job), Wish::Requeue);
        break;
    }
    emit modeChanged();
    settle();
}

void JobQueue::queueAgain(Job &job)
{
    job.isAgain = job.isAgain || job.state == JobState::Completed || job.state == JobState::Skipped;
    job.state = JobState::Queued;
    job.queuedAt = m_clock.now();
    job.finishedAt.reset();
    job.trouble.clear();
    job.cancelRequested = false;
    job.progress.clear();
    m_lonelyFailures.remove(raw(job.id));
}

void JobQueue::retry(const std::vector<JobId> &ids)
{
    whenSettled(ids, [this, ids] {
        auto whole = std::make_shared<std::vector<JobId>>(); // nothing of them is missing: they run as a whole
        change(
            ids,
            [this, whole](Job &job) {
                if (!isFinal(job.state))
                    return false;
                if (job.state == JobState::Completed) {
                    whole->push_back(job.id);
                    job.outputSizeBytes = -1;
                }
                queueAgain(job);
                return true;
            },
            [whole](JobStore &store) -> Result<void> {
                for (const JobId id : *whole) {
                    if (auto reset = store.resetOutputs(id); !reset)
                        return reset;
                }
                return {};
            });
    });
}

void JobQueue::remake(JobId id, const std::vector<int> &outputs)
{
    whenSettled({id}, [this, id, outputs] {
        change(
            {id},
            [this](Job &job) {
                if (job.state != JobState::Completed && job.state != JobState::Failed)
                    return false;
                queueAgain(job);
                return true;
            },
            [id, outputs](JobStore &store) { return store.remakeOutputs(id, outputs); });
    });
}

void JobQueue::cancel(const std::vector<JobId> &ids)
{
    whenSettled(ids, [this, ids] { cancelSettled(ids, false); });
}

void JobQueue::cancelSettled(const std::vector<JobId> &ids, bool isUndoable)
{
    std::vector<JobId> waiting;
    std::vector<JobId> running;
    for (const JobId id : ids) {
        if (const Job *job = m_list.find(id))
            (job->state == JobState::Running ? running : waiting).push_back(id);
    }
    std::vector<JobId> cancelled;
    change(waiting, [&cancelled, now = m_clock.now()](Job &job) {
        if (isFinal(job.state))
            return false;
        cancelled.push_back(job.id);
        job.state = JobState::Cancelled;
        job.holdReason = HoldReason::None;
        job.clearWait();
        job.finishedAt = now;
        return true;
    });
    if (!isUndoable)
        dropKept(cancelled);
    if (running.empty())
        return;
    // The wish is stored before it is sent, so that the job does not run again after a kill.
    persist(
        [running](JobStore &store) {
            auto wished = store.setCancelRequested(running);
            killPoint("cancel.storing");
            return wished;
        },
        [this, running, isUndoable](const Result<void> &saved) {
            killPoint("cancel.stored");
            if (!saved)
                return;
            for (const JobId id : running) {
                const Job *job = m_list.find(id);
                if (!job || job->state != JobState::Running)
                    continue;
                Job copy = *job;
                copy.cancelRequested = true;
                show(copy);
                if (isUndoable)
                    endAfterGrace(attemptOf(id));
                else
                    end(attemptOf(id), Wish::Cancel);
            }
        });
}

void JobQueue::hold(const std::vector<JobId> &ids)
{
    whenSettled(ids, [this, ids] {
        change(ids, [](Job &job) {
            if (job.state != JobState::New && job.state != JobState::Queued && job.state != JobState::Waiting)
                return false;
            job.state = JobState::Held;
            job.holdReason = HoldReason::User;
            job.clearWait();
            return true;
        });
    });
}

void JobQueue::release(const std::vector<JobId> &ids)
{
    whenSettled(ids, [this, ids] {
        change(ids, [](Job &job) {
            if (job.state != JobState::Held)
                return false;
            job.state = job.queuedAt ? JobState::Queued : JobState::New;
            job.holdReason = HoldReason::None;
            job.trouble.edit([](Trouble &trouble) { // a person looked at it
                trouble.crashes = 0;
                trouble.programEnds = 0;
            });
            return true;
        });
    });
}

void JobQueue::setParallel(int jobs)
{
    for (Backend *backend : m_backends) {
        if (backend->id() == QLatin1String("local"))
            backend->setSlotCount(jobs);
    }
}

void JobQueue::setDeviceSessions(std::optional<int> sessions)
{
    m_deviceSessions = sessions;
    startJobs();
}

int JobQueue::parallel() const
{
    int jobs = 0;
    for (const Backend *backend : m_backends)
        jobs += backend->id() == toText(Place::Cloud) ? 0 : backend->slotCount();
    return jobs;
}

int JobQueue::cloudSlots() const
{
    int jobs = 0;
    for (const Backend *backend : m_backends)
        jobs += backend->id() == toText(Place::Cloud) ? backend->slotCount() : 0;
    return jobs;
}

void JobQueue::setOrder(QueueOrder order)
{
    m_order = order;
    m_ready.setOrder(order, m_list.jobs());
    for (const qint64 id : std::as_const(m_inFlight))
        m_ready.remove(JobId{id});
}

} // namespace reelyard
