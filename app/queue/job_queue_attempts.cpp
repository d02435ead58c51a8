// SPDX-License-Identifier: GPL-3.0-or-later
// The life of an attempt in the queue: started, ended, published, written down.
#include "app/platform/files.h"
#include "app/platform/kill_point.h"
#include "app/platform/pool.h"
#include "app/queue/job_queue.h"
#include "models/base/native_path.h"
#include "models/media/media_summary.h"
#include "models/store/job_store.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace reelyard
{

AttemptId JobQueue::attemptOf(JobId job) const
{
    for (const auto &[attempt, running] : m_running) {
        if (running.job == job)
            return AttemptId{attempt};
    }
    return {};
}

void JobQueue::startJobs()
{
    if (m_mode != QueueMode::Running || m_shutDownDone || (m_probing && m_order == QueueOrder::Shortest))
        return;
    std::vector<Capacity> capacities;
    const int sessions = deviceSessionsInUse();
    for (const Backend *backend : m_backends) {
        Capacity capacity{backend->id(), std::max(0, backend->freeSlots() - m_starting.value(backend->id())), {}};
        if (m_deviceSessions && backend->id() == QLatin1String("local"))
            capacity.freeSessions = *m_deviceSessions - sessions;
        capacities.push_back(capacity);
    }
    for (const Start &start : schedule(m_ready, capacities))
        begin(start);
}

// A session is free again as soon as the worker has ended, before its file is published.
int JobQueue::deviceSessionsInUse()
{
    erase_if(m_deviceJobs, [this](qint64 job) {
        const auto running = m_running.find(raw(attemptOf(JobId{job})));
        const bool isAtWork = running != m_running.end() && !running->second.ended;
        const bool isStarting = running == m_running.end() && m_inFlight.contains(job);
        return !isAtWork && !isStarting;
    });
    return static_cast<int>(m_deviceJobs.size());
}

void JobQueue::begin(const Start &start)
{
    const Job *found = m_list.find(start.job);
    const auto backend = std::find_if(m_backends.begin(), m_backends.end(),
                                      [&start](const Backend *candidate) { return candidate->id() == start.backend; });
    if (!found || backend == m_backends.end())
        return;
    Job job = *found;
    job.state = JobState::Running;
    job.attempts += 1;
    job.backend = start.backend;
    job.startedAt = m_clock.now();
    job.paused = false;
    job.progress = {};
    job.error.reset();
    job.remarks.clear();
    m_ready.remove(job.id);
    m_inFlight.insert(raw(job.id));
    ++m_starting[start.backend];
    if (job.wantsHardware)
        m_deviceJobs.insert(raw(job.id));

    auto record = std::make_shared<RunRecord>();
    persist(
        [record, job, backendId = start.backend, now = *job.startedAt](JobStore &store) -> Result<void> {
            auto begun = store.beginAttempt(job, backendId, now);
            if (!begun)
                return begun.error();
            *record = std::move(*begun);
            return {};
        },
        [this, record, job, backend = *backend](const Result<void> &saved) {
            m_inFlight.remove(raw(job.id));
            if (!saved) {
                --m_starting[job.backend];
                return; // told by persist(); the row stays as it was, out of the ready index
            }
            killPoint("attempt.begun");
            m_running.emplace(raw(record->spec.id), Running{job.id, backend, *record, Wish::None, false});
            Job row = job;
            row.outputPath = record->output.path;
            show(row);
            launch(record->spec.id);
        });
}

// The output's folder is made here and not by the worker: it is a file-system call that may block on a share.
void JobQueue::launch(AttemptId attempt)
{
    const QString folder = folderOf(m_running.at(raw(attempt)).record.spec.outputs.front().partPath);
    onPool(
        this, [folder] { return createFolders(folder); },
        [this, attempt](const Result<void> &made) {
            const auto found = m_running.find(raw(attempt));
            if (found == m_running.end())
                return;
            Running &running = found->second;
            --m_starting[running.backend->id()];
            if (running.wish != Wish::None || !made) {
                AttemptResult result;
                result.kind = made ? ResultKind::Cancelled : ResultKind::Failed;
                if (!made)
                    result.error = made.error();
                take(attempt, result);
                return;
            }
            running.backend->start(running.record.spec);
            if (m_frozen)
                pauseJobs({running.job});
        });
}

// Stops a running attempt; what becomes of the job is decided when its result comes.
void JobQueue::end(AttemptId attempt, Wish wish)
{
    const auto found = m_running.find(raw(attempt));
    if (found == m_running.end() || found->second.ended)
        return;
    if (found->second.wish != Wish::Cancel)
        found->second.wish = wish;
    found->second.backend->cancel(attempt);
}

void JobQueue::take(AttemptId attempt, const AttemptResult &result)
{
    const auto found = m_running.find(raw(attempt));
    if (found == m_running.end() || found->second.ended)
        return;
    Running &running = found->second;
    running.ended = true;
    m_progress.remove(raw(running.job));
    killPoint("attempt.ended");

    if (result.sourceInfo.duration && m_list.find(running.job) && m_list.find(running.job)->sourceDurationMs < 0) {
        setSourceInfo(running.job,
                      std::chrono::duration_cast<std::chrono::milliseconds>(*result.sourceInfo.duration).count(),
                      summaryOf(result.sourceInfo));
    }
    if ((result.kind == ResultKind::Encoded || result.kind == ResultKind::Partial) && running.wish != Wish::Cancel) {
        publish(attempt, result);
        return;
    }
    onPool(
        this, [part = running.record.spec.outputs.front().partPath] { return removeFile(part); },
        [this, attempt, result](const Result<void> &) {
            const auto ended = m_running.find(raw(attempt));
            if (ended == m_running.end())
                return;
            const Wish wish = ended->second.wish;
            const Job *job = m_list.find(ended->second.job);
            if (job && wish == Wish::Cancel) {
                Job cancelled = *job;
                cancelled.state = JobState::Cancelled;
                cancelled.cancelRequested = false;
                cancelled.finishedAt = m_clock.now();
                conclude(attempt, cancelled, AttemptOutcome::Cancelled, std::nullopt, result.log);
            } else if (job && wish == Wish::Requeue) {
                Job queued = *job;
                queued.state = JobState::Queued;
                conclude(attempt, queued, AttemptOutcome::Interrupted, std::nullopt, result.log);
            } else if (result.kind == ResultKind::Cancelled) {
                failed(attempt, internalError(QStringLiteral("the worker cancelled what nobody wanted cancelled")),
                       result.log, false);
            } else {
                failed(attempt, result.error, result.log, result.kind == ResultKind::Interrupted);
            }
        });
}

// What an error makes of a job; the one place where RetryPolicy's word is carried out.
Job JobQueue::afterError(Job job, const Error &error, bool crashed, bool programEnded)
{
    job.crashes += crashed ? 1 : 0;
    job.programEnds += programEnded ? 1 : 0;
    const RetryPolicy::Decision decision = m_policy.decide(error, {job.triesCharged + 1, job.crashes, job.programEnds},
                                                           QRandomGenerator::global()->generateDouble());
    job.triesCharged += decision.charged ? 1 : 0;
    job.error = error;
    job.paused = false;
    job.progress = {};
    job.state = decision.next;
    job.holdReason = decision.holdReason;
    if (decision.next == JobState::Waiting) {
        job.waitUntil = m_clock.now() + decision.wait;
        job.waitFor = error.errorClass == ErrorClass::Resource ? error.sentence : QString();
    }
    // A disk that is too small for the job alone will not be larger in half a minute.
    const bool mayBeTooSmall =
        error.code == QLatin1String("resource.disk-full") || error.code == QLatin1String("resource.memory");
    if (decision.next == JobState::Waiting && mayBeTooSmall && m_running.size() <= 1 &&
        ++m_lonelyFailures[raw(job.id)] >= 2) {
        job.state = JobState::Failed;
        job.waitUntil.reset();
        job.waitFor.clear();
    }
    if (job.state == JobState::Queued)
        job.error.reset();
    if (isFinal(job.state))
        job.finishedAt = m_clock.now();
    return job;
}

void JobQueue::failed(AttemptId attempt, const Error &error, const QString &log, bool crashed)
{
    const Job *job = m_list.find(m_running.at(raw(attempt)).job);
    if (!job)
        return;
    const AttemptOutcome outcome =
        error.errorClass == ErrorClass::Interrupted ? AttemptOutcome::Interrupted : AttemptOutcome::Failed;
    conclude(attempt, afterError(*job, error, crashed, false), outcome, error, log);
}

void JobQueue::publish(AttemptId attempt, const AttemptResult &result)
{
    const Running &running = m_running.at(raw(attempt));
    const OutputResult &output = result.outputs.front();
    Publisher::Request request;
    request.attempt = attempt;
    request.job = running.job;
    request.output = running.record.output.id;
    request.source = running.record.spec.source;
    request.partPath = running.record.spec.outputs.front().partPath;
    request.wantedPath = running.record.output.path;
    request.exists = running.record.exists;
    request.sizeBytes = output.sizeBytes;
    request.sampledHash = output.sampledHash;
    request.remarks = result.remarks;
    if (result.kind == ResultKind::Partial)
        request.partial = result.error;

    m_publisher.publish(request, [this, attempt, result](const Result<Publisher::Published> &published) {
        const auto found = m_running.find(raw(attempt));
        const Job *job = found != m_running.end() ? m_list.find(found->second.job) : nullptr;
        if (!job)
            return;
        if (!published) {
            onPool(
                this, [part = found->second.record.spec.outputs.front().partPath] { return removeFile(part); },
                [this, attempt, error = published.error(), log = result.log](const Result<void> &) {
                    if (m_running.contains(raw(attempt)))
                        failed(attempt, error, log, false);
                });
            return;
        }
        Job ended = *job;
        const bool isPartial = result.kind == ResultKind::Partial;
        if (isPartial) {
            ended = afterError(*job, result.error, false, false);
        } else {
            ended.state = JobState::Completed;
            ended.error.reset();
            ended.finishedAt = m_clock.now();
            ended.outputPath = published->path;
            ended.outputSizeBytes = result.outputs.front().sizeBytes;
            m_eta.learn(result.mediaSeconds, result.wallSeconds);
        }
        ended.remarks = result.remarks;
        ended.cancelRequested = false;
        ended.paused = false;
        conclude(attempt, ended, isPartial ? AttemptOutcome::Failed : AttemptOutcome::Succeeded,
                 isPartial ? std::optional(result.error) : std::nullopt, result.log,
                 [isPartial, output = *published, size = result.outputs.front().sizeBytes](JobStore &store) {
                     return store.setOutput(output.output, isPartial ? OutputState::Partial : OutputState::Done,
                                            output.path, size);
                 });
    });
}

void JobQueue::conclude(AttemptId attempt, const Job &job, AttemptOutcome outcome, const std::optional<Error> &error,
                        const QString &log, const std::function<Result<void>(JobStore &)> &also)
{
    m_inFlight.insert(raw(job.id));
    persist(
        [=, now = m_clock.now()](JobStore &store) -> Result<void> {
            if (auto closed = store.closeAttempt(attempt, outcome, error, log, now); !closed)
                return closed;
            if (also) {
                if (auto done = also(store); !done)
                    return done;
            }
            return store.update(job);
        },
        [this, attempt, job](const Result<void> &saved) {
            killPoint("attempt.concluded");
            m_inFlight.remove(raw(job.id));
            m_running.erase(raw(attempt));
            if (saved)
                show(job);
            armWaitTimer();
        });
}

} // namespace reelyard
