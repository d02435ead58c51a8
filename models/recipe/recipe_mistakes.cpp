// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/recipe_mistakes.h"

#include "models/recipe/command_spec.h"

#include <QRegularExpression>

#include <algorithm>

namespace reelyard
{

namespace
{

constexpr size_t mostMistakes = 5;

std::optional<FormField> fieldOf(const OutputText::Option &option)
{
    const auto kind = StreamSpecifier(option.streams).kind();
    const QString &name = option.name;
    if (name == QLatin1String("c"))
        return kind == StreamKind::Audio      ? FormField::AudioCodec
               : kind == StreamKind::Subtitle ? FormField::SubtitleCodec
                                              : FormField::VideoCodec;
    if (name == QLatin1String("b"))
        return kind == StreamKind::Audio ? FormField::AudioRate : FormField::Quality;
    static const std::pair<const char *, FormField> fields[] = {
        {"crf", FormField::Quality},          {"q", FormField::Quality},
        {"preset", FormField::EncoderSpeed},  {"s", FormField::PictureSize},
        {"r", FormField::FrameRate},          {"fpsmax", FormField::FrameRate},
        {"ac", FormField::AudioChannels},     {"map_metadata", FormField::Metadata},
        {"map_chapters", FormField::Chapters}};
    for (const auto &[known, field] : fields) {
        if (name == QLatin1String(known))
            return field;
    }
    return std::nullopt;
}

/// A word of the whole text, and what it belongs to.
struct Place {
    qsizetype offset = 0; ///< of its output's text
    OutputText output;
    const OutputText::Option *option = nullptr;
    WrittenWord word;
};

// `index` counts the words of the whole text.
std::optional<Place> placeOf(const QString &arguments, size_t index)
{
    qsizetype offset = 0;
    for (const QString &text : OutputText::split(arguments)) {
        Place place{offset, OutputText(text), nullptr, {}};
        if (index < place.output.words().size()) {
            place.word = place.output.words()[index];
            return place;
        }
        index -= place.output.words().size();
        offset += text.size();
    }
    return std::nullopt;
}

Mistake mistakeAt(const QString &arguments, size_t index, const QString &sentence)
{
    Mistake mistake;
    mistake.sentence = sentence;
    const auto place = placeOf(arguments, index);
    if (!place)
        return mistake;
    mistake.start = place->offset + place->word.start;
    mistake.length = place->word.length;
    for (const OutputText::Option &option : place->output.options()) {
        const WrittenWord &first = place->output.words()[option.word];
        const WrittenWord &last = place->output.words()[option.ofValue.value_or(option.word)];
        if (place->word.start < first.start || place->word.start > last.start)
            continue;
        mistake.field = fieldOf(option);
        mistake.removableStart = place->offset + first.start;
        mistake.removableLength = last.end() - first.start;
    }
    return mistake;
}

// The shortest beginning that has this error: it ends with the words that are wrong.
qsizetype lengthWith(const QStringList &words, const Error &error)
{
    qsizetype low = 1;
    qsizetype high = words.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        const auto parsed = parseRecipe(words.first(middle));
        if (!parsed && parsed.error() == error)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

} // namespace

std::vector<Mistake> mistakesIn(const QString &arguments)
{
    std::vector<Mistake> mistakes;
    const WrittenWords written = writtenWords(arguments);
    if (!written.openQuote.isNull()) {
        const auto split = splitArguments(arguments);
        Mistake open;
        open.sentence = split.error().sentence;
        if (!written.words.empty()) {
            open.start = written.words.back().start;
            open.length = written.words.back().length;
        }
        return {open};
    }
    QStringList words;
    std::vector<size_t> places; ///< of the words that are left
    for (size_t i = 0; i < written.words.size(); ++i) {
        words.append(written.words[i].text);
        places.push_back(i);
    }
    while (mistakes.size() < mostMistakes) {
        const auto parsed = parseRecipe(words);
        if (parsed)
            break;
        const Error &error = parsed.error();
        if (words.isEmpty()) {
            mistakes.push_back({0, 0, error.sentence, {}, 0, 0});
            break;
        }
        qsizetype at = lengthWith(words, error) - 1;
        // An option in the wrong place is only known as such at the file that takes it.
        if (error.code == QLatin1String("recipe.wrong-place"))
            at = std::max<qsizetype>(words.lastIndexOf(error.detail, at), 0);
        const bool isForAll = error.code == QLatin1String("recipe.input");
        if (isForAll) {
            mistakes.push_back({0, 0, error.sentence, {}, 0, 0});
            break;
        }
        mistakes.push_back(mistakeAt(arguments, places[static_cast<size_t>(at)], error.sentence));
        // Read on as if the option were not there.
        const Mistake &last = mistakes.back();
        QStringList left;
        std::vector<size_t> leftPlaces;
        for (qsizetype i = 0; i < words.size(); ++i) {
            const WrittenWord &word = written.words[places[static_cast<size_t>(i)]];
            const bool isOfIt = i == at || (last.removableLength > 0 && word.start >= last.removableStart &&
                                            word.start < last.removableStart + last.removableLength);
            if (!isOfIt) {
                left.append(words[i]);
                leftPlaces.push_back(places[static_cast<size_t>(i)]);
            }
        }
        words = left;
        places = leftPlaces;
    }
    std::sort(mistakes.begin(), mistakes.end(), [](const Mistake &a, const Mistake &b) { return a.start < b.start; });
    return mistakes;
}

Mistake mistakeOf(const Error &error, const QString &arguments)
{
    const std::vector<WrittenWord> words = writtenWords(arguments).words;
    const QString detail = error.detail.section(u'\n', 0, 0).trimmed();
    const auto isOption = [](const WrittenWord &word, const QString &name) {
        return word.text == u'-' + name || word.text.startsWith(u'-' + name + u':');
    };
    // The name of an option, in the detail or behind a '-' in the sentence.
    static const QRegularExpression named(QStringLiteral(R"((?:^|\s)-([A-Za-z_0-9-]+))"));
    QStringList names;
    if (!detail.isEmpty())
        names.append(detail.startsWith(u'-') ? detail.mid(1).section(u':', 0, 0) : detail);
    auto matches = named.globalMatch(error.sentence);
    while (matches.hasNext())
        names.append(matches.next().captured(1));
    for (const QString &name : names) {
        for (size_t i = words.size(); i-- > 0;) {
            if (isOption(words[i], name))
                return mistakeAt(arguments, i, error.sentence);
        }
    }
    // A value that the sentence quotes, or that the encoder's log names.
    static const QRegularExpression quoted(QStringLiteral("[\"\u201c]([^\"\u201d]+)[\"\u201d]"));
    QStringList values;
    auto quotes = quoted.globalMatch(error.sentence);
    while (quotes.hasNext())
        values.append(quotes.next().captured(1));
    if (!detail.isEmpty())
        values.append(detail);
    for (const QString &value : values) {
        for (size_t i = words.size(); i-- > 0;) {
            if (words[i].text == value)
                return mistakeAt(arguments, i, error.sentence);
        }
    }
    // "Error setting profile high.", "Value x for parameter y out of range": the option and its value stand together.
    for (size_t i = 0; i + 1 < words.size(); ++i) {
        const QString name = words[i].text.mid(1).section(u':', 0, 0);
        const bool isNamed = words[i].text.startsWith(u'-') && name.size() > 2 &&
                             error.detail.contains(QRegularExpression(
                                 QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(name)))) &&
                             error.detail.contains(words[i + 1].text);
        if (isNamed)
            return mistakeAt(arguments, i + 1, error.sentence);
    }
    // The encoder as such.
    for (size_t i = 0; i + 1 < words.size(); ++i) {
        const bool isCodec = isOption(words[i], QStringLiteral("c")) || isOption(words[i], QStringLiteral("codec"));
        if (isCodec && error.sentence.contains(words[i + 1].text))
            return mistakeAt(arguments, i + 1, error.sentence);
    }
    Mistake nowhere;
    nowhere.sentence = error.sentence;
    return nowhere;
}

} // namespace reelyard
