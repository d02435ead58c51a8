// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/salvage.h"

#include "models/store/database.h"
#include "models/store/job_rows.h"

#include <QSqlError>
#include <QSqlRecord>
#include <QStringList>

#include <algorithm>
#include <array>

namespace reelyard
{

namespace
{

constexpr qint64 rowsAtOnce = 1024;
constexpr qint64 mostRows = 4'000'000; // looked for where the table cannot say how many it has

// In the order of their references.
constexpr std::array tables{"folders",  "batches",       "recipes",        "jobs",           "outputs",
                            "attempts", "attempt_parts", "cloud_attempts", "speeds",         "watches",
                            "works",    "work_outputs",  "charges",        "bucket_uploads", "past_jobs"};

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
    "DELETE FROM cloud_attempts WHERE attempt NOT IN (SELECT id FROM attempts) OR job NOT IN (SELECT id FROM jobs)",
    "DELETE FROM speeds WHERE recipe NOT IN (SELECT id FROM recipes)",
    "DELETE FROM works WHERE recipe NOT IN (SELECT id FROM recipes) OR output_folder NOT IN (SELECT id FROM folders)",
    "DELETE FROM work_outputs WHERE work NOT IN (SELECT id FROM works) OR folder NOT IN (SELECT id FROM folders)",
    "DELETE FROM watches WHERE recipe NOT IN (SELECT id FROM recipes)",
    "DELETE FROM watched_files WHERE watch NOT IN (SELECT id FROM watches) OR folder NOT IN (SELECT id FROM folders)",
    "UPDATE jobs SET state = 'Queued', queued_ms = coalesce(queued_ms, added_ms) WHERE state = 'Running' AND "
    "id NOT IN (SELECT job FROM attempts WHERE outcome = 'open')",
    "UPDATE outputs SET state = 'pending', part_path = NULL WHERE state = 'publishing' AND "
    "job NOT IN (SELECT job FROM attempts WHERE outcome = 'open')"};

qint64 numberFrom(Database &database, const QString &sql, qint64 otherwise)
{
    auto query = database.prepare(sql);
    if (!query)
        return otherwise;
    const bool isTold = database.run(**query) && (*query)->next();
    const qint64 number = isTold ? (*query)->value(0).toLongLong() : otherwise;
    (*query)->finish(); // also one that failed: while it stands, everything that is read fails as well
    return number;
}

// Qt takes an empty text or blob that it has read for NULL when it is bound again.
QVariant valueOf(const QSqlQuery &rows, int column)
{
    const QVariant value = rows.value(column);
    if (rows.isNull(column))
        return value;
    if (value.typeId() == QMetaType::QString && value.toString().isEmpty())
        return QStringLiteral("");
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isEmpty())
        return QByteArray("");
    return value;
}

/// False when not all rows of the query could be read; those before that are copied.
bool copy(Database &fresh, const QString &table, QSqlQuery &rows)
{
    const int columns = rows.record().count();
    auto insert = fresh.prepare(QStringLiteral("INSERT OR IGNORE INTO %1 VALUES (%2)")
                                    .arg(table, QStringList(columns, QStringLiteral("?")).join(u',')));
    if (!insert)
        return true; // another schema: there is nothing to gain from going on
    while (rows.next()) {
        for (int column = 0; column < columns; ++column)
            (*insert)->bindValue(column, valueOf(rows, column));
        static_cast<void>(fresh.run(**insert)); // a row that the CHECKs refuse is damaged
    }
    return !rows.lastError().isValid();
}

void copyRows(Database &fresh, Database &damaged, const QString &table, qint64 first, qint64 last)
{
    auto rows = damaged.prepare(QStringLiteral("SELECT * FROM %1 WHERE rowid BETWEEN ? AND ?").arg(table));
    if (!rows)
        return;
    (*rows)->bindValue(0, first);
    (*rows)->bindValue(1, last);
    const bool isWhole = damaged.run(**rows) && copy(fresh, table, **rows);
    (*rows)->finish();
    if (isWhole || first == last)
        return; // what a single row holds is lost
    const qint64 middle = first + (last - first) / 2;
    copyRows(fresh, damaged, table, first, middle);
    copyRows(fresh, damaged, table, middle + 1, last);
}

} // namespace

Result<int> salvage(Database &fresh, const QString &damagedPath)
{
    // A connection of its own and no transaction: once a page of it was bad, everything else in it fails as well.
    Database damaged;
    if (auto opened = damaged.openToRead(damagedPath); !opened)
        return opened.error();
    const QString version = QStringLiteral("PRAGMA user_version");
    if (numberFrom(damaged, version, -1) != numberFrom(fresh, version, -2))
        return 0; // its tables are other ones
    // References are looked at when all that there is has been copied.
    Result<void> done = fresh.execute(QStringLiteral("PRAGMA foreign_keys = OFF"));
    if (done)
        done = fresh.begin();
    if (done) {
        for (const char *table : tables) {
            const QString name = QString::fromLatin1(table);
            const qint64 last = std::min(
                mostRows, numberFrom(damaged, QStringLiteral("SELECT max(rowid) FROM %1").arg(name), mostRows));
            for (qint64 first = 1; first <= last; first += rowsAtOnce)
                copyRows(fresh, damaged, name, first, std::min(last, first + rowsAtOnce - 1));
        }
        auto taken = damaged.prepare(QStringLiteral("SELECT * FROM watched_files"));
        if (taken && damaged.run(**taken))
            static_cast<void>(copy(fresh, QStringLiteral("watched_files"), **taken));
        for (const char *repair : repairs) {
            if (done)
                done = fresh.execute(QString::fromLatin1(repair));
        }
    }
    if (done)
        done = fresh.commit();
    if (!done)
        fresh.rollback();
    static_cast<void>(fresh.execute(QStringLiteral("PRAGMA foreign_keys = ON")));
    if (!done)
        return done.error();
    return static_cast<int>(numberFrom(fresh, QStringLiteral("SELECT count(*) FROM jobs"), 0));
}

} // namespace reelyard
