// SPDX-License-Identifier: GPL-3.0-or-later
// JobStore's part about attempts: what they are to make, what they published, what became of it.
#include "models/store/job_store.h"

#include "models/base/bucket_link.h"
#include "models/base/native_path.h"
#include "models/job/output_names.h"
#include "models/store/database.h"
#include "models/store/job_rows.h"

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

constexpr auto deleteOutput = "DELETE FROM outputs WHERE job = :job AND ordinal = :ordinal";
constexpr auto removeOutput = "DELETE FROM outputs WHERE id = :id";
constexpr auto setRemarks = "UPDATE jobs SET remarks = :remarks WHERE id = :id";
constexpr auto setStem = "UPDATE jobs SET output_stem = :stem WHERE id = :id";
constexpr auto insertPart = "INSERT INTO attempt_parts (attempt, output, part_path) VALUES (:attempt, :output, :part)";
constexpr auto deleteParts = "DELETE FROM attempt_parts WHERE attempt = :attempt";
constexpr auto isOpen = "SELECT 1 FROM attempts WHERE id = :id AND outcome = 'open'";
constexpr auto insertAttempt = "INSERT INTO attempts (job, number, backend, started_ms, note) VALUES "
                               "(:job, :number, :backend, :now, (SELECT change_note FROM jobs WHERE id = :same))";
constexpr auto forgetNote = "UPDATE jobs SET change_note = '' WHERE id = :job AND change_note <> ''";
constexpr auto selectRun =
    "SELECT r.name, r.arguments, r.extension, r.checks, j.exists_policy, f.path, j.output_stem FROM jobs j "
    "JOIN recipes r ON r.id = j.recipe LEFT JOIN folders f ON f.id = j.output_folder WHERE j.id = :job";
constexpr auto closeAttempt =
    "UPDATE attempts SET outcome = :outcome, finished_ms = :now, error_class = :error_class, "
    "error_code = :error_code, error_sentence = :error_sentence, error_detail = :error_detail, log = :log "
    "WHERE id = :id AND outcome = 'open'";
constexpr auto recordPublishing =
    "UPDATE outputs SET state = 'publishing', part_path = :part, folder = :folder, name = :name, "
    "earlier_hash = iif(name_key = :key, earlier_hash, ''), name_key = :key, reserved = 1, size_bytes = :size, "
    "sampled_hash = :hash, remarks = :remarks, sidecars = :sidecars, preservation = :preservation WHERE id = :id";
constexpr auto setOutput =
    "UPDATE outputs SET state = :state, folder = :folder, name = :name, name_key = :key, size_bytes = :size, "
    "sampled_hash = :hash, reserved = 0, part_path = NULL, remarks = :remarks, earlier_size = -1, earlier_hash = '', "
    "kept_part = NULL, "
    "kept_size = -1, kept_hash = '', error_class = NULL, error_code = '', error_sentence = '', error_detail = '', "
    "note = '' WHERE id = :id";
constexpr auto endOutput =
    "UPDATE outputs SET state = :state, part_path = NULL, size_bytes = -1, remarks = :remarks, note = :note, "
    "error_class = :error_class, error_code = :error_code, error_sentence = :error_sentence, "
    "error_detail = :error_detail WHERE id = :id";
constexpr auto keepPart =
    "UPDATE outputs SET kept_part = :part, kept_size = :size, kept_hash = :hash, remarks = :remarks, "
    "sidecars = :sidecars, preservation = :preservation WHERE id = :id";
constexpr auto forgetKept = "UPDATE outputs SET kept_part = NULL, kept_size = -1, kept_hash = '' WHERE id = :id";
constexpr auto selectKept = "SELECT kept_part FROM outputs WHERE job = :job AND kept_part IS NOT NULL";
constexpr auto setOutputName = "UPDATE outputs SET folder = :folder, name = :name, "
                               "earlier_hash = iif(name_key = :key, earlier_hash, ''), name_key = :key, reserved = 1, "
                               "state = 'pending', size_bytes = -1, note = '', "
                               "remarks = iif(kept_part IS NULL, '[]', remarks), "
                               "preservation = iif(kept_part IS NULL, '{}', preservation), error_class = NULL, "
                               "error_code = '', error_sentence = '', "
                               "error_detail = '' WHERE id = :id";
