// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a preset and its arguments: each shipped preset survives the way through the form letter for letter, and
// a field changes the words that it stands for and no others.
#include "models/recipe/command_spec.h"
#include "models/recipe/encoder_facts.h"
#include "models/recipe/filter_chain.h"
#include "models/recipe/preset_text.h"
#include "models/recipe/recipe_form.h"
#include "models/recipe/recipe_mistakes.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace reelyard;

namespace
{

QString after(const QString &text, FormField field, const QString &value, int track = allTracks)
{
    OutputText output(text);
    setFormValue(output, field, value, track);
    return output.text();
}

QString value(const QString &text, FormField field, int track = allTracks)
{
    return formValue(OutputText(text), field, track);
}

QStringList sampleValues(FormField field)
{
    const auto list = [](std::initializer_list<const char *> texts) {
        QStringList values;
        for (const char *text : texts)
            values.append(QLatin1String(text));
        return values;
    };
    switch (field) {
    case FormField::VideoTracks:
    case FormField::AudioTracks:
    case FormField::SubtitleTracks:
        return list({"none", "first", "all", "2", "1,3"});
    case FormField::VideoCodec:
        return list({"libx264", "libx265", "copy", "prores_ks", "libsvtav1"});
    case FormField::Quality:
        return list({"crf:19", "crf:28", "q:3", "rate:4500k", "size:100M"});
    case FormField::EncoderSpeed:
        return list({"slow", "medium", "veryfast"});
    case FormField::PictureSize:
        return list({"lines:720", "lines:1080", "part:2", "part:4", "exact:1280x720", ""});
    case FormField::FrameRate:
        return list({"25", "most:30", "30000/1001", ""});
    case FormField::Deinterlace:
        return list({"auto", "always", ""});
    case FormField::Crop:
        return list({"0,140,0,140", "2,4,6,8", ""});
    case FormField::Watermark:
        return list({"on", ""});
    case FormField::AudioCodec:
        return list({"aac", "copy", "flac", "libopus"});
    case FormField::AudioRate:
        return list({"96k", "320k"});
    case FormField::AudioChannels:
        return list({"1", "2", "6", ""});
    case FormField::SubtitleCodec:
        return list({"copy", "mov_text", ""});
    case FormField::Metadata:
    case FormField::Chapters:
        return list({"keep", "drop", ""});
    case FormField::FastStart:
        return list({"on", ""});
    }
    return {};
}

/// All outputs of all shipped presets.
QStringList shippedOutputs()
{
    QStringList texts;
    const QDir folder(QStringLiteral(":/presets"));
    for (const QString &file : folder.entryList({QStringLiteral("*.json")})) {
        QFile json(folder.filePath(file));
        if (!json.open(QIODevice::ReadOnly))
            continue;
        const auto preset = presetTextFromJson(json.readAll());
        if (!preset)
            continue;
        for (const QString &output : OutputText::split(preset->arguments))
            texts.append(output);
    }
    return texts;
}

} // namespace

