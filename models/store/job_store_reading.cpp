// SPDX-License-Identifier: GPL-3.0-or-later
// JobStore's part that reads jobs with their outputs and attempts.
#include "models/store/job_store.h"

#include "models/base/native_path.h"
#include "models/recipe/hardware_encoding.h"
#include "models/store/database.h"
#include "models/store/job_rows.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

using namespace rows;

namespace
{

namespace sql
{

constexpr auto selectBatches = "SELECT id, name, created_ms FROM batches ORDER BY id";
constexpr auto selectRecipes = "SELECT id, name, arguments FROM recipes";
// What every row needs, and apart from it what few rows have: a million rows times forty columns is what reading them
// costs. Places and recipes are few and looked up in memory.
constexpr auto selectJobs =
    "SELECT id, batch, position, source_kind, source_folder, source_name, recipe, state, attempts, source_size, "
    "source_duration_ms, source_summary, backend, added_ms, queued_ms, started_ms, finished_ms, exists_policy, "
    "output_folder FROM jobs ORDER BY id";
constexpr auto selectRareOfJobs =
    "SELECT id, hold_reason, wait_until_ms, wait_for, cancel_requested, tries_charged, crashes, program_ends, "
    "error_class, error_code, error_sentence, error_detail, remarks, skip_reason, list_id, carried, priority, "
    "reviewed_ms, review_note, again FROM jobs WHERE hold_reason <> '' OR wait_until_ms IS NOT NULL OR wait_for <> '' "
    "OR "
    "cancel_requested <> 0 OR tries_charged <> 0 OR crashes <> 0 OR program_ends <> 0 OR error_class IS NOT NULL OR "
    "remarks <> '[]' OR skip_reason <> '' OR list_id <> '' OR carried <> '' OR priority <> 0 OR "
    "reviewed_ms IS NOT NULL OR again <> 0 ORDER BY id";
constexpr auto selectOutputsOfJobs =
    "SELECT job, state, folder, name, size_bytes FROM outputs WHERE ordinal >= 0 ORDER BY job, ordinal";
constexpr auto selectFolders = "SELECT id, path, mount FROM folders";
constexpr auto selectOutputs =
    "SELECT o.id, o.ordinal, o.unit, o.is_master, o.pattern, f.path, o.name, o.main_file, o.state, o.size_bytes, "
    "o.sampled_hash, o.error_class, o.error_code, o.error_sentence, o.error_detail, o.note, o.remarks, o.sidecars, "
    "o.preservation, o.earlier_size, o.earlier_hash, o.kept_part, o.kept_size, o.kept_hash FROM outputs o JOIN folders "
    "f ON f.id = o.folder "
    "WHERE o.job = :job ORDER BY o.ordinal < 0, abs(o.ordinal)";
constexpr auto selectAttempts =
    "SELECT id, number, backend, outcome, started_ms, finished_ms, error_class, error_code, error_sentence, "
    "error_detail, log, note FROM attempts WHERE job = :job ORDER BY number";
constexpr auto selectOpenAttempts = "SELECT id, job, backend, remote_id FROM attempts WHERE outcome = 'open'";
constexpr auto selectParts = "SELECT p.output, p.part_path, o.ordinal, o.is_master FROM attempt_parts p JOIN outputs o "
                             "ON o.id = p.output WHERE p.attempt = :attempt ORDER BY o.ordinal";
constexpr auto selectPublishing = "SELECT id, part_path FROM outputs WHERE job = :job AND state = 'publishing'";

} // namespace sql

struct Folder {
    QString path;
    QString mount;
};

struct KnownRecipe {
    QString name;
    bool wantsHardware = false;
};

} // namespace

Result<std::vector<Batch>> JobStore::batches()
{
    auto query = execute(*m_database, sql::selectBatches, {});
    if (!query)
        return query.error();
    std::vector<Batch> batches;
    while ((*query)->next())
        batches.push_back({BatchId{(*query)->value(0).toLongLong()}, (*query)->value(1).toString(),
                           timeFrom((*query)->value(2)).value_or(Timestamp{})});
    return batches;
}

