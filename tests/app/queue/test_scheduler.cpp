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
};

QTEST_GUILESS_MAIN(TestScheduler)
#include "test_scheduler.moc"
