// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/optional_time.h"
#include "models/base/seldom.h"
#include "models/base/text_pool.h"
#include "models/job/job.h"

#include <QTest>

using namespace reelyard;

class TestSeldom : public QObject
{
    Q_OBJECT
private slots:
    void aCopyKeepsWhatItWasWhenTheOtherChanges()
    {
        Seldom<std::vector<int>> one;
        QVERIFY(one->empty());
        one.edit([](std::vector<int> &values) { values = {1, 2}; });
        const Seldom<std::vector<int>> other = one;
        QCOMPARE(&*other, &*one); // shared
        one.edit([](std::vector<int> &values) { values.push_back(3); });
        QCOMPARE(*other, (std::vector<int>{1, 2}));
        QCOMPARE(*one, (std::vector<int>{1, 2, 3}));
        QVERIFY(one != other);
    }

    void aDefaultTakesNothing()
    {
        const Seldom<Trouble> none;
        Seldom<Trouble> some;
        some.edit([](Trouble &trouble) { trouble.crashes = 1; });
        QVERIFY(&*some != &*none);
        some.edit([](Trouble &trouble) { trouble.crashes = 0; });
        QCOMPARE(&*some, &*none);
        QVERIFY(some == none);
    }

    void aTextThatComesAgainIsKeptOnce()
    {
        TextPool pool;
        const SharedText one = pool.of(QStringLiteral("/mnt/tapes"));
        const SharedText other = pool.of(QStringLiteral("/mnt/") + QStringLiteral("tapes"));
        QCOMPARE(&*one, &*other);
        QVERIFY(pool.of({})->isEmpty());
    }

    void anAbsentTimeIsBeforeAllOthers()
    {
        OptionalTime time;
        QVERIFY(!time && !time.has_value());
        QCOMPARE(time.value_or(Timestamp(7)), Timestamp(7));
        QVERIFY(time < OptionalTime(Timestamp(-1'000'000)));
        time = std::optional(Timestamp(5));
        QVERIFY(time);
        QCOMPARE(std::optional<Timestamp>(time), std::optional(Timestamp(5)));
        time = std::optional<Timestamp>();
        QVERIFY(time == std::nullopt);
    }

    void anOutputIsCalledAsItWasSet_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
             {"/out/clip 7.mp4", "/out/clip 7 (1).mp4", "/out/clip 7", "/out/other.mkv", "/out/clip 7.mov", ""})
            QTest::newRow(*path ? path : "none") << QString::fromLatin1(path);
    }
    void anOutputIsCalledAsItWasSet()
    {
        QFETCH(QString, path);
        TextPool pool;
        Job job;
        job.name = QStringLiteral("clip 7.mov");
        job.setOutputPath(path, pool);
        QCOMPARE(job.outputPath(), path);
        QCOMPARE(job.hasOutputPath(), !path.isEmpty());
        job.setSource(QStringLiteral("https://host/x/c.mov"), pool); // a new link: what is made of it stays
        QCOMPARE(job.source(), QStringLiteral("https://host/x/c.mov"));
        QCOMPARE(job.outputPath(), path);
    }
};

QTEST_GUILESS_MAIN(TestSeldom)
#include "test_seldom.moc"
