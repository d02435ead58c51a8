// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace reelyard
{

/// The candidate that `name` was probably meant to be: the one with the fewest typing errors (insert, delete, replace,
/// swap of neighbours; case is ignored), or empty when even the best differs in more than a third of the letters.
QString nearestName(const QString &name, const QStringList &candidates);

} // namespace reelyard
