// SPDX-License-Identifier: GPL-3.0-or-later
// JobStore's part that reads jobs with their outputs and attempts.
#include "models/store/job_store.h"

#include "models/base/native_path.h"
#include "models/recipe/hardware_encoding.h"
#include "models/recipe/recipe_outputs.h"
#include "models/store/database.h"
#include "models/store/job_rows.h"

#include <QSqlError>

#include <algorithm>
#include <limits>
#include <utility>

namespace reelyard
{

using namespace rows;

namespace
{

namespace sql
{

constexpr auto selectBatches = "SELECT id, name, created_ms, watch FROM batches ORDER BY id";
constexpr auto selectMostJobs = "SELECT (SELECT max(id) FROM jobs) - (SELECT min(id) FROM jobs) + 1, "
                                "page_count * page_size FROM pragma_page_count(), pragma_page_size()";
constexpr auto countChanges = "SELECT total_changes()";
constexpr auto selectRecipes = "SELECT id, name, arguments FROM recipes";
// In the order in which they lie in the file. What a row has of outputs is told by one number: -3 still to be made, -2
// left out, else its size.
constexpr auto selectOutputsOfJobs =
    "SELECT job, ordinal, folder, name, CASE state WHEN 'done' THEN size_bytes WHEN 'omitted' THEN -2 ELSE -3 END "
    "FROM outputs WHERE ordinal >= 0";
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
    SharedText path;
    SharedText mount;
};

struct KnownRecipe {
    SharedText name;
    bool wantsHardware = false;
    OutputRate outputRate;
    bool makesPackage = false;
};

// Whether there were no more rows, or those that are left cannot be read.
Result<void> endOf(const QSqlQuery &query)
{
    if (query.lastError().isValid())
        return Database::toError(query.lastError());
    return {};
}

} // namespace

Result<std::vector<Batch>> JobStore::batches()
{
    auto query = execute(*m_database, sql::selectBatches, {});
    if (!query)
        return query.error();
    std::vector<Batch> batches;
    while ((*query)->next())
        batches.push_back({BatchId{(*query)->value(0).toLongLong()}, (*query)->value(1).toString(),
                           timeFrom((*query)->value(2)).value_or(Timestamp{}),
                           WatchId{(*query)->value(3).toLongLong()}});
    return batches;
}

Result<qint64> JobStore::changesSoFar()
{
    auto query = execute(*m_database, sql::countChanges, {});
    if (!query)
        return query.error();
    const qint64 changes = (*query)->next() ? (*query)->value(0).toLongLong() : -1;
    (*query)->finish();
    return changes;
}

// Counting them would take a walk through them; there are no more than ids, and none is smaller than this.
Result<std::size_t> JobStore::mostJobs()
{
    constexpr qint64 smallestJob = 100;
    auto query = execute(*m_database, sql::selectMostJobs, {});
    if (!query)
        return query.error();
    qint64 most = 0;
    if ((*query)->next())
        most = std::min((*query)->value(0).toLongLong(), (*query)->value(1).toLongLong() / smallestJob);
    (*query)->finish();
    return static_cast<std::size_t>(std::max<qint64>(most, 0));
}

Result<void> JobStore::readAhead()
{
    auto jobs = readAllJobs();
    // What was read is held by the rows now.
    if (auto freed = m_database->execute(QStringLiteral("PRAGMA shrink_memory")); !freed)
        return freed;
    const auto changes = changesSoFar();
    if (!jobs || !changes)
        return jobs ? changes.error() : jobs.error();
    m_readAhead = ReadAhead{std::move(*jobs), *changes};
    return {};
}

Result<std::vector<Job>> JobStore::allJobs()
{
    if (auto ahead = std::exchange(m_readAhead, std::nullopt)) {
        const auto changes = changesSoFar();
        if (changes && *changes == ahead->changes)
            return std::move(ahead->jobs);
    }
    return readAllJobs();
}

Result<std::vector<Job>> JobStore::readAllJobs()
{
    TextPool texts;
    QHash<qint64, KnownRecipe> recipes;
    auto query = execute(*m_database, sql::selectRecipes, {});
    if (!query)
        return query.error();
    while ((*query)->next())
        recipes.insert((*query)->value(0).toLongLong(),
                       {SharedText((*query)->value(1).toString()), wantsHardware((*query)->value(2).toString()),
                        outputRateOf((*query)->value(2).toString()), makesPackage((*query)->value(2).toString())});
    QHash<qint64, Folder> folders;
    query = execute(*m_database, sql::selectFolders, {});
    if (!query)
        return query.error();
    while ((*query)->next())
        folders.insert((*query)->value(0).toLongLong(), {SharedText(pathFromBytes((*query)->value(1).toByteArray())),
                                                         texts.of(pathFromBytes((*query)->value(2).toByteArray()))});

    const auto most = mostJobs();
    if (!most)
        return most.error();
    const auto removed = removedJobs();
    if (!removed)
        return removed.error();
    auto nextRemoved = removed->begin();
    static const QByteArray selectJobs = rows::selectJobs();
    query = execute(*m_database, selectJobs.constData(), {});
    if (!query)
        return query.error();
    std::vector<Job> jobs;
    jobs.reserve(*most);
    while ((*query)->next()) {
        Job &job = jobs.emplace_back();
        const JobRow row = jobFrom(**query, job, texts);
        if (nextRemoved != removed->end() && *nextRemoved == job.id) {
            ++nextRemoved;
            jobs.pop_back();
            continue;
        }
        if (const auto source = folders.constFind(row.sourceFolder); source != folders.cend()) {
            job.folder = source->path;
            job.sourceMount = source->mount;
        }
        if (const auto output = folders.constFind(row.outputFolder); output != folders.cend())
            job.outputMount = output->mount;
        if (const auto recipe = recipes.constFind(raw(job.recipe)); recipe != recipes.cend()) {
            job.preset = recipe->name;
            job.wantsHardware = recipe->wantsHardware;
            job.outputRate = recipe->outputRate;
            job.makesPackage = recipe->makesPackage;
        }
        job.outputCount = 0;
    }
    if (auto ended = endOf(**query); !ended)
        return ended.error();
    if (auto read = readOutputsOf(jobs, texts, [&folders](qint64 id) { return folders.value(id).path; }); !read)
        return read.error();
    return jobs;
}

// `jobs` in the order of their ids.
Result<void> JobStore::readOutputsOf(std::vector<Job> &jobs, TextPool &texts,
                                     const std::function<SharedText(qint64)> &folderOf)
{
    auto query = execute(*m_database, sql::selectOutputsOfJobs, {});
    if (!query)
        return query.error();
    constexpr qint64 leftOut = -2;
    constexpr int behindAll = 1 << 30;
    std::vector<int> ranks(jobs.size(), std::numeric_limits<int>::max()); // of the output that the row names
    std::size_t at = 0;                                                   // most lie in the order of the jobs
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        const JobId id{row.value(0).toLongLong()};
        while (at < jobs.size() && jobs[at].id < id)
            ++at;
        if (at == jobs.size() || jobs[at].id != id) {
            const auto found = std::lower_bound(jobs.begin(), jobs.end(), id,
                                                [](const Job &job, JobId wanted) { return job.id < wanted; });
            at = static_cast<std::size_t>(found - jobs.begin());
            if (found == jobs.end() || found->id != id)
                continue;
        }
        Job &job = jobs[at];
        const qint64 size = row.value(4).toLongLong();
        const int rank = row.value(1).toInt() + (size == leftOut ? behindAll : 0);
        if (rank < ranks[at]) {
            ranks[at] = rank;
            job.setOutput(folderOf(row.value(2).toLongLong()), pathFromBytes(row.value(3).toByteArray()), texts);
        }
        ++job.outputCount;
        if (size >= -1)
            job.outputSizeBytes = std::max<qint64>(0, job.outputSizeBytes) + size;
    }
    return endOf(**query);
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
