// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <array>
#include <unordered_map>
#include <vector>

namespace reelyard
{

/// What happened to a JobList since the last signal. Ids, not rows: rows move.
struct JobChanges {
    std::vector<JobId> added;
    std::vector<JobId> changed;    ///< state or other stored fields
    std::vector<JobId> progressed; ///< only live values
    std::vector<JobId> removed;
    std::vector<BatchId> batches; ///< those whose counts may be other ones
    bool isEmpty() const { return added.empty() && changed.empty() && progressed.empty() && removed.empty(); }
};

/// How many jobs of a batch there are.
struct BatchCounts {
    std::array<int, jobStateCount> states{};
    int jobs = 0;
    int needsYou = 0;
    int count(JobState state) const { return states[static_cast<std::size_t>(state)]; }
    friend bool operator==(const BatchCounts &, const BatchCounts &) = default;
};

/// Every job of the database in memory, in dense rows, with an id -> slot hash and counts kept right by construction.
/// Owner: JobQueue, main thread. Only JobQueue changes it; everybody else reads and listens.
/// The order of the rows means nothing: a removal fills the gap with the last row.
class JobList : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const std::vector<Job> &jobs() const { return m_jobs; }
    const Job *find(JobId id) const; ///< null when there is none; valid until the next change
    int count(JobState state) const { return m_counts[static_cast<std::size_t>(state)]; }
    int count() const { return static_cast<int>(m_jobs.size()); }
    int onHoldCount() const { return m_onHold; }     ///< Held by the user
    int needsYouCount() const { return m_needsYou; } ///< Held for any other reason
    int toReviewCount() const { return m_toReview; } ///< a subset of Completed
    int count(JobState state, Place place) const
    {
        return m_placeCounts[static_cast<std::size_t>(place)][static_cast<std::size_t>(state)];
    }
    BatchCounts countsOf(BatchId batch) const;

    // For JobQueue. Changes are collected and told by one `changed` signal when flush() is called; an id stands in one
    // of its vectors at most, and a row that came and went in between is not told at all. An unknown id is left alone;
    // inserting a known one replaces it. The rows of one call have ids of their own.
    void insert(std::vector<Job> jobs);
    void replace(const Job &job);
    void setProgress(JobId id, const Progress &progress);
    void remove(const std::vector<JobId> &ids);
    void flush();

signals:
    /// Main thread. The list already holds the new values; removed ids can no longer be found.
    void changed(const reelyard::JobChanges &changes);

private:
    enum class Change : quint8 { Changed, Progressed, Removed };
    struct Slot {
        int place = 0;
        bool isNew = false; ///< its arrival was not told yet
    };

    void countIn(const Job &job, int by);
    void note(JobId id, Change change);
    void noteArrival(JobId id, int place);

    std::vector<Job> m_jobs;
    QHash<qint64, Slot> m_slots;
    mutable std::size_t m_lastFound = 0;
    std::array<int, jobStateCount> m_counts{};
    int m_onHold = 0;
    int m_needsYou = 0;
    int m_toReview = 0;
    std::array<std::array<int, jobStateCount>, placeCount> m_placeCounts{};
    std::unordered_map<qint64, BatchCounts> m_batches; ///< where an entry stays at its place
    BatchId m_countedBatch{};                          ///< the last one, as most rows follow one of their batch
    BatchCounts *m_counted = nullptr;
    QSet<qint64> m_touchedBatches;
    // Since the last flush, in order; may name an id twice. Arrivals are told apart by Slot::isNew alone: they may be a
    // million.
    std::vector<JobId> m_arrived;
    std::vector<JobId> m_touched;
    QHash<qint64, Change> m_pending;
};

} // namespace reelyard
