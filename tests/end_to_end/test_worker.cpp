// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/process.h"
#include "tests/support/cli_runner.h"
#include "tests/support/generated_media.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLockFile>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace reelyard;
using namespace reelyard::test;

// The whole program with workers that crash, hang and are left alone: REELYARD_MISBEHAVE
// (app/worker/misbehaviour.h) makes them do it for sources of a name.
class TestWorker : public QObject
{
    Q_OBJECT

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }

    static void place(CliRunner &cli, const QStringList &names)
    {
        for (const QString &name : names)
            cli.place(videoClip(), text("in/") + name + text(".mkv"));
    }
    static QStringList runArguments(CliRunner &cli, const QStringList &more = {})
    {
        return QStringList{text("run"), text("--json"),       cli.path(text("in")), text("-o"), cli.out(),
                           text("-p"),  text("Web MP4 480p"), text("-j"),           text("2")} +
               more;
    }

#ifdef Q_OS_LINUX
    static bool isAlive(qint64 pid)
    {
        QFile stat(text("/proc/%1/stat").arg(pid));
        if (!stat.open(QIODevice::ReadOnly))
            return false;
        const QByteArray line = stat.readAll();
        return line.mid(line.lastIndexOf(')') + 2, 1) != "Z"; // a dead one that nobody has asked about
    }
    // Workers that have been told to hang and are at it.
    static std::vector<qint64> workersOf(QProcess &process, std::size_t count)
    {
        std::vector<qint64> workers;
        (void)QTest::qWaitFor(
            [&] {
                process.readAllStandardOutput();
                workers = childrenOf(process.processId());
                return workers.size() >= count;
            },
            20'000);
        return workers;
    }
#endif

private slots:
    void initTestCase()
    {
        QVERIFY(!videoClip().isEmpty());
    }

    void theGuiltyJobIsHeldAfterItsSecondCrashAndTheOthersEndWell()
    {
        CliRunner cli;
        const QStringList innocent{text("a"), text("b"), text("d"), text("e"), text("f")};
        place(cli, innocent + QStringList{text("c-guilty")});
        cli.setEnvironment(text("REELYARD_MISBEHAVE"), text("guilty=crash"));
        const CliResult result = cli.run(runArguments(cli));
        QVERIFY2(result.exitCode == 4, (result.err + result.out).constData());
        QCOMPARE(result.summary().value(text("completed")).toInt(), 5);
        QCOMPARE(result.summary().value(text("needsYou")).toInt(), 1);
        for (const QString &name : innocent) {
            QCOMPARE(cli.jobOf(name + text(".mkv")).value(text("state")).toString(), text("Completed"));
            QCOMPARE(cli.jobOf(name + text(".mkv")).value(text("attempts")).toInt(), 1);
        }
        const QJsonObject guilty = cli.jobOf(text("c-guilty.mkv"));
        QCOMPARE(guilty.value(text("state")).toString(), text("Held"));
        QCOMPARE(guilty.value(text("holdReason")).toString(), text("suspect"));
        QCOMPARE(guilty.value(text("attempts")).toInt(), 2);
        QCOMPARE(guilty.value(text("errorClass")).toString(), text("Interrupted"));
        QVERIFY(!guilty.value(text("error")).toString().isEmpty());
        QCOMPARE(CliRunner::filesBelow(cli.out()).size(), 5); // nothing half made

        // It stays held, and goes on when a person says so.
        QCOMPARE(cli.run(QStringList{text("start"), text("--json")}).exitCode, 4);
        QCOMPARE(cli.jobOf(text("c-guilty.mkv")).value(text("attempts")).toInt(), 2);
        cli.clearEnvironment(text("REELYARD_MISBEHAVE"));
        const QString id = QString::number(guilty.value(text("id")).toInteger());
        QCOMPARE(cli.run(QStringList{text("release"), id}).exitCode, 0);
        QCOMPARE(cli.run(QStringList{text("start"), text("--json")}).exitCode, 0);
        QCOMPARE(cli.jobOf(text("c-guilty.mkv")).value(text("state")).toString(), text("Completed"));
        QCOMPARE(cli.jobOf(text("c-guilty.mkv")).value(text("attempts")).toInt(), 3);
    }

    void aJobInWhichNothingHappensFailsAndTheOthersGoOn()
    {
        CliRunner cli;
        place(cli, {text("a"), text("b-stuck"), text("c"), text("d")});
        cli.setEnvironment(text("REELYARD_MISBEHAVE"), text("stuck=hang"));
        const CliResult result = cli.run(runArguments(cli, {text("--stall-limit"), text("3")}));
        QVERIFY2(result.exitCode == 1, (result.err + result.out).constData());
        QCOMPARE(result.summary().value(text("completed")).toInt(), 3);
        const QJsonObject stuck = cli.jobOf(text("b-stuck.mkv"));
        QCOMPARE(stuck.value(text("state")).toString(), text("Failed"));
        QCOMPARE(stuck.value(text("errorClass")).toString(), text("Source"));
        QCOMPARE(stuck.value(text("errorCode")).toString(), text("source.stuck"));
        QCOMPARE(stuck.value(text("error")).toString(), text("Nothing happened for 3 seconds, so this job was ended."));
        QCOMPARE(stuck.value(text("attempts")).toInt(), 1);
    }

    void noWorkerOutlivesTheProgram_data()
    {
        QTest::addColumn<bool>("isFrozen");
        QTest::newRow("inside a codec call") << false;
        QTest::newRow("stopped") << true;
    }
    void noWorkerOutlivesTheProgram()
    {
#ifdef Q_OS_LINUX
        QFETCH(bool, isFrozen);
        CliRunner cli;
        place(cli, {text("a-stuck"), text("b-stuck")});
        cli.setEnvironment(text("REELYARD_MISBEHAVE"), text("stuck=hang"));
        auto process = cli.start(runArguments(cli));
        // One examines sources, two encode.
        const std::vector<qint64> workers = workersOf(*process, 3);
        QCOMPARE(workers.size(), std::size_t{3});
        const QDir locks(cli.database() + text(".workers"));
        QTRY_COMPARE_WITH_TIMEOUT(locks.entryList({text("*.lock")}, QDir::Files).size(), 3, 20'000);
        for (const qint64 worker : workers) {
            if (isFrozen)
                ::kill(static_cast<pid_t>(worker), SIGSTOP);
        }
        QElapsedTimer sinceKill;
        sinceKill.start();
        ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        const auto anyAlive = [&workers] { return std::any_of(workers.begin(), workers.end(), &TestWorker::isAlive); };
        // Whoever gets a lock may be sure that its worker does not write any more.
        while (anyAlive() && sinceKill.elapsed() < 10'000) {
            for (const QString &name : locks.entryList({text("*.lock")}, QDir::Files)) {
                qint64 pid = 0;
                QString host, application;
                QLockFile lock(locks.filePath(name));
                lock.setStaleLockTime(0);
                if (lock.getLockInfo(&pid, &host, &application) && lock.tryLock(0))
                    QVERIFY2(!isAlive(pid), "the lock was free while its worker was there");
            }
        }
        qInfo("the last worker was gone after %lld ms", sinceKill.elapsed());
        QVERIFY(sinceKill.elapsed() < 1500);
        process->waitForFinished();

        cli.clearEnvironment(text("REELYARD_MISBEHAVE"));
        QCOMPARE(cli.run(QStringList{text("start"), text("--json")}).exitCode, 0);
        QCOMPARE(CliRunner::filesBelow(cli.out()), QStringList({text("in/a-stuck.mp4"), text("in/b-stuck.mp4")}));
#else
        QSKIP("Looks into Linux' /proc.");
#endif
    }

    void aProgramThatWasStoppedForAWhileGoesOn()
    {
#ifdef Q_OS_LINUX
        CliRunner cli;
        place(cli, {text("a-slow"), text("b-slow")});
        cli.setEnvironment(text("REELYARD_MISBEHAVE"), text("slow=wait:2000"));
        auto process = cli.start(runArguments(cli, {text("--stall-limit"), text("3")}));
        QCOMPARE(workersOf(*process, 3).size(), std::size_t{3});
        ::kill(static_cast<pid_t>(process->processId()), SIGSTOP);
        QTest::qWait(5000); // as Ctrl+Z and a walk
        ::kill(static_cast<pid_t>(process->processId()), SIGCONT);
        const CliResult result = CliRunner::finish(*process);
        QVERIFY2(result.exitCode == 0, (result.err + result.out).constData());
        for (const char *name : {"a-slow", "b-slow"})
            QCOMPARE(cli.jobOf(text(name) + text(".mkv")).value(text("attempts")).toInt(), 1);
#else
        QSKIP("Signals are POSIX.");
#endif
    }
};

QTEST_GUILESS_MAIN(TestWorker)
#include "test_worker.moc"
