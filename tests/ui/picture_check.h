// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace reelyard::test
{

/// Texts of visible labels, buttons and fields below `widget` that have less room than they need and are not of those
/// that end in an ellipsis by design; each with its object's name.
QStringList clippedTexts(const QWidget &widget);

/// Pictures `widget` and says what is wrong with the picture, empty where nothing is: it is blank, or clippedTexts().
/// Kept below REELYARD_PICTURES as `name`.png where that is set, for the eye.
QString pictureProblem(QWidget &widget, const QString &name);

} // namespace reelyard::test
