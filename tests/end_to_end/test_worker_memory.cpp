// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_runner.h"
#include "tests/support/generated_media.h"

#include <QTest>

using namespace reelyard;
using namespace reelyard::test;

// A worker that takes more memory than it may (REELYARD_MISBEHAVE, app/worker/misbehaviour.h). It mostly waits for the
// time when it may have the computer for itself: apart from test_worker, which has the machine alone.
class TestWorkerMemory : public QObject
{
    Q_OBJECT

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
private slots:
    void whatNeedsTooMuchMemoryRunsLastAndFailsAlone()
    {
        CliRunner cli;
        for (const char *name : {"in/a.mkv", "in/b-fat.mkv", "in/c.mkv", "in/d.mkv"})
            cli.place(videoClip(), text(name));
        cli.setEnvironment(text("REELYARD_MISBEHAVE"), text("fat=eat:900"));
        const CliResult result =
            cli.run(QStringList{text("run"), text("--json"), cli.path(text("in")), text("-o"), cli.out(), text("-p"),
                                text("Web MP4 480p"), text("-j"), text("2"), text("--job-memory"), text("700")});
        QVERIFY2(result.exitCode == 1, (result.err + result.out).constData());
        QCOMPARE(result.summary().value(text("completed")).toInt(), 3);
        const QJsonObject fat = cli.jobOf(text("b-fat.mkv"));
        QCOMPARE(fat.value(text("state")).toString(), text("Failed"));
        QCOMPARE(fat.value(text("errorClass")).toString(), text("Resource"));
        QCOMPARE(fat.value(text("errorCode")).toString(), text("resource.memory"));
        QVERIFY(fat.value(text("error")).toString().contains(text("700.0 MB")));
        const int attempts = fat.value(text("attempts")).toInt();
        QVERIFY2(attempts == 2 || attempts == 3, qPrintable(QString::number(attempts))); // two of them alone
        for (const char *name : {"a", "c", "d"})
            QCOMPARE(cli.jobOf(text(name) + text(".mkv")).value(text("attempts")).toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWorkerMemory)
#include "test_worker_memory.moc"
