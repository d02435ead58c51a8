// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/scheduler.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <tuple>

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

    // A job for the cloud runs nowhere else, and takes nothing of this computer's memory or hardware.
    void jobsForTheCloudRunThere()
    {
        ReadyIndex index;
        for (int id = 1; id <= 6; ++id) {
            Job one = job(id);
            one.place = id % 2 == 0 ? Place::Cloud : Place::Local;
            one.wantsHardware = true;
            index.update(one);
        }
        Resources resources;
        resources.isIdle = false;
        resources.freeMemoryBytes = 150;
        resources.backends = {{QStringLiteral("local"), 3, 3}, {toText(Place::Cloud), 2, {}}};
        const Decision both = schedule(index, resources, [](JobId) { return Needs{100, 0}; });
        QCOMPARE(both.starts, (std::vector<Start>{{JobId{1}, QStringLiteral("local")},
                                                  {JobId{2}, QStringLiteral("cloud")},
                                                  {JobId{4}, QStringLiteral("cloud")}}));
        QCOMPARE(both.binding.limit, Binding::Limit::Memory);
        resources.freeMemoryBytes.reset();
        resources.backends = {{QStringLiteral("local"), 3, 3}, {toText(Place::Cloud), 9, {}}};
        QCOMPARE(schedule(index, resources).binding.limit, Binding::Limit::None);
        resources.backends = {{toText(Place::Cloud), 1, {}}};
        const Decision one = schedule(index, resources);
        QCOMPARE(one.starts, (std::vector<Start>{{JobId{2}, QStringLiteral("cloud")}}));
        QCOMPARE(one.binding.limit, Binding::Limit::Slots);
    }

    void fillsFreeSlotsAndNoMore()
    {
        ReadyIndex index;
        for (int id = 1; id <= 5; ++id)
            index.update(job(id));
        const auto decide = [](const ReadyIndex &ready, const std::vector<Capacity> &backends) {
            Resources resources;
            resources.backends = backends;
            return schedule(ready, resources);
        };
        const auto decision = decide(index, {{QStringLiteral("local"), 2}, {QStringLiteral("farm"), 1}});
        QCOMPARE(decision.binding.limit, Binding::Limit::Slots);
        QCOMPARE(decision.starts, (std::vector<Start>{{JobId{1}, QStringLiteral("local")},
                                                      {JobId{2}, QStringLiteral("local")},
                                                      {JobId{3}, QStringLiteral("farm")}}));
        QVERIFY(decide(index, {{QStringLiteral("local"), 0}}).starts.empty());
        QVERIFY(decide(ReadyIndex(), {{QStringLiteral("local"), 9}}).starts.empty());
        QCOMPARE(decide(index, {{QStringLiteral("local"), 9}}).binding.limit, Binding::Limit::None);
    }

    void jobsForHardwareWaitForASession_data()
    {
        QTest::addColumn<int>("sessions"); // -1: no limit
        QTest::addColumn<QList<int>>("local");
        QTest::addColumn<QList<int>>("farm");
        // Jobs 1, 2 and 4 want hardware; "local" has three slots, "farm" one and no hardware of its own to spare.
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
        QFETCH(const QList<int>, farm);
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
        for (const int id : farm)
            expected.push_back({JobId{id}, QStringLiteral("farm")});
        Resources resources;
        resources.backends = {here, {QStringLiteral("farm"), 1, {}}};
        QCOMPARE(schedule(index, resources).starts, expected);
    }

    void higherPriorityGoesFirst()
    {
        ReadyIndex index;
        for (int id = 1; id <= 4; ++id) {
            Job ready = job(id, 100 * id);
            ready.priority = id == 3 ? 1 : id == 1 ? -1 : 0;
            index.update(ready);
        }
        QCOMPARE(order(index), (std::vector<int>{3, 2, 4, 1}));
    }

    void limitsThatBind_data()
    {
        using Limit = Binding::Limit;
        QTest::addColumn<QMap<QString, int>>("places");
        QTest::addColumn<QMap<QString, qint64>>("space");
        QTest::addColumn<qint64>("memory"); // -1: not known
        QTest::addColumn<QList<int>>("started");
        QTest::addColumn<Limit>("limit");
        QTest::addColumn<QString>("resource");
        // Jobs 1 and 2 read from a, jobs 3 and 4 from b; all write to "out", each 100 bytes and 10 of memory, but job 3
        // 1000 bytes.
        const QString a = QStringLiteral("/a"), b = QStringLiteral("/b"), out = QStringLiteral("/out");
        QTest::newRow("nothing is short") << QMap<QString, int>() << QMap<QString, qint64>() << qint64(-1)
                                          << QList<int>{1, 2, 3, 4} << Limit::None << QString();
        QTest::newRow("one at a time on a") << QMap<QString, int>{{a, 1}} << QMap<QString, qint64>() << qint64(-1)
                                            << QList<int>{1, 3, 4} << Limit::Place << a;
        QTest::newRow("nothing from b") << QMap<QString, int>{{b, 0}} << QMap<QString, qint64>() << qint64(-1)
                                        << QList<int>{1, 2} << Limit::Place << b;
        QTest::newRow("two writers") << QMap<QString, int>{{out, 2}} << QMap<QString, qint64>() << qint64(-1)
                                     << QList<int>{1, 2} << Limit::Place << out;
        QTest::newRow("room for small ones") << QMap<QString, int>() << QMap<QString, qint64>{{out, 350}} << qint64(-1)
                                             << QList<int>{1, 2, 4} << Limit::Space << out;
        QTest::newRow("full disk") << QMap<QString, int>() << QMap<QString, qint64>{{out, -5}} << qint64(-1)
                                   << QList<int>() << Limit::Space << out;
        QTest::newRow("memory for two") << QMap<QString, int>() << QMap<QString, qint64>() << qint64(25)
                                        << QList<int>{1, 2} << Limit::Memory << QString();
        QTest::newRow("no memory: one all the same") << QMap<QString, int>() << QMap<QString, qint64>() << qint64(0)
                                                     << QList<int>{1} << Limit::Memory << QString();
    }
    void limitsThatBind()
    {
        using Places = QMap<QString, int>;
        using Space = QMap<QString, qint64>;
        QFETCH(const Places, places);
        QFETCH(const Space, space);
        QFETCH(const qint64, memory);
        QFETCH(const QList<int>, started);
        QFETCH(const Binding::Limit, limit);
        QFETCH(const QString, resource);
        ReadyIndex index;
        for (int id = 1; id <= 4; ++id) {
            Job ready = job(id);
            ready.sourceMount = id <= 2 ? QStringLiteral("/a") : QStringLiteral("/b");
            ready.outputMount = QStringLiteral("/out");
            index.update(ready);
        }
        Resources resources;
        resources.backends = {{QStringLiteral("local"), 9, {}}};
        for (auto it = places.cbegin(); it != places.cend(); ++it)
            resources.freePlaces.insert(it.key(), it.value());
        for (auto it = space.cbegin(); it != space.cend(); ++it)
            resources.freeSpaceBytes.insert(it.key(), it.value());
        if (memory >= 0)
            resources.freeMemoryBytes = memory;
        const Decision decision = schedule(index, resources, [](JobId id) {
            return Needs{10, id == JobId{3} ? 1000 : 100};
        });
        QList<int> ids;
        for (const Start &start : decision.starts)
            ids << static_cast<int>(raw(start.job));
        QCOMPARE(ids, started);
        QCOMPARE(decision.binding.limit, limit);
        QCOMPARE(decision.binding.resource, resource);
    }

    void keepsItsOrderUnderRandomChanges_data()
    {
        QTest::addColumn<bool>("readAtOnce");
        QTest::newRow("one after the other") << false;
        QTest::newRow("all at once") << true;
    }
    void keepsItsOrderUnderRandomChanges()
    {
        QFETCH(bool, readAtOnce);
        std::mt19937 random(42);
        const auto made = [&random](int id) {
            Job one = job(id, static_cast<qint64>(random() % 1000));
            one.priority = static_cast<int>(random() % 3);
            one.position = static_cast<double>(random() % 5000);
            one.state = random() % 4 ? JobState::Queued : JobState::Held;
            one.sourceMount = random() % 3 ? QStringLiteral("/a") : QStringLiteral("/b");
            return one;
        };
        std::map<int, Job> all;
        for (int id = 1; id <= 5000; ++id)
            all[id] = made(id);
        ReadyIndex index(QueueOrder::Smallest);
        std::vector<Job> jobs;
        for (const auto &[id, one] : all)
            jobs.push_back(one);
        if (readAtOnce)
            index.setOrder(QueueOrder::Smallest, jobs);
        else
            std::for_each(jobs.begin(), jobs.end(), [&index](const Job &one) { index.update(one); });
        for (int step = 0; step < 5000; ++step) {
            const int id = 1 + static_cast<int>(random() % 5000);
            if (random() % 3 == 0) {
                index.remove(JobId{id});
                all.erase(id);
            } else {
                all[id] = made(id);
                index.update(all[id]);
            }
        }
        std::vector<std::tuple<int, qint64, double, int>> ready;
        for (const auto &[id, one] : all) {
            if (one.state == JobState::Queued)
                ready.emplace_back(-one.priority, one.sourceSizeBytes, one.position, id);
        }
        std::sort(ready.begin(), ready.end());
        const std::vector<JobId> front = index.front(10'000);
        QCOMPARE(front.size(), ready.size());
        QCOMPARE(index.size(), static_cast<int>(ready.size()));
        for (std::size_t i = 0; i < ready.size(); ++i)
            QCOMPARE(static_cast<int>(raw(front[i])), std::get<3>(ready[i]));
    }

    void lanesAreDisksAndHosts_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("host");
        QTest::newRow("plain") << QStringLiteral("https://example.com/a/b.mp4?x=1")
                               << QStringLiteral("https://example.com");
        QTest::newRow("port") << QStringLiteral("http://10.0.0.1:8080/a") << QStringLiteral("http://10.0.0.1:8080");
        QTest::newRow("password") << QStringLiteral("https://u:p@example.com/a@b")
                                  << QStringLiteral("https://example.com");
        QTest::newRow("no path") << QStringLiteral("https://example.com?a=/b") << QStringLiteral("https://example.com");
    }
    void lanesAreDisksAndHosts()
    {
        QFETCH(const QString, link);
        Job one = job(1);
        one.sourceKind = SourceKind::Link;
        one.name = link;
        QTEST(laneOf(one).source, "host");
        one.sourceKind = SourceKind::File;
        one.sourceMount = QStringLiteral("/mnt/nas");
        QCOMPARE(laneOf(one).source, QStringLiteral("/mnt/nas"));
    }

    // A decision among a million costs what it costs among ten: a lane that is held up is not walked through.
    void aLaneThatIsHeldUpCostsNothing()
    {
        ReadyIndex index;
        for (int id = 1; id <= 100'000; ++id) {
            Job ready = job(id);
            ready.sourceMount = id < 100'000 ? QStringLiteral("/away") : QStringLiteral("/here");
            index.update(ready);
        }
        Resources resources;
        resources.backends = {{QStringLiteral("local"), 2, {}}};
        resources.freePlaces.insert(QStringLiteral("/away"), 0);
        int asked = 0;
        const Decision decision = schedule(index, resources, [&asked](JobId) {
            ++asked;
            return Needs();
        });
        QCOMPARE(decision.starts.size(), std::size_t{1});
        QCOMPARE(decision.starts.front().job, JobId{100'000});
        QCOMPARE(asked, 1);
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
