// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/error.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace reelyard
{

namespace
{

constexpr std::array<std::pair<ErrorClass, const char *>, 8> classNames{{
    {ErrorClass::Transient, "Transient"},
    {ErrorClass::RateLimited, "RateLimited"},
    {ErrorClass::Source, "Source"},
    {ErrorClass::Configuration, "Configuration"},
    {ErrorClass::Permanent, "Permanent"},
    {ErrorClass::Resource, "Resource"},
    {ErrorClass::Interrupted, "Interrupted"},
    {ErrorClass::Internal, "Internal"},
}};

} // namespace

QString toText(ErrorClass errorClass)
{
    for (const auto &[value, name] : classNames) {
        if (value == errorClass)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<ErrorClass> errorClassFromText(QStringView text)
{
    for (const auto &[value, name] : classNames) {
        if (text.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

QJsonObject toJson(const Error &error)
{
    return {{QStringLiteral("class"), toText(error.errorClass)},
            {QStringLiteral("code"), error.code},
            {QStringLiteral("sentence"), error.sentence},
            {QStringLiteral("detail"), error.detail}};
}

Error errorFromJson(const QJsonObject &object)
{
    return {errorClassFromText(object.value(QStringLiteral("class")).toString()).value_or(ErrorClass::Internal),
            object.value(QStringLiteral("code")).toString(), object.value(QStringLiteral("sentence")).toString(),
            object.value(QStringLiteral("detail")).toString()};
}

Error internalError(const QString &detail)
{
    return {ErrorClass::Internal, QStringLiteral("internal"),
            QCoreApplication::translate("Error", "Reelyard made a mistake of its own. Please report it with the log."),
            detail};
}

} // namespace reelyard
