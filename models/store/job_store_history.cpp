// SPDX-License-Identifier: GPL-3.0-or-later
// JobStore's part about what has been: batches whose jobs are off the list, and what went on minute by minute.
#include "models/store/database.h"
#include "models/store/job_rows.h"
#include "models/store/job_store.h"

namespace reelyard
{

using namespace rows;

namespace
{

namespace sql
{

// The sizes as summaryOf() counts them: of completed jobs of which both are known.
constexpr auto selectPast =
    "SELECT batch, sum(state = 'Completed'), sum(to_review), sum(state = 'Failed'), "
    "sum(state = 'Failed' AND reviewed), sum(state = 'Cancelled'), sum(state = 'Skipped'), "
    "sum(iif(state = 'Completed' AND source_size >= 0 AND output_size >= 0, source_size, 0)), "
    "sum(iif(state = 'Completed' AND source_size >= 0 AND output_size >= 0, output_size, 0)), "
    "sum(iif(state = 'Completed', max(duration_ms, 0), 0)) / 1000.0, min(started_ms), max(finished_ms) "
    "FROM past_jobs GROUP BY batch";
constexpr auto insertActivity =
    "INSERT OR REPLACE INTO activity (minute, place, frames_per_second, times_real_time, bytes_per_second, running, "
    "queued) VALUES (:minute, :place, :frames, :times, :bytes, :running, :queued)";
constexpr auto selectActivity = "SELECT minute, place, frames_per_second, times_real_time, bytes_per_second, running, "
                                "queued FROM activity ORDER BY minute, place";
constexpr auto deleteActivity = "DELETE FROM activity WHERE minute < :before";

} // namespace sql

} // namespace

Result<std::vector<BatchPast>> JobStore::pastOfBatches()
{
    auto query = execute(*m_database, sql::selectPast, {});
    if (!query)
        return query.error();
    std::vector<BatchPast> all;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        BatchPast &past = all.emplace_back();
        past.batch = BatchId{row.value(0).toLongLong()};
        past.completed = row.value(1).toInt();
        past.toReview = row.value(2).toInt();
        past.failed = row.value(3).toInt();
        past.reviewed = row.value(4).toInt();
        past.cancelled = row.value(5).toInt();
        past.skipped = row.value(6).toInt();
        past.bytesIn = row.value(7).toLongLong();
        past.bytesOut = row.value(8).toLongLong();
        past.mediaSeconds = row.value(9).toDouble();
        past.startedAt = timeFrom(row.value(10));
        past.endedAt = timeFrom(row.value(11));
    }
    return all;
}

Result<void> JobStore::addActivity(const std::vector<ActivityMinute> &minutes)
{
    for (const ActivityMinute &minute : minutes) {
        auto query = execute(*m_database, sql::insertActivity,
                             {{":minute", minute.minute},
                              {":place", toText(minute.place)},
                              {":frames", minute.figures.framesPerSecond},
                              {":times", minute.figures.timesRealTime},
                              {":bytes", minute.figures.bytesPerSecond},
                              {":running", minute.figures.running},
                              {":queued", minute.figures.queued}});
        if (!query)
            return query.error();
    }
    return {};
}

Result<std::vector<ActivityMinute>> JobStore::activity()
{
    auto query = execute(*m_database, sql::selectActivity, {});
    if (!query)
        return query.error();
    std::vector<ActivityMinute> minutes;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        minutes.push_back({row.value(0).toLongLong(),
                           placeFromText(row.value(1).toString()).value_or(Place::Local),
                           {row.value(2).toDouble(), row.value(3).toDouble(), row.value(4).toDouble(),
                            row.value(5).toDouble(), row.value(6).toDouble()}});
    }
    return minutes;
}

Result<void> JobStore::forgetActivity(qint64 beforeMinute)
{
    auto query = execute(*m_database, sql::deleteActivity, {{":before", beforeMinute}});
    return query ? Result<void>() : query.error();
}

} // namespace reelyard
