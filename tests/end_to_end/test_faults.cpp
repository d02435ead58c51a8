// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program while folders, files and its database are taken from under it.
#include "models/store/database.h"
#include "tests/support/call_log.h"
#include "tests/support/cli_runner.h"
#include "tests/support/generated_media.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace reelyard;
using namespace reelyard::test;

namespace
{

QString text(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

QStringList words(const char *ascii)
{
    return text(ascii).split(u' ');
}

// Takes writing away from a file or folder while it lives, from root too where the file system can do that.
class Locked
{
public:
    explicit Locked(const QString &path)
        : m_path(path)
        , m_permissions(QFile::permissions(path))
    {
#ifdef Q_OS_UNIX
        if (geteuid() == 0)
            m_isDone = QProcess::execute(text("chattr"), {text("+i"), path}) == 0;
        else
            m_isDone = QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner);
#endif
    }
    ~Locked()
    {
        release();
    }
    Locked(const Locked &) = delete;
    Locked &operator=(const Locked &) = delete;

    bool isDone() const
    {
        return m_isDone;
    }
    void release()
    {
        if (!std::exchange(m_isDone, false))
            return;
#ifdef Q_OS_UNIX
        if (geteuid() == 0)
            QProcess::execute(text("chattr"), {text("-i"), m_path});
        else
            QFile::setPermissions(m_path, m_permissions);
#endif
    }

private:
    QString m_path;
    QFile::Permissions m_permissions;
    bool m_isDone = false;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

    static QJsonObject jobOf(CliRunner &cli, const QString &name)
    {
        for (const QJsonObject &job : cli.run(words("list --json")).jobs()) {
            if (job.value(text("source")).toString().endsWith(u'/' + name))
                return job;
        }
        return {};
    }
    static QString stateOf(CliRunner &cli, const QString &name)
    {
        return jobOf(cli, name).value(text("state")).toString();
    }
    // A job that takes as long as its clip plays, in a folder of its own, and behind it two short ones elsewhere.
    static void addLongAndShort(CliRunner &cli)
    {
        cli.place(videoClip(5), text("in/long.mkv"));
        for (const char *name : {"a.mkv", "b.mkv"})
            cli.place(videoClip(1), text("more/") + text(name));
        const QStringList slowly{text("--args"), text("-vf realtime -c:v mpeg4 -c:a copy"), text("--ext"), text("mkv")};
        QCOMPARE(
            cli.run(words("add --again") + slowly + QStringList{text("-o"), cli.out(), cli.path(text("in"))}).exitCode,
            0);
        QCOMPARE(cli.run(words("add --again -p Rewrap -o") +
                         QStringList{cli.path(text("elsewhere")), cli.path(text("more"))})
                     .exitCode,
                 0);
    }

    // Runs the queue, does `fault` in the middle of the long job, and lets the run end.
    static CliResult runWith(CliRunner &cli, const std::function<void()> &fault)
    {
        auto process = cli.start(words("start --json -j 1"));
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!CliRunner::filesBelow(cli.out()).isEmpty(), 60'000); }();
        QTest::qWait(1000); // it is at work
        fault();
        return CliRunner::finish(*process, 300'000);
    }
    static void verifyShortOnesAreMade(CliRunner &cli)
    {
        QCOMPARE(CliRunner::filesBelow(cli.path(text("elsewhere"))),
                 QStringList({text("more/a.mkv"), text("more/b.mkv")}));
        for (const char *name : {"a.mkv", "b.mkv"})
            QCOMPARE(stateOf(cli, text(name)), text("Completed"));
    }
    static void verifyFailsInWords(const QJsonObject &job, const char *errorClass)
    {
        QCOMPARE(job.value(text("state")).toString(), text("Failed"));
        QCOMPARE(job.value(text("errorClass")).toString(), text(errorClass));
        QVERIFY(!job.value(text("error")).toString().isEmpty());
        QVERIFY(!job.value(text("errorCode")).toString().isEmpty());
    }
    static void verifyRetryMakesIt(CliRunner &cli)
    {
        const QString id = QString::number(jobOf(cli, text("long.mkv")).value(text("id")).toInteger());
        QCOMPARE(cli.run(QStringList{text("retry"), id}).exitCode, 0);
        const CliResult again = cli.run(words("start --json"), 300'000);
        QVERIFY2(again.exitCode == 0, (again.err + again.out).constData());
        QCOMPARE(stateOf(cli, text("long.mkv")), text("Completed"));
        QCOMPARE(CliRunner::filesBelow(cli.out()), QStringList({text("in/long.mkv")}));
        const QJsonObject output = jobOf(cli, text("long.mkv")).value(text("outputs")).toArray().first().toObject();
        QCOMPARE(QFile(cli.out() + text("/in/long.mkv")).size(), output.value(text("sizeBytes")).toInteger());
    }

private slots:
    void initTestCase() { QVERIFY(!videoClip(1).isEmpty() && !videoClip(5).isEmpty()); }

    void anOutputFolderThatIsRemovedFailsItsJobOnly()
    {
#ifdef Q_OS_LINUX
        CliRunner cli;
        addLongAndShort(cli);
        const CliResult result = runWith(cli, [&cli] { QVERIFY(QDir(cli.out()).removeRecursively()); });
        QVERIFY2(result.exitCode == 1, (result.err + result.out).constData());
        verifyFailsInWords(jobOf(cli, text("long.mkv")), "Permanent");
        QCOMPARE(jobOf(cli, text("long.mkv")).value(text("errorCode")).toString(), text("output.removed"));
        QCOMPARE(CliRunner::filesBelow(cli.out()), QStringList());
        verifyShortOnesAreMade(cli);
        verifyRetryMakesIt(cli);
#else
        QSKIP("An open file's folder can be removed on Linux.");
#endif
    }

    void anOutputFolderThatBecomesReadOnlyFailsItsJobOnly()
    {
#ifdef Q_OS_LINUX
        CliRunner cli;
        addLongAndShort(cli);
        std::unique_ptr<Locked> locked;
        const CliResult result = runWith(cli, [&] { locked = std::make_unique<Locked>(cli.out() + text("/in")); });
        if (!locked || !locked->isDone())
            QSKIP("This file system cannot take writing away from root.");
        QVERIFY2(result.exitCode == 1, (result.err + result.out).constData());
        verifyFailsInWords(jobOf(cli, text("long.mkv")), "Permanent");
        QCOMPARE(CliRunner::filesBelow(cli.out()).filter(text(".mkv")), QStringList()); // nothing under a final name
        verifyShortOnesAreMade(cli);
        // ... and one that cannot be written from the beginning.
        const QString id = QString::number(jobOf(cli, text("long.mkv")).value(text("id")).toInteger());
        QCOMPARE(cli.run(QStringList{text("retry"), id}).exitCode, 0);
        QCOMPARE(cli.run(words("start --json"), 300'000).exitCode, 1);
        verifyFailsInWords(jobOf(cli, text("long.mkv")), "Permanent");
        locked->release();
        verifyRetryMakesIt(cli);
#else
        QSKIP("Locks folders as Linux does.");
#endif
    }

    void aSourceThatIsRemovedIsReadToItsEndOrFailsInWords()
    {
#ifdef Q_OS_LINUX
        CliRunner cli;
        addLongAndShort(cli);
        const CliResult result = runWith(cli, [&cli] {
            QVERIFY(QFile::remove(cli.path(text("in/long.mkv")))); // is open, and stays until it is closed
            QVERIFY(QFile::remove(cli.path(text("more/a.mkv"))));  // waits for its turn
        });
        QVERIFY2(result.exitCode == 1, (result.err + result.out).constData());
        QCOMPARE(stateOf(cli, text("long.mkv")), text("Completed"));
        QCOMPARE(CliRunner::filesBelow(cli.out()), QStringList({text("in/long.mkv")}));
        verifyFailsInWords(jobOf(cli, text("a.mkv")), "Permanent");
        QCOMPARE(stateOf(cli, text("b.mkv")), text("Completed"));
        QCOMPARE(CliRunner::filesBelow(cli.path(text("elsewhere"))), QStringList({text("more/b.mkv")}));
        // It is there again, and made.
        cli.place(videoClip(1), text("more/a.mkv"));
        const QString id = QString::number(jobOf(cli, text("a.mkv")).value(text("id")).toInteger());
        QCOMPARE(cli.run(QStringList{text("retry"), id}).exitCode, 0);
        QCOMPARE(cli.run(words("start --json")).exitCode, 0);
        verifyShortOnesAreMade(cli);
#else
        QSKIP("An open file can be removed on Linux.");
#endif
    }

    void aDatabaseThatAnotherProgramHoldsIsLeftAlone()
    {
        CliRunner cli;
        cli.place(videoClip(1), text("in/clip.mkv"));
        const QStringList add = words("add --again -p Rewrap -o") + QStringList{cli.out(), cli.path(text("in"))};
        QCOMPARE(cli.run(add).exitCode, 0);
        {
            Database other; // this process is another one than the program's
            QVERIFY(other.open(cli.database()));
            QVERIFY(other.execute(text("BEGIN IMMEDIATE")));
            const CliResult refused = cli.run(words("start --json"));
            QCOMPARE(refused.exitCode, 1);
            QVERIFY2(refused.err.contains("Another program is using the queue's database."), refused.err.constData());
            QVERIFY(other.execute(text("ROLLBACK")));
        }
        QCOMPARE(cli.run(words("start --json")).exitCode, 0);
        QCOMPARE(stateOf(cli, text("clip.mkv")), text("Completed"));
        QCOMPARE(jobOf(cli, text("clip.mkv")).value(text("attempts")).toInt(), 1);
    }

    // Nobody else gets in while the program works, and it does not mind that they try.
    void anotherProgramCannotWriteWhileTheOwnerWorks()
    {
        CliRunner cli;
        cli.place(videoClip(1), text("in/clip-slow.mkv"));
        cli.setEnvironment(text("REELYARD_MISBEHAVE"), text("slow=wait:1500"));
        auto owner = cli.start(words("run --again --json -p Rewrap -o") + QStringList{cli.out(), cli.path(text("in"))});
        QByteArray seen;
        while (!seen.contains("\"Running\"") && owner->waitForReadyRead(20'000))
            seen += owner->readAllStandardOutput();
        QVERIFY(seen.contains("\"Running\""));
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(text("QSQLITE"), text("other"));
            other.setConnectOptions(text("QSQLITE_BUSY_TIMEOUT=0"));
            other.setDatabaseName(cli.database());
            if (other.open()) {
                QSqlQuery query(other);
                QVERIFY(!query.exec(text("UPDATE jobs SET state = 'Queued'")));
            }
        }
        QSqlDatabase::removeDatabase(text("other"));
        const CliResult result = CliRunner::finish(*owner);
        QVERIFY2(result.exitCode == 0, result.err.constData());
        QCOMPARE(jobOf(cli, text("clip-slow.mkv")).value(text("attempts")).toInt(), 1);
    }

    void aDatabaseThatCannotBeWrittenIsToldInWords()
    {
        CliRunner cli;
        cli.place(videoClip(1), text("in/clip.mkv"));
        const QStringList add = words("add --again -p Rewrap -o") + QStringList{cli.out(), cli.path(text("in"))};
        QCOMPARE(cli.run(add).exitCode, 0);
        const QByteArray before = contentOf(cli.database());
        Locked locked(cli.database());
        if (!locked.isDone())
            QSKIP("This file system cannot take writing away from root.");
        for (const QStringList &command : {words("start --json"), add}) {
            const CliResult refused = cli.run(command);
            QCOMPARE(refused.exitCode, 1);
            QVERIFY2(refused.err.contains("The queue's database cannot be opened for writing."),
                     refused.err.constData());
        }
        QCOMPARE(contentOf(cli.database()), before);
        QCOMPARE(QDir(cli.path(text("."))).entryList({text("*damaged*")}), QStringList());
        locked.release();
        QCOMPARE(cli.run(words("start --json")).exitCode, 0);
        QCOMPARE(stateOf(cli, text("clip.mkv")), text("Completed"));
    }

    void aDatabaseOfANewerVersionIsRefusedInWords()
    {
        CliRunner cli;
        cli.place(videoClip(1), text("in/clip.mkv"));
        const QStringList add = words("add --again -p Rewrap -o") + QStringList{cli.out(), cli.path(text("in"))};
        QCOMPARE(cli.run(add).exitCode, 0);
        const auto version = [&cli](int wanted) {
            Database database;
            QVERIFY(database.open(cli.database()));
            QVERIFY(database.execute(text("PRAGMA user_version = %1").arg(wanted)));
        };
        version(999);
        for (const QStringList &command : {words("start --json"), words("list"), add}) {
            const CliResult refused = cli.run(command);
            QCOMPARE(refused.exitCode, 1);
            QVERIFY2(refused.err.contains("newer Reelyard"), refused.err.constData());
        }
        QVERIFY(!QDir(cli.out()).exists());
        QCOMPARE(QDir(cli.path(text("."))).entryList({text("*damaged*")}), QStringList());
        version(QDir(text(REELYARD_SOURCE_DIR "/resources/migrations")).entryList({text("*.sql")}).size());
        QCOMPARE(cli.run(words("list --json")).jobs().size(), std::size_t{1});
        QCOMPARE(cli.run(words("start --json")).exitCode, 0);
    }

    // File systems that know no rename without replacing, and such that know no hard links either. Somebody takes the
    // name in the moment before: their file stays.
    void withoutRenameWithoutReplacingNothingIsOverwritten_data()
    {
        QTest::addColumn<QString>("failing");
        QTest::addColumn<bool>("isTaken");
        for (const bool isTaken : {false, true}) {
            const char *taken = isTaken ? ", name taken" : "";
            QTest::addRow("as it is%s", taken) << QString() << isTaken;
            QTest::addRow("EINVAL%s", taken) << text("renameat2=22") << isTaken;
            QTest::addRow("ENOSYS%s", taken) << text("renameat2=38") << isTaken;
            QTest::addRow("no links%s", taken) << text("renameat2=22,link=1") << isTaken;
        }
    }
    void withoutRenameWithoutReplacingNothingIsOverwritten()
    {
        QFETCH(QString, failing);
        QFETCH(bool, isTaken);
        CliRunner cli;
        if (!watchCalls(cli))
            QSKIP("Calls can be watched on Linux, in a build without sanitizers.");
        failCalls(cli, failing);
        if (isTaken)
            cli.setEnvironment(text("REELYARD_CALLS_TAKE"), text("clip.mkv"));
        cli.place(videoClip(1), text("in/clip.mkv"));
        const CliResult run =
            cli.run(words("run --again --json --args") + QStringList{text("-c copy"), text("--ext"), text("mkv"),
                                                                     text("-o"), cli.out(), cli.path(text("in"))});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        int refused = 0;
        for (const Call &call : readCalls(cli))
            refused += call.isEnd && call.result != 0 && call.name == text("renameat2") ? 1 : 0;
        QVERIFY((refused > 0) == (isTaken || !failing.isEmpty()));
        const QString made = isTaken ? text("in/clip (1).mkv") : text("in/clip.mkv");
        QCOMPARE(CliRunner::filesBelow(cli.out()),
                 isTaken ? QStringList({made, text("in/clip.mkv")}) : QStringList({made}));
        if (isTaken)
            QCOMPARE(contentOf(cli.out() + text("/in/clip.mkv")), QByteArray("somebody else's\n"));
        const QJsonObject output = jobOf(cli, text("clip.mkv")).value(text("outputs")).toArray().first().toObject();
        QCOMPARE(output.value(text("path")).toString(), cli.out() + u'/' + made);
        QCOMPARE(QFile(cli.out() + u'/' + made).size(), output.value(text("sizeBytes")).toInteger());
    }

    void twoThatStartAtTheSameTimeRunEachJobOnce()
    {
        const int rounds = isLongTier() ? 10 : 2;
        for (int round = 0; round < rounds; ++round) {
            CliRunner cli;
            for (int i = 0; i < 12; ++i)
                cli.place(videoClip(1), text("in/%1.mkv").arg(i));
            QCOMPARE(cli.run(words("add --again -p Rewrap -o") + QStringList{cli.out(), cli.path(text("in"))}).exitCode,
                     0);
            auto first = cli.start(words("start --json -j 2"));
            auto second = cli.start(words("start --json -j 2"));
            const CliResult one = CliRunner::finish(*first);
            const CliResult two = CliRunner::finish(*second);
            // Who comes too late for the other one's answer says so; nothing is lost by it.
            QVERIFY2(one.exitCode == 0 || two.exitCode == 0, (one.err + two.err).constData());
            const auto jobs = cli.run(words("list --json")).jobs();
            QCOMPARE(jobs.size(), std::size_t{12});
            for (const QJsonObject &job : jobs) {
                QCOMPARE(job.value(text("state")).toString(), text("Completed"));
                QCOMPARE(job.value(text("attempts")).toInt(), 1);
            }
            QCOMPARE(CliRunner::filesBelow(cli.out()).size(), 12);
        }
    }

    void whatAnotherProgramAddsIsShownWithinASecond()
    {
        CliRunner cli;
        cli.place(videoClip(1), text("in/clip-slow.mkv"));
        cli.setEnvironment(text("REELYARD_MISBEHAVE"), text("slow=wait:6000"));
        QCOMPARE(cli.run(words("add --again -p Rewrap -o") + QStringList{cli.out(), cli.path(text("in"))}).exitCode, 0);
        auto owner = cli.start(words("start --json -j 1"));
        QByteArray seen;
        while (!seen.contains("\"Running\"") && owner->waitForReadyRead(20'000))
            seen += owner->readAllStandardOutput();
        QVERIFY(seen.contains("\"Running\""));
        qint64 longest = 0;
        for (const char *name : {"one.mkv", "two.mkv", "three.mkv"}) {
            const QString source = cli.place(videoClip(1), text("more/") + text(name));
            QVERIFY(!seen.contains(name));
            QCOMPARE(cli.run(words("add --again -p Rewrap -o") + QStringList{cli.out(), source}).exitCode, 0);
            QElapsedTimer elapsed; // from the answer of the one to the word of the other
            elapsed.start();
            seen += owner->readAllStandardOutput();
            while (!seen.contains(name) && elapsed.elapsed() < 5000 && owner->waitForReadyRead(1000))
                seen += owner->readAllStandardOutput();
            longest = std::max(longest, elapsed.elapsed());
            QVERIFY2(seen.contains(name) && elapsed.elapsed() < 1000, qPrintable(QString::number(elapsed.elapsed())));
        }
        qInfo("shown %lld ms after the command's end at the latest", static_cast<long long>(longest));
        const CliResult result = CliRunner::finish(*owner);
        QVERIFY2(result.exitCode == 0, result.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"
