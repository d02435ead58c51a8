// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/failure_groups.h"
#include "models/job/job.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace reelyard
{

/// A batch as it stands in the database.
struct Batch {
    BatchId id{};
    QString name;
    Timestamp createdAt{};
    WatchId watch{}; ///< the watched folder that its files arrived in
};

/// What is kept of jobs of a batch that were taken off the list after they had ended.
struct BatchPast {
    BatchId batch{};
    int completed = 0;
    int toReview = 0;
    int failed = 0;
    int reviewed = 0;
    int cancelled = 0;
    int skipped = 0;
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    double mediaSeconds = 0;
    std::optional<Timestamp> startedAt;
    std::optional<Timestamp> endedAt;
    int jobs() const { return completed + failed + cancelled + skipped; }
};

/// What a batch has come to.
struct BatchSummary {
    Batch batch;
    int jobs = 0;
    int cleared = 0; ///< of these, no longer on the list
    int completed = 0;
    int toReview = 0; ///< of the completed
    int failed = 0;
    int reviewed = 0; ///< of the failed
    int cancelled = 0;
    int skipped = 0;
    int left = 0;                       ///< all others
    qint64 bytesIn = 0;                 ///< of the sources of completed jobs, as far as they are known
    qint64 bytesOut = 0;                ///< of the outputs of these
    double mediaSeconds = 0;            ///< of completed jobs
    std::optional<Timestamp> startedAt; ///< the first start
    std::optional<Timestamp> endedAt;   ///< the last end, when nothing is left
    std::vector<FailureGroup> failures;

    qint64 bytesSaved() const { return bytesIn - bytesOut; } ///< below 0: they grew
};

// To count jobs one by one: conclude() follows the last. `failures` stay empty.
void count(BatchSummary &summary, const Job &job);
void count(BatchSummary &summary, const BatchPast &past);
void conclude(BatchSummary &summary);
/// Failures are told of jobs that are on the list.
BatchSummary summaryOf(const Batch &batch, const std::vector<Job> &jobsOfBatch, const BatchPast &past = {});
QJsonObject toJson(const BatchSummary &summary);

} // namespace reelyard
