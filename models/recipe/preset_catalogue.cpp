// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/nearest_name.h"
#include "models/recipe/recipe.h"

#include "models/recipe/command_spec.h"
#include "models/recipe/recipe_choices.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace reelyard
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("PresetCatalogue", text);
}

Error presetError(const QString &file, const QString &sentence, const QString &detail)
{
    return {ErrorClass::Configuration, QStringLiteral("preset.unreadable"),
            tr("The preset file %1 could not be used: %2").arg(QDir::toNativeSeparators(file), sentence), detail};
}

// A string as one would type it, or a list of strings that need no quoting.
QString argumentsFromJson(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toString();
    QStringList arguments;
    for (const QJsonValue &argument : value.toArray())
        arguments.append(argument.toString());
    return joinArguments(arguments);
}

// The words of recipe_checks.h, as a list or as one string.
QString checksFromJson(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toString();
    QStringList words;
    for (const QJsonValue &word : value.toArray())
        words.append(word.toString());
    return words.join(u' ');
}

Result<Preset> readPreset(const QString &path, bool isBuiltIn)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return presetError(path, tr("it cannot be read."), file.errorString());
    constexpr qint64 sizeLimit = 1 << 20; // a preset is a page of text; anything else lies in the folder by mistake
    if (file.size() > sizeLimit)
        return presetError(path, tr("it is too large for a preset."), {});
    QJsonParseError problem;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return presetError(path, tr("it is not valid JSON."), problem.errorString());
    const QString name = json.value(QLatin1String("name")).toString().trimmed();
    if (name.isEmpty())
        return presetError(path, tr("it has no name."), {});
    auto recipe = makeRecipe(name, argumentsFromJson(json.value(QLatin1String("arguments"))),
                             json.value(QLatin1String("extension")).toString(),
                             checksFromJson(json.value(QLatin1String("checks"))));
    if (!recipe)
        return presetError(path, recipe.error().sentence, recipe.error().detail);
    if (const auto kept = requireNoFiles(*recipe); !kept)
        return presetError(path, kept.error().sentence, kept.error().detail);
    Preset preset;
    preset.name = name;
    preset.group = json.value(QLatin1String("group")).toString(isBuiltIn ? QString() : tr("Mine"));
    preset.description = json.value(QLatin1String("description")).toString();
    preset.recipe = *std::move(recipe);
    preset.isBuiltIn = isBuiltIn;
    preset.neverUpload = json.value(QLatin1String("neverUpload")).toBool();
    return preset;
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
            if (sameName != catalogue.m_presets.end())
                *sameName = *std::move(preset);
            else
                catalogue.m_presets.push_back(*std::move(preset));
        }
    };
    readFolder(QStringLiteral(":/presets"), true);
    if (!userFolder.isEmpty())
        readFolder(userFolder, false);
    bringGroupsTogether(catalogue.m_presets);
    return catalogue;
}

const Preset *PresetCatalogue::find(QStringView name) const
{
    const auto found = std::find_if(m_presets.begin(), m_presets.end(), [&](const Preset &preset) {
        return name.compare(preset.name, Qt::CaseInsensitive) == 0;
    });
    return found == m_presets.end() ? nullptr : &*found;
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
                                 ? tr("There is no preset named \"%1\".").arg(name)
                                 : tr("There is no preset named \"%1\". Did you mean \"%2\"?").arg(name, near);
    return Error{ErrorClass::Configuration, QStringLiteral("preset.unknown"), sentence, name};
}

QString PresetCatalogue::defaultPresetName()
{
    return QStringLiteral("Web MP4 1080p");
}

} // namespace reelyard
