// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/job_queue.h"

#include "app/backend/cloud/bucket_store.h"
#include "app/platform/kill_point.h"
#include "app/platform/mounts.h"
#include "models/base/pool.h"
#include "models/store/job_store.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

constexpr int flushMs = 250;       // changes are told at most four times a second
constexpr int storeRetryMs = 5000; // between tries to write on a full disk
constexpr int lookMs = 10'000;     // between looks at a disk or share that is away, and at the battery

} // namespace

JobQueue::JobQueue(StoreThread &store, const Clock &clock, std::vector<Backend *> backends, QString workerFolder,
                   QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_backends(std::move(backends))
    , m_workerFolder(std::move(workerFolder))
    , m_publisher(store)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushMs);
    connect(&m_flush, &QTimer::timeout, this, [this] {
        for (auto it = m_progress.cbegin(); it != m_progress.cend(); ++it)
            m_list.setProgress(JobId{it.key()}, it.value());
        m_progress.clear();
        m_list.flush();
    });
    m_isMounted = isMounted;
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, &JobQueue::lookForMounts);
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &JobQueue::wakeWaiting);
    m_gate.setSingleShot(true);
    connect(&m_gate, &QTimer::timeout, this, &JobQueue::settle);
    m_power.setInterval(lookMs);
    connect(&m_power, &QTimer::timeout, this, [this] {
        lookAtPower();
        settle();
    });
    connect(&m_space, &DiskSpace::changed, this, &JobQueue::settle);
    for (Backend *backend : std::exchange(m_backends, {}))
        addBackend(*backend);
}

void JobQueue::addBackend(Backend &backend)
{
    m_backends.push_back(&backend);
    connect(&backend, &Backend::finished, this, &JobQueue::take);
    connect(&backend, &Backend::freeSlotsChanged, this, &JobQueue::startJobs);
    connect(&backend, &Backend::progressed, this, [this](AttemptId attempt, const Progress &progress) {
        const auto running = m_running.find(raw(attempt));
        if (running == m_running.end() || running->second.ended)
            return;
        m_progress.insert(raw(running->second.job), progress);
        flushSoon();
    });
}

JobQueue::~JobQueue() = default;

// Showing -------------------------------------------------------------------------------------------------------------

void JobQueue::flushSoon()
{
    if (!m_flush.isActive())
        m_flush.start();
}

// What was written of a row is shown. Place and source have writers of their own, which may have come between.
void JobQueue::show(Job job)
{
    if (const Job *current = m_list.find(job.id)) {
        job.position = current->position;
        job.sourceDurationMs = current->sourceDurationMs;
        job.sourceSummary = current->sourceSummary;
    }
    m_list.replace(job);
    noteWait(job);
    if (!m_inFlight.contains(raw(job.id)))
        m_ready.update(job);
    flushSoon();
}

bool JobQueue::isBusy() const
{
    return !m_running.empty() || m_writes > 0 || !m_checks.isEmpty();
}

bool JobQueue::isOnlyWaiting() const
{
    using Limit = Binding::Limit;
    const bool isHeldUp = m_binding.limit == Limit::Space || m_binding.limit == Limit::Hours ||
                          m_binding.limit == Limit::Battery || m_binding.limit == Limit::Trouble;
    if (isBusy() || (!m_ready.isEmpty() && !isHeldUp))
        return false;
    return !m_ready.isEmpty() || m_list.count(JobState::Waiting) > 0;
}

bool JobQueue::nothingCanGoOn() const
{
    if (isBusy() || (m_buckets && m_buckets->isSweeping()))
        return false;
    // A Queued job that is not ready waits for its place to be chosen.
    return m_mode == QueueMode::Paused ||
           (m_ready.isEmpty() && m_list.count(JobState::Waiting) == 0 && m_list.count(JobState::Queued) == 0);
}

// Called whenever something ended: starts what can start, and tells once when nothing is left to do.
void JobQueue::settle()
{
    startJobs();
    if (m_running.empty() && m_ready.isEmpty())
        armWaitTimer();
    const bool isDrained = nothingCanGoOn();
    if (isDrained && !m_wasDrained) {
        m_flush.stop();
        m_progress.clear();
        m_list.flush();
        m_wasDrained = true;
        emit drained();
    }
    m_wasDrained = isDrained;
    if (m_shutDownDone && !isBusy())
        std::exchange(m_shutDownDone, {})();
}

