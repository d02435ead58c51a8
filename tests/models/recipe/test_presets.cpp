// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/output_spec.h"
#include "models/recipe/recipe.h"
#include "models/recipe/resolve.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;

class TestPresets : public QObject
{
    Q_OBJECT

    static MediaInfo source(int width, int height)
    {
        StreamInfo video;
        video.kind = StreamKind::Video;
        video.codec = QStringLiteral("h264");
        video.width = width;
        video.height = height;
        video.frameRate = {30000, 1001};
        video.pixelFormat = QStringLiteral("yuv420p");
        MediaInfo info;
        info.streams.push_back(video);
        return info;
    }
    static QString resolved(const QString &arguments, const MediaInfo &info)
    {
        const auto spec = resolve(*parseOutputArguments(arguments), info);
        return spec ? joinArguments(toArguments(*spec)) : spec.error().sentence;
    }

private slots:
    void everyShippedPresetIsSoundAndCanonical()
    {
        const PresetCatalogue catalogue = PresetCatalogue::load({});
        QVERIFY(catalogue.problems().empty());
        QVERIFY(catalogue.presets().size() >= 9);
        for (const Preset &preset : catalogue.presets()) {
            QVERIFY(!preset.group.isEmpty() && !preset.description.isEmpty());
            const auto spec = parseOutputArguments(preset.recipe.arguments);
            QVERIFY2(spec, qPrintable(preset.name));
            QCOMPARE(joinArguments(toArguments(*spec)), preset.recipe.arguments);
            // Whatever the source is, what is left is FFmpeg's language: no placeholder remains.
            for (const auto &[width, height] : {std::pair(1920, 1080), std::pair(720, 576), std::pair(1080, 1920)}) {
                const QString plain = resolved(preset.recipe.arguments, source(width, height));
                QVERIFY2(!plain.contains(u'{') && !plain.contains(u'}'), qPrintable(plain));
            }
        }
        QVERIFY(catalogue.find(PresetCatalogue::defaultPresetName()));
        QVERIFY(catalogue.find(u"web mp4 720P"));
    }

    void theFoundingArgumentsAreLiteral()
    {
        const auto recipe =
            makeRecipe(QStringLiteral("x"),
                       QStringLiteral("-c:v libx264 -crf 23 -preset medium -c:a aac -b:a 128k -movflags +faststart"),
                       QStringLiteral("mp4"));
        QVERIFY(recipe);
        QCOMPARE(PresetCatalogue::load({}).find(u"Web H.264 standard")->recipe.hash(), recipe->hash());
    }

    void theNearestPresetIsNamed()
    {
        const auto preset = PresetCatalogue::load({}).require(QStringLiteral("Web MP4 721p"));
        QVERIFY(!preset);
        QCOMPARE(preset.error().errorClass, ErrorClass::Configuration);
        QVERIFY(preset.error().sentence.contains(QStringLiteral("Web MP4 720p")));
    }

    void aUsersPresetIsReadAndABrokenOneIsTold()
    {
        QTemporaryDir dir;
        const auto write = [&dir](const char *name, const QByteArray &json) {
            QFile file(dir.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(json);
        };
        write("mine.json",
              R"({"name":"Mine","group":"Own","description":"d","extension":"mkv","arguments":"-c copy"})");
        write("broken.json", "{");
        write("wrong.json",
              R"({"name":"Wrong","group":"Own","description":"d","extension":"mkv","arguments":"-crv 2"})");
        const PresetCatalogue catalogue = PresetCatalogue::load(dir.path());
        QVERIFY(catalogue.find(u"Mine"));
        QVERIFY(!catalogue.find(u"Mine")->isBuiltIn);
        QVERIFY(!catalogue.find(u"Wrong"));
        QCOMPARE(catalogue.problems().size(), std::size_t{2});
    }

    void equalTextIsEqualWork()
    {
        const auto a = makeRecipe(QStringLiteral("A"), QStringLiteral("-c:v libx264  -crf 20"), QStringLiteral("mp4"));
        const auto b =
            makeRecipe(QStringLiteral("B"), QStringLiteral("-crf 20 -vcodec libx264"), QStringLiteral("mp4"));
        const auto c = makeRecipe(QStringLiteral("A"), QStringLiteral("-c:v libx264 -crf 20"), QStringLiteral("mkv"));
        QCOMPARE(a->hash(), b->hash());
        QVERIFY(a->hash() != c->hash());
    }

    void placeholdersFollowTheSource()
    {
        QVERIFY(resolved(QStringLiteral("-g {gop:2}"), source(1920, 1080)).contains(QStringLiteral("-g 60")));
        QVERIFY(resolved(QStringLiteral("-c:v ffv1 -slices {slices}"), source(720, 576))
                    .contains(QStringLiteral("-slices 24")));
        QVERIFY(resolved(QStringLiteral("-c:v ffv1 -slices {slices}"), source(1280, 720))
                    .contains(QStringLiteral("-slices 64")));
        QVERIFY(resolved(QStringLiteral("-c:v ffv1 -slices {slices}"), source(1920, 1080))
                    .contains(QStringLiteral("-slices 120")));
        // A tag that nobody knows is not invented for SD; HD without one is BT.709.
        QVERIFY(!resolved(QStringLiteral("-colorspace {colorspace}"), source(720, 576))
                     .contains(QStringLiteral("-colorspace")));
        QVERIFY(resolved(QStringLiteral("-colorspace {colorspace}"), source(1920, 1080))
                    .contains(QStringLiteral("-colorspace bt709")));
        MediaInfo interlaced = source(1920, 1080);
        QVERIFY(!resolved(QStringLiteral("-vf {deinterlace},null"), interlaced).contains(QStringLiteral("bwdif")));
        interlaced.streams[0].fieldOrder = QStringLiteral("tt");
        QVERIFY(resolved(QStringLiteral("-vf {deinterlace},null"), interlaced).contains(QStringLiteral("bwdif")));
        MediaInfo hdr = source(3840, 2160);
        QVERIFY(!resolved(QStringLiteral("-vf {sdr},null"), hdr).contains(QStringLiteral("tonemap")));
        hdr.streams[0].colorTransfer = QStringLiteral("smpte2084");
        hdr.streams[0].colorPrimaries = QStringLiteral("bt2020");
        hdr.streams[0].colorSpace = QStringLiteral("bt2020nc");
        hdr.streams[0].hdr = QStringLiteral("HDR10");
        QVERIFY(resolved(QStringLiteral("-vf {sdr},null"), hdr).contains(QStringLiteral("tonemap")));
    }
};

QTEST_GUILESS_MAIN(TestPresets)
#include "test_presets.moc"
