// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QLineEdit;
class QWidget;

namespace reelyard
{

/// What a widget of our own drawing is to a screen reader. One of the role Button is pressed there as with the space
/// bar.
void setAccessibleRole(QWidget &widget, QAccessible::Role role);

/// Names the cross that empties the field, and says what it does; Qt leaves both out.
void nameClearButton(QLineEdit &field);

} // namespace reelyard