// Writing -------------------------------------------------------------------------------------------------------------

// A fact that must not be lost: while the database's disk is full the request is repeated, and the user is told.
void JobQueue::persist(StoreThread::Operation operation, std::function<void(Result<void>)> done)
{
    ++m_writes;
    m_wasDrained = false;
    m_store.post(operation, [this, operation, done = std::move(done)](const Result<void> &saved) {
        --m_writes;
        if (!saved && saved.error().errorClass == ErrorClass::Resource) {
            if (!std::exchange(m_diskTold, true))
                emit troubled(saved.error());
            ++m_writes;
            QTimer::singleShot(storeRetryMs, this, [this, operation, done] {
                --m_writes;
                persist(operation, done);
            });
            return;
        }
        if (saved)
            m_diskTold = false;
        else if (saved.error().code != QLatin1String("fence"))
            emit troubled(saved.error());
        done(saved);
        settle();
    });
}

// A command on a job that is being written waits for the answer: it is decided on what the job then is. Requests are
// answered in order, so an empty one comes back after those before it.
void JobQueue::whenSettled(const std::vector<JobId> &ids, std::function<void()> command)
{
    for (const JobId id : ids) {
        if (const auto check = m_checks.value(raw(id))) {
            check->waiting.push_back([this, ids, command = std::move(command)] { whenSettled(ids, command); });
            return;
        }
    }
    const bool settled =
        std::none_of(ids.begin(), ids.end(), [this](JobId id) { return m_inFlight.contains(raw(id)); });
    if (settled) {
        command();
        return;
    }
    persist([](JobStore &) { return Result<void>(); },
            [this, ids, command = std::move(command)](const Result<void> &) { whenSettled(ids, command); });
}

// Edits rows and stores them; `edit` says false where it leaves a row as it is.
void JobQueue::change(const std::vector<JobId> &ids, const std::function<bool(Job &)> &edit,
                      const std::function<Result<void>(JobStore &)> &also)
{
    auto edited = std::make_shared<std::vector<Job>>();
    for (const JobId id : ids) {
        const Job *job = m_list.find(id);
        if (!job)
            continue;
        Job copy = *job;
        if (!edit(copy))
            continue;
        Q_ASSERT(copy.state == job->state || isLegalTransition(job->state, copy.state));
        m_inFlight.insert(raw(id));
        m_ready.remove(id);
        edited->push_back(std::move(copy));
    }
    if (edited->empty())
        return;
    persist(
        [edited, also](JobStore &store) -> Result<void> {
            for (const Job &job : *edited) {
                if (auto updated = store.update(job); !updated)
                    return updated;
            }
            auto all = also ? also(store) : Result<void>();
            killPoint("change.storing");
            return all;
        },
        [this, edited](const Result<void> &saved) {
            killPoint("change.stored");
            for (const Job &job : *edited) {
                m_inFlight.remove(raw(job.id));
                const Job *before = m_list.find(job.id);
                if (before)
                    show(saved ? job : Job(*before));
            }
            armWaitTimer();
        });
}

// Adding and removing -------------------------------------------------------------------------------------------------

void JobQueue::add(std::vector<JobSpec> specs, JobState state, const BatchSpec &batch,
                   std::function<void(Result<AddedJobs>)> done)
{
    Q_ASSERT(state == JobState::New || state == JobState::Queued);
    auto rows = std::make_shared<std::vector<Job>>();
    auto added = std::make_shared<AddedJobs>();
    auto shared = std::make_shared<std::vector<JobSpec>>(std::move(specs));
    persist(
        [rows, added, shared, state, batch, now = m_clock.now()](JobStore &store) -> Result<void> {
            added->batch = batch.id; // of a first try on a full disk nothing is there
            if (!isSet(added->batch)) {
                auto id = store.addBatch(batch.name, now, batch.watch);
                if (!id)
                    return id.error();
                added->batch = *id;
            }
            auto jobs = store.addJobs(added->batch, *shared, state, now);
            if (!jobs)
                return jobs.error();
            *rows = std::move(*jobs);
            killPoint("jobs.adding");
            return {};
        },
        [this, rows, added, batch, now = m_clock.now(), done = std::move(done)](const Result<void> &saved) {
            killPoint("jobs.added");
            if (!saved) {
                if (done)
                    done(saved.error());
                return;
            }
            if (!isSet(batch.id))
                m_batches.insert({{added->batch, batch.name, now, batch.watch}});
            for (const Job &job : *rows) {
                added->jobs.push_back(job.id);
                m_ready.update(job);
                noteWait(job);
            }
            added->rows = *rows;
            m_list.insert(std::move(*rows));
            m_list.flush();
            armWaitTimer();
            if (done)
                done(*added);
        });
}

