// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scrubbed.h"

#include "models/base/masked_link.h"

#include <QDir>
#include <QRegularExpression>
#include <QStringList>

namespace reelyard
{

namespace
{

constexpr qsizetype shortestSecret = 6; // a shorter one would blank half of the words
constexpr qsizetype shortestName = 2;

QStringList secretsOfEnvironment()
{
    QStringList secrets;
    for (const char *name : {"REELYARD_API_KEY", "REELYARD_PASSPHRASE", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN",
                             "AWS_ACCESS_KEY_ID"}) {
        const QString value = qEnvironmentVariable(name);
        if (value.size() >= shortestSecret)
            secrets.append(value);
    }
    return secrets;
}

QStringList userNames()
{
    QStringList names{qEnvironmentVariable("USER"), qEnvironmentVariable("USERNAME"), QDir::home().dirName()};
    names.removeDuplicates();
    names.removeIf([](const QString &name) { return name.size() < shortestName; });
    return names;
}

QRegularExpression wordOf(const QString &name)
{
    return QRegularExpression(QStringLiteral("(?<![\\w.-])%1(?![\\w-])").arg(QRegularExpression::escape(name)),
                              QRegularExpression::CaseInsensitiveOption);
}

} // namespace

QString scrubbed(const QString &text)
{
    static const QRegularExpression named(
        QStringLiteral(
            "\\b([\\w-]*(?:key|token|secret|passw\\w*|passphrase|signature|credential)[\\w-]*\"?\\s*[=:]\\s*\"?)"
            "[^\\s\"'&,;]+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bearer(QStringLiteral("\\b(bearer|basic)\\s+[\\w.~+/=-]{6,}"),
                                           QRegularExpression::CaseInsensitiveOption);
    QString clean = maskedLinks(text);
    for (const QString &secret : secretsOfEnvironment())
        clean.replace(secret, QStringLiteral("***"));
    clean.replace(bearer, QStringLiteral("\\1 ***"));
    clean.replace(named, QStringLiteral("\\1***"));
    const QString home = QDir::homePath();
    if (home.size() > 1) {
        for (const QString &path : {home, QDir::toNativeSeparators(home)})
            clean.replace(path, QStringLiteral("~"));
    }
    for (const QString &name : userNames())
        clean.replace(wordOf(name), QStringLiteral("USER"));
    return clean;
}

} // namespace reelyard
