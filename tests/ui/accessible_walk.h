// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

class QWidget;

namespace reelyard::test
{

/// What a screen reader would miss of the visible controls of `window`: names, roles, tool tips of buttons without
/// words, two controls of one form that are called the same. One sentence each.
QStringList namelessControls(QWidget &window);

/// The widgets that Tab reaches, in its order. `window` has to be the active one.
QList<QWidget *> tabRing(QWidget &window);

/// What the keyboard alone does not reach in `window`, where it is caught, and where its order leaves the layout's.
QStringList keyboardProblems(QWidget &window);

/// Controls of which nothing looks otherwise while they have the focus.
QStringList unseenFocus(QWidget &window);

} // namespace reelyard::test
