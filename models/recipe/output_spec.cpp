// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/output_spec.h"

#include "models/recipe/nearest_name.h"
#include "models/recipe/option_table.h"
#include "models/recipe/option_values.h"

#include <QCoreApplication>

#include <algorithm>

namespace reelyard
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("Recipe", text);
}

Error recipeError(const char *code, const QString &sentence, const QString &argument)
{
    return {ErrorClass::Configuration, QLatin1String("recipe.") + QLatin1String(code), sentence, argument};
}

constexpr std::pair<char, StreamKind> kindLetters[] = {{'v', StreamKind::Video},
                                                       {'a', StreamKind::Audio},
                                                       {'s', StreamKind::Subtitle},
                                                       {'d', StreamKind::Data},
                                                       {'t', StreamKind::Attachment}};

std::optional<StreamKind> kindFromLetter(QStringView text)
{
    for (const auto &[letter, kind] : kindLetters) {
        if (text == QLatin1Char(letter))
            return kind;
    }
    return std::nullopt;
}

// "", "v", "a:1", "0". Nothing for what FFmpeg also has and we do not yet: "V", "p:", "m:", "#", "u".
std::optional<StreamSpecifier> specifierFromText(const QString &text)
{
    StreamSpecifier specifier;
    if (text.isEmpty())
        return specifier;
    QStringList parts = text.split(u':');
    specifier.kind = kindFromLetter(parts.first());
    if (specifier.kind)
        parts.removeFirst();
    if (parts.isEmpty())
        return specifier;
    bool isNumber = false;
    const int index = parts.first().toInt(&isNumber);
    if (parts.size() > 1 || !isNumber || index < 0)
        return std::nullopt;
    specifier.index = index;
    return specifier;
}

/// Reads the arguments from left to right into the spec.
class Parser
{
public:
    explicit Parser(const QStringList &arguments)
        : m_arguments(arguments)
    {
    }

    Result<OutputSpec> parse()
    {
        while (m_at < m_arguments.size()) {
            if (auto done = parseOne(); !done)
                return done.error();
        }
        bringIntoOrder();
        return m_spec;
    }

private:
    struct Word {
        const KnownOption *option = nullptr;
        StreamSpecifier streams;
        QString written; ///< as the user wrote it, for errors
    };

    Result<void> parseOne()
    {
        const QString written = m_arguments[m_at++];
        if (!written.startsWith(u'-') || written.size() < 2)
            return recipeError(
                "output-name",
                tr("\"%1\" is no option. Reelyard chooses the output's name and place itself, so a recipe "
                   "holds options only.")
                    .arg(written),
                written);
        auto word = lookUp(written);
        if (!word)
            return word.error();
        QString value;
        if (word->option->value != ValueKind::None) {
            if (m_at >= m_arguments.size())
                return recipeError("missing-value", tr("The option %1 needs a value.").arg(written), written);
            value = m_arguments[m_at++];
            if (auto checked = check(*word, value); !checked)
                return checked;
        }
        return store(*word, value);
    }

    Result<Word> lookUp(const QString &written)
    {
        const qsizetype colon = written.indexOf(u':');
        QString name = written.mid(1, colon < 0 ? -1 : colon - 1);
        const QString behind = colon < 0 ? QString() : written.mid(colon + 1);
        if (auto refused = refusal(name, written))
            return *refused;

        std::optional<StreamKind> aliasKind;
        if (const OptionAlias *alias = optionAlias(name)) {
            name = QLatin1String(alias->option);
            aliasKind = alias->kind;
        }
        Word word{knownOption(name), {}, written};
        if (!word.option)
            return unknown(name, written);
        if (word.option->place == OptionPlace::Metadata)
            return withMetadataTarget(word, behind);
        if (!behind.isEmpty() && !word.option->hasSpecifier)
            return badSpecifier(written);
        const auto specifier = specifierFromText(behind);
        if (!specifier)
            return badSpecifier(written);
        word.streams = *specifier;
        if (aliasKind) {
            if (word.streams.kind)
                return badSpecifier(written);
            word.streams.kind = aliasKind;
        }
        return withImpliedKind(word);
    }

