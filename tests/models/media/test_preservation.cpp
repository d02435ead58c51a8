// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/preservation.h"

#include <QTest>

#include <algorithm>

using namespace reelyard;
using namespace std::chrono_literals;

class TestPreservation : public QObject
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
    /// One of everything.
    static MediaInfo full()
    {
        MediaInfo info;
        info.streams = {stream(0, StreamKind::Video, "hevc"), stream(1, StreamKind::Audio, "aac", "eng"),
                        stream(2, StreamKind::Audio, "aac", "deu"), stream(3, StreamKind::Data, "")};
        info.streams[0].hdr = QStringLiteral("HDR10");
        info.streams[0].masteringDisplay =
            QStringLiteral("G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(10000000,1)");
        info.streams[0].hasClosedCaptions = true;
        info.streams[3].codecTag = QStringLiteral("tmcd");
        info.streams[3].tags = {{QStringLiteral("timecode"), QStringLiteral("01:00:00:00")}};
        info.chapters = {{0s, 1s, QStringLiteral("One")}, {1s, 2s, QStringLiteral("Two")}};
        info.tags = {{QStringLiteral("title"), QStringLiteral("Film")},
                     {QStringLiteral("creation_time"), QStringLiteral("2024-05-01T10:00:00.000000Z")},
                     {QStringLiteral("major_brand"), QStringLiteral("qt  ")}};
        return info;
    }
    static std::optional<PreservationVerdict> worst(const std::vector<PreservationItem> &items, Preserved what)
    {
        std::optional<PreservationVerdict> worst;
        for (const PreservationItem &item : items) {
            if (item.what == what)
                worst = std::max(worst.value_or(PreservationVerdict::Kept), item.verdict);
        }
        return worst;
    }

