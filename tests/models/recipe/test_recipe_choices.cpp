// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/recipe_choices.h"

#include "models/recipe/command_spec.h"
#include "models/recipe/resolve.h"

#include <QTest>

using namespace reelyard;

class TestRecipeChoices : public QObject
{
    Q_OBJECT

    static Recipe recipe(const QString &arguments)
    {
        return *makeRecipe(QStringLiteral("P"), arguments, QStringLiteral("mp4"));
    }
    static Recipe shipped(const char *name)
    {
        return PresetCatalogue::load({}).find(QString::fromLatin1(name))->recipe;
    }

private slots:
    void theLogoIsNamedInTheFrozenRecipe()
    {
        RecipeChoices choices;
        choices.logo = QStringLiteral("/home/a b/{logo} 'x'.png");
        const auto filled = withChoices(shipped("Watermark"), choices);
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().sentence));
        const auto spec = parseRecipe(filled->arguments);
        QCOMPARE(spec->inputs.at(1).url, choices.logo);
        QVERIFY(filled->arguments.contains(QStringLiteral("x=W-w-W/40:y=H-h-W/40")));
        QVERIFY(filled->arguments.contains(QStringLiteral("aa=0.8")));
        QVERIFY(filled->arguments.contains(QStringLiteral("iw*0.15")));
        QVERIFY(!neededFiles(*filled).any());
    }

    void positionSizeAndOpacityAreHeeded()
    {
        RecipeChoices choices;
        choices.logo = QStringLiteral("/l.png");
        choices.logoPosition = QStringLiteral("top-left");
        choices.logoSize = 0.3;
        choices.logoOpacity = 1;
        const auto filled = withChoices(shipped("Watermark"), choices);
        QVERIFY(filled);
        QVERIFY(filled->arguments.contains(QStringLiteral("x=W/40:y=W/40")));
        QVERIFY(filled->arguments.contains(QStringLiteral("aa=1")));
        QVERIFY(filled->arguments.contains(QStringLiteral("iw*0.3)")));
        choices.logoPosition = QStringLiteral("somewhere");
        QCOMPARE(withChoices(shipped("Watermark"), choices).error().errorClass, ErrorClass::Configuration);
    }

    void aLutIsProtectedForItsFilter()
    {
        RecipeChoices choices;
        choices.lut = QStringLiteral("/a, b/it's {name}: 1.cube");
        const auto filled = withChoices(recipe(QStringLiteral("-vf lut3d=file={lut},format=yuv420p")), choices);
        QVERIFY(filled);
        const auto spec = parseRecipe(filled->arguments);
        QVERIFY(spec);
        QCOMPARE(spec->outputs[0].value(u"filter"),
                 QStringLiteral("lut3d=file=/a\\, b/it\\\\\\'s \\\\{name\\\\}\\\\: 1.cube,format=yuv420p"));
        // When the job runs the braces are no placeholder.
        MediaInfo source;
        source.streams.push_back(StreamInfo());
        source.streams[0].kind = StreamKind::Video;
        const auto resolved = resolve(*spec, source, {QStringLiteral("/s.mov"), QStringLiteral("clip"), {}});
        QVERIFY(resolved);
        QCOMPARE(resolved->command.outputs[0].value(u"filter"), spec->outputs[0].value(u"filter"));
    }

    void whatIsMissingOrTooMuchIsSaid()
    {
        RecipeChoices none;
        QCOMPARE(withChoices(shipped("Watermark"), none).error().code, QStringLiteral("recipe.missing-file"));
        QCOMPARE(withChoices(shipped("Review 1080p with LUT"), none).error().code,
                 QStringLiteral("recipe.missing-file"));
        QVERIFY(withChoices(shipped("Rewrap"), none));
        RecipeChoices logo;
        logo.logo = QStringLiteral("/l.png");
        QCOMPARE(withChoices(shipped("Rewrap"), logo).error().code, QStringLiteral("recipe.unused-choice"));
        RecipeChoices size;
        size.logoSize = 0.2;
        QCOMPARE(withChoices(shipped("Rewrap"), size).error().code, QStringLiteral("recipe.unused-choice"));
        RecipeChoices lut;
        lut.lut = QStringLiteral("/l.cube");
        QCOMPARE(withChoices(shipped("Watermark"), lut).error().code, QStringLiteral("recipe.missing-file"));
        QCOMPARE(withChoices(shipped("Rewrap"), lut).error().code, QStringLiteral("recipe.unused-choice"));
    }

    void aPresetMayNotNameFiles_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<bool>("isRefused");
        const auto row = [](const char *arguments, bool isRefused) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << isRefused;
        };
        row("-i '{source}' -i /etc/passwd -map 0 -map 1", true);
        row("-i '{source}' -i logo.png -map 0", true);
        row("-vf lut3d=/home/me/x.cube", true);
        row("-vf lut3d=x.cube", true);
        row("-vf 'scale=2:2,lut3d=file=x.cube'", true);
        row("-vf subtitles=other.srt", true);
        row("-vf \"drawtext=textfile='/etc/passwd'\"", true);
        row("-vf 'drawtext=fontfile=C\\:/f.ttf'", true);
        row("-filter_complex '[0:v]null[a];movie=x.mkv[b];[a][b]overlay'", true);
        row("-filter_complex 'amovie@m=x.mkv'", true);
        row("-attach x.txt", true);
        row("-passlogfile x", true);
        row("-f hls -hls_key_info_file keys", true);
        row("-x264-params stats=../../x", true);
        row("-f hls -hls_base_url https://example.com/x", true);
        row("-vf 'metadata=print:file=x.txt'", true);
        row("-vf subtitles={source}", false);
        row("-vf lut3d=file={lut}", false);
        row("-i '{source}' -i '{logo}' -filter_complex '[0:v][1:v]overlay=x=W-w-W/40:y=(H-h)/2'", false);
        row("-vf \"scale='trunc(iw/4)*2':-2,fps=30000/1001\"", false);
        row("-metadata 'comment=/see/also https://example.com'", false);
        row("-force_key_frames 'expr:gte(t,n_forced*2)'", false);
        row("-vf metadata=delete", false);
    }
    void aPresetMayNotNameFiles()
    {
        QFETCH(QString, arguments);
        QFETCH(bool, isRefused);
        const auto kept = requireNoFiles(recipe(arguments));
        QCOMPARE(!kept, isRefused);
        if (!kept)
            QCOMPARE(kept.error().code, QStringLiteral("preset.reaches-out"));
    }
};

QTEST_GUILESS_MAIN(TestRecipeChoices)
#include "test_recipe_choices.moc"
