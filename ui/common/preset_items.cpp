// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/preset_items.h"

#include "models/recipe/preset_words.h"
#include "models/recipe/recipe_choices.h"
#include "models/recipe/speed.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QFont>
#include <QSet>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PresetItems)
};

// The arguments of the presets that are another one at another speed: the terminal lists them, here the speed has a box
// of its own.
QSet<QString> speedsOfOthers(const std::vector<Preset> &presets)
{
    QSet<QString> arguments;
    for (const Preset &preset : presets) {
        for (const Speed speed : {Speed::Fast, Speed::VeryFast}) {
            const auto hurried = preset.isBuiltIn ? atSpeed(preset.recipe, speed) : std::nullopt;
            if (hurried)
                arguments.insert(hurried->arguments);
        }
    }
    return arguments;
}

} // namespace

void addPresetItems(QStandardItemModel &model, const PresetCatalogue &presets, const QFont &font,
                    bool withThoseThatNeedFiles)
{
    const QSet<QString> hidden = speedsOfOthers(presets.presets());
    QStringList groups;
    for (const Preset &preset : presets.presets()) {
        if (!groups.contains(preset.group))
            groups.append(preset.group);
    }
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    for (const QString &group : groups) {
        QStandardItem *title = nullptr;
        for (const Preset &preset : presets.presets()) {
            if (preset.group != group || (preset.isBuiltIn && hidden.contains(preset.recipe.arguments)) ||
                (!withThoseThatNeedFiles && neededFiles(preset.recipe).any()))
                continue;
            if (!title) {
                title = new QStandardItem(displayGroup(group));
                title->setFlags(Qt::NoItemFlags);
                title->setFont(strong);
                model.appendRow(title);
            }
            auto *entry = new QStandardItem(preset.name);
            entry->setData(preset.name, Qt::UserRole);
            entry->setToolTip(displayDescription(preset.description));
            if (!preset.cannotRun.isEmpty()) {
                entry->setIcon(Theme::icon(QStringLiteral("state-needs-you")));
                entry->setToolTip(Words::tr("Cannot run here: %1").arg(preset.cannotRun));
                entry->setData(Words::tr("%1, cannot run here").arg(preset.name), Qt::AccessibleTextRole);
            }
            model.appendRow(entry);
        }
    }
}

} // namespace reelyard
