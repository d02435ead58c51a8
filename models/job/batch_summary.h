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
};

/// What a batch has come to.
struct BatchSummary {
    Batch batch;
    int jobs = 0;
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

BatchSummary summaryOf(const Batch &batch, const std::vector<Job> &jobsOfBatch);
QJsonObject toJson(const BatchSummary &summary);

} // namespace reelyard
