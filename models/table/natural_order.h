// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <string>
#include <string_view>

namespace reelyard
{

/// Orders names as people count: case is ignored, and a run of digits compares by its value ("clip 9" before "clip
/// 10"). Below, equal or above zero. Names that differ in case or leading zeros alone compare as equal.
int compareNaturally(QStringView a, QStringView b);

/// Appends units that compare one by one as the text compares with others.
void appendNaturalKey(QStringView text, std::u16string &key);

/// The beginning of such a key: where two differ, they differ as the keys do.
quint64 prefixOf(std::u16string_view key);

} // namespace reelyard
