// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/engine.h"
#include "app/media/evidence/evidence.h"
#include "models/base/native_path.h"
#include "tests/support/generated_media.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <filesystem>

using namespace reelyard;
using namespace reelyard::test;

// Every check over a good output and over one that it is there to catch.
class TestEvidence : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_count = 0;

    static QStringList words(const QString &text) { return text.split(u' ', Qt::SkipEmptyParts); }
    static QString source(const char *arguments, const char *extension)
    {
        return generatedClip(words(QString::fromLatin1(arguments)), QString::fromLatin1(extension));
    }
    static QString picture(const char *codec = "-c:v ffv1", const char *extension = "mkv")
    {
        return source((QByteArray("-f lavfi -i testsrc2=size=160x96:rate=25:duration=2 -f lavfi -i "
                                  "sine=sample_rate=48000:duration=2 -c:a pcm_s16le ") +
                       codec)
                          .constData(),
                      extension);
    }
    QString make(const QString &from, const char *options, const char *extension)
    {
        const QString path = m_dir.filePath(QStringLiteral("out%1.%2").arg(++m_count).arg(QLatin1String(extension)));
        QProcess ffmpeg;
        ffmpeg.start(QStringLiteral("ffmpeg"),
                     QStringList{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-nostdin"),
                                 QStringLiteral("-y"), QStringLiteral("-i"), from} +
                         words(QString::fromLatin1(options)) + QStringList{path});
        if (!ffmpeg.waitForFinished(60'000) || ffmpeg.exitCode() != 0)
            qWarning("%s", ffmpeg.readAllStandardError().constData());
        return path;
    }
    static EvidenceRequest request(const QString &from, const QString &to, const char *checks,
                                   std::vector<StreamPair> pairs = {{0, 0, false}, {1, 1, false}})
    {
        EngineControl control;
        EvidenceRequest request;
        request.checks = *parseRecipeChecks(QString::fromLatin1(checks));
        request.source = from;
        request.partPath = to;
        request.finalName = nameOf(to);
        request.pairs = std::move(pairs);
        request.sourceInfo = *probe(from, control);
        request.outputInfo = *probe(to, control);
        return request;
    }
    static EvidenceReport gather(const EvidenceRequest &request)
    {
        EngineControl control;
        auto report = gatherEvidence(request, control);
        if (!report) {
            qWarning("%s %s", qPrintable(report.error().sentence), qPrintable(report.error().detail));
            return {{}, {}, report.error(), {}, {}};
        }
        return *report;
    }
    static QString code(const EvidenceReport &report) { return report.error ? report.error->code : QString(); }
    static QString sidecar(const EvidenceReport &report, const char *suffix)
    {
        for (const Sidecar &sidecar : report.sidecars) {
            if (sidecar.suffix == QLatin1String(suffix))
                return sidecar.text;
        }
        return {};
    }
    static void damage(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (int i = 1; i < 10; ++i) {
            file.seek(file.size() * i / 10);
            file.write(QByteArray(40, '\x5a'));
        }
    }
    QString store(const QString &path, const QString &text)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(QString(text).replace(QLatin1String("{file}"), nameOf(path)).toUtf8());
        return path;
    }

private slots:
    void initTestCase()
    {
        initialiseEngine();
        QVERIFY(!picture().isEmpty());
    }

    void aSoundOutputPassesEverything()
    {
        const QString out = make(picture(), "-c:v ffv1 -level 3 -slicecrc 1 -c:a flac", "mkv");
        const auto report = gather(request(
            picture(), out, "decode ssim=0.99 psnr=60 lossless framemd5 sha256 keep=streams,chapters mtime relink"));
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->sentence + report.error->detail) : "");
        QCOMPARE(report.sidecars.size(), std::size_t{3});
        QVERIFY(report.remarks.empty());
        QVERIFY(!report.preservation.isEmpty());
    }

    void withoutChecksNothingIsWritten()
    {
        const QString out = make(picture(), "-c:v libx264 -crf 40 -c:a aac", "mp4");
        const auto report = gather(request(picture(), out, ""));
        QVERIFY(!report.error && report.sidecars.empty() && report.remarks.empty());
    }

    void decodeFindsDamage_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QByteArray>("extension");
        QTest::newRow("x264") << QByteArray("-c:v libx264 -an") << QByteArray("mp4");
        QTest::newRow("ffv1, slice checksums") << QByteArray("-c:v ffv1 -level 3 -slicecrc 1 -an") << QByteArray("mkv");
        QTest::newRow("flac") << QByteArray("-vn -c:a flac") << QByteArray("mka");
    }
    void decodeFindsDamage()
    {
        QFETCH(QByteArray, options);
        QFETCH(QByteArray, extension);
        const QString out = make(picture(), options.constData(), extension.constData());
        auto asked = request(picture(), out, "decode", {});
        QVERIFY(!gather(asked).error);
        damage(out);
        QCOMPARE(code(gather(asked)), QStringLiteral("output.undecodable"));
        asked.checks = {};
        QVERIFY(!gather(asked).error); // it was the check that found it
    }

    void likenessHasAFloor_data()
    {
        QTest::addColumn<QByteArray>("check");
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<bool>("isEnough");
        QTest::newRow("ssim, good") << QByteArray("ssim=0.98") << QByteArray("-c:v libx264 -crf 12") << true;
        QTest::newRow("ssim, poor") << QByteArray("ssim=0.98") << QByteArray("-c:v libx264 -crf 45") << false;
        QTest::newRow("psnr, good") << QByteArray("psnr=35") << QByteArray("-c:v libx264 -crf 12") << true;
        QTest::newRow("psnr, poor") << QByteArray("psnr=35") << QByteArray("-c:v libx264 -crf 45") << false;
        QTest::newRow("half size") << QByteArray("ssim=0.95") << QByteArray("-vf scale=80:48 -c:v libx264 -crf 5")
                                   << true;
        QTest::newRow("half the frames") << QByteArray("ssim=0.95") << QByteArray("-r 12.5 -c:v libx264 -crf 5")
                                         << true;
        QTest::newRow("twice the frames") << QByteArray("ssim=0.95") << QByteArray("-r 50 -c:v libx264 -crf 5") << true;
        QTest::newRow("10 bit") << QByteArray("psnr=35") << QByteArray("-pix_fmt yuv422p10le -c:v libx264 -crf 5")
                                << true;
        QTest::newRow("two frames late") << QByteArray("ssim=0.95")
                                         << QByteArray("-vf trim=start_frame=2,setpts=PTS-STARTPTS -c:v libx264 -crf 5")
                                         << false;
    }
    void likenessHasAFloor()
    {
        QFETCH(QByteArray, check);
        QFETCH(QByteArray, options);
        QFETCH(bool, isEnough);
        const QString out = make(picture(), (options + " -an").constData(), "mp4");
        const auto report = gather(request(picture(), out, check.constData(), {{0, 0, false}}));
        QVERIFY2(report.notes.size() == 1, qPrintable(report.notes.join(u'\n')));
        QVERIFY2((code(report) == QLatin1String("output.low-quality")) == !isEnough,
                 qPrintable(report.notes.front() + code(report)));
        QVERIFY(!isEnough || !report.error);
    }

    void likenessIsWhatFfmpegMeasures()
    {
        const QString out = make(picture(), "-c:v libx264 -crf 30 -an", "mp4");
        QProcess ffmpeg;
        ffmpeg.start(QStringLiteral("ffmpeg"),
                     {QStringLiteral("-nostdin"), QStringLiteral("-i"), out, QStringLiteral("-i"), picture(),
                      QStringLiteral("-lavfi"), QStringLiteral("[0:v][1:v]ssim"), QStringLiteral("-f"),
                      QStringLiteral("null"), QStringLiteral("-")});
        QVERIFY(ffmpeg.waitForFinished(60'000));
        const QString said = QString::fromUtf8(ffmpeg.readAllStandardError());
        const double expected = said.section(QStringLiteral(" All:"), 1).section(u' ', 0, 0).toDouble();
        QVERIFY(expected > 0.5);
        const auto report = gather(request(picture(), out, "ssim=0", {{0, 0, false}}));
        const double measured =
            report.notes.value(0).section(QStringLiteral("SSIM "), 1).section(u',', 0, 0).toDouble();
        QVERIFY2(qAbs(measured - expected) < 2e-6, qPrintable(report.notes.value(0) + said.right(200)));
    }

    void aPieceIsComparedWithItsPlace()
    {
        const QString out = make(picture(), "-ss 1 -c:v libx264 -crf 5 -an", "mp4");
        auto asked = request(picture(), out, "ssim=0.95", {{0, 0, false}});
        asked.sourceStart = std::chrono::seconds(1);
        QVERIFY(!gather(asked).error);
        asked.sourceStart = {};
        QCOMPARE(code(gather(asked)), QStringLiteral("output.low-quality"));
    }

    void losslessnessIsProved_data()
    {
        QTest::addColumn<QByteArray>("sourceOptions");
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QByteArray>("extension");
        QTest::addColumn<bool>("isCopy");
        QTest::addColumn<bool>("isLossless");
        const auto row = [](const char *name, const char *from, const char *options, const char *extension, bool isCopy,
                            bool isLossless) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(options) << QByteArray(extension) << isCopy
                                << isLossless;
        };
        row("ffv1 and flac", "-c:v ffv1", "-c:v ffv1 -c:a flac", "mkv", false, true);
        row("x264 without loss", "-c:v ffv1", "-c:v libx264 -qp 0 -c:a flac", "mkv", false, true);
        row("x264 with loss", "-c:v ffv1", "-c:v libx264 -crf 10 -c:a flac", "mkv", false, false);
        row("sound with loss", "-c:v ffv1", "-c:v ffv1 -c:a aac", "mkv", false, false);
        row("10 bit of 8", "-c:v ffv1 -pix_fmt yuv422p", "-c:v ffv1 -pix_fmt yuv422p10le -c:a pcm_s24le", "mkv", false,
            true);
        // The test picture has codes that SDI reserves; v210 cuts them off.
        row("v210", "-c:v ffv1 -pix_fmt yuv422p", "-c:v v210 -pix_fmt yuv422p10le -c:a pcm_s24le", "mov", false, false);
        row("8 bit of 10", "-c:v ffv1 -pix_fmt yuv422p10le", "-c:v ffv1 -pix_fmt yuv422p -c:a flac", "mkv", false,
            false);
        row("other pictures", "-c:v ffv1", "-vf negate -c:v ffv1 -c:a flac", "mkv", false, false);
        row("a picture missing", "-c:v ffv1", "-frames:v 49 -c:v ffv1 -c:a flac", "mkv", false, false);
        row("other times", "-c:v ffv1", "-vf setpts=1.02*PTS -vsync passthrough -c:v ffv1 -c:a flac", "mkv", false,
            false);
        row("copied", "-c:v libx264", "-c copy", "mkv", true, true);
        row("copied into another form", "-c:v libx264", "-c:v copy -c:a copy", "mov", true, true);
    }
    void losslessnessIsProved()
    {
        QFETCH(QByteArray, sourceOptions);
        QFETCH(QByteArray, options);
        QFETCH(QByteArray, extension);
        QFETCH(bool, isCopy);
        QFETCH(bool, isLossless);
        const QString from = picture(sourceOptions.constData());
        const QString out = make(from, options.constData(), extension.constData());
        const auto report = gather(request(from, out, "lossless", {{0, 0, isCopy}, {1, 1, isCopy}}));
        const QString text = sidecar(report, ".certificate.txt");
        if (!isLossless) {
            QCOMPARE(code(report), QStringLiteral("output.not-lossless"));
            QVERIFY(text.isEmpty());
            return;
        }
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->sentence + report.error->detail) : "");
        QVERIFY(text.contains(QStringLiteral("source sha256: ")) && text.contains(QStringLiteral("output sha256: ")));
        QVERIFY(!text.contains(QStringLiteral("NOT")));
        QCOMPARE(text.count(QStringLiteral("\n  identical\n")), 2);
        // It can be checked later, and notices what happens to the file.
        EngineControl control;
        const QString kept = store(out + QStringLiteral(".certificate.txt"), text);
        const auto verified = verifyEvidence(out, kept, control);
        QVERIFY2(verified, verified ? "" : qPrintable(verified.error().sentence + verified.error().detail));
        const QString withoutBytes = store(out + QStringLiteral(".2.certificate.txt"),
                                           QString(text).replace(QStringLiteral("output sha256"), QStringLiteral("x")));
        QVERIFY(verifyEvidence(out, withoutBytes, control));
        damage(out);
        for (const QString &certificate : {kept, withoutBytes}) {
            const auto changed = verifyEvidence(out, certificate, control);
            QVERIFY(!changed);
            QCOMPARE(changed.error().code, QStringLiteral("evidence.changed"));
        }
    }

    void pictureChecksumsAreFfmpegs_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("extension");
        QTest::newRow("25 fps") << QByteArray("-f lavfi -i testsrc2=size=96x64:rate=25:duration=1 -c:v ffv1")
                                << QByteArray("mkv");
        QTest::newRow("29.97 fps, B frames")
            << QByteArray("-f lavfi -i testsrc2=size=96x64:rate=30000/1001:duration=1 -c:v libx264")
            << QByteArray("mp4");
        QTest::newRow("transport stream")
            << QByteArray("-f lavfi -i testsrc2=size=96x64:rate=25:duration=1 -c:v mpeg2video -bf 2")
            << QByteArray("ts");
        QTest::newRow("variable rate")
            << QByteArray("-f lavfi -i testsrc2=size=96x64:rate=25:duration=2 -vf select='not(mod(n,3))+gt(n,30)' "
                          "-vsync vfr -c:v libx264")
            << QByteArray("mkv");
        QTest::newRow("two pictures") << QByteArray("-f lavfi -i testsrc2=size=96x64:rate=25:duration=1 -f lavfi -i "
                                                    "testsrc=size=64x32:rate=50:duration=1 -map 0 -map 1 -c:v ffv1")
                                      << QByteArray("mkv");
        QTest::newRow("sound first")
            << QByteArray("-f lavfi -i sine=duration=2 -itsoffset 0.5 -f lavfi -i "
                          "testsrc2=size=96x64:rate=25:duration=1 -map 1 -map 0 -c:v ffv1 -c:a pcm_s16le")
            << QByteArray("mkv");
    }
    void pictureChecksumsAreFfmpegs()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, extension);
        const QString clip = source(input.constData(), extension.constData());
        QVERIFY(!clip.isEmpty());
        QProcess ffmpeg;
        ffmpeg.start(QStringLiteral("ffmpeg"),
                     {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-nostdin"), QStringLiteral("-i"),
                      clip, QStringLiteral("-map"), QStringLiteral("0:v"), QStringLiteral("-f"),
                      QStringLiteral("framemd5"), QStringLiteral("-")});
        QVERIFY(ffmpeg.waitForFinished(60'000));
        const QString expected = QString::fromUtf8(ffmpeg.readAllStandardOutput());
        QVERIFY(expected.count(u'\n') > 15);
        const auto report = gather(request(clip, clip, "framemd5", {}));
        QCOMPARE(sidecar(report, ".framemd5"), expected);
    }

    void pictureChecksumsAreVerified()
    {
        const QString out = make(picture(), "-c:v libx264 -an", "mp4");
        const auto report = gather(request(picture(), out, "framemd5", {{0, 0, false}}));
        EngineControl control;
        const QString list = store(out + QStringLiteral(".framemd5"), sidecar(report, ".framemd5"));
        QVERIFY(verifyEvidence(out, list, control));
        // The same pictures in another file are the same pictures; others are not.
        const QString copy = make(out, "-c copy", "mov");
        QVERIFY(verifyEvidence(copy, list, control));
        const QString other = make(picture(), "-vf negate -c:v libx264 -an", "mp4");
        const auto changed = verifyEvidence(other, list, control);
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, QStringLiteral("evidence.changed"));
    }

    void theChecksumIsTheToolsOwn()
    {
        const QString out = make(picture(), "-c:v libx264 -an", "mp4");
        const auto report = gather(request(picture(), out, "sha256", {}));
        store(out + QStringLiteral(".sha256"),
              sidecar(report, ".sha256").replace(QStringLiteral("{file}"), nameOf(out)));
        QProcess tool;
        tool.setWorkingDirectory(m_dir.path());
        tool.start(QStringLiteral("sha256sum"), {QStringLiteral("-c"), nameOf(out) + QStringLiteral(".sha256")});
        if (!tool.waitForStarted())
            QSKIP("there is no sha256sum here");
        QVERIFY(tool.waitForFinished());
        QCOMPARE(tool.exitCode(), 0);
    }

    void whatHasToBeKeptIsLookedFor_data()
    {
        QTest::addColumn<QByteArray>("check");
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("bad");
        QTest::newRow("chapters") << QByteArray("keep=chapters") << QByteArray("-c copy")
                                  << QByteArray("-c copy -map_chapters -1");
        QTest::newRow("tags") << QByteArray("keep=tags") << QByteArray("-c copy")
                              << QByteArray("-c copy -metadata title=");
        QTest::newRow("streams") << QByteArray("keep=streams") << QByteArray("-c copy") << QByteArray("-c copy -an");
        QTest::newRow("captions") << QByteArray("keep=captions") << QByteArray("-c copy")
                                  << QByteArray("-c:v mpeg4 -c:a copy");
    }
    void whatHasToBeKeptIsLookedFor()
    {
        QFETCH(QByteArray, check);
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, bad);
        QFile chapters(m_dir.filePath(QStringLiteral("chapters.txt")));
        QVERIFY(chapters.open(QIODevice::WriteOnly));
        chapters.write(";FFMETADATA1\ntitle=Film\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=One\n"
                       "[CHAPTER]\nTIMEBASE=1/1000\nSTART=1000\nEND=2000\ntitle=Two\n");
        chapters.close();
        const QString plain = picture("-c:v libx264");
        const QString withAll = make(
            plain,
            qPrintable(QStringLiteral("-i %1 -map 0 -map_metadata 1 -map_chapters 1 -c copy").arg(chapters.fileName())),
            "mkv");
        if (check.contains("captions")) {
            auto asked = request(withAll, make(withAll, bad.constData(), "mkv"), check.constData());
            asked.sourceInfo.streams[0].hasClosedCaptions = true;
            QCOMPARE(code(gather(asked)), QStringLiteral("output.loss"));
            asked.outputInfo.streams[0].hasClosedCaptions = true;
            QVERIFY(!gather(asked).error);
            return;
        }
        QVERIFY(!gather(request(withAll, make(withAll, good.constData(), "mkv"), check.constData())).error);
        auto lost = request(withAll, make(withAll, bad.constData(), "mkv"), check.constData(), {});
        QCOMPARE(code(gather(lost)), QStringLiteral("output.loss"));
        lost.checks = {};
        const auto report = gather(lost);
        QVERIFY(!report.error);
        QVERIFY(!report.preservation.isEmpty()); // it is still told
    }

    // The display is only named beside the first coded picture: FFmpeg 5 does not write it into the container.
    void theDisplayOfHdrIsReadFromThePicture()
    {
        const QString from = source("-f lavfi -i testsrc2=size=160x96:rate=25:duration=1 -pix_fmt yuv420p10le "
                                    "-color_primaries bt2020 -color_trc smpte2084 -colorspace bt2020nc -c:v libx265 "
                                    "-preset ultrafast -x265-params log-level=error:repeat-headers=1:master-display="
                                    "G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(10000000,50):"
                                    "max-cll=1000,400",
                                    "mkv");
        const std::vector<StreamPair> pairs{{0, 0, false}};
        const auto copied = request(from, make(from, "-c copy", "mp4"), "keep=hdr", pairs);
        const StreamInfo &video = copied.sourceInfo.streams[0];
        QCOMPARE(video.hdr, QStringLiteral("HDR10"));
        QCOMPARE(video.masteringDisplay,
                 QStringLiteral("G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(10000000,50)"));
        QCOMPARE(video.contentLight, QStringLiteral("1000,400"));
        QVERIFY(!gather(copied).error);
        const char *encoded = "-c:v libx265 -preset ultrafast -x265-params log-level=error -color_trc smpte2084 "
                              "-color_primaries bt2020 -colorspace bt2020nc";
        const auto lost = request(from, make(from, encoded, "mp4"), "keep=hdr", pairs);
        QCOMPARE(lost.outputInfo.streams[0].hdr, QStringLiteral("PQ"));
        QCOMPARE(code(gather(lost)), QStringLiteral("output.loss"));
    }

    // Matroska names the highest rate of such a source, MOV the mean one of the very same pictures.
    void aProxyOfAVariableRateFitsByItsTimes()
    {
        const QString from = source("-f lavfi -i testsrc2=size=160x96:rate=30:duration=3 -vf "
                                    "select='not(mod(n,3))+lt(n,20)' -vsync vfr -c:v ffv1",
                                    "mkv");
        const std::vector<StreamPair> pairs{{0, 0, false}};
        const auto proxy =
            request(from, make(from, "-vf scale=80:48 -vsync vfr -c:v prores_ks", "mov"), "relink", pairs);
        QVERIFY(std::abs(proxy.sourceInfo.streams[0].frameRate.toDouble() -
                         proxy.outputInfo.streams[0].frameRate.toDouble()) > 1);
        QVERIFY2(!gather(proxy).error, "the pictures stand at the same times");
        const char *evened = "-vf setpts=N/12/TB,scale=80:48 -r 12 -c:v prores_ks";
        QCOMPARE(code(gather(request(from, make(from, evened, "mov"), "relink", pairs))),
                 QStringLiteral("output.no-relink"));
    }

    void aProxyHasToFit_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QString>("named");
        QTest::newRow("half") << QByteArray("-vf scale=80:48 -c:v libx264 -c:a aac") << "";
        QTest::newRow("quarter") << QByteArray("-vf scale=40:24 -c:v libx264 -c:a aac") << "";
        QTest::newRow("third") << QByteArray("-vf scale=54:32 -c:v libx264 -c:a aac") << "54x32";
        QTest::newRow("half and quarter") << QByteArray("-vf scale=80:24 -c:v libx264 -c:a aac") << "80x24";
        QTest::newRow("rate") << QByteArray("-vf scale=80:48 -r 24 -c:v libx264 -c:a aac") << "24";
        QTest::newRow("a picture less") << QByteArray("-vf scale=80:48 -frames:v 49 -c:v libx264 -c:a aac") << "49";
        QTest::newRow("channels") << QByteArray("-vf scale=80:48 -ac 2 -c:v libx264 -c:a aac") << "channels";
        QTest::newRow("no sound") << QByteArray("-vf scale=80:48 -an -c:v libx264") << "none";
        QTest::newRow("fields") << QByteArray("-vf scale=80:48 -flags +ildct -top 1 -c:v mpeg2video -c:a aac "
                                              "-field_order tt")
                                << "interlaced";
    }
    void aProxyHasToFit()
    {
        QFETCH(QByteArray, options);
        QFETCH(QString, named);
        const QString out = make(picture(), options.constData(), "mov");
        auto asked = request(picture(), out, "relink");
        if (QByteArray(QTest::currentDataTag()) == "fields") // told by the container, which not every muxer writes
            asked.outputInfo.streams[0].fieldOrder = QStringLiteral("tt");
        const auto report = gather(asked);
        QCOMPARE(code(report), named.isEmpty() ? QString() : QStringLiteral("output.no-relink"));
        if (!named.isEmpty())
            QVERIFY2(report.error->sentence.contains(named), qPrintable(report.error->sentence));
    }

    void aProxyStartsWhereItsSourceStarts()
    {
        const QString from = make(picture("-c:v libx264"), "-c copy -timecode 10:00:00:00", "mov");
        const QString same = make(from, "-vf scale=80:48 -c:v libx264 -c:a aac -timecode 10:00:00:00", "mov");
        const QString other = make(from, "-vf scale=80:48 -c:v libx264 -c:a aac -timecode 09:00:00:00", "mov");
        QVERIFY(!gather(request(from, same, "relink")).error);
        const auto report = gather(request(from, other, "relink"));
        QCOMPARE(code(report), QStringLiteral("output.no-relink"));
        QVERIFY(report.error->sentence.contains(QStringLiteral("09:00:00:00")));
    }

    void theModificationTimeIsCarriedOver()
    {
        namespace fs = std::filesystem;
        const QString from = make(picture(), "-c copy", "mkv");
        const QString out = make(from, "-c copy", "mkv");
        const auto then = fs::last_write_time(toStdPath(out)) - std::chrono::hours(50);
        fs::last_write_time(toStdPath(from), then);
        QVERIFY(!gather(request(from, out, "")).error);
        QVERIFY(fs::last_write_time(toStdPath(out)) != then);
        QVERIFY(!gather(request(from, out, "mtime")).error);
        QVERIFY(fs::last_write_time(toStdPath(out)) == then);
    }

    void stopsWhenAsked()
    {
        EngineControl control;
        const auto asked = request(picture(), picture(), "decode lossless");
        control.cancel = true;
        const auto report = gatherEvidence(asked, control);
        QVERIFY(!report);
        QCOMPARE(report.error().errorClass, ErrorClass::Interrupted);
    }

    void countsWhatItDoes()
    {
        EngineControl control;
        const auto asked = request(picture(), picture(), "decode");
        QVERIFY(gatherEvidence(asked, control));
        QVERIFY(control.activity >= 100);
    }
};

QTEST_GUILESS_MAIN(TestEvidence)
#include "test_evidence.moc"
