// SPDX-License-Identifier: GPL-3.0-or-later
// JobStore's part about watched folders.
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

constexpr auto selectWatches =
    "SELECT w.id, w.folder, r.name, r.arguments, r.extension, r.checks, w.destination, w.name_template, "
    "w.exists_policy, w.settle_s, w.never_upload FROM watches w JOIN recipes r ON r.id = w.recipe ORDER BY w.id";
constexpr auto insertWatch =
    "INSERT INTO watches (folder, recipe, destination, name_template, exists_policy, settle_s, never_upload) "
    "VALUES (:folder, :recipe, :destination, :template, :exists, :settle, :never) "
    "ON CONFLICT (folder, recipe, destination) DO UPDATE SET name_template = excluded.name_template, "
    "exists_policy = excluded.exists_policy, settle_s = excluded.settle_s, never_upload = excluded.never_upload";
constexpr auto selectWatch = "SELECT id FROM watches WHERE folder = :folder AND recipe = :recipe AND "
                             "destination = :destination";
constexpr auto deleteWatch = "DELETE FROM watches WHERE id = :id";
constexpr auto isTaken = "SELECT 1 FROM watched_files WHERE watch = :watch AND folder = :folder AND name = :name AND "
                         "size = :size AND modified_ms = :modified";
constexpr auto insertTaken = "INSERT INTO watched_files (watch, folder, name, size, modified_ms) "
                             "VALUES (:watch, :folder, :name, :size, :modified) ON CONFLICT (watch, folder, name) "
                             "DO UPDATE SET size = excluded.size, modified_ms = excluded.modified_ms";

} // namespace sql

} // namespace

Result<std::vector<WatchRule>> JobStore::watches()
{
    auto query = execute(*m_database, sql::selectWatches, {});
    if (!query)
        return query.error();
    std::vector<WatchRule> rules;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        WatchRule rule;
        rule.id = WatchId{row.value(0).toLongLong()};
        rule.folder = pathFromBytes(row.value(1).toByteArray());
        rule.recipe = {row.value(2).toString(), row.value(3).toString(), row.value(4).toString(),
                       row.value(5).toString()};
        rule.destination = pathFromBytes(row.value(6).toByteArray());
        rule.nameTemplate = row.value(7).toString();
        rule.exists = existsPolicyFromText(row.value(8).toString()).value_or(ExistsPolicy::Rename);
        rule.settleTime = std::chrono::seconds(row.value(9).toLongLong());
        rule.neverUpload = row.value(10).toBool();
        rules.push_back(std::move(rule));
    }
    return rules;
}

Result<WatchId> JobStore::addWatch(const WatchRule &rule)
{
    const auto recipe = internRecipe(rule.recipe);
    if (!recipe)
        return recipe.error();
    const QByteArray folder = pathToBytes(rule.folder);
    const QByteArray destination = pathToBytes(rule.destination);
    auto inserted = execute(*m_database, sql::insertWatch,
                            {{":folder", folder},
                             {":recipe", raw(*recipe)},
                             {":destination", destination},
                             {":template", notNull(rule.nameTemplate)},
                             {":exists", toText(rule.exists)},
                             {":settle", qint64(rule.settleTime.count())},
                             {":never", rule.neverUpload ? 1 : 0}});
    if (!inserted)
        return inserted.error();
    auto query = execute(*m_database, sql::selectWatch,
                         {{":folder", folder}, {":recipe", raw(*recipe)}, {":destination", destination}});
    if (!query)
        return query.error();
    const WatchId id{(*query)->next() ? (*query)->value(0).toLongLong() : 0};
    (*query)->finish();
    return id;
}

Result<void> JobStore::removeWatch(WatchId id)
{
    auto query = execute(*m_database, sql::deleteWatch, {{":id", raw(id)}});
    return query ? Result<void>() : query.error();
}

Result<bool> JobStore::takeWatched(const JobSpec &spec)
{
    const auto folder = internFolder(folderOf(spec.source), spec.sourceMount);
    if (!folder)
        return folder.error();
    const QByteArray name = pathToBytes(nameOf(spec.source));
    const auto bind = [&](const char *text) {
        return execute(*m_database, text,
                       {{":watch", raw(spec.watch)},
                        {":folder", *folder},
                        {":name", name},
                        {":size", spec.sourceSizeBytes},
                        {":modified", spec.sourceModifiedMs}});
    };
    auto taken = bind(sql::isTaken);
    if (!taken)
        return taken.error();
    const bool isTaken = (*taken)->next();
    (*taken)->finish();
    if (isTaken)
        return false;
    auto inserted = bind(sql::insertTaken);
    return inserted ? Result<bool>(true) : inserted.error();
}

} // namespace reelyard
