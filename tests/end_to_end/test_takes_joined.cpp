// SPDX-License-Identifier: GPL-3.0-or-later
// Takes that a camera cut into several files, joined by the real programs.
#include "models/base/native_path.h"
#include "tests/support/cli_runner.h"
#include "tests/support/generated_media.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <filesystem>

using namespace reelyard;
using namespace reelyard::test;

class TestTakesJoined : public QObject
{
    Q_OBJECT

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    static QStringList words(const char *ascii) { return text(ascii).split(u' '); }

    /// Seconds `from` to `from + 2` of a moving picture with a changing tone, so that no part is like another.
    static QString part(int from, const QString &extension, const QString &size = text("320x180"))
    {
        const QStringList codecs = extension == text("MXF")
                                       ? words("-c:v mpeg2video -q:v 3 -c:a pcm_s16le -ar 48000")
                                       : words("-c:v libx264 -preset veryfast -pix_fmt yuv420p -c:a aac -ac 2");
        return generatedClip(
            words("-f lavfi -i") +
                QStringList{
                    text("testsrc2=size=%1:rate=25,trim=%2:%3,setpts=PTS-STARTPTS").arg(size).arg(from).arg(from + 2)} +
                words("-f lavfi -i") +
                QStringList{text("sine=frequency=%1:sample_rate=48000:duration=2").arg(300 + from)} + codecs +
                words("-metadata title=Take"),
            extension);
    }
    static QByteArray ffprobe(const QStringList &arguments)
    {
        QProcess probe;
        probe.start(text("ffprobe"), words("-v error -of csv=p=0") + arguments);
        return probe.waitForFinished(60'000) ? probe.readAllStandardOutput().trimmed() : QByteArray();
    }
    static int frames(const QString &path)
    {
        return ffprobe(words("-count_frames -select_streams v:0 -show_entries stream=nb_read_frames") +
                       QStringList{path})
            .split(',')
            .front()
            .toInt();
    }
    /// MD5 of all decoded pictures.
    static QByteArray pictures(const QStringList &input)
    {
        QProcess ffmpeg;
        ffmpeg.start(text("ffmpeg"),
                     words("-v error -nostdin") + input + words("-map 0:v -fps_mode passthrough -f md5 -"));
        return ffmpeg.waitForFinished(60'000) ? ffmpeg.readAllStandardOutput().trimmed() : QByteArray();
    }
    static QStringList base(const CliRunner &cli, const char *arguments, const char *extension)
    {
        return words("run --json --join-takes --args") +
               QStringList{text(arguments), text("--ext"), text(extension), text("-o"), cli.out()};
    }

private slots:
    void aTakeOfGoProIsOneJob_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("copied") << text("-c copy");
        QTest::newRow("encoded") << text("-c:v libx264 -preset ultrafast -qp 0 -c:a aac");
    }
    void aTakeOfGoProIsOneJob()
    {
        QFETCH(QString, arguments);
        CliRunner cli;
        QString list;
        for (int i = 0; i < 3; ++i) {
            const QString path =
                cli.place(part(2 * i, text("MP4")), text("it's a card/DCIM/GX0%1%2.MP4").arg(i + 1).arg(text("0007")));
            list += text("file '%1'\n").arg(QString(path).replace(u'\'', text("'\\''")));
        }
        cli.place(part(6, text("MP4")), text("it's a card/DCIM/GX010008.MP4"));
        const CliResult result =
            cli.run(base(cli, arguments.toLatin1().constData(), "mp4") + QStringList{cli.path(text("it's a card"))});
        QVERIFY2(result.exitCode == 0, result.out.constData());
        const auto jobs = cli.run(words("list --json")).jobs();
        QCOMPARE(jobs.size(), std::size_t{2});
        QCOMPARE(jobs[0].value(text("moreParts")).toArray().size(), 2);
        QCOMPARE(jobs[0].value(text("sourceDurationSeconds")).toDouble() > 5.9, true);
        QCOMPARE(jobs[0].value(text("warnings")).toArray(), QJsonArray());
        QCOMPARE(CliRunner::filesBelow(cli.out()),
                 QStringList({text("it's a card/DCIM/GX010007.mp4"), text("it's a card/DCIM/GX010008.mp4")}));

        const QString made = cli.out() + text("/it's a card/DCIM/GX010007.mp4");
        QCOMPARE(frames(made), 150);
        const QString script = cli.path(text("list.txt"));
        QFile file(script);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(list.toUtf8()) > 0);
        file.close();
        const QByteArray expected = pictures(words("-f concat -safe 0 -i") + QStringList{script});
        QVERIFY(expected.startsWith("MD5="));
        QCOMPARE(pictures({text("-i"), made}), expected);
        const double seconds = ffprobe(words("-show_entries format=duration") + QStringList{made}).toDouble();
        QVERIFY2(seconds > 5.95 && seconds < 6.1, QByteArray::number(seconds).constData());
        QCOMPARE(ffprobe(words("-show_entries format_tags=title") + QStringList{made}), QByteArray("Take"));
    }

