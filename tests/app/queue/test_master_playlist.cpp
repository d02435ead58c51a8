// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/master_playlist.h"

#include <QTest>

using namespace reelyard;

class TestMasterPlaylist : public QObject
{
    Q_OBJECT
private slots:
    void namesAllVariantsByBandwidth()
    {
        const auto text =
            masterPlaylist({{QStringLiteral("480p"),
                             "#EXTM3U\n#EXT-X-VERSION:3\n"
                             "#EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=854x480,CODECS=\"avc1.4d401f,mp4a.40.2\"\n"
                             "index.m3u8\n\n"},
                            {QStringLiteral("my 1080p"),
                             "#EXTM3U\r\n#EXT-X-VERSION:7\r\n#EXT-X-INDEPENDENT-SEGMENTS\r\n"
                             "#EXT-X-STREAM-INF:AVERAGE-BANDWIDTH=1,BANDWIDTH=6000000\r\nindex.m3u8\r\n"}});
        QVERIFY(text);
        QCOMPARE(*text,
                 QByteArray("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n"
                            "#EXT-X-STREAM-INF:AVERAGE-BANDWIDTH=1,BANDWIDTH=6000000\nmy%201080p/index.m3u8\n"
                            "#EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=854x480,CODECS=\"avc1.4d401f,mp4a.40.2\"\n"
                            "480p/index.m3u8\n"));
    }

    void keepsEachGroupOfRenditionsOnce()
    {
        const QByteArray rung =
            "#EXTM3U\n#EXT-X-VERSION:6\n"
            "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"aud\",NAME=\"a, URI=\",DEFAULT=YES,URI=\"aud.m3u8\"\n"
            "#EXT-X-STREAM-INF:BANDWIDTH=5,AUDIO=\"aud\"\nindex.m3u8\n";
        const auto text = masterPlaylist({{QStringLiteral("a"), rung}, {QStringLiteral("b"), rung}});
        QVERIFY(text);
        QCOMPARE(*text,
                 QByteArray("#EXTM3U\n#EXT-X-VERSION:6\n"
                            "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"aud\",NAME=\"a, URI=\",DEFAULT=YES,URI=\"a/aud.m3u8\"\n"
                            "#EXT-X-STREAM-INF:BANDWIDTH=5,AUDIO=\"aud\"\na/index.m3u8\n"
                            "#EXT-X-STREAM-INF:BANDWIDTH=5,AUDIO=\"aud\"\nb/index.m3u8\n"));
    }

    void soundWithAnOutputOfItsOwnBelongsToAllRungs()
    {
        const auto rung = [](const char *tag) {
            return QByteArray("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-STREAM-INF:") + tag + "\nindex.m3u8\n";
        };
        const RungPlaylist sound{QStringLiteral("audio"), rung("BANDWIDTH=140800,CODECS=\"mp4a.40.2\"")};
        const auto text = masterPlaylist(
            {{QStringLiteral("480p"), rung("BANDWIDTH=900000,RESOLUTION=854x480,CODECS=\"avc1.64001e\"")},
             sound,
             {QStringLiteral("720p"), rung("BANDWIDTH=3000000,RESOLUTION=1280x720,CODECS=\"avc1.64001f\"")}});
        QVERIFY(text);
        QCOMPARE(*text, QByteArray("#EXTM3U\n#EXT-X-VERSION:7\n"
                                   "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"sound\",NAME=\"Sound\",DEFAULT=YES,"
                                   "AUTOSELECT=YES,URI=\"audio/index.m3u8\"\n"
                                   "#EXT-X-STREAM-INF:BANDWIDTH=3140800,RESOLUTION=1280x720,"
                                   "CODECS=\"avc1.64001f,mp4a.40.2\",AUDIO=\"sound\"\n720p/index.m3u8\n"
                                   "#EXT-X-STREAM-INF:BANDWIDTH=1040800,RESOLUTION=854x480,"
                                   "CODECS=\"avc1.64001e,mp4a.40.2\",AUDIO=\"sound\"\n480p/index.m3u8\n"));
        // Rungs with sound of their own need none: then it is a rung for the slowest lines.
        const auto full = masterPlaylist(
            {{QStringLiteral("480p"), rung("BANDWIDTH=900000,RESOLUTION=854x480,CODECS=\"avc1.64001e,mp4a.40.2\"")},
             sound});
        QVERIFY(full);
        QVERIFY(!full->contains("EXT-X-MEDIA"));
        QVERIFY(full->contains("#EXT-X-STREAM-INF:BANDWIDTH=140800"));
        // And where there are no pictures, there is nothing that it could belong to.
        const auto alone = masterPlaylist({sound});
        QVERIFY(alone);
        QVERIFY(alone->contains("#EXT-X-STREAM-INF:BANDWIDTH=140800"));
    }

    void leavesWholeAddressesAlone()
    {
        const auto text =
            masterPlaylist({{QStringLiteral("a"), "#EXT-X-STREAM-INF:BANDWIDTH=5\nhttps://example.org/x.m3u8\n"}});
        QVERIFY(text);
        QVERIFY(text->contains("\nhttps://example.org/x.m3u8\n"));
    }

    void refusesARungThatNamesNoVariant()
    {
        const auto text = masterPlaylist({{QStringLiteral("a"), "#EXTM3U\n"}});
        QVERIFY(!text);
        QCOMPARE(text.error().code, QStringLiteral("playlist.no-variant"));
    }

    void findsTheWayToARung_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("way");
        QTest::newRow("below") << QStringLiteral("/o/clip/master.m3u8") << QStringLiteral("/o/clip/720p")
                               << QStringLiteral("720p");
        QTest::newRow("two below") << QStringLiteral("/o/clip.m3u8") << QStringLiteral("/o/clip/720p")
                                   << QStringLiteral("clip/720p");
        QTest::newRow("beside") << QStringLiteral("/o/x/m.m3u8") << QStringLiteral("/o/clip/720p")
                                << QStringLiteral("../clip/720p");
        QTest::newRow("same") << QStringLiteral("/o/x/m.m3u8") << QStringLiteral("/o/x") << QString();
    }
    void findsTheWayToARung()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, way);
        QCOMPARE(relativeFolder(from, to), way);
    }
};

QTEST_GUILESS_MAIN(TestMasterPlaylist)
#include "test_master_playlist.moc"
