// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/queue/eta_model.h"
#include "app/queue/scheduler.h"
#include "models/base/clock.h"
#include "models/job/job.h"
#include "models/store/store_thread.h"
#include "models/table/job_list.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <random>
#include <unordered_map>
#include <vector>

namespace reelyard
{

// The queue: the only writer of job state.
//
// Everything runs on the main thread; only the store's requests are carried out elsewhere, and a change is shown and
// acted on after the store said `saved`. The way of one job:
//
//   add() -> stored as New or Queued -> Scheduler picks it -> Running + an open attempt are stored -> backend.start()
//   -> progressed() many times -> finished() once -> Publisher moves the part file to its final name (see publisher.h)
//   -> Completed, or RetryPolicy says Waiting, Held or Failed.
//
// Every write that comes from an attempt is fenced: it changes nothing unless that attempt is still the open one.

enum class PauseMode {
    AfterRunning, ///< running jobs end, no other starts
    Now,          ///< running jobs freeze where they are and go on with start()
    Stop          ///< running jobs go back to the queue
};

enum class QueueMode { Paused, Running };

struct BatchSpec {
    QString name;
};

struct AddedJobs {
    BatchId batch{};
    std::vector<JobId> jobs;
};

class JobQueue : public QObject
{
    Q_OBJECT
public:
    /// `store`, `clock` and `backends` outlive the queue.
    JobQueue(StoreThread &store, const Clock &clock, std::vector<Backend *> backends, QObject *parent = nullptr);
    ~JobQueue() override;

    /// Recovers what an earlier run left (see publisher.h and the attempts table) and reads all jobs. Call once, in the
    /// owner of the database only. `ready` follows on success.
    void open(std::function<void(Result<void>)> done);

    JobList &list() { return m_list; }
    const JobList &list() const { return m_list; }

    /// One transaction. `state` is New (waits for startNew) or Queued.
    void add(std::vector<JobSpec> specs, JobState state, const BatchSpec &batch,
             std::function<void(Result<AddedJobs>)> done = {});
    void startNew(const std::vector<JobId> &ids);   ///< New -> Queued
    void discardNew(const std::vector<JobId> &ids); ///< removes rows that are still New

    /// Lets jobs start. Also wakes paused ones.
    void start();
    void pause(PauseMode mode);
    QueueMode mode() const { return m_mode; }
    bool isPausedNow() const { return m_frozen; }

    void retry(const std::vector<JobId> &ids); ///< Failed, Cancelled, Skipped, Completed -> Queued; others are left
    void cancel(const std::vector<JobId> &ids);
    void hold(const std::vector<JobId> &ids);
    void release(const std::vector<JobId> &ids);
    void remove(const std::vector<JobId> &ids);    ///< not those that run; outputs stay
    void pauseJobs(const std::vector<JobId> &ids); ///< running ones, where the backend can
    void resumeJobs(const std::vector<JobId> &ids);
    void moveBefore(const std::vector<JobId> &ids, JobId before); ///< JobId{0}: to the end
    void moveToTop(const std::vector<JobId> &ids);

    void setParallel(int jobs); ///< of the local backend; running jobs above the limit end
    int parallel() const;
    void setOrder(QueueOrder order);
    QueueOrder order() const { return m_order; }

    std::vector<JobId> idsWhere(const std::function<bool(const Job &)> &accepts) const;
    void attempts(JobId id, std::function<void(Result<std::vector<Attempt>>)> done);
    void outputs(JobId id, std::function<void(Result<std::vector<Output>>)> done);

    /// What the probe of a job's source said; stored. Called by intake.
    void setSourceInfo(JobId id, qint64 durationMs, const QString &summary);

    const EtaModel &eta() const { return m_eta; }
    /// Something runs, is being published or is about to start.
    bool isBusy() const;
    /// True when nothing will happen any more without a person (or while paused).
    bool nothingCanGoOn() const;

    /// Stops running jobs and stores them as Queued again; `done` follows when all is stored.
    void shutDown(std::function<void()> done);

signals:
    void modeChanged();
    /// Nothing runs and nothing can start by itself; told once each time that becomes true.
    void drained();
    /// Something that the user has to know and that is not a job's: a damaged database, a full disk.
    void troubled(const reelyard::Error &error);

private:
    struct Running;
    friend class JobQueuePrivate;
    // The private part is completed with the implementation.
    JobList m_list;
    EtaModel m_eta;
    QueueMode m_mode = QueueMode::Paused;
    bool m_frozen = false;
    QueueOrder m_order = QueueOrder::Added;
};

} // namespace reelyard
