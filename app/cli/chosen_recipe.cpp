// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/platform/files.h"
#include "app/preferences.h"
#include "models/base/native_path.h"

namespace reelyard::cli
{

namespace
{

Result<Recipe> plainRecipe(const PresetCatalogue &presets, const Options &options)
{
    if (!options.arguments.isEmpty())
        return makeRecipe(QStringLiteral("Custom"), options.arguments, options.extension, options.checks.join(u' '));
    auto preset = presets.require(options.preset.isEmpty() ? Preferences::load().preset : options.preset);
    if (!preset)
        return preset.error();
    const Recipe &recipe = preset->recipe;
    if (options.checks.isEmpty())
        return recipe;
    return makeRecipe(recipe.name, recipe.arguments, recipe.extension,
                      recipe.checks + u' ' + options.checks.join(u' '));
}

} // namespace

Result<Recipe> chosenRecipe(const PresetCatalogue &presets, const Options &options)
{
    auto recipe = plainRecipe(presets, options);
    if (!recipe)
        return recipe;
    RecipeChoices choices = options.choices;
    for (QString *file : {&choices.logo, &choices.lut}) {
        if (file->isEmpty())
            continue;
        *file = absolutePath(*file);
        if (!fileExists(*file))
            return Error{ErrorClass::Configuration, QStringLiteral("input.missing"),
                         tr("\"%1\" is not there.").arg(displayPath(*file)), *file};
    }
    recipe = withChoices(*recipe, choices);
    if (!recipe || options.speed == Speed::Normal)
        return recipe;
    if (auto faster = atSpeed(*recipe, options.speed))
        return *faster;
    options.output.problem(tr("--speed has no effect here: no encoder of %1 can be made faster by a preset of its own.")
                               .arg(recipe->name));
    return recipe;
}

void insertRecipe(QJsonObject &request, const Recipe &recipe)
{
    request.insert(QStringLiteral("preset"), recipe.name);
    request.insert(QStringLiteral("arguments"), recipe.arguments);
    request.insert(QStringLiteral("extension"), recipe.extension);
    request.insert(QStringLiteral("checks"), recipe.checks);
}

} // namespace reelyard::cli
