// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/recipe_outputs.h"

#include "models/recipe/command_spec.h"

#include <algorithm>

namespace reelyard
{

bool isMasterPlaylistFormat(QStringView format)
{
    return format == QLatin1String("hls_master") || format == QLatin1String("dash_master");
}

QString packageFormat(const FileSpec &output)
{
    QString format = output.value(u"f");
    if (format.isEmpty() && output.url.endsWith(QLatin1String(".m3u8"), Qt::CaseInsensitive))
        format = QStringLiteral("hls");
    if (format.isEmpty() && output.url.endsWith(QLatin1String(".mpd"), Qt::CaseInsensitive))
        format = QStringLiteral("dash");
    return format == QLatin1String("hls") || format == QLatin1String("dash") ? format : QString();
}

bool makesPackage(const QString &recipeArguments)
{
    const std::vector<RecipeOutput> outputs = recipeOutputs({{}, recipeArguments, {}});
    return std::any_of(outputs.begin(), outputs.end(), [](const RecipeOutput &output) { return output.isPackage; });
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
            output.isPackage = !packageFormat(file).isEmpty();
            output.mainFile = output.name.mid(slash + 1);
            output.name.truncate(slash);
        }
        outputs.push_back(output);
    }
    return outputs;
}

} // namespace reelyard
