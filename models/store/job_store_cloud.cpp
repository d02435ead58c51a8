// SPDX-License-Identifier: GPL-3.0-or-later
// JobStore's part that remembers how far attempts in the cloud have come.
#include "models/store/job_store.h"

#include "models/base/native_path.h"
#include "models/store/database.h"
#include "models/store/job_rows.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace reelyard
{

using namespace rows;

namespace
{

namespace sql
{

constexpr auto setCloudRecord =
    "INSERT INTO cloud_attempts (attempt, job, stage, account, prefix, work, command, outputs, link, intent_ms, task) "
    "VALUES (:attempt, :job, :stage, :account, :prefix, :work, :command, :outputs, :link, :intent, :task) "
    "ON CONFLICT (attempt) DO UPDATE SET stage = excluded.stage, account = excluded.account, prefix = excluded.prefix, "
    "work = excluded.work, command = excluded.command, outputs = excluded.outputs, link = excluded.link, "
    "intent_ms = excluded.intent_ms, task = excluded.task";
constexpr auto selectCloudRecords =
    "SELECT attempt, stage, account, prefix, work, command, outputs, link, intent_ms, task FROM cloud_attempts "
    "WHERE job = :job ORDER BY attempt DESC";

constexpr auto setCharge =
    "INSERT INTO charges (prefix, job, batch, recipe, created_ms, reserved, spent, seconds, media_seconds, "
    "megapixel_seconds, megabytes) VALUES (:prefix, :job, :batch, :recipe, :created, :reserved, :spent, :seconds, "
    ":media, :megapixels, :megabytes) ON CONFLICT (prefix) DO UPDATE SET spent = excluded.spent, "
    "seconds = excluded.seconds, media_seconds = excluded.media_seconds, "
    "megapixel_seconds = excluded.megapixel_seconds, megabytes = excluded.megabytes";
constexpr auto removeCharge = "DELETE FROM charges WHERE prefix = :prefix";
constexpr auto selectCharges =
    "SELECT prefix, job, batch, recipe, created_ms, reserved, spent, seconds, media_seconds, megapixel_seconds, "
    "megabytes FROM charges ORDER BY created_ms";
constexpr auto setReader =
    "UPDATE charges SET source = :source, account = :account, task = :task WHERE prefix = :prefix";
constexpr auto setBucketUpload =
    "INSERT INTO bucket_uploads (place, endpoint, source, state, is_there) "
    "VALUES (:place, :endpoint, :source, :state, :there) "
    "ON CONFLICT (place) DO UPDATE SET state = excluded.state, is_there = excluded.is_there";
constexpr auto removeBucketUpload = "DELETE FROM bucket_uploads WHERE place = :place";
constexpr auto selectBucketUploads = "SELECT place, endpoint, source, state, is_there FROM bucket_uploads";
constexpr auto selectBucketReaders =
    "SELECT account, task, created_ms FROM charges WHERE source = :place AND spent IS NULL";
constexpr auto setBatchRule = "UPDATE batches SET done_by_ms = :done_by, longest_queue_s = :queue WHERE id = :batch";
constexpr auto selectBatchRules = "SELECT id, done_by_ms, longest_queue_s FROM batches WHERE done_by_ms IS NOT NULL OR "
                                  "longest_queue_s IS NOT NULL";
constexpr auto setBatchCap = "UPDATE batches SET cap_dollars = :cap WHERE id = :batch";
constexpr auto selectBatchCaps = "SELECT id, cap_dollars FROM batches WHERE cap_dollars IS NOT NULL";

} // namespace sql

} // namespace

Result<void> JobStore::setCloudRecord(const CloudRecord &record)
{
    const QByteArray outputs = QJsonDocument(outputNamesToJson(record.outputs)).toJson(QJsonDocument::Compact);
    auto set = execute(*m_database, sql::setCloudRecord,
                       {{":attempt", raw(record.attempt)},
                        {":job", raw(record.job)},
                        {":stage", toText(record.stage)},
                        {":account", notNull(record.account)},
                        {":prefix", notNull(record.prefix)},
                        {":work", notNull(record.work)},
                        {":command", notNull(record.command)},
                        {":outputs", QString::fromUtf8(outputs)},
                        {":link", notNull(record.link)},
                        {":intent", record.intentMs},
                        {":task", notNull(record.taskId)}});
    if (!set)
        return set.error();
    if (!record.link.startsWith(QLatin1String("s3://"), Qt::CaseInsensitive))
        return {};
    set = execute(*m_database, sql::setReader,
                  {{":source", record.link},
                   {":account", notNull(record.account)},
                   {":task", notNull(record.taskId)},
                   {":prefix", notNull(record.prefix)}});
    return set ? Result<void>() : set.error();
}

Result<std::vector<CloudRecord>> JobStore::cloudRecords(JobId job)
{
    auto rows = execute(*m_database, sql::selectCloudRecords, {{":job", raw(job)}});
    if (!rows)
        return rows.error();
    std::vector<CloudRecord> records;
    while ((*rows)->next()) {
        int column = 0;
        const auto next = [&] { return (*rows)->value(column++); };
        CloudRecord record;
        record.job = job;
        record.attempt = AttemptId{next().toLongLong()};
        // A stage that is not known is taken for the one that is settled before anything is paid.
        record.stage = cloudStageFromText(next().toString()).value_or(CloudRecord::Stage::Creating);
        record.account = next().toString();
        record.prefix = next().toString();
        record.work = next().toString();
        record.command = next().toString();
        record.outputs = outputNamesFromJson(QJsonDocument::fromJson(next().toByteArray()).object());
        record.link = next().toString();
        record.intentMs = next().toLongLong();
        record.taskId = next().toString();
        records.push_back(std::move(record));
    }
    return records;
}

Result<void> JobStore::setCharge(const CloudCharge &charge)
{
    auto set = execute(*m_database, sql::setCharge,
                       {{":prefix", charge.prefix},
                        {":job", raw(charge.job)},
                        {":batch", raw(charge.batch)},
                        {":recipe", raw(charge.recipe)},
                        {":created", qint64(charge.createdAt.count())},
                        {":reserved", charge.reservedDollars},
                        {":spent", charge.spentDollars ? QVariant(*charge.spentDollars) : QVariant()},
                        {":seconds", charge.seconds},
                        {":media", charge.load.mediaSeconds},
                        {":megapixels", charge.load.megapixelSeconds},
                        {":megabytes", charge.load.megabytes}});
    return set ? Result<void>() : set.error();
}

Result<void> JobStore::removeCharge(const QString &prefix)
{
    auto removed = execute(*m_database, sql::removeCharge, {{":prefix", prefix}});
    return removed ? Result<void>() : removed.error();
}

Result<std::vector<CloudCharge>> JobStore::charges()
{
    auto rows = execute(*m_database, sql::selectCharges, {});
    if (!rows)
        return rows.error();
    std::vector<CloudCharge> charges;
    while ((*rows)->next()) {
        const QSqlQuery &row = **rows;
        CloudCharge charge;
        charge.prefix = row.value(0).toString();
        charge.job = JobId{row.value(1).toLongLong()};
        charge.batch = BatchId{row.value(2).toLongLong()};
        charge.recipe = RecipeId{row.value(3).toLongLong()};
        charge.createdAt = Timestamp(row.value(4).toLongLong());
        charge.reservedDollars = row.value(5).toDouble();
        if (!row.isNull(6))
            charge.spentDollars = row.value(6).toDouble();
        charge.seconds = row.value(7).toDouble();
        charge.load = {1, row.value(8).toDouble(), row.value(9).toDouble(), row.value(10).toDouble()};
        charges.push_back(std::move(charge));
    }
    return charges;
}

Result<void> JobStore::setBucketUpload(const BucketUpload &upload)
{
    auto set = execute(*m_database, sql::setBucketUpload,
                       {{":place", upload.place},
                        {":endpoint", notNull(upload.endpoint)},
                        {":source", blob(upload.source)},
                        {":state", QString::fromUtf8(upload.state)},
                        {":there", upload.isThere}});
    return set ? Result<void>() : set.error();
}

Result<void> JobStore::removeBucketUpload(const QString &place)
{
    auto removed = execute(*m_database, sql::removeBucketUpload, {{":place", place}});
    return removed ? Result<void>() : removed.error();
}

Result<std::vector<BucketUpload>> JobStore::bucketUploads()
{
    auto rows = execute(*m_database, sql::selectBucketUploads, {});
    if (!rows)
        return rows.error();
    std::vector<BucketUpload> uploads;
    while ((*rows)->next()) {
        const QSqlQuery &row = **rows;
        uploads.push_back({row.value(0).toString(), row.value(1).toString(), pathFromBytes(row.value(2).toByteArray()),
                           row.value(3).toByteArray(), row.value(4).toBool()});
    }
    return uploads;
}

Result<std::vector<BucketReader>> JobStore::bucketReaders(const QString &place)
{
    auto rows = execute(*m_database, sql::selectBucketReaders, {{":place", place}});
    if (!rows)
        return rows.error();
    std::vector<BucketReader> readers;
    while ((*rows)->next())
        readers.push_back(
            {(*rows)->value(0).toString(), (*rows)->value(1).toString(), Timestamp((*rows)->value(2).toLongLong())});
    return readers;
}

Result<void> JobStore::setBatchRule(BatchId batch, const PlaceRule &rule)
{
    auto set = execute(
        *m_database, sql::setBatchRule,
        {{":batch", raw(batch)},
         {":done_by", timeValue(rule.doneBy)},
         {":queue", rule.longestQueue ? QVariant(static_cast<qint64>(rule.longestQueue->count())) : QVariant()}});
    return set ? Result<void>() : set.error();
}

Result<QHash<qint64, PlaceRule>> JobStore::batchRules()
{
    auto rows = execute(*m_database, sql::selectBatchRules, {});
    if (!rows)
        return rows.error();
    QHash<qint64, PlaceRule> rules;
    while ((*rows)->next()) {
        PlaceRule rule;
        rule.doneBy = timeFrom((*rows)->value(1));
        if (!(*rows)->isNull(2))
            rule.longestQueue = std::chrono::seconds((*rows)->value(2).toLongLong());
        rules.insert((*rows)->value(0).toLongLong(), rule);
    }
    return rules;
}

Result<void> JobStore::setBatchCap(BatchId batch, double dollars)
{
    auto set = execute(*m_database, sql::setBatchCap, {{":batch", raw(batch)}, {":cap", dollars}});
    return set ? Result<void>() : set.error();
}

Result<QHash<qint64, double>> JobStore::batchCaps()
{
    auto rows = execute(*m_database, sql::selectBatchCaps, {});
    if (!rows)
        return rows.error();
    QHash<qint64, double> caps;
    while ((*rows)->next())
        caps.insert((*rows)->value(0).toLongLong(), (*rows)->value(1).toDouble());
    return caps;
}

} // namespace reelyard