    // What FFmpeg's command line has and a recipe must not: inputs, overwriting, things for the whole program.
    static std::optional<Error> refusal(const QString &name, const QString &written)
    {
        if (name == QLatin1String("i"))
            return recipeError(
                "input", tr("A recipe has no inputs: Reelyard adds the source itself. Leave out \"-i\"."), written);
        static const QStringList program{
            QStringLiteral("y"),        QStringLiteral("n"),           QStringLiteral("loglevel"),
            QStringLiteral("v"),        QStringLiteral("hide_banner"), QStringLiteral("stats"),
            QStringLiteral("nostats"),  QStringLiteral("nostdin"),     QStringLiteral("stdin"),
            QStringLiteral("progress"), QStringLiteral("report"),      QStringLiteral("benchmark")};
        if (program.contains(name))
            return recipeError(
                "program-option",
                tr("The option %1 is for the ffmpeg program as a whole and has no place in a recipe.").arg(written),
                written);
        return std::nullopt;
    }

    static Error unknown(const QString &name, const QString &written)
    {
        const QString near = nearestName(name, knownOptionNames());
        if (near.isEmpty())
            return recipeError("unknown-option", tr("The option %1 is not known.").arg(written), written);
        return recipeError("unknown-option", tr("The option %1 is not known. Did you mean -%2?").arg(written, near),
                           written);
    }

    static Error badSpecifier(const QString &written)
    {
        return recipeError("bad-specifier",
                           tr("The option %1 names its streams in a way that is not known. Use a kind and a number, as "
                              "in \"b:v\" or \"b:a:1\".")
                               .arg(written),
                           written);
    }

    static Result<Word> withMetadataTarget(Word word, const QString &behind)
    {
        if (behind.isEmpty() || behind == QLatin1String("g"))
            return word;
        if (!behind.startsWith(QLatin1String("s:")))
            return badSpecifier(word.written);
        const auto specifier = specifierFromText(behind.mid(2));
        if (!specifier || (!specifier->kind && !specifier->index))
            return badSpecifier(word.written);
        word.streams = *specifier;
        return word;
    }

    static Result<Word> withImpliedKind(Word word)
    {
        const std::optional<StreamKind> only = word.option->kind;
        if (only && word.streams.kind && word.streams.kind != only)
            return badSpecifier(word.written);
        if (only && !word.streams.index)
            word.streams.kind = only;
        const QLatin1String name(word.option->name);
        // FFmpeg takes these two for the video when nothing is said.
        const bool meansVideo = name == QLatin1String("b") || name == QLatin1String("profile");
        if (meansVideo && !word.streams.kind && !word.streams.index)
            word.streams.kind = StreamKind::Video;
        if (word.option->place == OptionPlace::Filter && word.streams.kind != StreamKind::Video &&
            word.streams.kind != StreamKind::Audio)
            return recipeError("bad-specifier",
                               tr("Filters need to know whether they are for video (-vf) or audio (-af)."),
                               word.written);
        return word;
    }

    static Result<void> check(const Word &word, const QString &value)
    {
        const QStringList placeholders = placeholdersIn(value);
        for (const QString &placeholder : placeholders) {
            if (!isKnownPlaceholder(placeholder))
                return recipeError("unknown-placeholder", tr("The placeholder {%1} is not known.").arg(placeholder),
                                   value);
        }
        if (placeholders.isEmpty() && !isValue(word.option->value, value)) {
            return recipeError(
                "bad-value",
                tr("\"%1\" is no value for %2: it takes %3.").arg(value, word.written, describe(word.option->value)),
                word.written + u' ' + value);
        }
        return {};
    }

