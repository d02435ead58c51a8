// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/recipe.h"
#include "models/recipe/recipe_checks.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;

class TestRecipeChecks : public QObject
{
    Q_OBJECT

private slots:
    void textBecomesCanonical_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        QTest::newRow("none") << ""
                              << "";
        QTest::newRow("one") << "decode"
                             << "decode";
        QTest::newRow("order and doubles") << "sha256 decode  sha256"
                                           << "decode sha256";
        QTest::newRow("numbers") << "psnr=40.50 ssim=0.980"
                                 << "ssim=0.98 psnr=40.5";
        QTest::newRow("the later number counts") << "ssim=0.9 ssim=0.95"
                                                 << "ssim=0.95";
        QTest::newRow("case") << "LossLess MTIME"
                              << "lossless mtime";
        QTest::newRow("kinds") << "keep=tags,chapters keep=hdr"
                               << "keep=hdr,chapters,tags";
        QTest::newRow("all") << "relink mtime keep=streams,hdr,chapters,captions,timecode,dates,tags sha256 framemd5 "
                                "lossless psnr=40 ssim=1 decode"
                             << "decode ssim=1 psnr=40 lossless framemd5 sha256 "
                                "keep=streams,hdr,chapters,captions,timecode,dates,tags mtime relink";
    }
    void textBecomesCanonical()
    {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        const auto checks = parseRecipeChecks(text);
        QVERIFY2(checks, checks ? "" : qPrintable(checks.error().sentence));
        QCOMPARE(toText(*checks), canonical);
        QCOMPARE(*parseRecipeChecks(canonical), *checks);
        QCOMPARE(checks->isEmpty(), canonical.isEmpty());
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("named");
        QTest::newRow("typing error") << "losless"
                                      << "recipe.unknown-check"
                                      << "\"lossless\"";
        QTest::newRow("kind") << "keep=chapter"
                              << "recipe.unknown-check"
                              << "\"chapters\"";
        QTest::newRow("nothing near") << "zzzzzzzzzz"
                                      << "recipe.unknown-check"
                                      << "sha256";
        QTest::newRow("no number") << "ssim=high"
                                   << "recipe.bad-check"
                                   << "ssim=0.98";
        QTest::newRow("no value") << "ssim"
                                  << "recipe.bad-check"
                                  << "ssim=0.98";
        QTest::newRow("out of range") << "ssim=1.2"
                                      << "recipe.bad-check"
                                      << "0 to 1";
        QTest::newRow("not a number") << "psnr=nan"
                                      << "recipe.bad-check"
                                      << "psnr=40";
        QTest::newRow("decimal comma") << "ssim=0,98"
                                       << "recipe.bad-check"
                                       << "ssim=0.98";
        QTest::newRow("keep nothing") << "keep="
                                      << "recipe.bad-check"
                                      << "chapters";
        QTest::newRow("a value too much") << "decode=1"
                                          << "recipe.bad-check"
                                          << "no value";
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(QString, named);
        const auto recipe =
            makeRecipe(QStringLiteral("x"), QStringLiteral("-c:v libx264"), QStringLiteral("mp4"), text);
        QVERIFY(!recipe);
        QCOMPARE(recipe.error().errorClass, ErrorClass::Configuration);
        QCOMPARE(recipe.error().code, code);
        QVERIFY2(recipe.error().sentence.contains(named), qPrintable(recipe.error().sentence));
    }

    void checksAreAPartOfTheRecipe()
    {
        const auto make = [](const char *checks) {
            return *makeRecipe(QStringLiteral("x"), QStringLiteral("-c:v libx264"), QStringLiteral("mp4"),
                               QString::fromLatin1(checks));
        };
        QCOMPARE(make("sha256 decode").checks, QStringLiteral("decode sha256"));
        QCOMPARE(make("sha256 decode").hash(), make("decode sha256").hash());
        QVERIFY(make("decode").hash() != make("").hash());
    }

    void aPresetAsksForThem_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("checks");
        QTest::newRow("list") << QByteArray("[\"sha256\", \"keep=chapters,hdr\"]") << "sha256 keep=hdr,chapters";
        QTest::newRow("text") << QByteArray("\"sha256 decode\"") << "decode sha256";
        QTest::newRow("wrong") << QByteArray("[\"sha255\"]") << QString();
    }
    void aPresetAsksForThem()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, checks);
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("mine.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "{\"name\": \"Mine\", \"extension\": \"mp4\", \"arguments\": \"-c:v libx264\", \"checks\": " + value + "}");
        file.close();
        const PresetCatalogue catalogue = PresetCatalogue::load(dir.path());
        const Preset *preset = catalogue.find(u"Mine");
        QCOMPARE(preset != nullptr, !checks.isEmpty());
        QCOMPARE(catalogue.problems().size(), std::size_t(checks.isEmpty() ? 1 : 0));
        if (preset)
            QCOMPARE(preset->recipe.checks, checks);
    }
};

QTEST_GUILESS_MAIN(TestRecipeChecks)
#include "test_recipe_checks.moc"