    void transportStreamsAreReadAsOneFile()
    {
        CliRunner cli;
        // As the camera writes it: one stream, cut at a packet.
        const QString whole = generatedClip(words("-f lavfi -i testsrc2=size=320x180:rate=25:duration=4 -f lavfi -i "
                                                  "sine=duration=4 -c:v libx264 -preset veryfast -pix_fmt yuv420p -c:a "
                                                  "ac3 -f mpegts -mpegts_m2ts_mode 1"),
                                            text("MTS"));
        QFile stream(whole);
        QVERIFY(stream.open(QIODevice::ReadOnly));
        const QByteArray content = stream.readAll();
        const qsizetype cut = content.size() / 2 / 192 * 192;
        QVERIFY(QDir().mkpath(cli.path(text("in"))));
        int part = 0;
        for (const QByteArray &bytes : {content.left(cut), content.mid(cut)}) {
            QFile file(cli.path(text("in/GX0%1%2.MP4").arg(++part).arg(text("0009")))); // found by content
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        }
        const CliResult result = cli.run(base(cli, "-c copy", "mkv") + QStringList{cli.path(text("in"))});
        QVERIFY2(result.exitCode == 0, result.out.constData());
        const QString made = cli.out() + text("/in/GX010009.mkv");
        QCOMPARE(frames(made), 100);
        QCOMPARE(pictures({text("-i"), made}), pictures({text("-i"), whole}));
        QCOMPARE(cli.run(words("list --json")).jobs().front().value(text("warnings")).toArray(), QJsonArray());
    }

    void partsOfCanonAreJoinedAndProvedLossless()
    {
        CliRunner cli;
        cli.place(part(0, text("MXF")), text("CLIPS001/AA0001/AA000101.MXF"));
        cli.place(part(2, text("MXF")), text("CLIPS001/AA0001/AA000102.MXF"));
        const CliResult result = cli.run(base(cli, "-map 0:v -map 0:a -c:v ffv1 -level 3 -c:a copy", "mkv") +
                                         words("--check lossless") + QStringList{cli.path(text("CLIPS001"))});
        QVERIFY2(result.exitCode == 0, result.out.constData());
        QCOMPARE(frames(cli.out() + text("/CLIPS001/AA0001/AA000101.mkv")), 100);
        QFile certificate;
        for (const QString &name : CliRunner::filesBelow(cli.out())) {
            if (!name.endsWith(text(".mkv")))
                certificate.setFileName(cli.out() + u'/' + name);
        }
        QVERIFY(certificate.open(QIODevice::ReadOnly));
        const QByteArray words = certificate.readAll();
        QVERIFY2(words.contains("followed by: ") && words.count("source sha256: ") == 2, words.constData());
    }

