// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/speed.h"

#include <QTest>

using namespace reelyard;

class TestSpeed : public QObject
{
    Q_OBJECT

    static Recipe recipe(const QString &arguments)
    {
        return *makeRecipe(QStringLiteral("P"), arguments, QStringLiteral("mkv"), QStringLiteral("sha256"));
    }

private slots:
    void eachEncoderIsHurriedByItsOwnPresets_data()
    {
        QTest::addColumn<QString>("normal");
        QTest::addColumn<QString>("fast");
        QTest::addColumn<QString>("veryFast");
        const auto row = [](const char *name, const char *normal, const char *fast, const char *veryFast) {
            QTest::newRow(name) << QString::fromLatin1(normal) << QString::fromLatin1(fast)
                                << QString::fromLatin1(veryFast);
        };
        row("x264", "-c:v libx264 -preset medium", "-c:v libx264 -preset fast", "-c:v libx264 -preset veryfast");
        row("x264 by default", "-c:v libx264", "-c:v libx264 -preset:v fast", "-c:v libx264 -preset:v veryfast");
        row("x265 from slow", "-c:v libx265 -preset:v slow", "-c:v libx265 -preset:v medium",
            "-c:v libx265 -preset:v faster");
        row("not beyond the end", "-c:v libx264 -preset superfast", "-c:v libx264 -preset ultrafast",
            "-c:v libx264 -preset ultrafast");
        row("svt", "-c:v libsvtav1 -preset 6", "-c:v libsvtav1 -preset 8", "-c:v libsvtav1 -preset 10");
        row("vp9", "-c:v libvpx-vp9 -cpu-used 1", "-c:v libvpx-vp9 -cpu-used 3",
            "-c:v libvpx-vp9 -cpu-used 6 -deadline:v realtime");
        row("aom", "-c:v libaom-av1 -cpu-used 4", "-c:v libaom-av1 -cpu-used 6", "-c:v libaom-av1 -cpu-used 8");
        row("nvenc", "-c:v h264_nvenc -preset p5", "-c:v h264_nvenc -preset p4", "-c:v h264_nvenc -preset p2");
        row("qsv", "-c:v hevc_qsv -preset medium", "-c:v hevc_qsv -preset fast", "-c:v hevc_qsv -preset veryfast");
        row("two outputs", "-c:v libx264 -preset medium '{name} a.mkv' -c:v libx265 -preset slow '{name} b.mkv'",
            "-c:v libx264 -preset fast '{name} a.mkv' -c:v libx265 -preset medium '{name} b.mkv'",
            "-c:v libx264 -preset veryfast '{name} a.mkv' -c:v libx265 -preset faster '{name} b.mkv'");
    }
    void eachEncoderIsHurriedByItsOwnPresets()
    {
        QFETCH(QString, normal);
        QFETCH(QString, fast);
        QFETCH(QString, veryFast);
        const Recipe plain = recipe(normal);
        QCOMPARE(atSpeed(plain, Speed::Normal), std::optional(plain));
        const auto faster = atSpeed(plain, Speed::Fast);
        QVERIFY(faster);
        QCOMPARE(faster->arguments, recipe(fast).arguments);
        QCOMPARE(faster->name, QStringLiteral("P (fast)"));
        QCOMPARE(faster->checks, plain.checks);
        const auto fastest = atSpeed(plain, Speed::VeryFast);
        QVERIFY(fastest);
        QCOMPARE(fastest->arguments, recipe(veryFast).arguments);
        QCOMPARE(fastest->name, QStringLiteral("P (very fast)"));
    }

    void whatCannotBeHurriedIsSaid_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const char *arguments : {"-map 0 -c copy", "-c:v prores_ks -profile:v 0", "-vn -c:a aac",
                                      "-c:v libx264 -preset ultrafast", "-c:v h264_videotoolbox -b:v 5M"})
            QTest::newRow(arguments) << QString::fromLatin1(arguments);
    }
    void whatCannotBeHurriedIsSaid()
    {
        QFETCH(QString, arguments);
        QVERIFY(!atSpeed(recipe(arguments), Speed::Fast));
        QVERIFY(!atSpeed(recipe(arguments), Speed::VeryFast));
    }

    void aSpeedIsThePresetOfThatSpeed()
    {
        const PresetCatalogue catalogue = PresetCatalogue::load({});
        for (const char *lines : {"1080p", "720p", "480p"}) {
            const QString name = QStringLiteral("Web MP4 ") + QLatin1String(lines);
            const Recipe &plain = catalogue.find(name)->recipe;
            QCOMPARE(atSpeed(plain, Speed::Fast)->hash(),
                     catalogue.find(name + QStringLiteral(" fast"))->recipe.hash());
            QCOMPARE(atSpeed(plain, Speed::VeryFast)->hash(),
                     catalogue.find(name + QStringLiteral(" veryfast"))->recipe.hash());
        }
    }

    void speedsHaveNames()
    {
        for (const Speed speed : {Speed::Normal, Speed::Fast, Speed::VeryFast})
            QCOMPARE(speedFromText(toText(speed)), std::optional(speed));
        QVERIFY(!speedFromText(u"hasty"));
    }
};

QTEST_GUILESS_MAIN(TestSpeed)
#include "test_speed.moc"
