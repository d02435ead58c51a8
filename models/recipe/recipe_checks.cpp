// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/recipe_checks.h"

#include "models/recipe/nearest_name.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recipe)
};

Error unknown(const QString &word, const QString &name, const QStringList &known)
{
    const QString near = nearestName(name, known);
    const QString sentence =
        near.isEmpty()
            ? Words::tr("There is no check named \"%1\". There are: %2.").arg(name, known.join(QLatin1String(", ")))
            : Words::tr("There is no check named \"%1\". Did you mean \"%2\"?").arg(name, near);
    return {ErrorClass::Configuration, QStringLiteral("recipe.unknown-check"), sentence, word};
}

Error bad(const QString &word, const QString &sentence)
{
    return {ErrorClass::Configuration, QStringLiteral("recipe.bad-check"), sentence, word};
}

std::optional<double> numberIn(const QString &text, double least, double most)
{
    bool isNumber = false;
    const double value = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber || !(value >= least && value <= most)) // also false for "nan"
        return std::nullopt;
    return value;
}

Result<void> keep(const QString &word, const QString &values, RecipeChecks &checks)
{
    const QStringList kinds = values.split(u',', Qt::SkipEmptyParts);
    if (kinds.isEmpty())
        return bad(word, Words::tr("\"keep\" needs what to keep: %1.").arg(preservedNames().join(QLatin1String(", "))));
    for (const QString &kind : kinds) {
        const auto what = preservedFromText(kind);
        if (!what)
            return unknown(word, kind, preservedNames());
        checks.keeps.insert(*what);
    }
    return {};
}

Result<void> take(const QString &word, RecipeChecks &checks)
{
    const qsizetype equals = word.indexOf(u'=');
    const QString name = (equals < 0 ? word : word.left(equals)).toLower();
    const QString value = equals < 0 ? QString() : word.mid(equals + 1);
    const std::pair<QLatin1String, bool *> flags[] = {
        {QLatin1String("decode"), &checks.decodesOutput},        {QLatin1String("lossless"), &checks.isLossless},
        {QLatin1String("framemd5"), &checks.writesFrameMd5},     {QLatin1String("sha256"), &checks.writesSha256},
        {QLatin1String("mtime"), &checks.keepsModificationTime}, {QLatin1String("relink"), &checks.relinks},
        {QLatin1String("smaller"), &checks.isOnlySmaller}};
    QStringList known{QStringLiteral("ssim"), QStringLiteral("psnr"), QStringLiteral("keep")};
    for (const auto &[flag, target] : flags) {
        known << flag;
        if (name != flag)
            continue;
        if (equals >= 0)
            return bad(word, Words::tr("The check \"%1\" takes no value.").arg(name));
        *target = true;
        return {};
    }
    if (name == QLatin1String("ssim")) {
        checks.leastSsim = numberIn(value, 0, 1);
        return checks.leastSsim ? Result<void>()
                                : bad(word, Words::tr("\"ssim\" needs a number from 0 to 1, such as ssim=0.98."));
    }
    if (name == QLatin1String("psnr")) {
        checks.leastPsnr = numberIn(value, 0, 200);
        return checks.leastPsnr ? Result<void>()
                                : bad(word, Words::tr("\"psnr\" needs a number of decibels, such as psnr=40."));
    }
    if (name == QLatin1String("keep"))
        return keep(word, value, checks);
    return unknown(word, name, known);
}

} // namespace

QString toText(const RecipeChecks &checks)
{
    QStringList words;
    const auto add = [&words](bool asked, const QString &word) {
        if (asked)
            words << word;
    };
    // The shortest text that reads back as the same number.
    const auto number = [](double value) {
        return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest).remove(u',');
    };
    add(checks.decodesOutput, QStringLiteral("decode"));
    add(checks.leastSsim.has_value(), QStringLiteral("ssim=") + number(checks.leastSsim.value_or(0)));
    add(checks.leastPsnr.has_value(), QStringLiteral("psnr=") + number(checks.leastPsnr.value_or(0)));
    add(checks.isLossless, QStringLiteral("lossless"));
    add(checks.writesFrameMd5, QStringLiteral("framemd5"));
    add(checks.writesSha256, QStringLiteral("sha256"));
    QStringList kinds;
    for (const Preserved what : checks.keeps)
        kinds << toText(what);
    add(!kinds.isEmpty(), QStringLiteral("keep=") + kinds.join(u','));
    add(checks.keepsModificationTime, QStringLiteral("mtime"));
    add(checks.isOnlySmaller, QStringLiteral("smaller"));
    add(checks.relinks, QStringLiteral("relink"));
    return words.join(u' ');
}

Result<RecipeChecks> parseRecipeChecks(const QString &text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    RecipeChecks checks;
    for (const QString &word : text.split(blanks, Qt::SkipEmptyParts)) {
        if (auto taken = take(word, checks); !taken)
            return taken.error();
    }
    return checks;
}

} // namespace reelyard
