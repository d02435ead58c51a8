// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/settling.h"

#include <QTest>

using namespace reelyard;
using namespace std::chrono_literals;

class TestSettling : public QObject
{
    Q_OBJECT

    static FoundSource file(const char *name, qint64 size, qint64 modified = 1)
    {
        FoundSource source;
        source.source = QString::fromLatin1(name);
        source.sizeBytes = size;
        source.modifiedMs = modified;
        return source;
    }

private slots:
    void aFileIsToldOnceWhenItHasStoodStill()
    {
        Settling settling(30s);
        QVERIFY(settling.seen({file("a", 10)}, 0s).empty());
        QVERIFY(settling.seen({file("a", 10)}, 29s).empty());
        QCOMPARE(settling.unsettled(), 1);
        QCOMPARE(settling.seen({file("a", 10)}, 30s).size(), std::size_t{1});
        QCOMPARE(settling.unsettled(), 0);
        QVERIFY(settling.seen({file("a", 10)}, 300s).empty());
    }

    void growthAndANewTimeBeginAnew_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<qint64>("modified");
        QTest::newRow("larger") << qint64(20) << qint64(1);
        QTest::newRow("smaller") << qint64(5) << qint64(1);
        QTest::newRow("written") << qint64(10) << qint64(2);
    }
    void growthAndANewTimeBeginAnew()
    {
        QFETCH(const qint64, size);
        QFETCH(const qint64, modified);
        Settling settling(30s);
        settling.seen({file("a", 10)}, 0s);
        QVERIFY(settling.seen({file("a", size, modified)}, 29s).empty());
        QVERIFY(settling.seen({file("a", size, modified)}, 58s).empty());
        QCOMPARE(settling.seen({file("a", size, modified)}, 59s).size(), std::size_t{1});
        // Changed after it was taken: it is another file now.
        settling.seen({file("a", 99)}, 100s);
        QCOMPARE(settling.seen({file("a", 99)}, 130s).size(), std::size_t{1});
    }

    void emptyFilesAreWaitedFor()
    {
        Settling settling(1s);
        settling.seen({file("a", 0)}, 0s);
        QVERIFY(settling.seen({file("a", 0)}, 1000s).empty());
    }

    void oneThatWentAndCameIsNew()
    {
        Settling settling(30s);
        settling.seen({file("a", 10)}, 0s);
        QCOMPARE(settling.seen({file("a", 10)}, 30s).size(), std::size_t{1});
        QVERIFY(settling.seen({}, 40s).empty());
        QVERIFY(settling.seen({file("a", 10)}, 50s).empty());
        QCOMPARE(settling.seen({file("a", 10)}, 80s).size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestSettling)
#include "test_settling.moc"
