// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QString>

class QWidget;

namespace reelyard
{

// Where the window stands: remembered for each set of screens, since a laptop has others at the desk than on the way.

/// The screens as they are, in a word that is the same whenever they are the same.
QString screenLayout(const QList<QRect> &screens);
/// Where a window that stood at `wanted` is to be so that it can be seen and taken hold of: there, or in the middle of
/// the first of the screens' free parts, no larger than it.
QRect visiblePlace(const QRect &wanted, const QList<QRect> &free);

/// From the settings; false where nothing was remembered, and it has its usual size.
bool restorePlace(QWidget &window);
void savePlace(const QWidget &window);
/// Brings a window back whose screen has gone.
void keepVisible(QWidget &window);

} // namespace reelyard
