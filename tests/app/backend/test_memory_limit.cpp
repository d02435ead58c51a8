// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/local/memory_limit.h"

#include <QTest>

using namespace reelyard;
using Broken = MemoryLimit::Broken;

class TestMemoryLimit : public QObject
{
    Q_OBJECT

private slots:
    void leavesMemoryToOthers()
    {
        QCOMPARE(MemoryLimit::ofComputer(4'000'000'000).togetherBytes, 3'000'000'000);
        QCOMPARE(MemoryLimit::ofComputer(100'000'000'000).togetherBytes, 80'000'000'000);
        QCOMPARE(MemoryLimit::ofComputer(1'000'000'000).togetherBytes, 500'000'000);
        QCOMPARE(MemoryLimit::ofComputer(0).togetherBytes, 0); // not known: no limit
        QCOMPARE(MemoryLimit::ofComputer(4'000'000'000).perWorkerBytes, 0);
    }

    void theLargestGoesFirst()
    {
        const MemoryLimit together{0, 100};
        QVERIFY(!together.excess({}));
        QVERIFY(!together.excess({50, 50}));
        QVERIFY(!together.excess({100})); // alone it may have all
        const auto excess = together.excess({30, 41, 30});
        QVERIFY(excess);
        QCOMPARE(excess->worker, std::size_t{1});
        QCOMPARE(excess->rule, Broken::Together);
    }

    void oneWorkersLimitHoldsByItself()
    {
        const MemoryLimit each{50, 1000};
        QVERIFY(!each.excess({50, 50}));
        const auto excess = each.excess({10, 51});
        QVERIFY(excess);
        QCOMPARE(excess->worker, std::size_t{1});
        QCOMPARE(excess->rule, Broken::PerWorker);
        QVERIFY(!MemoryLimit().excess({1'000'000'000'000}));
    }
};

QTEST_GUILESS_MAIN(TestMemoryLimit)
#include "test_memory_limit.moc"