constexpr auto remakeOutput =
    "UPDATE outputs SET earlier_size = iif(state = 'done', size_bytes, earlier_size), "
    "earlier_hash = iif(state = 'done', sampled_hash, earlier_hash), state = 'pending', size_bytes = -1, note = '', "
    "remarks = '[]', error_class = NULL, error_code = '', error_sentence = '', error_detail = '' "
    "WHERE job = :job AND ordinal = :ordinal";
constexpr auto resetOutputs =
    "UPDATE outputs SET earlier_size = -1, earlier_hash = '', state = 'pending', size_bytes = -1, note = '', "
    "remarks = '[]', error_class = NULL, error_code = '', error_sentence = '', error_detail = '' "
    "WHERE job = :job AND ordinal >= 0";
constexpr auto selectSpeeds =
    "SELECT recipe, media_seconds, megapixel_seconds, megabytes, seconds, place FROM speeds ORDER BY id";
constexpr auto insertSpeed = "INSERT INTO speeds (recipe, media_seconds, megapixel_seconds, megabytes, seconds, place) "
                             "VALUES (:recipe, :media, :megapixels, :megabytes, :seconds, :place)";
constexpr auto forgetSpeeds =
    "DELETE FROM speeds WHERE recipe = :recipe AND place = :place AND id <= (SELECT id FROM speeds WHERE "
    "recipe = :recipe AND place = :place ORDER BY id DESC LIMIT 1 OFFSET 200)";
constexpr auto isReserved = "SELECT 1 FROM outputs WHERE name_key = :key AND reserved = 1 AND job <> :job";

} // namespace sql

} // namespace

Result<RunRecord> JobStore::runRecord(JobId job)
{
    auto query = execute(*m_database, sql::selectRun, {{":job", raw(job)}});
    if (!query)
        return query.error();
    QSqlQuery &row = **query;
    if (!row.next())
        return internalError(QStringLiteral("job %1 has no recipe").arg(raw(job)));
    RunRecord record;
    record.recipe = {row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                     row.value(3).toString()};
    record.exists = existsPolicyFromText(row.value(4).toString()).value_or(ExistsPolicy::Rename);
    record.folder = pathFromBytes(row.value(5).toByteArray());
    record.stem = pathFromBytes(row.value(6).toByteArray());
    row.finish();
    auto stored = outputs(job);
    if (!stored)
        return stored.error();
    record.outputs = std::move(*stored);
    if (record.outputs.empty())
        return internalError(QStringLiteral("job %1 has no output").arg(raw(job)));
    return record;
}

// A name that was given back on cancel may be another job's by now. A set of which nothing is made yet moves as one.
Result<void> JobStore::nameMissingOutputs(RunRecord &record, JobId job)
{
    std::vector<RecipeOutput> missing;
    bool isFresh = true;
    for (const Output &output : record.outputs) {
        if (output.isMissing())
            missing.push_back({output.ordinal, output.pattern, false, {}, false});
        isFresh = isFresh && output.state != OutputState::Done && output.earlierHash.isEmpty();
    }
    std::vector<Output *> taken;
    for (Output &output : record.outputs) {
        if (!output.isMissing())
            continue;
        const auto reserved = isReserved(output.path, job);
        if (!reserved)
            return reserved.error();
        if (*reserved)
            taken.push_back(&output);
    }
    if (isFresh && !taken.empty()) {
        const auto number = freeNumber(record.folder, record.stem, missing, 1, job);
        if (!number)
            return number.error();
        for (Output &output : record.outputs) {
            if (output.isMissing())
                output.path = outputPath(record.folder, output.pattern, record.stem, number->value_or(0));
        }
    } else {
        for (Output *output : taken) {
            const auto number =
                freeNumber(record.folder, record.stem, {{output->ordinal, output->pattern, false, {}, false}}, 1, job);
            if (!number)
                return number.error();
            output->path = outputPath(record.folder, output->pattern, record.stem, number->value_or(0));
            output->earlierHash.clear();
        }
    }
    return {};
}

