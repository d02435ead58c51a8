// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/files.h"
#include "models/base/native_path.h"
#include "tests/support/cli_runner.h"
#include "tests/support/generated_media.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace reelyard;
using test::CliResult;
using test::CliRunner;

namespace
{

QString text(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

} // namespace

// How outputs are called, where they are made, and which of them need not be made.
class TestOutputs : public QObject
{
    Q_OBJECT

    static QString clip() { return test::videoClip(2); }
    static QStringList only(const CliRunner &cli) { return CliRunner::filesBelow(cli.out()); }

private slots:
    void namesTellWhatIsMade()
    {
        CliRunner cli;
        const QString source = cli.place(clip(), text("in/my {width} clip.mkv"));
        const CliResult made = cli.run({text("run"), source, text("-o"), cli.out(), text("--args"),
                                        text("-c:v mpeg4 -s 160x90 -c:a copy"), text("--ext"), text("mkv"),
                                        text("--name"), text("{name} {width}x{height} {codec} {rendition} {date}")});
        QCOMPARE(made.exitCode, 0);
        const QString date = QFileInfo(source).lastModified().date().toString(Qt::ISODate);
        // What stands in braces in the source's own name is no field.
        QCOMPARE(only(cli), QStringList{text("my (width) clip 160x90 mpeg4 90p %1.mkv").arg(date)});
    }

    void aLadderHasOneName()
    {
        CliRunner cli;
        const QString source = cli.place(clip(), text("in/clip.mkv"));
        const CliResult made = cli.run({text("run"), source, text("-o"), cli.out(), text("-p"), text("HLS ladder"),
                                        text("--name"), text("{name} {height}")});
        QVERIFY2(made.exitCode == 0, (made.err + made.out).constData());
        QCOMPARE(QDir(cli.out()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{text("clip 180")});
        const QStringList files = only(cli);
        QVERIFY2(files.join(u' ').contains(text("clip 180/master.m3u8")), qPrintable(files.join(u' ')));
    }

    void onlyWhatIsSmallerIsKept()
    {
        CliRunner cli;
        const QString source = cli.place(clip(), text("in/clip.mkv"));
        const QStringList common{text("run"),   source,      text("-o"),      cli.out(),      text("--json"),
                                 text("--ext"), text("mkv"), text("--check"), text("smaller")};
        const CliResult larger = cli.run(common + QStringList{text("--args"), text("-c:v rawvideo -c:a copy")});
        QCOMPARE(larger.exitCode, 0);
        QCOMPARE(larger.summary().value(text("skipped")).toInt(), 1);
        QCOMPARE(only(cli), QStringList());
        const auto jobs = cli.run({text("list"), text("--json")}).jobs(text("Skipped"));
        QCOMPARE(jobs.size(), std::size_t{1});
        QVERIFY(jobs.front().value(text("skipReason")).toString().contains(text("smaller")));
        const CliResult smaller =
            cli.run(common + QStringList{text("--args"), text("-c:v libx264 -crf 45 -preset veryfast -an")});
        QCOMPARE(smaller.summary().value(text("completed")).toInt(), 1);
        QCOMPARE(only(cli), QStringList{text("clip.mkv")});
        const CliResult folders =
            cli.run({text("add"), source, text("-p"), text("HLS ladder"), text("--check"), text("smaller")});
        QCOMPARE(folders.exitCode, 2);
    }

    void theSameIsNotMadeTwice()
    {
        CliRunner cli;
        const QString source = cli.place(clip(), text("in/clip.mkv"));
        QVERIFY(QFile::copy(source, cli.path(text("in/copy.mkv"))));
        const QStringList command{text("run"),     cli.path(text("in")), text("-o"),  cli.out(),     text("--args"),
                                  text("-c copy"), text("--ext"),        text("mkv"), text("--json")};
        const CliResult first = cli.run(command);
        QCOMPARE(first.exitCode, 0);
        QCOMPARE(first.summary().value(text("completed")).toInt(), 1);
        QCOMPARE(first.summary().value(text("skipped")).toInt(), 1);
        const CliResult second = cli.run(command);
        QCOMPARE(second.summary().value(text("skipped")).toInt(), 2);
        const CliResult again = cli.run(command + QStringList{text("--again")});
        QCOMPARE(again.summary().value(text("completed")).toInt(), 2);
        QCOMPARE(only(cli).size(), 3);
    }

    void aKillWhileAnOutputIsCopiedLosesNothing()
    {
        CliRunner cli;
        const QString source = cli.place(clip(), text("in/clip.mkv"));
        const QString work = cli.path(text("work"));
        cli.setEnvironment(text("REELYARD_KILL_AT"), text("publish.copied"));
        const QStringList command{text("--work-folder"), work};
        const CliResult killed = cli.run(QStringList{text("run"), source, text("-o"), cli.out(), text("--args"),
                                                     text("-c copy"), text("--ext"), text("mkv")} +
                                         command);
        QVERIFY(killed.killed);
        QCOMPARE(only(cli).size(), 1); // the copy
        QVERIFY(only(cli).first().endsWith(text(".part")));
        QCOMPARE(CliRunner::filesBelow(work).size(), 1);
        cli.clearEnvironment(text("REELYARD_KILL_AT"));
        const CliResult done = cli.run(QStringList{text("start")} + command);
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(only(cli), QStringList{text("clip.mkv")});
        QCOMPARE(CliRunner::filesBelow(work), QStringList());
    }

    void thePlanTellsTheTime()
    {
        CliRunner cli;
        const QString source = cli.place(clip(), text("in/clip.mkv"));
        const QStringList what{source,        text("-o"), cli.out(), text("--args"), text("-c:v mpeg4 -an"),
                               text("--ext"), text("mkv")};
        const CliResult before = cli.run(QStringList{text("run")} + what + QStringList{text("--plan"), text("--json")});
        QVERIFY(!before.lines.front().contains(text("seconds"))); // nothing was measured yet
        QCOMPARE(cli.run(QStringList{text("run")} + what).exitCode, 0);
        const CliResult after = cli.run(QStringList{text("run")} + what + QStringList{text("--plan"), text("--json")});
        QVERIFY(after.lines.front().contains(text("seconds")));
        QCOMPARE(after.lines.front().value(text("event")).toString(), text("plan"));
    }
};

QTEST_GUILESS_MAIN(TestOutputs)
#include "test_outputs.moc"
