// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that a person can take back. What was removed stays in the store for as long as that is possible; what was
// cancelled while it ran stands still for a moment before it is ended.
#include "app/queue/job_queue.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

constexpr std::size_t mostUndos = 20;
constexpr std::size_t manyJobs = 10'000;
constexpr auto manyJobsKept = std::chrono::minutes(5);

std::vector<JobId> idsOf(const std::vector<Job> &jobs)
{
    std::vector<JobId> ids;
    ids.reserve(jobs.size());
    for (const Job &job : jobs)
        ids.push_back(job.id);
    return ids;
}

} // namespace

void JobQueue::cancelUndoably(const std::vector<JobId> &ids)
{
    whenSettled(ids, [this, ids] {
        Undo undo{Undoable::Command::Cancel, {}, 0, 0};
        for (const JobId id : ids) {
            if (const Job *job = m_list.find(id); job && !isFinal(job->state) && !job->cancelRequested)
                undo.jobs.push_back(*job);
        }
        if (undo.jobs.empty())
            return;
        const std::vector<JobId> cancelled = idsOf(undo.jobs);
        remember(std::move(undo));
        cancelSettled(cancelled, true);
    });
}

void JobQueue::removeUndoably(const std::vector<JobId> &ids)
{
    whenSettled(ids, [this, ids] {
        Undo undo{Undoable::Command::Remove, {}, 0, 0};
        for (const JobId id : ids) {
            const Job *job = m_list.find(id);
            if (!job || job->state == JobState::Running)
                continue;
            m_inFlight.insert(raw(id));
            m_ready.remove(id);
            undo.jobs.push_back(*job);
        }
        if (undo.jobs.empty())
            return;
        persist([removed = idsOf(undo.jobs)](JobStore &store) { return store.setRemoved(removed); },
                [this, undo](const Result<void> &saved) {
                    for (const Job &job : undo.jobs) {
                        m_inFlight.remove(raw(job.id));
                        if (!saved)
                            m_ready.update(job);
                        else
                            forgetWait(job.id);
                    }
                    if (!saved)
                        return;
                    m_list.remove(idsOf(undo.jobs));
                    m_list.flush();
                    remember(undo);
                });
    });
}

std::optional<JobQueue::Undoable> JobQueue::undoable() const
{
    if (m_undos.empty())
        return std::nullopt;
    return Undoable{m_undos.back().command, m_undos.back().count, m_undos.back().number};
}

void JobQueue::undo()
{
    if (m_undos.empty())
        return;
    Undo undo = std::move(m_undos.back());
    m_undos.pop_back();
    emit undoableChanged();
    switch (undo.command) {
    case Undoable::Command::Remove:
        bringBack(std::move(undo.jobs));
        break;
    case Undoable::Command::Cancel:
        whenSettled(idsOf(undo.jobs), [this, jobs = undo.jobs] { takeBackCancel(jobs); });
        break;
    case Undoable::Command::Change:
        undoAssign([this](const Result<int> &count) {
            if (!count)
                emit troubled(count.error());
        });
        break;
    }
}

void JobQueue::remember(Undo undo)
{
    if (undo.command != Undoable::Command::Change)
        undo.count = static_cast<int>(undo.jobs.size());
    undo.number = ++m_undoNumber;
    const bool isLarge = undo.jobs.size() > manyJobs;
    m_undos.push_back(std::move(undo));
    if (m_undos.size() > mostUndos)
        dropUndo(m_undos.front().number);
    if (isLarge) // the rows hold memory
        QTimer::singleShot(manyJobsKept, this, [this, number = m_undoNumber] { dropUndo(number); });
    emit undoableChanged();
}

void JobQueue::dropUndo(int number)
{
    const auto found =
        std::find_if(m_undos.begin(), m_undos.end(), [number](const Undo &undo) { return undo.number == number; });
    if (found == m_undos.end())
        return;
    forget(*found);
    m_undos.erase(found);
    emit undoableChanged();
}

// It cannot be taken back any more.
void JobQueue::forget(const Undo &undo)
{
    if (undo.command == Undoable::Command::Remove)
        purge(idsOf(undo.jobs));
    else if (undo.command == Undoable::Command::Cancel)
        dropKept(idsOf(undo.jobs));
}

