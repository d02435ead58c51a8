// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/command_spec.h"

#include "models/recipe/option_table.h"
#include "models/recipe/option_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recipe)
};

Error recipeError(const char *code, const QString &sentence, const QString &argument)
{
    return {ErrorClass::Configuration, QLatin1String("recipe.") + QLatin1String(code), sentence, argument};
}

enum class Language { Command, Recipe };

/// Reads the words from left to right: options gather until an input or an output takes them.
class Parser
{
public:
    Parser(const QStringList &arguments, Language language)
        : m_arguments(arguments)
        , m_language(language)
    {
    }

    Result<CommandSpec> parse()
    {
        while (m_at < m_arguments.size()) {
            if (auto done = parseOne(); !done)
                return done.error();
        }
        if (auto done = finish(); !done)
            return done.error();
        return m_spec;
    }

private:
    Result<void> parseOne()
    {
        const QString written = m_arguments[m_at++];
        if (written == QLatin1String("--")) {
            m_nextIsName = true;
            return {};
        }
        if (!written.startsWith(u'-') || written.size() < 2 || m_nextIsName) {
            m_nextIsName = false;
            return addOutput(written);
        }
        if (written == QLatin1String("-i"))
            return addInput();
        return addOption(written);
    }

    Result<QString> takeValue(const QString &written)
    {
        if (m_at >= m_arguments.size())
            return recipeError("missing-value", Words::tr("The option %1 needs a value.").arg(written), written);
        return m_arguments[m_at++];
    }

    Result<void> addInput()
    {
        auto url = takeValue(QStringLiteral("-i"));
        if (!url)
            return url.error();
        return closeGroup(*url, InputScope, m_spec.inputs);
    }

    Result<void> addOutput(const QString &url)
    {
        if (m_language == Language::Recipe) {
            if (auto fits = checkOutputName(url); !fits)
                return fits;
        }
        return closeGroup(url, OutputScope, m_spec.outputs);
    }

    Result<void> closeGroup(const QString &url, OptionScope scope, std::vector<FileSpec> &files)
    {
        FileSpec file;
        file.url = url;
        for (auto &[option, written] : m_pending) {
            const KnownOption *known = knownOption(option.name);
            if (known && !(known->scope & scope)) {
                return recipeError("wrong-place",
                                   scope == InputScope ? Words::tr("The option %1 is not for inputs.").arg(written)
                                                       : Words::tr("The option %1 is not for outputs.").arg(written),
                                   written);
            }
            put(file.options, std::move(option));
        }
        m_pending.clear();
        files.push_back(std::move(file));
        return {};
    }

    // A recipe's output stands in the job's own folder, and nowhere else.
    static Result<void> checkOutputName(const QString &name)
    {
        const QStringList parts = name.split(u'/');
        const bool leadsOut = name.startsWith(u'/') || name.contains(u'\\') || name.contains(u':') ||
                              parts.contains(QStringLiteral("..")) || parts.contains(QString()) ||
                              parts.contains(QStringLiteral("."));
        if (leadsOut || !name.contains(QLatin1String("{name}"))) {
            return recipeError(
                "output-name",
                Words::tr("\"%1\" is no name for an output of a recipe: it holds {name} and stays in the job's "
                          "folder, as \"{name} 720p.mp4\" does.")
                    .arg(name),
                name);
        }
        return {};
    }

    Result<void> addOption(const QString &written)
    {
        const qsizetype colon = written.indexOf(u':');
        QString name = written.mid(1, colon < 0 ? -1 : colon - 1);
        StreamSpecifier streams(colon < 0 ? QString() : written.mid(colon + 1));
        if (isUnsupportedOption(name))
            return recipeError("unsupported-option",
                               Words::tr("The option %1 of ffmpeg is not supported by Reelyard.").arg(written),
                               written);
        if (const OptionAlias *alias = optionAlias(name)) {
            if (alias->specifier && !streams.text.isEmpty())
                return recipeError("bad-specifier", Words::tr("The option %1 names its streams twice.").arg(written),
                                   written);
            if (alias->specifier)
                streams.text = QLatin1String(alias->specifier);
            name = QLatin1String(alias->option);
        }
        const KnownOption *known = knownOption(name);
        bool isOff = false;
        if (!known && name.startsWith(QLatin1String("no"))) {
            const KnownOption *positive = knownOption(QStringView(name).mid(2));
            const bool isSwitch = positive && (positive->value == ValueKind::Switch || isNumericSwitch(*positive));
            if (isSwitch) {
                known = positive;
                name = name.mid(2);
                isOff = true;
            }
        }
        // ffmpeg takes these for the video when nothing is said.
        if (streams.text.isEmpty() &&
            (name == QLatin1String("b") || name == QLatin1String("profile") || written == QLatin1String("-qscale")))
            streams.text = QStringLiteral("v");
        if (known && !known->isPerStream && !streams.text.isEmpty())
            return recipeError("bad-specifier", Words::tr("The option %1 is not for single streams.").arg(written),
                               written);

        OptionValue option{name, streams, QString()};
        if (known && (known->value == ValueKind::Switch || isOff)) {
            option.value = isOff ? QStringLiteral("0") : QStringLiteral("1");
        } else {
            // The options of encoders and formats are only known to the engine.
            if (!known && m_at >= m_arguments.size())
                return recipeError("missing-value",
                                   Words::tr("The option %1 needs a value, or there is no such option.").arg(written),
                                   written);
            auto value = takeValue(written);
            if (!value)
                return value.error();
            option.value = *value;
            if (auto checked = check(known, written, option.value); !checked)
                return checked;
        }
        if (known && (known->scope & GlobalScope))
            return addGlobal(*known, std::move(option), written);
        m_pending.emplace_back(std::move(option), written);
        return {};
    }