Result<RunRecord> JobStore::beginAttempt(const Job &job, const QString &backend, Timestamp now,
                                         const QString &workFolder)
{
    auto record = runRecord(job.id);
    if (!record)
        return record.error();
    const bool aRungIsMissing = std::any_of(record->outputs.begin(), record->outputs.end(), [](const Output &output) {
        return output.isMissing() && !output.isMasterPlaylist;
    });
    for (Output &output : record->outputs) {
        if (!output.isMasterPlaylist || output.state != OutputState::Done || !aRungIsMissing)
            continue;
        if (auto again = remakeOutputs(job.id, {output.ordinal}); !again)
            return again.error();
        output.state = OutputState::Pending;
        output.earlierSizeBytes = output.sizeBytes;
        output.earlierHash = output.sampledHash;
    }
    if (auto named = nameMissingOutputs(*record, job.id); !named)
        return named.error();
    auto inserted = execute(*m_database, sql::insertAttempt,
                            {{":job", raw(job.id)},
                             {":same", raw(job.id)},
                             {":number", job.attempts},
                             {":backend", backend},
                             {":now", qint64(now.count())}});
    if (!inserted)
        return inserted.error();
    const AttemptId attempt{(*inserted)->lastInsertId().toLongLong()};
    if (auto forgotten = execute(*m_database, sql::forgetNote, {{":job", raw(job.id)}}); !forgotten)
        return forgotten.error();
    AttemptSpec &spec = record->spec;
    spec.id = attempt;
    spec.job = job.id;
    spec.batch = job.batch;
    spec.recipeId = job.recipe;
    spec.sourceKind = job.sourceKind;
    spec.source = job.source();
    spec.moreParts = job.sourceDetail->moreParts;
    spec.recipe = record->recipe;
    for (Output &output : record->outputs) {
        if (!output.isMissing())
            continue;
        const auto folder = internFolder(folderOf(output.path));
        if (!folder)
            return folder.error();
        if (auto named = execute(*m_database, sql::setOutputName,
                                 {{":id", raw(output.id)},
                                  {":folder", *folder},
                                  {":name", pathToBytes(nameOf(output.path))},
                                  {":key", nameKey(output.path)}});
            !named)
            return named.error();
        output.state = OutputState::Pending;
        output.sizeBytes = -1;
        output.error.reset();
        output.note.clear();
        if (!output.keptPart.isEmpty())
            continue; // only to be brought to its place
        output.remarks.clear();
        const bool isBeside = workFolder.isEmpty() || (output.isMasterPlaylist && !isBucketLink(output.path));
        const QString beside = isBeside ? output.path : workFolder + u'/';
        const QString part = partPathFor(beside, spec.id, output.ordinal);
        if (auto stored =
                execute(*m_database, sql::insertPart,
                        {{":attempt", raw(spec.id)}, {":output", raw(output.id)}, {":part", pathToBytes(part)}});
            !stored)
            return stored.error();
        if (output.isMasterPlaylist)
            record->masterParts.emplace_back(output.id, part);
        else
            spec.outputs.push_back({output.id, output.ordinal, part, output.path});
    }
    if (auto updated = update(job); !updated)
        return updated.error();
    return record;
}

Result<void> JobStore::closeAttempt(AttemptId attempt, AttemptOutcome outcome, const std::optional<Error> &error,
                                    const QString &log, Timestamp now)
{
    auto query = m_database->prepare(QString::fromLatin1(sql::closeAttempt));
    if (!query)
        return query.error();
    (*query)->bindValue(QStringLiteral(":id"), raw(attempt));
    (*query)->bindValue(QStringLiteral(":outcome"), toText(outcome));
    (*query)->bindValue(QStringLiteral(":now"), qint64(now.count()));
    (*query)->bindValue(QStringLiteral(":log"), logTail(log));
    bindError(**query, error);
    if (auto done = m_database->run(**query); !done)
        return done;
    if ((*query)->numRowsAffected() != 1)
        return Error{ErrorClass::Interrupted, QStringLiteral("fence"), {}, QStringLiteral("attempt is not open")};
    auto parts = execute(*m_database, sql::deleteParts, {{":attempt", raw(attempt)}});
    return parts ? Result<void>() : parts.error();
}

