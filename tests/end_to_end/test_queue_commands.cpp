// SPDX-License-Identifier: GPL-3.0-or-later
// Planning, turns, changes, failures and watched folders from the terminal.
#include "models/base/native_path.h"
#include "tests/support/cli_runner.h"
#include "tests/support/generated_media.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <filesystem>

using namespace reelyard;
using namespace reelyard::test;

class TestQueueCommands : public QObject
{
    Q_OBJECT

    QString m_clip;
    QString m_longClip;

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    static QStringList words(const char *ascii) { return text(ascii).split(u' '); }
    static QStringList copying(const CliRunner &cli)
    {
        return {text("--args"), text("-c copy"), text("--ext"), text("mkv"), text("-o"), cli.out()};
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArrayList rawNamesIn(const QString &folder)
    {
        QByteArrayList names;
        for (const auto &entry : std::filesystem::directory_iterator(folder.toStdString()))
            names << QByteArray::fromStdString(entry.path().native());
        return names;
    }
    static QJsonObject job(CliRunner &cli, int id)
    {
        for (const QJsonObject &job : cli.run(words("list --json")).jobs()) {
            if (job.value(text("id")).toInt() == id)
                return job;
        }
        return {};
    }
    static QString outputOf(const QJsonObject &job)
    {
        return job.value(text("outputs")).toArray().first().toObject().value(text("path")).toString();
    }

private slots:
    void initTestCase()
    {
        m_clip = videoClip(1);
        m_longClip = videoClip(4);
        QVERIFY(!m_clip.isEmpty() && !m_longClip.isEmpty());
    }

    void aPlanTellsAndDoesNothing()
    {
        CliRunner cli;
        cli.place(m_clip, text("in/a.mkv"));
        cli.place(m_clip, text("in/b.mkv"));
        cli.place(m_clip, text("in/c?.mkv"));
        cli.place(m_clip, text("out/in/b.mkv"));
        write(cli.path(text("in/notes.txt")), "x");
        const QStringList base = words("run --json --plan") + copying(cli);
        const CliResult plan = cli.run(base + QStringList{cli.path(text("in"))});
        QCOMPARE(plan.exitCode, 0);
        QCOMPARE(plan.lines.size(), std::size_t{1});
        const QJsonObject numbers = plan.lines.front();
        QCOMPARE(numbers.value(text("event")).toString(), text("plan"));
        QCOMPARE(numbers.value(text("jobs")).toInt(), 3);
        QCOMPARE(numbers.value(text("outputs")).toInt(), 3);
        QCOMPARE(numbers.value(text("renamed")).toInt(), 1);
        QCOMPARE(numbers.value(text("madeSafe")).toInt(), 1);
        QCOMPARE(numbers.value(text("leftOut")).toInt(), 1);
        const QJsonObject space = numbers.value(text("space")).toArray().first().toObject();
        QCOMPARE(space.value(text("neededBytes")).toInteger(),
                 3 * QFile(cli.path(text("in/a.mkv"))).size()); // nothing is known of the recipe
        QVERIFY(space.value(text("freeBytes")).toInteger() > 0);
        QVERIFY(cli.run(words("list --json")).jobs().empty());
        QCOMPARE(CliRunner::filesBelow(cli.out()), QStringList{text("in/b.mkv")});

        const CliResult skipping = cli.run(base + QStringList{text("--exists"), text("skip"), cli.path(text("in"))});
        QCOMPARE(skipping.lines.front().value(text("skipped")).toInt(), 1);
        QCOMPARE(
            skipping.lines.front().value(text("skips")).toObject().value(text("The output exists already.")).toInt(),
            1);
        const CliResult words =
            cli.run(QStringList{text("run"), text("--plan")} + copying(cli) + QStringList{cli.path(text("in"))});
        QVERIFY2(words.out.contains("3 jobs would be added") && words.out.contains("free"), words.out.constData());
    }

    void thePilotGoesFirstAndTheOthersWait()
    {
        CliRunner cli;
        cli.place(m_longClip, text("in/large.mkv"));
        cli.place(m_clip, text("in/small.mkv"));
        cli.place(m_clip, text("in/other.mov"));
        const CliResult pilot =
            cli.run(words("run --json --pilot 2") + copying(cli) + QStringList{cli.path(text("in"))});
        QVERIFY2(pilot.exitCode == 0, pilot.err.constData());
        QCOMPARE(pilot.summary().value(text("completed")).toInt(), 2);
        const auto left = cli.run(words("list --json --state New")).jobs();
        QCOMPARE(left.size(), std::size_t{1});
        QVERIFY(left.front().value(text("source")).toString().endsWith(text("large.mkv")));
        QCOMPARE(cli.run(words("start --json")).summary().value(text("completed")).toInt(), 0);
        QCOMPARE(cli.run(words("start --json --new")).summary().value(text("completed")).toInt(), 1);
        QCOMPARE(cli.run(words("list --json --state Completed")).jobs().size(), std::size_t{3});
    }

    void jobsAreChangedBeforeTheyStart()
    {
        CliRunner cli;
        cli.place(m_clip, text("in/a.mkv"));
        cli.place(m_clip, text("in/b.mkv"));
        QCOMPARE(cli.run(QStringList{text("add")} + copying(cli) + QStringList{cli.path(text("in"))}).exitCode, 0);
        const QString before = outputOf(job(cli, 2));
        QCOMPARE(before, cli.out() + text("/in/b.mkv"));
        const CliResult set =
            cli.run(words("set --json 2 --args") +
                    QStringList{text("-c:v libx264 -preset ultrafast -an"), text("--ext"), text("mp4"), text("-o"),
                                cli.path(text("new")), text("--priority"), text("high")});
        QVERIFY2(set.exitCode == 0, set.err.constData());
        QCOMPARE(outputOf(job(cli, 2)), cli.path(text("new/in/b.mp4")));
        QCOMPARE(job(cli, 2).value(text("priority")).toInt(), 1);
        QCOMPARE(cli.run(words("set --undo")).exitCode, 0);
        QCOMPARE(outputOf(job(cli, 2)), before);
        QCOMPARE(job(cli, 2).value(text("priority")).toInt(), 0);
        QCOMPARE(cli.run(words("set --undo")).exitCode, 0);
        const CliResult run = cli.run(words("start --json -j 1"));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.jobs(text("Completed")).size(), std::size_t{2});
        const auto started = [&cli](int id) { return job(cli, id).value(text("startedAt")).toString(); };
        QVERIFY2(!started(2).isEmpty() && started(2) < started(1), "the one of high priority is first");
        QCOMPARE(CliRunner::filesBelow(cli.path(text("new"))), QStringList{text("in/b.mp4")});
        QCOMPARE(cli.run(words("set 2 --priority low")).exitCode, 1);
        QCOMPARE(cli.run(words("set 2")).exitCode, 2);
        QCOMPARE(cli.run(words("set --unstarted -p Nothing")).exitCode, 2);
    }