// The store takes it back: an operation that says an error leaves nothing.
void JobQueue::plan(std::vector<JobSpec> specs, std::function<void(Result<AddedJobs>)> done)
{
    auto answer = std::make_shared<Result<AddedJobs>>(AddedJobs());
    const Error takeBack{ErrorClass::Internal, QStringLiteral("plan"), {}, {}};
    m_store.post(
        [answer, takeBack, specs = std::move(specs), now = m_clock.now()](JobStore &store) -> Result<void> {
            auto batch = store.addBatch({}, now);
            if (!batch) {
                *answer = batch.error();
                return takeBack;
            }
            auto jobs = store.addJobs(*batch, specs, JobState::Queued, now);
            if (jobs)
                (*answer)->rows = std::move(*jobs);
            else
                *answer = jobs.error();
            return takeBack;
        },
        [answer, done = std::move(done)](const Result<void> &) { done(std::move(*answer)); });
}

void JobQueue::startNew(const std::vector<JobId> &ids)
{
    whenSettled(ids, [this, ids] {
        change(ids, [now = m_clock.now()](Job &job) {
            if (job.state != JobState::New)
                return false;
            job.state = JobState::Queued;
            job.queuedAt = now;
            return true;
        });
    });
}

void JobQueue::discardNew(const std::vector<JobId> &ids)
{
    std::vector<JobId> fresh;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(fresh), [this](JobId id) {
        const Job *job = m_list.find(id);
        return job && job->state == JobState::New;
    });
    remove(fresh);
}

void JobQueue::remove(const std::vector<JobId> &ids)
{
    whenSettled(ids, [this, ids] {
        auto removed = std::make_shared<std::vector<JobId>>();
        for (const JobId id : ids) {
            const Job *job = m_list.find(id);
            if (!job || job->state == JobState::Running)
                continue;
            m_inFlight.insert(raw(id));
            m_ready.remove(id);
            removed->push_back(id);
        }
        if (removed->empty())
            return;
        auto kept = std::make_shared<QStringList>(); // finished parts that nobody will publish
        persist(
            [removed, kept](JobStore &store) -> Result<void> {
                auto parts = store.keptParts(*removed);
                if (!parts)
                    return parts.error();
                *kept = std::move(*parts);
                auto done = store.remove(*removed);
                killPoint("remove.storing");
                return done;
            },
            [this, removed, kept](const Result<void> &saved) {
                killPoint("remove.stored");
                for (const JobId id : *removed) {
                    m_inFlight.remove(raw(id));
                    if (!saved && m_list.find(id))
                        m_ready.update(*m_list.find(id));
                }
                if (saved) {
                    std::for_each(removed->begin(), removed->end(), [this](JobId id) { forgetWait(id); });
                    m_list.remove(*removed);
                    m_list.flush();
                    if (!kept->isEmpty())
                        removeParts(*kept);
                }
            });
    });
}

void JobQueue::removeParts(const QStringList &parts)
{
    onPool(
        this,
        [parts] {
            for (const QString &part : parts)
                removePart(part);
            return true;
        },
        [this](bool) { sweepUploads(); });
}

// Questions -----------------------------------------------------------------------------------------------------------

std::vector<JobId> JobQueue::runningJobs() const
{
    std::vector<JobId> jobs;
    for (const auto &[attempt, running] : m_running)
        jobs.push_back(running.job);
    return jobs;
}

std::vector<JobId> JobQueue::idsWhere(const std::function<bool(const Job &)> &accepts) const
{
    std::vector<JobId> ids;
    for (const Job &job : m_list.jobs()) {
        if (accepts(job))
            ids.push_back(job.id);
    }
    return ids;
}

