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

QString cloudWorkOf(const QString &source, SourceKind kind, const Recipe &recipe)
{
    const QString place =
        kind == SourceKind::Link ? QUrl(source).adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment).toString() : source;
    const QString text = place + u'\n' + recipe.arguments + u'\n' + recipe.extension;
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
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
