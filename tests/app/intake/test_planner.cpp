// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/link_list.h"
#include "app/intake/planner.h"
#include "models/base/native_path.h"
#include "models/job/name_fields.h"
#include "models/job/output_names.h"
#include "models/job/safe_names.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;

class TestPlanner : public QObject
{
    Q_OBJECT

    static PlanOptions options(const QString &nameTemplate = QStringLiteral("{name}"))
    {
        return {{QStringLiteral("Web"), {}, QStringLiteral("mp4")},
                QStringLiteral("/out"),
                nameTemplate,
                ExistsPolicy::Rename};
    }
    static FoundSource file(const QString &path, const QString &tree = {})
    {
        return {SourceKind::File, path, tree, 1, 1, {}};
    }
    static bool nothing(const QString &) { return false; }
    static Result<std::vector<ListEntry>> listOf(const QString &name, const QByteArray &text)
    {
        const QTemporaryDir dir;
        QFile list(dir.filePath(name));
        if (list.open(QIODevice::WriteOnly))
            list.write(text);
        list.close();
        return readList(list.fileName());
    }
    static QStringList sourcesOf(const std::vector<ListEntry> &entries)
    {
        QStringList sources;
        for (const ListEntry &entry : entries)
            sources << entry.source;
        return sources;
    }
    static QString firstName(const JobSpec &spec)
    {
        return nameOf(outputPath(spec.outputFolder, spec.outputs.front().name, spec.outputStem, spec.number));
    }

private slots:
    void mirrorsTheTree()
    {
        Planner planner(options(), nothing);
        const JobSpec spec = planner.plan(file(QStringLiteral("/in/card/day 1/a.b.mov"), QStringLiteral("card/day 1")));
        QCOMPARE(spec.outputFolder, QStringLiteral("/out/card/day 1"));
        QCOMPARE(firstName(spec), QStringLiteral("a.b.mp4"));
    }

    void twoSourcesOfOneNameKeepBoth()
    {
        Planner planner(options(), nothing);
        QCOMPARE(firstName(planner.plan(file(QStringLiteral("/in/a.mov")))), QStringLiteral("a.mp4"));
        QCOMPARE(firstName(planner.plan(file(QStringLiteral("/in/A.avi")))), QStringLiteral("A (1).mp4"));
    }

    void looksAtTheDisk()
    {
        const QSet<QString> disk{QStringLiteral("/out/a.mp4"), QStringLiteral("/out/a (1).mp4")};
        const auto there = [&disk](const QString &path) { return disk.contains(path); };
        QCOMPARE(firstName(Planner(options(), there).plan(file(QStringLiteral("/in/a.mov")))),
                 QStringLiteral("a (2).mp4"));
        PlanOptions skip = options();
        skip.exists = ExistsPolicy::Skip;
        QVERIFY(Planner(skip, there).plan(file(QStringLiteral("/in/a.mov"))).skipReason);
        PlanOptions overwrite = options();
        overwrite.exists = ExistsPolicy::Overwrite;
        QCOMPARE(firstName(Planner(overwrite, there).plan(file(QStringLiteral("/in/a.mov")))), QStringLiteral("a.mp4"));
    }

    void skipsWhatIsThereAlreadyOnlyWhenAllOfItIs()
    {
        QSet<QString> disk{QStringLiteral("/out/a.mp4")};
        const auto there = [&disk](const QString &path) { return disk.contains(path); };
        PlanOptions skip = options();
        skip.exists = ExistsPolicy::Skip;
        const JobSpec spec = Planner(skip, there).plan(file(QStringLiteral("/in/a.mov")));
        QVERIFY(spec.skipReason);
        QVERIFY(spec.present.empty());
        // The source's own name is not skipped but numbered.
        const JobSpec own = Planner(skip, there).plan(file(QStringLiteral("/out/a.mp4")));
        QVERIFY(!own.skipReason);
        QCOMPARE(own.number, 1);
    }

    // One number for a whole set, and every part of every name is made safe.
    void namesAllOutputsOfARecipe()
    {
        PlanOptions set = options();
        set.recipe = {QStringLiteral("Ladder"),
                      QStringLiteral("-map 0 -c copy '{name}/1080p/index.m3u8' -map 0 -c copy '{name} a?b.mp4'"),
                      QStringLiteral("mp4")};
        QCOMPARE(recipeOutputs(set.recipe).size(), std::size_t{2});
        const auto pathsOf = [](const JobSpec &spec) {
            QStringList paths;
            for (const RecipeOutput &output : spec.outputs)
                paths << outputPath(spec.outputFolder, output.name, spec.outputStem, spec.number);
            return paths;
        };
        const FoundSource source = file(QStringLiteral("/in/c.mov"));
        QCOMPARE(pathsOf(Planner(set, nothing).plan(source)),
                 QStringList({QStringLiteral("/out/c/1080p"), QStringLiteral("/out/c a_b.mp4")}));
        const QSet<QString> disk{QStringLiteral("/out/c a_b.mp4"), QStringLiteral("/out/c (1)/1080p")};
        const auto there = [&disk](const QString &path) { return disk.contains(path); };
        QCOMPARE(pathsOf(Planner(set, there).plan(source)),
                 QStringList({QStringLiteral("/out/c (2)/1080p"), QStringLiteral("/out/c (2) a_b.mp4")}));
        set.exists = ExistsPolicy::Overwrite;
        QCOMPARE(Planner(set, there).plan(source).number, 0);
        set.exists = ExistsPolicy::Skip;
        const JobSpec some = Planner(set, there).plan(source);
        QVERIFY(!some.skipReason);
        QCOMPARE(some.number, 0);
        QCOMPARE(some.present, std::vector<int>{1});
        QCOMPARE(some.numberElsewhere, 2);
        const JobSpec all = Planner(set, [](const QString &path) { return !path.contains(u'('); }).plan(source);
        QVERIFY(all.skipReason);
    }

