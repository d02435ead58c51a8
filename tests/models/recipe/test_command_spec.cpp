// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/command_spec.h"
#include "models/recipe/option_table.h"

#include <QRegularExpression>
#include <QTest>

using namespace reelyard;

class TestCommandSpec : public QObject
{
    Q_OBJECT

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    static QStringList words(const char *ascii) { return *splitArguments(text(ascii)); }

    // Something of the kind that the option takes.
    static QString sample(ValueKind kind)
    {
        switch (kind) {
        case ValueKind::Switch:
            return {};
        case ValueKind::Text:
            return text("key=value");
        case ValueKind::Integer:
            return text("1");
        case ValueKind::Number:
            return text("2.5");
        case ValueKind::Amount:
            return text("128k");
        case ValueKind::Time:
            return text("00:01:02.5");
        case ValueKind::Size:
            return text("1280x720");
        case ValueKind::Rate:
            return text("30000/1001");
        case ValueKind::Ratio:
            return text("16:9");
        case ValueKind::Name:
            return text("copy");
        }
        return {};
    }

private slots:
    void splitsWordsAsAShellDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("blanks") << text("  -c:v   copy\t-an ") << QStringList{text("-c:v"), text("copy"), text("-an")};
        QTest::newRow("single quotes") << text("-vf 'scale=-2:min(720\\,ih)'")
                                       << QStringList{text("-vf"), text("scale=-2:min(720\\,ih)")};
        QTest::newRow("double quotes") << text("\"a \\\"b\\\" c\"x") << QStringList{text("a \"b\" cx")};
        QTest::newRow("backslash") << text("a\\ b") << QStringList{text("a b")};
        QTest::newRow("empty word") << text("a ''") << QStringList{text("a"), QString()};
    }
    void splitsWordsAsAShellDoes()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        const auto split = splitArguments(text);
        QVERIFY(split);
        QCOMPARE(*split, words);
        QCOMPARE(*splitArguments(joinArguments(words)), words);
    }

    void anOpenQuoteIsAnError()
    {
        const auto split = splitArguments(text("-vf 'scale"));
        QVERIFY(!split);
        QCOMPARE(split.error().errorClass, ErrorClass::Configuration);
    }

    void writesBackWhatItReads_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"-c:v libx264 -crf 23 -preset medium -c:a aac -b:a 128k -movflags +faststart", "-map 0 -c copy",
              "-map 0:v:0 -map '0:a?' -map -0:d -c:v prores_ks -profile:v 0 -pix_fmt yuv422p10le -c:a pcm_s24le",
              "-vf 'scale=-2:720,format=yuv420p' -c:v libx264 -crf 22.5 -an", "-vn -c:a aac -b:a 192k -ar 48000 -ac 2",
              "-map 0 -dn -c:v ffv1 -level 3 -slices '{slices}' '{name}.mkv' -map 0:v -f framemd5 '{name}.framemd5'",
              "-ss 2 -i '{source}' -i '{logo}' -filter_complex '[0:v][1:v]overlay[o]' -map '[o]'",
              "-noautorotate -i '{source}' -metadata title=a -metadata:s:a:0 language=eng -copyts",
              "-crf 20 -crf:v:0 22 -movflags +a -movflags +b -an '{name}/720p/index.m3u8' -f hls_master "
              "'{name}/m.m3u8'"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void writesBackWhatItReads()
    {
        QFETCH(QString, text);
        const auto spec = parseRecipe(text);
        QVERIFY2(spec, spec ? "" : qPrintable(spec.error().sentence));
        const QStringList canonical = recipeArguments(*spec);
        const auto again = parseRecipe(canonical);
        QVERIFY2(again, again ? "" : qPrintable(again.error().sentence));
        QVERIFY(*again == *spec);
        QCOMPARE(recipeArguments(*again), canonical);
    }

    // Each spelling that the table has, as an option of a command where it may stand, and back.
    void everyOptionIsReadAndWrittenBack_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : knownOptionNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyOptionIsReadAndWrittenBack()
    {
        QFETCH(QString, name);
        const OptionAlias *alias = optionAlias(name);
        const KnownOption *option = knownOption(alias ? QString::fromLatin1(alias->option) : name);
        if (!option) { // an AVOption's short name
            QVERIFY(alias);
            const auto spec = parseCommand({text("-i"), text("a"), u'-' + name, text("1k"), text("b")});
            QVERIFY(spec);
            QCOMPARE(spec->outputs[0].options[0].name, QString::fromLatin1(alias->option));
            return;
        }
        const QString value = option->name == QLatin1String("map") ? text("0:v") : sample(option->value);
        QStringList words{u'-' + name};
        if (option->value != ValueKind::Switch)
            words << value;
        const bool isForInput = (option->scope & InputScope) != 0 && (option->scope & OutputScope) == 0;
        const QStringList whole = isForInput ? words + QStringList{text("-i"), text("a"), text("b")}
                                             : QStringList{text("-i"), text("a")} + words + QStringList{text("b")};
        const auto spec = parseCommand(whole);
        QVERIFY2(spec, spec ? "" : qPrintable(spec.error().sentence));
        const FileSpec &file = (option->scope & GlobalScope) ? spec->global
                               : isForInput                  ? spec->inputs[0]
                                                             : spec->outputs[0];
        QCOMPARE(file.options.size(), std::size_t{1});
        QCOMPARE(file.options[0].name, QString::fromLatin1(option->name));
        QCOMPARE(file.options[0].value, option->value == ValueKind::Switch ? text("1") : value);
        const auto again = parseCommand(commandArguments(*spec));
        QVERIFY(again);
        QVERIFY(*again == *spec);
        if (option->value != ValueKind::Switch) {
            const auto cut = parseCommand({text("-i"), text("a"), u'-' + name});
            QVERIFY(!cut);
            QVERIFY(cut.error().sentence.contains(u'-' + name));
        }
    }

    void oneSpellingForOneThing()
    {
        const auto a = parseRecipe(text("-vcodec libx264 -acodec aac -vf null"));
        const auto b = parseRecipe(text("-filter:v null -codec:a aac -c:v libx264"));
        QVERIFY(a);
        QVERIFY(b);
        QCOMPARE(recipeArguments(*a), recipeArguments(*b));
    }

    void theLastOneWinsWhereItReplaces()
    {
        const auto spec = parseRecipe(text("-crf 20 -crf 22 -movflags +a -movflags +b -c:v x -c:v libx264"));
        QVERIFY(spec);
        QCOMPARE(recipeArguments(*spec), words("-c:v libx264 -crf 22 -movflags +a -movflags +b"));
        // What may be for the same stream keeps its order.
        const auto ordered = parseRecipe(text("-b:v:0 1M -b:v 2M"));
        QVERIFY(ordered);
        QCOMPARE(recipeArguments(*ordered), words("-b:v:0 1M -b:v 2M"));
    }

    void optionsBelongToTheFileBehindThem()
    {
        const auto spec = parseCommand(words("-ss 1 -i a.mov -t 2 -i b.mov -map 0:v -c copy x.mkv -map 1:a y.wav -y"));
        QVERIFY(spec);
        QCOMPARE(spec->inputs.size(), std::size_t{2});
        QCOMPARE(spec->inputs[0].value(u"ss"), text("1"));
        QCOMPARE(spec->inputs[1].value(u"t"), text("2"));
        QCOMPARE(spec->outputs.size(), std::size_t{2});
        QCOMPARE(spec->outputs[0].url, text("x.mkv"));
        QCOMPARE(spec->outputs[1].value(u"map"), text("1:a"));
        QVERIFY(spec->global.isSet(u"y"));
    }

    void specifiersTellTheirKind_data()
    {
        QTest::addColumn<QString>("specifier");
        QTest::addColumn<int>("kind");
        QTest::newRow("video") << text("v") << static_cast<int>(StreamKind::Video);
        QTest::newRow("no covers") << text("V:0") << static_cast<int>(StreamKind::Video);
        QTest::newRow("second sound") << text("a:1") << static_cast<int>(StreamKind::Audio);
        QTest::newRow("tagged subtitle") << text("s:m:language:eng") << static_cast<int>(StreamKind::Subtitle);
        QTest::newRow("number") << text("3") << -1;
        QTest::newRow("tag") << text("m:language:eng") << -1;
        QTest::newRow("all") << QString() << -1;
    }
    void specifiersTellTheirKind()
    {
        QFETCH(QString, specifier);
        QFETCH(int, kind);
        const auto found = StreamSpecifier(specifier).kind();
        QCOMPARE(found ? static_cast<int>(*found) : -1, kind);
    }

    void whatItDoesNotKnowIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *arguments, const char *code, const char *named) {
            QTest::newRow(arguments) << text(arguments) << text(code) << text(named);
        };
        row("-target pal-dvd", "recipe.unsupported-option", "-target");
        row("-c:v", "recipe.missing-value", "-c:v");
        row("-map zero", "recipe.bad-value", "zero");
        row("-ac two", "recipe.bad-value", "-ac");
        row("-t soon", "recipe.bad-value", "soon");
        row("-r 25fps", "recipe.bad-value", "25fps");
        row("-metadata title", "recipe.bad-value", "title");
        row("-c copy out.mp4", "recipe.output-name", "out.mp4");
        row("-c copy '/etc/{name}'", "recipe.output-name", "/etc/");
        row("-c copy '{name}/../x.mp4'", "recipe.output-name", "../x.mp4");
        row("-i x.mov -c copy", "recipe.input", "{source}");
        row("-y -c copy", "recipe.program-option", "-y");
        row("-an:1", "recipe.bad-specifier", "-an:1");
        row("-vcodec:1 copy", "recipe.bad-specifier", "-vcodec:1");
        row("-map 0 -i '{source}' -c copy", "recipe.wrong-place", "-map");
        row("-g {gop}", "recipe.unknown-placeholder", "{gop}");
        row("-vf {colour}", "recipe.unknown-placeholder", "{colour}");
    }
    void whatItDoesNotKnowIsNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(QString, named);
        const auto spec = parseRecipe(text);
        QVERIFY(!spec);
        QCOMPARE(spec.error().errorClass, ErrorClass::Configuration);
        QCOMPARE(spec.error().code, code);
        QVERIFY2(spec.error().sentence.contains(named), qPrintable(spec.error().sentence));
    }

    void anythingAtAllEndsInAValueOrAnError()
    {
        // Seeded: words of the language in any order. What is read can be written and read again.
        QStringList words{text("-map"),   text("-c:v"),    text("0:v:0?"),    text("-vf"),      text("'"), text("\\"),
                          text("{gop:"),  text("{gop:2}"), text("-metadata"), text("a=b"),      text("-"), text("--"),
                          text("-b:a:x"), text("-i"),      text("{source}"),  text("{name}.x"), text("1"), text("copy"),
                          text("-noy"),   text("-crf"),    QString()};
        words += knownOptionNames().replaceInStrings(QRegularExpression(text("^")), text("-"));
        quint32 state = 1;
        const auto next = [&state](qsizetype bound) {
            return static_cast<qsizetype>((state = state * 1664525 + 1013904223) >> 8) % bound;
        };
        int read = 0;
        for (int round = 0; round < 20'000; ++round) {
            QString written;
            for (auto i = next(8); i >= 0; --i)
                written += words[next(words.size())] + u' ';
            const auto recipe = parseRecipe(written);
            QVERIFY(recipe || !recipe.error().sentence.isEmpty());
            const auto split = splitArguments(written);
            const auto command = split ? parseCommand(*split) : Result<CommandSpec>(split.error());
            QVERIFY(command || !command.error().sentence.isEmpty());
            if (!recipe)
                continue;
            ++read;
            const auto again = parseRecipe(recipeArguments(*recipe));
            QVERIFY2(again && *again == *recipe, qPrintable(written));
        }
        QVERIFY(read > 100);
    }
};

QTEST_GUILESS_MAIN(TestCommandSpec)
#include "test_command_spec.moc"
