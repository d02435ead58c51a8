// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/media_comparison.h"
#include "models/media/picture.h"

#include <QTest>

using namespace reelyard;
using namespace std::chrono_literals;

class TestMediaComparison : public QObject
{
    Q_OBJECT

    static StreamInfo stream(int index, StreamKind kind, const char *codec, const char *language = "")
    {
        StreamInfo stream;
        stream.index = index;
        stream.kind = kind;
        stream.codec = QString::fromLatin1(codec);
        stream.language = QString::fromLatin1(language);
        return stream;
    }
    static MediaInfo film()
    {
        MediaInfo info;
        info.container = QStringLiteral("matroska,webm");
        info.duration = 60s;
        info.streams = {stream(0, StreamKind::Video, "hevc"), stream(1, StreamKind::Audio, "dts", "eng"),
                        stream(2, StreamKind::Audio, "aac", "deu"), stream(3, StreamKind::Subtitle, "subrip", "deu")};
        info.tags = {{QStringLiteral("title"), QStringLiteral("Film")}};
        return info;
    }
    static const ComparedStream *of(const MediaComparison &comparison, int source)
    {
        for (const ComparedStream &each : comparison.streams) {
            if (each.source == source)
                return &each;
        }
        return nullptr;
    }

private slots:
    void aCopyKeepsEverything()
    {
        const MediaComparison same = compareMedia(film(), film());
        QCOMPARE(same.container, Fate::Kept);
        QCOMPARE(same.duration, Fate::Kept);
        QCOMPARE(same.streams.size(), std::size_t{4});
        for (const ComparedStream &each : same.streams) {
            QCOMPARE(each.fate, Fate::Kept);
            QCOMPARE(each.source, each.output);
        }
        QVERIFY(same.added.empty());
    }

    void eachStreamHasItsFate()
    {
        MediaInfo output;
        output.container = QStringLiteral("mov,mp4,m4a,3gp,3g2,mj2");
        output.duration = 59s;
        output.streams = {stream(0, StreamKind::Video, "h264"), stream(1, StreamKind::Audio, "aac", "deu"),
                          stream(2, StreamKind::Data, "bin_data")};
        output.tags = {{QStringLiteral("title"), QStringLiteral("Film")},
                       {QStringLiteral("comment"), QStringLiteral("made here")},
                       {QStringLiteral("major_brand"), QStringLiteral("isom")}};
        const MediaComparison compared = compareMedia(film(), output);
        QCOMPARE(compared.container, Fate::Changed);
        QCOMPARE(compared.duration, Fate::Changed);
        QCOMPARE(of(compared, 0)->fate, Fate::Changed);
        QCOMPARE(of(compared, 1)->fate, Fate::Dropped);
        QCOMPARE(of(compared, 2)->fate, Fate::Kept);
        QCOMPARE(of(compared, 2)->output, 1);
        QCOMPARE(of(compared, 3)->fate, Fate::Dropped);
        QCOMPARE(of(compared, -1)->fate, Fate::Added);
        QCOMPARE(of(compared, -1)->output, 2);
        QCOMPARE(compared.added.size(), std::size_t{1}); // what the muxer says of itself is nothing new
        QCOMPARE(compared.added[0].value, QStringLiteral("comment: made here"));
    }

    // By kind and language the first sound would be paired with the output's; what was recorded knows better.
    void whatWasRecordedSaysWhichStreamsBelongTogether()
    {
        MediaInfo source = film();
        source.streams[1].language = source.streams[2].language = QStringLiteral("eng");
        source.streams[1].codec = source.streams[2].codec = QStringLiteral("pcm_s16le");
        source.streams[2].channels = 2;
        MediaInfo output = film();
        output.streams = {stream(0, StreamKind::Video, "hevc"), stream(1, StreamKind::Audio, "aac", "eng")};
        const auto recorded = comparePreservation(source, output, {{0, 0}, {2, 1}});
        QCOMPARE(of(compareMedia(source, output), 1)->output, 1);
        const MediaComparison compared = compareMedia(source, output, recorded);
        QCOMPARE(of(compared, 1)->fate, Fate::Dropped);
        QCOMPARE(of(compared, 2)->output, 1);
    }

    void aPictureHasAsManyPixelsAsItSays()
    {
        const Picture picture{2, 1, QByteArray(6, 'x')};
        QCOMPARE(pictureFromJson(toJson(picture)), picture);
        QVERIFY(pictureFromJson(toJson(Picture{2, 2, QByteArray(6, 'x')})).isNull());
        QVERIFY(pictureFromJson(toJson(Picture{-2, -1, QByteArray(6, 'x')})).isNull());
        QVERIFY(pictureFromJson({}).isNull());
    }
};

QTEST_GUILESS_MAIN(TestMediaComparison)
#include "test_media_comparison.moc"
