// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/job.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace reelyard
{

namespace
{

QJsonValue timeJson(std::optional<Timestamp> time)
{
    if (!time)
        return QJsonValue::Null;
    return QDateTime::fromMSecsSinceEpoch(time->count(), QTimeZone::utc()).toString(Qt::ISODateWithMs);
}

} // namespace

QJsonArray remarksToJson(const std::vector<Remark> &remarks)
{
    QJsonArray array;
    for (const Remark &remark : remarks)
        array.append(QJsonObject{{QStringLiteral("code"), remark.code}, {QStringLiteral("sentence"), remark.sentence}});
    return array;
}

std::vector<Remark> remarksFromJson(const QJsonArray &array)
{
    std::vector<Remark> remarks;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        remarks.push_back(
            {object.value(QStringLiteral("code")).toString(), object.value(QStringLiteral("sentence")).toString()});
    }
    return remarks;
}

QJsonObject toJson(const Job &job, const std::vector<Output> &outputs)
{
    QJsonArray outputArray;
    for (const Output &output : outputs) {
        const bool isThere = output.state == OutputState::Done || output.state == OutputState::Partial;
        QJsonObject entry{{QStringLiteral("path"), output.path},
                          {QStringLiteral("state"), toText(output.state)},
                          {QStringLiteral("unit"), toText(output.unit)},
                          {QStringLiteral("sizeBytes"),
                           !isThere || output.sizeBytes < 0 ? QJsonValue() : QJsonValue(output.sizeBytes)}};
        if (output.isOfSet())
            entry.insert(QStringLiteral("number"), output.ordinal + 1);
        if (!output.mainFile.isEmpty())
            entry.insert(QStringLiteral("mainFile"), output.mainFile);
        if (!output.note.isEmpty())
            entry.insert(QStringLiteral("note"), output.note);
        else if (output.error)
            entry.insert(QStringLiteral("note"), output.error->sentence);
        if (!output.preservation.isEmpty())
            entry.insert(QStringLiteral("preservation"), output.preservation);
        outputArray.append(entry);
    }
    QJsonArray warnings;
    for (const Remark &remark : job.remarks)
        warnings.append(remark.sentence);

    QJsonObject object{
        {QStringLiteral("id"), raw(job.id)},
        {QStringLiteral("state"), toText(job.state)},
        {QStringLiteral("source"), job.source()},
        {QStringLiteral("preset"), job.preset},
        {QStringLiteral("backend"), job.backend},
        {QStringLiteral("attempts"), job.attempts},
        {QStringLiteral("errorClass"), job.error ? QJsonValue(toText(job.error->errorClass)) : QJsonValue()},
        {QStringLiteral("errorCode"), job.error ? QJsonValue(job.error->code) : QJsonValue()},
        {QStringLiteral("error"), job.error ? QJsonValue(job.error->sentence) : QJsonValue()},
        {QStringLiteral("warnings"), warnings},
        {QStringLiteral("progress"), job.state == JobState::Completed ? 1.0 : job.progress.fraction},
        {QStringLiteral("outputs"), outputArray},
        {QStringLiteral("addedAt"), timeJson(job.addedAt)},
        {QStringLiteral("startedAt"), timeJson(job.startedAt)},
        {QStringLiteral("finishedAt"), timeJson(job.finishedAt)}};
    if (job.sourceSizeBytes >= 0)
        object.insert(QStringLiteral("sourceSizeBytes"), job.sourceSizeBytes);
    if (job.sourceDurationMs >= 0)
        object.insert(QStringLiteral("sourceDurationSeconds"), static_cast<double>(job.sourceDurationMs) / 1000);
    if (!job.sourceSummary.isEmpty())
        object.insert(QStringLiteral("sourceSummary"), job.sourceSummary);
    if (!job.listId.isEmpty())
        object.insert(QStringLiteral("listId"), job.listId);
    if (!job.carried.isEmpty())
        object.insert(QStringLiteral("carried"), QJsonDocument::fromJson(job.carried).object());
    if (job.state == JobState::Held)
        object.insert(QStringLiteral("holdReason"), toText(job.holdReason));
    if (job.state == JobState::Waiting) {
        object.insert(QStringLiteral("waitUntil"), timeJson(job.waitUntil));
        object.insert(QStringLiteral("waitFor"), job.waitFor);
    }
    if (job.priority != 0)
        object.insert(QStringLiteral("priority"), job.priority);
    if (job.reviewedAt) {
        object.insert(QStringLiteral("reviewedAt"), timeJson(job.reviewedAt));
        object.insert(QStringLiteral("reviewNote"), job.reviewNote);
    }
    if (job.state == JobState::Skipped)
        object.insert(QStringLiteral("skipReason"), job.skipReason);
    return object;
}

} // namespace reelyard