    void fillsTheTemplate()
    {
        Planner planner(options(QStringLiteral("{counter}_{name} [{preset}]")), nothing);
        QCOMPARE(firstName(planner.plan(file(QStringLiteral("/in/{preset}.mov")))),
                 QStringLiteral("0001_{preset} [Web].mp4"));
        QCOMPARE(firstName(planner.plan(file(QStringLiteral("/in/b.mov")))), QStringLiteral("0002_b [Web].mp4"));
        QVERIFY(Planner::checkTemplate(QStringLiteral("{name}-{preset}")));
        // What only the output tells is filled in later, but never from a source's own name.
        Planner late(options(QStringLiteral("{name} {height} {date}")), nothing);
        const QString stem = late.plan(file(QStringLiteral("/in/a {width}.mov"))).outputStem;
        QCOMPARE(stem, QStringLiteral("a (width) {height} {date}"));
        QVERIFY(hasLateFields(stem));
        QCOMPARE(fillLateFields(stem, {1080, 1920, QStringLiteral("h264"), QDate(2026, 5, 4)}),
                 QStringLiteral("a (width) 1920 2026-05-04"));
        QCOMPARE(fillLateFields(QStringLiteral("{width}x{height} {rendition} {codec}"),
                                {1080, 1920, QStringLiteral("h264"), {}}),
                 QStringLiteral("1080x1920 1080p h264"));
        QCOMPARE(Planner::checkTemplate(QStringLiteral("{nmae}")).error().code, QStringLiteral("name.bad-template"));
        QVERIFY(!Planner::checkTemplate(QStringLiteral("a/{name}")));
        QVERIFY(!Planner::checkTemplate(QStringLiteral("{name")));
        QVERIFY(!Planner::checkTemplate(QString()));
    }

