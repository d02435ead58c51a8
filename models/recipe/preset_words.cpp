// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/preset_words.h"

#include <QCoreApplication>

namespace reelyard
{

namespace
{

constexpr char context[] = "Presets"; // packaging/translations.sh reads the texts from the shipped presets
constexpr char mine[] = QT_TRANSLATE_NOOP("Presets", "Mine");

QString shown(const QString &text)
{
    return text.isEmpty() ? text : QCoreApplication::translate(context, text.toUtf8().constData());
}

} // namespace

QString displayGroup(const QString &group)
{
    return shown(group);
}

QString displayDescription(const QString &description)
{
    return shown(description);
}

QString ownGroup()
{
    return QString::fromLatin1(mine);
}

} // namespace reelyard