    // Two switches of ffmpeg take their value behind them and can be turned off by "no" all the same.
    static bool isNumericSwitch(const KnownOption &option)
    {
        const QLatin1String name(option.name);
        return name == QLatin1String("autorotate") || name == QLatin1String("autoscale");
    }

    Result<void> addGlobal(const KnownOption &known, OptionValue option, const QString &written)
    {
        if (m_language == Language::Recipe && known.isForProgram) {
            return recipeError(
                "program-option",
                Words::tr("The option %1 is for the ffmpeg program as a whole and has no place in a recipe.")
                    .arg(written),
                written);
        }
        put(m_spec.global.options, std::move(option));
        return {};
    }

    Result<void> check(const KnownOption *known, const QString &written, const QString &value) const
    {
        const QStringList placeholders = m_language == Language::Recipe ? placeholdersIn(value) : QStringList();
        for (const QString &placeholder : placeholders) {
            if (!isKnownPlaceholder(placeholder))
                return recipeError("unknown-placeholder",
                                   Words::tr("The placeholder {%1} is not known.").arg(placeholder), value);
        }
        if (known && placeholders.isEmpty() && !isValue(known->value, value)) {
            return recipeError(
                "bad-value",
                Words::tr("\"%1\" is no value for %2: it takes %3.").arg(value, written, describe(known->value)),
                written + u' ' + value);
        }
        if (known && known->name == QLatin1String("map") && !isMap(value)) {
            return recipeError(
                "bad-value", Words::tr("\"%1\" is no value for -map: it takes a stream like 0:v:0 or 0:a?.").arg(value),
                QLatin1String("-map ") + value);
        }
        const bool isTag = known && known->name == QLatin1String("metadata");
        if (isTag && value.indexOf(u'=') < 1)
            return recipeError("bad-value",
                               Words::tr("\"%1\" is no value for -metadata: it takes key=value.").arg(value),
                               written + u' ' + value);
        return {};
    }

    static bool isMap(const QString &value)
    {
        const QString text = value.startsWith(u'-') ? value.mid(1) : value;
        return text.startsWith(u'[') || (!text.isEmpty() && text[0].isDigit());
    }

    // The last one wins, as in ffmpeg; so an earlier one for the same streams says nothing. Flags of AVOptions are
    // added to those before ("-movflags +a -movflags +b").
    static void put(std::vector<OptionValue> &options, OptionValue option)
    {
        const KnownOption *known = knownOption(option.name);
        const bool isAdded = !known && (option.value.startsWith(u'+') || option.value.startsWith(u'-'));
        if (!isAdded && !(known && known->isRepeatable)) {
            std::erase_if(options, [&](const OptionValue &other) {
                return other.name == option.name && other.streams == option.streams;
            });
        }
        options.push_back(std::move(option));
    }

    Result<void> finish()
    {
        if (m_language == Language::Command) {
            m_spec.hasTrailingOptions = !m_pending.empty();
            return {};
        }
        if (!m_pending.empty() || m_spec.outputs.empty()) {
            if (auto closed = closeGroup(QString(), OutputScope, m_spec.outputs); !closed)
                return closed;
        }
        if (m_spec.inputs.empty())
            m_spec.inputs.push_back({QStringLiteral("{source}"), {}});
        bringIntoOrder(m_spec.global.options);
        for (auto *files : {&m_spec.inputs, &m_spec.outputs}) {
            for (FileSpec &file : *files)
                bringIntoOrder(file.options);
        }
        return checkInputs();
    }

    Result<void> checkInputs() const
    {
        const bool hasSource = std::any_of(m_spec.inputs.begin(), m_spec.inputs.end(), [](const FileSpec &input) {
            return input.url == QLatin1String("{source}");
        });
        if (!hasSource)
            return recipeError("input", Words::tr("None of the recipe's inputs is {source}, the file of the job."), {});
        return {};
    }

