// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs as tasks of a cloud transcoding service, from the terminal, against a server that really transcodes.
#include "tests/support/cli_runner.h"
#include "tests/support/ffhub_server.h"
#include "tests/support/generated_media.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <memory>

using namespace reelyard::test;

class TestCloud : public QObject
{
    Q_OBJECT

    std::unique_ptr<FFHubServer> m_server;

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    static QStringList words(const char *ascii) { return text(ascii).split(u' '); }
    void connectTo(CliRunner &cli, const QString &key = {}) const
    {
        cli.setEnvironment(text("REELYARD_API_URL"), m_server->api().toString());
        cli.setEnvironment(text("REELYARD_API_KEY"), key.isEmpty() ? m_server->key() : key);
    }
    static QStringList run(const CliRunner &cli, const char *more)
    {
        return words("run --json --on cloud") + words(more) +
               QStringList{text("--args"),      text("-c:v libx264 -preset ultrafast -c:a aac"),
                           text("--ext"),       text("mp4"),
                           text("-o"),          cli.out(),
                           cli.path(text("in"))};
    }
    static void place(CliRunner &cli, int clips)
    {
        for (int i = 0; i < clips; ++i)
            cli.place(videoClip(1), text("in/%1.mkv").arg(i));
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // Codec, size, rate and the like of each stream, in order, and when key frames and the last packet come.
    static QStringList streamsOf(const QString &path)
    {
        QProcess ffprobe;
        ffprobe.start(text("ffprobe"),
                      {text("-v"), text("error"), text("-of"), text("compact"), text("-show_entries"),
                       text("stream=codec_name,profile,level,width,height,pix_fmt,r_frame_rate,color_space,color_range,"
                            "color_primaries,color_transfer,sample_rate,channels,codec_tag_string,start_time:"
                            "stream_side_data=rotation"),
                       path});
        if (!ffprobe.waitForFinished(60'000))
            return {};
        return QString::fromUtf8(ffprobe.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }
    // Playlists line by line. Lengths may differ by a frame, and what is said of sizes is left out.
    static QString differenceOf(const QByteArray &here, const QByteArray &there)
    {
        static const QRegularExpression number(text("[0-9]+(\\.[0-9]+)?"));
        const QList<QByteArray> lines = here.split('\n');
        const QList<QByteArray> others = there.split('\n');
        if (lines.size() != others.size())
            return QString::fromUtf8(here + "\nand\n" + there);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QString line = QString::fromUtf8(lines[i]);
            QString other = QString::fromUtf8(others[i]);
            other.remove(text(" lang=\"und\"")); // what an MP4 file says where nothing is known
            if (line == other)
                continue;
            // DASH counts in ticks, of which a second has 12800 at least.
            const double frame = line.contains(text("<S ")) ? 12800.0 / 25 : 1.0 / 25 + 0.0001;
            QRegularExpressionMatchIterator ours = number.globalMatch(line);
            QRegularExpressionMatchIterator theirs = number.globalMatch(other);
            bool isNear = true;
            while (isNear && ours.hasNext() && theirs.hasNext())
                isNear = std::abs(ours.next().captured().toDouble() - theirs.next().captured().toDouble()) <= frame;
            if (!isNear || line.remove(number) != other.remove(number))
                return QString::fromUtf8(lines[i] + " and " + others[i]);
        }
        return {};
    }

private slots:
    void initTestCase() { QVERIFY(!videoClip(1).isEmpty()); }
    void init()
    {
        m_server = std::make_unique<FFHubServer>();
        QVERIFY(m_server->isRunning());
    }
    void cleanup() { m_server.reset(); }

    void nothingIsSentWithoutAYes()
    {
        CliRunner cli;
        place(cli, 1);
        QCOMPARE(cli.run(run(cli, "--budget 5 --yes")).exitCode, 2); // no account
        connectTo(cli);
        for (const char *arguments : {"--budget 5", "--yes"}) {
            const CliResult refused = cli.run(run(cli, arguments));
            QCOMPARE(refused.exitCode, 2);
            QVERIFY(refused.out.contains("--budget"));
        }
        const CliResult mxf =
            cli.run(words("run --json --on cloud --budget 5 --yes --ext mxf") +
                    QStringList{text("--args"), text("-c copy"), text("-o"), cli.out(), cli.path(text("in"))});
        QCOMPARE(mxf.exitCode, 2);
        QVERIFY2(mxf.out.contains("Cannot run in the cloud"), mxf.out.constData());
        QVERIFY(cli.run(words("list --json")).jobs().empty());
        QCOMPARE(m_server->record().value(text("requests")).toArray().size(), 0);
    }

    void anAddressThatLacksItsPathIsNamed()
    {
        CliRunner cli;
        place(cli, 2);
        connectTo(cli);
        cli.setEnvironment(text("REELYARD_API_URL"), m_server->api().adjusted(QUrl::RemovePath).toString());
        const CliResult result = cli.run(run(cli, "--budget 5 --yes"));
        QCOMPARE(result.exitCode, 4);
        for (const QJsonObject &job : cli.run(words("list --json")).jobs()) {
            QCOMPARE(job.value(text("state")).toString(), text("Held"));
            QCOMPARE(job.value(text("holdReason")).toString(), text("account"));
            QVERIFY(job.value(text("error")).toString().contains(text("may lack its path")));
        }
    }

    void jobsRunThereAndComeHome()
    {
        CliRunner cli;
        place(cli, 3);
        connectTo(cli);
        const CliResult result = cli.run(run(cli, "--budget 5 --yes"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(CliRunner::filesBelow(cli.out()), QStringList({text("in/0.mp4"), text("in/1.mp4"), text("in/2.mp4")}));
        QCOMPARE(m_server->tasks().size(), 3);
        const auto jobs = cli.run(words("list --json")).jobs();
        QCOMPARE(jobs.size(), std::size_t{3});
        for (const QJsonObject &job : jobs) {
            QCOMPARE(job.value(text("state")).toString(), text("Completed"));
            QCOMPARE(job.value(text("backend")).toString(), text("cloud"));
            QCOMPARE(job.value(text("place")).toString(), text("cloud"));
            QCOMPARE(job.value(text("attempts")).toInt(), 1);
        }
        // The key stands nowhere.
        const QByteArray key = m_server->key().toUtf8();
        QVERIFY(!result.out.contains(key) && !result.err.contains(key));
        for (const QString &name : CliRunner::filesBelow(cli.path(QString()))) {
            QFile file(cli.path(name));
            QVERIFY2(!file.open(QIODevice::ReadOnly) || !file.readAll().contains(key), qPrintable(name));
        }
    }

    // An encoder that this computer has not, and the service has.
    void whatThisComputerCannotDoGoesThere()
    {
        CliRunner cli;
        place(cli, 2);
        const QStringList base =
            words("run --json --ext mp4 --args") + QStringList{text("-c:v libx264 -preset ultrafast -c:a libfdk_aac"),
                                                               text("-o"), cli.out(), cli.path(text("in"))};
        connectTo(cli);
        const CliResult refused = cli.run(base);
        if (refused.exitCode != 2)
            QSKIP("This FFmpeg has the encoder libfdk_aac.");
        QVERIFY2(refused.out.contains("recipe.no-encoder"), refused.out.constData());

        const QString programs = cli.path(text("programs"));
        QDir().mkpath(programs);
        QFile wrapper(programs + text("/ffmpeg"));
        QVERIFY(wrapper.open(QIODevice::WriteOnly));
        wrapper.write("#!/bin/sh\nn=$#\nwhile [ $n -gt 0 ]; do a=$1; shift; n=$((n-1))\n"
                      "[ \"$a\" = libfdk_aac ] && a=aac\nset -- \"$@\" \"$a\"\ndone\nexec ");
        wrapper.write(QStandardPaths::findExecutable(text("ffmpeg")).toUtf8() + " \"$@\"\n");
        QVERIFY(wrapper.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        wrapper.close();
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", programs.toUtf8() + ':' + path);
        m_server = std::make_unique<FFHubServer>();
        qputenv("PATH", path);
        QVERIFY(m_server->isRunning());
        connectTo(cli);

        const CliResult result = cli.run(base + words("--on auto --budget 5 --yes"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(m_server->tasks().size(), 2);
        for (const QJsonObject &job : cli.run(words("list --json")).jobs()) {
            QCOMPARE(job.value(text("state")).toString(), text("Completed"));
            QCOMPARE(job.value(text("backend")).toString(), text("cloud"));
            QCOMPARE(job.value(text("placeReason")).toString(), text("only-there"));
        }
    }

    // Encoded there as MP4 files in one task, and packed here: playlists, segments and streams are those of a package
    // that was made here.
    void packagesAreTheSameHereAndThere_data()
    {
        QTest::addColumn<QStringList>("recipe");
        QTest::addColumn<int>("rungs");
        const auto preset = [](const char *name) { return QStringList{text("-p"), text(name)}; };
        QTest::newRow("HLS ladder") << preset("HLS ladder") << 2;
        QTest::newRow("HLS ladder TS") << preset("HLS ladder TS") << 1;
        QTest::newRow("DASH and HLS") << preset("DASH and HLS") << 2;
        const auto own = [](const char *arguments, const char *extension) {
            return QStringList{text("--args"), text(arguments), text("--ext"), text(extension)};
        };
        QTest::newRow("a DASH package of one folder")
            << own("-map 0:v:0 -map 0:a:0 -c:v libx264 -preset ultrafast -b:v 300k -g 50 -c:a aac -b:a 96k -f dash "
                   "-seg_duration 4 {name}/manifest.mpd",
                   "mpd")
            << 1;
        QTest::newRow("HEVC with a tag, and B-frames")
            << own("-map 0:v:0 -map 0:a:0 -c:v libx265 -preset ultrafast -tag:v hvc1 -b:v 300k -g 50 -bf 3 -c:a aac "
                   "-b:a 96k -f hls -hls_time 4 -hls_playlist_type vod -hls_segment_type fmp4 -master_pl_name "
                   "rung.m3u8 {name}/index.m3u8",
                   "m3u8")
            << 1;
    }
    void packagesAreTheSameHereAndThere()
    {
        QFETCH(QStringList, recipe);
        QFETCH(int, rungs);
        const QString clip = videoClip(9); // of two segments, and one size of picture
        CliRunner there;
        connectTo(there);
        CliRunner here;
        const auto make = [&](CliRunner &cli, const QStringList &more) {
            return cli.run(words("run --json") + more + recipe +
                               QStringList{text("-o"), cli.out(), cli.place(clip, text("clip.mkv"))},
                           400'000);
        };
        const CliResult packed = make(there, words("--on cloud --budget 5 --yes"));
        QVERIFY2(packed.exitCode == 0, (packed.out + packed.err).constData());
        QCOMPARE(packed.summary().value(text("warnings")).toInt(), 0);
        const CliResult made = make(here, {});
        QVERIFY2(made.exitCode == 0, (made.out + made.err).constData());
        QCOMPARE(m_server->tasks().size(), 1);
        QCOMPARE(m_server->tasks().first().toObject().value(text("outputs")).toArray().size(), rungs);
        const QStringList files = CliRunner::filesBelow(here.out());
        QVERIFY2(CliRunner::filesBelow(there.out()) == files,
                 qPrintable(CliRunner::filesBelow(there.out()).join(u' ') + text("\n") + files.join(u' ')));
        int playlists = 0;
        for (const QString &file : files) {
            if (!file.endsWith(text(".m3u8")) && !file.endsWith(text(".mpd")))
                continue;
            ++playlists;
            const QString difference =
                differenceOf(contentOf(here.out() + u'/' + file), contentOf(there.out() + u'/' + file));
            QVERIFY2(difference.isEmpty(), qPrintable(file + text(": ") + difference));
            const QStringList streams = streamsOf(here.out() + u'/' + file);
            QVERIFY(!streams.isEmpty());
            QVERIFY2(streamsOf(there.out() + u'/' + file) == streams,
                     qPrintable(file + text(": ") + streams.join(u' ') + text("\n") +
                                streamsOf(there.out() + u'/' + file).join(u' ')));
        }
        QVERIFY(playlists > 0);
    }

    void whoIsKilledInPackingPacksWhatWasBought()
    {
        CliRunner cli;
        cli.place(videoClip(1), text("in/clip.mkv"));
        connectTo(cli);
        cli.setEnvironment(text("REELYARD_MISBEHAVE"), text("rung.mp4=hang"));
        auto process = cli.start(words("run --json --on cloud --budget 5 --yes --args") +
                                 QStringList{text("-map 0:v:0 -c:v libx264 -preset ultrafast -b:v 200k -f hls "
                                                  "-master_pl_name rung.m3u8 {name}/180p/index.m3u8 "
                                                  "-map 0:a:0 -c:a aac -b:a 96k -f hls -master_pl_name rung.m3u8 "
                                                  "{name}/audio/index.m3u8 -f hls_master {name}/master.m3u8"),
                                             text("--ext"), text("m3u8"), text("-o"), cli.out(), cli.path(text("in"))});
        QVERIFY(process->waitForStarted());
        const auto rungs = [&cli] {
            QStringList files = CliRunner::filesBelow(cli.out());
            files.erase(std::remove_if(files.begin(), files.end(),
                                       [](const QString &file) { return !file.endsWith(text("rung.mp4")); }),
                        files.end());
            return files.size();
        };
        // Both have come when the first is packed, and it never is.
        QTRY_VERIFY_WITH_TIMEOUT(m_server->calls("get") >= 2 && rungs() == 2, 120'000);
        ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        process->waitForFinished();
        cli.clearEnvironment(text("REELYARD_MISBEHAVE"));
        const CliResult result = cli.run(words("start --json --budget 5 --yes"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(m_server->tasks().size(), 1);
        const QStringList files = CliRunner::filesBelow(cli.out());
        QVERIFY(files.contains(text("in/clip/master.m3u8")) && files.contains(text("in/clip/180p/index.m3u8")));
        for (const QString &file : files) // nothing of the first try, and nothing that was packed from
            QVERIFY2(file.startsWith(text("in/clip/")) && !file.endsWith(text("rung.mp4")), qPrintable(file));
    }

    void jobsAreSentElsewhereBeforeTheyStartAndWhenTheyFailed()
    {
        CliRunner cli;
        place(cli, 3);
        connectTo(cli);
        const QStringList add = words("add --args") + QStringList{text("-c:v libx264 -preset ultrafast -c:a aac"),
                                                                  text("--ext"),
                                                                  text("mp4"),
                                                                  text("-o"),
                                                                  cli.out(),
                                                                  cli.path(text("in"))};
        const auto placeOf = [&cli](int id) {
            return cli.run(words("list --json"))
                .jobs()[static_cast<std::size_t>(id) - 1]
                .value(text("place"))
                .toString();
        };
        QCOMPARE(cli.run(add).exitCode, 0);
        QCOMPARE(cli.run(words("set 2 3 --on cloud")).exitCode, 0);
        QCOMPARE(placeOf(2), text("cloud"));
        QCOMPARE(cli.run(words("set --undo")).exitCode, 0);
        QCOMPARE(placeOf(2), QString());
        QCOMPARE(cli.run(words("set 3 --on cloud")).exitCode, 0);
        QVERIFY(m_server->order({{text("fault"), text("fail")}, {text("on"), text("create")}, {text("count"), 1}}));
        // Another computer gets it with its place.
        CliRunner other;
        QCOMPARE(cli.run(words("export") + QStringList{cli.path(text("queue.jsonl"))}).exitCode, 0);
        QCOMPARE(other.run(words("import") + QStringList{cli.path(text("queue.jsonl"))}).exitCode, 0);
        QCOMPARE(other.run(words("list --json")).jobs()[2].value(text("place")).toString(), text("cloud"));

        const CliResult ran = cli.run(words("start --json --budget 5 --yes"));
        QCOMPARE(ran.summary().value(text("completed")).toInt(), 2);
        QCOMPARE(ran.summary().value(text("failed")).toInt(), 1);
        QCOMPARE(m_server->tasks().size(), 1);
        const CliResult planned = cli.run(words("retry 3 --on local --plan"));
        QVERIFY2(planned.out.contains("This computer instead of Cloud"), planned.out.constData());
        QCOMPARE(placeOf(3), text("cloud"));
        QCOMPARE(cli.run(words("retry 3 --on local")).exitCode, 0);
        const CliResult again = cli.run(words("start --json"));
        QVERIFY2(again.exitCode == 0, (again.out + again.err).constData());
        QCOMPARE(m_server->tasks().size(), 1);
        QCOMPARE(CliRunner::filesBelow(cli.out()).size(), 3);
    }

    void webhooksTellWhenToLook()
    {
        CliRunner cli;
        place(cli, 4);
        connectTo(cli);
        const QStringList add = words("add --on cloud --budget 5 --yes --args") +
                                QStringList{text("-c:v libx264 -preset ultrafast -c:a aac"),
                                            text("--ext"),
                                            text("mp4"),
                                            text("-o"),
                                            cli.out(),
                                            cli.path(text("in"))};
        QCOMPARE(cli.run(add).exitCode, 0);
        const CliResult started = cli.run(words("start --json --webhook"));
        QVERIFY2(started.exitCode == 0, (started.out + started.err).constData());
        QCOMPARE(started.summary().value(text("completed")).toInt(), 4);
        QCOMPARE(m_server->tasks().size(), 4);
        for (const QJsonValue &task : m_server->tasks())
            QVERIFY(!task.toObject().value(text("deliveries")).toArray().isEmpty());
        // After each of the two messages of a task, unless the second came before the first was looked at.
        QVERIFY2(m_server->calls("status") <= 8, qPrintable(QString::number(m_server->calls("status"))));
        QCOMPARE(m_server->calls("list"), 0);
        QVERIFY(QFile::permissions(cli.database() + text(".hooks")).toInt() ==
                (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser).toInt());
        const CliResult refused = cli.run(words("start --json --webhook --webhook-listen 203.0.113.7"));
        QVERIFY2(refused.exitCode != 0, refused.out.constData());
    }

    void automaticKeepsToItsRule()
    {
        CliRunner cli;
        place(cli, 3);
        connectTo(cli);
        QStringList arguments = words("run --json --on auto --budget 5 --yes --overflow-after 0s -j 1 --args") +
                                QStringList{text("-c:v libx264 -preset ultrafast -c:a aac"),
                                            text("--ext"),
                                            text("mp4"),
                                            text("-o"),
                                            cli.out(),
                                            cli.path(text("in"))};
        QStringList planned = arguments;
        planned.insert(1, text("--plan"));
        planned.removeOne(text("--json"));
        planned.removeOne(text("-j"));
        planned.removeOne(text("1"));
        const CliResult plan = cli.run(planned);
        QVERIFY2(plan.exitCode == 0 && plan.out.contains("cloud") && plan.out.contains("auto"),
                 (plan.out + plan.err).constData());
        const CliResult result = cli.run(arguments);
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        int there = 0;
        for (const QJsonObject &job : cli.run(words("list --json")).jobs()) {
            QCOMPARE(job.value(text("state")).toString(), text("Completed"));
            const bool isThere = job.value(text("place")).toString() == text("cloud");
            QCOMPARE(job.value(text("placeReason")).toString() == text("long-queue"), isThere);
            QCOMPARE(job.value(text("cost")).toDouble() > 0, isThere);
            there += isThere ? 1 : 0;
        }
        QVERIFY(there > 0);
        QCOMPARE(m_server->tasks().size(), there);
    }

    void jobsThatComeToAQueueThatRunsHaveTheirBudget()
    {
        CliRunner cli;
        place(cli, 1);
        connectTo(cli);
        QVERIFY(m_server->order({{text("fault"), text("hundred")}, {text("seconds"), 6}}));
        auto working = cli.start(run(cli, "--budget 5 --yes"));
        QTRY_COMPARE_WITH_TIMEOUT(m_server->tasks().size(), 1, 60'000);
        cli.place(videoClip(1), text("more/late.mkv"));
        const CliResult added = cli.run(
            words("add --json --on cloud --budget 5 --yes --ext mp4 --args") +
            QStringList{text("-c:v libx264 -preset ultrafast -an"), text("-o"), cli.out(), cli.path(text("more"))});
        QVERIFY2(added.exitCode == 0, (added.out + added.err).constData());
        QTRY_COMPARE_WITH_TIMEOUT(m_server->tasks().size(), 2, 60'000);
        const CliResult worked = CliRunner::finish(*working);
        QVERIFY2(worked.exitCode == 0, (worked.out + worked.err).constData());
    }

    void neverUploadBinds()
    {
        CliRunner cli;
        place(cli, 1);
        connectTo(cli);
        const auto with = [&cli](const char *more) {
            return words(more) + QStringList{text("--args"), text("-c copy"), text("--ext"),       text("mkv"),
                                             text("-o"),     cli.out(),       cli.path(text("in"))};
        };
        QCOMPARE(cli.run(with("run --json --never-upload --on cloud --budget 5 --yes")).exitCode, 2);
        QCOMPARE(cli.run(with("add --never-upload --on auto")).exitCode, 0);
        QCOMPARE(cli.run(words("set 1 --on cloud")).exitCode, 2);
        QCOMPARE(cli.run(words("start --budget 5 --yes")).exitCode, 0);
        QCOMPARE(cli.run(words("retry 1 --on cloud")).exitCode, 2);
        const CliResult checked = cli.run(with("run --json --check lossless --on cloud --budget 5 --yes"));
        QCOMPARE(checked.exitCode, 2);
        QVERIFY2(checked.out.contains("on this computer only"), checked.out.constData());
        QCOMPARE(m_server->record().value(text("requests")).toArray().size(), 0);
    }

    // It waits, says for what, and goes on by itself; nothing is used up.
    void aServiceThatIsAwayIsWaitedFor()
    {
        CliRunner cli;
        place(cli, 1);
        connectTo(cli);
        m_server.reset();
        const CliResult waited = cli.run(run(cli, "--budget 5 --yes --wait-limit 3"));
        QCOMPARE(waited.exitCode, 4);
        const QJsonObject job = cli.run(words("list --json")).jobs().front();
        QCOMPARE(job.value(text("state")).toString(), text("Waiting"));
        QCOMPARE(job.value(text("errorCode")).toString(), text("cloud.away"));
        m_server = std::make_unique<FFHubServer>();
        connectTo(cli);
        const CliResult started = cli.run(words("start --json"));
        QVERIFY2(started.exitCode == 0, (started.out + started.err).constData());
        QCOMPARE(m_server->tasks().size(), 1);
    }

    // A server that has lost its memory: the tasks are gone, and each is made once more.
    void tasksThatAreGoneAreMadeAnew()
    {
        CliRunner cli;
        place(cli, 1);
        connectTo(cli);
        QVERIFY(m_server->order({{text("fault"), text("lose")},
                                 {text("on"), text("create")},
                                 {text("when"), text("created")},
                                 {text("count"), 2}}));
        const CliResult result = cli.run(run(cli, "--budget 5 --yes"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(m_server->tasks().size(), 3);
    }

    void theCapIsNotPassed()
    {
        CliRunner cli;
        place(cli, 2);
        connectTo(cli);
        const CliResult result = cli.run(run(cli, "--budget 0.5 --yes")); // a task may cost 0.72
        QVERIFY2(result.exitCode == 4, (QByteArray::number(result.exitCode) + result.out).constData());
        QCOMPARE(m_server->tasks().size(), 0);
        for (const QJsonObject &job : cli.run(words("list --json")).jobs()) {
            QCOMPARE(job.value(text("state")).toString(), text("Held"));
            QCOMPARE(job.value(text("holdReason")).toString(), text("account"));
            QVERIFY(job.value(text("error")).toString().contains(text("$0.72")));
        }
        // A larger one is all they waited for.
        const CliResult more = cli.run(words("start --json --budget 1 --yes"));
        QVERIFY2(more.exitCode == 0, (more.out + more.err).constData());
        QCOMPARE(m_server->tasks().size(), 2);
        // What is let go without a cap is held again.
        place(cli, 3);
        QCOMPARE(cli.run(words("add --on cloud --args") +
                         QStringList{text("-c:v libx264 -preset ultrafast"), text("--ext"), text("mp4"), text("-o"),
                                     cli.path(text("other")), cli.path(text("in/2.mkv"))})
                     .exitCode,
                 0);
        QCOMPARE(cli.run(words("start --json")).exitCode, 4);
        QCOMPARE(m_server->tasks().size(), 2);
    }

    void anAccountThatIsRefusedNeedsAPerson()
    {
        CliRunner cli;
        place(cli, 2);
        connectTo(cli, text("not-the-key"));
        const CliResult result = cli.run(run(cli, "--budget 5 --yes"));
        QVERIFY2(result.exitCode == 4, (QByteArray::number(result.exitCode) + result.out).constData());
        for (const QJsonObject &job : cli.run(words("list --json")).jobs()) {
            QCOMPARE(job.value(text("state")).toString(), text("Held"));
            QCOMPARE(job.value(text("errorCode")).toString(), text("account.key"));
        }
    }

    // What was bought for a queue that moves to another computer is taken there, and not bought again.
    void aQueueThatMovesTakesItsTasksAlong()
    {
        CliRunner here;
        CliRunner there;
        place(here, 2);
        for (CliRunner *cli : {&here, &there})
            connectTo(*cli);
        QVERIFY(m_server->order({{text("fault"), text("hundred")}, {text("seconds"), 6}, {text("count"), 2}}));
        auto process = here.start(run(here, "--budget 5 --yes"));
        QTRY_COMPARE_WITH_TIMEOUT(m_server->tasks().size(), 2, 60'000);
        ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        process->waitForFinished();

        const QString file = here.path(text("queue.jsonl"));
        QCOMPARE(here.run(words("export") + QStringList{file}).exitCode, 0);
        // The sources lie elsewhere there.
        QVERIFY(QDir().rename(here.path(text("in")), here.path(text("moved"))));
        const CliResult imported = there.run(
            words("import --json") + QStringList{file, text("--map"), here.out() + u'=' + there.out(), text("--map"),
                                                 here.path(text("in")) + u'=' + here.path(text("moved"))});
        QVERIFY2(imported.exitCode == 0, (imported.out + imported.err).constData());
        const CliResult done = there.run(words("start --json --budget 5 --yes"));
        QVERIFY2(done.exitCode == 0, (done.out + done.err).constData());
        QCOMPARE(done.summary().value(text("completed")).toInt(), 2);
        QCOMPARE(m_server->tasks().size(), 2);
        QCOMPARE(CliRunner::filesBelow(there.out()), (QStringList{text("in/0.mp4"), text("in/1.mp4")}));
    }

    // Killed again and again while the server fails one request in five: every job is done, and paid once.
    void nothingIsPaidTwiceWhateverHappens()
    {
        CliRunner cli;
        constexpr int clips = 6;
        place(cli, clips);
        connectTo(cli);
        for (const char *fault : {"503", "reset-before", "reset-after"}) {
            QVERIFY(m_server->order({{text("fault"), text(fault)},
                                     {text("on"), QJsonArray{text("create"), text("status"), text("list"), text("sign"),
                                                             text("put"), text("get")}},
                                     {text("count"), -1},
                                     {text("share"), 0.07}}));
        }
        QRandomGenerator random(20261127);
        QStringList arguments = run(cli, "--budget 50 --yes");
        for (int round = 0; round < 4; ++round) {
            auto process = cli.start(arguments);
            QVERIFY(process->waitForStarted());
            process->waitForFinished(500 + random.bounded(2000));
            if (process->state() != QProcess::NotRunning) // else there is no process to be named: 0 means all of ours
                ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
            process->waitForFinished();
            if (!cli.run(words("list --json")).jobs().empty())
                arguments = words("start --json --budget 50 --yes");
        }
        CliResult last;
        for (int tries = 0; tries < 5; ++tries) {
            last = cli.run(arguments, 240'000); // on a slow machine none of the rounds has come to adding
            arguments = words("start --json --budget 50 --yes");
            const auto left = cli.run(words("list --json --state Failed")).jobs();
            if (left.empty() && last.exitCode == 0)
                break;
            cli.run(words("retry --failed")); // three tries of one step may meet a fault each
        }
        QVERIFY2(last.exitCode == 0, (last.out + last.err).constData());
        const auto jobs = cli.run(words("list --json")).jobs();
        QCOMPARE(jobs.size(), std::size_t(clips));
        for (const QJsonObject &job : jobs)
            QCOMPARE(job.value(text("state")).toString(), text("Completed"));
        QCOMPARE(CliRunner::filesBelow(cli.out()).size(), clips);
        QCOMPARE(m_server->tasks().size(), clips);
    }
};

QTEST_GUILESS_MAIN(TestCloud)
#include "test_cloud.moc"
