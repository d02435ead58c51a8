// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/salvage.h"

#include "models/store/database.h"
#include "models/store/job_rows.h"

#include <algorithm>
#include <array>

namespace reelyard
{

namespace
{

constexpr qint64 rowsAtOnce = 4096;
constexpr qint64 mostRows = 4'000'000; // looked for where the table cannot say how many it has

// In the order of their references.
constexpr std::array tables{"folders",  "batches",       "recipes", "jobs",   "outputs",
                            "attempts", "attempt_parts", "speeds",  "watches"};

// What has lost its other half is of no use, and what ran will run again.
constexpr std::array repairs{
    "DELETE FROM jobs WHERE source_folder NOT IN (SELECT id FROM folders) OR recipe NOT IN (SELECT id FROM recipes) OR "
    "output_folder NOT IN (SELECT id FROM folders)",
    "INSERT OR IGNORE INTO batches (id, name, created_ms) SELECT DISTINCT batch, '', 0 FROM jobs",
    "DELETE FROM outputs WHERE job NOT IN (SELECT id FROM jobs) OR folder NOT IN (SELECT id FROM folders)",
    "DELETE FROM jobs WHERE id NOT IN (SELECT job FROM outputs WHERE ordinal >= 0)",
    "DELETE FROM attempts WHERE job NOT IN (SELECT id FROM jobs)",
    "DELETE FROM attempt_parts WHERE attempt NOT IN (SELECT id FROM attempts) OR output NOT IN (SELECT id FROM "
    "outputs)",
    "DELETE FROM speeds WHERE recipe NOT IN (SELECT id FROM recipes)",
    "DELETE FROM watches WHERE recipe NOT IN (SELECT id FROM recipes)",
    "INSERT OR IGNORE INTO watched_files SELECT * FROM damaged.watched_files WHERE watch IN (SELECT id FROM watches)",
    "DELETE FROM watched_files WHERE folder NOT IN (SELECT id FROM folders)",
    "UPDATE jobs SET state = 'Queued', queued_ms = coalesce(queued_ms, added_ms) WHERE state = 'Running' AND "
    "id NOT IN (SELECT job FROM attempts WHERE outcome = 'open')",
    "UPDATE outputs SET state = 'pending', part_path = NULL WHERE state = 'publishing' AND "
    "job NOT IN (SELECT job FROM attempts WHERE outcome = 'open')"};

int versionOf(Database &database, const char *pragma)
{
    auto query = rows::execute(database, pragma, {});
    if (!query || !(*query)->next())
        return -1;
    const int version = (*query)->value(0).toInt();
    (*query)->finish();
    return version;
}

qint64 lastRowOf(Database &database, const QString &table)
{
    auto query = database.prepare(QStringLiteral("SELECT max(rowid) FROM damaged.%1").arg(table));
    if (!query || !database.run(**query) || !(*query)->next())
        return mostRows;
    const qint64 last = (*query)->value(0).toLongLong();
    (*query)->finish();
    return std::min(last, mostRows);
}

void copyRows(Database &database, const QString &table, qint64 first, qint64 last)
{
    const auto copied = database.execute(
        QStringLiteral("INSERT OR IGNORE INTO main.%1 SELECT * FROM damaged.%1 WHERE rowid BETWEEN %2 AND %3")
            .arg(table)
            .arg(first)
            .arg(last));
    if (copied || first == last)
        return; // what a single row holds is lost
    const qint64 middle = first + (last - first) / 2;
    copyRows(database, table, first, middle);
    copyRows(database, table, middle + 1, last);
}

} // namespace

Result<int> salvage(Database &fresh, const QString &damagedPath)
{
    QString path = damagedPath;
    path.replace(u'\'', QLatin1String("''"));
    if (auto attached = fresh.execute(QStringLiteral("ATTACH DATABASE '%1' AS damaged").arg(path)); !attached)
        return attached.error();
    int jobs = 0;
    if (versionOf(fresh, "PRAGMA damaged.user_version") != versionOf(fresh, "PRAGMA main.user_version")) {
        static_cast<void>(fresh.execute(QStringLiteral("DETACH DATABASE damaged")));
        return 0; // its tables are other ones
    }
    // References are looked at when all that there is has been copied.
    Result<void> done = fresh.execute(QStringLiteral("PRAGMA foreign_keys = OFF"));
    if (done)
        done = fresh.begin();
    if (done) {
        for (const char *table : tables) {
            const QString name = QString::fromLatin1(table);
            const qint64 last = lastRowOf(fresh, name);
            for (qint64 first = 1; first <= last; first += rowsAtOnce)
                copyRows(fresh, name, first, std::min(last, first + rowsAtOnce - 1));
        }
        for (const char *repair : repairs)
            static_cast<void>(
                fresh.execute(QString::fromLatin1(repair))); // what it cannot mend, the CHECKs refuse later
        done = fresh.commit();
    }
    if (!done)
        fresh.rollback();
    if (auto query = rows::execute(fresh, "SELECT count(*) FROM jobs", {}); query && (*query)->next()) {
        jobs = (*query)->value(0).toInt();
        (*query)->finish();
    }
    static_cast<void>(fresh.execute(QStringLiteral("DETACH DATABASE damaged")));
    static_cast<void>(fresh.execute(QStringLiteral("PRAGMA foreign_keys = ON")));
    if (!done)
        return done.error();
    return jobs;
}

} // namespace reelyard
