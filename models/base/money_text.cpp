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

QString moneyRangeText(double low, double high)
{
    const QString least = moneyText(low);
    const QString most = moneyText(high);
    if (low < 0.01 || least == most)
        return most;
    return QCoreApplication::translate("Money", "%1 to %2").arg(least, most);
}

} // namespace reelyard
