// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/recipe.h"

#include "models/recipe/command_spec.h"
#include "models/recipe/recipe_checks.h"
#include "models/recipe/recipe_outputs.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace reelyard
{

QString Recipe::hash() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(extension.toUtf8());
    hash.addData(QByteArrayView("\0", 1)); // so that ("mp4", "x") and ("mp", "4x") differ
    hash.addData(arguments.toUtf8());
    if (!checks.isEmpty()) {
        hash.addData(QByteArrayView("\0", 1));
        hash.addData(checks.toUtf8());
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<Recipe> makeRecipe(const QString &name, const QString &arguments, const QString &extension,
                          const QString &checks)
{
    const auto spec = parseRecipe(arguments);
    if (!spec)
        return spec.error();
    QString plain = extension.toLower();
    if (plain.startsWith(u'.'))
        plain.remove(0, 1);
    // It becomes part of a file name on every system, so it is held to what all of them take.
    static const QRegularExpression allowed(QStringLiteral("^[a-z0-9][a-z0-9_-]{0,15}$"));
    if (!allowed.match(plain).hasMatch()) {
        return Error{
            ErrorClass::Configuration, QStringLiteral("recipe.bad-extension"),
            QCoreApplication::translate("Recipe", "\"%1\" is no file extension. Use one like mp4.").arg(extension),
            extension};
    }
    const auto parsedChecks = parseRecipeChecks(checks);
    if (!parsedChecks)
        return parsedChecks.error();
    Recipe recipe{name, joinArguments(recipeArguments(*spec)), plain, toText(*parsedChecks)};
    const auto outputs = recipeOutputs(recipe);
    if (parsedChecks->isOnlySmaller &&
        std::any_of(outputs.begin(), outputs.end(), [](const RecipeOutput &output) { return output.isFolder; })) {
        return Error{ErrorClass::Configuration, QStringLiteral("recipe.bad-check"),
                     QCoreApplication::translate("Recipe",
                                                 "Only single files can be kept only if they are smaller than "
                                                 "their source, and this recipe makes folders."),
                     checks};
    }
    return recipe;
}

} // namespace reelyard
