// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace reelyard
{

// The window's language. A translation is there when its file is: ":/translations/reelyard_<code>.qm".

struct Language {
    QString code;    ///< "de", "zh_CN"; "en" needs no file
    QString ownName; ///< as its speakers call it: "Deutsch"
};

/// English and those that can be read, in the order in which they are offered.
QList<Language> languages();
/// What `chosen` (empty: the system's languages) leads to: a code of languages().
QString languageFor(const QString &chosen, const QStringList &systemLanguages);
/// From now on texts are of the chosen language, and of Qt's own where it is installed; what was before goes. Numbers
/// and dates stay as the system has them where its language is the same. Main thread.
void useLanguage(const QString &chosen);
/// What useLanguage() was called with last; nothing where it never was, as in the terminal, whose words are English.
/// Workers are told it with each request, since their sentences are shown too.
std::optional<QString> languageInUse();

} // namespace reelyard
