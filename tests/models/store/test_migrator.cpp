// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "models/store/job_store.h"
#include "models/store/migrator.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;

class TestMigrator : public QObject
{
    Q_OBJECT

    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    static QVariant ask(Database &database, const QString &sql)
    {
        auto query = database.prepare(sql);
        if (!query || !database.run(**query) || !(*query)->next())
            return {};
        const QVariant value = (*query)->value(0);
        (*query)->finish();
        return value;
    }

private slots:
    void splitsStatements()
    {
        QCOMPARE(
            splitStatements(QStringLiteral("-- a; b\nSELECT 1; SELECT ';' ;\nSELECT \"x;y\"")),
            QStringList({QStringLiteral("SELECT 1"), QStringLiteral("SELECT ';'"), QStringLiteral("SELECT \"x;y\"")}));
        QCOMPARE(splitStatements(
                     QStringLiteral("CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END; SELECT 3;"))
                     .size(),
                 2);
    }

    void goesStepByStepAndKeepsACopy()
    {
        QTemporaryDir dir;
        QDir().mkpath(dir.filePath(QStringLiteral("steps")));
        write(dir.filePath(QStringLiteral("steps/0001_a.sql")), "CREATE TABLE a (x); INSERT INTO a VALUES (1);");
        const QString path = dir.filePath(QStringLiteral("q.sqlite"));
        {
            Database database;
            QVERIFY(database.open(path));
            QVERIFY(Migrator(dir.filePath(QStringLiteral("steps"))).migrate(database, path));
            QCOMPARE(ask(database, QStringLiteral("PRAGMA user_version")).toInt(), 1);
            QVERIFY(database.execute(QStringLiteral("INSERT INTO a VALUES (2)")));
        }
        write(dir.filePath(QStringLiteral("steps/0002_b.sql")), "ALTER TABLE a ADD COLUMN y; UPDATE a SET y = x * 10;");
        {
            Database database;
            QVERIFY(database.open(path));
            QVERIFY(Migrator(dir.filePath(QStringLiteral("steps"))).migrate(database, path));
            QCOMPARE(ask(database, QStringLiteral("SELECT sum(y) FROM a")).toInt(), 30);
        }
        Database copy; // with what was only in the write-ahead log
        QVERIFY(copy.open(path + QStringLiteral(".before-2")));
        QCOMPARE(ask(copy, QStringLiteral("SELECT sum(x) FROM a")).toInt(), 3);
        QCOMPARE(ask(copy, QStringLiteral("PRAGMA user_version")).toInt(), 1);
    }

    void aFailedStepLeavesNothing()
    {
        QTemporaryDir dir;
        QDir().mkpath(dir.filePath(QStringLiteral("steps")));
        write(dir.filePath(QStringLiteral("steps/0001_a.sql")), "CREATE TABLE a (x); CREATE TABLE a (y);");
        Database database;
        const QString path = dir.filePath(QStringLiteral("q.sqlite"));
        QVERIFY(database.open(path));
        QVERIFY(!Migrator(dir.filePath(QStringLiteral("steps"))).migrate(database, path));
        QCOMPARE(ask(database, QStringLiteral("SELECT count(*) FROM sqlite_master")).toInt(), 0);
        QCOMPARE(ask(database, QStringLiteral("PRAGMA user_version")).toInt(), 0);
    }

    void refusesANewerDatabaseAndLeavesItAlone()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("q.sqlite"));
        {
            Database database;
            QVERIFY(database.open(path));
            QVERIFY(database.execute(QStringLiteral("CREATE TABLE future (x)")));
            QVERIFY(database.execute(QStringLiteral("PRAGMA user_version=999")));
        }
        const auto store = JobStore::open(path);
        QVERIFY(!store);
        QCOMPARE(store.error().code, QStringLiteral("database.newer"));
        Database database;
        QVERIFY(database.open(path));
        QCOMPARE(ask(database, QStringLiteral("PRAGMA user_version")).toInt(), 999);
        QCOMPARE(ask(database, QStringLiteral("SELECT count(*) FROM sqlite_master")).toInt(), 1);
    }

    void aSecondOpenerIsRefused()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("q.sqlite"));
        auto store = JobStore::open(path);
        QVERIFY(store);
        const auto second = JobStore::open(path);
        QVERIFY(!second);
        QCOMPARE(second.error().code, QStringLiteral("database.locked"));
    }

    void aDamagedDatabaseIsSetAside()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("q.sqlite"));
        write(path, QByteArray(8192, 'x'));
        std::optional<Error> problem;
        const auto store = JobStore::open(path, &problem);
        QVERIFY(store);
        QVERIFY(problem);
        QCOMPARE(problem->code, QStringLiteral("database.damaged"));
        const QStringList aside = QDir(dir.path()).entryList({QStringLiteral("q.sqlite.damaged-*")});
        QCOMPARE(aside.size(), 1);
        QCOMPARE(QFile(dir.filePath(aside.first())).size(), 8192);
    }
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "test_migrator.moc"
