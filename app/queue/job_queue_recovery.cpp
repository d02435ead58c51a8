// SPDX-License-Identifier: GPL-3.0-or-later
// What an earlier run left: attempts that were open when the program ended.
#include "app/backend/cloud/bucket_store.h"
#include "app/backend/local/worker_process.h"
#include "app/platform/files.h"
#include "app/platform/kill_point.h"
#include "app/queue/job_queue.h"
#include "models/base/bucket_link.h"
#include "models/base/pool.h"
#include "models/job/job_outcome.h"
#include "models/store/job_store.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

constexpr int workerGraceMs = 2000;

} // namespace

// Compares what the database says of an attempt with what is on the disk. For a pool thread.
JobQueue::LeftOver JobQueue::inspect(OpenAttempt attempt, const QString &uploads)
{
    LeftOver left;
    QStringList parts;
    for (const OutputPart &part : attempt.record.spec.outputs)
        parts << part.partPath;
    for (const auto &[id, partPath] : attempt.record.masterParts)
        parts << partPath;
    for (const OutputPart &part : attempt.record.spec.outputs) { // copies of what was made in the working folder
        for (const Output &output : attempt.record.outputs) {
            const QString beside = JobStore::partPathFor(output.path, attempt.id, output.ordinal);
            if (output.id == part.id && beside != part.partPath && !isBucketLink(output.path))
                parts << beside;
        }
    }
    for (const auto &[id, partPath] : attempt.publishing) {
        for (Output &output : attempt.record.outputs) {
            if (output.id != id)
                continue;
            switch (Publisher::recover(output, partPath, uploads)) {
            case Publisher::Found::Published:
                output.state = output.isOfSet() ? OutputState::Done : OutputState::Partial;
                break;
            case Publisher::Found::PartIntact:
                left.intact.emplace_back(id, partPath);
                break;
            case Publisher::Found::Nothing:
                output.state = OutputState::Pending;
                break;
            }
        }
        if (!left.intact.empty() && left.intact.back().first == id)
            parts.removeAll(partPath);
    }
    for (const QString &part : std::as_const(parts))
        removePart(part);
    left.attempt = std::move(attempt);
    return left;
}

void JobQueue::open(std::function<void(Result<void>)> done)
{
    m_store.open([this, done = std::move(done)](const Result<void> &opened, const std::optional<Error> &problem) {
        if (!opened) {
            done(opened);
            return;
        }
        if (problem)
            emit troubled(*problem);
        m_store.query<std::vector<OpenAttempt>>(
            [](JobStore &store) { return store.openAttempts(); },
            [this, done](const Result<std::vector<OpenAttempt>> &open) {
                if (!open) {
                    done(open.error());
                    return;
                }
                onPool(
                    this,
                    [attempts = *open, folder = m_workerFolder, uploads = m_buckets ? m_buckets->folder() : QString()] {
                        // First the old workers are surely gone: nobody writes to a part that is judged here.
                        WorkerProcess::clearLeftOvers(folder, workerGraceMs);
                        std::vector<LeftOver> leftOvers;
                        for (const OpenAttempt &attempt : attempts)
                            leftOvers.push_back(inspect(attempt, uploads));
                        return leftOvers;
                    },
                    [this, done](std::vector<LeftOver> leftOvers) { recover(std::move(leftOvers), done); });
            });
    });
}

// What becomes of a job whose attempt needs no more work on the disk.
void JobQueue::endLeftOver(Job &job, AttemptOutcome &outcome, LeftOver &left)
{
    std::vector<Output> &outputs = left.attempt.record.outputs;
    const JobOutcome ended = outcomeOf(outputs);
    job.trouble.edit([&outputs](Trouble &trouble) { trouble.remarks = remarksOf(trouble.remarks, outputs); });
    outcome = AttemptOutcome::Interrupted;
    if (ended.kind == JobOutcome::Kind::Completed) {
        outcome = AttemptOutcome::Succeeded;
        job.state = JobState::Completed;
        job.finishedAt = m_clock.now();
    } else if (job.cancelRequested) {
        outcome = AttemptOutcome::Cancelled;
        job.state = JobState::Cancelled;
        job.finishedAt = m_clock.now();
    } else if (ended.kind == JobOutcome::Kind::Failed) {
        outcome = AttemptOutcome::Failed;
        job = afterError(job, *ended.error, false, false);
    } else {
        const Error stopped{ErrorClass::Interrupted,
                            QStringLiteral("program.ended"),
                            tr("The program or the computer stopped while this job ran."),
                            {}};
        // A task in the cloud goes on without the program: that it ended says nothing of the job.
        job = afterError(job, stopped, false, job.place == Place::Local);
    }
    if (!isFinal(job.state))
        job.trouble.edit([](Trouble &trouble) { trouble.remarks.clear(); });
    if (job.state != JobState::Failed)
        forgetFailures(outputs);
    job.cancelRequested = false;
}

