// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/recipe.h"

#include <QStringList>

namespace reelyard
{

/// What `to` does otherwise than `from`, in words and options, a line each; empty for equal work under one name.
QStringList differenceOf(const Recipe &from, const Recipe &to);

} // namespace reelyard