Result<std::vector<Job>> JobStore::allJobs()
{
    QHash<qint64, KnownRecipe> recipes;
    auto query = execute(*m_database, sql::selectRecipes, {});
    if (!query)
        return query.error();
    while ((*query)->next())
        recipes.insert((*query)->value(0).toLongLong(),
                       {(*query)->value(1).toString(), wantsHardware((*query)->value(2).toString())});
    QHash<qint64, Folder> folders;
    query = execute(*m_database, sql::selectFolders, {});
    if (!query)
        return query.error();
    QHash<QString, QString> shared;
    while ((*query)->next()) {
        const QString mount = pathFromBytes((*query)->value(2).toByteArray());
        folders.insert((*query)->value(0).toLongLong(),
                       {pathFromBytes((*query)->value(1).toByteArray()), *shared.insert(mount, mount)});
    }

    query = execute(*m_database, sql::selectJobs, {});
    if (!query)
        return query.error();
    std::vector<Job> jobs;
    while ((*query)->next()) {
        Job &job = jobs.emplace_back();
        const JobRow row = jobFrom(**query, job, shared);
        const Folder source = folders.value(row.sourceFolder);
        job.folder = source.path;
        job.sourceMount = source.mount;
        job.outputMount = folders.value(row.outputFolder).mount;
        const KnownRecipe recipe = recipes.value(raw(job.recipe));
        job.preset = recipe.name;
        job.wantsHardware = recipe.wantsHardware;
        job.outputCount = 0;
    }

    // In the order of the jobs, both: one walk beside them.
    query = execute(*m_database, sql::selectOutputsOfJobs, {});
    if (!query)
        return query.error();
    auto job = jobs.begin();
    bool isOmitted = false; // what the job names as its output is only one that was left out
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        const qint64 id = row.value(0).toLongLong();
        while (job != jobs.end() && raw(job->id) < id)
            ++job;
        if (job == jobs.end() || raw(job->id) != id)
            continue;
        const QString state = row.value(1).toString();
        const bool isLeftOut = state == QLatin1String("omitted");
        if (job->outputCount == 0 || (isOmitted && !isLeftOut)) {
            job->outputPath = folders.value(row.value(2).toLongLong()).path + pathFromBytes(row.value(3).toByteArray());
            isOmitted = isLeftOut;
        }
        ++job->outputCount;
        if (state == QLatin1String("done"))
            job->outputSizeBytes = std::max<qint64>(0, job->outputSizeBytes) + row.value(4).toLongLong();
    }
    query = execute(*m_database, sql::selectRareOfJobs, {});
    if (!query)
        return query.error();
    job = jobs.begin();
    while ((*query)->next()) {
        const qint64 id = (*query)->value(0).toLongLong();
        while (job != jobs.end() && raw(job->id) < id)
            ++job;
        if (job != jobs.end() && raw(job->id) == id)
            rareJobFrom(**query, *job, shared);
    }
    return jobs;
}

Result<std::vector<Output>> JobStore::outputs(JobId job)
{
    auto query = execute(*m_database, sql::selectOutputs, {{":job", raw(job)}});
    if (!query)
        return query.error();
    std::vector<Output> outputs;
    while ((*query)->next())
        outputs.push_back(outputFrom(**query));
    return outputs;
}

Result<std::vector<Attempt>> JobStore::attempts(JobId job)
{
    auto query = execute(*m_database, sql::selectAttempts, {{":job", raw(job)}});
    if (!query)
        return query.error();
    std::vector<Attempt> attempts;
    while ((*query)->next()) {
        Attempt attempt;
        attempt.id = AttemptId{(*query)->value(0).toLongLong()};
        attempt.job = job;
        attempt.number = (*query)->value(1).toInt();
        attempt.backend = (*query)->value(2).toString();
        attempt.outcome = attemptOutcomeFromText((*query)->value(3).toString()).value_or(AttemptOutcome::Failed);
        attempt.startedAt = timeFrom((*query)->value(4)).value_or(Timestamp{});
        attempt.finishedAt = timeFrom((*query)->value(5));
        attempt.error = errorFrom(**query, 6);
        attempt.log = (*query)->value(10).toString();
        attempt.note = (*query)->value(11).toString();
        attempts.push_back(std::move(attempt));
    }
    return attempts;
}

Result<std::vector<OpenAttempt>> JobStore::openAttempts()
{
    auto query = execute(*m_database, sql::selectOpenAttempts, {});
    if (!query)
        return query.error();
    std::vector<OpenAttempt> open;
    while ((*query)->next()) {
        OpenAttempt attempt;
        attempt.id = AttemptId{(*query)->value(0).toLongLong()};
        attempt.job = JobId{(*query)->value(1).toLongLong()};
        attempt.backend = (*query)->value(2).toString();
        attempt.remoteId = (*query)->value(3).toString();
        open.push_back(std::move(attempt));
    }
    for (OpenAttempt &attempt : open) {
        auto record = runRecord(attempt.job);
        if (!record)
            return record.error();
        attempt.record = std::move(*record);
        attempt.record.spec.id = attempt.id;
        attempt.record.spec.job = attempt.job;
        auto parts = execute(*m_database, sql::selectParts, {{":attempt", raw(attempt.id)}});
        if (!parts)
            return parts.error();
        while ((*parts)->next()) {
            const QString part = pathFromBytes((*parts)->value(1).toByteArray());
            if ((*parts)->value(3).toBool())
                attempt.record.masterParts.emplace_back(OutputId{(*parts)->value(0).toLongLong()}, part);
            else
                attempt.record.spec.outputs.push_back(
                    {OutputId{(*parts)->value(0).toLongLong()}, (*parts)->value(2).toInt(), part, {}});
        }
        auto publishing = execute(*m_database, sql::selectPublishing, {{":job", raw(attempt.job)}});
        if (!publishing)
            return publishing.error();
        while ((*publishing)->next()) {
            attempt.publishing.emplace_back(OutputId{(*publishing)->value(0).toLongLong()},
                                            pathFromBytes((*publishing)->value(1).toByteArray()));
        }
    }
    return open;
}

} // namespace reelyard