    void theOrderIsChangedByHand()
    {
        CliRunner cli;
        for (const char *name : {"in/a.mkv", "in/b.mkv", "in/c.mkv"})
            cli.place(m_clip, text(name));
        QCOMPARE(cli.run(QStringList{text("add")} + copying(cli) + QStringList{cli.path(text("in"))}).exitCode, 0);
        QCOMPARE(cli.run(words("move 3 --top")).exitCode, 0);
        QCOMPARE(cli.run(words("move 1 --bottom")).exitCode, 0);
        QCOMPARE(cli.run(words("move 77 --bottom")).exitCode, 1);
        QCOMPARE(cli.run(words("move 1")).exitCode, 2);
        std::vector<int> order;
        for (const QJsonObject &one : cli.run(words("list --json")).jobs())
            order.push_back(one.value(text("id")).toInt());
        QCOMPARE(order, (std::vector{3, 2, 1}));
    }

    void aStartTimeIsWaitedFor()
    {
        CliRunner cli;
        cli.place(m_clip, text("a.mkv"));
        const CliResult run = cli.run(words("run --json --start-at +2h --wait-limit 2") + copying(cli) +
                                      QStringList{cli.path(text("a.mkv"))});
        QCOMPARE(run.exitCode, 4);
        QCOMPARE(run.summary().value(text("waiting")).toInt(), 1);
        QVERIFY(!job(cli, 1).value(text("waitUntil")).toString().isEmpty());
        QCOMPARE(cli.run(words("set 1 --start-at now")).exitCode, 0);
        QCOMPARE(cli.run(words("start --json")).summary().value(text("completed")).toInt(), 1);
        QCOMPARE(
            cli.run(words("run --start-at tonight") + copying(cli) + QStringList{cli.path(text("a.mkv"))}).exitCode, 2);
    }

