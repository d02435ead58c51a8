// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_runner.h"
#include "tests/support/generated_media.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace reelyard::test;

// Several programs on one database: one owner, everybody else is served by it.
class TestTwoPrograms : public QObject
{
    Q_OBJECT

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }

    static bool waitFor(QProcess &process, QByteArray &seen, const char *what)
    {
        while (!seen.contains(what)) {
            if (!process.waitForReadyRead(30'000))
                return false;
            seen += process.readAllStandardOutput();
        }
        return true;
    }

private slots:
    void twoRunsShareOneQueueAndEachJobRunsOnce()
    {
        CliRunner cli;
        for (int i = 0; i < 4; ++i) {
            cli.place(videoClip(2), text("one/%1.mkv").arg(i));
            cli.place(videoClip(2), text("two/%1.mkv").arg(i));
        }
        auto first = cli.start({text("run"), text("--json"), cli.path(text("one")), text("-o"), cli.out(), text("-p"),
                                text("Web MP4 480p")});
        auto second = cli.start({text("run"), text("--json"), cli.path(text("two")), text("-o"), cli.out(), text("-p"),
                                 text("Web MP4 480p")});
        const CliResult one = CliRunner::finish(*first);
        const CliResult two = CliRunner::finish(*second);
        // Whoever owned the queue may have ended first; the other then takes its place.
        QVERIFY2(one.exitCode == 0 && two.exitCode == 0, (one.err + two.err).constData());
        const auto jobs = cli.run(QStringList{text("list"), text("--json")}).jobs();
        QCOMPARE(jobs.size(), std::size_t{8});
        for (const QJsonObject &job : jobs)
            QCOMPARE(job.value(text("state")).toString(), text("Completed"));
        QCOMPARE(CliRunner::filesBelow(cli.out()).size(), 8);
    }

    // A command that only looks owns the queue for a moment, and is gone when a request would reach it.
    void whoOnlyLooksStandsInNobodysWay()
    {
        for (int round = 0; round < 6; ++round) {
            CliRunner cli;
            cli.place(videoClip(), text("in/a.mkv"));
            std::vector<std::unique_ptr<QProcess>> looking;
            const auto look = [&] { looking.push_back(cli.start({text("list"), text("--json")})); };
            look();
            look();
            auto working = cli.start({text("run"), text("--json"), cli.path(text("in")), text("-o"), cli.out(),
                                      text("--args"), text("-c copy"), text("--ext"), text("mkv")});
            look();
            look();
            for (const auto &process : looking) {
                const CliResult seen = CliRunner::finish(*process);
                QVERIFY2(seen.exitCode == 0, (seen.out + seen.err).constData());
            }
            const CliResult worked = CliRunner::finish(*working);
            QVERIFY2(worked.exitCode == 0, (worked.out + worked.err).constData());
            QCOMPARE(CliRunner::filesBelow(cli.out()).size(), 1);
        }
    }

    void commandsReachTheOwnerWhileItWorks()
    {
#ifdef Q_OS_UNIX
        CliRunner cli;
        cli.place(videoClip(60, text("1280x720")), text("in/long.mkv"));
        cli.place(videoClip(), text("more/short.mkv"));
        auto owner = cli.start({text("run"), text("--json"), text("-j"), text("1"), cli.path(text("in")), text("-o"),
                                cli.out(), text("-p"), text("Web MP4 480p")});
        QByteArray seen;
        QVERIFY(waitFor(*owner, seen, "\"Running\""));
        QCOMPARE(cli.run(QStringList{text("add"), cli.path(text("more")), text("-o"), cli.out()}).exitCode, 0);
        auto jobs = cli.run(QStringList{text("list"), text("--json")}).jobs();
        QCOMPARE(jobs.size(), std::size_t{2});
        QCOMPARE(jobs[0].value(text("state")).toString(), text("Running"));
        QCOMPARE(jobs[1].value(text("state")).toString(), text("Queued"));

        // "Cancel within half a second, whatever a codec does": measured from the command's answer to the end.
        QTest::qWait(500);
        QElapsedTimer elapsed;
        elapsed.start();
        QCOMPARE(cli.run(QStringList{text("cancel"), QString::number(jobs[0].value(text("id")).toInteger())}).exitCode,
                 0);
        const CliResult result = CliRunner::finish(*owner);
        qInfo("cancelled and ended within %lld ms, the command's own start included", elapsed.elapsed());
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(CliRunner::filesBelow(cli.out()).filter(text(".part")), QStringList());
        jobs = cli.run(QStringList{text("list"), text("--json")}).jobs();
        QCOMPARE(jobs[0].value(text("state")).toString(), text("Cancelled"));
#else
        QSKIP("Uses a long clip and signals.");
#endif
    }

    // A program that was killed as it made its lock leaves an empty one.
    void anUnwrittenLockIsNobodys()
    {
        CliRunner cli;
        QFile lock(cli.database() + text(".lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.close();
        const CliResult listed = cli.run(QStringList{text("list"), text("--json")});
        QVERIFY2(listed.exitCode == 0, listed.err.constData());
    }

    void aKilledOwnerIsTakenOver()
    {
#ifdef Q_OS_UNIX
        CliRunner cli;
        cli.place(videoClip(30, text("1280x720")), text("in/a.mkv"));
        auto owner = cli.start(
            {text("run"), text("--json"), cli.path(text("in")), text("-o"), cli.out(), text("-p"), text("Rewrap")});
        QByteArray seen;
        QVERIFY(waitFor(*owner, seen, "\"added\""));
        ::kill(static_cast<pid_t>(owner->processId()), SIGKILL);
        owner->waitForFinished();
        const CliResult next = cli.run(QStringList{text("start"), text("--json")});
        QVERIFY2(next.exitCode == 0, (next.err).constData());
        QCOMPARE(CliRunner::filesBelow(cli.out()), QStringList({text("in/a.mkv")}));
#else
        QSKIP("Signals are POSIX.");
#endif
    }
};

QTEST_GUILESS_MAIN(TestTwoPrograms)
#include "test_two_programs.moc"
