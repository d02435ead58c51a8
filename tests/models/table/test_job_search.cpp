// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/job_search.h"

#include <QTest>

using namespace reelyard;

namespace
{

SearchVocabulary vocabulary()
{
    SearchVocabulary known;
    for (const char *state : {"", "Neu", "L\u00e4uft", "Wartet auf Start", "Wartet", "Angehalten", "Braucht Sie",
                              "Fertig", "Fehlgeschlagen", "Abgebrochen", "\u00dcbersprungen", "Zu pr\u00fcfen"})
        known.states << QString::fromUtf8(state);
    known.places = {QStringLiteral("This computer"), QStringLiteral("Cloud")};
    known.presets = {QStringLiteral("Web MP4"), QStringLiteral("Web MP4 720p"), QStringLiteral("Review proxy")};
    known.batches = {{QStringLiteral("Card 3"), BatchId{7}},
                     {QStringLiteral("Card 4"), BatchId{9}},
                     {QStringLiteral("card 3"), BatchId{4}}};
    return known;
}

Job clip()
{
    Job job;
    job.id = JobId{1};
    job.batch = BatchId{7};
    job.name = QStringLiteral("Interview take 2.mov");
    job.folder = QStringLiteral("/cards/A001/");
    job.preset = QStringLiteral("Web MP4");
    job.place = Place::Cloud;
    job.state = JobState::Failed;
    job.trouble.edit([](Trouble &trouble) {
        trouble.error = Error{ErrorClass::Source,
                              QStringLiteral("source.truncated"),
                              QStringLiteral("Only 41 of 92 minutes could be read."),
                              {}};
    });
    return job;
}

} // namespace