    Result<void> store(const Word &word, const QString &value)
    {
        const QString name = QLatin1String(word.option->name);
        switch (word.option->place) {
        case OptionPlace::Map:
            return storeMap(value);
        case OptionPlace::NoStreams:
            switchOff(name);
            return {};
        case OptionPlace::Codec:
            return put(m_spec.codecs, word, value);
        case OptionPlace::Filter:
            return put(m_spec.filters, word, value);
        case OptionPlace::StreamSetting:
            return put(m_spec.streamSettings, word, value);
        case OptionPlace::CodecOption:
            return put(m_spec.codecOptions, word, value);
        case OptionPlace::FormatOption:
            return put(m_spec.formatOptions, word, value);
        case OptionPlace::Metadata:
            return storeMetadata(word, value);
        case OptionPlace::MapMetadata:
            return storeMapping(m_spec.mapMetadata, word, value.startsWith(QLatin1String("g:")) ? value.mid(2) : value);
        case OptionPlace::MapChapters:
            return storeMapping(m_spec.mapChapters, word, value);
        case OptionPlace::Format:
            m_spec.format = value;
            return {};
        }
        return {};
    }

    void switchOff(const QString &name)
    {
        if (name == QLatin1String("vn"))
            m_spec.noVideo = true;
        else if (name == QLatin1String("an"))
            m_spec.noAudio = true;
        else if (name == QLatin1String("sn"))
            m_spec.noSubtitle = true;
        else
            m_spec.noData = true;
    }

    // The last one wins, as in FFmpeg; so an earlier one for the same streams says nothing.
    static Result<void> put(std::vector<OptionValue> &values, const Word &word, const QString &value)
    {
        const QString name = QLatin1String(word.option->name);
        std::erase_if(values, [&](const OptionValue &v) { return v.name == name && v.streams == word.streams; });
        values.push_back({name, word.streams, value});
        return {};
    }

    Result<void> storeMap(const QString &value)
    {
        StreamMap map;
        QString text = value;
        map.negative = text.startsWith(u'-');
        map.optional = text.endsWith(u'?');
        text = text.mid(map.negative ? 1 : 0);
        text.chop(map.optional ? 1 : 0);
        const qsizetype colon = text.indexOf(u':');
        bool isNumber = false;
        map.file = text.left(colon < 0 ? text.size() : colon).toInt(&isNumber);
        const auto specifier = specifierFromText(colon < 0 ? QString() : text.mid(colon + 1));
        if (!isNumber || !specifier)
            return recipeError("bad-value",
                               tr("\"%1\" is no value for -map: it takes a stream like 0:v:0 or 0:a?.").arg(value),
                               QLatin1String("-map ") + value);
        if (map.file != 0)
            return recipeError("input",
                               tr("-map %1 names an input other than the source, which is input 0.").arg(value),
                               QLatin1String("-map ") + value);
        map.streams = *specifier;
        m_spec.maps.push_back(map);
        return {};
    }

    Result<void> storeMetadata(const Word &word, const QString &value)
    {
        const qsizetype equals = value.indexOf(u'=');
        if (equals < 1)
            return recipeError("bad-value", tr("\"%1\" is no value for -metadata: it takes key=value.").arg(value),
                               word.written + u' ' + value);
        const QString key = value.left(equals);
        std::erase_if(m_spec.metadata,
                      [&](const OptionValue &v) { return v.name == key && v.streams == word.streams; });
        m_spec.metadata.push_back({key, word.streams, value.mid(equals + 1)});
        return {};
    }

    static Result<void> storeMapping(std::optional<int> &target, const Word &word, const QString &value)
    {
        bool isNumber = false;
        const int file = value.toInt(&isNumber);
        if (!isNumber || (file != 0 && file != -1))
            return recipeError(
                "bad-value",
                tr("\"%1\" is no value for %2: it takes 0 (from the source) or -1 (none).").arg(value, word.written),
                word.written + u' ' + value);
        target = file;
        return {};
    }

