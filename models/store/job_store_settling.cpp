// SPDX-License-Identifier: GPL-3.0-or-later
// JobStore's part about what a person settles of jobs that failed: where their sources are now, and that what could be
// read is enough.
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

constexpr auto relocate =
    "UPDATE jobs SET source_folder = :folder, source_name = :name, more_parts = :parts WHERE id = :id";
constexpr auto inherit = "UPDATE outputs SET sidecars = (SELECT p.sidecars FROM outputs p WHERE p.id = :first), "
                         "preservation = (SELECT p.preservation FROM outputs p WHERE p.id = :second) WHERE id = :id";
constexpr auto selectWithPartials = "SELECT DISTINCT o.job FROM outputs o JOIN jobs j ON j.id = o.job "
                                    "WHERE o.ordinal < 0 AND o.state = 'partial' AND j.state = 'Failed'";
constexpr auto selectPartials = "SELECT id, ordinal FROM outputs WHERE job = :job AND ordinal < 0 AND "
                                "state = 'partial'";
constexpr auto removePartial = "DELETE FROM outputs WHERE id = :id";

} // namespace sql

} // namespace

Result<void> JobStore::relocate(JobId job, const QString &source, const QStringList &moreParts, const QString &mount)
{
    const auto folder = internFolder(folderOf(source), mount);
    if (!folder)
        return folder.error();
    auto query = execute(
        *m_database, sql::relocate,
        {{":id", raw(job)}, {":folder", *folder}, {":name", pathToBytes(nameOf(source))}, {":parts", blob(moreParts)}});
    return query ? Result<void>() : query.error();
}

Result<std::vector<KeptPartial>> JobStore::keptPartials(JobId job)
{
    auto query = execute(*m_database, sql::selectPartials, {{":job", raw(job)}});
    if (!query)
        return query.error();
    std::vector<KeptPartial> kept;
    while ((*query)->next())
        kept.push_back({OutputId{(*query)->value(0).toLongLong()}, ordinalOfPartial((*query)->value(1).toLongLong())});
    return kept;
}

Result<std::vector<JobId>> JobStore::failedWithPartials()
{
    auto query = execute(*m_database, sql::selectWithPartials, {});
    if (!query)
        return query.error();
    std::vector<JobId> jobs;
    while ((*query)->next())
        jobs.push_back(JobId{(*query)->value(0).toLongLong()});
    return jobs;
}

Result<void> JobStore::acceptPartials(const std::vector<AcceptedPartial> &partials)
{
    for (const AcceptedPartial &partial : partials) {
        auto inherited = execute(
            *m_database, sql::inherit,
            {{":id", raw(partial.missing)}, {":first", raw(partial.partial)}, {":second", raw(partial.partial)}});
        if (!inherited)
            return inherited.error();
        // First, since no two rows may have the same name.
        if (auto removed = execute(*m_database, sql::removePartial, {{":id", raw(partial.partial)}}); !removed)
            return removed.error();
        if (auto set = setOutputs({partial.made}); !set)
            return set;
    }
    return {};
}

} // namespace reelyard
