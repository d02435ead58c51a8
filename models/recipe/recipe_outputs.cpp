// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/recipe_outputs.h"

namespace reelyard
{

std::vector<RecipeOutput> recipeOutputs(const Recipe &recipe)
{
    return {{0, QStringLiteral("{name}.") + recipe.extension, false, {}, false}};
}

} // namespace reelyard
