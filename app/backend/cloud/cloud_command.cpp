// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/cloud_command.h"

#include "app/backend/cloud/cloud_package.h"
#include "models/recipe/command_spec.h"
#include "models/recipe/recipe_outputs.h"
#include "models/recipe/resolve.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cloud)
};

} // namespace

QString encodedLink(const QString &link)
{
    QByteArray encoded = QUrl(link, QUrl::TolerantMode).toEncoded(QUrl::FullyEncoded);
    // Allowed in a link, and not wanted in a command.
    for (const char sign : {'\'', '"', '\\', '`', '$', ';', '|', '<', '>', '(', ')', '!', '*'})
        encoded.replace(QByteArray(1, sign), QByteArray("%") + QByteArray(1, sign).toHex().toUpper());
    return QString::fromLatin1(encoded);
}

Result<CloudCommand> cloudCommand(const QList<QStringList> &commands, const AttemptSpec &spec, const QString &folder,
                                  const QString &link, const QString &prefix)
{
    const auto several = [&](const QString &sentence) {
        return Error{ErrorClass::Configuration, QStringLiteral("cloud.several-steps"), sentence, {}};
    };
    if (commands.isEmpty() || commands.last().isEmpty())
        return several(Words::tr("Cannot run in the cloud: there is no command for this recipe."));
    auto words = parseCommand(commands.last().mid(1));
    if (!words)
        return words.error();
    CloudCommand command;
    bool hasSource = false;
    for (FileSpec &input : words->inputs) {
        if (input.url == spec.source) {
            input.url = encodedLink(link);
            hasSource = true;
        }
    }
    for (const FileSpec &output : words->outputs) {
        if (output.find(u"pass"))
            return several(
                Words::tr("Cannot run in the cloud: the recipe takes two passes, and the cloud runs one command."));
    }
    for (const RecipeOutput &output : recipeOutputs(spec.recipe)) {
        QString name = output.isFolder ? output.name + u'/' + output.mainFile : output.name;
        name.replace(QLatin1String("{name}"), nameOfSource(spec.source));
        const auto made = std::find_if(words->outputs.begin(), words->outputs.end(),
                                       [&](const FileSpec &file) { return file.url == folder + u'/' + name; });
        if (made == words->outputs.end())
            continue;
        if (output.isPackage)
            *made = rungOf(*made);
        const QString type = output.isPackage ? QStringLiteral("mp4") : name.section(u'.', -1);
        made->url = QStringLiteral("%1_%2.%3").arg(prefix, QString::number(output.ordinal), type);
        command.outputs.insert(output.ordinal, made->url);
    }
    if (!hasSource || command.outputs.isEmpty())
        return several(Words::tr("Cannot run in the cloud: the recipe cannot be said in one command."));
    command.text = joinArguments(commands.last().mid(0, 1) + commandArguments(*words));
    return command;
}

} // namespace reelyard