    void failuresAreWorkedOff()
    {
        CliRunner cli;
        for (const char *name : {"in/a.mkv", "in/b.mkv", "in/c.mkv"})
            write(cli.place(m_clip, text(name)), "no media at all");
        cli.place(m_clip, text("in/fine.mkv"));
        QCOMPARE(cli.run(words("run") + copying(cli) + QStringList{cli.path(text("in"))}).exitCode, 1);
        const CliResult groups = cli.run(words("failures --json"));
        QCOMPARE(groups.lines.size(), std::size_t{1});
        const QJsonObject group = groups.lines.front();
        QCOMPARE(group.value(text("count")).toInt(), 3);
        QCOMPARE(group.value(text("class")).toString(), text("Source"));
        QVERIFY(!group.value(text("worthRetrying")).toBool());
        const QString cause = group.value(text("cause")).toString();

        QCOMPARE(
            cli.run(words("review 1 --note") + QStringList{QStringLiteral("Band gerissen, siehe Kiste 12")}).exitCode,
            0);
        QCOMPARE(cli.run(words("review 77 --note x")).exitCode, 1);
        const QString csv = cli.path(text("failures.csv"));
        QCOMPARE(cli.run(words("failures --export") + QStringList{csv}).exitCode, 0);
        const QByteArray table = read(csv);
        QVERIFY(table.startsWith("id,source,class,cause,error,attempts,time,reviewed,note,detail,log\r\n"));
        QCOMPARE(table.count(cause.toUtf8()), 3);
        QVERIFY(table.contains("Band gerissen"));
        const QString json = cli.path(text("failures.json"));
        QCOMPARE(cli.run(words("failures --export") + QStringList{json}).exitCode, 0);
        const QJsonArray rows = QJsonDocument::fromJson(read(json)).array();
        QCOMPARE(rows.size(), 3);
        QVERIFY(!rows.first().toObject().value(text("log")).toString().isEmpty());
        QCOMPARE(cli.run(words("failures --export") + QStringList{text("/nowhere/x.csv")}).exitCode, 2);

        QCOMPARE(cli.run(words("retry --worth")).exitCode, 0); // none
        QCOMPARE(cli.run(words("list --json --state Failed")).jobs().size(), std::size_t{3});
        QFile::remove(cli.path(text("in/b.mkv")));
        cli.place(m_clip, text("in/b.mkv"));
        QCOMPARE(cli.run(words("retry --cause") + QStringList{cause}).exitCode, 0);
        QCOMPARE(cli.run(words("start --json")).summary().value(text("completed")).toInt(), 1);
        QCOMPARE(cli.run(words("list --json --state Failed")).jobs().size(), std::size_t{2});
    }