    // Options of the same name keep their order where they may overlap, since the last one wins.
    static void bringIntoOrder(std::vector<OptionValue> &values)
    {
        const auto kindRank = [&](const OptionValue &value) {
            const bool allHaveKinds = std::all_of(values.begin(), values.end(), [&](const OptionValue &other) {
                return other.name != value.name || other.streams.kind.has_value();
            });
            return allHaveKinds ? static_cast<int>(*value.streams.kind) : 0;
        };
        struct Ranked {
            int option;
            int kind;
            OptionValue value;
        };
        std::vector<Ranked> ranked;
        ranked.reserve(values.size());
        for (const OptionValue &value : values)
            ranked.push_back({optionRank(value.name), kindRank(value), value});
        std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) {
            return std::pair(a.option, a.kind) < std::pair(b.option, b.kind);
        });
        std::transform(ranked.begin(), ranked.end(), values.begin(), [](const Ranked &r) { return r.value; });
    }

    void bringIntoOrder()
    {
        bringIntoOrder(m_spec.codecs);
        bringIntoOrder(m_spec.filters);
        bringIntoOrder(m_spec.streamSettings);
        bringIntoOrder(m_spec.codecOptions);
        bringIntoOrder(m_spec.formatOptions);
        std::stable_sort(m_spec.metadata.begin(), m_spec.metadata.end(),
                         [](const OptionValue &a, const OptionValue &b) {
                             return std::pair(a.streams.text(), a.name) < std::pair(b.streams.text(), b.name);
                         });
    }

    const QStringList &m_arguments;
    qsizetype m_at = 0;
    OutputSpec m_spec;
};

QString writtenName(const OptionValue &value)
{
    const KnownOption *option = knownOption(value.name);
    const bool isPlainKind = value.streams.kind && !value.streams.index;
    if (option && option->place == OptionPlace::Filter && isPlainKind)
        return value.streams.kind == StreamKind::Audio ? QStringLiteral("-af") : QStringLiteral("-vf");
    if (option && option->kind && isPlainKind && value.streams.kind == option->kind)
        return u'-' + value.name;
    const QString streams = value.streams.text();
    return u'-' + value.name + (streams.isEmpty() ? QString() : u':' + streams);
}

void write(QStringList &arguments, const std::vector<OptionValue> &values)
{
    for (const OptionValue &value : values)
        arguments << writtenName(value) << value.value;
}

} // namespace

bool StreamSpecifier::matches(StreamKind streamKind, int indexInKind, int indexInFile) const
{
    if (kind && *kind != streamKind)
        return false;
    return !index || *index == (kind ? indexInKind : indexInFile);
}

QString StreamSpecifier::text() const
{
    QString text;
    for (const auto &[letter, value] : kindLetters) {
        if (kind == value)
            text = QLatin1Char(letter);
    }
    if (index)
        text += (text.isEmpty() ? QString() : QStringLiteral(":")) + QString::number(*index);
    return text;
}

Result<OutputSpec> parseOutputArguments(const QStringList &arguments)
{
    return Parser(arguments).parse();
}

Result<OutputSpec> parseOutputArguments(const QString &text)
{
    const auto words = splitArguments(text);
    if (!words)
        return words.error();
    return parseOutputArguments(*words);
}

QStringList toArguments(const OutputSpec &spec)
{
    QStringList arguments;
    for (const StreamMap &map : spec.maps) {
        const QString streams = map.streams.text();
        arguments << QStringLiteral("-map")
                  << (map.negative ? QStringLiteral("-") : QString()) + QString::number(map.file) +
                         (streams.isEmpty() ? QString() : u':' + streams) +
                         (map.optional ? QStringLiteral("?") : QString());
    }
    const std::pair<bool, const char *> switches[] = {
        {spec.noVideo, "-vn"}, {spec.noAudio, "-an"}, {spec.noSubtitle, "-sn"}, {spec.noData, "-dn"}};
    for (const auto &[isSet, name] : switches) {
        if (isSet)
            arguments << QLatin1String(name);
    }
    write(arguments, spec.codecs);
    write(arguments, spec.filters);
    write(arguments, spec.streamSettings);
    write(arguments, spec.codecOptions);
    if (spec.mapMetadata)
        arguments << QStringLiteral("-map_metadata") << QString::number(*spec.mapMetadata);
    if (spec.mapChapters)
        arguments << QStringLiteral("-map_chapters") << QString::number(*spec.mapChapters);
    for (const OptionValue &tag : spec.metadata) {
        const QString streams = tag.streams.text();
        arguments << (streams.isEmpty() ? QStringLiteral("-metadata") : QLatin1String("-metadata:s:") + streams)
                  << tag.name + u'=' + tag.value;
    }
    write(arguments, spec.formatOptions);
    if (!spec.format.isEmpty())
        arguments << QStringLiteral("-f") << spec.format;
    return arguments;
}

} // namespace reelyard
