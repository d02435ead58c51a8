// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QList>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <memory>
#include <vector>

namespace reelyard
{

namespace
{

const QString english = QStringLiteral("en");
std::optional<QString> inUse;

QString fileOf(const QString &code)
{
    return QStringLiteral(":/translations/reelyard_%1.qm").arg(code);
}

// "zh-Hans-CN" and "zh" are both read by who reads "zh_CN", and "de-AT" by "de"; "zh-Hant" is not.
bool fits(const QString &code, const QString &systemLanguage)
{
    const QLocale wanted(systemLanguage);
    const QLocale offered(code);
    return wanted.language() == offered.language() && wanted.script() == offered.script();
}

} // namespace

QList<Language> languages()
{
    QList<Language> found{{english, QStringLiteral("English")}};
    for (const Language &language : {Language{QStringLiteral("de"), QStringLiteral("Deutsch")},
                                     Language{QStringLiteral("zh_CN"), QStringLiteral("\u7b80\u4f53\u4e2d\u6587")}}) {
        if (QFile::exists(fileOf(language.code)))
            found.append(language);
    }
    return found;
}

QString languageFor(const QString &chosen, const QStringList &systemLanguages)
{
    const QList<Language> offered = languages();
    for (const Language &language : offered) {
        if (language.code == chosen)
            return chosen;
    }
    for (const QString &wanted : systemLanguages) {
        for (const Language &language : offered) {
            if (fits(language.code, wanted))
                return language.code;
        }
    }
    return english;
}

void useLanguage(const QString &chosen)
{
    static std::vector<std::unique_ptr<QTranslator>> installed;
    for (const auto &translator : installed)
        QCoreApplication::removeTranslator(translator.get());
    installed.clear();
    inUse = chosen;
    const QLocale system = QLocale::system();
    const QString code = languageFor(chosen, system.uiLanguages());
    const auto install = [](std::unique_ptr<QTranslator> translator) {
        if (QCoreApplication::installTranslator(translator.get()))
            installed.push_back(std::move(translator));
    };
    auto ofQt = std::make_unique<QTranslator>();
    const auto loadOfQt = [&](const QString &folder) {
        return ofQt->load(QLocale(code), QStringLiteral("qtbase"), QStringLiteral("_"), folder);
    };
    if (code != english &&
        (loadOfQt(QStringLiteral(":/translations")) || loadOfQt(QLibraryInfo::path(QLibraryInfo::TranslationsPath))))
        install(std::move(ofQt));
    auto own = std::make_unique<QTranslator>();
    if (QFile::exists(fileOf(code)) && own->load(fileOf(code)))
        install(std::move(own));
    const bool isOfSystem = system.language() == QLocale(code).language();
    QLocale::setDefault(isOfSystem || chosen.isEmpty() ? system : QLocale(code));
}

std::optional<QString> languageInUse()
{
    return inUse;
}

} // namespace reelyard
