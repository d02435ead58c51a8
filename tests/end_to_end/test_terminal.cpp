// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/native_path.h"
#include "tests/support/cli_runner.h"
#include "tests/support/generated_media.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <csignal>
#include <filesystem>

using namespace reelyard;
using namespace reelyard::test;

// reelyard-cli as its user sees it: real files, real workers, exit codes and JSON lines.
class TestTerminal : public QObject
{
    Q_OBJECT

    QString m_clip;

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    static QStringList runArguments(const CliRunner &cli, const QStringList &inputs, const QStringList &more = {})
    {
        return QStringList{text("run"), text("--json"), text("-o"), cli.out(), text("-p"), text("Web MP4 480p")} +
               more + inputs;
    }
    static double seconds(CliRunner &cli, const QString &file)
    {
        const CliResult probe = cli.run(QStringList{text("probe"), text("--json"), file});
        return probe.lines.empty() ? -1 : probe.lines.front().value(text("durationSeconds")).toDouble(-1);
    }

private slots:
    void initTestCase()
    {
        m_clip = videoClip();
        QVERIFY(!m_clip.isEmpty());
    }

    void aFolderBecomesItsMirror()
    {
        CliRunner cli;
        cli.place(m_clip, text("in/a.mkv"));
        cli.place(m_clip, text("in/day 1/b.c.mkv"));
        cli.place(m_clip, QStringLiteral("in/день/фильм 🎬 'x' \"y\" ?:.mkv"));
        QFile notes(cli.path(text("in/notes.txt")));
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.close();
        const CliResult result = cli.run(runArguments(cli, {cli.path(text("in"))}));
        QVERIFY2(result.exitCode == 0, (result.err).constData());
        QVERIFY(result.onlyJson);
        QCOMPARE(result.summary().value(text("completed")).toInt(), 3);
        QCOMPARE(result.summary().value(text("failed")).toInt(), 0);
        QCOMPARE(result.summary().value(text("warnings")).toInt(), 0);
        QVERIFY(result.lines.back().value(text("event")) == text("summary"));
        QCOMPARE(CliRunner::filesBelow(cli.out()), QStringList({text("in/a.mp4"), text("in/day 1/b.c.mp4"),
                                                                QStringLiteral("in/день/фильм 🎬 'x' _y_ __.mp4")}));
        // The sources are as they were, and nothing stands beside them.
        QCOMPARE(CliRunner::filesBelow(cli.path(text("in"))).size(), 4);

        const CliResult list = cli.run(QStringList{text("list"), text("--json")});
        QCOMPARE(list.exitCode, 0);
        QCOMPARE(list.jobs(text("Completed")).size(), std::size_t{3});
        const QJsonObject job = list.jobs().front();
        for (const char *field : {"id", "state", "source", "preset", "backend", "attempts", "errorClass", "error",
                                  "warnings", "progress", "outputs", "addedAt", "finishedAt"})
            QVERIFY2(job.contains(text(field)), field);
        QCOMPARE(job.value(text("preset")).toString(), text("Web MP4 480p"));
        QCOMPARE(job.value(text("backend")).toString(), text("local"));
        QCOMPARE(job.value(text("attempts")).toInt(), 1);
        const QJsonObject output = job.value(text("outputs")).toArray().first().toObject();
        QCOMPARE(output.value(text("state")).toString(), text("done"));
        QCOMPARE(output.value(text("sizeBytes")).toInteger(), QFile(output.value(text("path")).toString()).size());
    }

    void whatWasMadePlays()
    {
        CliRunner cli;
        cli.place(m_clip, text("a.mkv"));
        QCOMPARE(cli.run(runArguments(cli, {cli.path(text("a.mkv"))})).exitCode, 0);
        const CliResult probe = cli.run(QStringList{text("probe"), text("--json"), cli.out() + text("/a.mp4")});
        QCOMPARE(probe.exitCode, 0);
        const QJsonArray streams = probe.lines.front().value(text("streams")).toArray();
        QCOMPARE(streams.size(), 2);
        QCOMPARE(streams.at(0).toObject().value(text("codec")).toString(), text("h264"));
        QCOMPARE(streams.at(0).toObject().value(text("pixelFormat")).toString(), text("yuv420p"));
        QCOMPARE(streams.at(1).toObject().value(text("codec")).toString(), text("aac"));
    }

