// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/attempt_result.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace reelyard
{

namespace
{

constexpr std::array<std::pair<ResultKind, const char *>, 6> kindNames{{{ResultKind::Encoded, "encoded"},
                                                                        {ResultKind::Partial, "partial"},
                                                                        {ResultKind::Failed, "failed"},
                                                                        {ResultKind::Omitted, "omitted"},
                                                                        {ResultKind::Cancelled, "cancelled"},
                                                                        {ResultKind::Interrupted, "interrupted"}}};

QString nameOf(ResultKind kind)
{
    for (const auto &[value, name] : kindNames) {
        if (value == kind)
            return QString::fromLatin1(name);
    }
    return {};
}

ResultKind kindFrom(const QJsonObject &object)
{
    const QString text = object.value(QStringLiteral("kind")).toString();
    for (const auto &[value, name] : kindNames) {
        if (text == QLatin1String(name))
            return value;
    }
    return ResultKind::Failed;
}

QJsonObject outputToJson(const OutputResult &output)
{
    QJsonArray sidecars;
    for (const Sidecar &sidecar : output.sidecars)
        sidecars.append(
            QJsonObject{{QStringLiteral("suffix"), sidecar.suffix}, {QStringLiteral("text"), sidecar.text}});
    return {{QStringLiteral("ordinal"), output.ordinal},
            {QStringLiteral("kind"), nameOf(output.kind)},
            {QStringLiteral("error"), toJson(output.error)},
            {QStringLiteral("remarks"), remarksToJson(output.remarks)},
            {QStringLiteral("sizeBytes"), output.sizeBytes},
            {QStringLiteral("sampledHash"), QString::fromLatin1(output.sampledHash)},
            {QStringLiteral("sidecars"), sidecars},
            {QStringLiteral("preservation"), output.preservation},
            {QStringLiteral("fields"), toJson(output.fields)}};
}

OutputResult outputFromJson(const QJsonObject &object)
{
    OutputResult output;
    output.ordinal = object.value(QStringLiteral("ordinal")).toInt();
    output.kind = kindFrom(object);
    output.error = errorFromJson(object.value(QStringLiteral("error")).toObject());
    output.remarks = remarksFromJson(object.value(QStringLiteral("remarks")).toArray());
    output.sizeBytes = object.value(QStringLiteral("sizeBytes")).toInteger(-1);
    output.sampledHash = object.value(QStringLiteral("sampledHash")).toString().toLatin1();
    for (const QJsonValue &value : object.value(QStringLiteral("sidecars")).toArray()) {
        const QJsonObject sidecar = value.toObject();
        output.sidecars.push_back(
            {sidecar.value(QStringLiteral("suffix")).toString(), sidecar.value(QStringLiteral("text")).toString()});
    }
    output.preservation = object.value(QStringLiteral("preservation")).toObject();
    output.fields = nameFieldsFromJson(object.value(QStringLiteral("fields")).toObject());
    return output;
}

} // namespace

QJsonObject toJson(const AttemptSpec &spec)
{
    QJsonArray outputs;
    for (const OutputPart &output : spec.outputs)
        outputs.append(QJsonObject{{QStringLiteral("id"), raw(output.id)},
                                   {QStringLiteral("ordinal"), output.ordinal},
                                   {QStringLiteral("part"), output.partPath},
                                   {QStringLiteral("final"), output.finalPath}});
    return {{QStringLiteral("attempt"), raw(spec.id)},
            {QStringLiteral("job"), raw(spec.job)},
            {QStringLiteral("source"), toJson(spec.mediaSource())},
            {QStringLiteral("preset"), spec.recipe.name},
            {QStringLiteral("arguments"), spec.recipe.arguments},
            {QStringLiteral("extension"), spec.recipe.extension},
            {QStringLiteral("checks"), spec.recipe.checks},
            {QStringLiteral("outputs"), outputs}};
}

AttemptSpec attemptSpecFromJson(const QJsonObject &object)
{
    AttemptSpec spec;
    spec.id = AttemptId{object.value(QStringLiteral("attempt")).toInteger()};
    spec.job = JobId{object.value(QStringLiteral("job")).toInteger()};
    const MediaSource source = mediaSourceFromJson(object.value(QStringLiteral("source")).toObject());
    spec.sourceKind = source.kind;
    spec.source = source.path;
    spec.moreParts = source.moreParts;
    spec.recipe = {
        object.value(QStringLiteral("preset")).toString(), object.value(QStringLiteral("arguments")).toString(),
        object.value(QStringLiteral("extension")).toString(), object.value(QStringLiteral("checks")).toString()};
    for (const QJsonValue &value : object.value(QStringLiteral("outputs")).toArray()) {
        const QJsonObject output = value.toObject();
        spec.outputs.push_back(
            {OutputId{output.value(QStringLiteral("id")).toInteger()}, output.value(QStringLiteral("ordinal")).toInt(),
             output.value(QStringLiteral("part")).toString(), output.value(QStringLiteral("final")).toString()});
    }
    return spec;
}

QJsonObject toJson(const AttemptResult &result)
{
    QJsonArray outputs;
    for (const OutputResult &output : result.outputs)
        outputs.append(outputToJson(output));
    return {{QStringLiteral("kind"), nameOf(result.kind)},
            {QStringLiteral("error"), toJson(result.error)},
            {QStringLiteral("remarks"), remarksToJson(result.remarks)},
            {QStringLiteral("outputs"), outputs},
            {QStringLiteral("sourceInfo"), toJson(result.sourceInfo)},
            {QStringLiteral("mediaSeconds"), result.mediaSeconds},
            {QStringLiteral("wallSeconds"), result.wallSeconds},
            {QStringLiteral("log"), result.log}};
}

AttemptResult attemptResultFromJson(const QJsonObject &object)
{
    AttemptResult result;
    result.kind = kindFrom(object);
    result.error = errorFromJson(object.value(QStringLiteral("error")).toObject());
    result.remarks = remarksFromJson(object.value(QStringLiteral("remarks")).toArray());
    for (const QJsonValue &output : object.value(QStringLiteral("outputs")).toArray())
        result.outputs.push_back(outputFromJson(output.toObject()));
    result.sourceInfo = mediaInfoFromJson(object.value(QStringLiteral("sourceInfo")).toObject());
    result.mediaSeconds = object.value(QStringLiteral("mediaSeconds")).toDouble();
    result.wallSeconds = object.value(QStringLiteral("wallSeconds")).toDouble();
    result.log = object.value(QStringLiteral("log")).toString();
    return result;
}

} // namespace reelyard
