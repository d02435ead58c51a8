// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/engine.h"
#include "app/media/evidence/captions.h"
#include "app/media/output_check.h"
#include "models/base/native_path.h"
#include "tests/support/generated_media.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;
using namespace reelyard::test;

// What was written is told as it was, and then a little otherwise: the check has to notice.
class TestOutputCheck : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_count = 0;

    QString make(const char *options, const QString &name)
    {
        const QString folder = m_dir.filePath(QString::number(++m_count));
        QDir().mkpath(folder);
        QProcess ffmpeg;
        ffmpeg.setWorkingDirectory(folder);
        ffmpeg.start(QStringLiteral("ffmpeg"),
                     QStringList{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-nostdin"),
                                 QStringLiteral("-i"), videoClip(4), QStringLiteral("-frames:v"),
                                 QStringLiteral("100")} +
                         QString::fromLatin1(options).split(u' ', Qt::SkipEmptyParts) + QStringList{name});
        if (!ffmpeg.waitForFinished(60'000) || ffmpeg.exitCode() != 0)
            qWarning("%s", ffmpeg.readAllStandardError().constData());
        return folder + u'/' + name;
    }
    static std::vector<TrackEvidence> written(qint64 pictures, qint64 soundPackets, qint64 soundBytes)
    {
        std::vector<TrackEvidence> tracks;
        if (pictures > 0)
            tracks.push_back({StreamKind::Video, false, false, pictures, 1000, 0, 4 - 0.04, 4});
        if (soundPackets > 0)
            tracks.push_back({StreamKind::Audio, false, false, soundPackets, soundBytes, 0, 4 - 0.02, 4});
        return tracks;
    }
    static QString problem(const QString &path, const char *format, const std::vector<TrackEvidence> &tracks,
                           MediaInfo *found = nullptr)
    {
        EngineControl control;
        const auto checked = checkOutput(path, tracks, av_guess_format(format, nullptr, nullptr), control, found);
        return checked ? QString()
                       : checked.error().code + u' ' + checked.error().sentence + u' ' + checked.error().detail;
    }

private slots:
    void initTestCase() { initialiseEngine(); }

    void packetsAreCounted_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("options");
        for (const char *format : {"mp4", "mov", "matroska", "mpegts", "flv", "nut"})
            QTest::newRow(format) << QByteArray(format) << QByteArray("-c:v libx264 -an");
        QTest::newRow("avi") << QByteArray("avi") << QByteArray("-c:v mpeg4 -an");
        QTest::newRow("mxf") << QByteArray("mxf") << QByteArray("-c:v mpeg2video -an");
    }
    void packetsAreCounted()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, options);
        const QString path = make((options + " -f " + format).constData(), QStringLiteral("out"));
        MediaInfo found;
        QCOMPARE(problem(path, format.constData(), written(100, 0, 0), &found), QString());
        QVERIFY(found.first(StreamKind::Video) != nullptr);
        QVERIFY(problem(path, format.constData(), written(101, 0, 0)).startsWith(QLatin1String("output.check-failed")));
        QVERIFY(problem(path, format.constData(), written(100, 10, 1000)).startsWith(QLatin1String("output.check-")));
    }

    void soundIsCounted_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<qint64>("packets");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("aac in mp4") << QByteArray("mp4") << QByteArray("-c:a aac") << qint64{189} << qint64{-1};
        QTest::newRow("aac in ts") << QByteArray("mpegts") << QByteArray("-c:a aac") << qint64{189} << qint64{-1};
        QTest::newRow("opus in ogg") << QByteArray("ogg") << QByteArray("-c:a libopus") << qint64{201} << qint64{-1};
        QTest::newRow("pcm in wav") << QByteArray("wav") << QByteArray("-c:a pcm_s16le") << qint64{-1}
                                    << qint64{192000 * 2};
        QTest::newRow("pcm in mov") << QByteArray("mov") << QByteArray("-c:a pcm_s16le") << qint64{-1}
                                    << qint64{192000 * 2};
    }
    void soundIsCounted()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, options);
        QFETCH(qint64, packets);
        QFETCH(qint64, bytes);
        const QString path = make((options + " -af atrim=end=4 -vn -f " + format).constData(), QStringLiteral("out"));
        const auto tracks = written(0, packets < 0 ? 100 : packets, bytes < 0 ? 1000 : bytes);
        QCOMPARE(problem(path, format.constData(), tracks), QString());
        const auto more = written(0, packets < 0 ? 100 : packets + 5, bytes < 0 ? 1000 : bytes + 4096);
        QVERIFY(problem(path, format.constData(), more).startsWith(QLatin1String("output.check-failed")));
    }

    void theLengthCounts()
    {
        const QString path = make("-c:v libx264 -an -t 3 -f mp4", QStringLiteral("out"));
        QVERIFY(problem(path, "mp4", written(75, 0, 0)).contains(QStringLiteral("length")));
    }

    void everyPieceOfAPlaylistIsLookedAt_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("piece");
        const QByteArray common = "-map 0:v -c:v libx264 -g 25 -keyint_min 25 -sc_threshold 0 ";
        QTest::newRow("HLS, TS") << QByteArray("hls") << common + "-f hls -hls_time 1 -hls_playlist_type vod"
                                 << "index.m3u8"
                                 << "index2.ts";
        QTest::newRow("HLS, fMP4") << QByteArray("hls")
                                   << common + "-f hls -hls_time 1 -hls_playlist_type vod -hls_segment_type fmp4"
                                   << "index.m3u8"
                                   << "index2.m4s";
        QTest::newRow("HLS, its header") << QByteArray("hls")
                                         << common + "-f hls -hls_time 1 -hls_playlist_type vod -hls_segment_type fmp4"
                                         << "index.m3u8"
                                         << "init.mp4";
        QTest::newRow("DASH, time line") << QByteArray("dash") << common + "-f dash -seg_duration 1"
                                         << "main.mpd"
                                         << "chunk-stream0-00003.m4s";
        QTest::newRow("DASH, numbers") << QByteArray("dash") << common + "-f dash -seg_duration 1 -use_timeline 0"
                                       << "main.mpd"
                                       << "chunk-stream0-00003.m4s";
        QTest::newRow("DASH, list") << QByteArray("dash") << common + "-f dash -seg_duration 1 -use_template 0"
                                    << "main.mpd"
                                    << "chunk-stream0-00003.m4s";
        QTest::newRow("DASH, one file") << QByteArray("dash") << common + "-f dash -seg_duration 1 -single_file 1"
                                        << "main.mpd"
                                        << "main-stream0.mp4";
    }
    void everyPieceOfAPlaylistIsLookedAt()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, options);
        QFETCH(QString, name);
        QFETCH(QString, piece);
        const QString path = make(options.constData(), name);
        QCOMPARE(problem(path, format.constData(), written(100, 0, 0)), QString());
        auto tooLong = written(200, 0, 0);
        tooLong[0].lastSeconds = 7.96;
        tooLong[0].endSeconds = 8;
        QVERIFY(problem(path, format.constData(), tooLong).startsWith(QLatin1String("output.check-failed")));
        const QString file = folderOf(path) + piece;
        QVERIFY2(QFile::exists(file), qPrintable(QDir(folderOf(path)).entryList().join(u' ')));
        QVERIFY(QFile::resize(file, 0));
        QVERIFY(problem(path, format.constData(), written(100, 0, 0)).contains(QStringLiteral("empty")));
        QVERIFY(QFile::remove(file));
        QVERIFY(problem(path, format.constData(), written(100, 0, 0)).contains(QStringLiteral("missing")));
    }

    void anEndlessPlaylistIsNotDone()
    {
        const QString path = make("-map 0:v -c:v libx264 -g 25 -f hls -hls_time 1 -hls_list_size 0 -hls_flags "
                                  "omit_endlist",
                                  QStringLiteral("index.m3u8"));
        QVERIFY(problem(path, "hls", written(100, 0, 0)).contains(QStringLiteral("no end")));
    }

    void picturesInARowAreCounted()
    {
        const QString path = make("-map 0:v -c:v png -f image2", QStringLiteral("p%03d.png"));
        QCOMPARE(problem(path, "image2", written(100, 0, 0)), QString());
        QVERIFY(QFile::remove(folderOf(path) + QStringLiteral("p050.png")));
        QVERIFY(!problem(path, "image2", written(100, 0, 0)).isEmpty());
    }

    void captionsAreSeenInTheBytes_data()
    {
        QTest::addColumn<int>("codec");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("areThere");
        const QByteArray sei("\x00\x00\x00\x20\x06\x04\x10\xb5\x00\x31GA94\x03\x41\xff", 17);
        const QByteArray userData("\x00\x00\x01\xb2GA94\x03\x41\xff", 11);
        const QByteArray chance("\x00\x00\x00\x20\x65\x12GA94\x03\x41\xff", 13);
        const QByteArray barData("\x00\x00\x01\xb2GA94\x06\x41\xff", 11);
        QTest::newRow("H.264") << int(AV_CODEC_ID_H264) << sei << true;
        QTest::newRow("HEVC") << int(AV_CODEC_ID_HEVC) << sei << true;
        QTest::newRow("MPEG-2") << int(AV_CODEC_ID_MPEG2VIDEO) << userData << true;
        QTest::newRow("by chance") << int(AV_CODEC_ID_H264) << chance << false;
        QTest::newRow("other user data") << int(AV_CODEC_ID_MPEG2VIDEO) << barData << false;
        QTest::newRow("a codec that has none") << int(AV_CODEC_ID_PRORES) << sei << false;
    }
    void captionsAreSeenInTheBytes()
    {
        QFETCH(int, codec);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, areThere);
        const CodecParametersPtr parameters(avcodec_parameters_alloc());
        parameters->codec_id = static_cast<AVCodecID>(codec);
        const PacketPtr packet = makePacket();
        QVERIFY(av_new_packet(packet.get(), static_cast<int>(bytes.size())) == 0);
        memcpy(packet->data, bytes.constData(), static_cast<size_t>(bytes.size()));
        QCOMPARE(carriesClosedCaptions(parameters.get(), packet.get()), areThere);
    }
};

QTEST_GUILESS_MAIN(TestOutputCheck)
#include "test_output_check.moc"
