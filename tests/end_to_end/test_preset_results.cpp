// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/recipe.h"
#include "tests/support/cli_runner.h"
#include "tests/support/ffhub_server.h"
#include "tests/support/generated_media.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <vector>

using namespace reelyard;
using namespace reelyard::test;

// Each shipped preset on a small clip, to the end, and what came out as the ffprobe program sees it.
class TestPresetResults : public QObject
{
    Q_OBJECT

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }

    static QJsonArray streamsOf(const QString &path)
    {
        QProcess ffprobe;
        ffprobe.start(text("ffprobe"),
                      {text("-v"), text("error"), text("-of"), text("json"), text("-show_streams"), path});
        if (!ffprobe.waitForFinished(60'000))
            return {};
        return QJsonDocument::fromJson(ffprobe.readAllStandardOutput()).object().value(text("streams")).toArray();
    }

    // "h264 320x180 25/1 yuv420p" of pictures, "aac 48000 2" of sound.
    static QStringList describe(const QString &path)
    {
        QStringList described;
        for (const QJsonValue &value : streamsOf(path)) {
            const QJsonObject stream = value.toObject();
            const QString codec = stream.value(text("codec_name")).toString();
            if (stream.value(text("codec_type")) == text("video"))
                described << QStringLiteral("%1 %2x%3 %4 %5")
                                 .arg(codec)
                                 .arg(stream.value(text("width")).toInt())
                                 .arg(stream.value(text("height")).toInt())
                                 .arg(stream.value(text("r_frame_rate")).toString(),
                                      stream.value(text("pix_fmt")).toString());
            else if (stream.value(text("codec_type")) == text("audio"))
                described << QStringLiteral("%1 %2 %3")
                                 .arg(codec, stream.value(text("sample_rate")).toString())
                                 .arg(stream.value(text("channels")).toInt());
        }
        return described;
    }

    struct Expected {
        QString preset;
        QString file;
        QStringList streams; ///< regular expressions for describe()
    };
    static std::vector<Expected> expectations()
    {
        std::vector<Expected> all;
        const auto row = [&all](const char *preset, const char *file, const QStringList &streams) {
            all.push_back({text(preset), text(file), streams});
        };
        const QString pcm = text("pcm_s24le 48000 1");
        const QString aac = text("aac 48000 2");
        row("ProRes Proxy", "clip.mov", {text("prores 256x144 25/1 yuv422p10le"), pcm});
        row("ProRes Proxy quarter", "clip.mov", {text("prores 128x72 25/1 yuv422p10le"), pcm});
        for (const char *name : {"ProRes LT", "ProRes 422", "ProRes HQ"})
            row(name, "clip.mov", {text("prores 512x288 25/1 yuv422p10le"), pcm});
        row("ProRes 4444 with alpha", "clip.mov", {text("prores 512x288 25/1 yuva444p1[02]le"), pcm});
        for (const char *name : {"DNxHR LB", "DNxHR SQ", "DNxHR HQ"})
            row(name, "clip.mov", {text("dnxhd 512x288 25/1 yuv422p"), pcm});
        row("DNxHR HQX", "clip.mov", {text("dnxhd 512x288 25/1 yuv422p10le"), pcm});
        for (const char *name : {"Review 1080p", "Review 1080p with timecode", "Review 1080p with LUT", "Web MP4 1080p",
                                 "Web MP4 1080p fast", "Web MP4 1080p veryfast", "Web MP4 720p", "Web MP4 720p fast",
                                 "Web MP4 720p veryfast", "Web MP4 480p", "Web MP4 480p fast", "Web MP4 480p veryfast",
                                 "Target size 25 MB", "Watermark", "Access copy"})
            row(name, "clip.mp4", {text("h264 512x288 25/1 yuv420p"), aac});
        row("Web H.264 standard", "clip.mp4", {text("h264 512x288 25/1 yuv420p"), text("aac 48000 1")});
        row("Web MP4 ladder", "clip 480p.mp4", {text("h264 512x288 25/1 yuv420p"), aac});
        row("HLS ladder", "clip/master.m3u8", {aac, text("h264 512x288 25/1 yuv420p")});
        row("HLS ladder TS", "clip/master.m3u8", {text("h264 512x288 25/1 yuv420p"), aac});
        row("DASH and HLS", "clip/master.m3u8", {aac, text("h264 512x288 25/1 yuv420p")});
        row("AV1", "clip.webm", {text("av1 512x288 25/1 yuv420p10le"), text("opus 48000 1")});
        row("HEVC 10-bit", "clip.mp4", {text("hevc 512x288 25/1 yuv420p10le"), text("aac 48000 1")});
        row("H.264 (hardware)", "clip.mp4", {text("h264 512x288 25/1 .*"), text("aac 48000 .")});
        row("HEVC (hardware)", "clip.mp4", {text("hevc 512x288 25/1 .*"), text("aac 48000 .")});
        row("FFV1 master", "clip.mkv", {text("ffv1 512x288 25/1 yuv420p"), text("aac 48000 1")});
        row("v210", "clip.mov", {text("v210 512x288 25/1 yuv422p10le"), pcm});
        row("JPEG 2000 lossless", "clip.mxf", {text("jpeg2000 512x288 25/1 yuv422p10le"), pcm});
        row("Stream hashes", "clip.txt", {});
        row("Rewrap", "clip.mkv", {text("h264 512x288 25/1 yuv420p"), text("aac 48000 1")});
        row("Audio AAC", "clip.m4a", {text("aac 48000 1")});
        row("Audio FLAC", "clip.flac", {text("flac 48000 1")});
        row("Audio Opus", "clip.opus", {text("opus 48000 1")});
        row("Audio WAV 24-bit", "clip.wav", {pcm});
        row("Loudness -23 LUFS", "clip.wav", {pcm});
        row("Loudness -14 LUFS", "clip.m4a", {text("aac 48000 1")});
        row("Contact sheet", "clip.jpg", {text("mjpeg 1300x740 25/1 yuvj420p")});
        row("Thumbnails", "clip/picture-00001.jpg", {text("mjpeg 512x288 25/1 yuvj420p")});
        row("GIF", "clip.gif", {text("gif 512x288 .* bgra")});
        row("Image sequence", "clip/frame-000025.png", {text("png 512x288 25/1 rgb24")});
        return all;
    }

    QString m_clip;
    QString m_logo;
    QString m_lut;

    // All that was made, on standard error of a failing test too.
    CliResult make(CliRunner &cli, const QString &preset, const QString &clip, const QStringList &more = {})
    {
        return cli.run(QStringList{text("run"), text("--json"), text("-p"), preset, text("-o"), cli.out()} + more +
                       QStringList{cli.place(clip, text("clip.mkv"))});
    }

private slots:
    void initTestCase()
    {
        m_clip = videoClip(1, text("512x288"));
        QVERIFY(!m_clip.isEmpty());
        m_logo = generatedClip({text("-f"), text("lavfi"), text("-i"), text("color=red@0.5:size=64x32,format=rgba"),
                                text("-frames:v"), text("1")},
                               text("png"));
        QVERIFY(!m_logo.isEmpty());
        m_lut = m_logo.chopped(4) + text(" it's, a [lut]: {x}.cube");
        QFile lut(m_lut);
        QVERIFY(lut.open(QIODevice::WriteOnly));
        QByteArray table("LUT_3D_SIZE 2\n");
        for (int i = 0; i < 8; ++i)
            table += QByteArray(i & 1 ? "1 " : "0 ") + (i & 2 ? "1 " : "0 ") + (i & 4 ? "1\n" : "0\n");
        lut.write(table);
    }

    void eachPresetMakesWhatItSays_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("streams");
        for (const Expected &expected : expectations())
            QTest::newRow(qPrintable(expected.preset)) << expected.file << expected.streams;
    }
    void eachPresetMakesWhatItSays()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, streams);
        const QString preset = text(QTest::currentDataTag());
        CliRunner cli;
        QStringList more;
        if (preset == text("Watermark"))
            more = {text("--logo"), m_logo};
        if (preset == text("Review 1080p with LUT"))
            more = {text("--lut"), m_lut};
        const CliResult result = make(cli, preset, m_clip, more);
        QVERIFY2(result.exitCode == 0, (result.err + result.out).constData());
        if (!preset.contains(text("hardware"))) // without a device these go on in software, and say so
            QCOMPARE(result.summary().value(text("warnings")).toInt(), 0);
        const QString path = cli.out() + u'/' + file;
        QVERIFY2(QFile::exists(path), qPrintable(CliRunner::filesBelow(cli.out()).join(u' ')));
        const QStringList found = streams.isEmpty() ? QStringList() : describe(path);
        QCOMPARE(found.size(), streams.size());
        for (qsizetype i = 0; i < found.size(); ++i) {
            const QRegularExpression form(QRegularExpression::anchoredPattern(streams[i]));
            QVERIFY2(form.match(found[i]).hasMatch(), qPrintable(found[i]));
        }
    }

    // What a service makes with the ffmpeg program has the same streams; what it cannot make it says before.
    void theCloudGivesTheSameStreams()
    {
        if (!isLongTier())
            QSKIP("each preset twice: for the long tier");
        FFHubServer server;
        QVERIFY(server.isRunning());
        int compared = 0;
        QStringList refused;
        for (const Expected &expected : expectations()) {
            CliRunner cli;
            cli.setEnvironment(text("REELYARD_API_URL"), server.api().toString());
            cli.setEnvironment(text("REELYARD_API_KEY"), server.key());
            const CliResult there =
                make(cli, expected.preset, m_clip,
                     {text("--on"), text("cloud"), text("--budget"), text("50"), text("--yes"), text("--again")});
            if (there.exitCode == 2) {
                QVERIFY2(there.out.contains("Cannot run in the cloud") || there.out.contains("recipe.missing-file"),
                         (expected.preset.toUtf8() + there.out).constData());
                refused << expected.preset;
                continue;
            }
            QVERIFY2(there.exitCode == 0, (expected.preset.toUtf8() + there.err + there.out).constData());
            CliRunner plain;
            const CliResult here = make(plain, expected.preset, m_clip);
            QVERIFY2(here.exitCode == 0, (here.err + here.out).constData());
            const QStringList files = CliRunner::filesBelow(plain.out());
            QCOMPARE(CliRunner::filesBelow(cli.out()), files);
            for (const QString &file : files) {
                QVERIFY2(describe(cli.out() + u'/' + file) == describe(plain.out() + u'/' + file),
                         qPrintable(expected.preset + u' ' + file + text(": ") +
                                    describe(cli.out() + u'/' + file).join(text(", ")) + text(" and not ") +
                                    describe(plain.out() + u'/' + file).join(text(", "))));
            }
            ++compared;
        }
        qInfo("%d presets give the same there; it cannot run %s", compared, qPrintable(refused.join(text(", "))));
        QVERIFY(compared >= 18);
        QVERIFY(!refused.contains(text("HLS ladder")) && !refused.contains(text("DASH and HLS")));
    }

    void dashAndHlsPlayersShareTheSegments()
    {
        CliRunner cli;
        const CliResult result = make(cli, text("DASH and HLS"), m_clip);
        QVERIFY2(result.exitCode == 0, (result.err + result.out).constData());
        const QString picture = text("h264 512x288 25/1 yuv420p");
        const QString sound = text("aac 48000 2");
        QCOMPARE(describe(cli.out() + text("/clip/manifest.mpd")), QStringList({picture, sound}));
        QCOMPARE(describe(cli.out() + text("/clip/480p/index.m3u8")), QStringList{picture});
        QCOMPARE(describe(cli.out() + text("/clip/audio/index.m3u8")), QStringList{sound});
    }

    // Its sound is an output of its own, so no output of it has all streams.
    void aLadderKeepsTogetherWhatItHasToKeep()
    {
        CliRunner cli;
        const CliResult kept = make(cli, text("HLS ladder"), m_clip, {text("--check"), text("keep=streams")});
        QVERIFY2(kept.exitCode == 0, (kept.err + kept.out).constData());
        CliRunner other;
        const CliResult lost = other.run({text("run"), text("--json"), text("-p"), text("HLS ladder"), text("--check"),
                                          text("keep=tags"), text("-o"), other.out(),
                                          generatedClip({text("-i"), m_clip, text("-c"), text("copy"),
                                                         text("-metadata"), text("catalogue_number=17")},
                                                        text("mkv"))});
        QCOMPARE(lost.exitCode, 1);
        QCOMPARE(lost.summary().value(text("failed")).toInt(), 1);
        QVERIFY2(lost.out.contains("CATALOGUE_NUMBER"), lost.out.constData());
        QVERIFY(CliRunner::filesBelow(other.out()).isEmpty());
    }

    // As wide as it says, as a part of the picture and not of itself: 0.15 of 512, and a margin of a fortieth.
    void aLogoIsAsWideAsItSays()
    {
        CliRunner cli;
        const CliResult result = make(cli, text("Watermark"), m_clip, {text("--logo"), m_logo});
        QVERIFY2(result.exitCode == 0, (result.err + result.out).constData());
        CliRunner plain;
        QVERIFY(make(plain, text("Web MP4 1080p"), m_clip).exitCode == 0);
        const auto redness = [](CliRunner &from, int x) {
            QProcess ffmpeg;
            ffmpeg.start(text("ffmpeg"),
                         {text("-v"), text("error"), text("-i"), from.out() + text("/clip.mp4"), text("-frames:v"),
                          text("1"), text("-vf"), QStringLiteral("crop=4:4:%1:250,scale=1:1,format=rgb24").arg(x),
                          text("-f"), text("rawvideo"), text("-")});
            ffmpeg.waitForFinished();
            const QByteArray pixel = ffmpeg.readAllStandardOutput();
            return pixel.size() < 3 ? -999 : uchar(pixel[0]) - (uchar(pixel[1]) + uchar(pixel[2])) / 2;
        };
        QVERIFY(redness(plain, 430) > -999 && redness(cli, 430) > -999);
        QVERIFY2(redness(cli, 430) > redness(plain, 430) + 40, "the logo does not reach to where it should");
        QVERIFY2(redness(cli, 414) < redness(plain, 414) + 20, "the logo reaches too far");
    }

    void aTurnedSourceIsLosslessAndStaysVerified()
    {
        CliRunner cli;
        // Sound that begins before the picture moves the whole in another container.
        const QString turned = cli.path(text("turned.mp4"));
        QProcess ffmpeg;
        ffmpeg.start(text("ffmpeg"), {text("-v"), text("error"), text("-i"), m_clip, text("-c"), text("copy"),
                                      text("-metadata:s:v"), text("rotate=90"), turned});
        QVERIFY(ffmpeg.waitForFinished() && ffmpeg.exitCode() == 0);
        const CliResult result = cli.run({text("run"), text("--json"), text("-p"), text("FFV1 master"), text("--check"),
                                          text("lossless"), text("-o"), cli.out(), turned});
        QVERIFY2(result.exitCode == 0, (result.err + result.out).constData());
        const CliResult verified = cli.run({text("verify"), cli.out()});
        QVERIFY2(verified.exitCode == 0, (verified.err + verified.out).constData());
        QVERIFY(verified.out.contains("4 verified"));
    }

    void copiesAreTriedWithTheSourceAlone()
    {
        CliRunner cli;
        const CliResult result = cli.run({text("run"), text("--json"), text("--args"), text("-c copy"), text("--ext"),
                                          text("mp4"), text("-o"), cli.out(), cli.place(m_clip, text("clip.mkv"))});
        QVERIFY2(result.exitCode == 0, (result.err + result.out).constData());
        QVERIFY(QFile::exists(cli.out() + text("/clip.mp4")));
    }

    void noPresetIsLeftUntested()
    {
        QStringList tested;
        for (const Expected &expected : expectations())
            tested << expected.preset;
        const PresetCatalogue catalogue = PresetCatalogue::load({});
        for (const Preset &preset : catalogue.presets())
            QVERIFY2(tested.contains(preset.name), qPrintable(preset.name));
    }

    void anUnknownOptionIsToldWithTheNearestOne()
    {
        CliRunner cli;
        const CliResult result = cli.run(QStringList{text("run"), m_clip, text("--args"), text("-c:v libx264 -crv 20"),
                                                     text("--ext"), text("mp4"), text("-o"), cli.out()});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.contains("-crv") && result.err.contains("-crf"), result.err.constData());
        QVERIFY(cli.run(QStringList{text("list"), text("--json")}).jobs().empty());
    }

    void presetsThatNeedAFileSaySo_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("said");
        QTest::newRow("no logo") << QStringList{text("-p"), text("Watermark")} << text("--logo");
        QTest::newRow("no LUT") << QStringList{text("-p"), text("Review 1080p with LUT")} << text("--lut");
        QTest::newRow("logo not there") << QStringList{text("-p"), text("Watermark"), text("--logo"), text("/no/x.png")}
                                        << text("/no/x.png");
        QTest::newRow("broken LUT") << QStringList{text("-p"), text("Review 1080p with LUT"), text("--lut"),
                                                   text("LOGO")}
                                    << text("The LUT file cannot be used");
        QTest::newRow("no place") << QStringList{text("-p"), text("Rewrap"), text("--logo"), text("LOGO")}
                                  << text("logo");
    }
    void presetsThatNeedAFileSaySo()
    {
        QFETCH(QStringList, more);
        QFETCH(QString, said);
        CliRunner cli;
        more.replaceInStrings(text("LOGO"), m_logo);
        const CliResult result = cli.run(QStringList{text("add"), m_clip, text("-o"), cli.out()} + more);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(QString::fromUtf8(result.err).contains(said), result.err.constData());
        QVERIFY(cli.run(QStringList{text("list"), text("--json")}).jobs().empty());
    }

    void aSpeedIsSeenInTheJob()
    {
        CliRunner cli;
        const CliResult result = make(cli, text("Web MP4 480p"), m_clip, {text("--speed"), text("veryfast")});
        QVERIFY2(result.exitCode == 0, result.err.constData());
        QCOMPARE(cli.run(QStringList{text("list"), text("--json")}).jobs().front().value(text("preset")).toString(),
                 text("Web MP4 480p (very fast)"));
        CliRunner other;
        const CliResult without = make(other, text("Rewrap"), m_clip, {text("--speed"), text("fast")});
        QCOMPARE(without.exitCode, 0);
        QVERIFY2(without.err.contains("no effect"), without.err.constData());
    }

    // Sources that ask for more than the plain clip does.
    void aProxyKeepsFieldsChannelsAndTimecode()
    {
        const QString source =
            generatedClip({text("-f"),         text("lavfi"),
                           text("-i"),         text("testsrc2=size=720x576:rate=50:duration=1"),
                           text("-f"),         text("lavfi"),
                           text("-i"),         text("aevalsrc=0.1*sin(900*t)|0.1*sin(1200*t):s=48000:d=1"),
                           text("-vf"),        text("interlace=scan=tff"),
                           text("-c:v"),       text("prores_ks"),
                           text("-profile:v"), text("2"),
                           text("-flags"),     text("+ildct"),
                           text("-c:a"),       text("pcm_s16le"),
                           text("-timecode"),  text("10:11:12:13")},
                          text("mov"));
        QVERIFY(!source.isEmpty());
        CliRunner cli;
        const CliResult result = cli.run(QStringList{text("run"), text("--json"), text("-p"), text("ProRes Proxy"),
                                                     text("-o"), cli.out(), cli.place(source, text("clip.mov"))});
        QVERIFY2(result.exitCode == 0, (result.err + result.out).constData());
        const QJsonArray streams = streamsOf(cli.out() + text("/clip.mov"));
        const QJsonObject video = streams.at(0).toObject();
        QCOMPARE(video.value(text("width")).toInt(), 360);
        QCOMPARE(video.value(text("height")).toInt(), 288);
        QVERIFY(video.value(text("field_order")).toString() != text("progressive"));
        QCOMPARE(video.value(text("nb_frames")).toString(), text("25"));
        QCOMPARE(video.value(text("tags")).toObject().value(text("timecode")).toString(), text("10:11:12:13"));
        QCOMPARE(streams.at(1).toObject().value(text("channels")).toInt(), 2);
    }
};

QTEST_GUILESS_MAIN(TestPresetResults)
#include "test_preset_results.moc"
