// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/local/life_watch.h"

#include <QTest>

#include <functional>

using namespace reelyard;
using namespace std::chrono_literals;

using Verdict = LifeWatch::Verdict;
using Signs = LifeWatch::Signs;

class TestLifeWatch : public QObject
{
    Q_OBJECT

    static constexpr auto limit = std::chrono::minutes(5);

    // A heartbeat a second for so long; `signs` says what each tells.
    static Verdict after(std::chrono::seconds time, const std::function<Signs(qint64)> &signs)
    {
        LifeWatch watch;
        watch.note({});
        for (qint64 second = 1; second <= time.count(); ++second) {
            watch.pass(1s);
            watch.note(signs(second));
            if (watch.verdict(limit) != Verdict::Alive)
                return watch.verdict(limit);
        }
        return watch.verdict(limit);
    }

private slots:
    void anySignOfLifeIsEnough_data()
    {
        QTest::addColumn<qint64>("activity"); // a minute
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<qint64>("cpuMs");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<int>("expected");
        const int alive = int(Verdict::Alive);
        const int stalled = int(Verdict::Stalled);
        QTest::newRow("packets") << qint64(1) << qint64(0) << qint64(0) << 600 << alive;
        QTest::newRow("bytes") << qint64(0) << qint64(60'000'000) << qint64(0) << 600 << alive;
        QTest::newRow("processor") << qint64(0) << qint64(0) << qint64(30'000) << 50 << alive;
        QTest::newRow("nothing") << qint64(0) << qint64(0) << qint64(0) << 6 << stalled;
        QTest::newRow("only what heartbeats cost") << qint64(0) << qint64(300'000) << qint64(15) << 600 << stalled;
        QTest::newRow("going round in circles") << qint64(0) << qint64(0) << qint64(60'000) << 61 << stalled;
    }
    void anySignOfLifeIsEnough()
    {
        QFETCH(qint64, activity);
        QFETCH(qint64, bytes);
        QFETCH(qint64, cpuMs);
        QFETCH(int, minutes);
        QFETCH(int, expected);
        const Verdict verdict = after(std::chrono::minutes(minutes), [=](qint64 second) {
            return Signs{activity * (second / 60), bytes * second / 60, std::chrono::milliseconds(cpuMs * second / 60)};
        });
        QCOMPARE(int(verdict), expected);
    }

    void aWorkerThatSaysNothingIsSilent()
    {
        LifeWatch watch;
        watch.note({});
        watch.pass(limit - 1ms);
        QCOMPARE(watch.verdict(limit), Verdict::Alive);
        watch.pass(1ms);
        QCOMPARE(watch.verdict(limit), Verdict::Silent);
    }

    void aWorkerHasTimeToStart()
    {
        LifeWatch watch;
        watch.pass(29s);
        QCOMPARE(watch.verdict(1s), Verdict::Alive);
        watch.pass(1s);
        QCOMPARE(watch.verdict(1s), Verdict::Silent);
    }

    void aPauseStartsTheWatchAnew()
    {
        LifeWatch watch;
        watch.note({});
        watch.pass(limit - 1s);
        watch.restart();
        watch.pass(29s);
        watch.note({5, 5, 5ms});
        watch.pass(limit - 1s);
        QCOMPARE(watch.verdict(limit), Verdict::Alive);
    }
};

QTEST_GUILESS_MAIN(TestLifeWatch)
#include "test_life_watch.moc"
