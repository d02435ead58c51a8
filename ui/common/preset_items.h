// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/recipe.h"

#include <QStandardItemModel>

namespace reelyard
{

/// The presets to choose from, under the titles of their groups, which cannot be chosen; the data of each is its name.
/// Those that are another one at another speed are left out: speed has a control of its own.
void addPresetItems(QStandardItemModel &model, const PresetCatalogue &presets, const QFont &font,
                    bool withThoseThatNeedFiles);

} // namespace reelyard
