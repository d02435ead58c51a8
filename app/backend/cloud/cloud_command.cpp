// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/cloud_command.h"

#include "models/recipe/command_spec.h"
#include "models/recipe/recipe_outputs.h"
#include "models/recipe/resolve.h"

#include <QCoreApplication>
#include <QUrl>

namespace reelyard
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("Cloud", text);
}

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
        return several(tr("Cannot run in the cloud: there is no command for this recipe."));
    QStringList words = commands.last();
    for (const QString &word : words) {
        if (word == QLatin1String("-pass") || word.startsWith(QLatin1String("-pass:")))
            return several(tr("Cannot run in the cloud: the recipe takes two passes, and the cloud runs one command."));
    }
    CloudCommand command;
    bool hasSource = false;
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (words[i] == spec.source && words[i - 1] == QLatin1String("-i")) {
            words[i] = encodedLink(link);
            hasSource = true;
        }
    }
    for (const RecipeOutput &output : recipeOutputs(spec.recipe)) {
        QString name = output.name;
        name.replace(QLatin1String("{name}"), nameOfSource(spec.source));
        const qsizetype place = words.indexOf(folder + u'/' + name);
        if (place < 0)
            continue;
        const QString given =
            QStringLiteral("%1_%2.%3").arg(prefix, QString::number(output.ordinal), name.section(u'.', -1));
        words[place] = given;
        command.outputs.insert(output.ordinal, given);
    }
    if (!hasSource || command.outputs.isEmpty())
        return several(tr("Cannot run in the cloud: the recipe cannot be said in one command."));
    command.text = joinArguments(words);
    return command;
}

} // namespace reelyard
