// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/job.h"

#include "models/base/masked_link.h"
#include "models/base/native_path.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

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

QString Job::shownSource() const
{
    return sourceKind == SourceKind::Link ? maskedLinks(source()) : displayPath(source());
}

QString Job::shownName() const
{
    return sourceKind == SourceKind::Link ? name.section(u'?', 0, 0) : displayPath(name);
}

QString Job::outputPath() const
{
    QString path;
    path.reserve(m_outputFolder->size() + m_outputLead + m_outputRest->size());
    return path.append(m_outputFolder).append(QStringView(name).left(m_outputLead)).append(m_outputRest);
}

void Job::setOutputPath(const QString &path, TextPool &texts)
{
    setOutput(texts.of(folderOf(path)), nameOf(path), texts);
}

void Job::setOutput(const SharedText &inFolder, const QString &fileName, TextPool &texts)
{
    const auto end = std::mismatch(fileName.begin(), fileName.end(), name.begin(), name.end()).first;
    m_outputLead = static_cast<int>(end - fileName.begin());
    m_outputFolder = inFolder;
    m_outputRest = texts.of(fileName.mid(m_outputLead));
}

void Job::setSource(const QString &source, TextPool &texts)
{
    const QString output = outputPath();
    folder = texts.of(folderOf(source));
    name = nameOf(source);
    setOutputPath(output, texts);
}

void Job::clearWait()
{
    waitUntil.reset();
    trouble.edit([](Trouble &some) { some.waitFor.clear(); });
}

const Error *Job::presentError() const
{
    const bool isPresent = state == JobState::Failed || state == JobState::Waiting || needsPerson();
    return isPresent && trouble->error ? &*trouble->error : nullptr;
}

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
    for (const Remark &remark : job.trouble->remarks)
        warnings.append(remark.sentence);

    const Error *error = job.presentError();
    QJsonObject object{
        {QStringLiteral("id"), raw(job.id)},
        {QStringLiteral("state"), toText(job.state)},
        {QStringLiteral("source"), job.sourceKind == SourceKind::Link ? maskedLinks(job.source()) : job.source()},
        {QStringLiteral("preset"), *job.preset},
        {QStringLiteral("backend"), *job.backend},
        {QStringLiteral("attempts"), job.attempts},
        {QStringLiteral("errorClass"), error ? QJsonValue(toText(error->errorClass)) : QJsonValue()},
        {QStringLiteral("errorCode"), error ? QJsonValue(error->code) : QJsonValue()},
        {QStringLiteral("error"), error ? QJsonValue(error->sentence) : QJsonValue()},
        {QStringLiteral("warnings"), warnings},
        {QStringLiteral("progress"), job.state == JobState::Completed ? 1.0 : job.progress->fraction},
        {QStringLiteral("outputs"), outputArray},
        {QStringLiteral("addedAt"), timeJson(job.addedAt)},
        {QStringLiteral("startedAt"), timeJson(job.startedAt)},
        {QStringLiteral("finishedAt"), timeJson(job.finishedAt)}};
    if (job.sourceSizeBytes >= 0)
        object.insert(QStringLiteral("sourceSizeBytes"), job.sourceSizeBytes);
    if (job.sourceDurationMs >= 0)
        object.insert(QStringLiteral("sourceDurationSeconds"), static_cast<double>(job.sourceDurationMs) / 1000);
    if (!job.sourceSummary->isEmpty())
        object.insert(QStringLiteral("sourceSummary"), *job.sourceSummary);
    if (!job.sourceDetail->listId.isEmpty())
        object.insert(QStringLiteral("listId"), job.sourceDetail->listId);
    if (!job.sourceDetail->carried.isEmpty())
        object.insert(QStringLiteral("carried"), QJsonDocument::fromJson(job.sourceDetail->carried).object());
    if (job.place != Place::Local)
        object.insert(QStringLiteral("place"), toText(job.place));
    if (job.isAutomatic)
        object.insert(QStringLiteral("automatic"), true);
    if (job.neverUpload)
        object.insert(QStringLiteral("neverUpload"), true);
    if (job.placeReason != PlaceReason::None) {
        object.insert(QStringLiteral("placeReason"), toText(job.placeReason));
        object.insert(QStringLiteral("placeReasonText"), displayText(job.placeReason));
    }
    if (!job.sourceDetail->moreParts.isEmpty())
        object.insert(QStringLiteral("moreParts"), QJsonArray::fromStringList(job.sourceDetail->moreParts));
    if (job.state == JobState::Held)
        object.insert(QStringLiteral("holdReason"), toText(job.holdReason));
    if (job.state == JobState::Waiting) {
        object.insert(QStringLiteral("waitUntil"), timeJson(job.waitUntil));
        object.insert(QStringLiteral("waitFor"), job.trouble->waitFor);
    }
    if (job.priority != 0)
        object.insert(QStringLiteral("priority"), job.priority);
    if (job.trouble->reviewedAt) {
        object.insert(QStringLiteral("reviewedAt"), timeJson(job.trouble->reviewedAt));
        object.insert(QStringLiteral("reviewNote"), job.trouble->reviewNote);
    }
    if (job.state == JobState::Skipped)
        object.insert(QStringLiteral("skipReason"), job.trouble->skipReason);
    return object;
}

} // namespace reelyard
