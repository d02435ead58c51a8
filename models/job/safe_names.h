// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/recipe_outputs.h"

#include <QString>

#include <vector>

namespace reelyard
{

/// File systems allow 255 bytes (or UTF-16 units); " (12345)" and a marker of ours must still fit.
inline constexpr qsizetype longestNameBytes = 230;

/// A name for one file or folder that every file system takes: characters that Windows and SMB refuse, reserved device
/// names, trailing dots and blanks are replaced or dropped, and what is too long for 255 bytes with room for a number
/// is shortened.
QString safeName(const QString &name, qsizetype longest = longestNameBytes);

/// The recipe's outputs, with names that every file system takes.
std::vector<RecipeOutput> safeOutputs(const Recipe &recipe);

} // namespace reelyard