class TestRecipeForm : public QObject
{
    Q_OBJECT

private slots:
    void shippedPresetsSurviveTheForm_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(REELYARD_SOURCE_DIR "/resources/presets"));
        for (const QString &file : folder.entryList({QStringLiteral("*.json")}))
            QTest::addRow("%s", qUtf8Printable(file)) << folder.filePath(file);
    }
    void shippedPresetsSurviveTheForm()
    {
        QFETCH(const QString, path);
        QFile json(path);
        QVERIFY(json.open(QIODevice::ReadOnly));
        const auto preset = presetTextFromJson(json.readAll());
        QVERIFY(preset);
        QVERIFY(!preset->arguments.isEmpty());
        QString again;
        for (const QString &written : OutputText::split(preset->arguments)) {
            OutputText output(written);
            QVERIFY(output.isWhole());
            for (const FormField field : formFields())
                setFormValue(output, field, formValue(output, field));
            for (const int track : namedAudioTracks(output)) {
                for (const FormField field : {FormField::AudioCodec, FormField::AudioRate, FormField::AudioChannels})
                    setFormValue(output, field, formValue(output, field, track), track);
            }
            output.setOutputName(output.outputName());
            again += output.text();
        }
        QCOMPARE(again, preset->arguments);
        QVERIFY(mistakesIn(preset->arguments).empty());
        // And through its file.
        const auto read = presetTextFromJson(toJson(*preset));
        QVERIFY(read);
        QCOMPARE(*read, *preset);
        const auto made = makePreset(*read);
        QVERIFY(made);
        QCOMPARE(made->written, preset->arguments);
    }

    // Set and set back: the words in between are the field's own.
    void fieldsChangeTheirOwnWordsOnly()
    {
        QRandomGenerator random(20261128);
        for (const QString &text : shippedOutputs()) {
            const OutputText output(text);
            for (const FormField field : formFields()) {
                // A new encoder brings its quality along, what is off takes its encoder with it, and a watermark moves
                // the filters: told one by one below.
                const bool isPlain = field != FormField::VideoCodec && field != FormField::AudioCodec &&
                                     field != FormField::Watermark && field != FormField::VideoTracks &&
                                     field != FormField::AudioTracks && field != FormField::SubtitleTracks;
                const QString before = formValue(output, field);
                const QStringList values = sampleValues(field);
                const QString wanted = values[random.bounded(values.size())];
                OutputText changed(text);
                setFormValue(changed, field, wanted);
                const QString now = formValue(changed, field);
                QVERIFY2(mistakesIn(changed.text()).empty(), qPrintable(changed.text()));
                if (isPlain && before != otherValue()) {
                    QVERIFY2(now == wanted, qPrintable(changed.text() + u'\n' + wanted));
                    for (const FormField other : formFields()) {
                        QVERIFY2(other == field || formValue(changed, other) == formValue(output, other),
                                 qPrintable(text + u'\n' + changed.text()));
                    }
                    QVERIFY2(keptWords(changed) == keptWords(output), qPrintable(text + u'\n' + changed.text()));
                    OutputText back = changed;
                    setFormValue(back, field, before);
                    QCOMPARE(formValue(back, field), before);
                }
                // Words that are there before and after keep their order.
                qsizetype at = 0;
                for (const WrittenWord &word : output.words()) {
                    const qsizetype found = changed.text().indexOf(text.mid(word.start, word.length), at);
                    if (found >= 0 && word.length > 6)
                        at = found;
                }
                QVERIFY(at <= changed.text().size());
            }
        }
    }

    void wordsOfOneFieldAreReplacedInPlace()
    {
        const QString text =
            QStringLiteral("-c:v libx264   -preset medium -crf 22 \\\n  -tune film -c:a aac -b:a 160k");
        QCOMPARE(after(text, FormField::Quality, QStringLiteral("crf:18")),
                 QString(text).replace(QLatin1String("crf 22"), QLatin1String("crf 18")));
        QCOMPARE(after(text, FormField::Quality, QStringLiteral("rate:5M")),
                 QString(text).replace(QLatin1String("-crf 22"), QLatin1String("-b:v 5M")));
        QCOMPARE(after(text, FormField::EncoderSpeed, QString()),
                 QString(text).remove(QLatin1String("   -preset medium")));
        QCOMPARE(after(text, FormField::AudioChannels, QStringLiteral("2")), text + QStringLiteral(" -ac 2"));
        QCOMPARE(after(text, FormField::Metadata, QStringLiteral("drop")), text + QStringLiteral(" -map_metadata -1"));
        QCOMPARE(after(text, FormField::FrameRate, QStringLiteral("25")),
                 QString(text).replace(QLatin1String("-tune film"), QLatin1String("-tune film -r 25")));
        QCOMPARE(after(text, FormField::AudioTracks, QStringLiteral("all")),
                 QStringLiteral("-map '0:V:0?' -map '0:a?' ") + text);
    }

    void otherSpellingsAreKept()
    {
        QCOMPARE(after(QStringLiteral("-vcodec libx264 -ab 128k"), FormField::VideoCodec, QStringLiteral("libx265")),
                 QStringLiteral("-vcodec libx265 -ab 128k"));
        QCOMPARE(value(QStringLiteral("-acodec aac -ab 128k"), FormField::AudioRate), QStringLiteral("128k"));
        QCOMPARE(after(QStringLiteral("-c copy -map 0"), FormField::VideoCodec, QStringLiteral("libx264")),
                 QStringLiteral("-c copy -map 0 -c:v libx264"));
        QCOMPARE(after(QStringLiteral("-c:v:1 png -c copy"), FormField::AudioCodec, QStringLiteral("aac")),
                 QStringLiteral("-c:v:1 png -c copy -c:a aac"));
    }

    void filtersAreChangedOneByOne()
    {
        const QString text = QStringLiteral("-vf {deinterlace},{rung:1080},{sdr},format=yuv420p -c:v libx264");
        QCOMPARE(value(text, FormField::PictureSize), QStringLiteral("lines:1080"));
        QCOMPARE(after(text, FormField::PictureSize, QStringLiteral("lines:720")),
                 QString(text).replace(QLatin1String("1080"), QLatin1String("720")));
        QCOMPARE(after(text, FormField::Deinterlace, QString()), QString(text).remove(QLatin1String("{deinterlace},")));
        QCOMPARE(after(text, FormField::Crop, QStringLiteral("0,140,0,140")),
                 QString(text).replace(QLatin1String("{deinterlace},"),
                                       QLatin1String("{deinterlace},crop=iw-0:ih-280:0:140,")));
        QCOMPARE(after(QStringLiteral("-vf {rung:720} -c:v libx264"), FormField::PictureSize, QString()),
                 QStringLiteral("-c:v libx264"));
        // In a graph, between its labels.
        const QString graph =
            QStringLiteral("-filter_complex [0:v:0]{deinterlace},{rung:320},split[a][b];[a][b]hstack[o] "
                           "-map [o]");
        QCOMPARE(value(graph, FormField::PictureSize), QStringLiteral("lines:320"));
        QCOMPARE(after(graph, FormField::PictureSize, QStringLiteral("lines:480")),
                 QString(graph).replace(QLatin1String("320"), QLatin1String("480")));
        // What it cannot show it does not touch.
        const QString own = QStringLiteral("-vf scale=-2:'if(gt(ih,720),720,ih)'");
        QCOMPARE(value(own, FormField::PictureSize), otherValue());
        QCOMPARE(after(own, FormField::PictureSize, otherValue()), own);
        QCOMPARE(splitFilters(QStringLiteral("a='x,y',b[l,m],{c,d},e\\,f"), u',').size(), 4);
    }

    void tracksAreChosen()
    {
        const QString text = QStringLiteral("-map 0 -c copy");
        QCOMPARE(value(text, FormField::AudioTracks), QStringLiteral("all"));
        const QString first = after(text, FormField::AudioTracks, QStringLiteral("first"));
        QCOMPARE(first, QStringLiteral("-map 0:v? -map '0:a:0?' -map '0:s?' -map '0:d?' -map '0:t?' -c copy"));
        QCOMPARE(value(first, FormField::VideoTracks), QStringLiteral("all"));
        QCOMPARE(value(first, FormField::SubtitleTracks), QStringLiteral("all"));
        const QString some = after(first, FormField::AudioTracks, QStringLiteral("1,3"));
        QCOMPARE(value(some, FormField::AudioTracks), QStringLiteral("1,3"));
        QCOMPARE(value(after(some, FormField::AudioTracks, QStringLiteral("2")), FormField::AudioTracks),
                 QStringLiteral("2"));
        const QString silent = after(QStringLiteral("-c:v libx264 -crf 20 -c:a aac -b:a 160k -ac 2 -c:a:1 copy"),
                                     FormField::AudioTracks, QStringLiteral("none"));
        QCOMPARE(silent, QStringLiteral("-an -c:v libx264 -crf 20"));
        QCOMPARE(value(silent, FormField::AudioTracks), QStringLiteral("none"));
        QCOMPARE(after(silent, FormField::AudioTracks, QString()), QStringLiteral("-c:v libx264 -crf 20"));
        // Left to the format again where nothing else was chosen.
        const QString chosen = QStringLiteral("-map 0:V:0? -map 0:a? -c:v libx264");
        QVERIFY(mayChooseItself(OutputText(chosen), FormField::AudioTracks));
        QCOMPARE(after(chosen, FormField::AudioTracks, QString()), QStringLiteral("-c:v libx264"));
        QVERIFY(!mayChooseItself(OutputText(first), FormField::AudioTracks));
    }

    void audioTracksHaveTheirOwn()
    {
        QString text = QStringLiteral("-map 0:V:0? -map 0:a? -c:v copy -c:a aac -b:a 160k");
        text = after(text, FormField::AudioCodec, QStringLiteral("copy"), 1);
        QCOMPARE(text, QStringLiteral("-map 0:V:0? -map 0:a? -c:v copy -c:a aac -b:a 160k -c:a:1 copy"));
        QCOMPARE(namedAudioTracks(OutputText(text)), std::vector<int>{1});
        QCOMPARE(value(text, FormField::AudioCodec), QStringLiteral("aac"));
        OutputText output(text);
        removeAudioTrack(output, 1);
        QCOMPARE(output.text(), QStringLiteral("-map 0:V:0? -map 0:a? -c:v copy -c:a aac -b:a 160k"));
    }

    void anotherEncoderBringsItsScale()
    {
        const QString text =
            QStringLiteral("-c:v libx264 -preset medium -crf 22 -profile:v high -c:a aac -b:a 160k -ac 2");
        QCOMPARE(after(text, FormField::VideoCodec, QStringLiteral("libsvtav1")),
                 QStringLiteral("-c:v libsvtav1 -preset 6 -crf 32 -profile:v high -c:a aac -b:a 160k -ac 2"));
        QCOMPARE(after(text, FormField::VideoCodec, QStringLiteral("copy")),
                 QStringLiteral("-c:v copy -profile:v high -c:a aac -b:a 160k -ac 2"));
        QCOMPARE(after(text, FormField::VideoCodec, QStringLiteral("libx265")),
                 QString(text)
                     .replace(QLatin1String("libx264"), QLatin1String("libx265"))
                     .replace(QLatin1String("22"), QLatin1String("24")));
        QCOMPARE(after(text, FormField::VideoCodec, QStringLiteral("an_encoder_of_mine")),
                 QString(text).replace(QLatin1String("libx264"), QLatin1String("an_encoder_of_mine")));
        QCOMPARE(after(text, FormField::AudioCodec, QStringLiteral("copy")),
                 QString(text).replace(QLatin1String("aac -b:a 160k -ac 2"), QLatin1String("copy")));
        QCOMPARE(after(text, FormField::AudioCodec, QStringLiteral("flac")),
                 QString(text).replace(QLatin1String("aac -b:a 160k"), QLatin1String("flac")));
    }

    void watermarkGoesOnAndOff()
    {
        const QString text =
            QStringLiteral("-vf {deinterlace},{rung:1080},{sdr},format=yuv420p -c:v libx264 -crf 22 -c:a aac");
        const QString on = after(text, FormField::Watermark, QStringLiteral("on"));
        QCOMPARE(value(on, FormField::Watermark), QStringLiteral("on"));
        QCOMPARE(value(on, FormField::PictureSize), QStringLiteral("lines:1080"));
        QCOMPARE(value(on, FormField::Deinterlace), QStringLiteral("auto"));
        const auto shipped = PresetCatalogue::load({});
        const auto parsed = parseRecipe(on);
        QVERIFY(parsed);
        // The same graph as the shipped preset's.
        QVERIFY(shipped.find(u"Watermark")->written.contains(joinArguments({parsed->global.value(u"filter_complex")})));
        const QString small = after(on, FormField::PictureSize, QStringLiteral("lines:480"));
        QCOMPARE(value(small, FormField::Watermark), QStringLiteral("on"));
        const QString off = after(small, FormField::Watermark, QString());
        QCOMPARE(value(off, FormField::Watermark), QString());
        QCOMPARE(PictureChain(OutputText(off)).elements().join(u','),
                 QStringLiteral("{deinterlace},{rung:480},{sdr},format=yuv420p"));
        QCOMPARE(value(off, FormField::VideoTracks), QStringLiteral("first"));
        QCOMPARE(value(off, FormField::AudioTracks), QStringLiteral("first"));
        QVERIFY(!off.contains(QStringLiteral("{logo")));
        QVERIFY(mistakesIn(off).empty());
        QVERIFY(!maySwitchWatermark(OutputText(QStringLiteral("-c:v copy"))));
    }

    void theRestIsNamed()
    {
        const OutputText output(
            QStringLiteral("-vf {rung:720},{sdr} -c:v libx264 -crf 22 -tune film -c:a aac -ar 48000 "
                           "-movflags +faststart"));
        const std::vector<KeptWords> kept = keptWords(output);
        QCOMPARE(kept.size(), size_t(3));
        QCOMPARE(kept[0], (KeptWords{OptionTopic::Video, QStringLiteral("{sdr}"), true}));
        QCOMPARE(kept[1], (KeptWords{OptionTopic::Video, QStringLiteral("-tune film"), false}));
        QCOMPARE(kept[2], (KeptWords{OptionTopic::Audio, QStringLiteral("-ar 48000"), false}));
    }

    void mistakesAreAtTheirWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("marked");
        QTest::newRow("no value") << "-c:v libx264 -crf" << QStringList{"-crf"};
        QTest::newRow("bad rate") << "-c:v libx264 -r fast! -crf 22" << QStringList{"fast!"};
        QTest::newRow("not ours") << "-report -c:v libx264 -crf 22" << QStringList{"-report"};
        QTest::newRow("placeholder") << "-vf {rung:720},{sdrr} -c:v libx264" << QStringList{"{rung:720},{sdrr}"};
        QTest::newRow("quote") << "-c:v libx264 -metadata 'title=a b" << QStringList{"'title=a b"};
        QTest::newRow("two") << "-map x -c:v libx264 -s big! -crf 22" << QStringList{"x", "big!"};
        QTest::newRow("input option") << "-c:v libx264 -stream_loop 2 -crf 22" << QStringList{"-stream_loop"};
        QTest::newRow("output name") << "-crf 22 ../out.mp4 -crf 23 '{name} b.mp4'" << QStringList{"../out.mp4"};
        QTest::newRow("second output") << "-crf 22 '{name} a.mp4' -ac two '{name} b.mp4'" << QStringList{"two"};
    }
    void mistakesAreAtTheirWords()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, marked);
        QStringList found;
        for (const Mistake &mistake : mistakesIn(text)) {
            found.append(text.mid(mistake.start, mistake.length));
            QVERIFY(!mistake.sentence.isEmpty());
        }
        QCOMPARE(found, marked);
    }

    void mistakesKnowTheirField()
    {
        const QString text = QStringLiteral("-c:v libx264 -crf high -c:a aac -ac two");
        const auto mistakes = mistakesIn(text);
        QCOMPARE(mistakes.size(), size_t(1)); // what -crf takes, the encoder knows
        QCOMPARE(mistakes[0].field, FormField::AudioChannels);
        QCOMPARE(text.mid(mistakes[0].removableStart, mistakes[0].removableLength), QStringLiteral("-ac two"));
    }

    void errorsOfTheEngineAreAtTheirWords()
    {
        const QString text = QStringLiteral("-c:v libx266 -crf 22 -tune:v films -c:a aac");
        const auto wordOf = [&](const QString &sentence, const QString &detail) {
            const Mistake mistake =
                mistakeOf({ErrorClass::Configuration, QStringLiteral("recipe.any"), sentence, detail}, text);
            return text.mid(mistake.start, mistake.length);
        };
        QCOMPARE(wordOf(QStringLiteral("The option -tune has no effect."), QStringLiteral("tune")),
                 QStringLiteral("-tune:v"));
        QCOMPARE(wordOf(QStringLiteral("There is no encoder \"libx266\"."), {}), QStringLiteral("libx266"));
        QCOMPARE(wordOf(QStringLiteral("Refused."), QStringLiteral("x: Error setting preset/tune (null)/films.")),
                 QStringLiteral("films"));
        QCOMPARE(wordOf(QStringLiteral("Something else."), {}), QString());
    }

    void filesAreNamedAfterPresets()
    {
        QCOMPARE(presetFileName(QStringLiteral("Proxy 1/2")), QStringLiteral("preset_proxy_1_2.json"));
        QCOMPARE(presetFileName(QStringLiteral("../..")), QStringLiteral("preset.json"));
        QVERIFY(presetFileName(QString(500, u'a')).size() < 100);
    }
};

QTEST_GUILESS_MAIN(TestRecipeForm)
#include "test_recipe_form.moc"
