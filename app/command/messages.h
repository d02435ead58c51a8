// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/base/ids.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace reelyard
{

// Pieces of the messages that command_handler.h describes.

inline QStringList stringsFrom(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &entry : value.toArray())
        strings << entry.toString();
    return strings;
}

inline std::vector<JobId> idsFrom(const QJsonValue &value)
{
    std::vector<JobId> ids;
    for (const QJsonValue &entry : value.toArray())
        ids.push_back(JobId{entry.toInteger()});
    return ids;
}

inline QJsonObject errorMessage(const Error &error)
{
    return {{QStringLiteral("event"), QStringLiteral("error")},
            {QStringLiteral("error"), toJson(error)},
            {QStringLiteral("final"), true}};
}

inline QJsonObject countMessage(const QString &op, int count)
{
    return {{QStringLiteral("event"), op}, {QStringLiteral("count"), count}, {QStringLiteral("final"), true}};
}

} // namespace reelyard