void JobQueue::attempts(JobId id, std::function<void(Result<std::vector<Attempt>>)> done)
{
    m_store.query<std::vector<Attempt>>([id](JobStore &store) { return store.attempts(id); }, std::move(done));
}

void JobQueue::record(JobId id, std::function<void(Result<RunRecord>)> done)
{
    m_store.query<RunRecord>([id](JobStore &store) { return store.runRecord(id); }, std::move(done));
}

void JobQueue::outputs(JobId id, std::function<void(Result<std::vector<Output>>)> done)
{
    m_store.query<std::vector<Output>>([id](JobStore &store) { return store.outputs(id); }, std::move(done));
}

void JobQueue::outputsOf(const std::vector<Job> &jobs,
                         std::function<void(Result<std::vector<std::vector<Output>>>)> done)
{
    std::vector<JobId> ids;
    ids.reserve(jobs.size());
    for (const Job &job : jobs)
        ids.push_back(job.id);
    m_store.query<std::vector<std::vector<Output>>>(
        [ids = std::move(ids)](JobStore &store) -> Result<std::vector<std::vector<Output>>> {
            std::vector<std::vector<Output>> all;
            all.reserve(ids.size());
            for (const JobId id : ids) {
                auto outputs = store.outputs(id);
                if (!outputs)
                    return outputs.error();
                all.push_back(std::move(*outputs));
            }
            return all;
        },
        std::move(done));
}

void JobQueue::exportJobs(std::function<void(Result<std::vector<ExportedJob>>)> done)
{
    m_store.query<std::vector<ExportedJob>>([](JobStore &store) { return store.exportJobs(); }, std::move(done));
}

void JobQueue::batches(std::function<void(Result<std::vector<Batch>>)> done)
{
    m_store.query<std::vector<Batch>>([](JobStore &store) { return store.batches(); }, std::move(done));
}

void JobQueue::renameBatch(BatchId batch, const QString &name)
{
    persist([batch, name](JobStore &store) { return store.renameBatch(batch, name); },
            [this, batch, name](const Result<void> &saved) {
                if (saved)
                    m_batches.rename(batch, name);
            });
}

void JobQueue::pastOfBatches(std::function<void(Result<std::vector<BatchPast>>)> done)
{
    m_store.query<std::vector<BatchPast>>([](JobStore &store) { return store.pastOfBatches(); }, std::move(done));
}

void JobQueue::watches(std::function<void(Result<std::vector<WatchRule>>)> done)
{
    m_store.query<std::vector<WatchRule>>([](JobStore &store) { return store.watches(); }, std::move(done));
}

void JobQueue::addWatch(const WatchRule &rule, std::function<void(Result<WatchId>)> done)
{
    m_store.query<WatchId>([rule](JobStore &store) { return store.addWatch(rule); }, std::move(done));
}

void JobQueue::removeWatch(WatchId id, std::function<void(Result<void>)> done)
{
    m_store.post([id](JobStore &store) { return store.removeWatch(id); }, std::move(done));
}

void JobQueue::whenSaved(std::function<void()> done)
{
    std::vector<JobId> busy;
    for (const qint64 id : std::as_const(m_inFlight))
        busy.push_back(JobId{id});
    whenSettled(busy, std::move(done));
}

void JobQueue::setSourceInfo(JobId id, qint64 durationMs, const QString &summary)
{
    persist([=](JobStore &store) { return store.setSourceInfo(id, durationMs, summary); },
            [this, id, durationMs, summary](const Result<void> &saved) {
                const Job *job = m_list.find(id);
                if (!saved || !job)
                    return;
                Job copy = *job;
                copy.sourceDurationMs = durationMs;
                copy.sourceSummary = m_texts.of(summary);
                m_list.replace(copy);
                if (m_ready.contains(id))
                    m_ready.update(copy);
                flushSoon();
            });
}

void JobQueue::setProbing(bool probing)
{
    m_probing = probing;
    if (!probing)
        settle();
}

void JobQueue::shutDown(std::function<void()> done)
{
    m_shutDownDone = std::move(done);
    // What was about to start does not; its answers may never come.
    for (const auto &check : std::exchange(m_checks, {})) {
        putBack(check->start);
        for (const auto &command : check->waiting)
            command();
    }
    forgetUndos();
    pause(PauseMode::Stop);
}

} // namespace reelyard
