// SPDX-License-Identifier: GPL-3.0-or-later
// The life of an attempt in the queue: started, ended, published, written down.
#include "app/backend/cloud/bucket_store.h"
#include "app/platform/files.h"
#include "app/platform/kill_point.h"
#include "app/platform/mounts.h"
#include "app/queue/job_queue.h"
#include "models/base/bucket_link.h"
#include "models/base/masked_link.h"
#include "models/base/native_path.h"
#include "models/base/pool.h"
#include "models/job/job_outcome.h"
#include "models/media/media_summary.h"
#include "models/store/job_store.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

void maskLinks(Error &error)
{
    error.sentence = maskedLinks(error.sentence);
    error.detail = maskedLinks(error.detail);
}

} // namespace

AttemptId JobQueue::attemptOf(JobId job) const
{
    for (const auto &[attempt, running] : m_running) {
        if (running.job == job)
            return AttemptId{attempt};
    }
    return {};
}

void JobQueue::begin(const Start &start)
{
    const Job *found = m_list.find(start.job);
    const auto backend = std::find_if(m_backends.begin(), m_backends.end(),
                                      [&start](const Backend *candidate) { return candidate->id() == start.backend; });
    if (!found || backend == m_backends.end())
        return;
    m_ready.remove(start.job);
    m_inFlight.insert(raw(start.job));
    occupy(*found, m_clock.now());
    ++m_starting[start.backend];
    if (found->wantsHardware)
        m_deviceJobs.insert(raw(start.job));
    if (m_examine)
        check(start, *found);
    else
        open(start, {});
}

// Writes down that it runs, and has it started. `content` is what its source holds.
void JobQueue::open(const Start &start, const QString &content)
{
    Job job = *m_list.find(start.job);
    Backend *backend = *std::find_if(m_backends.begin(), m_backends.end(),
                                     [&start](const Backend *candidate) { return candidate->id() == start.backend; });
    job.state = JobState::Running;
    job.attempts += 1;
    job.backend = m_texts.of(start.backend);
    job.startedAt = m_clock.now();
    job.paused = false;
    job.progress.clear();
    job.trouble.edit([](Trouble &trouble) {
        trouble.error.reset();
        trouble.remarks.clear();
    });
    auto record = std::make_shared<RunRecord>();
    persist(
        [record, job, backendId = start.backend,
         folder = isBucketLink(job.outputPath()) ? partsFolder() : m_limits.workFolder,
         now = *job.startedAt](JobStore &store) -> Result<void> {
            auto begun = store.beginAttempt(job, backendId, now, folder);
            if (!begun)
                return begun.error();
            *record = std::move(*begun);
            killPoint("attempt.beginning");
            return {};
        },
        [this, record, job, backend, content](const Result<void> &saved) {
            m_inFlight.remove(raw(job.id));
            if (!saved) {
                --m_starting[job.backend];
                vacate(job.id);
                return; // told by persist(); the row stays as it was, out of the ready index
            }
            killPoint("attempt.begun");
            m_running.emplace(raw(record->spec.id), Running{job.id, backend, *record, Wish::None, false, content});
            Job row = job;
            row.setOutputPath(pathOf(record->outputs), m_texts);
            show(row);
            if (isBucketLink(record->folder))
                askBucket(record->spec.id);
            else
                prepareParts(record->spec.id);
        });
}

// The outputs' folders are made here and not by the worker: it is a file-system call that may block on a share.
void JobQueue::prepareParts(AttemptId attempt)
{
    const RunRecord &record = m_running.at(raw(attempt)).record;
    QStringList folders;
    for (const OutputPart &part : record.spec.outputs) {
        const auto output = std::find_if(record.outputs.begin(), record.outputs.end(),
                                         [&part](const Output &candidate) { return candidate.id == part.id; });
        folders << (output->unit == OutputUnit::Folder ? part.partPath : folderOf(part.partPath));
    }
    folders.removeDuplicates();
    std::vector<Output> kept;
    std::copy_if(record.outputs.begin(), record.outputs.end(), std::back_inserter(kept),
                 [](const Output &output) { return output.isMissing() && !output.keptPart.isEmpty(); });
    struct Ready {
        Result<void> made;
        std::vector<OutputId> spoilt; ///< kept parts that are not what they were
    };
    const Job *job = m_list.find(m_running.at(raw(attempt)).job);
    onPool(
        this,
        [folders, kept, mount = job ? job->outputMount : QString(), isMounted = m_isMounted]() -> Ready {
            // Else they would be made below an empty mount point, on another disk.
            if (!mount.isEmpty() && !isMounted(mount))
                return {awayError(mount), {}};
            for (const QString &folder : folders) {
                if (auto made = createFolders(folder); !made)
                    return {made, {}};
            }
            Ready ready;
            for (const Output &output : kept) {
                const auto hash = sampledHash(output.keptPart);
                if (!hash || *hash != output.keptHash)
                    ready.spoilt.push_back(output.id);
            }
            return ready;
        },
        [this, attempt](const Ready &ready) {
            const Result<void> &made = ready.made;
            const auto found = m_running.find(raw(attempt));
            if (found == m_running.end())
                return;
            Running &running = found->second;
            --m_starting[running.backend->id()];
            if (!ready.spoilt.empty()) {
                makeAnew(attempt, ready.spoilt);
                return;
            }
            const bool nothingToEncode = running.record.spec.outputs.empty(); // only a playlist is to be written
            if (running.wish != Wish::None || !made || nothingToEncode) {
                AttemptResult result;
                result.kind = !made                        ? ResultKind::Failed
                              : running.wish != Wish::None ? ResultKind::Cancelled
                                                           : ResultKind::Encoded;
                if (!made)
                    result.error = made.error();
                take(attempt, result);
                return;
            }
            running.backend->start(running.record.spec);
            running.isHandedOver = true;
            applyPauses(); // it may be that nothing is to go on
        });
}

