// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/batch_history.h"

#include "app/backend/cloud/cloud_ledger.h"
#include "app/queue/job_queue.h"

#include <QHash>

#include <utility>

namespace reelyard
{

std::vector<BatchRecord> batchRecords(const JobQueue &queue, const CloudLedger *ledger,
                                      const std::vector<BatchPast> &past)
{
    QHash<qint64, BatchSummary> summaries;
    for (const BatchPast &known : past)
        count(summaries[raw(known.batch)], known);
    BatchSummary *last = nullptr;
    BatchId lastBatch{};
    for (const Job &job : queue.list().jobs()) {
        if (!last || job.batch != lastBatch) {
            lastBatch = job.batch;
            last = &summaries[raw(job.batch)];
        }
        count(*last, job);
    }
    std::vector<BatchRecord> records;
    for (const Batch &batch : queue.batchList().batches()) {
        const auto found = summaries.find(raw(batch.id));
        if (found == summaries.end())
            continue;
        BatchRecord &record = records.emplace_back();
        record.summary = std::move(*found);
        record.summary.batch = batch;
        conclude(record.summary);
        record.dollars = ledger ? ledger->spentOf(batch.id) : 0;
    }
    return records;
}

void batchSummaries(JobQueue &queue, const CloudLedger *ledger, BatchId wanted,
                    std::function<void(Result<std::vector<QJsonObject>>)> done)
{
    queue.pastOfBatches([&queue, ledger, wanted, done = std::move(done)](const Result<std::vector<BatchPast>> &past) {
        if (!past) {
            done(past.error());
            return;
        }
        QHash<qint64, std::vector<Job>> jobs;
        for (const Job &job : queue.list().jobs()) {
            if (!isSet(wanted) || job.batch == wanted)
                jobs[raw(job.batch)].push_back(job);
        }
        QHash<qint64, BatchPast> pastOf;
        for (const BatchPast &known : *past)
            pastOf.insert(raw(known.batch), known);
        std::vector<QJsonObject> summaries;
        for (const Batch &batch : queue.batchList().batches()) {
            const qint64 id = raw(batch.id);
            if ((isSet(wanted) && batch.id != wanted) || (!jobs.contains(id) && !pastOf.contains(id)))
                continue;
            QJsonObject entry = toJson(summaryOf(batch, jobs.value(id), pastOf.value(id)));
            if (const double dollars = ledger ? ledger->spentOf(batch.id) : 0; dollars > 0)
                entry.insert(QStringLiteral("cost"), dollars);
            summaries.push_back(entry);
        }
        done(summaries);
    });
}

} // namespace reelyard
