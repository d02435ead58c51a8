// SPDX-License-Identifier: GPL-3.0-or-later
// JobStore's part about what a person changes of jobs that have not started, and says of those that have ended.
#include "models/store/job_store.h"

#include "models/base/native_path.h"
#include "models/job/job_outcome.h"
#include "models/job/output_names.h"
#include "models/recipe/hardware_encoding.h"
#include "models/recipe/recipe_outputs.h"
#include "models/store/database.h"
#include "models/store/job_rows.h"

#include <QJsonDocument>

#include <utility>

namespace reelyard
{

using namespace rows;

namespace
{

namespace sql
{

constexpr auto selectAssignment =
    "SELECT r.name, r.arguments, r.extension, r.checks, f.path, f.mount, j.tree_depth, j.priority, "
    "iif(j.state = 'Waiting' AND j.error_class IS NULL, j.wait_until_ms, NULL), j.place, j.placing, "
    "j.exists_policy FROM jobs j JOIN recipes r ON r.id = j.recipe JOIN folders f ON f.id = j.output_folder WHERE j.id "
    "= :job";
constexpr auto selectRemembered = "SELECT r.name, r.arguments, r.extension, r.checks, f.path, f.mount, j.tree_depth, "
                                  "c.priority, c.start_ms, c.place, c.automatic, c.exists_policy, c.job "
                                  "FROM changed_jobs c JOIN jobs j ON j.id = c.job JOIN recipes r ON r.id = c.recipe "
                                  "JOIN folders f ON f.id = c.output_folder ORDER BY c.job";
constexpr auto forgetRemembered = "DELETE FROM changed_jobs";
constexpr auto remember = "INSERT INTO changed_jobs (job, recipe, output_folder, priority, start_ms, place, automatic, "
                          "exists_policy) VALUES (:job, :recipe, :folder, :priority, :start, :place, :automatic, "
                          ":exists)";
constexpr auto setPlan = "UPDATE jobs SET recipe = :recipe, output_folder = :folder, exists_policy = :exists "
                         "WHERE id = :job";
constexpr auto setPlace = "UPDATE jobs SET place = :place, placing = :placing WHERE id = :job";
constexpr auto selectExported =
    "SELECT b.name, j.source_kind, f.path, j.source_name, j.source_size, j.source_modified_ms, r.name, r.arguments, "
    "r.extension, r.checks, of.path, j.output_stem, j.tree_depth, j.exists_policy, j.priority, j.list_id, j.carried, "
    "j.more_parts, j.place, j.placing, j.state, j.id FROM jobs j JOIN batches b ON b.id = j.batch JOIN folders f ON "
    "f.id = "
    "j.source_folder "
    "JOIN recipes r ON r.id = j.recipe JOIN folders of ON of.id = j.output_folder "
    "WHERE j.state IN ('New', 'Queued', 'Running', 'Waiting', 'Held', 'Failed') "
    "AND NOT EXISTS (SELECT 1 FROM removed_jobs g WHERE g.job = j.id) ORDER BY j.position, j.id";
constexpr auto deleteOutputs = "DELETE FROM outputs WHERE job = :job AND ordinal >= 0";
constexpr auto setNote = "UPDATE jobs SET change_note = :note WHERE id = :job";

} // namespace sql

JobStore::Assignment assignmentFrom(const QSqlQuery &row)
{
    JobStore::Assignment assignment;
    assignment.recipe = {row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                         row.value(3).toString()};
    assignment.outputFolder = pathFromBytes(row.value(4).toByteArray());
    assignment.outputMount = pathFromBytes(row.value(5).toByteArray());
    assignment.treeDepth = row.value(6).toInt();
    assignment.priority = row.value(7).toInt();
    assignment.startAt = timeFrom(row.value(8));
    assignment.place = placeFromText(row.value(9).toString()).value_or(Place::Local);
    assignment.isAutomatic = (row.value(10).toInt() & 1) != 0;
    assignment.exists = existsPolicyFromText(row.value(11).toString()).value_or(ExistsPolicy::Rename);
    return assignment;
}

} // namespace

Result<JobStore::Assignment> JobStore::assignment(JobId job)
{
    auto query = execute(*m_database, sql::selectAssignment, {{":job", raw(job)}});
    if (!query)
        return query.error();
    if (!(*query)->next())
        return internalError(QStringLiteral("job %1 has no recipe").arg(raw(job)));
    Assignment assignment = assignmentFrom(**query);
    assignment.job = job;
    (*query)->finish();
    return assignment;
}

Result<std::vector<JobStore::Assignment>> JobStore::rememberedAssignments()
{
    auto query = execute(*m_database, sql::selectRemembered, {});
    if (!query)
        return query.error();
    std::vector<Assignment> remembered;
    while ((*query)->next()) {
        remembered.push_back(assignmentFrom(**query));
        remembered.back().job = JobId{(*query)->value(12).toLongLong()};
    }
    return remembered;
}

Result<void> JobStore::rememberAssignments(const std::vector<Assignment> &assignments)
{
    if (auto forgotten = execute(*m_database, sql::forgetRemembered, {}); !forgotten)
        return forgotten.error();
    for (const Assignment &assignment : assignments) {
        const auto recipe = internRecipe(assignment.recipe);
        const auto folder = internFolder(assignment.outputFolder, assignment.outputMount);
        if (!recipe || !folder)
            return recipe ? folder.error() : recipe.error();
        auto inserted = execute(*m_database, sql::remember,
                                {{":job", raw(assignment.job)},
                                 {":recipe", raw(*recipe)},
                                 {":folder", *folder},
                                 {":priority", assignment.priority},
                                 {":start", timeValue(assignment.startAt)},
                                 {":place", toText(assignment.place)},
                                 {":automatic", assignment.isAutomatic ? 1 : 0},
                                 {":exists", toText(assignment.exists)}});
        if (!inserted)
            return inserted.error();
    }
    return {};
}

Result<void> JobStore::assign(Job &job, const Assignment &assignment, const std::vector<RecipeOutput> &outputs)
{
    const auto recipe = internRecipe(assignment.recipe);
    const auto folder = internFolder(assignment.outputFolder, assignment.outputMount);
    if (!recipe || !folder)
        return recipe ? folder.error() : recipe.error();
    const auto record = runRecord(job.id);
    if (!record)
        return record.error();
    if (auto deleted = execute(*m_database, sql::deleteOutputs, {{":job", raw(job.id)}}); !deleted)
        return deleted.error();
    const auto number = freeNumber(assignment.outputFolder, record->stem, outputs, 0, job.id);
    if (!number)
        return number.error();
    std::vector<Output> named;
    for (const RecipeOutput &wanted : outputs)
        named.push_back(outputFor(wanted, assignment.outputFolder, record->stem, number->value_or(0)));
    if (auto stored = insertOutputs(job.id, named, true); !stored)
        return stored;
    auto updated = execute(*m_database, sql::setPlan,
                           {{":job", raw(job.id)},
                            {":recipe", raw(*recipe)},
                            {":folder", *folder},
                            {":exists", toText(assignment.exists)}});
    if (!updated)
        return updated.error();
    job.exists = assignment.exists;
    job.recipe = *recipe;
    job.preset = m_texts.of(assignment.recipe.name);
    job.wantsHardware = wantsHardware(assignment.recipe.arguments);
    job.outputRate = outputRateOf(assignment.recipe.arguments);
    job.makesPackage = makesPackage(assignment.recipe.arguments);
    job.outputMount = m_texts.of(assignment.outputMount);
    job.outputCount = static_cast<int>(named.size());
    job.setOutputPath(pathOf(named), m_texts);
    return {};
}

Result<void> JobStore::setPlace(Job &job, Place place, PlaceReason reason)
{
    const bool isAutomatic = job.isAutomatic && reason != PlaceReason::None;
    auto query = execute(*m_database, sql::setPlace,
                         {{":job", raw(job.id)},
                          {":place", toText(place)},
                          {":placing", placingOf(isAutomatic, job.neverUpload, reason)}});
    if (!query)
        return query.error();
    job.place = place;
    job.isAutomatic = isAutomatic;
    job.placeReason = reason;
    return {};
}

Result<void> JobStore::setAutomatic(Job &job)
{
    auto query = execute(*m_database, sql::setPlace,
                         {{":job", raw(job.id)},
                          {":place", toText(job.place)},
                          {":placing", placingOf(true, job.neverUpload, job.placeReason)}});
    if (!query)
        return query.error();
    job.isAutomatic = true;
    return {};
}

Result<void> JobStore::setChangeNote(JobId job, const QString &note)
{
    auto query = execute(*m_database, sql::setNote, {{":job", raw(job)}, {":note", notNull(note)}});
    return query ? Result<void>() : query.error();
}

Result<std::vector<ExportedJob>> JobStore::exportJobs()
{
    auto query = execute(*m_database, sql::selectExported, {});
    if (!query)
        return query.error();
    std::vector<ExportedJob> jobs;
    std::vector<JobId> ids;
    while ((*query)->next()) {
        int column = 0;
        const auto next = [&] { return (*query)->value(column++); };
        const auto path = [&] { return pathFromBytes(next().toByteArray()); };
        ExportedJob job;
        job.batch = next().toString();
        job.spec.sourceKind = next().toString() == QLatin1String("link") ? SourceKind::Link : SourceKind::File;
        job.spec.source = path();
        job.spec.source += path();
        job.spec.sourceSizeBytes = next().toLongLong();
        job.spec.sourceModifiedMs = next().toLongLong();
        job.spec.recipe.name = next().toString();
        job.spec.recipe.arguments = next().toString();
        job.spec.recipe.extension = next().toString();
        job.spec.recipe.checks = next().toString();
        job.spec.outputFolder = path();
        job.spec.outputStem = path();
        job.spec.treeDepth = next().toInt();
        job.spec.exists = existsPolicyFromText(next().toString()).value_or(ExistsPolicy::Rename);
        job.spec.priority = next().toInt();
        job.spec.listId = next().toString();
        job.spec.carried = QJsonDocument::fromJson(next().toByteArray()).object();
        job.spec.moreParts = rows::pathsFrom(next().toByteArray());
        job.spec.place = placeFromText(next().toString()).value_or(Place::Local);
        Job placed;
        setPlacing(placed, next().toInt());
        job.spec.isAutomatic = placed.isAutomatic;
        job.spec.neverUpload = placed.neverUpload;
        job.isNew = next().toString() == QLatin1String("New");
        ids.push_back(JobId{next().toLongLong()});
        jobs.push_back(std::move(job));
    }
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        auto records = cloudRecords(ids[i]);
        if (!records)
            return records.error();
        jobs[i].spec.cloudRecords.assign(records->rbegin(), records->rend());
    }
    return jobs;
}

} // namespace reelyard