class TestJobSearch : public QObject
{
    Q_OBJECT
private slots:
    void conditionsHoldTogether_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("accepted");
        const auto row = [](const char *text, bool accepted) {
            QTest::newRow(text) << QString::fromUtf8(text) << accepted;
        };
        row("", true);
        row("   ", true);
        row("interview", true);
        row("2 interview", true);
        row("interview zebra", false);
        row("-interview", false);
        row("-zebra", true);
        row("\"take 2\"", true);
        row("\"2 take\"", false);
        row("\"-zebra\"", false);
        row("-", false);
        row("A001/Interview", true);
        row("/cards/A001/", true);
        row("minutes", true);
        row("state:failed", true);
        row("STATE:FAILED", true);
        row("state:fail", true);
        row("state:Fehlgeschlagen", true);
        row("state:\"Fertig\"", false);
        row("state:completed", false);
        row("-state:completed", true);
        row("-state:failed", false);
        row("state:completed,failed", true);
        row("state:completed state:failed", false);
        row("state:to-review", false);
        row("class:source", true);
        row("class:transient,ratelimited", false);
        row("class:rate-limited", false);
        row("preset:\"Web MP4\"", true);
        row("preset:web", true);
        row("preset:\"web mp4 720p\"", false);
        row("preset:proxy", false);
        row("place:cloud", true);
        row("place:local", false);
        row("place:\"this computer\"", false);
        row("batch:\"Card 3\"", true);
        row("batch:card", true);
        row("batch:\"Card 4\"", false);
        row("interview state:failed class:source preset:web place:cloud batch:\"card 3\" -proxy", true);
        row("state:", true);       // still being typed
        row("state:zebra", false); // no job is in a state that there is not
        row("-state:zebra", true);
        row("state:zebra,failed", true);
    }
    void conditionsHoldTogether()
    {
        QFETCH(QString, text);
        QFETCH(bool, accepted);
        QCOMPARE(parseSearch(text, vocabulary()).search.accepts(clip()), accepted);
    }

    void linksTimesAndDrivesAreWords_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"https://server/a.mp4", "s3://bucket/a", "C:\\clips", "12:30", "\"state:failed\"", ":x"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void linksTimesAndDrivesAreWords()
    {
        QFETCH(QString, text);
        const ParsedSearch parsed = parseSearch(text, vocabulary());
        QVERIFY(parsed.problems.empty());
        QCOMPARE(parsed.search.terms.size(), std::size_t{1});
        QCOMPARE(parsed.search.terms.front().is, SearchTerm::Is::Word);
        QCOMPARE(parsed.search.terms.front().word, QString(text).remove(u'"'));
    }

    void severalBatchesOfOneNameAreMeant()
    {
        const ParsedSearch parsed = parseSearch(QStringLiteral("batch:\"CARD 3\""), vocabulary());
        QCOMPARE(parsed.search.terms.front().batches, (std::vector<BatchId>{BatchId{4}, BatchId{7}}));
    }

    void whatIsNotKnownIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("is");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("mended");
        using Is = SearchProblem::Is;
        const auto row = [](const char *text, Is is, const char *token, const char *value, const char *mended) {
            QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(is) << token << value << mended;
        };
        row("a stat:failed b", Is::UnknownToken, "stat", "failed", "a state:failed b");
        row("-staet:failed", Is::UnknownToken, "staet", "failed", "-state:failed");
        row("colour:red", Is::UnknownToken, "colour", "red", "");
        row("state:fialed x", Is::UnknownValue, "state", "fialed", "state:Failed x");
        row("state:Fertg", Is::UnknownValue, "state", "Fertg", "state:Fertig");
        row("state:failed,complted", Is::UnknownValue, "state", "complted", "state:failed,Completed");
        row("state:onhodl", Is::UnknownValue, "state", "onhodl", "state:\"On hold\"");
        row("preset:\"Wbe MP4\"", Is::UnknownValue, "preset", "Wbe MP4", "preset:\"Web MP4\"");
        row("class:qqqqqqqq", Is::UnknownValue, "class", "qqqqqqqq", "");
        row("place:", Is::NoValue, "place", "", "");
    }
    void whatIsNotKnownIsSaid()
    {
        QFETCH(QString, text);
        QFETCH(int, is);
        QFETCH(QString, token);
        QFETCH(QString, value);
        QFETCH(QString, mended);
        const ParsedSearch parsed = parseSearch(text, vocabulary());
        QCOMPARE(parsed.problems.size(), std::size_t{1});
        const SearchProblem &problem = parsed.problems.front();
        QCOMPARE(static_cast<int>(problem.is), is);
        QCOMPARE(problem.token, token);
        QCOMPARE(problem.value, value);
        QCOMPARE(problem.corrected.isEmpty(), mended.isEmpty());
        if (!mended.isEmpty())
            QCOMPARE(QString(text).replace(problem.from, problem.length, problem.corrected), mended);
    }

    void anUnknownTokenIsLookedForAsAWord()
    {
        Job job = clip();
        QVERIFY(!parseSearch(QStringLiteral("take:2"), vocabulary()).search.accepts(job));
        job.name = QStringLiteral("take:2.mov");
        QVERIFY(parseSearch(QStringLiteral("take:2"), vocabulary()).search.accepts(job));
    }

    void completesTokensAndValues_data()
    {
        QTest::addColumn<QString>("text"); // '|' is the cursor
        QTest::addColumn<QStringList>("after");
        const auto row = [](const char *text, const QStringList &after) {
            QTest::newRow(text) << QString::fromUtf8(text) << after;
        };
        row("|", {"state:", "preset:", "class:", "place:", "batch:"});
        row("clip |", {"clip state:", "clip preset:", "clip class:", "clip place:", "clip batch:"});
        row("p|", {"preset:", "place:"});
        row("-s| clip", {"-state: clip"});
        row("zebra|", {});
        row("\"st|", {});
        row("state:fe|", {QString::fromUtf8("state:Fertig "), "state:Fehlgeschlagen "});
        row("state:compl|", {"state:Fertig "});
        row("state:failed,l|", {QString::fromUtf8("state:failed,L\u00e4uft ")});
        row("preset:\"web mp4 7|", {"preset:\"Web MP4 720p\" "});
        row("batch:4|", {"batch:\"Card 4\" "});
        row("place:|", {"place:\"This computer\" ", "place:Cloud "});
        row("colour:r|", {});
    }
    void completesTokensAndValues()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, after);
        const qsizetype cursor = text.indexOf(u'|');
        text.remove(cursor, 1);
        const SearchCompletion completion = completeSearch(text, cursor, vocabulary());
        QStringList found;
        for (const QString &inserted : completion.inserted)
            found << QString(text).replace(completion.from, completion.length, inserted);
        QCOMPARE(completion.shown.size(), completion.inserted.size());
        QCOMPARE(found, after);
    }

    void whatIsCompletedIsUnderstood()
    {
        const SearchVocabulary known = vocabulary();
        for (const QString &token : searchTokens()) {
            const QString begun = token + u':';
            const SearchCompletion completion = completeSearch(begun, begun.size(), known);
            QVERIFY(completion.inserted.size() > 1);
            for (const QString &inserted : completion.inserted) {
                const ParsedSearch parsed = parseSearch(begun + inserted, known);
                QVERIFY2(parsed.problems.empty(), qPrintable(begun + inserted));
                QCOMPARE(parsed.search.terms.size(), std::size_t{1});
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestJobSearch)
#include "test_job_search.moc"