    void aWrongCommandAddsNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        const QString clip = text("CLIP");
        QTest::newRow("preset") << QStringList{text("run"), clip, text("-p"), text("Web MP4 719p")}
                                << text("Web MP4 720p");
        QTest::newRow("option") << QStringList{text("run"),   clip,       text("--args"), text("-c:v libx264 -crv 20"),
                                               text("--ext"), text("mp4")}
                                << text("-crf");
        QTest::newRow("encoder") << QStringList{text("run"),   clip,       text("--args"), text("-c:v libnothere"),
                                                text("--ext"), text("mp4")}
                                 << text("libnothere");
        QTest::newRow("value") << QStringList{text("add"),   clip,       text("--args"), text("-c:v libx264 -crf lots"),
                                              text("--ext"), text("mp4")}
                               << text("crf");
        QTest::newRow("filter") << QStringList{text("add"),           clip,          text("--args"),
                                               text("-vf scael=2:2"), text("--ext"), text("mp4")}
                                << text("scael");
        QTest::newRow("one filter") << QStringList{text("add"),
                                                   clip,
                                                   text("--args"),
                                                   text("-vf \"scale=w='min(2,iw)':h=2,transpose=nowhere,null\""),
                                                   text("--ext"),
                                                   text("mp4")}
                                    << text("The filter transpose of the recipe is not valid: transpose=nowhere");
        QTest::newRow("quote") << QStringList{text("add"),   clip,       text("--args"), text("-vf 'scale=2:2"),
                                              text("--ext"), text("mp4")}
                               << QString();
        QTest::newRow("extension") << QStringList{text("add"),     clip,          text("--args"),
                                                  text("-c copy"), text("--ext"), text("nope")}
                                   << text("nope");
        QTest::newRow("no ext") << QStringList{text("add"), clip, text("--args"), text("-c copy")} << text("--ext");
        QTest::newRow("missing input") << QStringList{text("add"), text("/nowhere/x.mov")} << text("/nowhere/x.mov");
        QTest::newRow("missing list") << QStringList{text("add"), text("@/nowhere/list.txt")} << text("list.txt");
        QTest::newRow("template") << QStringList{text("add"), clip, text("--name"), text("{nmae}")} << text("{nmae}");
        QTest::newRow("no command") << QStringList{} << QString();
        QTest::newRow("unknown command") << QStringList{text("walk")} << QString();
        QTest::newRow("unknown flag") << QStringList{text("add"), clip, text("--fast")} << text("--fast");
        QTest::newRow("parallel") << QStringList{text("run"), clip, text("-j"), text("0")} << QString();
        QTest::newRow("unknown job") << QStringList{text("retry"), text("99")} << text("99");
    }
    void aWrongCommandAddsNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        CliRunner cli;
        arguments.replaceInStrings(text("CLIP"), m_clip);
        const CliResult result = cli.run(arguments);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(QString::fromUtf8(result.err).contains(said), (result.err).constData());
        QVERIFY2(!result.err.trimmed().isEmpty(), "says nothing");
        QVERIFY(cli.run(QStringList{text("list"), text("--json")}).jobs().empty());
    }

    void failedJobsSayWhyAndRunAgain()
    {
        CliRunner cli;
        cli.place(m_clip, text("in/good.mkv"));
        QFile bad(cli.path(text("in/bad.mkv")));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("this is no video");
        bad.close();
        const CliResult first = cli.run(runArguments(cli, {cli.path(text("in"))}));
        QCOMPARE(first.exitCode, 1);
        QCOMPARE(first.summary().value(text("completed")).toInt(), 1);
        QCOMPARE(first.summary().value(text("failed")).toInt(), 1);
        const auto failed = cli.run(QStringList{text("list"), text("--json"), text("--state"), text("failed")}).jobs();
        QCOMPARE(failed.size(), std::size_t{1});
        QCOMPARE(failed[0].value(text("errorClass")).toString(), text("Source"));
        QVERIFY(failed[0].value(text("error")).toString().size() > 10);

        QVERIFY(bad.remove());
        cli.place(m_clip, text("in/bad.mkv")); // the person mended it
        QCOMPARE(cli.run(QStringList{text("retry"), text("--class"), text("permanent")}).out.trimmed(),
                 QByteArray("0 jobs queued again."));
        QCOMPARE(cli.run(QStringList{text("retry"), text("--failed")}).out.trimmed(),
                 QByteArray("1 job queued again."));
        const CliResult second = cli.run(QStringList{text("start"), text("--json")});
        QCOMPARE(second.exitCode, 0);
        QCOMPARE(second.summary().value(text("completed")).toInt(), 1); // the finished one is not repeated
        QCOMPARE(CliRunner::filesBelow(cli.out()), QStringList({text("in/bad.mp4"), text("in/good.mp4")}));
        const auto jobs = cli.run(QStringList{text("list"), text("--json")}).jobs();
        QCOMPARE(jobs.size(), std::size_t{2}); // a retried job stays one row
        QCOMPARE(jobs[0].value(text("attempts")).toInt() + jobs[1].value(text("attempts")).toInt(), 3);
    }

    void existingOutputsAreTreatedAsAsked()
    {
        CliRunner cli;
        cli.place(m_clip, text("a.mkv"));
        const QStringList input{cli.path(text("a.mkv"))};
        QCOMPARE(cli.run(runArguments(cli, input)).exitCode, 0);
        const CliResult skip = cli.run(runArguments(cli, input, {text("--exists"), text("skip")}));
        QCOMPARE(skip.exitCode, 0);
        QCOMPARE(skip.summary().value(text("skipped")).toInt(), 1);
        QCOMPARE(cli.run(runArguments(cli, input, {text("--again")})).exitCode, 0);
        QCOMPARE(CliRunner::filesBelow(cli.out()), QStringList({text("a (1).mp4"), text("a.mp4")}));
        QFile old(cli.out() + text("/a.mp4"));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        QCOMPARE(cli.run(runArguments(cli, input, {text("--exists"), text("overwrite")})).exitCode, 0);
        QCOMPARE(CliRunner::filesBelow(cli.out()).size(), 2);
        QVERIFY(QFile(cli.out() + text("/a.mp4")).size() > 1000);
    }

    void holdReleaseCancelAndRemove()
    {
        CliRunner cli;
        for (const char *name : {"a", "b", "c"})
            cli.place(m_clip, text("in/") + text(name) + text(".mkv"));
        QCOMPARE(
            cli.run(QStringList{text("add"), cli.path(text("in")), text("-o"), cli.out(), text("-p"), text("Rewrap")})
                .exitCode,
            0);
        auto jobs = cli.run(QStringList{text("list"), text("--json")}).jobs(text("Queued"));
        QCOMPARE(jobs.size(), std::size_t{3});
        const auto id = [&jobs](int i) {
            return QString::number(jobs[static_cast<std::size_t>(i)].value(QLatin1String("id")).toInteger());
        };
        QCOMPARE(cli.run(QStringList{text("hold"), id(0)}).exitCode, 0);
        QCOMPARE(cli.run(QStringList{text("cancel"), id(1)}).exitCode, 0);
        for (const char *op : {"cancel", "hold", "release"}) {
            const CliResult refused = cli.run(QStringList{text(op), id(1)}); // it has ended
            QCOMPARE(refused.exitCode, 1);
            QVERIFY2(refused.err.contains("Nothing to "), refused.err.constData());
        }
        const CliResult started = cli.run(QStringList{text("start"), text("--json")});
        QCOMPARE(started.exitCode, 4); // what is left needs a person
        QCOMPARE(started.summary().value(text("onHold")).toInt(), 1);
        QCOMPARE(started.summary().value(text("completed")).toInt(), 1);
        QCOMPARE(cli.run(QStringList{text("release"), id(0)}).exitCode, 0);
        QCOMPARE(cli.run(QStringList{text("start")}).exitCode, 0);
        QCOMPARE(cli.run(QStringList{text("remove"), id(0), id(1)}).exitCode, 0);
        QCOMPARE(cli.run(QStringList{text("list"), text("--json")}).jobs().size(), std::size_t{1});
        QCOMPARE(CliRunner::filesBelow(cli.out()).size(), 2); // outputs stay
    }

    void namesThatAreNotTextAreNotLost()
    {
        CliRunner cli;
        const QString name = pathFromBytes("in/caf\xE9.mkv");
        std::filesystem::create_directories(toStdPath(cli.path(text("in"))));
        std::error_code code;
        std::filesystem::copy_file(toStdPath(m_clip), toStdPath(cli.path(name)), code);
        if (code)
            QSKIP("This file system takes only valid UTF-8.");
        const CliResult result = cli.run(runArguments(cli, {cli.path(text("in"))}));
        QVERIFY2(result.exitCode == 0, (result.err).constData());
        QCOMPARE(CliRunner::filesBelow(cli.out()), QStringList({text("in/caf_.mp4")}));
        const QString listed =
            cli.run(QStringList{text("list"), text("--json")}).jobs().front().value(text("source")).toString();
        QCOMPARE(pathToBytes(listed), pathToBytes(cli.path(name))); // also through JSON
        // ... and named on the command line as the shell has it
        const CliResult direct =
            cli.run(QByteArrayList{"run", "--json", "-p", "Rewrap", "-o", "out2", pathToBytes(cli.path(name))});
        QVERIFY2(direct.exitCode == 0, (direct.err).constData());
        QCOMPARE(CliRunner::filesBelow(cli.path(text("out2"))), QStringList({text("caf_.mkv")}));
    }

    void decimalsWorkUnderACommaLocale()
    {
        const QString locale = qEnvironmentVariable("REELYARD_TEST_COMMA_LOCALE");
        if (locale.isEmpty())
            QSKIP("REELYARD_TEST_COMMA_LOCALE names no locale with a decimal comma; tests/run.sh makes one.");
        CliRunner cli;
        cli.setEnvironment(text("LC_ALL"), locale);
        cli.place(m_clip, text("a.mkv"));
        const CliResult result = cli.run(
            QStringList{text("run"), text("--json"), cli.path(text("a.mkv")), text("-o"), cli.out(), text("--args"),
                        text("-vf scale=iw*0.75:-2 -c:v libx264 -crf 22.5 -x264-params aq-strength=0.8 -c:a copy"),
                        text("--ext"), text("mkv")});
        QVERIFY2(result.exitCode == 0, (result.err).constData());
        const CliResult probe = cli.run(QStringList{text("probe"), text("--json"), cli.out() + text("/a.mkv")});
        QCOMPARE(probe.lines.front().value(text("streams")).toArray().first().toObject().value(text("width")).toInt(),
                 240);
        QFile made(cli.out() + text("/a.mkv"));
        QVERIFY(made.open(QIODevice::ReadOnly));
        const QByteArray content = made.readAll(); // x264 writes what it was told into the stream
        QVERIFY(content.contains("crf=22.5"));
        QVERIFY(content.contains("aq=1:0.80"));
    }

    void anInterruptPutsWhatRanBack()
    {
#ifdef Q_OS_UNIX
        CliRunner cli;
        cli.place(videoClip(60, text("1280x720")), text("long.mkv"));
        const QString csv = cli.path(text("results.csv"));
        auto process = cli.start(runArguments(cli, {cli.path(text("long.mkv")), text("--results"), csv}));
        while (process->waitForReadyRead(20'000) && !process->peek(1 << 20).contains("\"Running\"")) {
        }
        QTest::qWait(500);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const CliResult result = CliRunner::finish(*process);
        QCOMPARE(result.exitCode, 130);
        QFile results(csv);
        QVERIFY(results.open(QIODevice::ReadOnly));
        const QByteArray table = results.readAll();
        QVERIFY2(table.contains("long.mkv,Queued,") && !table.contains("Running"), table.constData());
        const auto jobs = cli.run(QStringList{text("list"), text("--json")}).jobs();
        QCOMPARE(jobs.size(), std::size_t{1});
        QCOMPARE(jobs[0].value(text("state")).toString(), text("Queued"));
        QVERIFY(CliRunner::filesBelow(cli.out()).isEmpty()); // no part file is left
#else
        QSKIP("Signals are POSIX.");
#endif
    }

    void aTimeThatHasPassedIsRefused()
    {
        CliRunner cli;
        const auto tried = [&cli](const char *time) {
            return cli.run(QStringList{text("run"), text("--on"), text("auto"), text("--budget"), text("1"),
                                       text("--yes"), text("--done-by"), text(time), text("/nowhere.mov")});
        };
        for (const char *past : {"2020-01-31 08:00", "now", "+0m"}) {
            const CliResult result = tried(past);
            QCOMPARE(result.exitCode, 2);
            QVERIFY2(result.err.contains("has passed"), result.err.constData());
        }
        QVERIFY(tried("noon").err.contains("no time"));
        for (const char *next : {"00:00", "23:59", "2099-01-31 08:00"})
            QVERIFY2(!tried(next).err.contains("--done-by"), next);
        // A rule of who chooses the place is nothing without the choice.
        for (const auto &[rule, value] : {std::pair("--done-by", "+1h"), {"--overflow-after", "2h"}}) {
            const CliResult result = cli.run(QStringList{text("run"), text(rule), text(value), text("/nowhere.mov")});
            QCOMPARE(result.exitCode, 2);
            QVERIFY2(result.err.contains("--on auto"), result.err.constData());
        }
    }

    void whatLiesBesideTheDatabaseIsTheUsersAlone()
    {
#ifdef Q_OS_UNIX
        CliRunner cli;
        const auto open = [&cli] {
            QStringList loose;
            const auto files = QDir(cli.path({})).entryInfoList({text("queue.sqlite*")}, QDir::AllEntries);
            for (const QFileInfo &file : files) {
                if (file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))
                    loose << file.fileName();
            }
            return files.isEmpty() ? QStringList{text("nothing there")} : loose;
        };
        cli.place(videoClip(60, text("1280x720")), text("long.mkv"));
        auto process = cli.start(runArguments(cli, {cli.path(text("long.mkv"))}));
        while (process->waitForReadyRead(20'000) && !process->peek(1 << 20).contains("\"Running\"")) {
        }
        for (const char *suffix : {"-wal", ".lock", ".owner", ".workers"})
            QVERIFY2(QFile::exists(cli.database() + text(suffix)), suffix);
        QCOMPARE(open(), QStringList());
        process->kill();
        process->waitForFinished();
        QFile copy(cli.database() + text(".before-2"));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.close();
        for (const char *suffix : {"", "-wal", ".workers", ".before-2"}) {
            QFile file(cli.database() + text(suffix));
            QVERIFY(file.setPermissions(file.permissions() | QFile::ReadGroup | QFile::ReadOther));
        }
        QVERIFY(!open().isEmpty());
        QCOMPARE(cli.run(QStringList{text("list")}).exitCode, 0);
        QCOMPARE(open(), QStringList());
#else
        QSKIP("Rights of this kind are POSIX.");
#endif
    }

    void presetsAreListedAndShown()
    {
        CliRunner cli;
        const CliResult list = cli.run(QStringList{text("presets"), text("--json")});
        QCOMPARE(list.exitCode, 0);
        QStringList names;
        for (const QJsonObject &preset : list.lines)
            names << preset.value(text("name")).toString();
        for (const char *name : {"Web MP4 1080p", "Web MP4 720p", "Web MP4 480p", "Web H.264 standard", "Review 1080p",
                                 "ProRes Proxy", "FFV1 master", "Rewrap", "Audio AAC"})
            QVERIFY2(names.contains(text(name)), name);
        QStringList groups; // each stands over its presets once
        for (const QByteArray &line : cli.run(QStringList{text("presets")}).out.split('\n')) {
            if (!line.isEmpty() && !line.startsWith(' '))
                groups << QString::fromUtf8(line);
        }
        QVERIFY(groups.size() > 1);
        QCOMPARE(QSet<QString>(groups.begin(), groups.end()).size(), groups.size());
        const CliResult show = cli.run(QStringList{text("presets"), text("show"), text("web h.264 standard")});
        QCOMPARE(show.exitCode, 0);
        for (const char *part :
             {"-c:v libx264", "-crf 23", "-preset medium", "-c:a aac", "-b:a 128k", "-movflags +faststart"})
            QVERIFY2(show.out.contains(part), part);
        QCOMPARE(cli.run(QStringList{text("presets"), text("show"), text("Web H.265 standard")}).exitCode, 2);
    }

    void probeTellsWhatAFileHolds()
    {
        CliRunner cli;
        const CliResult words = cli.run(QStringList{text("probe"), m_clip});
        QCOMPARE(words.exitCode, 0);
        QVERIFY(words.out.contains("h264"));
        QVERIFY(words.out.contains("320x180"));
        const CliResult none = cli.run(QStringList{text("probe"), text("/nowhere.mov")});
        QCOMPARE(none.exitCode, 1);
        QVERIFY(!none.err.isEmpty());
        QVERIFY(!QFile::exists(cli.database())); // needs no queue
    }

    void aListOfPathsIsTakenLineByLine()
    {
        CliRunner cli;
        cli.place(m_clip, text("in/a.mkv"));
        QFile list(cli.path(text("in/list.txt")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("# two files, one of them gone\na.mkv\ngone.mkv\n");
        list.close();
        const CliResult result = cli.run(runArguments(cli, {u'@' + list.fileName()}));
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.summary().value(text("completed")).toInt(), 1);
        const auto failed = result.jobs(text("Failed"));
        QCOMPARE(failed.size(), std::size_t{1});
        QCOMPARE(failed[0].value(text("errorClass")).toString(), text("Permanent"));
    }

    void resultsNameTheJobsAsTheListDoes()
    {
        CliRunner cli;
        cli.place(m_clip, text("in/a.mkv"));
        QFile list(cli.path(text("in/list.csv")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("id,url,name,reel\nA-1,a.mkv,Opening,=7\nA-2,gone.mkv,,\"8, or 9\"\n");
        list.close();
        const QString csv = cli.path(text("results.csv"));
        const CliResult result = cli.run(
            runArguments(cli, {u'@' + list.fileName(), text("--name"), text("{id} {name}"), text("--results"), csv}));
        QCOMPARE(result.exitCode, 1);
        QVERIFY(QFile::exists(cli.out() + text("/A-1 Opening.mp4")));
        QCOMPARE(result.jobs(text("Failed")).front().value(text("listId")).toString(), text("A-2"));
        QFile results(csv);
        QVERIFY(results.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = results.readAll().split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0].trimmed(), QByteArray("id,source,state,outputs,size,cost,error,time,reel"));
        QVERIFY2(lines[1].startsWith("A-1,") && lines[1].contains(",Completed,") &&
                     lines[1].contains("A-1 Opening.mp4,") && lines[1].trimmed().endsWith(",=7"),
                 lines[1].constData());
        QVERIFY2(lines[2].startsWith("A-2,") && lines[2].contains(",Failed,,,,") &&
                     lines[2].trimmed().endsWith(",\"8, or 9\""),
                 lines[2].constData());
        // What was started by others is told by number, and JSON Lines hold the same.
        const QString jsonl = cli.path(text("results.jsonl"));
        QCOMPARE(cli.run(QStringList{text("retry"), text("--failed")}).exitCode, 0);
        QCOMPARE(cli.run(QStringList{text("start"), text("--results"), jsonl}).exitCode, 1);
        QFile again(jsonl);
        QVERIFY(again.open(QIODevice::ReadOnly));
        const QJsonObject row = QJsonDocument::fromJson(again.readLine()).object();
        QCOMPARE(row.value(text("id")).toString(), text("A-2"));
        QCOMPARE(row.value(text("state")).toString(), text("Failed"));
        QCOMPARE(row.value(text("reel")).toString(), text("8, or 9"));
        // A command that is wrong takes nothing from the results of an earlier one.
        QCOMPARE(cli.run(runArguments(cli, {text("/nowhere.mov"), text("--results"), csv})).exitCode, 2);
        QVERIFY(QFile(csv).size() > 100);
        const CliResult refused = cli.run(
            runArguments(cli, {cli.path(text("in/a.mkv")), text("--results"), cli.path(text("in/a.mkv/x.csv"))}));
        QCOMPARE(refused.exitCode, 2);
    }

    void waitingHasALimitWhereOneIsSet()
    {
        CliRunner cli;
        // Nobody listens there: the job waits before its second try.
        const CliResult result =
            cli.run(runArguments(cli, {text("http://127.0.0.1:1/a.mp4"), text("--wait-limit"), text("0s")}));
        QCOMPARE(result.exitCode, 4);
        QCOMPARE(result.summary().value(text("waiting")).toInt(), 1);
        QCOMPARE(result.summary().value(text("failed")).toInt(), 0);
        QCOMPARE(cli.run(QStringList{text("list"), text("--json")}).jobs(text("Waiting")).size(), std::size_t{1});
    }

    void anUnreadableFolderIsToldAndTheRestIsDone()
    {
        CliRunner cli;
        cli.place(m_clip, text("in/a.mkv"));
        QDir().mkpath(cli.path(text("in/locked")));
        QFile::setPermissions(cli.path(text("in/locked")), QFile::Permissions());
        if (QFile::exists(cli.path(text("in/locked/."))) && QDir(cli.path(text("in/locked"))).isReadable())
            QSKIP("This user may read everything.");
        const CliResult result = cli.run(runArguments(cli, {cli.path(text("in"))}));
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.summary().value(text("completed")).toInt(), 1);
        QVERIFY(result.err.contains("locked"));
    }
};

QTEST_GUILESS_MAIN(TestTerminal)
#include "test_terminal.moc"