Result<std::vector<OutputId>> JobStore::recordPublishing(const PublishRecord &record)
{
    auto open = execute(*m_database, sql::isOpen, {{":id", raw(record.attempt)}});
    if (!open)
        return open.error();
    const bool isOpen = (*open)->next();
    (*open)->finish();
    if (!isOpen)
        return Error{ErrorClass::Interrupted, QStringLiteral("fence"), {}, QStringLiteral("attempt is not open")};
    for (const PublishRecord::Item &item : record.items) {
        const auto reserved = isReserved(item.finalPath, record.job);
        if (!reserved)
            return reserved.error();
        if (*reserved)
            return Error{ErrorClass::Resource, QStringLiteral("name.reserved"), {}, item.finalPath};
    }
    std::vector<OutputId> ids;
    for (const PublishRecord::Item &item : record.items) {
        OutputId id = item.output;
        if (item.isPartial) {
            const auto added = addPartialOutput(record, item);
            if (!added)
                return added.error();
            id = *added;
        }
        ids.push_back(id);
        const auto folder = internFolder(folderOf(item.finalPath));
        if (!folder)
            return folder.error();
        auto stored = execute(
            *m_database, sql::recordPublishing,
            {{":id", raw(id)},
             {":part", pathToBytes(item.partPath)},
             {":folder", *folder},
             {":name", pathToBytes(nameOf(item.finalPath))},
             {":key", nameKey(item.finalPath)},
             {":size", item.sizeBytes},
             {":hash", notNull(QString::fromLatin1(item.sampledHash))},
             {":remarks", remarksText(item.remarks)},
             {":sidecars", sidecarsText(item.sidecars)},
             {":preservation", QString::fromUtf8(QJsonDocument(item.preservation).toJson(QJsonDocument::Compact))}});
        if (!stored)
            return stored.error();
    }
    if (auto ended = setOutputs(record.ends); !ended)
        return ended.error();
    auto remarked =
        execute(*m_database, sql::setRemarks, {{":id", raw(record.job)}, {":remarks", remarksText(record.remarks)}});
    if (!remarked)
        return remarked.error();
    if (!record.stem.isEmpty()) {
        if (auto named = execute(*m_database, sql::setStem, {{":id", raw(record.job)}, {":stem", blob(record.stem)}});
            !named)
            return named.error();
    }
    return ids;
}

// A second try of the same attempt (name taken) takes its row.
Result<OutputId> JobStore::addPartialOutput(const PublishRecord &record, const PublishRecord::Item &item)
{
    const auto folder = internFolder(folderOf(item.finalPath));
    if (!folder)
        return folder.error();
    const qint64 ordinal = partialOrdinal(record.attempt, item.ordinal);
    if (auto removed = execute(*m_database, sql::deleteOutput, {{":job", raw(record.job)}, {":ordinal", ordinal}});
        !removed)
        return removed.error();
    auto inserted = execute(*m_database, rows::insertOutput,
                            {{":job", raw(record.job)},
                             {":ordinal", ordinal},
                             {":unit", toText(item.unit)},
                             {":master", 0},
                             {":pattern", pathToBytes(nameOf(item.finalPath))},
                             {":main", QByteArray("")},
                             {":folder", *folder},
                             {":name", pathToBytes(nameOf(item.finalPath))},
                             {":key", nameKey(item.finalPath)},
                             {":reserved", 1},
                             {":state", toText(OutputState::Pending)},
                             {":size", -1},
                             {":hash", QStringLiteral("")},
                             {":earlier_size", -1},
                             {":earlier_hash", QStringLiteral("")}});
    if (!inserted)
        return inserted.error();
    return OutputId{(*inserted)->lastInsertId().toLongLong()};
}

Result<void> JobStore::setOutputs(const std::vector<Output> &outputs)
{
    for (const Output &output : outputs) {
        if (output.state == OutputState::Done || output.state == OutputState::Partial) {
            const auto folder = internFolder(folderOf(output.path));
            if (!folder)
                return folder.error();
            // A file that stands on the disk protects its own name; the reservation is for names that are not there
            // yet.
            auto stored = execute(*m_database, sql::setOutput,
                                  {{":id", raw(output.id)},
                                   {":state", toText(output.state)},
                                   {":folder", *folder},
                                   {":name", pathToBytes(nameOf(output.path))},
                                   {":key", nameKey(output.path)},
                                   {":size", output.sizeBytes},
                                   {":hash", notNull(QString::fromLatin1(output.sampledHash))},
                                   {":remarks", remarksText(output.remarks)}});
            if (!stored)
                return stored.error();
        } else if (!output.isOfSet()) {
            if (auto removed = execute(*m_database, sql::removeOutput, {{":id", raw(output.id)}}); !removed)
                return removed.error();
        } else {
            auto query = m_database->prepare(QString::fromLatin1(sql::endOutput));
            if (!query)
                return query.error();
            (*query)->bindValue(QStringLiteral(":id"), raw(output.id));
            (*query)->bindValue(QStringLiteral(":state"), toText(output.state));
            (*query)->bindValue(QStringLiteral(":remarks"), remarksText(output.remarks));
            (*query)->bindValue(QStringLiteral(":note"), notNull(output.note));
            bindError(**query, output.error);
            if (auto done = m_database->run(**query); !done)
                return done;
            if (auto kept = output.keptPart.isEmpty() ? Result<void>() : keepPart(output); !kept)
                return kept;
        }
    }
    return {};
}

