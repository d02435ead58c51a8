// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/queue_file.h"

#include "app/platform/files.h"
#include "models/base/native_path.h"
#include "models/job/safe_names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace reelyard
{

namespace
{

constexpr int version = 1;

Error unreadable(const QString &path, const QString &sentence)
{
    return {ErrorClass::Configuration, QStringLiteral("queue-file.unreadable"), sentence.arg(displayPath(path)), path};
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QueueFile)
};

// JSON cannot hold a lone surrogate: paths travel as the bytes that they are, in percent encoding.
QString encoded(const QString &path)
{
    return QString::fromLatin1(pathToBytes(path).toPercentEncoding(QByteArrayLiteral("/ :()[]{}'!@#$&=+,;")));
}

QString decoded(const QJsonValue &value)
{
    return pathFromBytes(QByteArray::fromPercentEncoding(value.toString().toLatin1()));
}

// What was created there is looked up before anything is created here.
QJsonObject toJson(const CloudRecord &record)
{
    return {
        {QStringLiteral("stage"), toText(record.stage)}, {QStringLiteral("account"), record.account},
        {QStringLiteral("prefix"), record.prefix},       {QStringLiteral("work"), record.work},
        {QStringLiteral("command"), record.command},     {QStringLiteral("outputs"), outputNamesToJson(record.outputs)},
        {QStringLiteral("link"), record.link},           {QStringLiteral("intentMs"), record.intentMs},
        {QStringLiteral("task"), record.taskId}};
}

CloudRecord recordFrom(const QJsonObject &object)
{
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    CloudRecord record;
    record.stage = cloudStageFromText(text("stage")).value_or(CloudRecord::Stage::Creating);
    record.account = text("account");
    record.prefix = text("prefix");
    record.work = text("work");
    record.command = text("command");
    record.outputs = outputNamesFromJson(object.value(QStringLiteral("outputs")).toObject());
    record.link = text("link");
    record.intentMs = object.value(QStringLiteral("intentMs")).toInteger();
    record.taskId = text("task");
    return record;
}

std::optional<ExportedJob> jobFrom(const QJsonObject &object)
{
    ExportedJob job;
    JobSpec &spec = job.spec;
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    auto recipe = makeRecipe(text("preset"), text("arguments"), text("extension"), text("checks"));
    spec.source = decoded(object.value(QStringLiteral("source")));
    spec.outputFolder = decoded(object.value(QStringLiteral("outputFolder")));
    spec.outputStem = safeName(decoded(object.value(QStringLiteral("stem"))));
    if (!recipe || spec.source.isEmpty() || spec.outputFolder.isEmpty())
        return std::nullopt;
    spec.sourceKind = text("kind") == QLatin1String("link") ? SourceKind::Link : SourceKind::File;
    spec.sourceSizeBytes = object.value(QStringLiteral("sizeBytes")).toInteger(-1);
    spec.sourceModifiedMs = object.value(QStringLiteral("modifiedMs")).toInteger();
    for (const QJsonValue &part : object.value(QStringLiteral("moreParts")).toArray())
        spec.moreParts.append(decoded(part));
    spec.listId = text("listId");
    spec.carried = object.value(QStringLiteral("carried")).toObject();
    spec.recipe = *recipe;
    spec.outputs = safeOutputs(*recipe);
    spec.treeDepth = object.value(QStringLiteral("treeDepth")).toInt();
    spec.exists = existsPolicyFromText(text("exists")).value_or(ExistsPolicy::Rename);
    spec.priority = object.value(QStringLiteral("priority")).toInt();
    spec.place = placeFromText(text("place")).value_or(Place::Local);
    spec.isAutomatic = object.value(QStringLiteral("automatic")).toBool();
    spec.neverUpload = object.value(QStringLiteral("neverUpload")).toBool();
    for (const QJsonValue &record : object.value(QStringLiteral("cloudTasks")).toArray())
        spec.cloudRecords.push_back(recordFrom(record.toObject()));
    job.batch = text("batch");
    job.isNew = object.value(QStringLiteral("new")).toBool();
    return job;
}

} // namespace

QJsonObject queueFileHead()
{
    return {{QStringLiteral("reelyard"), QStringLiteral("queue")}, {QStringLiteral("version"), version}};
}

