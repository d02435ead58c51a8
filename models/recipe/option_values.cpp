// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/option_values.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <cstring>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recipe)
};

// Each pattern is compiled once a thread: that took most of the time until the window was there.
bool matches(const char *pattern, const QString &value)
{
    static thread_local QHash<QByteArray, QRegularExpression> known;
    const QByteArray key = QByteArray::fromRawData(pattern, static_cast<qsizetype>(std::strlen(pattern)));
    auto expression = known.find(key);
    if (expression == known.end())
        expression = known.insert(key, QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern))));
    return expression->match(value).hasMatch();
}

} // namespace

bool isValue(ValueKind kind, const QString &value)
{
    switch (kind) {
    case ValueKind::Switch:
        return value == QLatin1String("0") || value == QLatin1String("1");
    case ValueKind::Text:
        return !value.isEmpty();
    case ValueKind::Integer:
        return matches("[+-]?[0-9]{1,18}", value);
    case ValueKind::Number:
        return matches(R"([+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?)", value);
    case ValueKind::Amount:
        return matches(R"([+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([kKMGT]i?)?B?)", value);
    case ValueKind::Time:
        return matches(R"([+-]?(([0-9]+:)?[0-9]{1,2}:[0-9]{1,2}(\.[0-9]*)?|([0-9]+(\.[0-9]*)?|\.[0-9]+)(s|ms|us)?))",
                       value);
    case ValueKind::Size:
        return matches("[1-9][0-9]{0,4}x[1-9][0-9]{0,4}|[a-z][a-z0-9_]+", value);
    case ValueKind::Rate:
        return matches(R"([1-9][0-9]*/[1-9][0-9]*|[0-9]*[1-9][0-9]*(\.[0-9]+)?|0?\.[0-9]+|[a-z][a-z0-9_-]+)", value);
    case ValueKind::Ratio:
        return matches(R"([1-9][0-9]*[:/][1-9][0-9]*|[0-9]+(\.[0-9]+)?)", value);
    case ValueKind::Name:
        return matches(R"([+-]?[A-Za-z0-9_.:-]+)", value);
    }
    return false;
}

QString describe(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Switch:
        return Words::tr("nothing");
    case ValueKind::Text:
        return Words::tr("a text");
    case ValueKind::Integer:
        return Words::tr("a whole number");
    case ValueKind::Number:
        return Words::tr("a number like 22 or 22.5");
    case ValueKind::Amount:
        return Words::tr("an amount like 128k or 4M");
    case ValueKind::Time:
        return Words::tr("a time like 12.5 or 00:01:30");
    case ValueKind::Size:
        return Words::tr("a size like 1280x720");
    case ValueKind::Rate:
        return Words::tr("a rate like 25 or 30000/1001");
    case ValueKind::Ratio:
        return Words::tr("a ratio like 16:9");
    case ValueKind::Name:
        return Words::tr("a name");
    }
    return {};
}

QStringList placeholdersIn(const QString &text)
{
    static const QRegularExpression expression(QStringLiteral(R"((?<![%\\])\{([^{}]*)\})"));
    QStringList found;
    auto matches = expression.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

bool isKnownPlaceholder(const QString &placeholder)
{
    return matches(R"(gop:[0-9]+(\.[0-9]+)?|slices|color_primaries|color_trc|colorspace|deinterlace|sdr|limited|fields)"
                   R"(|rung:[0-9]+|name|source|timecode|rate|spread:[1-9][0-9]{0,3}|(picture|sound):.+)"
                   R"(|h264_hw|hevc_hw|logo|logo_position|logo_size|logo_opacity|lut|loudness:-?[0-9]+(\.[0-9]+)?)"
                   R"(|pad_sound|hdr10:(x265|svtav1)|fit:[0-9]+(\.[0-9]+)?[kMG]?)",
                   placeholder);
}

QString escapedForFilter(const QString &text)
{
    const auto escape = [](const QString &value, QStringView special) {
        QString escaped;
        for (const QChar c : value) {
            if (special.contains(c))
                escaped += u'\\';
            escaped += c;
        }
        return escaped;
    };
    return escape(escape(text, u"\\':{}"), u"\\'[],;");
}

} // namespace reelyard
