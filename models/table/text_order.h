// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/seldom.h"

#include <QtGlobal>

#include <vector>

namespace reelyard
{

/// What a row of the table is sorted by where its column is text.
struct TextKey {
    QString text;      ///< compared as people count, see natural_order.h
    SharedText second; ///< of equal texts the same way
    qint64 number = 0; ///< then this
    double position = 0;
    qint64 id = 0;
};

/// The order of the keys, as their places among `keys`; descending turns all but position and id around. A million of
/// them take half a second. Pure.
std::vector<quint32> orderOf(const std::vector<TextKey> &keys, Qt::SortOrder order);

} // namespace reelyard