QJsonObject toJson(const ExportedJob &job)
{
    const JobSpec &spec = job.spec;
    QJsonObject object{
        {QStringLiteral("batch"), job.batch},
        {QStringLiteral("kind"), spec.sourceKind == SourceKind::Link ? QStringLiteral("link") : QStringLiteral("file")},
        {QStringLiteral("source"), encoded(spec.source)},
        {QStringLiteral("sizeBytes"), spec.sourceSizeBytes},
        {QStringLiteral("modifiedMs"), spec.sourceModifiedMs},
        {QStringLiteral("preset"), spec.recipe.name},
        {QStringLiteral("arguments"), spec.recipe.arguments},
        {QStringLiteral("extension"), spec.recipe.extension},
        {QStringLiteral("checks"), spec.recipe.checks},
        {QStringLiteral("outputFolder"), encoded(spec.outputFolder)},
        {QStringLiteral("stem"), encoded(spec.outputStem)},
        {QStringLiteral("treeDepth"), spec.treeDepth},
        {QStringLiteral("exists"), toText(spec.exists)},
        {QStringLiteral("priority"), spec.priority},
        {QStringLiteral("place"), toText(spec.place)},
        {QStringLiteral("new"), job.isNew}};
    QJsonArray moreParts;
    for (const QString &part : spec.moreParts)
        moreParts.append(encoded(part));
    if (!moreParts.isEmpty())
        object.insert(QStringLiteral("moreParts"), moreParts);
    if (spec.isAutomatic)
        object.insert(QStringLiteral("automatic"), true);
    QJsonArray records;
    for (const CloudRecord &record : spec.cloudRecords)
        records.append(toJson(record));
    if (!records.isEmpty())
        object.insert(QStringLiteral("cloudTasks"), records);
    if (spec.neverUpload)
        object.insert(QStringLiteral("neverUpload"), true);
    if (!spec.listId.isEmpty())
        object.insert(QStringLiteral("listId"), spec.listId);
    if (!spec.carried.isEmpty())
        object.insert(QStringLiteral("carried"), spec.carried);
    return object;
}

Result<std::vector<ExportedJob>> readQueueFile(const QString &path)
{
    constexpr qint64 longest = 2'000'000'000;
    const auto content = readFile(path, longest);
    if (!content)
        return Error{ErrorClass::Configuration, content.error().code, content.error().sentence, path};
    const QList<QByteArray> lines = content->split('\n');
    const QJsonObject head = QJsonDocument::fromJson(lines.first()).object();
    if (head.value(QStringLiteral("reelyard")) != QLatin1String("queue"))
        return unreadable(path, Words::tr("\"%1\" is no queue that Reelyard has exported."));
    if (head.value(QStringLiteral("version")).toInt() > version)
        return unreadable(path, Words::tr("\"%1\" was exported by a newer Reelyard."));
    std::vector<ExportedJob> jobs;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        auto job = jobFrom(QJsonDocument::fromJson(lines[i]).object());
        if (!job)
            return unreadable(path, Words::tr("Line %2 of \"%1\" is no job. Nothing was imported.")
                                        .replace(QLatin1String("%2"), QString::number(i + 1)));
        jobs.push_back(std::move(*job));
    }
    return jobs;
}

void mapPaths(ExportedJob &job, const PathMap &map)
{
    const auto work = [&job] { return cloudWorkOf(job.spec.source, job.spec.sourceKind, job.spec.recipe); };
    const QString workThere = work();
    std::vector<QString *> paths{&job.spec.source, &job.spec.outputFolder};
    for (QString &part : job.spec.moreParts)
        paths.push_back(&part);
    for (QString *path : paths) {
        if (path == &job.spec.source && job.spec.sourceKind == SourceKind::Link)
            continue;
        for (const auto &[from, to] : map) {
            if (*path == from || path->startsWith(from.endsWith(u'/') ? from : from + u'/')) {
                *path = to + path->mid(from.size());
                break;
            }
        }
    }
    for (CloudRecord &record : job.spec.cloudRecords) {
        if (record.work == workThere)
            record.work = work();
    }
}

} // namespace reelyard
