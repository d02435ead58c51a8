// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/scheduler.h"

#include <QTest>

using namespace reelyard;

class TestScheduler : public QObject
{
    Q_OBJECT

    static Job job(int id, qint64 size = -1, qint64 duration = -1)
    {
        Job job;
        job.id = JobId{id};
        job.position = id;
        job.state = JobState::Queued;
        job.sourceSizeBytes = size;
        job.sourceDurationMs = duration;
        return job;
    }
    static std::vector<int> order(const ReadyIndex &index)
    {
        std::vector<int> ids;
        for (const JobId id : index.front(100))
            ids.push_back(static_cast<int>(raw(id)));
        return ids;
    }

private slots:
    void ordersAsAsked()
    {
        const std::vector<Job> jobs{job(1, 300, 10), job(2, 100, 30), job(3, 200, -1), job(4, -1, 20)};
        ReadyIndex index;
        index.setOrder(QueueOrder::Added, jobs);
        QCOMPARE(order(index), (std::vector<int>{1, 2, 3, 4}));
        index.setOrder(QueueOrder::Smallest, jobs);
        QCOMPARE(order(index), (std::vector<int>{2, 3, 1, 4})); // unknown last
        index.setOrder(QueueOrder::Shortest, jobs);
        QCOMPARE(order(index), (std::vector<int>{1, 4, 2, 3}));
    }

    void followsChanges()
    {
        ReadyIndex index;
        Job first = job(1);
        index.update(first);
        index.update(job(2));
        first.position = 5;
        index.update(first);
        QCOMPARE(order(index), (std::vector<int>{2, 1}));
        first.state = JobState::Held;
        index.update(first);
        QCOMPARE(order(index), (std::vector<int>{2}));
        Job cancelled = job(2);
        cancelled.cancelRequested = true;
        index.update(cancelled);
        QVERIFY(index.isEmpty());
    }

    void fillsFreeSlotsAndNoMore()
    {
        ReadyIndex index;
        for (int id = 1; id <= 5; ++id)
            index.update(job(id));
        const auto starts = schedule(index, {{QStringLiteral("local"), 2}, {QStringLiteral("cloud"), 1}});
        QCOMPARE(starts, (std::vector<Start>{{JobId{1}, QStringLiteral("local")},
                                             {JobId{2}, QStringLiteral("local")},
                                             {JobId{3}, QStringLiteral("cloud")}}));
        QVERIFY(schedule(index, {{QStringLiteral("local"), 0}}).empty());
        QVERIFY(schedule(ReadyIndex(), {{QStringLiteral("local"), 9}}).empty());
    }

    void jobsForHardwareWaitForASession_data()
    {
        QTest::addColumn<int>("sessions"); // -1: no limit
        QTest::addColumn<QList<int>>("local");
        QTest::addColumn<QList<int>>("cloud");
        // Jobs 1, 2 and 4 want hardware; "local" has three slots, "cloud" one and no hardware of its own to spare.
        QTest::newRow("no limit") << -1 << QList<int>{1, 2, 3} << QList<int>{4};
        QTest::newRow("many") << 8 << QList<int>{1, 2, 3} << QList<int>{4};
        QTest::newRow("two") << 2 << QList<int>{1, 2, 3} << QList<int>{4};
        QTest::newRow("one") << 1 << QList<int>{1, 3, 5} << QList<int>{2};
        QTest::newRow("none") << 0 << QList<int>{3, 5} << QList<int>{1};
        QTest::newRow("more in use than allowed") << -3 << QList<int>{3, 5} << QList<int>{1};
    }
    void jobsForHardwareWaitForASession()
    {
        QFETCH(const int, sessions);
        QFETCH(const QList<int>, local);
        QFETCH(const QList<int>, cloud);
        ReadyIndex index;
        for (int id = 1; id <= 5; ++id) {
            Job ready = job(id);
            ready.wantsHardware = id == 1 || id == 2 || id == 4;
            index.update(ready);
        }
        QCOMPARE(order(index), (std::vector<int>{1, 2, 3, 4, 5})); // one order for all
        Capacity here{QStringLiteral("local"), 3, {}};
        if (sessions != -1)
            here.freeSessions = sessions;
        std::vector<Start> expected;
        for (const int id : local)
            expected.push_back({JobId{id}, QStringLiteral("local")});
        for (const int id : cloud)
            expected.push_back({JobId{id}, QStringLiteral("cloud")});
        QCOMPARE(schedule(index, {here, {QStringLiteral("cloud"), 1, {}}}), expected);
    }

    void aJobThatWantsHardwareNoLongerIsOrderedAnew()
    {
        ReadyIndex index;
        Job ready = job(1);
        ready.wantsHardware = true;
        index.update(ready);
        ready.wantsHardware = false;
        index.update(ready);
        QCOMPARE(index.size(), 1);
        QCOMPARE(order(index), (std::vector<int>{1}));
        index.remove(ready.id);
        QVERIFY(index.isEmpty());
        QVERIFY(order(index).empty());
    }
};

QTEST_GUILESS_MAIN(TestScheduler)
#include "test_scheduler.moc"
