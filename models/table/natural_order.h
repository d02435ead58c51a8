// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace reelyard
{

/// Orders names as people count: case is ignored, and a run of digits compares by its value ("clip 9" before "clip
/// 10"). Below, equal or above zero. Names that differ in case or leading zeros alone compare as equal.
int compareNaturally(QStringView a, QStringView b);

} // namespace reelyard