Result<void> JobStore::keepPart(const Output &output)
{
    auto kept = execute(
        *m_database, sql::keepPart,
        {{":id", raw(output.id)},
         {":part", pathToBytes(output.keptPart)},
         {":size", output.keptSizeBytes},
         {":hash", notNull(QString::fromLatin1(output.keptHash))},
         {":remarks", remarksText(output.remarks)},
         {":sidecars", sidecarsText(output.sidecars)},
         {":preservation", QString::fromUtf8(QJsonDocument(output.preservation).toJson(QJsonDocument::Compact))}});
    return kept ? Result<void>() : kept.error();
}

Result<void> JobStore::forgetKept(const std::vector<OutputId> &outputs)
{
    for (const OutputId output : outputs) {
        if (auto forgotten = execute(*m_database, sql::forgetKept, {{":id", raw(output)}}); !forgotten)
            return forgotten.error();
    }
    return {};
}

Result<QStringList> JobStore::keptParts(const std::vector<JobId> &jobs)
{
    QStringList parts;
    for (const JobId job : jobs) {
        auto query = execute(*m_database, sql::selectKept, {{":job", raw(job)}});
        if (!query)
            return query.error();
        while ((*query)->next())
            parts << pathFromBytes((*query)->value(0).toByteArray());
    }
    return parts;
}

Result<void> JobStore::remakeOutputs(JobId job, const std::vector<int> &ordinals)
{
    for (const int ordinal : ordinals) {
        if (auto query = execute(*m_database, sql::remakeOutput, {{":job", raw(job)}, {":ordinal", ordinal}}); !query)
            return query.error();
    }
    return {};
}

Result<void> JobStore::resetOutputs(JobId job)
{
    auto query = execute(*m_database, sql::resetOutputs, {{":job", raw(job)}});
    return query ? Result<void>() : query.error();
}

Result<bool> JobStore::isReserved(const QString &finalPath, JobId except)
{
    auto query = execute(*m_database, sql::isReserved, {{":key", nameKey(finalPath)}, {":job", raw(except)}});
    if (!query)
        return query.error();
    const bool reserved = (*query)->next();
    (*query)->finish();
    return reserved;
}

Result<std::vector<MeasuredSpeed>> JobStore::speeds()
{
    auto query = execute(*m_database, sql::selectSpeeds, {});
    if (!query)
        return query.error();
    std::vector<MeasuredSpeed> speeds;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        const WorkLoad load{1, row.value(1).toDouble(), row.value(2).toDouble(), row.value(3).toDouble()};
        speeds.push_back({RecipeId{row.value(0).toLongLong()}, load, row.value(4).toDouble(),
                          placeFromText(row.value(5).toString()).value_or(Place::Local)});
    }
    return speeds;
}

Result<void> JobStore::addSpeed(const MeasuredSpeed &speed)
{
    auto inserted = execute(*m_database, sql::insertSpeed,
                            {{":recipe", raw(speed.recipe)},
                             {":media", speed.load.mediaSeconds},
                             {":megapixels", speed.load.megapixelSeconds},
                             {":megabytes", speed.load.megabytes},
                             {":seconds", speed.seconds},
                             {":place", toText(speed.place)}});
    if (!inserted)
        return inserted.error();
    auto forgotten =
        execute(*m_database, sql::forgetSpeeds, {{":recipe", raw(speed.recipe)}, {":place", toText(speed.place)}});
    return forgotten ? Result<void>() : forgotten.error();
}

} // namespace reelyard
