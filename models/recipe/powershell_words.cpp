// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/powershell_words.h"

#include <QRegularExpression>

namespace reelyard
{

namespace
{

// Inside single quotes nothing has a meaning but the quote, of which PowerShell knows several.
QString quoted(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral(R"(^[A-Za-z0-9_./\\:=+%-]+$)"));
    static const QRegularExpression number(QStringLiteral(R"(^-?[0-9.]+$)"));
    // "-vf:v" as it stands is a parameter with a value behind a colon, and a number may be written in another way.
    const bool isSafe =
        plain.match(word).hasMatch() && !number.match(word).hasMatch() &&
        !(word.startsWith(QLatin1Char('-')) && word.contains(QRegularExpression(QStringLiteral("[:.]"))));
    if (isSafe)
        return word;
    static const QRegularExpression quotes(QStringLiteral("(['\u2018\u2019\u201a\u201b])"));
    return QLatin1Char('\'') + QString(word).replace(quotes, QStringLiteral("\\1\\1")) + QLatin1Char('\'');
}

} // namespace

QString joinForPowerShell(const QStringList &command)
{
    if (command.size() == 3 && command[0] == QLatin1String("mkdir") && command[1] == QLatin1String("-p"))
        return QStringLiteral("New-Item -ItemType Directory -Force -Path %1 | Out-Null").arg(quoted(command[2]));
    QStringList words;
    for (const QString &word : command)
        words << quoted(word);
    return words.join(QLatin1Char(' '));
}

} // namespace reelyard
