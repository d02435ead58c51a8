// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/cloud_record.h"

#include <QCryptographicHash>
#include <QUrl>

#include <array>
#include <utility>

namespace reelyard
{

namespace
{

constexpr std::array<std::pair<CloudRecord::Stage, const char *>, 5> names{
    {{CloudRecord::Stage::Planned, "planned"},
     {CloudRecord::Stage::Uploaded, "uploaded"},
     {CloudRecord::Stage::Creating, "creating"},
     {CloudRecord::Stage::Created, "created"},
     {CloudRecord::Stage::Received, "received"}}};

} // namespace

// A link may be signed anew and still lead to the same.
QString cloudWorkOf(const QString &source, SourceKind kind, const Recipe &recipe)
{
    const QString place =
        kind == SourceKind::Link ? QUrl(source).adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment).toString() : source;
    const QString text = place + u'\n' + recipe.arguments + u'\n' + recipe.extension;
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

QJsonObject outputNamesToJson(const QMap<int, QString> &names)
{
    QJsonObject object;
    for (auto name = names.cbegin(); name != names.cend(); ++name)
        object.insert(QString::number(name.key()), name.value());
    return object;
}

QMap<int, QString> outputNamesFromJson(const QJsonObject &object)
{
    QMap<int, QString> names;
    for (auto name = object.begin(); name != object.end(); ++name)
        names.insert(name.key().toInt(), name.value().toString());
    return names;
}

QString toText(CloudRecord::Stage stage)
{
    for (const auto &[value, name] : names) {
        if (value == stage)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<CloudRecord::Stage> cloudStageFromText(QStringView text)
{
    for (const auto &[value, name] : names) {
        if (text == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

} // namespace reelyard