    void failedJobsRunAgainWithChanges()
    {
        CliRunner cli;
        write(cli.place(m_clip, text("in/bad.mkv")), "no media at all");
        cli.place(m_clip, text("in/fine.mkv"));
        cli.run(QStringList{text("run"), cli.path(text("in")), text("-o"), cli.out(), text("--args"), text("-c copy"),
                            text("--ext"), text("mkv")});
        const QStringList change{text("retry"), text("--failed"), text("--args"), text("-c copy -an"),
                                 text("--ext"), text("mov"),      text("--json")};
        const CliResult planned = cli.run(change + QStringList{text("--plan")});
        QCOMPARE(planned.exitCode, 0);
        QCOMPARE(planned.lines.front().value(text("count")).toInt(), 1);
        const QJsonArray lines =
            planned.lines.front().value(text("changes")).toArray().at(0).toObject().value(text("lines")).toArray();
        QCOMPARE(lines.at(0).toString(), text("Files: .mov instead of .mkv"));
        QCOMPARE(lines.at(1).toString(), text("New: -an 1"));
        QCOMPARE(cli.run(QStringList{text("list"), text("--json")}).jobs(text("Failed")).size(), std::size_t{1});

        QFile::remove(cli.path(text("in/bad.mkv")));
        cli.place(m_clip, text("in/bad.mkv"));
        QCOMPARE(cli.run(change).exitCode, 0);
        QCOMPARE(cli.run(QStringList{text("start")}).exitCode, 0);
        const auto jobs = cli.run(QStringList{text("list"), text("--json")}).jobs();
        QCOMPARE(jobs.size(), std::size_t{2}); // a job stays one row
        QCOMPARE(CliRunner::filesBelow(cli.out()), (QStringList{text("in/bad.mov"), text("in/fine.mkv")}));
    }

