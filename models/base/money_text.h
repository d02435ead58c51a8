// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reelyard
{

QString moneyText(double dollars); ///< "$1.20", "under $0.01"

} // namespace reelyard
