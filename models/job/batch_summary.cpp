// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/batch_summary.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>

namespace reelyard
{

namespace
{

void takeStart(BatchSummary &summary, std::optional<Timestamp> start)
{
    if (start)
        summary.startedAt = std::min(summary.startedAt.value_or(*start), *start);
}

void takeEnd(BatchSummary &summary, std::optional<Timestamp> end)
{
    if (end)
        summary.endedAt = std::max(summary.endedAt.value_or(*end), *end);
}

} // namespace

void count(BatchSummary &summary, const Job &job)
{
    ++summary.jobs;
    switch (job.state) {
    case JobState::Completed:
        ++summary.completed;
        summary.toReview += job.isToReview() ? 1 : 0;
        if (job.sourceSizeBytes >= 0 && job.outputSizeBytes >= 0) {
            summary.bytesIn += job.sourceSizeBytes;
            summary.bytesOut += job.outputSizeBytes;
        }
        summary.mediaSeconds += static_cast<double>(std::max<qint64>(0, job.sourceDurationMs)) / 1000;
        break;
    case JobState::Failed:
        ++summary.failed;
        summary.reviewed += job.trouble->reviewedAt ? 1 : 0;
        break;
    case JobState::Cancelled:
        ++summary.cancelled;
        break;
    case JobState::Skipped:
        ++summary.skipped;
        break;
    case JobState::New:
    case JobState::Queued:
    case JobState::Running:
    case JobState::Waiting:
    case JobState::Held:
        ++summary.left;
        break;
    }
    takeStart(summary, job.startedAt);
    takeEnd(summary, job.finishedAt);
}

void count(BatchSummary &summary, const BatchPast &past)
{
    summary.jobs += past.jobs();
    summary.cleared += past.jobs();
    summary.completed += past.completed;
    summary.toReview += past.toReview;
    summary.failed += past.failed;
    summary.reviewed += past.reviewed;
    summary.cancelled += past.cancelled;
    summary.skipped += past.skipped;
    summary.bytesIn += past.bytesIn;
    summary.bytesOut += past.bytesOut;
    summary.mediaSeconds += past.mediaSeconds;
    takeStart(summary, past.startedAt);
    takeEnd(summary, past.endedAt);
}

void conclude(BatchSummary &summary)
{
    if (summary.left > 0)
        summary.endedAt.reset();
}

BatchSummary summaryOf(const Batch &batch, const std::vector<Job> &jobsOfBatch, const BatchPast &past)
{
    BatchSummary summary;
    summary.batch = batch;
    count(summary, past);
    for (const Job &job : jobsOfBatch)
        count(summary, job);
    conclude(summary);
    summary.failures = failureGroups(jobsOfBatch);
    return summary;
}

QJsonObject toJson(const BatchSummary &summary)
{
    const auto time = [](std::optional<Timestamp> value) -> QJsonValue {
        if (!value)
            return QJsonValue::Null;
        return QDateTime::fromMSecsSinceEpoch(value->count(), QTimeZone::utc()).toString(Qt::ISODateWithMs);
    };
    QJsonArray failures;
    for (const FailureGroup &group : summary.failures) {
        failures.append(QJsonObject{{QStringLiteral("class"), toText(group.errorClass)},
                                    {QStringLiteral("cause"), group.code},
                                    {QStringLiteral("error"), group.sentence},
                                    {QStringLiteral("count"), static_cast<int>(group.jobs.size())}});
    }
    return {{QStringLiteral("batch"), raw(summary.batch.id)},
            {QStringLiteral("name"), summary.batch.name},
            {QStringLiteral("addedAt"), time(summary.batch.createdAt)},
            {QStringLiteral("startedAt"), time(summary.startedAt)},
            {QStringLiteral("endedAt"), time(summary.endedAt)},
            {QStringLiteral("jobs"), summary.jobs},
            {QStringLiteral("cleared"), summary.cleared},
            {QStringLiteral("completed"), summary.completed},
            {QStringLiteral("toReview"), summary.toReview},
            {QStringLiteral("failed"), summary.failed},
            {QStringLiteral("reviewed"), summary.reviewed},
            {QStringLiteral("cancelled"), summary.cancelled},
            {QStringLiteral("skipped"), summary.skipped},
            {QStringLiteral("left"), summary.left},
            {QStringLiteral("bytesIn"), summary.bytesIn},
            {QStringLiteral("bytesOut"), summary.bytesOut},
            {QStringLiteral("bytesSaved"), summary.bytesSaved()},
            {QStringLiteral("mediaSeconds"), summary.mediaSeconds},
            {QStringLiteral("failures"), failures}};
}

} // namespace reelyard
