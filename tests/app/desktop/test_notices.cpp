// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notices.h"

#include <QLocale>
#include <QTest>

using namespace reelyard;
using namespace std::chrono_literals;

class TestNotices : public QObject
{
    Q_OBJECT

    static BatchSummary batch(int completed, int failed, int left = 0)
    {
        BatchSummary summary;
        summary.batch.name = QStringLiteral("Card 3");
        summary.completed = completed;
        summary.failed = failed;
        summary.left = left;
        return summary;
    }

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aBatchThatEndsIsTold()
    {
        const ManualClock clock;
        const Notices notices(clock);
        const auto notice = notices.batchEnded(batch(398, 2));
        QVERIFY(notice);
        QCOMPARE(notice->kind, Notice::Kind::BatchEnded);
        QCOMPARE(notice->title, QStringLiteral("Batch \u201cCard 3\u201d"));
        QCOMPARE(notice->text, QStringLiteral("398 done, 2 failed"));
        BatchSummary odd = batch(1200, 0);
        odd.toReview = 3;
        QCOMPARE(notices.batchEnded(odd)->text, QStringLiteral("1,200 done, 3 of them to review"));
    }

    void whatIsNoEndIsNot()
    {
        const ManualClock clock;
        Notices notices(clock);
        QVERIFY(!notices.batchEnded(batch(398, 2, 1)));
        QVERIFY(!notices.batchEnded(batch(0, 0))); // all of it cancelled
        notices.choose({false, true, true});
        QVERIFY(!notices.batchEnded(batch(398, 2)));
    }

    void jobsThatNeedYouAreToldHourlyAtMost()
    {
        ManualClock clock;
        Notices notices(clock);
        QVERIFY(!notices.jobsNeedYou(0));
        QCOMPARE(notices.jobsNeedYou(1)->text, QStringLiteral("One job cannot go on without you."));
        QVERIFY(!notices.jobsNeedYou(1)); // known
        clock.advance(10min);
        QVERIFY(!notices.jobsNeedYou(3));
        QVERIFY(notices.nextAt());
        QCOMPARE(*notices.nextAt(), clock.now() + 50min);
        clock.advance(50min);
        QCOMPARE(notices.due({})->text, QStringLiteral("3 jobs cannot go on without you."));
        QVERIFY(!notices.due({}));
        clock.advance(5h);
        QVERIFY(!notices.jobsNeedYou(3)); // nothing new
        QVERIFY(!notices.nextAt());
        QVERIFY(!notices.jobsNeedYou(0)); // a person has settled them
        QVERIFY(notices.jobsNeedYou(1));
    }

    void whatWasSettledWithinTheHourIsNotTold()
    {
        ManualClock clock;
        Notices notices(clock);
        QVERIFY(notices.jobsNeedYou(1));
        clock.advance(1min);
        QVERIFY(!notices.jobsNeedYou(2));
        QVERIFY(!notices.jobsNeedYou(0));
        clock.advance(2h);
        QVERIFY(!notices.due({}));
        QVERIFY(!notices.nextAt());
    }

    void longWorkHasADailyDigest()
    {
        ManualClock clock(Timestamp(1'700'000'000'000));
        Notices notices(clock);
        notices.workGoesOn({10, 0, 20'000, {}});
        clock.advance(23h);
        notices.workGoesOn({900, 3, 19'000, {}});
        QVERIFY(!notices.due({900, 3, 19'000, {}}));
        QCOMPARE(*notices.nextAt(), clock.now() + 1h);
        clock.advance(1h);
        const auto first = notices.due({1010, 14, 18'976, {}});
        QVERIFY(first);
        QCOMPARE(first->kind, Notice::Kind::Digest);
        QCOMPARE(first->text, QStringLiteral("Since yesterday: 1,000 done, 14 failed. 18,976 left."));
        QVERIFY(!notices.due({1010, 14, 18'976, {}}));
        clock.advance(24h);
        const auto second = notices.due({1510, 15, 18'000, 3h});
        QVERIFY2(
            second->text.startsWith(QStringLiteral("Since yesterday: 500 done, 1 failed. 18,000 left. Done about ")),
            qPrintable(second->text));
    }

    void shortWorkHasNone()
    {
        ManualClock clock;
        Notices notices(clock);
        notices.workGoesOn({});
        clock.advance(20h);
        notices.workEnded();
        QVERIFY(!notices.nextAt());
        clock.advance(20h);
        QVERIFY(!notices.due({}));
        notices.workGoesOn({});
        clock.advance(20h); // a day is counted anew
        QVERIFY(!notices.due({}));
    }

    void nobodyIsToldWhatHeDoesNotWant()
    {
        ManualClock clock;
        Notices notices(clock);
        notices.choose({true, false, false});
        QVERIFY(!notices.jobsNeedYou(4));
        notices.workGoesOn({});
        clock.advance(48h);
        QVERIFY(!notices.due({}));
        QVERIFY(!notices.nextAt());
    }

    void aClockThatIsSetBackKeepsNothingQuiet()
    {
        ManualClock clock(Timestamp(1'700'000'000'000));
        Notices notices(clock);
        QVERIFY(notices.jobsNeedYou(1));
        clock.advance(-48h);
        QVERIFY(notices.jobsNeedYou(2));
    }
};

QTEST_GUILESS_MAIN(TestNotices)
#include "test_notices.moc"
