// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"

#include <QAtomicInt>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

// Primary result codes of SQLite, https://www.sqlite.org/rescode.html
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    NoMemory = 7,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

Error unreadable(const QString &detail)
{
    return {ErrorClass::Permanent, QStringLiteral("database.unreadable"),
            Words::tr("The queue's database cannot be opened for writing. Check the folder and its permissions."),
            detail};
}

} // namespace

Database::~Database()
{
    close();
}

Result<void> Database::openToRead(const QString &path)
{
    static QAtomicInt counter;
    m_name = QStringLiteral("reelyard-%1").arg(counter.fetchAndAddRelaxed(1));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    m_database.setDatabaseName(path);
    if (!m_database.open())
        return toError(m_database.lastError());
    return {};
}

Result<void> Database::open(const QString &path)
{
    // SQLite opens for reading what it may not write, and then blames the disk.
    if (const QFileInfo file(path); file.exists() && !file.isWritable())
        return unreadable(QStringLiteral("%1 cannot be written").arg(path));
    if (auto opened = openToRead(path); !opened)
        return opened;
    // EXCLUSIVE before WAL: SQLite then needs no shared memory, and a second opener fails instead of interfering.
    for (const char *pragma : {"PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                               "PRAGMA foreign_keys=ON", "PRAGMA temp_store=MEMORY", "PRAGMA cache_size=-32768"}) {
        if (auto done = execute(QString::fromLatin1(pragma)); !done)
            return done;
    }
    // Takes the lock now and not with the first write.
    if (auto done = begin(); !done)
        return done;
    return commit();
}

void Database::close()
{
    if (m_name.isEmpty())
        return;
    m_constants.clear();
    m_queries.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

Result<void> Database::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return toError(query.lastError());
    return {};
}

Result<QSqlQuery *> Database::prepare(const QString &sql)
{
    auto found = m_queries.find(sql);
    if (found == m_queries.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return toError(query.lastError());
        found = m_queries.emplace(sql, std::move(query)).first;
    }
    return &found->second;
}

Result<QSqlQuery *> Database::prepareConstant(const char *sql)
{
    if (QSqlQuery *known = m_constants.value(sql))
        return known;
    auto prepared = prepare(QString::fromLatin1(sql));
    if (prepared)
        m_constants.insert(sql, *prepared);
    return prepared;
}

Result<void> Database::run(QSqlQuery &query)
{
    if (!query.exec())
        return toError(query.lastError());
    return {};
}

Result<void> Database::begin()
{
    return execute(QStringLiteral("BEGIN IMMEDIATE"));
}
Result<void> Database::commit()
{
    return execute(QStringLiteral("COMMIT"));
}

void Database::rollback()
{
    // Fails when SQLite has rolled back by itself, as it does on a full disk: nothing is left to undo then.
    if (auto done = execute(QStringLiteral("ROLLBACK")); !done)
        return;
}

Error Database::toError(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xFF;
    const QString detail = error.text();
    switch (code) {
    case Full:
        return {ErrorClass::Resource, QStringLiteral("database.full"),
                Words::tr("The disk that holds the queue is full. Nothing was lost; make room and go on."), detail};
    case Busy:
    case Locked:
        return {ErrorClass::Resource, QStringLiteral("database.locked"),
                Words::tr("Another program is using the queue's database."), detail};
    case ReadOnly:
    case CannotOpen:
        return unreadable(detail);
    case Corrupt:
    case NotADatabase:
        return {ErrorClass::Permanent, QStringLiteral("database.damaged"),
                Words::tr("The queue's database is damaged."), detail};
    case NoMemory:
        return {ErrorClass::Resource, QStringLiteral("database.memory"),
                Words::tr("There is not enough memory for the queue."), detail};
    case IoError:
        return {ErrorClass::Resource, QStringLiteral("database.io"),
                Words::tr("The disk that holds the queue does not answer properly."), detail};
    default:
        return internalError(detail);
    }
}

} // namespace reelyard