    void makesNamesThatEverySystemTakes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        QTest::newRow("question") << QStringLiteral("who? me: \"yes\"") << QStringLiteral("who_ me_ _yes_");
        QTest::newRow("newline") << QStringLiteral("a\nb") << QStringLiteral("a_b");
        QTest::newRow("device") << QStringLiteral("CON") << QStringLiteral("_CON");
        QTest::newRow("device with dot") << QStringLiteral("com1.x") << QStringLiteral("_com1.x");
        QTest::newRow("trailing") << QStringLiteral("a. .") << QStringLiteral("a");
        QTest::newRow("cyrillic and emoji") << QStringLiteral("фильм 🎬") << QStringLiteral("фильм 🎬");
        QTest::newRow("invalid byte") << pathFromBytes("caf\xE9") << QStringLiteral("caf_");
        QTest::newRow("empty") << QString() << QStringLiteral("_");
    }
    void makesNamesThatEverySystemTakes()
    {
        QFETCH(QString, name);
        QFETCH(QString, safe);
        QCOMPARE(safeName(name), safe);
    }

    void shortensWhatIsTooLong()
    {
        const QString shortened = safeName(QString(200, QChar(0x0444)));
        QVERIFY(shortened.toUtf8().size() <= 240);
        QVERIFY(shortened.isValidUtf16());
        QVERIFY(safeName(QStringLiteral("🎬").repeated(100)).isValidUtf16());
    }

    void readsTables_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        const QByteArray rows = "7,https://example.org/a.mp4,\"One, two\",123,\"say \"\"hi\"\"\"\r\n"
                                "8,\"https://example.org/b.mp4?x=1,2\",,,\"two\nlines\"\r\n";
        QTest::newRow("csv") << "a.csv" << QByteArray("\xEF\xBB\xBFid,url,Name,size,note\r\n" + rows);
        QByteArray other = "id;link;name;size;note\n7;https://example.org/a.mp4;One, two;123;\"say \"\"hi\"\"\"\n\n"
                           "8;https://example.org/b.mp4?x=1,2;;;\"two\nlines\"";
        QTest::newRow("semicolons") << "a.CSV" << other;
        QTest::newRow("tabs") << "a.tsv" << other.replace(';', '\t');
        const QByteArray first =
            R"({"id":7,"url":"https://example.org/a.mp4","name":"One, two","size":123,"note":"say \"hi\""})";
        const QByteArray second = R"({"note":"two\nlines","id":"8","url":"https://example.org/b.mp4?x=1,2"})";
        QTest::newRow("JSON Lines") << "a.jsonl" << QByteArray(first + "\n\n" + second + "\n");
        QTest::newRow("JSON") << "a.json" << QByteArray('[' + first + ", " + second + ']');
    }
    void readsTables()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        const auto entries = listOf(name, text);
        QVERIFY2(entries, entries ? "" : qPrintable(entries.error().sentence));
        QCOMPARE(sourcesOf(*entries), QStringList({QStringLiteral("https://example.org/a.mp4"),
                                                   QStringLiteral("https://example.org/b.mp4?x=1,2")}));
        const ListEntry &one = entries->front();
        QCOMPARE(one.id, QStringLiteral("7"));
        QCOMPARE(one.name, QStringLiteral("One, two"));
        QCOMPARE(one.sizeBytes, 123);
        QCOMPARE(one.carried, QJsonObject({{QStringLiteral("note"), QStringLiteral("say \"hi\"")}}));
        QCOMPARE(entries->back().id, QStringLiteral("8"));
        QCOMPARE(entries->back().sizeBytes, -1);
        QCOMPARE(entries->back().carried.value(QStringLiteral("note")).toString(), QStringLiteral("two\nlines"));
    }

    void tellsWhereAListIsWrong_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("no url") << "a.csv" << QByteArray("id,title\n1,x\n") << "url";
        QTest::newRow("too many") << "a.csv" << QByteArray("id,url\n1,http://a.b/c\n2,http://a.b/c,3\n") << "Line 3";
        QTest::newRow("open quote") << "a.csv" << QByteArray("id,url\n1,\"http://a.b/c\n") << "Line 2";
        QTest::newRow("size") << "a.csv" << QByteArray("size,url\nbig,http://a.b/c\n") << "big";
        QTest::newRow("no link") << "a.csv" << QByteArray("id,url\n1,\n") << "Line 2";
        QTest::newRow("JSON") << "a.jsonl" << QByteArray("{\"url\":\"http://a.b/c\"}\n{url}\n") << "Line 2";
        QTest::newRow("stream") << "a.m3u" << QByteArray("#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:4,\nseg1.ts\n")
                                << "one video";
    }
    void tellsWhereAListIsWrong()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        const auto entries = listOf(name, text);
        QVERIFY(!entries);
        QCOMPARE(entries.error().errorClass, ErrorClass::Source);
        QVERIFY2(entries.error().sentence.contains(said), qPrintable(entries.error().sentence));
    }

    void namesAsTheListSays()
    {
        Planner planner(options(QStringLiteral("{id} {name}")), nothing);
        FoundSource source{SourceKind::Link, QStringLiteral("https://example.org/x.mov"), {}, -1, 0, {}};
        source.listed.id = QStringLiteral("a/7");
        source.listed.name = QStringLiteral("Opening night.mov");
        const JobSpec spec = planner.plan(source);
        QCOMPARE(firstName(spec), QStringLiteral("a_7 Opening night.mp4"));
        QCOMPARE(spec.listId, QStringLiteral("a/7"));
    }

    void inABucketTheSourceIsNotReplacedEither()
    {
        const QString there = QStringLiteral("s3://films/out/a.mp4");
        PlanOptions overwrite = options();
        overwrite.exists = ExistsPolicy::Overwrite;
        overwrite.destination = QStringLiteral("s3://films/out");
        Planner planner(overwrite, [&there](const QString &path) { return path == there; });
        const JobSpec ours = planner.plan({SourceKind::Link, there, {}, -1, 0, {}});
        QCOMPARE(firstName(ours), QStringLiteral("a (1).mp4"));
        QVERIFY(ours.isUnasked); // left out where a job of ours made it
        const JobSpec other = planner.plan({SourceKind::Link, QStringLiteral("s3://films/in/a.mov"), {}, -1, 0, {}});
        QCOMPARE(firstName(other), QStringLiteral("a.mp4"));
        QVERIFY(!other.isUnasked);
    }

    void readsLists()
    {
        QTemporaryDir dir;
        QFile list(dir.filePath(QStringLiteral("list.txt")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("\xEF\xBB\xBF# comment\r\n\r\nhttps://example.org/a%20b.mp4?x=1\r\nsub/c.mov\n/abs/caf\xE9.mov\n");
        list.close();
        const auto entries = readList(list.fileName());
        QVERIFY(entries);
        QCOMPARE(sourcesOf(*entries),
                 QStringList({QStringLiteral("https://example.org/a%20b.mp4?x=1"),
                              dir.filePath(QStringLiteral("sub/c.mov")), pathFromBytes("/abs/caf\xE9.mov")}));
        QCOMPARE(nameFromLink(entries->front().source), QStringLiteral("a b.mp4"));
        QVERIFY(!isLink(u"https://"));
        QVERIFY(!isLink(u"/a/http://b"));
        QVERIFY(!readList(dir.filePath(QStringLiteral("missing.txt"))));
    }
};

QTEST_GUILESS_MAIN(TestPlanner)
#include "test_planner.moc"
