// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/safe_names.h"

#include <QRegularExpression>

namespace reelyard
{

namespace
{

bool isReservedOnWindows(const QString &stem)
{
    // https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    static const QRegularExpression pattern(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$"),
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(stem.section(u'.', 0, 0)).hasMatch();
}

} // namespace

QString safeName(const QString &name, qsizetype longest)
{
    QString safe;
    safe.reserve(name.size());
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        const bool lone = (c.isLowSurrogate() && (i == 0 || !name[i - 1].isHighSurrogate())) ||
                          (c.isHighSurrogate() && (i + 1 == name.size() || !name[i + 1].isLowSurrogate()));
        if (lone || c.unicode() < 0x20 || c.unicode() == 0x7F || QStringLiteral("<>:\"/\\|?*").contains(c))
            safe += u'_';
        else
            safe += c;
    }
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    while (safe.toUtf8().size() > longest)
        safe.chop(safe.size() > 1 && safe.back().isLowSurrogate() ? 2 : 1);
    if (isReservedOnWindows(safe))
        safe.prepend(u'_');
    return safe.isEmpty() ? QStringLiteral("_") : safe;
}

// What a recipe adds to the user's name is held to the same rules, each part of it by itself.
std::vector<RecipeOutput> safeOutputs(const Recipe &recipe)
{
    std::vector<RecipeOutput> outputs = recipeOutputs(recipe);
    for (RecipeOutput &output : outputs) {
        QStringList parts;
        for (const QString &part : output.name.split(u'/', Qt::SkipEmptyParts))
            parts << safeName(part);
        output.name = parts.join(u'/');
    }
    return outputs;
}

} // namespace reelyard
