// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/retry_policy.h"

#include <QTest>

using namespace reelyard;
using namespace std::chrono_literals;

class TestRetryPolicy : public QObject
{
    Q_OBJECT

    static Error error(ErrorClass errorClass) { return {errorClass, {}, {}, {}}; }

private slots:
    void transientErrorsWaitLongerEachTimeAndThenFail()
    {
        const RetryPolicy policy;
        QCOMPARE(policy.decide(error(ErrorClass::Transient), {1, 0, 0}, 1.0).wait, 2s);
        QCOMPARE(policy.decide(error(ErrorClass::Transient), {1, 0, 0}, 0.0).wait, 1s);
        QCOMPARE(policy.decide(error(ErrorClass::Transient), {2, 0, 0}, 1.0).wait, 4s);
        QCOMPARE(policy.decide(error(ErrorClass::Transient), {2, 0, 0}, 1.0).next, JobState::Waiting);
        QCOMPARE(policy.decide(error(ErrorClass::Transient), {3, 0, 0}, 1.0).next, JobState::Failed);
    }

    void waitsAreCapped()
    {
        RetryPolicy policy;
        policy.triesInAll = 1000;
        QCOMPARE(policy.decide(error(ErrorClass::Transient), {999, 0, 0}, 1.0).wait, 5min);
        for (const ErrorClass errorClass : {ErrorClass::Transient, ErrorClass::RateLimited, ErrorClass::Resource})
            QVERIFY(policy.decide(error(errorClass), {999, 0, 0}, 1.0).wait <= policy.longest(error(errorClass)));
        QCOMPARE(policy.longest(error(ErrorClass::RateLimited)), 24h); // a server may want that
    }

    void whatNobodyCausedCostsNoTry_data()
    {
        QTest::addColumn<int>("errorClass");
        QTest::newRow("rate") << int(ErrorClass::RateLimited);
        QTest::newRow("resource") << int(ErrorClass::Resource);
        QTest::newRow("interrupted") << int(ErrorClass::Interrupted);
    }
    void whatNobodyCausedCostsNoTry()
    {
        QFETCH(int, errorClass);
        const auto decision = RetryPolicy().decide(error(static_cast<ErrorClass>(errorClass)), {99, 0, 0}, 0.5);
        QVERIFY(!decision.charged);
        QVERIFY(decision.next == JobState::Waiting || decision.next == JobState::Queued);
    }

    void theFileTheRecipeAndOurOwnMistakesAreNotRetried_data()
    {
        QTest::addColumn<int>("errorClass");
        for (const ErrorClass c :
             {ErrorClass::Source, ErrorClass::Configuration, ErrorClass::Permanent, ErrorClass::Internal})
            QTest::newRow(qPrintable(toText(c))) << int(c);
    }
    void theFileTheRecipeAndOurOwnMistakesAreNotRetried()
    {
        QFETCH(int, errorClass);
        QCOMPARE(RetryPolicy().decide(error(static_cast<ErrorClass>(errorClass)), {1, 0, 0}, 0.5).next,
                 JobState::Failed);
    }

    void aJobThatCrashedTwiceIsSuspect()
    {
        const RetryPolicy policy;
        QCOMPARE(policy.decide(error(ErrorClass::Interrupted), {1, 1, 0}, 0.5).next, JobState::Queued);
        const auto second = policy.decide(error(ErrorClass::Interrupted), {1, 2, 0}, 0.5);
        QCOMPARE(second.next, JobState::Held);
        QCOMPARE(second.holdReason, HoldReason::Suspect);
    }

    void theEndOfTheProgramHoldsOnlyTheFifthTime()
    {
        const RetryPolicy policy;
        QCOMPARE(policy.decide(error(ErrorClass::Interrupted), {1, 0, 4}, 0.5).next, JobState::Queued);
        QCOMPARE(policy.decide(error(ErrorClass::Interrupted), {1, 0, 5}, 0.5).next, JobState::Held);
    }
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "test_retry_policy.moc"