// Kept parts are gone or spoilt: the next attempt makes them again.
void JobQueue::makeAnew(AttemptId attempt, const std::vector<OutputId> &spoilt)
{
    const Job *job = m_list.find(m_running.at(raw(attempt)).job);
    if (!job)
        return;
    QStringList parts;
    for (const Output &output : m_running.at(raw(attempt)).record.outputs) {
        if (std::find(spoilt.begin(), spoilt.end(), output.id) != spoilt.end())
            parts << output.keptPart;
    }
    removeParts(parts);
    Job queued = *job;
    queued.state = JobState::Queued;
    conclude(attempt, queued, AttemptOutcome::Interrupted, std::nullopt, {},
             [spoilt](JobStore &store) { return store.forgetKept(spoilt); });
}

// Stops a running attempt; what becomes of the job is decided when its result comes.
void JobQueue::end(AttemptId attempt, Wish wish)
{
    const auto found = m_running.find(raw(attempt));
    if (found == m_running.end() || (found->second.ended && !isForBucket(found->second)))
        return;
    if (found->second.wish != Wish::Cancel)
        found->second.wish = wish;
    if (found->second.ended)
        m_publisher.abandon(attempt);
    else
        found->second.backend->cancel(attempt);
}

void JobQueue::take(AttemptId attempt, const AttemptResult &told)
{
    // What engines and services say may hold links with signatures in them: none of it is kept.
    AttemptResult result = told;
    result.log = maskedLinks(result.log);
    maskLinks(result.error);
    for (OutputResult &output : result.outputs)
        maskLinks(output.error);
    const auto found = m_running.find(raw(attempt));
    if (found == m_running.end() || found->second.ended)
        return;
    Running &running = found->second;
    running.ended = true;
    m_progress.remove(raw(running.job));
    killPoint("attempt.ended");

    // With its disk or share gone a job may fail in many ways; that is the one that counts.
    const Job *job = m_list.find(running.job);
    QSet<QString> mounts;
    for (const QString &mount : job ? QStringList{job->sourceMount, job->outputMount} : QStringList()) {
        if (!mount.isEmpty())
            mounts.insert(mount);
    }
    if (result.kind != ResultKind::Failed || mounts.isEmpty() || running.wish != Wish::None) {
        settleResult(attempt, result);
        return;
    }
    onPool(
        this,
        [mounts, isMounted = m_isMounted] {
            for (const QString &mount : mounts) {
                if (!isMounted(mount))
                    return mount;
            }
            return QString();
        },
        [this, attempt, result](const QString &away) {
            AttemptResult judged = result;
            if (!away.isEmpty()) {
                judged.error = awayError(away);
                for (OutputResult &output : judged.outputs) {
                    if (output.kind == ResultKind::Failed)
                        output.error = judged.error;
                }
                setAway(away);
            }
            settleResult(attempt, judged);
        });
}

void JobQueue::settleResult(AttemptId attempt, const AttemptResult &result)
{
    const auto found = m_running.find(raw(attempt));
    if (found == m_running.end())
        return;
    Running &running = found->second;
    if (result.sourceInfo.duration && m_list.find(running.job) && m_list.find(running.job)->sourceDurationMs < 0) {
        setSourceInfo(running.job,
                      std::chrono::duration_cast<std::chrono::milliseconds>(*result.sourceInfo.duration).count(),
                      summaryOf(result.sourceInfo));
    }
    const bool hasOutputs = !result.outputs.empty() || running.record.spec.outputs.empty();
    const bool wasStopped = result.kind == ResultKind::Cancelled || result.kind == ResultKind::Interrupted;
    if (hasOutputs && !wasStopped && running.wish != Wish::Cancel) {
        compareSource(attempt, [this, attempt, result](bool isSame) {
            AttemptResult judged = result;
            if (!isSame)
                judged.remarks.push_back({QStringLiteral("source.changed"),
                                          tr("The source was changed while it was read. The output may hold parts of "
                                             "both; run the job again.")});
            judge(attempt, judged);
        });
        return;
    }
    onPool(
        this,
        [outputs = running.record.spec.outputs] {
            for (const OutputPart &output : outputs)
                removePart(output.partPath);
            return true;
        },
        [this, attempt, result](bool) {
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
                dropKept({cancelled.id});
            } else if (job && wish == Wish::Requeue) {
                Job queued = *job;
                queued.state = JobState::Queued;
                conclude(attempt, queued, AttemptOutcome::Interrupted, std::nullopt, result.log);
            } else if (result.kind == ResultKind::Cancelled) {
                failed(attempt, internalError(QStringLiteral("the worker cancelled what nobody wanted cancelled")),
                       result.log, false);
            } else if (result.kind == ResultKind::Encoded || result.kind == ResultKind::Partial) {
                failed(attempt, internalError(QStringLiteral("the worker told nothing of its outputs")), result.log,
                       false);
            } else {
                failed(attempt, result.error, result.log, result.kind == ResultKind::Interrupted);
            }
        });
}

