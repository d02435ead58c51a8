// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/nearest_name.h"
#include "models/recipe/recipe.h"

#include "models/recipe/preset_text.h"
#include "models/recipe/preset_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PresetCatalogue)
};

Error presetError(const QString &file, const QString &sentence, const QString &detail)
{
    return {ErrorClass::Configuration, QStringLiteral("preset.unreadable"),
            Words::tr("The preset file %1 could not be used: %2").arg(QDir::toNativeSeparators(file), sentence),
            detail};
}

Result<Preset> readPreset(const QString &path, bool isBuiltIn)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return presetError(path, Words::tr("it cannot be read."), file.errorString());
    constexpr qint64 sizeLimit = 1 << 20; // a preset is a page of text; anything else lies in the folder by mistake
    if (file.size() > sizeLimit)
        return presetError(path, Words::tr("it is too large for a preset."), {});
    auto text = presetTextFromJson(file.readAll());
    if (!text)
        return presetError(path, text.error().sentence, text.error().detail);
    if (text->group.isEmpty() && !isBuiltIn)
        text->group = ownGroup();
    auto preset = makePreset(*text);
    if (!preset)
        return presetError(path, preset.error().sentence, preset.error().detail);
    preset->isBuiltIn = isBuiltIn;
    if (!isBuiltIn)
        preset->file = path;
    return preset;
}

const Preset *findIn(const std::vector<Preset> &presets, QStringView name)
{
    const auto found = std::find_if(presets.begin(), presets.end(), [&](const Preset &preset) {
        return name.compare(preset.name, Qt::CaseInsensitive) == 0;
    });
    return found == presets.end() ? nullptr : &*found;
}

// Each group stands together: the shipped ones in this order, then the user's as they come.
void bringGroupsTogether(std::vector<Preset> &presets)
{
    QStringList groups{QStringLiteral("Editors"), QStringLiteral("Web"),   QStringLiteral("Hardware"),
                       QStringLiteral("Archive"), QStringLiteral("Audio"), QStringLiteral("Pictures")};
    for (const Preset &preset : presets) {
        if (!groups.contains(preset.group))
            groups.append(preset.group);
    }
    std::stable_sort(presets.begin(), presets.end(), [&](const Preset &a, const Preset &b) {
        return groups.indexOf(a.group) < groups.indexOf(b.group);
    });
}

} // namespace

PresetCatalogue PresetCatalogue::load(const QString &userFolder)
{
    PresetCatalogue catalogue;
    const auto readFolder = [&](const QString &folder, bool isBuiltIn) {
        const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            auto preset = readPreset(folder + u'/' + name, isBuiltIn);
            if (!preset) {
                catalogue.m_problems.push_back(preset.error());
                continue;
            }
            const auto sameName =
                std::find_if(catalogue.m_presets.begin(), catalogue.m_presets.end(), [&](const Preset &other) {
                    return other.name.compare(preset->name, Qt::CaseInsensitive) == 0;
                });
            if (sameName != catalogue.m_presets.end()) {
                preset->isChanged = sameName->isBuiltIn || sameName->isChanged;
                *sameName = *std::move(preset);
            } else {
                catalogue.m_presets.push_back(*std::move(preset));
            }
        }
    };
    readFolder(QStringLiteral(":/presets"), true);
    catalogue.m_shipped = catalogue.m_presets;
    if (!userFolder.isEmpty())
        readFolder(userFolder, false);
    bringGroupsTogether(catalogue.m_presets);
    return catalogue;
}

const Preset *PresetCatalogue::find(QStringView name) const
{
    return findIn(m_presets, name);
}

const Preset *PresetCatalogue::findShipped(QStringView name) const
{
    return findIn(m_shipped, name);
}

Result<Preset> PresetCatalogue::require(const QString &name) const
{
    if (const Preset *preset = find(name))
        return *preset;
    QStringList names;
    for (const Preset &preset : m_presets)
        names.append(preset.name);
    const QString near = nearestName(name, names);
    const QString sentence = near.isEmpty()
                                 ? Words::tr("There is no preset named \"%1\".").arg(name)
                                 : Words::tr("There is no preset named \"%1\". Did you mean \"%2\"?").arg(name, near);
    return Error{ErrorClass::Configuration, QStringLiteral("preset.unknown"), sentence, name};
}

QString PresetCatalogue::defaultPresetName()
{
    return QStringLiteral("Web MP4 1080p");
}

} // namespace reelyard
