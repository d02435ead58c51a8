// SPDX-License-Identifier: GPL-3.0-or-later
// JobStore's part that remembers what was made of which content.
#include "models/store/job_store.h"

#include "models/base/native_path.h"
#include "models/store/database.h"
#include "models/store/job_rows.h"

namespace reelyard
{

using namespace rows;

namespace
{

namespace sql
{

constexpr auto selectPlace = "SELECT r.hash, j.output_folder FROM jobs j JOIN recipes r ON r.id = j.recipe "
                             "WHERE j.id = :job";
constexpr auto selectWork =
    "SELECT w.id, w.layout FROM works w JOIN recipes r ON r.id = w.recipe WHERE w.content = :content "
    "AND w.output_folder = :folder AND r.hash = :hash ORDER BY w.id DESC LIMIT 1";
constexpr auto selectWorkOutputs = "SELECT o.ordinal, f.path, o.name, o.size_bytes, o.sampled_hash FROM work_outputs o "
                                   "JOIN folders f ON f.id = o.folder WHERE o.work = :work ORDER BY o.ordinal";
constexpr auto deleteWorks =
    "DELETE FROM works WHERE content = :content AND output_folder = (SELECT output_folder FROM jobs WHERE id = :job) "
    "AND recipe IN (SELECT id FROM recipes WHERE hash = (SELECT r.hash FROM recipes r JOIN jobs j ON j.recipe = r.id "
    "WHERE j.id = :same))";
constexpr auto insertWork = "INSERT INTO works (content, layout, recipe, output_folder, made_ms) "
                            "SELECT :content, :layout, recipe, output_folder, :now FROM jobs WHERE id = :job";
constexpr auto insertWorkOutput = "INSERT INTO work_outputs (work, ordinal, folder, name, size_bytes, sampled_hash) "
                                  "VALUES (:work, :ordinal, :folder, :name, :size, :hash)";
constexpr auto linkOutput = "UPDATE outputs SET folder = :folder, name = :name, name_key = :key, reserved = 0 "
                            "WHERE job = :job AND ordinal = :ordinal";

} // namespace sql

} // namespace

Result<JobStore::WorkLookup> JobStore::findWork(JobId job, const QString &content)
{
    auto place = execute(*m_database, sql::selectPlace, {{":job", raw(job)}});
    if (!place)
        return place.error();
    if (!(*place)->next())
        return internalError(QStringLiteral("job %1 has no recipe").arg(raw(job)));
    const QString hash = (*place)->value(0).toString();
    const qint64 folder = (*place)->value(1).toLongLong();
    (*place)->finish();
    WorkLookup lookup{QStringLiteral("%1/%2").arg(hash).arg(folder), {}};
    auto found = execute(*m_database, sql::selectWork, {{":content", content}, {":folder", folder}, {":hash", hash}});
    if (!found)
        return found.error();
    if (!(*found)->next())
        return lookup;
    const qint64 id = (*found)->value(0).toLongLong();
    MadeWork work{content, (*found)->value(1).toString(), {}};
    (*found)->finish();
    auto outputs = execute(*m_database, sql::selectWorkOutputs, {{":work", id}});
    if (!outputs)
        return outputs.error();
    while ((*outputs)->next()) {
        const QSqlQuery &row = **outputs;
        work.outputs.push_back({row.value(0).toInt(),
                                pathFromBytes(row.value(1).toByteArray()) + pathFromBytes(row.value(2).toByteArray()),
                                row.value(3).toLongLong(), row.value(4).toString().toLatin1()});
    }
    lookup.work = std::move(work);
    return lookup;
}

Result<void> JobStore::addWork(JobId job, const MadeWork &work, Timestamp now)
{
    if (auto deleted = execute(*m_database, sql::deleteWorks,
                               {{":content", work.content}, {":job", raw(job)}, {":same", raw(job)}});
        !deleted)
        return deleted.error();
    auto inserted = execute(*m_database, sql::insertWork,
                            {{":content", work.content},
                             {":layout", notNull(work.layout)},
                             {":now", qint64(now.count())},
                             {":job", raw(job)}});
    if (!inserted)
        return inserted.error();
    const qint64 id = (*inserted)->lastInsertId().toLongLong();
    for (const MadeOutput &output : work.outputs) {
        const auto folder = internFolder(folderOf(output.path));
        if (!folder)
            return folder.error();
        auto stored = execute(*m_database, sql::insertWorkOutput,
                              {{":work", id},
                               {":ordinal", output.ordinal},
                               {":folder", *folder},
                               {":name", pathToBytes(nameOf(output.path))},
                               {":size", output.sizeBytes},
                               {":hash", notNull(QString::fromLatin1(output.sampledHash))}});
        if (!stored)
            return stored.error();
    }
    return {};
}

Result<void> JobStore::linkOutputs(JobId job, const std::vector<MadeOutput> &outputs)
{
    for (const MadeOutput &output : outputs) {
        const auto folder = internFolder(folderOf(output.path));
        if (!folder)
            return folder.error();
        auto linked = execute(*m_database, sql::linkOutput,
                              {{":folder", *folder},
                               {":name", pathToBytes(nameOf(output.path))},
                               {":key", nameKey(output.path)},
                               {":job", raw(job)},
                               {":ordinal", output.ordinal}});
        if (!linked)
            return linked.error();
    }
    return {};
}

} // namespace reelyard
