// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/recipe.h"

namespace reelyard
{

/// What a person chooses beside the recipe when jobs are added. Empty texts: not chosen.
struct RecipeChoices {
    QString logo;           ///< absolute path of a picture
    QString lut;            ///< absolute path of a LUT (.cube, .3dl, .dat, .m3d, .csp)
    QString logoPosition;   ///< see logoPositions(); the corner at the bottom right where empty
    double logoSize = 0;    ///< width as a part of the picture's, 0.01 to 1; 0: 0.15
    double logoOpacity = 0; ///< 0.05 to 1; 0: 0.8
};

QStringList logoPositions(); ///< "top-left", ...

/// Fills in {logo}, {lut}, {logo_position}, {logo_size} and {logo_opacity}, so that the job's frozen recipe names the
/// files. Pure: whether the files are there is the caller's to ask. Configuration error when the recipe needs a file
/// that was not chosen ("recipe.missing-file"), or has no place for what was ("recipe.unused-choice").
Result<Recipe> withChoices(const Recipe &recipe, const RecipeChoices &choices);

/// The files that a recipe still waits for: its {logo}, its {lut}.
struct NeededFiles {
    bool logo = false;
    bool lut = false;

    bool any() const { return logo || lut; }
};
NeededFiles neededFiles(const Recipe &recipe);

/// An error when a recipe that comes from a file names other files: as an input, in a filter or in an option. What a
/// person types may do that. Configuration "preset.reaches-out".
Result<void> requireNoFiles(const Recipe &recipe);

} // namespace reelyard
