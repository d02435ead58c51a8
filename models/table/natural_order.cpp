// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/natural_order.h"

#include <QChar>

#include <algorithm>

namespace reelyard
{

namespace
{

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

char16_t folded(QChar c)
{
    if (c.unicode() < 0x80)
        return c >= u'A' && c <= u'Z' ? c.unicode() + 0x20 : c.unicode();
    return c.toCaseFolded().unicode();
}

QStringView digitsFrom(QStringView text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    while (start + 1 < end && text[start] == u'0')
        ++start;
    return text.mid(start, end - start);
}

} // namespace

int compareNaturally(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const QStringView x = digitsFrom(a, i);
            const QStringView y = digitsFrom(b, j);
            if (x.size() != y.size())
                return x.size() < y.size() ? -1 : 1;
            if (const int order = x.compare(y); order != 0)
                return order;
            i = x.end() - a.begin();
            j = y.end() - b.begin();
            continue;
        }
        const char16_t x = folded(a[i++]);
        const char16_t y = folded(b[j++]);
        if (x != y)
            return x < y ? -1 : 1;
    }
    return static_cast<int>(i < a.size()) - static_cast<int>(j < b.size());
}

// A run of digits begins with its length, in the place of the digits among the characters.
void appendNaturalKey(QStringView text, std::u16string &key)
{
    constexpr qsizetype mostInOne = 9;
    for (qsizetype i = 0; i < text.size();) {
        if (!isDigit(text[i])) {
            key += folded(text[i++]);
            continue;
        }
        const QStringView digits = digitsFrom(text, i);
        if (digits.size() <= mostInOne) {
            key += static_cast<char16_t>(u'0' + digits.size() - 1);
        } else {
            key += u'9';
            key += static_cast<char16_t>(std::min<qsizetype>(digits.size(), 0xFFFF));
        }
        for (const QChar digit : digits)
            key += digit.unicode();
        i = digits.end() - text.begin();
    }
}

quint64 prefixOf(std::u16string_view key)
{
    constexpr char16_t beyond = 0xFF; // what does not fit into a byte, and all behind it
    quint64 prefix = 0;
    bool isBeyond = false;
    for (std::size_t i = 0; i < sizeof prefix; ++i) {
        const char16_t unit = i < key.size() ? key[i] : u'\0';
        isBeyond = isBeyond || unit >= beyond;
        prefix = prefix << 8 | (isBeyond ? beyond : unit);
    }
    return prefix;
}

} // namespace reelyard
