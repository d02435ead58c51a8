// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/breaker.h"

#include <QTest>

using namespace reelyard;
using namespace std::chrono_literals;

class TestBreaker : public QObject
{
    Q_OBJECT

    static Error error(ErrorClass errorClass)
    {
        return {errorClass, QStringLiteral("x"), QStringLiteral("sentence"), {}};
    }
    const QString m_nas = QStringLiteral("/mnt/nas");
    const Error m_timeOut = error(ErrorClass::Transient);

private slots:
    void opensAfterFailuresOfDifferentJobsInARow()
    {
        Breaker breaker;
        for (int i = 0; i < 10; ++i)
            QVERIFY(!breaker.failed(m_nas, 1, m_timeOut, 0ms)); // one job says nothing of the share
        QVERIFY(!breaker.failed(m_nas, 2, m_timeOut, 0ms));
        QVERIFY(breaker.failed(m_nas, 3, m_timeOut, 0ms));
        QVERIFY(breaker.isHeldUp(m_nas));
    }

    void aSuccessBetweenClosesIt()
    {
        Breaker breaker;
        breaker.failed(m_nas, 1, m_timeOut, 0ms);
        breaker.failed(m_nas, 2, m_timeOut, 0ms);
        breaker.succeeded(m_nas);
        QVERIFY(!breaker.failed(m_nas, 3, m_timeOut, 0ms));
        QVERIFY(!breaker.isHeldUp(m_nas));
    }

    void onlyErrorsThatMayPassAreTheResources_data()
    {
        QTest::addColumn<ErrorClass>("errorClass");
        QTest::addColumn<bool>("isIts");
        QTest::newRow("transient") << ErrorClass::Transient << true;
        QTest::newRow("rate limited") << ErrorClass::RateLimited << true;
        QTest::newRow("source") << ErrorClass::Source << false;
        QTest::newRow("permanent") << ErrorClass::Permanent << false;
        QTest::newRow("configuration") << ErrorClass::Configuration << false;
    }
    void onlyErrorsThatMayPassAreTheResources()
    {
        QFETCH(const ErrorClass, errorClass);
        Breaker breaker;
        for (int job = 1; job <= 5; ++job)
            breaker.failed(m_nas, job, error(errorClass), 0ms);
        QTEST(breaker.isHeldUp(m_nas), "isIts");
        for (int job = 1; job <= 5; ++job)
            QVERIFY(!breaker.failed({}, job, m_timeOut, 0ms)); // the system's own disk
    }

    void triesOneJobNowAndThen()
    {
        Breaker breaker;
        for (int job = 1; job <= 3; ++job)
            breaker.failed(m_nas, job, m_timeOut, 0ms);
        QVERIFY(!breaker.mayTry(m_nas, 14s));
        QCOMPARE(breaker.nextTry(1s), std::optional<Timestamp>(15s));
        QVERIFY(breaker.mayTry(m_nas, 15s));
        breaker.started(m_nas, 4);
        QVERIFY(!breaker.mayTry(m_nas, 15s)); // one
        QCOMPARE(breaker.nextTry(15s), std::optional<Timestamp>());
        QVERIFY(breaker.failed(m_nas, 4, m_timeOut, 16s));
        QVERIFY(!breaker.mayTry(m_nas, 45s)); // twice as long
        QVERIFY(breaker.mayTry(m_nas, 46s));
        breaker.started(m_nas, 5);
        breaker.forget(m_nas, 5); // cancelled
        QVERIFY(breaker.mayTry(m_nas, 46s));
        breaker.started(m_nas, 6);
        breaker.succeeded(m_nas);
        QVERIFY(breaker.mayTry(m_nas, 46s));
        QVERIFY(!breaker.isHeldUp(m_nas));
    }

    void thePauseGrowsToItsLongest()
    {
        Breaker breaker;
        Timestamp now = 0ms;
        for (int job = 1; job <= 3; ++job)
            breaker.failed(m_nas, job, m_timeOut, now);
        int tries = 0;
        for (int job = 4; now < 8h; ++job, ++tries) {
            now = *breaker.nextTry(now);
            QVERIFY(breaker.mayTry(m_nas, now));
            breaker.started(m_nas, job);
            breaker.failed(m_nas, job, m_timeOut, now);
        }
        QVERIFY2(tries > 90 && tries < 110, qPrintable(QString::number(tries))); // every 5 minutes of 8 hours
        QVERIFY(*breaker.nextTry(now) - now <= 5min);
    }

    void aClockThatIsSetBackMakesNoPauseLonger()
    {
        Breaker breaker;
        for (int job = 1; job <= 3; ++job)
            breaker.failed(m_nas, job, m_timeOut, 48h);
        QVERIFY(!breaker.mayTry(m_nas, 48h));
        QVERIFY(breaker.mayTry(m_nas, 24h));
        QCOMPARE(breaker.nextTry(24h), std::optional<Timestamp>(24h));
        breaker.started(m_nas, 4);
        breaker.failed(m_nas, 4, m_timeOut, 24h); // ... and none shorter
        QVERIFY(!breaker.mayTry(m_nas, 24h + 29s));
        QVERIFY(breaker.mayTry(m_nas, 24h + 30s));
    }

    void thoseThatRanWhenItBrokeDownCostOnePause()
    {
        Breaker breaker;
        for (int job = 1; job <= 20; ++job)
            breaker.failed(m_nas, job, m_timeOut, 0ms);
        QVERIFY(breaker.mayTry(m_nas, 15s));
    }
};

QTEST_GUILESS_MAIN(TestBreaker)
#include "test_breaker.moc"
