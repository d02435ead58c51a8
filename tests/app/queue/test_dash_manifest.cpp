// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/dash_manifest.h"

#include <QTest>

using namespace reelyard;

class TestDashManifest : public QObject
{
    Q_OBJECT

    static RungPlaylist rung(const char *folder, const char *tag,
                             const char *segments = "#EXTINF:6.000000,\nsegment-00000.m4s\n#EXTINF:6.000000,\n"
                                                    "segment-00001.m4s\n#EXTINF:1.520000,\nsegment-00002.m4s\n",
                             const char *map = "#EXT-X-MAP:URI=\"init.mp4\"\n")
    {
        return {QString::fromUtf8(folder),
                QByteArray("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-STREAM-INF:") + tag + "\nindex.m3u8\n",
                QByteArray("#EXTM3U\n#EXT-X-TARGETDURATION:6\n") + map + segments + "#EXT-X-ENDLIST\n"};
    }

private slots:
    void namesAllRenditions()
    {
        const auto text =
            dashManifest({rung("480p", "BANDWIDTH=1100000,RESOLUTION=854x480,CODECS=\"avc1.64001e\""),
                          rung("1080p \u00fc", "BANDWIDTH=6000000,RESOLUTION=1920x1080,CODECS=\"avc1.640028\""),
                          rung("audio", "BANDWIDTH=140800,CODECS=\"mp4a.40.2\"")});
        QVERIFY(text);
        const QByteArray segments =
            "startNumber=\"0\">\n          <SegmentTimeline>\n"
            "            <S t=\"0\" d=\"6000000\" r=\"1\"/>\n            <S d=\"1520000\"/>\n"
            "          </SegmentTimeline>\n        </SegmentTemplate>\n      </Representation>\n";
        const auto segmentsIn = [&](const QByteArray &folder) {
            return "        <SegmentTemplate timescale=\"1000000\" initialization=\"" + folder +
                   "/init.mp4\" media=\"" + folder + "/segment-$Number%05d$.m4s\" " + segments;
        };
        QCOMPARE(*text,
                 QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                            "<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" "
                            "profiles=\"urn:mpeg:dash:profile:isoff-live:2011\" type=\"static\" "
                            "mediaPresentationDuration=\"PT13.520S\" maxSegmentDuration=\"PT6.000S\" "
                            "minBufferTime=\"PT6.000S\">\n  <Period id=\"0\" start=\"PT0S\">\n"
                            "    <AdaptationSet id=\"0\" contentType=\"video\" mimeType=\"video/mp4\" "
                            "segmentAlignment=\"true\" startWithSAP=\"1\">\n"
                            "      <Representation id=\"1080p \u00fc\" codecs=\"avc1.640028\" bandwidth=\"6000000\" "
                            "width=\"1920\" height=\"1080\">\n") +
                     segmentsIn("1080p%20%C3%BC") +
                     "      <Representation id=\"480p\" codecs=\"avc1.64001e\" bandwidth=\"1100000\" width=\"854\" "
                     "height=\"480\">\n" +
                     segmentsIn("480p") +
                     "    </AdaptationSet>\n    <AdaptationSet id=\"1\" contentType=\"audio\" mimeType=\"audio/mp4\" "
                     "segmentAlignment=\"true\" startWithSAP=\"1\">\n"
                     "      <Representation id=\"audio\" codecs=\"mp4a.40.2\" bandwidth=\"140800\">\n" +
                     segmentsIn("audio") + "    </AdaptationSet>\n  </Period>\n</MPD>\n");
    }

    void refusesWhatDashCannotName_data()
    {
        QTest::addColumn<RungPlaylist>("rung");
        QTest::addColumn<QString>("code");
        const char *picture = "BANDWIDTH=1,RESOLUTION=2x2,CODECS=\"avc1.64001e\"";
        const QString notDash = QStringLiteral("playlist.not-dash");
        QTest::newRow("transport streams") << rung("a", picture, "#EXTINF:6,\nsegment-00000.ts\n", "") << notDash;
        QTest::newRow("names without numbers")
            << rung("a", picture, "#EXTINF:6,\nintro.m4s\n#EXTINF:6,\nfilm.m4s\n") << notDash;
        QTest::newRow("a gap") << rung("a", picture, "#EXTINF:6,\ns0.m4s\n#EXTINF:6,\ns2.m4s\n") << notDash;
        QTest::newRow("no segment") << rung("a", picture, "") << notDash;
        QTest::newRow("picture with sound")
            << rung("a", "BANDWIDTH=1,RESOLUTION=2x2,CODECS=\"avc1.64001e,mp4a.40.2\"") << notDash;
        RungPlaylist empty = rung("a", picture);
        empty.text = "#EXTM3U\n";
        QTest::newRow("no variant") << empty << QStringLiteral("playlist.no-variant");
    }
    void refusesWhatDashCannotName()
    {
        QFETCH(RungPlaylist, rung);
        QFETCH(QString, code);
        const auto text = dashManifest({rung});
        QVERIFY(!text);
        QCOMPARE(text.error().code, code);
        QCOMPARE(text.error().errorClass, ErrorClass::Configuration);
    }
};

QTEST_MAIN(TestDashManifest)
#include "test_dash_manifest.moc"
