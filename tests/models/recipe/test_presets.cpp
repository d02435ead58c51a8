// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/command_spec.h"
#include "models/recipe/recipe.h"
#include "models/recipe/recipe_choices.h"
#include "models/recipe/recipe_outputs.h"
#include "models/recipe/resolve.h"

#include <QFile>
#include <QRegularExpression>
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
    static Result<Resolved> resolvedSpec(const QString &arguments, const MediaInfo &info)
    {
        return resolve(*parseRecipe(arguments), info, {QStringLiteral("/in/clip.mov"), QStringLiteral("clip"), {}});
    }
    static QString resolved(const QString &arguments, const MediaInfo &info)
    {
        const auto done = resolvedSpec(arguments, info);
        return done ? joinArguments(recipeArguments(done->command)) : done.error().sentence;
    }
    static MediaInfo withSound(MediaInfo info)
    {
        StreamInfo sound;
        sound.index = static_cast<int>(info.streams.size());
        sound.kind = StreamKind::Audio;
        sound.codec = QStringLiteral("aac");
        info.streams.push_back(sound);
        return info;
    }

private slots:
    void everyShippedPresetIsSoundAndCanonical()
    {
        const PresetCatalogue catalogue = PresetCatalogue::load({});
        QVERIFY2(catalogue.problems().empty(),
                 catalogue.problems().empty() ? "" : qPrintable(catalogue.problems().front().sentence));
        const QStringList groups{QStringLiteral("Editors"), QStringLiteral("Web"),   QStringLiteral("Hardware"),
                                 QStringLiteral("Archive"), QStringLiteral("Audio"), QStringLiteral("Pictures")};
        QStringList seen;
        for (const Preset &preset : catalogue.presets()) {
            QVERIFY2(groups.contains(preset.group), qPrintable(preset.name));
            QVERIFY(!preset.description.isEmpty());
            if (seen.isEmpty() || seen.last() != preset.group)
                seen << preset.group;
            const auto spec = parseRecipe(preset.recipe.arguments);
            QVERIFY2(spec, qPrintable(preset.name));
            QCOMPARE(joinArguments(recipeArguments(*spec)), preset.recipe.arguments);
            RecipeChoices choices;
            if (neededFiles(preset.recipe).any())
                (preset.recipe.arguments.contains(QStringLiteral("{lut}")) ? choices.lut : choices.logo) =
                    QStringLiteral("/chosen");
            const auto filled = withChoices(preset.recipe, choices);
            QVERIFY2(filled, qPrintable(preset.name));
            // Whatever the source is, what is left is FFmpeg's language: no placeholder remains but the outputs' name.
            for (const auto &[width, height] : {std::pair(1920, 1080), std::pair(720, 576), std::pair(1080, 1920)}) {
                const auto done = resolvedSpec(filled->arguments, withSound(source(width, height)));
                QVERIFY2(done, qPrintable(preset.name + (done ? QString() : done.error().sentence)));
                CommandSpec command = done->command;
                for (FileSpec &output : command.outputs)
                    output.url.clear();
                const QString plain = joinArguments(commandArguments(command));
                QVERIFY2(!plain.contains(u'{') && !plain.contains(u'}'), qPrintable(plain));
            }
        }
        QCOMPARE(seen, groups); // each stands together, in this order
        QVERIFY(catalogue.find(PresetCatalogue::defaultPresetName()));
        QVERIFY(catalogue.find(u"web mp4 720P"));
    }

    void everyPresetOfTheListIsShipped_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"ProRes Proxy",
                                 "ProRes Proxy quarter",
                                 "ProRes LT",
                                 "ProRes 422",
                                 "ProRes HQ",
                                 "ProRes 4444 with alpha",
                                 "DNxHR LB",
                                 "DNxHR SQ",
                                 "DNxHR HQ",
                                 "DNxHR HQX",
                                 "Review 1080p",
                                 "Review 1080p with timecode",
                                 "Review 1080p with LUT",
                                 "Web MP4 1080p",
                                 "Web MP4 1080p fast",
                                 "Web MP4 1080p veryfast",
                                 "Web MP4 720p",
                                 "Web MP4 720p fast",
                                 "Web MP4 720p veryfast",
                                 "Web MP4 480p",
                                 "Web MP4 480p fast",
                                 "Web MP4 480p veryfast",
                                 "Web H.264 standard",
                                 "Web MP4 ladder",
                                 "HLS ladder",
                                 "HLS ladder TS",
                                 "DASH and HLS",
                                 "AV1",
                                 "HEVC 10-bit",
                                 "Target size 25 MB",
                                 "Watermark",
                                 "FFV1 master",
                                 "v210",
                                 "JPEG 2000 lossless",
                                 "Access copy",
                                 "Stream hashes",
                                 "Rewrap",
                                 "Audio AAC",
                                 "Audio FLAC",
                                 "Audio Opus",
                                 "Audio WAV 24-bit",
                                 "Loudness -23 LUFS",
                                 "Loudness -14 LUFS",
                                 "Contact sheet",
                                 "Thumbnails",
                                 "GIF",
                                 "Image sequence"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyPresetOfTheListIsShipped()
    {
        QFETCH(QString, name);
        const PresetCatalogue catalogue = PresetCatalogue::load({});
        QVERIFY(catalogue.find(name));
        QCOMPARE(catalogue.find(name)->name, name);
    }

    void proxiesAndMastersAreProven()
    {
        const PresetCatalogue catalogue = PresetCatalogue::load({});
        QCOMPARE(catalogue.find(u"ProRes Proxy")->recipe.checks, QStringLiteral("relink"));
        QCOMPARE(catalogue.find(u"ProRes Proxy quarter")->recipe.checks, QStringLiteral("relink"));
        QCOMPARE(catalogue.find(u"FFV1 master")->recipe.checks, QStringLiteral("lossless sha256"));
    }

    void aLadderHasNoRungAboveTheSource_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<QStringList>("made");
        const auto names = [](const char *list) { return QString::fromLatin1(list).split(u' '); };
        QTest::newRow("UHD") << 3840 << 2160 << names("1080p 720p 480p");
        QTest::newRow("1080p") << 1920 << 1080 << names("1080p 720p 480p");
        QTest::newRow("portrait") << 720 << 1280 << names("720p 480p");
        QTest::newRow("SD") << 720 << 576 << names("480p");
        QTest::newRow("tiny") << 320 << 180 << names("480p"); // one is left, at the source's size
    }
    void aLadderHasNoRungAboveTheSource()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(QStringList, made);
        const PresetCatalogue catalogue = PresetCatalogue::load({});
        for (const char *name : {"HLS ladder", "DASH and HLS", "HLS ladder TS", "Web MP4 ladder"}) {
            const Recipe &recipe = catalogue.find(QString::fromLatin1(name))->recipe;
            const auto done = resolvedSpec(recipe.arguments, withSound(source(width, height)));
            QVERIFY(done);
            QStringList found;
            const auto outputs = recipeOutputs(recipe);
            for (size_t i = 0; i < outputs.size(); ++i) {
                if (!done->omitted[i] && !outputs[i].isMasterPlaylist)
                    found
                        << outputs[i].name.section(QRegularExpression(QStringLiteral("[ /]")), -1).section(u'.', 0, 0);
            }
            const bool hasSoundApart = recipe.arguments.contains(QLatin1String("{name}/audio/"));
            QCOMPARE(found, hasSoundApart ? made + QStringList(QStringLiteral("audio")) : made);
        }
        // The same where the rungs are streams of one output.
        const auto dash =
            resolvedSpec(QStringLiteral("-map 0:V:0? -map 0:V:0? -map 0:V:0? -map 0:a:0? -filter:v:0 {rung:1080} "
                                        "-b:v:0 6000k -filter:v:1 {rung:720} -b:v:1 3000k -filter:v:2 {rung:480} "
                                        "-b:v:2 1100k -c:v libx264 -c:a aac -f dash -adaptation_sets "
                                        "'{picture:id=0,streams=v }{sound:id=1,streams=a}' {name}/manifest.mpd"),
                         source(width, height));
        QVERIFY(dash);
        QStringList rates;
        int maps = 0;
        for (const OptionValue &option : dash->command.outputs[0].options) {
            if (option.name == QLatin1String("b") && option.streams.text.startsWith(QLatin1String("v:")))
                rates << option.streams.text + u'=' + option.value;
            maps += option.name == QLatin1String("map") && option.value.contains(u'V') ? 1 : 0;
        }
        QStringList expected;
        for (const QString &rung : made)
            expected << QStringLiteral("v:%1=%2")
                            .arg(expected.size())
                            .arg(rung == QLatin1String("1080p")  ? QStringLiteral("6000k")
                                 : rung == QLatin1String("720p") ? QStringLiteral("3000k")
                                                                 : QStringLiteral("1100k"));
        QCOMPARE(rates, expected);
        QCOMPARE(maps, static_cast<int>(made.size()));
        QCOMPARE(dash->command.outputs[0].value(u"adaptation_sets"), QStringLiteral("id=0,streams=v "));
    }

    void whatASourceDoesNotHaveIsLeftOut()
    {
        MediaInfo sound = withSound({});
        const PresetCatalogue catalogue = PresetCatalogue::load({});
        const auto master = resolvedSpec(catalogue.find(u"FFV1 master")->recipe.arguments, sound);
        QVERIFY(master);
        QVERIFY(!master->omitted[0]);
        QVERIFY(master->omitted[1]); // a list of no pictures
        const auto hls = resolvedSpec(catalogue.find(u"HLS ladder")->recipe.arguments, sound);
        QVERIFY(hls);
        QVERIFY(hls->omitted[0] && hls->omitted[1] && hls->omitted[2]);
        QVERIFY(!hls->omitted[3] && !hls->omitted[4]); // the sound and the playlist
        const auto mute = resolvedSpec(catalogue.find(u"HLS ladder")->recipe.arguments, source(1920, 1080));
        QVERIFY(mute);
        QVERIFY(!mute->omitted[0] && !mute->omitted[1] && !mute->omitted[2] && mute->omitted[3]);
        for (const char *name : {"v210", "DNxHR HQ", "JPEG 2000 lossless"})
            QVERIFY(resolvedSpec(catalogue.find(QString::fromLatin1(name))->recipe.arguments, sound));
        for (const char *name : {"Thumbnails", "Contact sheet", "Image sequence"}) {
            const auto nothing = resolvedSpec(catalogue.find(QString::fromLatin1(name))->recipe.arguments, sound);
            QVERIFY(!nothing);
            QCOMPARE(nothing.error().code, QStringLiteral("source.nothing-to-make"));
            QCOMPARE(nothing.error().errorClass, ErrorClass::Source);
        }
    }

    void aSecondPassBringsTheFirst()
    {
        const QString arguments = QStringLiteral("-c:v mpeg4 -b:v 500k -pass 2");
        const auto both = resolvedSpec(arguments, source(1280, 720));
        QVERIFY(both);
        QVERIFY(both->needsTwoPasses);
        const auto sound = resolvedSpec(arguments, withSound({}));
        QVERIFY(sound);
        QVERIFY(!sound->needsTwoPasses && !sound->command.outputs[0].find(u"pass"));
        const auto first = resolvedSpec(QStringLiteral("-c:v mpeg4 -pass 1"), source(1280, 720));
        QVERIFY(!first);
        QCOMPARE(first.error().code, QStringLiteral("recipe.first-pass"));
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
        write("wrong.json", R"({"name":"Wrong","group":"Own","description":"d","extension":"mkv","arguments":"-crf"})");
        write("reaching.json", R"({"name":"Reaching","description":"d","extension":"mkv",)"
                               R"("arguments":"-i {source} -i /etc/passwd -c copy"})");
        const PresetCatalogue catalogue = PresetCatalogue::load(dir.path());
        QVERIFY(catalogue.find(u"Mine"));
        QVERIFY(!catalogue.find(u"Mine")->isBuiltIn);
        QVERIFY(!catalogue.find(u"Wrong"));
        QVERIFY(!catalogue.find(u"Reaching"));
        QCOMPARE(catalogue.problems().size(), std::size_t{3});
        const auto reaching =
            std::find_if(catalogue.problems().begin(), catalogue.problems().end(),
                         [](const Error &error) { return error.detail.contains(QStringLiteral("passwd")); });
        QVERIFY(reaching != catalogue.problems().end());
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
        QVERIFY(!resolved(QStringLiteral("-vf {limited},null"), hdr).contains(QStringLiteral("tonemap")));
        hdr.streams[0].masteringDisplay =
            QStringLiteral("G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(10000000,50)");
        hdr.streams[0].contentLight = QStringLiteral("1000,400");
        const QString x265 = resolved(QStringLiteral("-c:v libx265 -x265-params {hdr10:x265}"), hdr);
        QVERIFY2(x265.contains(QStringLiteral("master-display=G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)"
                                              "L(10000000,50):max-cll=1000,400")),
                 qPrintable(x265));
        const QString av1 = resolved(QStringLiteral("-c:v libsvtav1 -svtav1-params {hdr10:svtav1}"), hdr);
        QVERIFY2(av1.contains(QStringLiteral("mastering-display=G(0.265,0.69)B(0.15,0.06)R(0.68,0.32)"
                                             "WP(0.3127,0.329)L(1000,0.005):content-light=1000,400")),
                 qPrintable(av1));
        QVERIFY(!resolved(QStringLiteral("-vf {sdr} -c:v libx265 -x265-params {hdr10:x265}"), hdr)
                     .contains(QStringLiteral("master-display")));
        QVERIFY(!resolved(QStringLiteral("-c:v libx265 -x265-params {hdr10:x265}"), source(1920, 1080))
                     .contains(QStringLiteral("x265-params")));
        MediaInfo graphics = source(1920, 1080);
        graphics.streams[0].pixelFormat = QStringLiteral("rgba");
        const QString limited = resolved(QStringLiteral("-vf {limited},null -colorspace {colorspace}"), graphics);
        QVERIFY2(limited.contains(QStringLiteral("out_color_matrix=bt709")), qPrintable(limited));
        QVERIFY2(limited.contains(QStringLiteral("-colorspace bt709")), qPrintable(limited));
        QVERIFY(resolved(QStringLiteral("-flags:v {fields}"), interlaced).contains(QStringLiteral("+ildct")));
        QVERIFY(!resolved(QStringLiteral("-flags:v {fields}"), hdr).contains(QStringLiteral("-flags")));
        MediaInfo timed = source(1920, 1080);
        timed.duration = std::chrono::seconds(80);
        QVERIFY(resolved(QStringLiteral("-af {pad_sound},anull"), timed).contains(QStringLiteral("apad=whole_dur=80")));
        QVERIFY(!resolved(QStringLiteral("-af {pad_sound},anull"), hdr).contains(QStringLiteral("apad")));
        QVERIFY(resolved(QStringLiteral("-vf fps={spread:16}"), timed).contains(QStringLiteral("fps=16000/80000")));
        timed.streams[0].tags.insert(QStringLiteral("timecode"), QStringLiteral("01:02:03;04"));
        QVERIFY(resolved(QStringLiteral("-vf drawtext=timecode={timecode}"), timed)
                    .contains(QStringLiteral("01\\\\:02\\\\:03\\;04")));
        timed.streams[0].tags.insert(QStringLiteral("timecode"), QStringLiteral("x:y='"));
        QVERIFY(!resolved(QStringLiteral("-vf drawtext=timecode={timecode}"), timed).contains(QStringLiteral("x:y")));
    }
};

QTEST_GUILESS_MAIN(TestPresets)
#include "test_presets.moc"