    void theQueueIsPausedFromAnotherTerminal()
    {
        CliRunner cli;
        QCOMPARE(cli.run(QStringList{text("pause")}).exitCode, 1); // nobody works on it
        cli.place(m_longClip, text("in/a.mkv"));
        // Long enough to be seen from outside on any machine, also between two looks.
        auto owner = cli.start(words("run --json --ext mp4 --args") +
                               QStringList{text("-vf scale=1280:720 -c:v libx264 -preset veryslow"), text("-o"),
                                           cli.out(), cli.path(text("in"))});
        const auto hasState = [&cli](const char *state) {
            return !cli.run(QStringList{text("list"), text("--json")}).jobs(text(state)).empty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasState("Running"), 30'000);
        QCOMPARE(cli.run(QStringList{text("pause"), text("--stop")}).exitCode, 0);
        QTRY_VERIFY_WITH_TIMEOUT(hasState("Queued"), 30'000);
        QTest::qWait(1500);
        QVERIFY(hasState("Queued"));
        QCOMPARE(cli.run(QStringList{text("resume")}).exitCode, 0);
        const CliResult done = CliRunner::finish(*owner);
        QCOMPARE(done.exitCode, 0);
        QVERIFY(hasState("Completed"));
    }

    void aBatchIsSummedUp()
    {
        CliRunner cli;
        write(cli.place(m_clip, text("in/a<b>.mkv")), "no media at all");
        cli.place(m_clip, text("in/fine.mkv"));
        QCOMPARE(cli.run(words("run") + copying(cli) + QStringList{cli.path(text("in"))}).exitCode, 1);
        const CliResult summary = cli.run(words("summary --json"));
        QCOMPARE(summary.lines.size(), std::size_t{1});
        const QJsonObject batch = summary.lines.front();
        QCOMPARE(batch.value(text("completed")).toInt(), 1);
        QCOMPARE(batch.value(text("failed")).toInt(), 1);
        QCOMPARE(batch.value(text("bytesIn")).toInteger(), QFile(cli.path(text("in/fine.mkv"))).size());
        QVERIFY(batch.value(text("bytesOut")).toInteger() > 0);
        QVERIFY(!batch.value(text("endedAt")).isNull());
        for (const char *name : {"s.txt", "s.csv", "s.json", "s.html"}) {
            QCOMPARE(cli.run(words("summary --export") + QStringList{cli.path(text(name))}).exitCode, 0);
            QVERIFY2(read(cli.path(text(name))).contains(text("s.csv") == text(name) ? "mediaSeconds" : "1"), name);
        }
        QVERIFY(!read(cli.path(text("s.html"))).contains("a<b>"));
        QCOMPARE(QJsonDocument::fromJson(read(cli.path(text("s.json")))).array().size(), 1);
        QCOMPARE(cli.run(words("summary --batch 7")).exitCode, 1);
    }

    void aWatchedFolderIsConvertedAsItFills()
    {
        CliRunner cli;
        QDir().mkpath(cli.path(text("in/day 1")));
        cli.place(m_clip, text("in/there before.mkv"));
        const QStringList arguments =
            words("watch --json --settle 1") + copying(cli) + QStringList{cli.path(text("in"))};
        auto watching = cli.start(arguments);
        const auto made = [&cli] { return CliRunner::filesBelow(cli.out()).filter(text(".mkv")); };
        QTRY_COMPARE_WITH_TIMEOUT(made(), QStringList{text("in/there before.mkv")}, 60'000);
        // A copy that goes on is not taken before it is complete.
        const QByteArray content = read(m_clip);
        QFile growing(cli.path(text("in/day 1/growing.mkv")));
        QVERIFY(growing.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        for (int part = 0; part < 8; ++part) {
            growing.write(
                content.mid(part * content.size() / 8, (part + 1) * content.size() / 8 - part * content.size() / 8));
            QTest::qWait(400);
        }
        growing.close();
        QTRY_COMPARE_WITH_TIMEOUT(made().size(), 2, 60'000);
        QCOMPARE(QFile(cli.out() + text("/in/day 1/growing.mkv")).exists(), true);
        ::kill(static_cast<pid_t>(watching->processId()), SIGTERM);
        CliRunner::finish(*watching);

        // What arrived meanwhile is found, what was taken is not taken again, also when its row is gone.
        cli.place(m_clip, text("in/meanwhile.mkv"));
        QCOMPARE(cli.run(words("remove 1 2")).exitCode, 0);
        QCOMPARE(cli.run(words("watch --list --json")).lines.size(), std::size_t{1});
        watching = cli.start(arguments);
        QTRY_COMPARE_WITH_TIMEOUT(made().size(), 3, 60'000);
        QTest::qWait(3000);
        ::kill(static_cast<pid_t>(watching->processId()), SIGTERM);
        CliRunner::finish(*watching);
        QCOMPARE(made().size(), 3);
        QCOMPARE(cli.run(words("list --json")).jobs().size(), std::size_t{1});

        QCOMPARE(cli.run(words("watch --remove") + QStringList{cli.path(text("in"))}).exitCode, 0);
        QVERIFY(cli.run(words("watch --list --json")).lines.empty());
        QCOMPARE(cli.run(words("watch --remove") + QStringList{cli.path(text("in"))}).exitCode, 1);
        QCOMPARE(cli.run(words("watch") + QStringList{text("/nowhere")}).exitCode, 2);
    }

    void outputsInsideTheWatchedFolderMakeNoLoop()
    {
        CliRunner cli;
        cli.place(m_clip, text("in/a.mkv"));
        const auto watching = cli.start(words("watch --json --settle 1 --args") +
                                        QStringList{text("-c copy"), text("--ext"), text("mkv"), text("-o"),
                                                    cli.path(text("in/done")), cli.path(text("in"))});
        const auto made = [&cli] { return CliRunner::filesBelow(cli.path(text("in/done"))).filter(text(".mkv")); };
        QTRY_COMPARE_WITH_TIMEOUT(made().size(), 1, 60'000);
        QTest::qWait(8000); // longer than a look
        ::kill(static_cast<pid_t>(watching->processId()), SIGTERM);
        CliRunner::finish(*watching);
        QCOMPARE(made().size(), 1);
        QCOMPARE(cli.run(words("list --json")).jobs().size(), std::size_t{1});
    }

    void aQueueMovesToAnotherComputer()
    {
        CliRunner here;
        CliRunner there;
        const QByteArray odd = "/caf\xe9 \xf0\x9f\x8e\xac?.mkv"; // no valid UTF-8
        const QString source = here.path(text("in/a.mkv"));
        here.place(m_clip, text("in/a.mkv"));
        here.place(m_clip, text("in/b.mkv"));
        QVERIFY(QFile::exists(source));
        const QByteArray oddPath = QFile::encodeName(here.path(text("in"))) + odd;
        std::filesystem::copy_file(here.place(m_clip, text("other.mkv")).toStdString(), oddPath.toStdString());
        QCOMPARE(here.run(QStringList{text("add"), text("--priority"), text("high")} + copying(here) +
                          QStringList{here.path(text("in"))})
                     .exitCode,
                 0);
        const QString file = here.path(text("queue.jsonl"));
        const CliResult exported = here.run(words("export --json") + QStringList{file});
        QCOMPARE(exported.lines.back().value(text("count")).toInt(), 3);
        QCOMPARE(here.run(words("list --json")).jobs().size(), std::size_t{3});

        const QStringList map{text("--map"), here.out() + u'=' + there.out()};
        const CliResult imported = there.run(words("import --json") + QStringList{file} + map);
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
        QCOMPARE(imported.lines.back().value(text("count")).toInt(), 3);
        QCOMPARE(job(there, 1).value(text("priority")).toInt(), 1);
        const CliResult run = there.run(words("start --json"));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.summary().value(text("completed")).toInt(), 3);
        QCOMPARE(CliRunner::filesBelow(there.out()).size(), 3);
        QVERIFY(CliRunner::filesBelow(here.out()).isEmpty());
        std::filesystem::remove(oddPath.toStdString()); // QTemporaryDir cannot
        for (const QByteArray &made : rawNamesIn(there.out() + text("/in")))
            std::filesystem::remove(made.toStdString());

        write(here.path(text("no.jsonl")), "{}\n");
        QCOMPARE(there.run(words("import") + QStringList{here.path(text("no.jsonl"))}).exitCode, 2);
        QCOMPARE(there.run(words("import") + QStringList{text("/nowhere/x")}).exitCode, 2);
        write(here.path(text("half.jsonl")), read(file).left(read(file).size() - 40));
        const CliResult half = there.run(words("import") + QStringList{here.path(text("half.jsonl"))});
        QCOMPARE(half.exitCode, 2);
        QVERIFY2(half.err.contains("Line 4"), half.err.constData());
        QCOMPARE(there.run(words("list --json")).jobs().size(), std::size_t{3});
    }

    void historyOfTheQueueTellsTheEnd()
    {
        CliRunner cli;
        for (int i = 0; i < 6; ++i)
            cli.place(m_clip, QStringLiteral("in/%1.mkv").arg(i));
        QCOMPARE(cli.run(words("run") + copying(cli) + QStringList{cli.path(text("in"))}).exitCode, 0);
        cli.place(m_longClip, text("long.mkv"));
        const CliResult second =
            cli.run(words("run --json --args") + QStringList{text("-vf scale=1280:720 -c:v libx264 -preset veryslow"),
                                                             text("--ext"), text("mp4"), text("-o"), cli.out(),
                                                             cli.path(text("long.mkv"))});
        QCOMPARE(second.exitCode, 0);
        for (const QJsonObject &line : second.lines) {
            if (!line.contains(text("secondsLeft")))
                continue;
            QVERIFY(line.value(text("earliestSecondsLeft")).toInt() <= line.value(text("secondsLeft")).toInt());
            QVERIFY(line.value(text("latestSecondsLeft")).toInt() >= line.value(text("secondsLeft")).toInt());
            return;
        }
        QFAIL("no end was told");
    }
};

QTEST_GUILESS_MAIN(TestQueueCommands)
#include "test_queue_commands.moc"
