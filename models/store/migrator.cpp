// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrator.h"

#include "models/base/native_path.h"
#include "models/store/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <fstream>

namespace reelyard
{

namespace
{

Result<int> userVersion(Database &database)
{
    auto query = database.prepare(QStringLiteral("PRAGMA user_version"));
    if (!query)
        return query.error();
    if (auto done = database.run(**query); !done)
        return done.error();
    const int version = (*query)->next() ? (*query)->value(0).toInt() : 0;
    (*query)->finish();
    return version;
}

Result<void> copyBefore(Database &database, const QString &path, int version)
{
    const QString copy = QStringLiteral("%1.before-%2").arg(path).arg(version);
    std::error_code ignored;
    std::filesystem::remove(toStdPath(copy), ignored);
    // As private as the database, from its first byte on: SQLite takes a file that is empty.
    std::ofstream(toStdPath(copy)).close();
    std::filesystem::permissions(toStdPath(copy), std::filesystem::status(toStdPath(path), ignored).permissions(),
                                 ignored);
    auto query = database.prepare(QStringLiteral("VACUUM INTO :copy"));
    if (!query)
        return query.error();
    (*query)->bindValue(QStringLiteral(":copy"), copy);
    return database.run(**query);
}

Result<void> runStep(Database &database, const QString &file, int version)
{
    QFile sql(file);
    if (!sql.open(QIODevice::ReadOnly))
        return internalError(QStringLiteral("cannot read %1").arg(file));
    if (auto begun = database.begin(); !begun)
        return begun;
    for (const QString &statement : splitStatements(QString::fromUtf8(sql.readAll()))) {
        if (auto done = database.execute(statement); !done) {
            database.rollback();
            return done;
        }
    }
    if (auto done = database.execute(QStringLiteral("PRAGMA user_version=%1").arg(version)); !done) {
        database.rollback();
        return done;
    }
    return database.commit();
}

} // namespace

QStringList splitStatements(const QString &sql)
{
    QStringList statements;
    QString current;
    int depth = 0; // BEGIN ... END of a trigger, CASE ... END
    QString word;
    const auto endWord = [&] {
        const QString upper = word.toUpper();
        if (upper == QLatin1String("BEGIN") || upper == QLatin1String("CASE"))
            ++depth;
        else if (upper == QLatin1String("END"))
            depth = qMax(0, depth - 1);
        word.clear();
    };
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QChar c = sql[i];
        if (c == u'-' && sql.mid(i, 2) == QLatin1String("--")) {
            const qsizetype end = sql.indexOf(u'\n', i);
            i = end < 0 ? sql.size() : end;
            current += u'\n';
            continue;
        }
        if (c == u'\'' || c == u'"') {
            const qsizetype end = sql.indexOf(c, i + 1);
            current += sql.mid(i, end < 0 ? -1 : end - i + 1);
            i = end < 0 ? sql.size() : end;
            continue;
        }
        if (c.isLetter() || c == u'_')
            word += c;
        else
            endWord();
        if (c == u';' && depth == 0) {
            if (!current.trimmed().isEmpty())
                statements << current.trimmed();
            current.clear();
            continue;
        }
        current += c;
    }
    if (!current.trimmed().isEmpty())
        statements << current.trimmed();
    return statements;
}

Migrator::Migrator(QString folder)
{
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        Q_ASSERT_X(name.startsWith(QStringLiteral("%1_").arg(m_steps.size() + 1, 4, 10, QLatin1Char('0'))), "Migrator",
                   "migrations are numbered from 1 without gaps");
        m_steps << dir.filePath(name);
    }
}

Result<void> Migrator::migrate(Database &database, const QString &path) const
{
    const auto version = userVersion(database);
    if (!version)
        return version.error();
    if (*version > newestVersion()) {
        return Error{ErrorClass::Permanent, QStringLiteral("database.newer"),
                     QCoreApplication::translate("Database",
                                                 "This queue was last used by a newer Reelyard. It was left "
                                                 "as it is; please install that version or a newer one."),
                     QStringLiteral("user_version %1, newest known %2").arg(*version).arg(newestVersion())};
    }
    if (*version == newestVersion())
        return {};
    if (*version > 0) {
        if (auto copied = copyBefore(database, path, *version + 1); !copied)
            return copied;
    }
    for (int next = *version + 1; next <= newestVersion(); ++next) {
        if (auto done = runStep(database, m_steps[next - 1], next); !done)
            return done;
    }
    return {};
}

} // namespace reelyard
