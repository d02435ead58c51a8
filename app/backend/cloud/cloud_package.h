// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/command_spec.h"
#include "models/recipe/recipe.h"

#include <QString>

#include <optional>

namespace reelyard
{

// A package (HLS, DASH) that is encoded by a service which makes single files: for each of its folders one MP4 file
// with the folder's streams, the rung, is made there, and packed here by copying them.

/// Why this output of a recipe cannot be made so, in a sentence that follows "Cannot run in the cloud: "; absent when
/// it can.
std::optional<QString> packingRefusal(const FileSpec &output);

/// The output as the service is to encode it: all that it says but for what concerns the package.
FileSpec rungOf(const FileSpec &output);

/// What makes that output of the recipe from its rung, as the only output of a recipe.
Recipe packingRecipe(const Recipe &recipe, int ordinal);

} // namespace reelyard