    // Options of the same name keep their order where they may overlap, since the last one wins. "-c:v" and "-c:a" can
    // never be for the same stream.
    static void bringIntoOrder(std::vector<OptionValue> &options)
    {
        const auto kindRank = [&](const OptionValue &option) {
            const KnownOption *known = knownOption(option.name);
            const bool allHaveKinds = std::all_of(options.begin(), options.end(), [&](const OptionValue &other) {
                return other.name != option.name || other.streams.kind().has_value();
            });
            const bool isOrdered = known && known->isRepeatable;
            return allHaveKinds && !isOrdered ? static_cast<int>(*option.streams.kind()) : 0;
        };
        struct Ranked {
            int option;
            int kind;
            OptionValue value;
        };
        std::vector<Ranked> ranked;
        ranked.reserve(options.size());
        for (const OptionValue &option : options)
            ranked.push_back({optionRank(option.name), kindRank(option), option});
        std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) {
            return std::tie(a.option, a.value.name, a.kind) < std::tie(b.option, b.value.name, b.kind);
        });
        std::transform(ranked.begin(), ranked.end(), options.begin(), [](const Ranked &r) { return r.value; });
    }

    const QStringList &m_arguments;
    Language m_language;
    qsizetype m_at = 0;
    bool m_nextIsName = false;
    CommandSpec m_spec;
    std::vector<std::pair<OptionValue, QString>> m_pending; ///< with how they were written
};

QString writtenName(const OptionValue &option)
{
    if (option.name == QLatin1String("filter") && option.streams.text == QLatin1String("v"))
        return QStringLiteral("-vf");
    if (option.name == QLatin1String("filter") && option.streams.text == QLatin1String("a"))
        return QStringLiteral("-af");
    return u'-' + option.name + (option.streams.text.isEmpty() ? QString() : u':' + option.streams.text);
}

void write(QStringList &arguments, const std::vector<OptionValue> &options)
{
    for (const OptionValue &option : options) {
        const KnownOption *known = knownOption(option.name);
        if (known && known->value == ValueKind::Switch) {
            const QString name = writtenName(option);
            arguments << (option.value == QLatin1String("0") ? QLatin1String("-no") + name.mid(1) : name);
            continue;
        }
        arguments << writtenName(option) << option.value;
    }
}

void writeOutputs(QStringList &arguments, const std::vector<FileSpec> &outputs)
{
    for (const FileSpec &output : outputs) {
        write(arguments, output.options);
        if (output.url.startsWith(u'-') && output.url.size() > 1)
            arguments << QStringLiteral("--");
        if (!output.url.isEmpty())
            arguments << output.url;
    }
}

} // namespace

std::optional<StreamKind> StreamSpecifier::kind() const
{
    constexpr std::pair<char, StreamKind> letters[] = {{'v', StreamKind::Video}, {'V', StreamKind::Video},
                                                       {'a', StreamKind::Audio}, {'s', StreamKind::Subtitle},
                                                       {'d', StreamKind::Data},  {'t', StreamKind::Attachment}};
    if (text.size() > 1 && text[1] != u':')
        return std::nullopt;
    for (const auto &[letter, value] : letters) {
        if (text.startsWith(QLatin1Char(letter)))
            return value;
    }
    return std::nullopt;
}

const OptionValue *FileSpec::find(QStringView name) const
{
    const auto found =
        std::find_if(options.rbegin(), options.rend(), [&](const OptionValue &option) { return option.name == name; });
    return found == options.rend() ? nullptr : &*found;
}

bool FileSpec::isSet(QStringView name) const
{
    const OptionValue *option = find(name);
    return option && option->value != QLatin1String("0");
}

QString FileSpec::value(QStringView name) const
{
    const OptionValue *option = find(name);
    return option ? option->value : QString();
}

void FileSpec::remove(QStringView name)
{
    std::erase_if(options, [&](const OptionValue &option) { return option.name == name; });
}

Result<CommandSpec> parseCommand(const QStringList &arguments)
{
    return Parser(arguments, Language::Command).parse();
}

Result<CommandSpec> parseRecipe(const QStringList &arguments)
{
    return Parser(arguments, Language::Recipe).parse();
}

Result<CommandSpec> parseRecipe(const QString &text)
{
    const auto words = splitArguments(text);
    if (!words)
        return words.error();
    return parseRecipe(*words);
}

QStringList recipeArguments(const CommandSpec &spec)
{
    QStringList arguments;
    write(arguments, spec.global.options);
    const bool isSourceAlone =
        spec.inputs.size() == 1 && spec.inputs.front() == FileSpec{QStringLiteral("{source}"), {}};
    for (const FileSpec &input : spec.inputs) {
        if (isSourceAlone)
            continue;
        write(arguments, input.options);
        arguments << QStringLiteral("-i") << input.url;
    }
    writeOutputs(arguments, spec.outputs);
    return arguments;
}

QStringList commandArguments(const CommandSpec &spec)
{
    QStringList arguments;
    write(arguments, spec.global.options);
    for (const FileSpec &input : spec.inputs) {
        write(arguments, input.options);
        arguments << QStringLiteral("-i") << input.url;
    }
    writeOutputs(arguments, spec.outputs);
    return arguments;
}

} // namespace reelyard
