// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/attempt_result.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace reelyard
{

namespace
{

constexpr std::array<std::pair<ResultKind, const char *>, 5> kindNames{{{ResultKind::Encoded, "encoded"},
                                                                        {ResultKind::Partial, "partial"},
                                                                        {ResultKind::Failed, "failed"},
                                                                        {ResultKind::Cancelled, "cancelled"},
                                                                        {ResultKind::Interrupted, "interrupted"}}};

} // namespace

QJsonObject toJson(const AttemptSpec &spec)
{
    return {{QStringLiteral("attempt"), raw(spec.id)},
            {QStringLiteral("job"), raw(spec.job)},
            {QStringLiteral("link"), spec.sourceKind == SourceKind::Link},
            {QStringLiteral("source"), spec.source},
            {QStringLiteral("preset"), spec.recipe.name},
            {QStringLiteral("arguments"), spec.recipe.arguments},
            {QStringLiteral("extension"), spec.recipe.extension},
            {QStringLiteral("part"), spec.partPath}};
}

AttemptSpec attemptSpecFromJson(const QJsonObject &object)
{
    AttemptSpec spec;
    spec.id = AttemptId{object.value(QStringLiteral("attempt")).toInteger()};
    spec.job = JobId{object.value(QStringLiteral("job")).toInteger()};
    spec.sourceKind = object.value(QStringLiteral("link")).toBool() ? SourceKind::Link : SourceKind::File;
    spec.source = object.value(QStringLiteral("source")).toString();
    spec.recipe = {object.value(QStringLiteral("preset")).toString(),
                   object.value(QStringLiteral("arguments")).toString(),
                   object.value(QStringLiteral("extension")).toString()};
    spec.partPath = object.value(QStringLiteral("part")).toString();
    return spec;
}

QJsonObject toJson(const AttemptResult &result)
{
    QString kind;
    for (const auto &[value, name] : kindNames) {
        if (value == result.kind)
            kind = QString::fromLatin1(name);
    }
    return {{QStringLiteral("kind"), kind},
            {QStringLiteral("error"), toJson(result.error)},
            {QStringLiteral("remarks"), remarksToJson(result.remarks)},
            {QStringLiteral("sizeBytes"), result.sizeBytes},
            {QStringLiteral("sampledHash"), QString::fromLatin1(result.sampledHash)},
            {QStringLiteral("sourceInfo"), toJson(result.sourceInfo)},
            {QStringLiteral("mediaSeconds"), result.mediaSeconds},
            {QStringLiteral("wallSeconds"), result.wallSeconds},
            {QStringLiteral("log"), result.log}};
}

AttemptResult attemptResultFromJson(const QJsonObject &object)
{
    AttemptResult result;
    const QString kind = object.value(QStringLiteral("kind")).toString();
    for (const auto &[value, name] : kindNames) {
        if (kind == QLatin1String(name))
            result.kind = value;
    }
    result.error = errorFromJson(object.value(QStringLiteral("error")).toObject());
    result.remarks = remarksFromJson(object.value(QStringLiteral("remarks")).toArray());
    result.sizeBytes = object.value(QStringLiteral("sizeBytes")).toInteger(-1);
    result.sampledHash = object.value(QStringLiteral("sampledHash")).toString().toLatin1();
    result.sourceInfo = mediaInfoFromJson(object.value(QStringLiteral("sourceInfo")).toObject());
    result.mediaSeconds = object.value(QStringLiteral("mediaSeconds")).toDouble();
    result.wallSeconds = object.value(QStringLiteral("wallSeconds")).toDouble();
    result.log = object.value(QStringLiteral("log")).toString();
    return result;
}

} // namespace reelyard
