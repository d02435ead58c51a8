// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_runner.h"
#include "tests/support/generated_media.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace reelyard;
using namespace reelyard::test;

// The program is killed as SIGKILL does it, at named steps and at random moments; then it starts again.
class TestKill : public QObject
{
    Q_OBJECT

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }

    static void addThree(CliRunner &cli)
    {
        for (const char *name : {"a", "b", "c"})
            cli.place(videoClip(), text("in/") + text(name) + text(".mkv"));
        QCOMPARE(cli.run(QStringList{text("add"), cli.path(text("in")), text("-o"), cli.out(), text("-p"),
                                     text("Web MP4 480p")})
                     .exitCode,
                 0);
    }

    // No job lost, none done twice, nothing half made under any name.
    static void verifyAllDone(CliRunner &cli)
    {
        const CliResult done = cli.run(QStringList{text("start"), text("--json"), text("-j"), text("2")});
        QVERIFY2(done.exitCode == 0, (done.err + done.out).constData());
        const auto jobs = cli.run(QStringList{text("list"), text("--json")}).jobs();
        QCOMPARE(jobs.size(), std::size_t{3});
        for (const QJsonObject &job : jobs) {
            QCOMPARE(job.value(text("state")).toString(), text("Completed"));
            const QJsonObject output = job.value(text("outputs")).toArray().first().toObject();
            QCOMPARE(output.value(text("state")).toString(), text("done"));
            QCOMPARE(QFile(output.value(text("path")).toString()).size(), output.value(text("sizeBytes")).toInteger());
        }
        QCOMPARE(CliRunner::filesBelow(cli.out()), QStringList({text("in/a.mp4"), text("in/b.mp4"), text("in/c.mp4")}));
    }

    static int attemptsOf(CliRunner &cli, int job)
    {
        const auto jobs = cli.run(QStringList{text("list"), text("--json")}).jobs();
        return jobs.at(static_cast<std::size_t>(job)).value(text("attempts")).toInt();
    }

private slots:
    void initTestCase() { QVERIFY(!videoClip().isEmpty()); }

    void noStepLosesOrRepeatsAJob_data()
    {
        QTest::addColumn<QString>("point");
        QTest::addColumn<int>("job");           // whose step it is
        QTest::addColumn<bool>("encodesAgain"); // the work of the attempt was not complete yet
        QTest::newRow("attempt.begun") << text("attempt.begun") << 0 << true;
        QTest::newRow("attempt.ended") << text("attempt.ended") << 0 << true;
        QTest::newRow("publish.before-record") << text("publish.before-record") << 0 << true;
        QTest::newRow("publish.recorded") << text("publish.recorded") << 0 << false;
        QTest::newRow("publish.renamed") << text("publish.renamed") << 0 << false;
        QTest::newRow("publish.flushed") << text("publish.flushed") << 0 << false;
        QTest::newRow("attempt.concluded") << text("attempt.concluded") << 0 << false;
        QTest::newRow("second publish.renamed") << text("publish.renamed:2") << 1 << false;
    }
    void noStepLosesOrRepeatsAJob()
    {
        QFETCH(QString, point);
        QFETCH(int, job);
        QFETCH(bool, encodesAgain);
        CliRunner cli;
        addThree(cli);
        cli.setEnvironment(text("REELYARD_KILL_AT"), point);
        const CliResult killed = cli.run(QStringList{text("start"), text("-j"), text("1")});
        cli.clearEnvironment(text("REELYARD_KILL_AT"));
        QVERIFY2(killed.killed, "the kill point was not reached");
        verifyAllDone(cli);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(attemptsOf(cli, job), encodesAgain ? 2 : 1);
    }

    void randomMomentsLoseNothing()
    {
#ifdef Q_OS_UNIX
        const quint32 seed = 20261123;
        QRandomGenerator random(seed);
        const int rounds = isLongTier() ? 30 : 6;
        CliRunner cli;
        addThree(cli);
        int killedRounds = 0;
        for (int round = 0; round < rounds; ++round) {
            auto process = cli.start({text("start"), text("-j"), text("2")});
            if (process->waitForFinished(random.bounded(30, 900)))
                break; // everything was done before
            ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
            process->waitForFinished();
            ++killedRounds;
            // A job that the end of the program met five times is held; a person lets it go.
            for (const QJsonObject &job : cli.run(QStringList{text("list"), text("--json")}).jobs(text("Held")))
                QCOMPARE(
                    cli.run(QStringList{text("release"), QString::number(job.value(text("id")).toInteger())}).exitCode,
                    0);
        }
        qInfo("killed %d times, seed %u", killedRounds, seed);
        QVERIFY(killedRounds > 0);
        verifyAllDone(cli);
#else
        QSKIP("Signals are POSIX.");
#endif
    }

    void aKilledWorkerCostsItsAttemptOnly()
    {
#ifdef Q_OS_LINUX
        CliRunner cli;
        cli.place(videoClip(40, text("1280x720")), text("in/long.mkv"));
        auto process = cli.start({text("run"), text("--json"), cli.path(text("in")), text("-o"), cli.out(), text("-p"),
                                  text("Web MP4 480p")});
        QByteArray seen;
        while (!seen.contains("\"Running\"") && process->waitForReadyRead(20'000))
            seen += process->readAllStandardOutput();
        // The worker that encodes is the child that uses seconds of processor time; on a busy computer it takes a
        // while.
        const QString command = text("ps -o pid=,cputimes= --sort=-cputimes --ppid %1 | head -n 1");
        qint64 worker = 0;
        QDeadlineTimer deadline(60'000);
        while (worker == 0 && !deadline.hasExpired()) {
            QProcess find;
            find.start(text("sh"), {text("-c"), command.arg(process->processId())});
            find.waitForFinished();
            const QByteArrayList found = find.readAll().simplified().split(' ');
            if (found.size() == 2 && found[1].toInt() >= 1)
                worker = found[0].toLongLong();
            else
                QTest::qWait(50);
        }
        QVERIFY(worker > 1);
        ::kill(static_cast<pid_t>(worker), SIGKILL);
        CliResult result = CliRunner::finish(*process, 300'000);
        QVERIFY2(result.exitCode == 0, (result.err).constData());
        const auto jobs = cli.run(QStringList{text("list"), text("--json")}).jobs();
        QCOMPARE(jobs.front().value(text("attempts")).toInt(), 2);
        QCOMPARE(CliRunner::filesBelow(cli.out()), QStringList({text("in/long.mp4")}));
#else
        QSKIP("Finds the worker through Linux' ps.");
#endif
    }

    void noWorkerOutlivesAKilledProgram()
    {
#ifdef Q_OS_LINUX
        CliRunner cli;
        cli.place(videoClip(40, text("1280x720")), text("in/long.mkv"));
        auto process = cli.start({text("run"), text("--json"), cli.path(text("in")), text("-o"), cli.out(), text("-p"),
                                  text("Web MP4 480p")});
        QByteArray seen;
        while (!seen.contains("\"Running\"") && process->waitForReadyRead(20'000))
            seen += process->readAllStandardOutput();
        QTest::qWait(500);
        ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        process->waitForFinished();
        const auto workersLeft = [&cli] {
            QProcess find;
            find.start(text("pgrep"), {text("-f"), text("reelyard-worker .*") + cli.database()});
            find.waitForFinished();
            return !find.readAll().trimmed().isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!workersLeft(), 3000);
#else
        QSKIP("Finds workers through Linux' pgrep.");
#endif
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "test_kill.moc"
