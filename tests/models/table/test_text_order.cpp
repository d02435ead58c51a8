// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/natural_order.h"
#include "models/table/text_order.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace reelyard;

class TestTextOrder : public QObject
{
    Q_OBJECT
private slots:
    void ordersAsComparingEachWouldDo_data()
    {
        QTest::addColumn<QString>("begin"); // of all texts
        QTest::newRow("nothing in common") << "";
        QTest::newRow("a long name in common") << "Holiday at the sea, camera 12, clip ";
        QTest::newRow("ends within a number") << "clip 10";
    }
    void ordersAsComparingEachWouldDo()
    {
        QFETCH(const QString, begin);
        const QStringList pieces{QStringLiteral("a"),      QStringLiteral("B"),  QStringLiteral("b"),
                                 QStringLiteral("0"),      QStringLiteral("00"), QStringLiteral("7"),
                                 QStringLiteral("10"),     QStringLiteral(" "),  QStringLiteral("."),
                                 QStringLiteral("\u00E9"), QString(QChar(0xFF)), QStringLiteral("\u4E2D"),
                                 QStringLiteral(":"),      QStringLiteral("/"),  QStringLiteral("123456789012345")};
        std::mt19937 random(20261127);
        const auto text = [&](unsigned most) {
            QString made;
            for (auto count = random() % most; count > 0; --count)
                made += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
            return made;
        };
        std::vector<TextKey> keys;
        for (qint64 id = 0; id < 3000; ++id)
            keys.push_back({begin + text(7), SharedText(text(2)), static_cast<qint64>(random() % 2),
                            static_cast<double>(random() % 3), id});
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            std::vector<quint32> expected(keys.size());
            std::iota(expected.begin(), expected.end(), 0U);
            const auto isBefore = [&](quint32 one, quint32 other) {
                const TextKey &a = keys[one];
                const TextKey &b = keys[other];
                int differ = compareNaturally(a.text, b.text);
                if (differ == 0)
                    differ = compareNaturally(*a.second, *b.second);
                if (differ == 0)
                    differ = a.number < b.number ? -1 : a.number > b.number;
                if (differ != 0)
                    return (differ < 0) == (order == Qt::AscendingOrder);
                return a.position != b.position ? a.position < b.position : a.id < b.id;
            };
            std::sort(expected.begin(), expected.end(), isBefore);
            QCOMPARE(orderOf(keys, order), expected);
        }
        QVERIFY(orderOf({}, Qt::AscendingOrder).empty());
    }
};

QTEST_GUILESS_MAIN(TestTextOrder)
#include "test_text_order.moc"
