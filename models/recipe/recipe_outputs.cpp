// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/recipe_outputs.h"

#include "models/recipe/command_spec.h"

namespace reelyard
{

bool isMasterPlaylistFormat(QStringView format)
{
    return format == QLatin1String("hls_master") || format == QLatin1String("dash_master");
}

std::vector<RecipeOutput> recipeOutputs(const Recipe &recipe)
{
    const auto spec = parseRecipe(recipe.arguments);
    std::vector<RecipeOutput> outputs;
    if (!spec)
        return outputs;
    for (const FileSpec &file : spec->outputs) {
        RecipeOutput output;
        output.ordinal = static_cast<int>(outputs.size());
        output.name = file.url.isEmpty() ? QStringLiteral("{name}.") + recipe.extension : file.url;
        output.isMasterPlaylist = isMasterPlaylistFormat(file.value(u"f"));
        const qsizetype slash = output.name.lastIndexOf(u'/');
        if (slash > 0 && !output.isMasterPlaylist) {
            output.isFolder = true;
            output.mainFile = output.name.mid(slash + 1);
            output.name.truncate(slash);
        }
        outputs.push_back(output);
    }
    return outputs;
}

} // namespace reelyard
