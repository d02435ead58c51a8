// SPDX-License-Identifier: GPL-3.0-or-later
// JobStore's part that adds jobs: their names, and what of them there is already.
#include "models/store/job_store.h"

#include "models/base/native_path.h"
#include "models/job/job_outcome.h"
#include "models/job/output_names.h"
#include "models/store/database.h"
#include "models/store/job_rows.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace reelyard
{

using namespace rows;

namespace
{

namespace sql
{

constexpr auto insertEarlierAttempt = "INSERT INTO attempts (job, number, backend, outcome, started_ms, finished_ms) "
                                      "VALUES (:job, :number, :backend, 'interrupted', :began, :ended)";
constexpr auto setAttempts = "UPDATE jobs SET attempts = :attempts WHERE id = :job";
constexpr auto lastPosition = "SELECT coalesce(max(position), 0) FROM jobs";
constexpr auto insertJob =
    "INSERT INTO jobs (batch, position, source_kind, source_folder, source_name, source_size, source_modified_ms, "
    "recipe, exists_policy, state, wait_until_ms, skip_reason, added_ms, queued_ms, finished_ms, output_folder, "
    "output_stem, list_id, carried, more_parts, tree_depth, priority, again, place, placing) "
    "VALUES (:batch, :position, :kind, :folder, :name, :size, :modified, :recipe, :exists, :state, :wait_until, :skip, "
    ":added, :queued, :finished, :output_folder, :stem, :list_id, :carried, :more_parts, :depth, :priority, :again, "
    ":place, :placing)";
// One that most are: not from a list, to be run in its turn. The rest of its columns have their defaults; what is not
// bound costs nothing.
constexpr auto insertPlannedJob =
    "INSERT INTO jobs (batch, position, source_kind, source_folder, source_name, source_size, source_modified_ms, "
    "recipe, exists_policy, state, added_ms, queued_ms, output_folder, output_stem, tree_depth) "
    "VALUES (:batch, :position, :kind, :folder, :name, :size, :modified, :recipe, :exists, :state, :added, :queued, "
    ":output_folder, :stem, :depth)";
constexpr auto reservedBy = "SELECT o.job, j.source_folder, j.source_name FROM outputs o JOIN jobs j ON j.id = o.job "
                            "WHERE o.name_key = :key AND o.reserved = 1 AND o.job <> :job";
constexpr auto madeBefore =
    "SELECT o.size_bytes, o.sampled_hash FROM outputs o JOIN jobs j ON j.id = o.job WHERE o.name_key = :key "
    "AND o.state = 'done' AND j.source_folder = :folder AND j.source_name = :name ORDER BY o.id DESC LIMIT 1";
constexpr auto isMade = "SELECT 1 FROM outputs WHERE name_key = :key AND state = 'done' LIMIT 1";

} // namespace sql

} // namespace

Result<std::vector<Job>> JobStore::addJobs(BatchId batch, const std::vector<JobSpec> &specs, JobState state,
                                           Timestamp now)
{
    if (auto known = findLastPosition(); !known)
        return known.error();
    std::vector<Job> jobs;
    jobs.reserve(specs.size());
    for (const JobSpec &spec : specs) {
        const auto isOurs = spec.isUnasked ? isMade(spec.source) : Result<bool>(false);
        if (!isOurs)
            return isOurs.error();
        if (*isOurs)
            continue;
        const auto isNew = isSet(spec.watch) ? takeWatched(spec) : Result<bool>(true);
        if (!isNew)
            return isNew.error();
        if (!*isNew)
            continue;
        auto job = addJob(batch, spec, state, now, ++*m_lastPosition);
        if (!job)
            return job.error();
        jobs.push_back(std::move(*job));
    }
    return jobs;
}

// It is looked for once, as that takes a walk through all jobs. After a rollback it is larger than it has to be.
Result<void> JobStore::findLastPosition()
{
    if (m_lastPosition)
        return {};
    auto query = execute(*m_database, sql::lastPosition, {});
    if (!query)
        return query.error();
    m_lastPosition = (*query)->next() ? (*query)->value(0).toDouble() : 0;
    (*query)->finish();
    return {};
}

Result<bool> JobStore::isMade(const QString &path)
{
    const QString folder = folderOf(path);
    for (const QString &made : {path, folder.endsWith(u'/') ? folder.chopped(1) : folder}) {
        auto query = execute(*m_database, sql::isMade, {{":key", nameKey(made)}});
        if (!query)
            return query.error();
        const bool isFound = (*query)->next();
        (*query)->finish();
        if (isFound)
            return true;
    }
    return false;
}

Result<std::optional<int>> JobStore::freeNumber(const QString &folder, const QString &stem,
                                                const std::vector<RecipeOutput> &outputs, int number, JobId except,
                                                const std::function<bool(const Taker &)> &taker)
{
    for (;; ++number) {
        bool isFree = true;
        bool isDecided = static_cast<bool>(taker);
        for (const RecipeOutput &output : outputs) {
            auto taken =
                execute(*m_database, sql::reservedBy,
                        {{":key", nameKey(outputPath(folder, output.name, stem, number))}, {":job", raw(except)}});
            if (!taken)
                return taken.error();
            if (!(*taken)->next()) {
                isDecided = false;
                continue;
            }
            const Taker by{JobId{(*taken)->value(0).toLongLong()}, (*taken)->value(1).toLongLong(),
                           (*taken)->value(2).toByteArray()};
            (*taken)->finish();
            isFree = false;
            isDecided = isDecided && taker(by);
        }
        if (isFree)
            return std::optional(number);
        if (isDecided)
            return std::optional<int>();
    }
}

Result<std::optional<std::vector<Output>>> JobStore::madeBefore(const JobSpec &spec, qint64 sourceFolder)
{
    std::vector<Output> made;
    for (const RecipeOutput &output : spec.outputs) {
        if (std::find(spec.present.begin(), spec.present.end(), output.ordinal) == spec.present.end())
            continue;
        auto row = execute(*m_database, sql::madeBefore,
                           {{":key", nameKey(outputPath(spec.outputFolder, output.name, spec.outputStem, spec.number))},
                            {":folder", sourceFolder},
                            {":name", pathToBytes(nameOf(spec.source))}});
        if (!row)
            return row.error();
        if (!(*row)->next())
            return std::optional<std::vector<Output>>();
        Output one;
        one.ordinal = output.ordinal;
        one.sizeBytes = (*row)->value(0).toLongLong();
        one.sampledHash = (*row)->value(1).toString().toLatin1();
        (*row)->finish();
        made.push_back(one);
    }
    return std::optional(std::move(made));
}

Result<Job> JobStore::addJob(BatchId batch, const JobSpec &spec, JobState state, Timestamp now, double position)
{
    if (spec.outputs.empty())
        return internalError(QStringLiteral("a job without outputs"));
    const auto folder = internFolder(folderOf(spec.source), spec.sourceMount);
    if (!folder)
        return folder.error();
    const auto recipe = internRecipe(spec.recipe);
    if (!recipe)
        return recipe.error();
    const QByteArray name = pathToBytes(nameOf(spec.source));
    const QString outputFolder = spec.outputFolder.endsWith(u'/') ? spec.outputFolder : spec.outputFolder + u'/';

    std::optional<QString> skip = spec.skipReason;
    int number = spec.number;
    std::vector<Output> kept;
    if (!skip && !spec.present.empty()) {
        auto made = madeBefore(spec, *folder);
        if (!made)
            return made.error();
        if (*made)
            kept = std::move(**made);
        else
            number = spec.numberElsewhere;
    }
    if (!skip) {
        const auto isSameSource = [&](const Taker &taker) {
            return taker.sourceFolder == *folder && taker.sourceName == name;
        };
        const auto found =
            freeNumber(outputFolder, spec.outputStem, spec.outputs, number, JobId{},
                       spec.exists == ExistsPolicy::Skip ? isSameSource : std::function<bool(const Taker &)>());
        if (!found)
            return found.error();
        if (!*found) {
            skip = QCoreApplication::translate("JobStore", "This file is already in the queue.");
        } else {
            if (**found != number)
                kept.clear();
            number = **found;
        }
    }
    const bool isForLater = state == JobState::Queued && spec.startAt && *spec.startAt > now;
    const JobState first = skip ? JobState::Skipped : isForLater ? JobState::Waiting : state;

    std::vector<Output> outputs;
    for (const RecipeOutput &wanted : spec.outputs) {
        Output output = outputFor(wanted, outputFolder, spec.outputStem, number);
        const auto made = std::find_if(kept.begin(), kept.end(),
                                       [&](const Output &other) { return other.ordinal == wanted.ordinal; });
        if (made != kept.end() && wanted.isMasterPlaylist) { // it names the others, of which some are missing
            output.earlierSizeBytes = made->sizeBytes;
            output.earlierHash = made->sampledHash;
        } else if (made != kept.end()) {
            output.state = OutputState::Done;
            output.sizeBytes = made->sizeBytes;
            output.sampledHash = made->sampledHash;
        }
        outputs.push_back(std::move(output));
    }

    Job job;
    job.batch = batch;
    job.position = position;
    job.priority = spec.priority;
    job.sourceKind = spec.sourceKind;
    job.folder = m_texts.of(folderOf(spec.source));
    job.name = nameOf(spec.source);
    job.preset = m_texts.of(spec.recipe.name);
    job.recipe = *recipe;
    const RecipeTraits traits = m_traits.value(raw(*recipe));
    job.wantsHardware = traits.wantsHardware;
    job.outputRate = traits.outputRate;
    job.makesPackage = traits.makesPackage;
    job.exists = spec.exists;
    job.isAgain = spec.isAgain;
    job.place = spec.place;
    job.isAutomatic = spec.isAutomatic;
    job.placeReason = spec.placeReason;
    job.neverUpload = spec.neverUpload;
    job.state = first;
    if (skip)
        job.trouble.edit([&](Trouble &trouble) { trouble.skipReason = m_texts.of(*skip); });
    job.sourceSizeBytes = spec.sourceSizeBytes;
    SourceDetail detail{spec.listId, {}, spec.moreParts};
    if (!spec.carried.isEmpty())
        detail.carried = QJsonDocument(spec.carried).toJson(QJsonDocument::Compact);
    job.sourceDetail = std::move(detail);
    job.sourceMount = m_texts.of(spec.sourceMount);
    job.outputMount = m_texts.of(spec.outputMount);
    job.outputCount = static_cast<int>(outputs.size());
    job.setOutputPath(pathOf(outputs), m_texts);
    job.outputSizeBytes = sizeOf(outputs);
    job.addedAt = now;
    if (first == JobState::Queued || first == JobState::Waiting)
        job.queuedAt = now;
    if (first == JobState::Waiting)
        job.waitUntil = spec.startAt;
    if (first == JobState::Skipped)
        job.finishedAt = now;

    const auto outputFolderId = internFolder(outputFolder, spec.outputMount);
    if (!outputFolderId)
        return outputFolderId.error();
    const QString kind = spec.sourceKind == SourceKind::Link ? QStringLiteral("link") : QStringLiteral("file");
    const bool isPlain = !skip && !job.waitUntil && !job.finishedAt && *job.sourceDetail == SourceDetail() &&
                         spec.priority == 0 && !spec.isAgain && spec.place == Place::Local && !spec.isAutomatic &&
                         !spec.neverUpload;
    auto inserted = isPlain ? execute(*m_database, sql::insertPlannedJob,
                                      {{":batch", raw(batch)},
                                       {":position", position},
                                       {":kind", kind},
                                       {":folder", *folder},
                                       {":name", name},
                                       {":size", spec.sourceSizeBytes},
                                       {":modified", spec.sourceModifiedMs},
                                       {":recipe", raw(*recipe)},
                                       {":exists", toText(spec.exists)},
                                       {":state", toText(first)},
                                       {":added", qint64(now.count())},
                                       {":queued", timeValue(job.queuedAt)},
                                       {":output_folder", *outputFolderId},
                                       {":stem", blob(spec.outputStem)},
                                       {":depth", spec.treeDepth}})
                            : execute(*m_database, sql::insertJob,
                                      {{":batch", raw(batch)},
                                       {":position", position},
                                       {":kind", kind},
                                       {":folder", *folder},
                                       {":name", name},
                                       {":size", spec.sourceSizeBytes},
                                       {":modified", spec.sourceModifiedMs},
                                       {":recipe", raw(*recipe)},
                                       {":exists", toText(spec.exists)},
                                       {":state", toText(first)},
                                       {":wait_until", timeValue(job.waitUntil)},
                                       {":skip", notNull(job.trouble->skipReason)},
                                       {":added", qint64(now.count())},
                                       {":queued", timeValue(job.queuedAt)},
                                       {":finished", timeValue(job.finishedAt)},
                                       {":output_folder", *outputFolderId},
                                       {":stem", blob(spec.outputStem)},
                                       {":list_id", notNull(job.sourceDetail->listId)},
                                       {":carried", notNull(QString::fromUtf8(job.sourceDetail->carried))},
                                       {":more_parts", rows::blob(spec.moreParts)},
                                       {":depth", spec.treeDepth},
                                       {":priority", spec.priority},
                                       {":again", spec.isAgain ? 1 : 0},
                                       {":place", toText(spec.place)},
                                       {":placing", placingOf(spec.isAutomatic, spec.neverUpload, spec.placeReason)}});
    if (!inserted)
        return inserted.error();
    job.id = JobId{(*inserted)->lastInsertId().toLongLong()};
    if (auto stored = insertOutputs(job.id, outputs, !skip); !stored)
        return stored.error();
    if (auto stored = insertCloudRecords(job, spec.cloudRecords, now); !stored)
        return stored.error();
    return job;
}

// Each is that of an attempt that was interrupted: the next one goes on with its task.
Result<void> JobStore::insertCloudRecords(Job &job, std::vector<CloudRecord> records, Timestamp now)
{
    for (CloudRecord &record : records) {
        auto inserted = execute(*m_database, sql::insertEarlierAttempt,
                                {{":job", raw(job.id)},
                                 {":number", ++job.attempts},
                                 {":backend", toText(Place::Cloud)},
                                 {":began", qint64(now.count())},
                                 {":ended", qint64(now.count())}});
        if (!inserted)
            return inserted.error();
        record.job = job.id;
        record.attempt = AttemptId{(*inserted)->lastInsertId().toLongLong()};
        if (auto stored = setCloudRecord(record); !stored)
            return stored;
    }
    if (records.empty())
        return {};
    auto counted = execute(*m_database, sql::setAttempts, {{":job", raw(job.id)}, {":attempts", job.attempts}});
    return counted ? Result<void>() : counted.error();
}

Output JobStore::outputFor(const RecipeOutput &wanted, const QString &folder, const QString &stem, int number)
{
    Output output;
    output.ordinal = wanted.ordinal;
    output.unit = wanted.isFolder ? OutputUnit::Folder : OutputUnit::File;
    output.isMasterPlaylist = wanted.isMasterPlaylist;
    output.pattern = wanted.name;
    output.mainFile = wanted.mainFile;
    output.mainFile.replace(QLatin1String("{name}"), stem);
    output.path = outputPath(folder, wanted.name, stem, number);
    return output;
}

Result<void> JobStore::insertOutputs(JobId job, const std::vector<Output> &outputs, bool reserved)
{
    for (const Output &output : outputs) {
        const auto folder = internFolder(folderOf(output.path));
        if (!folder)
            return folder.error();
        const bool isPlanned = output.unit == OutputUnit::File && !output.isMasterPlaylist &&
                               output.mainFile.isEmpty() && output.state == OutputState::Pending &&
                               output.sizeBytes < 0 && output.earlierSizeBytes < 0;
        if (isPlanned) {
            auto inserted = execute(*m_database, rows::insertPlannedFile,
                                    {{":job", raw(job)},
                                     {":ordinal", output.ordinal},
                                     {":pattern", pathToBytes(output.pattern)},
                                     {":folder", *folder},
                                     {":name", pathToBytes(nameOf(output.path))},
                                     {":key", nameKey(output.path)},
                                     {":reserved", reserved ? 1 : 0}});
            if (!inserted)
                return inserted.error();
            continue;
        }
        // A file that stands on the disk protects its own name; the reservation is for names that are not there yet.
        auto inserted = execute(*m_database, rows::insertOutput,
                                {{":job", raw(job)},
                                 {":ordinal", output.ordinal},
                                 {":unit", toText(output.unit)},
                                 {":master", output.isMasterPlaylist ? 1 : 0},
                                 {":pattern", pathToBytes(output.pattern)},
                                 {":main", blob(output.mainFile)},
                                 {":folder", *folder},
                                 {":name", pathToBytes(nameOf(output.path))},
                                 {":key", nameKey(output.path)},
                                 {":reserved", reserved && output.state != OutputState::Done ? 1 : 0},
                                 {":state", toText(output.state)},
                                 {":size", output.sizeBytes},
                                 {":hash", notNull(QString::fromLatin1(output.sampledHash))},
                                 {":earlier_size", output.earlierSizeBytes},
                                 {":earlier_hash", notNull(QString::fromLatin1(output.earlierHash))}});
        if (!inserted)
            return inserted.error();
    }
    return {};
}

} // namespace reelyard
