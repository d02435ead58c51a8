// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/recipe.h"

#include <optional>

namespace reelyard
{

/// How much of an encoder's care is given up for time, relative to what the recipe says.
enum class Speed { Normal, Fast, VeryFast };

QString toText(Speed speed); ///< "normal", "fast", "veryfast", as in commands and settings
std::optional<Speed> speedFromText(QStringView text);

/// The recipe with each encoder's own preset made faster: one step and three steps of x264 and x265 (medium, fast,
/// veryfast), two and four of SVT-AV1, less care in libvpx and libaom, lower levels in NVENC, QSV's names as x264's.
/// The name says it: "Web MP4 720p (fast)". Nothing where none of its encoders can be hurried, or all of them are as
/// fast as they get.
std::optional<Recipe> atSpeed(const Recipe &recipe, Speed speed);

} // namespace reelyard
