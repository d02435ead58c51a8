// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/money_text.h"

#include <QCoreApplication>

namespace reelyard
{

QString moneyText(double dollars)
{
    return dollars > 0 && dollars < 0.01 ? QCoreApplication::translate("Money", "under $0.01")
                                         : QStringLiteral("$%1").arg(dollars, 0, 'f', 2);
}

} // namespace reelyard
