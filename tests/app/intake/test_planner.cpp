// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/link_list.h"
#include "app/intake/planner.h"
#include "models/base/native_path.h"
#include "models/job/output_names.h"

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
        return {SourceKind::File, path, tree, 1, 1};
    }
    static bool nothing(const QString &) { return false; }
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
        QCOMPARE(Planner::safeName(name), safe);
    }

    void shortensWhatIsTooLong()
    {
        const QString shortened = Planner::safeName(QString(200, QChar(0x0444)));
        QVERIFY(shortened.toUtf8().size() <= 240);
        QVERIFY(shortened.isValidUtf16());
        QVERIFY(Planner::safeName(QStringLiteral("🎬").repeated(100)).isValidUtf16());
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
        QCOMPARE(*entries, QStringList({QStringLiteral("https://example.org/a%20b.mp4?x=1"),
                                        dir.filePath(QStringLiteral("sub/c.mov")), pathFromBytes("/abs/caf\xE9.mov")}));
        QCOMPARE(nameFromLink(entries->first()), QStringLiteral("a b.mp4"));
        QVERIFY(!isLink(u"https://"));
        QVERIFY(!isLink(u"/a/http://b"));
        QVERIFY(!readList(dir.filePath(QStringLiteral("missing.txt"))));
    }
};

QTEST_GUILESS_MAIN(TestPlanner)
#include "test_planner.moc"
