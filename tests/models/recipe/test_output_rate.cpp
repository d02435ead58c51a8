// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/output_rate.h"

#include <QTest>

using namespace reelyard;

class TestOutputRate : public QObject
{
    Q_OBJECT

private slots:
    void formatsOfTheirOwnRate_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("quarters");
        QTest::addColumn<int>("sound");
        QTest::newRow("x264") << "-c:v libx264 -crf 20 -c:a aac" << 0 << 0;
        QTest::newRow("copy") << "-c copy" << 0 << 0;
        QTest::newRow("ProRes HQ") << "-c:v prores_ks -profile:v 3 -c:a pcm_s24le" << 15 << 3;
        QTest::newRow("ProRes by name") << "-c:v prores_ks -profile:v proxy -an" << 3 << 0;
        QTest::newRow("half the size") << "-vf scale=iw/2:-2 -c:v prores_ks -profile:v proxy" << 1 << 0;
        QTest::newRow("half, in even numbers")
            << "-vf scale=w='max(2,trunc(iw/4)*2)':h='max(2,trunc(ih/4)*2)' -c:v prores_ks -profile:v 3" << 4 << 0;
        QTest::newRow("full, in even numbers")
            << "-vf scale=w='max(2,trunc(iw/2)*2)':h='max(2,trunc(ih/2)*2)' -c:v prores_ks -profile:v 3" << 15 << 0;
        QTest::newRow("DNxHR HQ") << "-c:v dnxhd -profile:v dnxhr_hq -c:a pcm_s16le" << 14 << 2;
        QTest::newRow("lossless x264") << "-c:v libx264 -qp 0" << 24 << 0;
        QTest::newRow("constant quality of another") << "-c:v libvpx-vp9 -crf 0" << 0 << 0;
        QTest::newRow("a still of it") << "-frames:v 1 -c:v ffv1" << 0 << 0;
        QTest::newRow("sound only") << "-vn -c:v v210 -c:a pcm_s24le" << 0 << 3;
        QTest::newRow("two outputs") << "-c:v v210 {name}.mov -c:v ffv1 {name}.mkv" << 118 << 0;
        QTest::newRow("no recipe") << "-c:v" << 0 << 0;
    }
    void formatsOfTheirOwnRate()
    {
        QFETCH(QString, arguments);
        const OutputRate rate = outputRateOf(arguments);
        QTEST(static_cast<int>(rate.quarterBitsPerPixel), "quarters");
        QTEST(static_cast<int>(rate.soundMegabits), "sound");
    }

    void bytes()
    {
        constexpr qint64 hd = 1920 * 1080;
        const OutputRate proRes = outputRateOf(QStringLiteral("-c:v prores_ks -profile:v 3 -c:a pcm_s24le"));
        const qint64 hour = proRes.bytesFor(hd, 25, 3'600'000);
        QVERIFY2(hour > 82'000'000'000 && hour < 95'000'000'000,
                 qPrintable(QString::number(hour)));    // 184 Mb/s and sound
        QCOMPARE(proRes.bytesFor(0, 25, 3'600'000), 0); // not examined
        QCOMPARE(proRes.bytesFor(hd, 25, -1), 0);
        QCOMPARE((OutputRate{0, 3}).bytesFor(0, 25, 8000), 3'000'000);
        QCOMPARE(OutputRate().bytesFor(hd, 25, 3'600'000), 0);
    }
};

QTEST_GUILESS_MAIN(TestOutputRate)
#include "test_output_rate.moc"