// Writes the end of every attempt that needs no more work on the disk, then reads all rows.
void JobQueue::recover(std::vector<LeftOver> leftOvers, std::function<void(Result<void>)> done)
{
    if (leftOvers.empty()) { // the usual case: a million rows are read once and not twice
        readAll({}, std::move(done));
        return;
    }
    m_store.query<std::vector<Job>>(
        [](JobStore &store) { return store.allJobs(); },
        [this, leftOvers = std::move(leftOvers), done](const Result<std::vector<Job>> &all) {
            if (!all) {
                done(all.error());
                return;
            }
            QHash<qint64, const Job *> byId;
            for (const Job &job : *all)
                byId.insert(raw(job.id), &job);
            struct Ending {
                LeftOver left;
                Job job;
                AttemptOutcome outcome;
            };
            std::vector<Ending> endings;
            std::vector<LeftOver> intact;
            QStringList unwanted;
            for (const LeftOver &left : leftOvers) {
                const Job *found = byId.value(raw(left.attempt.job));
                if (!found)
                    continue;
                if (!left.intact.empty() && !found->cancelRequested) {
                    intact.push_back(left);
                    continue;
                }
                for (const auto &[id, part] : left.intact)
                    unwanted << part;
                Ending ending{left, *found, AttemptOutcome::Interrupted};
                endLeftOver(ending.job, ending.outcome, ending.left);
                endings.push_back(std::move(ending));
            }
            const auto write = [this, endings = std::move(endings), intact = std::move(intact), done](bool) {
                m_store.post(
                    [endings, now = m_clock.now()](JobStore &store) -> Result<void> {
                        for (const Ending &ending : endings) {
                            const OpenAttempt &attempt = ending.left.attempt;
                            if (auto closed =
                                    store.closeAttempt(attempt.id, ending.outcome, ending.job.trouble->error, {}, now);
                                !closed)
                                return closed;
                            if (auto set = store.setOutputs(attempt.record.outputs); !set)
                                return set;
                            if (auto updated = store.update(ending.job); !updated)
                                return updated;
                        }
                        killPoint("recovery.storing");
                        return {};
                    },
                    [this, intact, done, endings](const Result<void> &saved) {
                        killPoint("recovery.stored");
                        if (!saved) {
                            done(saved);
                            return;
                        }
                        for (const Ending &ending : endings) {
                            for (const Output &output : ending.left.attempt.record.outputs) {
                                if (m_buckets && isBucketLink(output.path) && output.state == OutputState::Done)
                                    m_buckets->forget(output.id);
                            }
                        }
                        readAll(intact, done);
                    });
            };
            onPool(
                this,
                [unwanted] {
                    for (const QString &part : unwanted)
                        removePart(part);
                    return true;
                },
                write);
        });
}

void JobQueue::readAll(std::vector<LeftOver> leftOvers, std::function<void(Result<void>)> done)
{
    // Known before their jobs are shown.
    m_store.query<std::vector<Batch>>([](JobStore &store) { return store.batches(); },
                                      [this](Result<std::vector<Batch>> all) {
                                          if (all)
                                              m_batches.insert(std::move(*all));
                                          else
                                              emit troubled(all.error());
                                      });
    m_store.query<std::vector<Job>>([](JobStore &store) { return store.allJobs(); },
                                    [this, leftOvers = std::move(leftOvers), done](Result<std::vector<Job>> all) {
                                        if (!all) {
                                            done(all.error());
                                            return;
                                        }
                                        m_list.insert(std::move(*all));
                                        m_ready.setOrder(m_order, m_list.jobs());
                                        m_list.flush();
                                        for (const Job &job : m_list.jobs()) {
                                            noteWait(job);
                                            if (job.state == JobState::Waiting && !job.waitUntil)
                                                m_away += QSet<QString>{job.sourceMount, job.outputMount};
                                        }
                                        armWaitTimer();
                                        m_away.remove(QString());
                                        lookForMounts();
                                        republish(leftOvers);
                                        sweepUploads();
                                        purgeRemoved();
                                        readSpeeds(done);
                                    });
}

void JobQueue::readSpeeds(const std::function<void(Result<void>)> &done)
{
    m_store.query<std::vector<MeasuredSpeed>>([](JobStore &store) { return store.speeds(); },
                                              [this, done](const Result<std::vector<MeasuredSpeed>> &speeds) {
                                                  if (!speeds) {
                                                      done(speeds.error());
                                                      return;
                                                  }
                                                  for (const MeasuredSpeed &speed : *speeds)
                                                      m_eta.remember(speed);
                                                  done({});
                                              });
}

// The encode is done and only its last steps are missing: they are taken now, as if the worker had just answered.
void JobQueue::republish(const std::vector<LeftOver> &leftOvers)
{
    for (const LeftOver &left : leftOvers) {
        const Job *job = m_list.find(left.attempt.job);
        if (!job)
            continue;
        const AttemptId attempt = left.attempt.id;
        Running running;
        running.job = job->id;
        running.backend = m_backends.front();
        running.record = left.attempt.record;
        running.record.spec.source = job->source();
        running.record.spec.moreParts = job->sourceDetail->moreParts;
        running.ended = true;
        AttemptResult result;
        result.kind = ResultKind::Encoded;
        result.remarks = job->trouble->remarks;
        Publisher::Request request = publishRequest(running);
        request.remarks = job->trouble->remarks;
        for (const auto &[id, partPath] : left.intact) {
            for (const Output &output : running.record.outputs) {
                if (output.id == id)
                    request.items.push_back({output,
                                             partPath,
                                             output.sizeBytes,
                                             output.sampledHash,
                                             output.remarks,
                                             output.sidecars,
                                             output.preservation,
                                             false,
                                             {}});
            }
        }
        m_running.emplace(raw(attempt), running);
        m_wasDrained = false;
        publish(attempt, request, result);
    }
}

} // namespace reelyard
