// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/job_rows.h"

#include "models/base/native_path.h"
#include "models/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace reelyard::rows
{

QVariant timeValue(std::optional<Timestamp> time)
{
    return time ? QVariant(static_cast<qint64>(time->count())) : QVariant(QMetaType::fromType<qint64>());
}

std::optional<Timestamp> timeFrom(const QVariant &value)
{
    if (value.isNull())
        return std::nullopt;
    return Timestamp(value.toLongLong());
}

std::optional<Error> errorFrom(const QSqlQuery &query, int column)
{
    const auto errorClass = errorClassFromText(query.value(column).toString());
    if (!errorClass)
        return std::nullopt;
    return Error{*errorClass, query.value(column + 1).toString(), query.value(column + 2).toString(),
                 query.value(column + 3).toString()};
}

void bindError(QSqlQuery &query, const std::optional<Error> &error)
{
    query.bindValue(QStringLiteral(":error_class"),
                    error ? QVariant(toText(error->errorClass)) : QVariant(QMetaType::fromType<QString>()));
    // A null QString would become SQL NULL, which these columns refuse.
    const auto text = [&](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    query.bindValue(QStringLiteral(":error_code"), text(error ? error->code : QString()));
    query.bindValue(QStringLiteral(":error_sentence"), text(error ? error->sentence : QString()));
    query.bindValue(QStringLiteral(":error_detail"), text(error ? error->detail : QString()));
}

QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

// An empty one that is not NULL.
QByteArray blob(const QString &path)
{
    return path.isEmpty() ? QByteArray("") : pathToBytes(path);
}

Result<QSqlQuery *> execute(Database &database, const char *text, std::initializer_list<Binding> bindings)
{
    auto query = database.prepare(QString::fromLatin1(text));
    if (!query)
        return query.error();
    for (const auto &[name, value] : bindings)
        (*query)->bindValue(QString::fromLatin1(name), value);
    if (auto done = database.run(**query); !done)
        return done.error();
    return *query;
}

QString logTail(const QString &log)
{
    constexpr qsizetype limit = 64 * 1024;
    return notNull(log.size() <= limit ? log : log.right(limit));
}

QString remarksText(const std::vector<Remark> &remarks)
{
    return QString::fromUtf8(QJsonDocument(remarksToJson(remarks)).toJson(QJsonDocument::Compact));
}

QString sidecarsText(const std::vector<Sidecar> &sidecars)
{
    QJsonArray array;
    for (const Sidecar &sidecar : sidecars)
        array.append(QJsonArray{sidecar.suffix, sidecar.text});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<Sidecar> sidecarsFrom(const QByteArray &json)
{
    std::vector<Sidecar> sidecars;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array())
        sidecars.push_back({value.toArray().at(0).toString(), value.toArray().at(1).toString()});
    return sidecars;
}

Output outputFrom(const QSqlQuery &row)
{
    Output output;
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    output.id = OutputId{next().toLongLong()};
    output.ordinal = static_cast<int>(std::max<qint64>(-1, next().toLongLong()));
    output.unit = outputUnitFromText(next().toString()).value_or(OutputUnit::File);
    output.isMasterPlaylist = next().toBool();
    output.pattern = pathFromBytes(next().toByteArray());
    const QString folder = pathFromBytes(next().toByteArray());
    output.path = folder + pathFromBytes(next().toByteArray());
    output.mainFile = pathFromBytes(next().toByteArray());
    output.state = outputStateFromText(next().toString()).value_or(OutputState::Failed);
    output.sizeBytes = next().toLongLong();
    output.sampledHash = next().toString().toLatin1();
    output.error = errorFrom(row, column);
    column += 4;
    output.note = next().toString();
    output.remarks = remarksFromJson(QJsonDocument::fromJson(next().toByteArray()).array());
    output.sidecars = sidecarsFrom(next().toByteArray());
    output.preservation = QJsonDocument::fromJson(next().toByteArray()).object();
    output.earlierSizeBytes = next().toLongLong();
    output.earlierHash = next().toString().toLatin1();
    output.keptPart = pathFromBytes(next().toByteArray());
    output.keptSizeBytes = next().toLongLong();
    output.keptHash = next().toString().toLatin1();
    return output;
}

namespace
{

QString share(QHash<QString, QString> &shared, const QString &text)
{
    const auto found = shared.constFind(text);
    return found != shared.cend() ? found.value() : shared.insert(text, text).value();
}

} // namespace

JobRow jobFrom(const QSqlQuery &row, Job &job, QHash<QString, QString> &shared)
{
    JobRow places;
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    job.id = JobId{next().toLongLong()};
    job.batch = BatchId{next().toLongLong()};
    job.position = next().toDouble();
    job.sourceKind = next().toString() == QLatin1String("link") ? SourceKind::Link : SourceKind::File;
    places.sourceFolder = next().toLongLong();
    job.name = pathFromBytes(next().toByteArray());
    job.recipe = RecipeId{next().toLongLong()};
    job.state = jobStateFromText(next().toString()).value_or(JobState::Failed);
    job.attempts = next().toInt();
    job.sourceSizeBytes = next().toLongLong();
    job.sourceDurationMs = next().toLongLong();
    job.sourceSummary = share(shared, next().toString());
    job.backend = share(shared, next().toString());
    job.addedAt = timeFrom(next()).value_or(Timestamp{});
    job.queuedAt = timeFrom(next());
    job.startedAt = timeFrom(next());
    job.finishedAt = timeFrom(next());
    job.exists = existsPolicyFromText(next().toString()).value_or(ExistsPolicy::Rename);
    places.outputFolder = next().toLongLong();
    return places;
}

void rareJobFrom(const QSqlQuery &row, Job &job, QHash<QString, QString> &shared)
{
    int column = 1;
    const auto next = [&] { return row.value(column++); };
    job.holdReason = holdReasonFromText(next().toString()).value_or(HoldReason::None);
    job.waitUntil = timeFrom(next());
    job.waitFor = share(shared, next().toString());
    job.cancelRequested = next().toBool();
    job.triesCharged = next().toInt();
    job.crashes = next().toInt();
    job.programEnds = next().toInt();
    job.error = errorFrom(row, column);
    column += 4;
    job.remarks = remarksFromJson(QJsonDocument::fromJson(next().toByteArray()).array());
    job.skipReason = share(shared, next().toString());
    job.listId = next().toString();
    job.carried = next().toByteArray();
    job.priority = next().toInt();
    job.reviewedAt = timeFrom(next());
    job.reviewNote = next().toString();
    job.isAgain = next().toBool();
}

} // namespace reelyard::rows
