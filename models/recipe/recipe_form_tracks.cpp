// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/recipe_form_parts.h"

#include <QRegularExpression>

#include <algorithm>

namespace reelyard::form
{

namespace
{

/// What one -map takes in.
struct Map {
    enum class Takes { AllOfFile, AllOfKind, One, Picture, Other };
    Takes takes = Takes::Other;
    char kind = 0;
    int number = 0;
};

Map mapOf(const QString &value)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^0(?::([vVasdt])(?::([0-9]{1,3}))?)?\??$)"));
    if (value.startsWith(u'['))
        return {Map::Takes::Picture, 'v', 0};
    const auto match = pattern.match(value);
    if (!match.hasMatch())
        return {};
    if (match.captured(1).isEmpty())
        return {Map::Takes::AllOfFile, 0, 0};
    const char kind = match.captured(1).toLower().front().toLatin1();
    if (match.captured(2).isEmpty())
        return {Map::Takes::AllOfKind, kind, 0};
    return {Map::Takes::One, kind, match.captured(2).toInt()};
}

QString switchOf(char kind)
{
    return QString(QLatin1Char(kind)) + u'n';
}

QString writtenMap(char kind, const QString &choice)
{
    const QString letter =
        kind == 'v' && choice != QLatin1String("all") ? QStringLiteral("V") : QString(QLatin1Char(kind));
    if (choice == QLatin1String("all"))
        return QStringLiteral("0:%1?").arg(letter);
    const int number = choice == QLatin1String("first") ? 0 : choice.toInt() - 1;
    return QStringLiteral("0:%1:%2?").arg(letter).arg(number);
}

bool isOff(const OutputText &text, char kind)
{
    const OutputText::Option *option = text.find(switchOf(kind));
    return option && option->value != QLatin1String("0");
}

std::vector<QString> mapsOf(const OutputText &text, char kind)
{
    std::vector<QString> maps;
    for (const OutputText::Option *option : text.all(u"map")) {
        if (mapOf(option->value).kind == kind)
            maps.push_back(option->value);
    }
    return maps;
}

const OutputText::Option *firstMap(const OutputText &text, const std::function<bool(const Map &)> &fits)
{
    for (const OutputText::Option *option : text.all(u"map")) {
        if (fits(mapOf(option->value)))
            return option;
    }
    return nullptr;
}

// The whole file as its kinds, so that one of them can be chosen.
void spellOut(OutputText &text)
{
    const auto *whole = firstMap(text, [](const Map &map) { return map.takes == Map::Takes::AllOfFile; });
    if (!whole)
        return;
    text.setValue(*whole, QStringLiteral("0:v?"));
    for (const char *kind : {"0:a?", "0:s?", "0:d?", "0:t?"})
        text.add(QStringLiteral("map"), {}, QLatin1String(kind));
}

// With the first -map ffmpeg's own choice ends, so what it chose is said.
void sayWhatWasChosen(OutputText &text, char except)
{
    if (!text.all(u"map").empty())
        return;
    for (const char kind : {'v', 'a'}) {
        if (kind != except && !isOff(text, kind))
            text.add(QStringLiteral("map"), {}, writtenMap(kind, QStringLiteral("first")));
    }
}

} // namespace

QString tracks(const OutputText &text, char kind)
{
    if (isOff(text, kind))
        return QStringLiteral("none");
    const auto all = text.all(u"map");
    if (all.empty())
        return {};
    QStringList numbers;
    bool takesAll = false;
    for (const OutputText::Option *option : all) {
        const Map map = mapOf(option->value);
        if (map.takes == Map::Takes::Other || (map.takes == Map::Takes::Picture && kind == 'v'))
            return otherValue();
        if (map.takes == Map::Takes::AllOfFile || (map.takes == Map::Takes::AllOfKind && map.kind == kind))
            takesAll = true;
        else if (map.takes == Map::Takes::One && map.kind == kind)
            numbers.append(QString::number(map.number + 1));
    }
    if (takesAll)
        return numbers.isEmpty() ? QStringLiteral("all") : otherValue();
    if (numbers.isEmpty())
        return QStringLiteral("none");
    return numbers == QStringList{QStringLiteral("1")} ? QStringLiteral("first") : numbers.join(u',');
}

bool mayChooseItself(const OutputText &text, char kind)
{
    const auto all = text.all(u"map");
    return std::all_of(all.begin(), all.end(), [&](const OutputText::Option *option) {
        const Map map = mapOf(option->value);
        return map.kind == kind
                   ? map.takes != Map::Takes::Picture
                   : map.takes == Map::Takes::One && map.number == 0 && (map.kind == 'v' || map.kind == 'a');
    });
}

void setTracks(OutputText &text, char kind, const QString &value)
{
    const QString now = tracks(text, kind);
    if (value == now || value == otherValue() || (now == otherValue() && kind == 'v'))
        return;
    const auto isOfKind = [kind](const Map &map) { return map.kind == kind; };
    if (value == QLatin1String("none")) {
        if (text.all(u"map").empty() ||
            firstMap(text, [](const Map &map) { return map.takes == Map::Takes::AllOfFile; })) {
            text.setSwitch(switchOf(kind));
            return;
        }
        while (const auto *map = firstMap(text, isOfKind))
            text.remove(*map);
        if (text.all(u"map").empty()) // nothing is left that would end ffmpeg's own choice
            text.setSwitch(switchOf(kind));
        return;
    }
    text.remove(switchOf(kind), u"");
    if (tracks(text, kind) == value)
        return;
    if (value.isEmpty()) {
        if (!mayChooseItself(text, kind))
            return;
        while (const auto *map = firstMap(text, [](const Map &) { return true; }))
            text.remove(*map);
        return;
    }
    spellOut(text);
    sayWhatWasChosen(text, kind);
    const QStringList choices = value.split(u',', Qt::SkipEmptyParts);
    const std::vector<QString> before = mapsOf(text, kind);
    for (qsizetype i = 0; i < choices.size(); ++i) {
        const QString wanted = writtenMap(kind, choices[i]);
        const auto all = text.all(u"map");
        std::vector<const OutputText::Option *> own;
        std::copy_if(all.begin(), all.end(), std::back_inserter(own),
                     [&](const OutputText::Option *option) { return isOfKind(mapOf(option->value)); });
        if (static_cast<size_t>(i) < own.size())
            text.setValue(*own[static_cast<size_t>(i)], wanted);
        else
            text.add(QStringLiteral("map"), {}, wanted);
    }
    for (auto extra = before.size(); extra > static_cast<size_t>(choices.size()); --extra) {
        const OutputText::Option *last = nullptr;
        for (const OutputText::Option *option : text.all(u"map")) {
            if (isOfKind(mapOf(option->value)))
                last = option;
        }
        if (last)
            text.remove(*last);
    }
}

} // namespace reelyard::form
