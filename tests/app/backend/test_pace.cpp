// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/pace.h"
#include "app/backend/cloud/transfer_gate.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>
#include <vector>

using namespace reelyard;
using namespace std::chrono_literals;

class TestPace : public QObject
{
    Q_OBJECT

    Timestamp m_now = 1'000'000ms;

    void calm(AdaptiveLimit &limit, int answers)
    {
        for (int i = 0; i < answers; ++i)
            limit.answered(40ms, m_now += 100ms);
    }

private slots:
    void aThrottleLowersTheLimitAndCalmRaisesItStepByStep()
    {
        AdaptiveLimit limit(20);
        QCOMPARE(limit.now(), 20);
        limit.throttled(m_now += 1min);
        QCOMPARE(limit.now(), 14);
        limit.throttled(m_now += 100ms); // of the same moment
        QCOMPARE(limit.now(), 14);
        limit.throttled(m_now += 2s);
        QCOMPARE(limit.now(), 9);
        calm(limit, 19);
        QCOMPARE(limit.now(), 9);
        calm(limit, 1);
        QCOMPARE(limit.now(), 10);
        calm(limit, 20 * 30);
        QCOMPARE(limit.now(), 20); // and no further
        for (int i = 0; i < 50; ++i)
            limit.throttled(m_now += 2s);
        QCOMPARE(limit.now(), 1); // and no lower
    }

    void aServiceThatBecomesSlowIsAskedForLess()
    {
        AdaptiveLimit limit(20);
        calm(limit, 100);
        for (int i = 0; i < 60; ++i)
            limit.answered(400ms, m_now += 100ms);
        QVERIFY2(limit.now() < 20, qPrintable(QString::number(limit.now())));
        const int lowered = limit.now();
        calm(limit, 300);
        QVERIFY(limit.now() > lowered);
    }

    void aSlowServiceThatStaysSoIsNot()
    {
        AdaptiveLimit limit(20);
        for (int i = 0; i < 500; ++i)
            limit.answered(800ms, m_now += 100ms);
        QCOMPARE(limit.now(), 20);
    }

    void aNewMaximumHolds()
    {
        AdaptiveLimit limit(20);
        limit.setMost(30);
        QCOMPARE(limit.now(), 30);
        limit.throttled(m_now);
        limit.setMost(10);
        QCOMPARE(limit.now(), 10);
        limit.setMost(0);
        QCOMPARE(limit.now(), 1);
    }

    void repetitionsRunOut()
    {
        RetryBudget budget;
        int taken = 0;
        while (budget.take(false))
            ++taken;
        QCOMPARE(taken, 100);
        for (int i = 0; i < 9; ++i)
            budget.succeeded();
        QVERIFY(!budget.take(true));
        budget.succeeded();
        QVERIFY(budget.take(true));
        for (int i = 0; i < 10'000; ++i)
            budget.succeeded();
        QCOMPARE(budget.tokens(), 500);
    }

    void nothingIsAskedOfAServiceThatFails()
    {
        CallBreaker breaker;
        for (int i = 0; i < 19; ++i) {
            QVERIFY(breaker.begin(m_now));
            breaker.failed(m_now);
        }
        QVERIFY(!breaker.isOpen()); // too few to say so
        breaker.failed(m_now);
        QVERIFY(breaker.isOpen());
        QVERIFY(!breaker.begin(m_now + 59s));
        QCOMPARE(breaker.nextTry(), m_now + 60s);
        m_now += 60s;
        for (int i = 0; i < 10; ++i)
            QVERIFY(breaker.begin(m_now));
        QVERIFY(!breaker.begin(m_now)); // ten try
        for (int i = 0; i < 5; ++i)
            breaker.failed(m_now);
        QVERIFY(!breaker.begin(m_now + 59s)); // it fails still
        m_now += 60s;
        for (int i = 0; i < 5; ++i) {
            QVERIFY(breaker.begin(m_now));
            breaker.succeeded();
        }
        QVERIFY(!breaker.isOpen());
        breaker.failed(m_now);
        QVERIFY(!breaker.isOpen()); // what was is forgotten
    }

    void aFewFailuresAmongManyCallsAreNothing()
    {
        CallBreaker breaker;
        for (int i = 0; i < 1000; ++i) {
            QVERIFY(breaker.begin(m_now));
            i % 3 == 0 ? breaker.failed(m_now) : breaker.succeeded();
        }
        QVERIFY(!breaker.isOpen());
    }

    void aFewFilesMoveAtATimeTheFirstRankFirst()
    {
        TransferGate gate;
        std::vector<std::unique_ptr<QObject>> files;
        std::vector<int> begun;
        for (int i = 0; i < 10; ++i) {
            files.push_back(std::make_unique<QObject>());
            gate.enter(files.back().get(), 100 - i, [&begun, i] { begun.push_back(i); });
        }
        QVERIFY(begun.empty()); // not from within the call
        QCoreApplication::processEvents();
        QCOMPARE(begun, (std::vector{9, 8, 7, 6}));
        QCOMPARE(gate.inside(), 4);
        gate.leave(files[5].get()); // gives up before its turn
        gate.leave(files[9].get());
        files[8].reset(); // goes without a word
        QCoreApplication::processEvents();
        QCOMPARE(begun, (std::vector{9, 8, 7, 6, 4, 3}));
        gate.enter(files[7].get(), 200, [&begun] { begun.push_back(77); }); // once more, from the end of the line
        for (const int i : {6, 4, 3})
            gate.leave(files[static_cast<std::size_t>(i)].get());
        QCoreApplication::processEvents();
        QCOMPARE(begun, (std::vector{9, 8, 7, 6, 4, 3, 2, 1, 0, 77}));
    }

    void thoseThatTryAndAreNeverAnsweredHoldUpNobody()
    {
        CallBreaker breaker;
        for (int i = 0; i < 20; ++i)
            breaker.failed(m_now);
        m_now += 60s;
        for (int i = 0; i < 10; ++i)
            QVERIFY(breaker.begin(m_now));
        QVERIFY(!breaker.begin(m_now + 30s));
        QVERIFY(breaker.begin(m_now + 60s));
    }
};

QTEST_GUILESS_MAIN(TestPace)
#include "test_pace.moc"
