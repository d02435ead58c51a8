// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/output_text.h"

#include "models/recipe/command_spec.h"
#include "models/recipe/option_table.h"

#include <algorithm>

namespace reelyard
{

namespace
{

struct Spelling {
    QString name;
    QString streams;
    const KnownOption *known = nullptr;
    bool isOff = false;
};

// As the parser of recipes reads it; see command_spec.cpp.
Spelling spellingOf(const QString &word)
{
    Spelling spelling;
    const qsizetype colon = word.indexOf(u':');
    spelling.name = word.mid(1, colon < 0 ? -1 : colon - 1);
    spelling.streams = colon < 0 ? QString() : word.mid(colon + 1);
    if (const OptionAlias *alias = optionAlias(spelling.name)) {
        if (alias->specifier && spelling.streams.isEmpty())
            spelling.streams = QLatin1String(alias->specifier);
        spelling.name = QLatin1String(alias->option);
    }
    spelling.known = knownOption(spelling.name);
    if (!spelling.known && spelling.name.startsWith(QLatin1String("no"))) {
        const KnownOption *positive = knownOption(QStringView(spelling.name).mid(2));
        if (positive && positive->value == ValueKind::Switch) {
            spelling.known = positive;
            spelling.name = spelling.name.mid(2);
            spelling.isOff = true;
        }
    }
    const bool isForVideo = spelling.name == QLatin1String("b") || spelling.name == QLatin1String("profile");
    if (spelling.streams.isEmpty() && isForVideo)
        spelling.streams = QStringLiteral("v");
    return spelling;
}

QString writtenOption(const QString &name, const QString &streams)
{
    if (name == QLatin1String("filter") && (streams == QLatin1String("v") || streams == QLatin1String("a")))
        return u'-' + streams + u'f';
    return streams.isEmpty() ? u'-' + name : u'-' + name + u':' + streams;
}

} // namespace

OptionTopic topicOf(const QString &name, const QString &streams)
{
    static const std::pair<const char *, OptionTopic> topics[] = {
        {"map", OptionTopic::Selection},
        {"vn", OptionTopic::Selection},
        {"an", OptionTopic::Selection},
        {"sn", OptionTopic::Selection},
        {"dn", OptionTopic::Selection},
        {"ss", OptionTopic::Selection},
        {"t", OptionTopic::Selection},
        {"to", OptionTopic::Selection},
        {"shortest", OptionTopic::Selection},
        {"pix_fmt", OptionTopic::Video},
        {"s", OptionTopic::Video},
        {"aspect", OptionTopic::Video},
        {"r", OptionTopic::Video},
        {"fpsmax", OptionTopic::Video},
        {"fps_mode", OptionTopic::Video},
        {"crf", OptionTopic::Video},
        {"preset", OptionTopic::Video},
        {"ar", OptionTopic::Audio},
        {"ac", OptionTopic::Audio},
        {"channel_layout", OptionTopic::Audio},
        {"sample_fmt", OptionTopic::Audio},
        {"map_metadata", OptionTopic::Description},
        {"map_chapters", OptionTopic::Description},
        {"metadata", OptionTopic::Description},
        {"timecode", OptionTopic::Description},
        {"disposition", OptionTopic::Description},
        {"movflags", OptionTopic::Container},
        {"f", OptionTopic::Container},
    };
    for (const auto &[known, topic] : topics) {
        if (name == QLatin1String(known))
            return topic;
    }
    const auto kind = StreamSpecifier(streams).kind();
    if (kind == StreamKind::Video || (name == QLatin1String("c") && streams.isEmpty()))
        return OptionTopic::Video;
    if (kind == StreamKind::Audio)
        return OptionTopic::Audio;
    if (kind == StreamKind::Subtitle)
        return OptionTopic::Subtitles;
    return OptionTopic::Unknown;
}

OutputText::OutputText(const QString &text)
    : m_text(text)
{
    read();
}

void OutputText::read()
{
    m_written = writtenWords(m_text);
    m_options.clear();
    m_inputWords.clear();
    m_nameWord.reset();
    const std::vector<WrittenWord> &words = m_written.words;
    bool nextIsName = false;
    size_t firstPending = 0;
    for (size_t at = 0; at < words.size(); ++at) {
        const QString &word = words[at].text;
        if (word == QLatin1String("--")) {
            nextIsName = true;
        } else if (nextIsName || word.size() < 2 || !word.startsWith(u'-')) {
            m_nameWord = at;
            return; // what follows is another output's
        } else if (word == QLatin1String("-i")) {
            if (at + 1 < words.size())
                m_inputWords.push_back(++at);
            for (size_t i = firstPending; i < m_options.size(); ++i) {
                if (m_options[i].of == Of::Output)
                    m_options[i].of = Of::Input;
            }
            firstPending = m_options.size();
        } else {
            const Spelling spelling = spellingOf(word);
            Option option{spelling.name, spelling.streams, {}, Of::Output, at, {}};
            if (spelling.known && (spelling.known->scope & GlobalScope))
                option.of = Of::Program;
            const bool isSwitch = spelling.known && (spelling.known->value == ValueKind::Switch || spelling.isOff);
            if (isSwitch) {
                option.value = spelling.isOff ? QStringLiteral("0") : QStringLiteral("1");
            } else if (at + 1 < words.size() &&
                       !(isUnsupportedOption(spelling.name) && words[at + 1].text.startsWith(u'-'))) {
                option.ofValue = ++at;
                option.value = words[at].text;
            }
            m_options.push_back(option);
        }
    }
}

QString OutputText::outputName() const
{
    return m_nameWord ? words()[*m_nameWord].text : QString();
}

QStringList OutputText::inputs() const
{
    QStringList urls;
    for (const size_t word : m_inputWords)
        urls.append(words()[word].text);
    return urls;
}

void OutputText::replace(qsizetype start, qsizetype length, const QString &text)
{
    m_text.replace(start, length, text);
    read();
}

void OutputText::setOutputName(const QString &name)
{
    if (name == outputName())
        return;
    if (m_nameWord && name.isEmpty()) {
        removeWords(*m_nameWord, 1);
    } else if (m_nameWord) {
        const WrittenWord word = words()[*m_nameWord];
        replace(word.start, word.length, joinArguments({name}));
    } else {
        const qsizetype end = words().empty() ? 0 : words().back().end();
        replace(end, 0, (end > 0 ? QStringLiteral(" ") : QString()) + joinArguments({name}));
    }
}

const OutputText::Option *OutputText::find(QStringView name, QStringView streams) const
{
    const auto found = std::find_if(m_options.rbegin(), m_options.rend(), [&](const Option &option) {
        return option.of != Of::Input && option.name == name && option.streams == streams;
    });
    return found == m_options.rend() ? nullptr : &*found;
}

const OutputText::Option *OutputText::find(QStringView name) const
{
    const auto found = all(name);
    return found.empty() ? nullptr : found.back();
}

std::vector<const OutputText::Option *> OutputText::all(QStringView name) const
{
    std::vector<const Option *> found;
    for (const Option &option : m_options) {
        if (option.of != Of::Input && option.name == name)
            found.push_back(&option);
    }
    return found;
}

void OutputText::set(const QString &name, const QString &streams, const QString &value)
{
    if (const Option *option = find(name, streams))
        setValue(*option, value);
    else
        insertOption(name, streams, {writtenOption(name, streams), value});
}

void OutputText::setSwitch(const QString &name)
{
    const Option *option = find(name, QString());
    if (option && option->value == QLatin1String("1"))
        return;
    if (option)
        remove(*option);
    insertOption(name, {}, {u'-' + name});
}

void OutputText::add(const QString &name, const QString &streams, const QString &value)
{
    insertOption(name, streams, {writtenOption(name, streams), value});
}

void OutputText::setValue(const Option &option, const QString &value)
{
    if (!option.ofValue || option.value == value)
        return;
    const WrittenWord word = words()[*option.ofValue];
    // Who wrote it without quotation marks need not see any; they are for shells, where a recipe may be pasted.
    const bool wasBare = m_text.mid(word.start, word.length) == word.text;
    const std::vector<WrittenWord> bare = writtenWords(value).words;
    const bool canBeBare = bare.size() == 1 && bare.front().text == value && bare.front().length == value.size();
    replace(word.start, word.length, wasBare && canBeBare ? value : joinArguments({value}));
}

void OutputText::exchange(const Option &option, const QString &name, const QString &streams, const QString &value)
{
    const qsizetype start = words()[option.word].start;
    const qsizetype end = words()[option.ofValue.value_or(option.word)].end();
    replace(start, end - start, joinArguments({writtenOption(name, streams), value}));
}

void OutputText::remove(const Option &option)
{
    removeWords(option.word, option.ofValue ? 2 : 1);
}

void OutputText::remove(QStringView name, QStringView streams)
{
    while (const Option *option = find(name, streams))
        remove(*option);
}

void OutputText::removeWords(size_t first, size_t count)
{
    if (!isWhole() || count == 0 || first + count > words().size())
        return;
    // With the blanks before the words; of the first ones, with those behind.
    qsizetype from = first == 0 ? words()[first].start : words()[first - 1].end();
    const qsizetype to = words()[first + count - 1].end();
    qsizetype length = to - from;
    if (first == 0 && first + count < words().size())
        length = words()[first + count].start - from;
    replace(from, length, {});
}

void OutputText::prepend(const QStringList &added)
{
    const qsizetype at = words().empty() ? m_text.size() : words().front().start;
    replace(at, 0, joinArguments(added) + (words().empty() ? QString() : QStringLiteral(" ")));
}

// Behind the last one of its topic, else of an earlier topic: video, then sound, then what describes them. An option
// whose topic its name does not tell belongs to what stands before it.
void OutputText::insertOption(const QString &name, const QString &streams, const QStringList &added)
{
    if (!isWhole())
        return;
    const OptionTopic topic = topicOf(name, streams);
    const Option *before = nullptr;
    OptionTopic current = OptionTopic::Selection;
    for (const Option &option : m_options) {
        if (option.of == Of::Input)
            continue;
        const OptionTopic own =
            option.of == Of::Program ? OptionTopic::Selection : topicOf(option.name, option.streams);
        if (own != OptionTopic::Unknown)
            current = own;
        // An option for all streams would undo an earlier one for some of them.
        if (current <= topic || (option.name == name && option.streams.isEmpty()))
            before = &option;
    }
    qsizetype at = 0;
    if (before)
        at = words()[before->ofValue.value_or(before->word)].end();
    if (!m_inputWords.empty())
        at = std::max(at, words()[m_inputWords.back()].end());
    const QString text = joinArguments(added);
    if (at > 0)
        replace(at, 0, u' ' + text);
    else
        prepend(added);
}

QString OutputText::writtenAs(const Option &option) const
{
    const WrittenWord &first = words()[option.word];
    const WrittenWord &last = words()[option.ofValue.value_or(option.word)];
    return m_text.mid(first.start, last.end() - first.start);
}

std::vector<QString> OutputText::split(const QString &arguments)
{
    std::vector<QString> outputs;
    QString rest = arguments;
    while (true) {
        const OutputText first(rest);
        const qsizetype end = first.m_nameWord ? first.words()[*first.m_nameWord].end() : rest.size();
        const bool isLast = !first.m_nameWord || rest.mid(end).trimmed().isEmpty();
        outputs.push_back(isLast ? rest : rest.left(end));
        if (isLast)
            return outputs;
        rest = rest.mid(end);
    }
}

} // namespace reelyard
