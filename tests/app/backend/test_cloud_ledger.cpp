// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/cloud_ledger.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

using namespace reelyard;

class TestCloudLedger : public QObject
{
    Q_OBJECT

    using Room = CloudLedger::Room;
    static constexpr BatchId first{1};
    static constexpr BatchId second{2};
    static Timestamp at(int month, int day = 10)
    {
        return Timestamp(QDateTime(QDate(2026, month, day), QTime(12, 0)).toMSecsSinceEpoch());
    }
    static CloudCharge charge(const char *prefix, BatchId batch, double dollars, Timestamp when = at(11),
                              qint64 job = 7)
    {
        CloudCharge charge;
        charge.prefix = QString::fromLatin1(prefix);
        charge.batch = batch;
        charge.job = JobId{job};
        charge.createdAt = when;
        charge.reservedDollars = dollars;
        return charge;
    }
    static QString code(const CloudLedger &ledger, BatchId batch, double dollars)
    {
        const auto refusal = ledger.refusal(batch, dollars, at(11));
        return refusal ? refusal->code : QString();
    }

private slots:
    void nothingWithoutAYes()
    {
        CloudLedger ledger;
        QCOMPARE(ledger.room(first, 0.72, at(11)), Room::None);
        QCOMPARE(ledger.tasks(first, 0.72, at(11)), 0);
        QCOMPARE(code(ledger, first, 0.72), QStringLiteral("account.no-cap"));
        QVERIFY(!ledger.reserve(charge("a", first, 0.72)));
        QCOMPARE(ledger.reserved(), 0.0);
    }

    void whatIsReservedIsNotSpentTwice()
    {
        CloudLedger ledger;
        ledger.setBatchCap(first, 2);
        QCOMPARE(ledger.tasks(first, 0.72, at(11)), 2);
        QVERIFY(ledger.reserve(charge("a", first, 0.72)));
        QVERIFY(ledger.reserve(charge("a", first, 0.72))); // the same task
        QVERIFY(ledger.reserve(charge("b", first, 0.72)));
        QCOMPARE(ledger.room(first, 0.72, at(11)), Room::Later);
        QVERIFY(!ledger.reserve(charge("c", first, 0.72)));
        QCOMPARE(ledger.room(second, 0.72, at(11)), Room::None); // a cap is its batch's
        const auto settled = ledger.settle(QStringLiteral("a"), 0.01, 50, {});
        QVERIFY(settled && settled->spentDollars == 0.01);
        QVERIFY(!ledger.settle(QStringLiteral("a"), 0.5, 50, {})); // once
        QVERIFY(ledger.reserve(charge("c", first, 0.72)));
        QCOMPARE(ledger.spentOf(first), 0.01);
        ledger.release(QStringLiteral("c"));
        ledger.release(QStringLiteral("a")); // it is paid
        QCOMPARE(ledger.spentOf(first), 0.01);
        QCOMPARE(ledger.reserved(), 0.72);
        QVERIFY(ledger.isOpen(JobId{7}));
        ledger.settle(QStringLiteral("b"), 1.9, 9500, {}); // more than was reserved: it is what it is
        QCOMPARE(code(ledger, first, 0.72), QStringLiteral("account.cap"));
        QVERIFY(!ledger.isOpen(JobId{7}));
        QCOMPARE(ledger.spentFor(JobId{7}), 1.91);
    }

    void theCapOfARunIsForWhatHasNoneOfItsOwn()
    {
        CloudLedger ledger;
        ledger.setBatchCap(first, 1);
        ledger.setRunCap(1);
        QCOMPARE(ledger.tasks(first, 0.72, at(11)), 2);
        QCOMPARE(ledger.tasks(second, 0.72, at(11)), 1);
        QVERIFY(ledger.reserve(charge("a", first, 0.72))); // on its own
        QVERIFY(ledger.reserve(charge("b", second, 0.72)));
        QVERIFY(!ledger.reserve(charge("c", first, 0.72)));
        ledger.setRunCap(1); // another yes
        QVERIFY(ledger.reserve(charge("c", first, 0.72)));
    }

    void theMonthBindsAll()
    {
        CloudLedger ledger;
        ledger.setBatchCap(first, 100);
        ledger.setMonthCap(1);
        QVERIFY(ledger.reserve(charge("a", first, 0.72)));
        QCOMPARE(ledger.room(first, 0.72, at(11)), Room::Later);
        ledger.settle(QStringLiteral("a"), 0.7, 3500, {});
        QCOMPARE(code(ledger, first, 0.72), QStringLiteral("account.month-cap"));
        QCOMPARE(ledger.room(first, 0.72, at(12, 1)), Room::Enough); // another month
        QCOMPARE(ledger.spentIn(at(11, 30)), 0.7);
        QCOMPARE(ledger.spentIn(at(12, 1)), 0.0);
    }

    void itIsTheSameAfterARestart()
    {
        CloudLedger before;
        before.setBatchCap(first, 3);
        before.setMonthCap(4);
        for (const char *prefix : {"a", "b", "c"})
            QVERIFY(before.reserve(charge(prefix, first, 0.72)));
        before.settle(QStringLiteral("b"), 0.1, 500, {});
        std::vector<CloudCharge> stored;
        for (const CloudCharge &one : before.charges())
            stored.push_back(one);
        CloudLedger after;
        after.load(stored, {{1, 3.0}});
        after.setMonthCap(4);
        QCOMPARE(after.tasks(first, 0.72, at(11)), before.tasks(first, 0.72, at(11)));
        QCOMPARE(after.spentOf(first), before.spentOf(first));
        QCOMPARE(after.reserved(), before.reserved());
        QVERIFY(after.charges().contains(QStringLiteral("a")));
        QCOMPARE(after.openIn(first, [](JobId) { return false; }), 2);
        QCOMPARE(after.openIn(first, [](JobId) { return true; }), 0);
    }

    // Whatever the order of things, no cap is passed by what was reserved and has cost at most that.
    void noCapIsEverPassed()
    {
        QRandomGenerator random(20261127);
        for (int round = 0; round < 200; ++round) {
            CloudLedger ledger;
            const double batchCap = 1 + random.bounded(5.0);
            const double monthCap = 1 + random.bounded(5.0);
            ledger.setBatchCap(first, batchCap);
            ledger.setMonthCap(monthCap);
            std::vector<QString> open;
            for (int step = 0; step < 300; ++step) {
                if (open.empty() || random.bounded(2) == 0) {
                    CloudCharge next = charge("", first, 0.2 + random.bounded(0.6));
                    next.prefix = QString::number(step);
                    const int fits = ledger.tasks(first, next.reservedDollars, at(11));
                    QCOMPARE(ledger.reserve(next), fits > 0);
                    if (fits > 0)
                        open.push_back(next.prefix);
                } else {
                    const auto at = static_cast<std::size_t>(random.bounded(static_cast<int>(open.size())));
                    const double most = ledger.charges().value(open[at]).reservedDollars;
                    if (random.bounded(4) == 0)
                        ledger.release(open[at]);
                    else
                        ledger.settle(open[at], random.bounded(most), 1, {});
                    open.erase(open.begin() + static_cast<std::ptrdiff_t>(at));
                }
                const double sum = ledger.spentOf(first) + ledger.reserved();
                QVERIFY2(sum <= batchCap + 1e-6 && sum <= monthCap + 1e-6, qPrintable(QString::number(sum)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCloudLedger)
#include "test_cloud_ledger.moc"
