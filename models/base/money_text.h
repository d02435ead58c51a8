// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reelyard
{

QString moneyText(double dollars); ///< "$1.20", "under $0.01"
QString moneyRangeText(double low,
                       double high); ///< "$1.20 to $3.40"; one of them where they read alike, or low is under a cent

} // namespace reelyard
