// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/recipe_difference.h"

#include "models/recipe/command_spec.h"

#include <QCoreApplication>

#include <algorithm>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recipe)
};

// One line an option, so that what stands in another order is no difference.
QStringList partsOf(const Recipe &recipe)
{
    const auto spec = parseRecipe(recipe.arguments);
    if (!spec)
        return {recipe.arguments};
    QStringList parts;
    const auto take = [&parts](const std::vector<FileSpec> &files, const QString &where) {
        for (std::size_t i = 0; i < files.size(); ++i) {
            const QString place = files.size() > 1 ? QStringLiteral(" (%1 %2)").arg(where).arg(i + 1) : QString();
            for (const OptionValue &option : files[i].options) {
                const QString streams = option.streams.text.isEmpty() ? QString() : u':' + option.streams.text;
                parts << QStringLiteral("-%1%2 %3%4").arg(option.name, streams, option.value, place);
            }
            if (!files[i].url.isEmpty())
                parts << files[i].url + place;
        }
    };
    take(spec->inputs, Words::tr("input"));
    take(spec->outputs, Words::tr("output"));
    return parts;
}

QStringList without(QStringList all, const QStringList &these)
{
    for (const QString &one : these)
        all.removeOne(one);
    return all;
}

} // namespace

QStringList differenceOf(const Recipe &from, const Recipe &to)
{
    QStringList lines;
    if (from.name != to.name)
        lines << Words::tr("Preset: %1 instead of %2").arg(to.name, from.name);
    if (from.extension != to.extension)
        lines << Words::tr("Files: .%1 instead of .%2").arg(to.extension, from.extension);
    const QStringList before = partsOf(from);
    const QStringList after = partsOf(to);
    if (const QStringList gone = without(before, after); !gone.isEmpty())
        lines << Words::tr("Without: %1").arg(gone.join(QLatin1String("  ")));
    if (const QStringList added = without(after, before); !added.isEmpty())
        lines << Words::tr("New: %1").arg(added.join(QLatin1String("  ")));
    if (from.checks != to.checks)
        lines << Words::tr("Checks: %1 instead of %2")
                     .arg(to.checks.isEmpty() ? Words::tr("the usual ones") : to.checks,
                          from.checks.isEmpty() ? Words::tr("the usual ones") : from.checks);
    return lines;
}

} // namespace reelyard
