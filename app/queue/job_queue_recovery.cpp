// SPDX-License-Identifier: GPL-3.0-or-later
// What an earlier run left: attempts that were open when the program ended.
#include "app/backend/local/worker_process.h"
#include "app/platform/files.h"
#include "app/platform/pool.h"
#include "app/queue/job_queue.h"
#include "models/store/job_store.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

constexpr int workerGraceMs = 2000;

} // namespace

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
                    [attempts = *open, folder = m_workerFolder] {
                        // First the old workers are surely gone: nobody writes to a part file that is judged here.
                        WorkerProcess::clearLeftOvers(folder, workerGraceMs);
                        std::vector<LeftOver> leftOvers;
                        for (const OpenAttempt &attempt : attempts) {
                            LeftOver left{attempt, Publisher::Found::Nothing};
                            if (attempt.output.state == OutputState::Publishing)
                                left.found = Publisher::recover(attempt);
                            if (left.found == Publisher::Found::Nothing) {
                                [[maybe_unused]] const auto removed = removeFile(attempt.partPath);
                            }
                            leftOvers.push_back(std::move(left));
                        }
                        return leftOvers;
                    },
                    [this, done](std::vector<LeftOver> leftOvers) { recover(std::move(leftOvers), done); });
            });
    });
}

// Writes the end of every attempt that needs no more work on the disk, then reads all rows.
void JobQueue::recover(std::vector<LeftOver> leftOvers, std::function<void(Result<void>)> done)
{
    auto jobs = std::make_shared<std::vector<Job>>();
    m_store.query<std::vector<Job>>(
        [](JobStore &store) { return store.allJobs(); },
        [this, leftOvers, done](const Result<std::vector<Job>> &all) {
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
            for (const LeftOver &left : leftOvers) {
                const Job *found = byId.value(raw(left.attempt.job));
                if (!found)
                    continue;
                Job job = *found;
                AttemptOutcome outcome = AttemptOutcome::Interrupted;
                if (left.found == Publisher::Found::PartIntact && !job.cancelRequested) {
                    intact.push_back(left);
                    continue;
                }
                if (left.found == Publisher::Found::Published && left.attempt.partial) {
                    outcome = AttemptOutcome::Failed;
                    job = afterError(job, *left.attempt.partial, false, false);
                } else if (left.found == Publisher::Found::Published) {
                    outcome = AttemptOutcome::Succeeded;
                    job.state = JobState::Completed;
                    job.finishedAt = m_clock.now();
                } else if (job.cancelRequested) {
                    outcome = AttemptOutcome::Cancelled;
                    job.state = JobState::Cancelled;
                    job.finishedAt = m_clock.now();
                } else {
                    const Error stopped{ErrorClass::Interrupted,
                                        QStringLiteral("program.ended"),
                                        tr("The program or the computer stopped while this job ran."),
                                        {}};
                    job = afterError(job, stopped, false, true);
                }
                job.cancelRequested = false;
                endings.push_back({left, job, outcome});
            }
            m_store.post(
                [endings, now = m_clock.now()](JobStore &store) -> Result<void> {
                    for (const Ending &ending : endings) {
                        const OpenAttempt &attempt = ending.left.attempt;
                        if (auto closed = store.closeAttempt(attempt.id, ending.outcome, ending.job.error, {}, now);
                            !closed)
                            return closed;
                        const bool published = ending.left.found == Publisher::Found::Published;
                        Result<void> output;
                        if (attempt.partial && !published)
                            output = store.removeOutput(attempt.output.id);
                        else if (attempt.output.state == OutputState::Publishing)
                            output = store.setOutput(attempt.output.id,
                                                     !published        ? OutputState::Pending
                                                     : attempt.partial ? OutputState::Partial
                                                                       : OutputState::Done,
                                                     attempt.output.path, published ? attempt.output.sizeBytes : -1);
                        if (!output)
                            return output;
                        if (auto updated = store.update(ending.job); !updated)
                            return updated;
                    }
                    return {};
                },
                [this, intact, done](const Result<void> &saved) {
                    if (!saved) {
                        done(saved);
                        return;
                    }
                    readAll(intact, done);
                });
        });
}

void JobQueue::readAll(std::vector<LeftOver> leftOvers, std::function<void(Result<void>)> done)
{
    m_store.query<std::vector<Job>>([](JobStore &store) { return store.allJobs(); },
                                    [this, leftOvers = std::move(leftOvers), done](Result<std::vector<Job>> all) {
                                        if (!all) {
                                            done(all.error());
                                            return;
                                        }
                                        m_list.insert(std::move(*all));
                                        m_ready.setOrder(m_order, m_list.jobs());
                                        m_list.flush();
                                        armWaitTimer();
                                        republish(leftOvers);
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
        Running running;
        running.job = left.attempt.job;
        running.backend = m_backends.front();
        running.record.output = left.attempt.output;
        running.record.exists = left.attempt.exists;
        running.record.spec.id = left.attempt.id;
        running.record.spec.job = left.attempt.job;
        running.record.spec.source = job->source();
        running.record.spec.outputs = {{left.attempt.output.id, 0, left.attempt.partPath, left.attempt.output.path}};
        running.ended = true;
        AttemptResult result;
        result.kind = left.attempt.partial ? ResultKind::Partial : ResultKind::Encoded;
        if (left.attempt.partial)
            result.error = *left.attempt.partial;
        result.remarks = job->remarks;
        OutputResult output;
        output.kind = result.kind;
        output.error = result.error;
        output.sizeBytes = left.attempt.output.sizeBytes;
        output.sampledHash = left.attempt.sampledHash;
        result.outputs.push_back(output);
        m_running.emplace(raw(left.attempt.id), running);
        m_wasDrained = false;
        publish(left.attempt.id, result);
    }
}

} // namespace reelyard
