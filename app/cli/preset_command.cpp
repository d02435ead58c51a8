// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/commands.h"

#include <algorithm>

namespace reelyard::cli
{

namespace
{

QJsonObject presetJson(const Preset &preset)
{
    return {{QStringLiteral("name"), preset.name},
            {QStringLiteral("group"), preset.group},
            {QStringLiteral("description"), preset.description},
            {QStringLiteral("extension"), preset.recipe.extension},
            {QStringLiteral("arguments"), preset.recipe.arguments},
            {QStringLiteral("builtIn"), preset.isBuiltIn}};
}

PresetCatalogue load(const Options &options)
{
    PresetCatalogue catalogue = Application::loadPresets();
    for (const Error &problem : catalogue.problems())
        options.output.problem(problem.sentence);
    return catalogue;
}

} // namespace

int listPresets(const Options &options)
{
    const PresetCatalogue catalogue = load(options);
    QString group;
    qsizetype widest = 0;
    for (const Preset &preset : catalogue.presets())
        widest = std::max(widest, preset.name.size());
    for (const Preset &preset : catalogue.presets()) {
        options.output.object(presetJson(preset));
        if (preset.group != group) {
            group = preset.group;
            options.output.line(group);
        }
        options.output.line(
            QStringLiteral("  %1  %2").arg(preset.name, -static_cast<int>(widest)).arg(preset.description));
    }
    return Done;
}

int showPreset(const Options &options)
{
    const PresetCatalogue catalogue = load(options);
    const auto preset = catalogue.require(options.presetName);
    if (!preset) {
        options.output.error(preset.error());
        return WrongCommand;
    }
    options.output.object(presetJson(*preset));
    options.output.line(QStringLiteral("%1 (%2, .%3)").arg(preset->name, preset->group, preset->recipe.extension));
    options.output.line(preset->description);
    options.output.line(preset->recipe.arguments);
    return Done;
}

} // namespace reelyard::cli
