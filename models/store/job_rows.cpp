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

QByteArray blob(const QStringList &paths)
{
    QByteArrayList all;
    for (const QString &path : paths)
        all.append(pathToBytes(path));
    return all.isEmpty() ? QByteArray("") : all.join('\0');
}

QStringList pathsFrom(const QByteArray &blob)
{
    QStringList paths;
    if (blob.isEmpty())
        return paths;
    for (const QByteArray &path : blob.split('\0'))
        paths.append(pathFromBytes(path));
    return paths;
}

Result<QSqlQuery *> execute(Database &database, const char *text, std::initializer_list<Binding> bindings)
{
    auto query = database.prepareConstant(text);
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

// A million rows times forty columns is what reading them costs. So texts of which there are few kinds come as numbers,
// what is nothing as NULL, and what few rows have in one column that is NULL for all others.
QByteArray selectJobs()
{
    QByteArray states;
    for (int state = 0; state < jobStateCount; ++state)
        states += " WHEN '" + toText(static_cast<JobState>(state)).toLatin1() + "' THEN " + QByteArray::number(state);
    return "SELECT id, batch, position, source_folder, source_name, recipe, CASE state" + states +
           " END, source_kind = 'link', CASE exists_policy WHEN 'rename' THEN 0 WHEN 'skip' THEN 1 ELSE 2 END, "
           "attempts, "
           "source_size, source_duration_ms, nullif(source_summary, ''), nullif(backend, ''), added_ms, queued_ms, "
           "started_ms, finished_ms, output_folder, priority, again, place = 'cloud', placing, wait_until_ms, "
           "nullif(list_id, "
           "''), "
           "nullif(carried, ''), nullif(more_parts, x''), "
           "iif(hold_reason <> '' OR wait_for <> '' OR cancel_requested <> 0 OR tries_charged <> 0 OR crashes <> 0 OR "
           "program_ends <> 0 OR error_class IS NOT NULL OR remarks <> '[]' OR skip_reason <> '' OR "
           "reviewed_ms IS NOT NULL, json_array(hold_reason, wait_for, cancel_requested, tries_charged, crashes, "
           "program_ends, error_class, error_code, error_sentence, error_detail, remarks, skip_reason, "
           "reviewed_ms, review_note), NULL) FROM jobs ORDER BY id";
}

int placingOf(bool isAutomatic, bool neverUpload, PlaceReason reason)
{
    return (isAutomatic ? 1 : 0) + (neverUpload ? 2 : 0) + 4 * static_cast<int>(reason);
}

void setPlacing(Job &job, int placing)
{
    job.isAutomatic = (placing & 1) != 0;
    job.neverUpload = (placing & 2) != 0;
    job.placeReason = static_cast<PlaceReason>(std::clamp(placing / 4, 0, static_cast<int>(PlaceReason::NeverUpload)));
}

namespace
{

void rareFrom(const QByteArray &json, Job &job, TextPool &texts)
{
    const QJsonArray values = QJsonDocument::fromJson(json).array();
    qsizetype at = 0;
    const auto next = [&] { return values.at(at++); };
    const auto text = [&]() -> QString { return texts.of(next().toString()); };
    Trouble trouble;
    job.holdReason = holdReasonFromText(next().toString()).value_or(HoldReason::None);
    trouble.waitFor = text();
    job.cancelRequested = next().toInt() != 0;
    trouble.triesCharged = next().toInt();
    trouble.crashes = next().toInt();
    trouble.programEnds = next().toInt();
    const auto errorClass = errorClassFromText(next().toString());
    Error error{errorClass.value_or(ErrorClass::Internal), text(), text(), next().toString()};
    if (errorClass)
        trouble.error = std::move(error);
    trouble.remarks = remarksFromJson(QJsonDocument::fromJson(next().toString().toUtf8()).array());
    trouble.skipReason = text();
    if (const QJsonValue reviewed = next(); !reviewed.isNull())
        trouble.reviewedAt = Timestamp(reviewed.toInteger());
    trouble.reviewNote = text();
    job.trouble = std::move(trouble);
}

} // namespace

JobRow jobFrom(const QSqlQuery &row, Job &job, TextPool &texts)
{
    JobRow places;
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    job.id = JobId{next().toLongLong()};
    job.batch = BatchId{next().toLongLong()};
    job.position = next().toDouble();
    places.sourceFolder = next().toLongLong();
    job.name = pathFromBytes(next().toByteArray());
    job.recipe = RecipeId{next().toLongLong()};
    job.state = static_cast<JobState>(next().toInt());
    job.sourceKind = next().toInt() != 0 ? SourceKind::Link : SourceKind::File;
    job.exists = static_cast<ExistsPolicy>(next().toInt());
    job.attempts = next().toInt();
    job.sourceSizeBytes = next().toLongLong();
    job.sourceDurationMs = next().toLongLong();
    job.sourceSummary = texts.of(next().toString());
    job.backend = texts.of(next().toString());
    job.addedAt = timeFrom(next()).value_or(Timestamp{});
    job.queuedAt = timeFrom(next());
    job.startedAt = timeFrom(next());
    job.finishedAt = timeFrom(next());
    places.outputFolder = next().toLongLong();
    job.priority = next().toInt();
    job.isAgain = next().toBool();
    job.place = next().toBool() ? Place::Cloud : Place::Local;
    setPlacing(job, next().toInt());
    job.waitUntil = timeFrom(next());
    const QVariant listId = next();
    const QVariant carried = next();
    const QVariant moreParts = next();
    if (!listId.isNull() || !carried.isNull() || !moreParts.isNull())
        job.sourceDetail = SourceDetail{listId.toString(), carried.toByteArray(), pathsFrom(moreParts.toByteArray())};
    if (const QVariant rare = next(); !rare.isNull())
        rareFrom(rare.toByteArray(), job, texts);
    return places;
}

} // namespace reelyard::rows
