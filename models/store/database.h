// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <map>

namespace reelyard
{

/// One SQLite connection: WAL, synchronous=FULL, foreign keys, exclusive locking (one owner per database). Used on
/// the thread that opened it. Queries are prepared once and kept by their text.
class Database
{
public:
    Database() = default;
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Resource error "database.locked", "database.full", Permanent "database.damaged", "database.unreadable".
    Result<void> open(const QString &path);
    /// Takes no lock that outlasts a statement, so that a page that cannot be read fails that statement only.
    Result<void> openToRead(const QString &path);
    void close();
    bool isOpen() const { return m_database.isOpen(); }

    Result<void> execute(const QString &sql);
    /// A prepared statement, ready for binding; valid until the next call with the same text.
    Result<QSqlQuery *> prepare(const QString &sql);
    /// The same of a text that stays where it is, and is found again by that.
    Result<QSqlQuery *> prepareConstant(const char *sql);
    Result<void> run(QSqlQuery &query);

    Result<void> begin();
    Result<void> commit();
    void rollback();

    /// SQLite's codes are mapped to Error here and nowhere else.
    static Error toError(const QSqlError &error);

private:
    QString m_name;
    QSqlDatabase m_database;
    std::map<QString, QSqlQuery> m_queries;
    QHash<const char *, QSqlQuery *> m_constants;
};

} // namespace reelyard