void JobQueue::forgetUndos()
{
    for (const Undo &undo : std::exchange(m_undos, {}))
        forget(undo);
    emit undoableChanged();
}

// Rows that are not on the list any more, and what of their outputs waited to be published.
void JobQueue::purge(const std::vector<JobId> &ids)
{
    const auto parts = std::make_shared<QStringList>();
    persist(
        [ids, parts](JobStore &store) -> Result<void> {
            auto kept = store.keptParts(ids);
            if (!kept)
                return kept.error();
            *parts = std::move(*kept);
            return store.remove(ids);
        },
        [this, parts](const Result<void> &saved) {
            if (saved && !parts->isEmpty())
                removeParts(*parts);
        });
}

// What an earlier run removed and ended before that was final.
void JobQueue::purgeRemoved()
{
    m_store.query<std::vector<JobId>>([](JobStore &store) { return store.removedJobs(); },
                                      [this](const Result<std::vector<JobId>> &removed) {
                                          if (removed && !removed->empty())
                                              purge(*removed);
                                      });
}

void JobQueue::bringBack(std::vector<Job> jobs)
{
    const std::vector<JobId> ids = idsOf(jobs);
    persist([ids](JobStore &store) { return store.restore(ids); },
            [this, jobs = std::move(jobs)](const Result<void> &saved) {
                if (!saved)
                    return;
                for (const Job &job : jobs) {
                    m_ready.update(job);
                    noteWait(job);
                }
                m_list.insert(jobs);
                m_list.flush();
                armWaitTimer();
            });
}

// What had not begun is as it was; what stands still goes on, and what has been ended meanwhile begins again.
void JobQueue::takeBackCancel(const std::vector<Job> &jobs)
{
    QHash<qint64, Job> before;
    std::vector<JobId> ended;
    std::vector<JobId> running;
    for (const Job &job : jobs) {
        const Job *now = m_list.find(job.id);
        if (!now || (now->state != JobState::Cancelled && now->state != JobState::Running))
            continue;
        if (now->state == JobState::Running) {
            running.push_back(job.id);
        } else {
            ended.push_back(job.id);
            before.insert(raw(job.id), job);
        }
    }
    change(ended, [this, before](Job &job) {
        const Job &was = *before.constFind(raw(job.id));
        if (was.state == JobState::Running)
            queueAgain(job);
        else
            job = was;
        return true;
    });
    if (running.empty())
        return;
    persist([running](JobStore &store) { return store.setCancelRequested(running, false); },
            [this, running](const Result<void> &saved) {
                if (!saved)
                    return;
                for (const JobId id : running)
                    letGoOn(id);
                applyPauses();
            });
}

void JobQueue::letGoOn(JobId id)
{
    const Job *job = m_list.find(id);
    const auto found = m_running.find(raw(attemptOf(id)));
    if (!job || found == m_running.end() || found->second.wish != Wish::Cancel)
        return;
    Running &running = found->second;
    const bool isUntouched = running.grace != 0 && !running.ended && !m_shutDownDone;
    running.wish = isUntouched ? Wish::None : Wish::Requeue;
    running.grace = isUntouched ? 0 : running.grace;
    Job copy = *job;
    copy.cancelRequested = false;
    show(copy);
}

// The attempt stands still and can go on for a while; then it is ended.
void JobQueue::endAfterGrace(AttemptId attempt)
{
    const auto found = m_running.find(raw(attempt));
    if (found == m_running.end())
        return;
    Running &running = found->second;
    if (running.ended || m_cancelGrace.count() == 0) {
        end(attempt, Wish::Cancel);
        return;
    }
    running.wish = Wish::Cancel;
    running.grace = ++m_graces;
    applyPauses();
    QTimer::singleShot(m_cancelGrace, this, [this, attempt, grace = running.grace] {
        const auto later = m_running.find(raw(attempt));
        if (later != m_running.end() && later->second.grace == grace && later->second.wish == Wish::Cancel)
            end(attempt, Wish::Cancel);
    });
}

} // namespace reelyard