    void withoutBeingAskedNothingIsJoined()
    {
        CliRunner cli;
        for (int i = 0; i < 2; ++i)
            cli.place(part(2 * i, text("MP4")), text("in/GX0%1%2.MP4").arg(i + 1).arg(text("0007")));
        const QStringList plain = words("--args") + QStringList{text("-c copy"), text("--ext"), text("mp4"),
                                                                text("-o"),      cli.out(),     cli.path(text("in"))};
        const CliResult plan = cli.run(words("run --plan --json") + plain);
        QCOMPARE(plan.lines.front().value(text("jobs")).toInt(), 2);
        QCOMPARE(plan.lines.front().value(text("takes")).toInt(), 1);
        QCOMPARE(plan.lines.front().value(text("takeParts")).toInt(), 2);
        const CliResult words2 = cli.run(words("run --plan") + plain);
        QVERIFY2(words2.out.contains("2 files are parts of 1 take; --join-takes"), words2.out.constData());
        // Named one by one they are the same take.
        const CliResult named =
            cli.run(base(cli, "-c copy", "mp4") +
                    QStringList{text("--plan"), cli.path(text("in/GX020007.MP4")), cli.path(text("in/GX010007.MP4"))});
        QCOMPARE(named.lines.front().value(text("jobs")).toInt(), 1);
    }

    void partsThatDoNotFitFailInWords()
    {
        CliRunner cli;
        cli.place(part(0, text("MP4")), text("in/GX010007.MP4"));
        cli.place(part(2, text("MP4"), text("640x360")), text("in/GX020007.MP4"));
        const CliResult result = cli.run(base(cli, "-c copy", "mp4") + QStringList{cli.path(text("in"))});
        QVERIFY(result.exitCode != 0);
        const QJsonObject job = cli.run(words("list --json")).jobs().front();
        QCOMPARE(job.value(text("state")).toString(), text("Failed"));
        QCOMPARE(job.value(text("errorCode")).toString(), text("source.parts-differ"));
        QVERIFY(job.value(text("error")).toString().contains(text("the size of the picture")));
        QVERIFY(CliRunner::filesBelow(cli.out()).isEmpty());
    }

    void aPartThatWentAwayIsNamed()
    {
        CliRunner cli;
        cli.place(part(0, text("MP4")), text("in/GX010007.MP4"));
        const QString second = cli.place(part(2, text("MP4")), text("in/GX020007.MP4"));
        const CliResult added =
            cli.run(words("add --json --join-takes --args") + QStringList{text("-c copy"), text("--ext"), text("mp4"),
                                                                          text("-o"), cli.out(), cli.path(text("in"))});
        QCOMPARE(added.exitCode, 0);
        QVERIFY(QFile::remove(second));
        QVERIFY(cli.run(words("start --json")).exitCode != 0);
        const QJsonObject job = cli.run(words("list --json")).jobs().front();
        QCOMPARE(job.value(text("state")).toString(), text("Failed"));
        QVERIFY2(job.value(text("error")).toString().contains(text("GX020007")),
                 qPrintable(job.value(text("error")).toString()));
        QVERIFY(CliRunner::filesBelow(cli.out()).isEmpty());
    }

    void anExportedTakeComesBackWhole()
    {
        CliRunner cli;
        for (int i = 0; i < 2; ++i)
            cli.place(part(2 * i, text("MP4")), text("in/GX0%1%2.MP4").arg(i + 1).arg(text("0007")));
        QCOMPARE(cli.run(words("add --join-takes --args") + QStringList{text("-c copy"), text("--ext"), text("mp4"),
                                                                        text("-o"), cli.out(), cli.path(text("in"))})
                     .exitCode,
                 0);
        const QString file = cli.path(text("queue.jsonl"));
        QCOMPARE(cli.run({text("export"), file}).exitCode, 0);
        std::filesystem::rename(toStdPath(cli.path(text("in"))), toStdPath(cli.path(text("moved"))));
        CliRunner other;
        QCOMPARE(other.run({text("import"), file, text("--map"), cli.path(text("in")) + u'=' + cli.path(text("moved"))})
                     .exitCode,
                 0);
        const CliResult run = other.run(words("start --json"));
        QVERIFY2(run.exitCode == 0, run.out.constData());
        QCOMPARE(frames(cli.out() + text("/in/GX010007.mp4")), 100);
    }
};

QTEST_GUILESS_MAIN(TestTakesJoined)
#include "test_takes_joined.moc"
