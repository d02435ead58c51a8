// SPDX-License-Identifier: GPL-3.0-or-later
// What jobs cost at a service, and where its prices come from.
#include "app/backend/cloud/cost_model.h"
#include "app/platform/files.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace reelyard;

namespace
{

Job job(double seconds)
{
    Job job;
    job.recipe = RecipeId{1};
    job.sourceSummary = QStringLiteral("h264 1000x1000");
    job.sourceDurationMs = static_cast<qint64>(seconds * 1000);
    job.sourceSizeBytes = 100'000'000;
    return job;
}

CloudCharge charge(double mediaSeconds, double processingSeconds, double dollars)
{
    CloudCharge charge;
    charge.recipe = RecipeId{1};
    charge.load = {1, mediaSeconds, mediaSeconds, 100};
    charge.seconds = processingSeconds;
    charge.spentDollars = dollars;
    return charge;
}

bool isAbout(double value, double wanted)
{
    return std::abs(value - wanted) < wanted * 0.1;
}

} // namespace

class TestCostModel : public QObject
{
    Q_OBJECT
private slots:
    void processingTimeIsLearnt()
    {
        CostModel costs({0.012});
        const Job one = job(600);
        QVERIFY(!costs.estimate({&one}).hasHistory);
        QVERIFY(!costs.expectedSeconds(RecipeId{1}, {1, 600, 600, 100}));
        for (int i = 0; i < 20; ++i)
            costs.learn(charge(600, 300, 0.06));
        const auto estimate = costs.estimate({&one, &one});
        QVERIFY(estimate.hasHistory);
        QVERIFY2(isAbout(estimate.middle, 2 * 5 * 0.012), qPrintable(QString::number(estimate.middle)));
        QVERIFY(estimate.low < estimate.middle && estimate.middle < estimate.high);
        QVERIFY(isAbout(costs.expectedSeconds(RecipeId{1}, {1, 600, 600, 100}).value(), 300));
    }

    void whatIsMadeCostsWhereTheServiceCountsThat()
    {
        CostModel costs({0, 0.02, 0.5}); // ten minutes and a tenth of a gigabyte: 0.20 and 0.05 dollars
        const Job one = job(600);
        QVERIFY2(isAbout(costs.estimate({&one}).middle, 0.25),
                 qPrintable(QString::number(costs.estimate({&one}).middle)));
        // Of three outputs, as the charges tell.
        for (int i = 0; i < 20; ++i)
            costs.learn(charge(600, 300, 0.75));
        QVERIFY2(isAbout(costs.estimate({&one}).middle, 0.75),
                 qPrintable(QString::number(costs.estimate({&one}).middle)));
    }

    void pricesOfTheUserReplaceTheShippedOnes()
    {
        const auto shipped = Prices::load(QString());
        QVERIFY(shipped && shipped->date.isValid());
        QCOMPARE(shipped->providers.value(QStringLiteral("FFHub")).perProcessingMinute, 0.012);
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("prices.json"));
        QVERIFY(writeFile(path, R"({"date": "2026-12-01", "local": {"per_hour": 0.3},
                                    "FFHub": {"per_output_minute": 0.02, "per_gigabyte": 0.1}})"));
        const auto own = Prices::load(path);
        QVERIFY(own);
        QCOMPARE(own->date, QDate(2026, 12, 1));
        QCOMPARE(own->localPerHour, 0.3);
        const Price price = own->providers.value(QStringLiteral("FFHub"));
        QCOMPARE(price.perProcessingMinute, 0.012);
        QCOMPARE(price.of(60, 120, 2e9), 0.012 + 0.04 + 0.2);
        for (const char *wrong : {"[]", R"({"FFHub": {"per_gigabyte": -1}})",
                                  R"({"FFHub": {"per_output_minute": "much"}})", R"({"date": "soon"})"}) {
            QVERIFY(writeFile(path, wrong));
            const auto refused = Prices::load(path);
            QVERIFY2(!refused && refused.error().code == QLatin1String("prices.unreadable"), wrong);
        }
    }
};

QTEST_GUILESS_MAIN(TestCostModel)
#include "test_cost_model.moc"
