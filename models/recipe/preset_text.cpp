// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/preset_text.h"

#include "models/recipe/command_spec.h"
#include "models/recipe/recipe_choices.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PresetCatalogue)
};

Error unreadable(const QString &sentence, const QString &detail = {})
{
    return {ErrorClass::Configuration, QStringLiteral("preset.unreadable"), sentence, detail};
}

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    for (const QJsonValue &word : value.toArray())
        words.append(word.toString());
    return words;
}

} // namespace

PresetText textOf(const Preset &preset)
{
    return {preset.name,    preset.group,         preset.description, preset.recipe.extension,
            preset.written, preset.recipe.checks, preset.neverUpload, preset.cannotRun};
}

Result<PresetText> presetTextFromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return unreadable(Words::tr("it is not valid JSON."), problem.errorString());
    const QJsonObject object = document.object();
    PresetText text;
    text.name = object.value(QLatin1String("name")).toString().trimmed();
    if (text.name.isEmpty())
        return unreadable(Words::tr("it has no name."));
    text.group = object.value(QLatin1String("group")).toString();
    text.description = object.value(QLatin1String("description")).toString();
    text.extension = object.value(QLatin1String("extension")).toString();
    // A string as one would type it, or a list of strings that need no quoting.
    const QJsonValue arguments = object.value(QLatin1String("arguments"));
    text.arguments = arguments.isArray() ? joinArguments(wordsOf(arguments)) : arguments.toString();
    // The words of recipe_checks.h, as a list or as one string.
    const QJsonValue checks = object.value(QLatin1String("checks"));
    text.checks = checks.isArray() ? wordsOf(checks).join(u' ') : checks.toString();
    text.neverUpload = object.value(QLatin1String("neverUpload")).toBool();
    text.cannotRun = object.value(QLatin1String("cannotRun")).toString();
    return text;
}

QByteArray toJson(const PresetText &text)
{
    QJsonObject object{{QStringLiteral("name"), text.name},
                       {QStringLiteral("description"), text.description},
                       {QStringLiteral("extension"), text.extension},
                       {QStringLiteral("arguments"), text.arguments}};
    if (!text.group.isEmpty())
        object.insert(QStringLiteral("group"), text.group);
    if (!text.checks.isEmpty())
        object.insert(QStringLiteral("checks"), text.checks);
    if (text.neverUpload)
        object.insert(QStringLiteral("neverUpload"), true);
    if (!text.cannotRun.isEmpty())
        object.insert(QStringLiteral("cannotRun"), text.cannotRun);
    return QJsonDocument(object).toJson();
}

Result<Preset> makePreset(const PresetText &text)
{
    auto recipe = makeRecipe(text.name, text.arguments, text.extension, text.checks);
    if (!recipe)
        return recipe.error();
    if (const auto kept = requireNoFiles(*recipe); !kept)
        return kept.error();
    Preset preset;
    preset.name = text.name;
    preset.group = text.group;
    preset.description = text.description;
    preset.recipe = *std::move(recipe);
    preset.written = text.arguments;
    preset.neverUpload = text.neverUpload;
    preset.cannotRun = text.cannotRun;
    return preset;
}

QString presetFileName(const QString &name)
{
    QString file;
    for (const QChar c : name.toLower()) {
        const bool isPlain = c.isLetterOrNumber();
        if (isPlain)
            file += c;
        else if (!file.isEmpty() && !file.endsWith(u'_'))
            file += u'_';
    }
    while (file.endsWith(u'_'))
        file.chop(1);
    constexpr qsizetype longest = 60;
    file.truncate(longest);
    // "con.json" is a device on Windows; a first word of our own is none.
    return (file.isEmpty() ? QStringLiteral("preset") : QStringLiteral("preset_") + file) + QStringLiteral(".json");
}

} // namespace reelyard