private slots:
    void aFaithfulCopyKeepsEverything()
    {
        const auto items = comparePreservation(full(), full());
        for (const Preserved what : {Preserved::Streams, Preserved::Hdr, Preserved::Chapters, Preserved::Captions,
                                     Preserved::Timecode, Preserved::Dates, Preserved::FileTags}) {
            QVERIFY2(worst(items, what).has_value(), qPrintable(toText(what)));
            QCOMPARE(*worst(items, what), PreservationVerdict::Kept);
            QVERIFY(!lossOf(items, {what}));
        }
        QVERIFY(std::all_of(items.begin(), items.end(), [](const auto &item) { return !item.sentence.isEmpty(); }));
    }

    void eachLossIsSeen_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<PreservationVerdict>("verdict");
        QTest::addColumn<MediaInfo>("output");
        const auto row = [](const char *name, const char *what, PreservationVerdict verdict, auto change) {
            MediaInfo output = full();
            change(output);
            QTest::newRow(name) << QString::fromLatin1(what) << verdict << output;
        };
        const auto dropped = PreservationVerdict::Dropped;
        const auto changed = PreservationVerdict::Changed;
        row("track", "streams", dropped, [](MediaInfo &o) { o.streams.erase(o.streams.begin() + 1); });
        row("HDR", "hdr", dropped, [](MediaInfo &o) { o.streams[0].hdr.clear(); });
        row("mastering", "hdr", changed, [](MediaInfo &o) { o.streams[0].masteringDisplay.clear(); });
        row("chapters", "chapters", dropped, [](MediaInfo &o) { o.chapters.clear(); });
        row("one chapter", "chapters", changed, [](MediaInfo &o) { o.chapters.pop_back(); });
        row("chapter time", "chapters", changed, [](MediaInfo &o) { o.chapters[1].start = 1500ms; });
        row("chapter title", "chapters", changed, [](MediaInfo &o) { o.chapters[1].title.clear(); });
        row("captions", "captions", dropped, [](MediaInfo &o) { o.streams[0].hasClosedCaptions = false; });
        row("timecode", "timecode", dropped, [](MediaInfo &o) { o.streams.pop_back(); });
        row("other timecode", "timecode", changed,
            [](MediaInfo &o) { o.streams[3].tags[QStringLiteral("timecode")] = QStringLiteral("00:00:00:00"); });
        row("date", "dates", dropped, [](MediaInfo &o) { o.tags.remove(QStringLiteral("creation_time")); });
        row("other date", "dates", changed,
            [](MediaInfo &o) { o.tags[QStringLiteral("creation_time")] = QStringLiteral("2026-01-01T00:00:00Z"); });
        row("tag", "tags", dropped, [](MediaInfo &o) { o.tags.remove(QStringLiteral("title")); });
        row("other tag", "tags", changed, [](MediaInfo &o) { o.tags[QStringLiteral("title")] = QStringLiteral("x"); });
    }
    void eachLossIsSeen()
    {
        QFETCH(QString, what);
        QFETCH(PreservationVerdict, verdict);
        QFETCH(MediaInfo, output);
        const auto items = comparePreservation(full(), output);
        const Preserved kind = *preservedFromText(what);
        QCOMPARE(worst(items, kind), std::optional(verdict));
        const auto loss = lossOf(items, {kind});
        QVERIFY(loss);
        QCOMPARE(loss->errorClass, ErrorClass::Configuration);
        QCOMPARE(loss->code, QStringLiteral("output.loss"));
        // Only what was asked for is an error.
        std::set<Preserved> others;
        for (const QString &name : preservedNames())
            others.insert(*preservedFromText(name));
        others.erase(kind);
        QVERIFY(!lossOf(items, others));
        QVERIFY(!lossOf(items, {}));
    }

    void encodingAnewIsNoLossOfAStream()
    {
        MediaInfo output = full();
        output.streams[0].codec = QStringLiteral("h264");
        const auto items = comparePreservation(full(), output);
        QCOMPARE(worst(items, Preserved::Streams), std::optional(PreservationVerdict::Changed));
        QVERIFY(!lossOf(items, {Preserved::Streams}));
    }

    void theRightTrackIsMissed()
    {
        MediaInfo output = full();
        output.streams.erase(output.streams.begin() + 1); // English; German is there
        output.streams[1].index = 1;
        for (const StreamIndexPairs &pairs : {StreamIndexPairs{}, StreamIndexPairs{{0, 0}, {2, 1}}}) {
            const auto items = comparePreservation(full(), output, pairs);
            const auto missing = std::find_if(items.begin(), items.end(), [](const auto &item) {
                return item.verdict == PreservationVerdict::Dropped;
            });
            QVERIFY(missing != items.end());
            QVERIFY2(missing->from.contains(QStringLiteral("eng")), qPrintable(missing->from));
        }
    }

    void severalOutputsKeepTogether()
    {
        MediaInfo picture = full();
        picture.streams.erase(picture.streams.begin() + 1, picture.streams.begin() + 3);
        MediaInfo sound = full();
        sound.streams.erase(sound.streams.begin());
        sound.streams.pop_back(); // the time code
        sound.streams.pop_back(); // the German track
        const auto best = bestOf({comparePreservation(full(), picture), comparePreservation(full(), sound)});
        QCOMPARE(*worst(best, Preserved::Hdr), PreservationVerdict::Kept);
        QStringList lost;
        for (const PreservationItem &item : best) {
            if (item.verdict == PreservationVerdict::Dropped)
                lost << item.from;
        }
        QCOMPARE(lost, QStringList{QStringLiteral("aac deu")});
        QVERIFY(bestOf({}).empty());
    }

    void whatIsNewIsNoChange()
    {
        const auto items = comparePreservation(MediaInfo{}, full());
        QVERIFY(items.empty());
    }

    void theSameDateInAnotherSpelling()
    {
        MediaInfo output = full();
        output.tags[QStringLiteral("creation_time")] = QStringLiteral("2024-05-01T12:00:00+02:00");
        QCOMPARE(worst(comparePreservation(full(), output), Preserved::Dates),
                 std::optional(PreservationVerdict::Kept));
    }

    void jsonReadsBack()
    {
        MediaInfo output = full();
        output.chapters.clear();
        output.streams[0].codec = QStringLiteral("h264");
        const auto items = comparePreservation(full(), output);
        QCOMPARE(preservationFromJson(toJson(items)), items);
        QVERIFY(preservationFromJson({}).empty());
    }
};

QTEST_GUILESS_MAIN(TestPreservation)
#include "test_preservation.moc"
