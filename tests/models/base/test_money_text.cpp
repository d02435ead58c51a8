// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/money_text.h"

#include <QTest>

using namespace reelyard;

class TestMoneyText : public QObject
{
    Q_OBJECT
private slots:
    void sums();
    void ranges_data();
    void ranges();
};

void TestMoneyText::sums()
{
    QCOMPARE(moneyText(0), QStringLiteral("$0.00"));
    QCOMPARE(moneyText(0.0004), QStringLiteral("under $0.01"));
    QCOMPARE(moneyText(0.01), QStringLiteral("$0.01"));
    QCOMPARE(moneyText(1234.5), QStringLiteral("$1234.50"));
}

void TestMoneyText::ranges_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("text");
    QTest::newRow("two sums") << 1.2 << 3.4 << QStringLiteral("$1.20 to $3.40");
    QTest::newRow("alike") << 1.201 << 1.204 << QStringLiteral("$1.20");
    QTest::newRow("from nothing to speak of") << 0.002 << 0.02 << QStringLiteral("$0.02");
    QTest::newRow("under a cent") << 0.001 << 0.002 << QStringLiteral("under $0.01");
    QTest::newRow("free") << 0.0 << 0.0 << QStringLiteral("$0.00");
}

void TestMoneyText::ranges()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(QString, text);
    QCOMPARE(moneyRangeText(low, high), text);
}

QTEST_GUILESS_MAIN(TestMoneyText)
#include "test_money_text.moc"