// What an error makes of a job; the one place where RetryPolicy's word is carried out.
Job JobQueue::afterError(Job job, const Error &error, bool crashed, bool programEnded)
{
    Trouble trouble = *job.trouble;
    trouble.crashes += crashed ? 1 : 0;
    trouble.programEnds += programEnded ? 1 : 0;
    RetryPolicy::Decision decision =
        m_policy.decide(error, {trouble.triesCharged + 1, trouble.crashes, trouble.programEnds},
                        QRandomGenerator::global()->generateDouble());
    if (!programEnded && isHeldUp(job, error))
        decision = {JobState::Queued, HoldReason::None, {}, false};
    trouble.triesCharged += decision.charged ? 1 : 0;
    trouble.error = error;
    job.paused = false;
    job.progress.clear();
    job.state = decision.next;
    job.holdReason = decision.holdReason;
    if (error.code == QLatin1String("resource.away")) { // woken by goOnWith()
        trouble.waitFor = error.sentence;
    } else if (decision.next == JobState::Waiting) {
        job.waitUntil = m_clock.now() + decision.wait;
        trouble.waitFor = error.errorClass == ErrorClass::Resource ? error.sentence : QString();
    }
    // A disk that is too small for the job alone will not be larger in half a minute.
    const bool mayBeTooSmall =
        error.code == QLatin1String("resource.disk-full") || error.code == QLatin1String("resource.memory");
    if (decision.next == JobState::Waiting && mayBeTooSmall && m_running.size() <= 1 &&
        ++m_lonelyFailures[raw(job.id)] >= 2) {
        job.state = JobState::Failed;
        job.waitUntil.reset();
        trouble.waitFor.clear();
    }
    if (job.state == JobState::Queued)
        trouble.error.reset();
    job.trouble = std::move(trouble);
    if (isFinal(job.state))
        job.finishedAt = m_clock.now();
    return job;
}

// The attempt as a whole failed, and says nothing of its outputs.
void JobQueue::failed(AttemptId attempt, const Error &error, const QString &log, bool crashed)
{
    const Running &running = m_running.at(raw(attempt));
    const Job *job = m_list.find(running.job);
    if (!job)
        return;
    const AttemptOutcome outcome =
        error.errorClass == ErrorClass::Interrupted ? AttemptOutcome::Interrupted : AttemptOutcome::Failed;
    Job ended = afterError(*job, error, crashed, false);
    ended.outputSizeBytes = sizeOf(running.record.outputs);
    std::vector<Output> outputs;
    for (Output output : running.record.outputs) {
        if (!output.isMissing() || output.isMasterPlaylist || ended.state != JobState::Failed)
            continue;
        output.state = OutputState::Failed;
        output.error = error;
        outputs.push_back(std::move(output));
    }
    conclude(attempt, ended, outcome, error, log, [outputs](JobStore &store) { return store.setOutputs(outputs); });
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
            auto updated = store.update(job);
            killPoint("attempt.concluding");
            return updated;
        },
        [this, attempt, job](const Result<void> &saved) {
            killPoint("attempt.concluded");
            m_inFlight.remove(raw(job.id));
            const Running &ended = m_running.at(raw(attempt));
            const bool wasForBucket = m_buckets && isForBucket(ended);
            for (const Output &output : wasForBucket &&saved ? ended.record.outputs : std::vector<Output>()) {
                if (output.state == OutputState::Done || output.state == OutputState::Partial)
                    m_buckets->forget(output.id);
            }
            m_running.erase(raw(attempt));
            m_progress.remove(raw(job.id));
            if (wasForBucket)
                sweepUploads();
            vacate(job.id);
            if (saved) {
                show(job);
                judgeRecipe(job);
            }
            if (job.state == JobState::Waiting && !job.waitUntil && job.trouble->error)
                watchFor(job.trouble->error->detail); // it may have come back before this was written
            armWaitTimer();
        });
}

} // namespace reelyard
