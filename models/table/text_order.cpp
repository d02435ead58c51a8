// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/text_order.h"

#include "models/table/natural_order.h"

#include <algorithm>
#include <tuple>

namespace reelyard
{

namespace
{

/// Eight bytes of the text and where it stands: most comparisons need nothing else, and it moves easily.
struct Item {
    quint64 prefix = 0;
    quint32 place = 0;
};

} // namespace

std::vector<quint32> orderOf(const std::vector<TextKey> &keys, Qt::SortOrder order)
{
    // What all have in common tells nothing.
    std::u16string common;
    std::u16string text;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        appendNaturalKey(keys[i].text, text);
        if (i == 0)
            common = text;
        else
            common.erase(std::mismatch(common.begin(), common.end(), text.begin(), text.end()).first, common.end());
        text.clear();
    }
    std::vector<Item> items;
    items.reserve(keys.size());
    for (const TextKey &key : keys) {
        appendNaturalKey(key.text, text);
        items.push_back({prefixOf(std::u16string_view(text).substr(common.size())), quint32(items.size())});
        text.clear();
    }
    const bool up = order == Qt::AscendingOrder;
    const auto isBefore = [&keys, up](const Item &one, const Item &other) {
        if (one.prefix != other.prefix)
            return up == (one.prefix < other.prefix);
        const TextKey &a = keys[one.place];
        const TextKey &b = keys[other.place];
        if (const int differ = a.text.isSharedWith(b.text) ? 0 : compareNaturally(a.text, b.text); differ != 0)
            return up == (differ < 0);
        if (const int differ = compareNaturally(*a.second, *b.second); differ != 0)
            return up == (differ < 0);
        if (a.number != b.number)
            return up == (a.number < b.number);
        return std::tie(a.position, a.id) < std::tie(b.position, b.id);
    };
    std::sort(items.begin(), items.end(), isBefore);
    std::vector<quint32> places;
    places.reserve(items.size());
    for (const Item &item : items)
        places.push_back(item.place);
    return places;
}

} // namespace reelyard
