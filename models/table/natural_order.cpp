// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/natural_order.h"

#include <QChar>

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

} // namespace reelyard
