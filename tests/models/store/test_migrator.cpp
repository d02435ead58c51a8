// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "models/store/job_store.h"
#include "models/store/migrator.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
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

    void aQueueOfVersionOneKeepsItsJobsAndOutputs()
    {
        QTemporaryDir dir;
        QDir().mkpath(dir.filePath(QStringLiteral("steps")));
        QVERIFY(QFile::copy(QStringLiteral(":/migrations/0001_initial.sql"),
                            dir.filePath(QStringLiteral("steps/0001_initial.sql"))));
        const QString path = dir.filePath(QStringLiteral("q.sqlite"));
        {
            Database database;
            QVERIFY(database.open(path));
            QVERIFY(Migrator(dir.filePath(QStringLiteral("steps"))).migrate(database, path));
            for (const char *statement :
                 {"INSERT INTO folders VALUES (1, X'2F6F75742F')",
                  "INSERT INTO batches (id, name, created_ms) VALUES (1, 'b', 1)",
                  "INSERT INTO recipes VALUES (1, 'h', 'Web', '-c copy', 'mp4')",
                  "INSERT INTO jobs (id, batch, position, source_kind, source_folder, source_name, recipe, "
                  "exists_policy, state, added_ms, finished_ms) VALUES (5, 1, 1, 'file', 1, X'612E6D6F76', 1, "
                  "'rename', 'Completed', 1, 2), (6, 1, 2, 'file', 1, X'622E6D6F76', 1, 'rename', 'Queued', 1, NULL)",
                  "INSERT INTO outputs (id, job, folder, name, name_key, reserved, state, size_bytes, sampled_hash) "
                  "VALUES (7, 5, 1, X'612E6D7034', '/out/a.mp4', 0, 'done', 40, 'hash'), "
                  "(8, 6, 1, X'622E6D7034', '/out/b.mp4', 1, 'pending', -1, '')"})
                QVERIFY2(database.execute(QString::fromLatin1(statement)), statement);
        }
        auto store = JobStore::open(path);
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        const auto jobs = (*store)->allJobs();
        QVERIFY(jobs);
        QCOMPARE(jobs->size(), std::size_t{2});
        QCOMPARE(jobs->at(0).outputPath(), QStringLiteral("/out/a.mp4"));
        QCOMPARE(jobs->at(0).outputSizeBytes, 40);
        QCOMPARE(jobs->at(0).outputCount, 1);
        const Output done = (*store)->outputs(JobId{5})->front();
        QCOMPARE(done.id, OutputId{7});
        QCOMPARE(done.state, OutputState::Done);
        QCOMPARE(done.sampledHash, QByteArray("hash"));
        QCOMPARE(done.unit, OutputUnit::File);
        // ... and a job that had not run can.
        Job job = jobs->at(1);
        job.state = JobState::Running;
        job.startedAt = Timestamp(3);
        job.attempts = 1;
        const auto begun = (*store)->beginAttempt(job, QStringLiteral("local"), Timestamp(3));
        QVERIFY(begun);
        QCOMPARE(begun->stem, QStringLiteral("b"));
        QCOMPARE(begun->folder, QStringLiteral("/out/"));
        QCOMPARE(begun->spec.outputs.front().finalPath, QStringLiteral("/out/b.mp4"));
        QVERIFY(QFile::exists(path + QStringLiteral(".before-2")));
    }

    // Lists of values are slow in a CHECK (0008); that they are written in another way lets nothing more in.
    void wordsOfJobsAndOutputsAreStillChecked()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("q.sqlite"));
        QVERIFY(JobStore::open(path));
        Database database;
        QVERIFY(database.open(path));
        static const QRegularExpression list(QStringLiteral("IN \\([^,)]*,[^,)]*,"));
        for (const char *table : {"jobs", "outputs"}) {
            const QString sql =
                ask(database,
                    QStringLiteral("SELECT sql FROM sqlite_master WHERE name = '%1'").arg(QLatin1String(table)))
                    .toString();
            QVERIFY(sql.contains(QStringLiteral("CREATE TABLE")));
            QVERIFY2(!list.match(sql).hasMatch(), qPrintable(sql));
        }
        for (const char *statement :
             {"INSERT INTO folders VALUES (1, X'2F', X'')",
              "INSERT INTO batches (id, name, created_ms) VALUES (1, 'b', 1)",
              "INSERT INTO recipes VALUES (1, 'h', 'Web', '-c copy', 'mp4', '')",
              "INSERT INTO jobs (id, batch, position, source_kind, source_folder, source_name, recipe, exists_policy, "
              "state, added_ms) VALUES (5, 1, 1, 'file', 1, X'61', 1, 'rename', 'Queued', 1)",
              "INSERT INTO outputs (id, job, pattern, folder, name, name_key) VALUES (7, 5, X'61', 1, X'62', 'b')"})
            QVERIFY2(database.execute(QString::fromLatin1(statement)), statement);
        for (const char *change : {"exists_policy = 'perhaps'", "state = 'Lost'", "hold_reason = 'none'",
                                   "error_class = 'Bad'", "state = 'Held'", "state = 'Completed'", "state = 'Failed'"})
            QVERIFY2(!database.execute(QStringLiteral("UPDATE jobs SET %1").arg(QLatin1String(change))), change);
        QVERIFY(!database.execute(QStringLiteral("UPDATE outputs SET state = 'lost'")));
        for (const char *change :
             {"state = 'Held', hold_reason = 'account'", "state = 'Completed', hold_reason = '', finished_ms = 2",
              "state = 'Failed', error_class = 'Interrupted'", "state = 'Skipped', skip_reason = 'made'"})
            QVERIFY2(database.execute(QStringLiteral("UPDATE jobs SET %1").arg(QLatin1String(change))), change);
        QVERIFY(database.execute(QStringLiteral("UPDATE outputs SET state = 'omitted', note = 'too large'")));
        QCOMPARE(ask(database, QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
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

    // A page in the middle is overwritten: the jobs of all others are there again, and work.
    void whatCanBeReadOfADamagedDatabaseIsSaved()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("q.sqlite"));
        constexpr int jobs = 3000;
        {
            auto store = JobStore::open(path);
            QVERIFY(store);
            const auto batch = (*store)->addBatch(QStringLiteral("tapes"), Timestamp(1));
            std::vector<JobSpec> specs;
            for (int i = 0; i < jobs; ++i) {
                JobSpec spec;
                spec.source = QStringLiteral("/in/day %1/clip %2.mov").arg(i / 10).arg(i);
                spec.recipe = {QStringLiteral("Test"), QStringLiteral("-c copy"), QStringLiteral("mp4")};
                spec.outputFolder = QStringLiteral("/out");
                spec.outputStem = QStringLiteral("clip %1").arg(i);
                spec.outputs = recipeOutputs(spec.recipe);
                specs.push_back(spec);
            }
            QVERIFY((*store)->addJobs(*batch, specs, JobState::Queued, Timestamp(1)));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 pages = file.size() / 4096;
        QVERIFY(pages > 100);
        // Every twentieth page of the second half, where rows are and not the list of tables.
        for (qint64 page = pages / 2; page < pages; page += 20) {
            file.seek(page * 4096);
            file.write(QByteArray(4096, char(0xA5)));
        }
        file.close();
        std::optional<Error> problem;
        auto store = JobStore::open(path, &problem);
        QVERIFY(store);
        QVERIFY(problem);
        QCOMPARE(problem->code, QStringLiteral("database.damaged"));
        const auto saved = (*store)->allJobs();
        QVERIFY(saved);
        QVERIFY2(saved->size() > jobs / 2, qPrintable(QString::number(saved->size())));
        QVERIFY2(problem->sentence.contains(QString::number(saved->size())), qPrintable(problem->sentence));
        for (const Job &job : *saved) {
            QVERIFY(job.source().startsWith(QLatin1String("/in/day ")));
            QVERIFY(job.outputPath().startsWith(QLatin1String("/out/clip ")));
        }
        QVERIFY(ask((*store)->database(), QStringLiteral("PRAGMA foreign_key_check")).isNull());
        QCOMPARE(ask((*store)->database(), QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
        const auto begun = (*store)->beginAttempt(saved->front(), QStringLiteral("local"), Timestamp(2));
        QVERIFY(begun);
    }
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "test_migrator.moc"
