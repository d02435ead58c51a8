// SPDX-License-Identifier: GPL-3.0-or-later
// JobStore's part that remembers how far attempts in the cloud have come.
#include "models/store/job_store.h"

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

} // namespace sql

} // namespace

Result<void> JobStore::setCloudRecord(const CloudRecord &record)
{
    QJsonObject outputs;
    for (auto output = record.outputs.cbegin(); output != record.outputs.cend(); ++output)
        outputs.insert(QString::number(output.key()), output.value());
    auto set = execute(*m_database, sql::setCloudRecord,
                       {{":attempt", raw(record.attempt)},
                        {":job", raw(record.job)},
                        {":stage", toText(record.stage)},
                        {":account", notNull(record.account)},
                        {":prefix", notNull(record.prefix)},
                        {":work", notNull(record.work)},
                        {":command", notNull(record.command)},
                        {":outputs", QString::fromUtf8(QJsonDocument(outputs).toJson(QJsonDocument::Compact))},
                        {":link", notNull(record.link)},
                        {":intent", record.intentMs},
                        {":task", notNull(record.taskId)}});
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
        const QJsonObject outputs = QJsonDocument::fromJson(next().toByteArray()).object();
        for (auto output = outputs.begin(); output != outputs.end(); ++output)
            record.outputs.insert(output.key().toInt(), output.value().toString());
        record.link = next().toString();
        record.intentMs = next().toLongLong();
        record.taskId = next().toString();
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace reelyard
