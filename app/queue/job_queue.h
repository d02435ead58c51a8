// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/queue/breaker.h"
#include "app/queue/disk_space.h"
#include "app/queue/eta_model.h"
#include "app/queue/job_needs.h"
#include "app/queue/place_choice.h"
#include "app/queue/publisher.h"
#include "app/queue/queue_limits.h"
#include "app/queue/retry_policy.h"
#include "app/queue/scheduler.h"
#include "app/queue/source_content.h"
#include "models/base/clock.h"
#include "models/job/job.h"
#include "models/job/made_work.h"
#include "models/store/job_store.h"
#include "models/store/store_thread.h"
#include "models/table/batch_list.h"
#include "models/table/job_list.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
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

/// Where added jobs belong: an existing batch, or a new one of this name.
struct BatchSpec {
    BatchId id{};
    QString name;
    WatchId watch{}; ///< the watched folder that its files arrive in
};

struct AddedJobs {
    BatchId batch{};
    std::vector<JobId> jobs;
    std::vector<Job> rows; ///< as stored
};

class BucketStore;

class JobQueue : public QObject
{
    Q_OBJECT
public:
    /// `store`, `clock` and `backends` outlive the queue. `workerFolder` holds the locks of worker processes.
    JobQueue(StoreThread &store, const Clock &clock, std::vector<Backend *> backends, QString workerFolder,
             QObject *parent = nullptr);
    ~JobQueue() override;
    void addBackend(Backend &backend); ///< which outlives the queue

    /// Recovers what an earlier run left (see publisher.h) and reads all jobs. Call once, in the owner of the database
    /// only. Nothing starts before start().
    void open(std::function<void(Result<void>)> done);

    JobList &list() { return m_list; }
    const JobList &list() const { return m_list; }

    /// One transaction. `state` is New (waits for startNew) or Queued.
    void add(std::vector<JobSpec> specs, JobState state, const BatchSpec &batch,
             std::function<void(Result<AddedJobs>)> done = {});
    /// What add() would store, without storing it; the rows have ids that will be others' later.
    void plan(std::vector<JobSpec> specs, std::function<void(Result<AddedJobs>)> done);
    Needs needsOf(const Job &job) const { return m_needs.of(job); }
    void startNew(const std::vector<JobId> &ids);   ///< New -> Queued
    void discardNew(const std::vector<JobId> &ids); ///< removes rows that are still New

    /// Lets jobs start. Also wakes paused ones.
    void start();
    void pause(PauseMode mode);
    QueueMode mode() const { return m_mode; }
    bool isPausedNow() const { return m_frozen; }
    /// Nothing starts, and what runs stands still, until the computer is back on mains power.
    bool isHeldByBattery() const { return m_onBattery; }

    /// Failed, Cancelled, Skipped, Completed -> Queued; others are left. Of a job with several outputs only those that
    /// are missing are made, but all of a Completed one, beside what is there.
    void retry(const std::vector<JobId> &ids);
    /// Other recipe or place, same job: those that do not run and have been tried are queued again with it, in one
    /// transaction; their names are found anew, and their history keeps what was changed. `isPlan`: only says what
    /// would be.
    struct Changes {
        int jobs = 0;
        QMap<QString, int> differences; ///< how many jobs each is for; see models/recipe/recipe_difference.h
    };
    void retryWith(const std::vector<JobId> &ids, const std::optional<Recipe> &recipe, std::optional<Place> place,
                   bool isPlan, std::function<void(Result<Changes>)> done);
    /// Makes outputs (by ordinal) of a Completed or Failed job again, with what else is missing. What was published
    /// stays until the new one is ready and takes its place.
    void remake(JobId id, const std::vector<int> &outputs);
    void cancel(const std::vector<JobId> &ids);
    void hold(const std::vector<JobId> &ids);
    void release(const std::vector<JobId> &ids);
    void remove(const std::vector<JobId> &ids); ///< not those that run; outputs stay

    // As cancel() and remove(), but undo() takes the last of them back: what was removed is there again, what had not
    // begun is as it was. What runs stands still for a grace of 10 s (a task in the cloud runs on) and then goes on, or
    // is ended; taken back after that it begins again. The last twenty commands of this run of the program, of very
    // many jobs for some minutes.
    struct Undoable {
        enum class Command { Cancel, Remove, Change } command;
        int jobs = 0;
        int number = 0; ///< grows with each command
    };
    void cancelUndoably(const std::vector<JobId> &ids);
    void removeUndoably(const std::vector<JobId> &ids);
    std::optional<Undoable> undoable() const; ///< what undo() would take back
    void undo();
    void setCancelGrace(std::chrono::milliseconds grace) { m_cancelGrace = grace; } ///< for tests

    void pauseJobs(const std::vector<JobId> &ids); ///< running ones, where the backend can
    void resumeJobs(const std::vector<JobId> &ids);
    void moveBefore(const std::vector<JobId> &ids, JobId before); ///< JobId{0}: to the end
    void moveToTop(const std::vector<JobId> &ids);
    /// Gives jobs from lists new links, by the lists' own ids; what was made of them stays. Not those that run or have
    /// been made. Jobs that failed because of their link are queued again. Says how many jobs it is for.
    int replaceLinks(const QHash<QString, QString> &linksById);
    /// Where the files of jobs that neither run nor have ended well are now; those that failed, or wait for the folder,
    /// are queued again. One transaction. `mount` is that of the new files.
    struct Relocation {
        JobId job{};
        QString source; ///< absolute
        QStringList moreParts;
    };
    void relocate(const std::vector<Relocation> &relocations, const QString &mount);
    /// Of failed jobs of which everything that is missing could be read in part: that part is the output from now on,
    /// the job is Completed, and reviewed. Says how many jobs it was for.
    void acceptPartials(const std::vector<JobId> &ids, std::function<void(Result<int>)> done);
    void failedWithPartials(std::function<void(Result<std::vector<JobId>>)> done);
    /// What is to be different for jobs that have not started yet.
    struct Change {
        std::optional<Recipe> recipe;
        std::optional<QString> destination; ///< absolute folder; the tree below it stays
        std::optional<Place> place;
        bool isAutomatic = false; ///< the program chooses the place
        std::optional<ExistsPolicy> exists;
        std::optional<int> priority;
        std::optional<Timestamp> startAt; ///< in the past: as soon as it is their turn
    };
    /// One transaction. Names are found anew; `done` says for how many jobs it is, the others have started. What they
    /// were before is remembered, for one undoAssign(); undo() takes it back as well.
    void assign(const std::vector<JobId> &ids, const Change &change, std::function<void(Result<int>)> done);
    void undoAssign(std::function<void(Result<int>)> done);
    /// What the program chose for jobs whose place is left to it; those that have started meanwhile stay.
    void choosePlaces(const std::vector<PlaceChoice> &choices);
    /// Whether jobs that have not started may ever be uploaded. Those that may not run here from now on; those that
    /// may again stay here until they are placed elsewhere.
    void setNeverUpload(const std::vector<JobId> &ids, bool isNever);
    /// A person has looked at these failed or completed jobs; the note stands in every export.
    void review(const std::vector<JobId> &ids, const QString &note);

    void setParallel(int jobs); ///< of the local backend; running jobs above the limit end
    int parallel() const;       ///< how many jobs run at once on this computer
    int cloudSlots() const;
    /// How many jobs may encode on this computer's graphics hardware at a time; absent: as many as run.
    void setDeviceSessions(std::optional<int> sessions);
    void setLimits(const QueueLimits &limits);
    const QueueLimits &limits() const { return m_limits; }
    /// What keeps the next job from starting now.
    const Binding &binding() const { return m_binding; }
    void setOrder(QueueOrder order);
    QueueOrder order() const { return m_order; }

    std::vector<JobId> runningJobs() const;
    std::vector<JobId> idsWhere(const std::function<bool(const Job &)> &accepts) const;
    void exportJobs(std::function<void(Result<std::vector<ExportedJob>>)> done);
    void batches(std::function<void(Result<std::vector<Batch>>)> done);
    const BatchList &batchList() const { return m_batches; }
    void renameBatch(BatchId batch, const QString &name);
    /// What batches have come to, with what is off the list by now; see JobStore::pastOfBatches().
    void pastOfBatches(std::function<void(Result<std::vector<BatchPast>>)> done);
    void watches(std::function<void(Result<std::vector<WatchRule>>)> done);
    void addWatch(const WatchRule &rule, std::function<void(Result<WatchId>)> done);
    void removeWatch(WatchId id, std::function<void(Result<void>)> done);
    void attempts(JobId id, std::function<void(Result<std::vector<Attempt>>)> done);
    void record(JobId id, std::function<void(Result<RunRecord>)> done); ///< recipe, folder and outputs
    void outputs(JobId id, std::function<void(Result<std::vector<Output>>)> done);
    /// In the order of `jobs`.
    void outputsOf(const std::vector<Job> &jobs, std::function<void(Result<std::vector<std::vector<Output>>>)> done);
    /// `done` follows when all that was commanded so far is stored and shown.
    void whenSaved(std::function<void()> done);

    /// What the probe of a job's source said; stored.
    void setSourceInfo(JobId id, qint64 durationMs, const QString &summary);

    /// While sources are being examined the order "shortest" cannot be told and waits.
    bool isProbing() const { return m_probing; }
    void setProbing(bool probing);

    const EtaModel &eta() const { return m_eta; }
    /// With nothing else to do; absent until something was measured.
    std::optional<std::chrono::seconds> timeFor(const std::vector<const Job *> &jobs) const
    {
        return m_eta.expected(jobs, {parallel(), cloudSlots()});
    }
    EtaModel::Snapshot outlook() const
    {
        return m_eta.snapshot(m_clock.now(), {parallel(), cloudSlots()}, m_limits.hours);
    }
    /// Something runs, is being published or is being written down.
    bool isBusy() const;
    /// Nothing runs and nothing can start before a time comes or a resource is back.
    bool isOnlyWaiting() const;
    /// True when nothing will happen any more without a person (or while paused).
    bool nothingCanGoOn() const;

    /// Stops running jobs and stores them as Queued again; `done` follows when all is stored.
    void shutDown(std::function<void()> done);

    /// Where outputs go whose folder is a bucket's link; outlives the queue. To be set before open().
    void setBuckets(BucketStore &buckets);
    /// Where the outputs of such jobs are made.
    QString partsFolder() const;
    /// Tells what a source is. Without it nothing is skipped for having been made before.
    using Examiner = std::function<void(const Job &, std::function<void(Result<MediaInfo>)>)>;
    void setExaminer(Examiner examine);
    void setRetryPolicy(const RetryPolicy &policy) { m_policy = policy; }
    /// How the computer is measured. For tests.
    struct Probes {
        std::function<qint64()> availableMemory;
        std::function<bool()> isOnBattery;
        DiskSpace::Probe diskBytes; ///< called on the pool
        static Probes ofComputer();
    };
    void setProbes(Probes probes);
    void setPowerInterval(std::chrono::milliseconds interval) { m_power.setInterval(interval); } ///< for tests
    /// How disks and shares are looked for (called on the pool), and how often while one is away. For tests.
    void setMountCheck(std::function<bool(const QString &)> isMounted, std::chrono::milliseconds interval);
    /// How often the clock is looked at while something waits for a time: it may be set, and the computer may sleep.
    void setClockCheck(std::chrono::milliseconds interval) { m_clockCheck = interval; }

signals:
    void modeChanged();
    void bindingChanged();
    void undoableChanged();
    /// A disk or share that jobs need is not there, or is again.
    void placeAway(const QString &mountPoint);
    void placeBack(const QString &mountPoint);
    /// Nothing runs and nothing can start by itself; told each time that becomes true.
    void drained();
    /// Something that the user has to know and that is not a job's: a damaged database, a full disk.
    void troubled(const reelyard::Error &error);

private:
    using RungTexts = QHash<QString, QByteArray>; ///< of files in a bucket, by link
    /// What is wanted of a running attempt beside its result.
    enum class Wish { None, Cancel, Requeue };
    struct Running {
        JobId job{};
        Backend *backend = nullptr;
        RunRecord record;
        Wish wish = Wish::None;
        bool ended = false;          ///< the backend has told its result
        QString content;             ///< of the source when it began; empty: not known
        bool isHandedOver = false;   ///< to the backend
        bool isPausedByUser = false; ///< this one alone
        bool isResumed = false;      ///< a person lets it go on although the others stand still
        int grace = 0;               ///< not 0: it is cancelled but not ended yet, and can go on
    };
    /// A job that is about to start.
    struct Check {
        Start start;
        QString content;
        std::vector<std::function<void()>> waiting; ///< commands that came meanwhile
    };
    enum class CheckEnd {
        Begin,
        Later, ///< the server of its link says so
        Skip,  ///< it has been made
        Follow ///< it is being made
    };

    // Commands
    void whenSettled(const std::vector<JobId> &ids, std::function<void()> command);
    void change(const std::vector<JobId> &ids, const std::function<bool(Job &)> &edit,
                const std::function<Result<void>(JobStore &)> &also = {});
    void removeParts(const QStringList &parts);
    void cancelSettled(const std::vector<JobId> &ids, bool isUndoable);
    void queueAgain(Job &job);
    void persist(StoreThread::Operation operation, std::function<void(Result<void>)> done);

    // Taking back (job_queue_undo.cpp)
    struct Undo {
        Undoable::Command command;
        std::vector<Job> jobs; ///< as they were; of a change the store remembers that
        int count = 0;         ///< of jobs
        int number = 0;        ///< its own
    };
    void remember(Undo undo);
    void dropUndo(int number);
    void forget(const Undo &undo);
    void forgetUndos();
    void purge(const std::vector<JobId> &ids);
    void purgeRemoved();
    void bringBack(std::vector<Job> jobs);
    void takeBackCancel(const std::vector<Job> &jobs);
    void letGoOn(JobId id);
    void endAfterGrace(AttemptId attempt);
    // Changes (job_queue_changes.cpp)
    void assignEach(const std::vector<JobId> &ids, bool isPlan, bool isForCloud,
                    const std::function<void(JobStore::Assignment &)> &edit,
                    const std::function<void(Result<int>)> &done);
    /// Of those that have not started; or of all.
    void skipWhatExists(const std::vector<Job> &jobs, bool ofAll = false);
    void move(const std::vector<JobId> &ids, double after, double before);

    // Starting (job_queue_starting.cpp)
    void startJobs();
    void holdWhatIsRefused();
    Resources resources(Timestamp now);
    std::optional<qint64> workSpace() const;
    QStringList spacesInUse() const;
    int deviceSessionsInUse();
    void occupy(const Job &job, Timestamp now);
    void vacate(JobId job);
    void setBinding(const Binding &binding);
    void armGate(Timestamp when);

    // Standing still (job_queue_power.cpp)
    void lookAtPower();
    void applyPauses();
    bool mayGoOn(const Running &running) const;
    void noteSuccess(const Job &job);
    bool isHeldUp(const Job &job, const Error &error);
    void judgeRecipe(const Job &failed);
    static QString resourceOf(const Job &job);

    // Made before (job_queue_made.cpp)
    void check(const Start &start, const Job &job);
    bool isCurrent(const std::shared_ptr<Check> &check) const;
    void lookUp(const std::shared_ptr<Check> &check);
    void compare(const std::shared_ptr<Check> &check, const MadeWork &work);
    void lookInBucket(const std::shared_ptr<Check> &check, const MadeWork &work, std::size_t output);
    void endComparison(const std::shared_ptr<Check> &check, const MadeWork &work, bool isThere);
    void endCheck(const std::shared_ptr<Check> &check, CheckEnd end, const std::function<void()> &then = {});
    void putBack(const Start &start);
    void startLater(JobId id, std::chrono::seconds wait);
    void skip(JobId id, const MadeWork &work);
    void letFollowersGo(JobId leader);
    static std::optional<MadeWork> workOf(const Running &running, const std::vector<Output> &outputs,
                                          const AttemptResult &result);
    void compareSource(AttemptId attempt, const std::function<void(bool isSame)> &done);

    // Attempts (job_queue_attempts.cpp)
    void begin(const Start &start);
    void open(const Start &start, const QString &content);
    void prepareParts(AttemptId attempt);
    void makeAnew(AttemptId attempt, const std::vector<OutputId> &spoilt);
    void take(AttemptId attempt, const AttemptResult &told);
    void settleResult(AttemptId attempt, const AttemptResult &result);
    void conclude(AttemptId attempt, const Job &job, AttemptOutcome outcome, const std::optional<Error> &error,
                  const QString &log, const std::function<Result<void>(JobStore &)> &also = {});
    void failed(AttemptId attempt, const Error &error, const QString &log, bool crashed);
    void end(AttemptId attempt, Wish wish);
    Job afterError(Job job, const Error &error, bool crashed, bool programEnded);
    AttemptId attemptOf(JobId job) const;

    // Outputs (job_queue_outputs.cpp)
    void judge(AttemptId attempt, const AttemptResult &result);
    Publisher::Request publishRequest(const Running &running) const;
    static void nameLate(RunRecord &record, Publisher::Request &request, const AttemptResult &result);
    void publish(AttemptId attempt, const Publisher::Request &request, const AttemptResult &result);
    static QStringList takePublished(RunRecord &record, const Publisher::Request &request,
                                     const Result<std::vector<Publisher::Published>> &published);
    void writeMaster(AttemptId attempt, const AttemptResult &result);
    void writeMasterFrom(AttemptId attempt, const AttemptResult &result, const Output &master,
                         const std::optional<RungTexts> &fetched);
    void concludeOutputs(AttemptId attempt, const AttemptResult &result);
    static void forgetFailures(std::vector<Output> &outputs);

    // Buckets (job_queue_buckets.cpp)
    static bool isForBucket(const Running &running);
    void askBucket(AttemptId attempt);
    void fetchRungs(AttemptId attempt, std::function<void(const Result<RungTexts> &)> done);
    void fetchNext(const std::shared_ptr<QStringList> &links, const std::shared_ptr<RungTexts> &texts,
                   const std::function<void(const Result<RungTexts> &)> &done);
    void sweepUploads();
    void dropKept(const std::vector<JobId> &jobs);

    // Recovery (job_queue_recovery.cpp)
    struct LeftOver {
        OpenAttempt attempt; ///< with what was found already Done, and what was lost Pending
        std::vector<std::pair<OutputId, QString>> intact; ///< outputs that are to be published again, from their parts
    };
    static LeftOver inspect(OpenAttempt attempt, const QString &uploads);
    void endLeftOver(Job &job, AttemptOutcome &outcome, LeftOver &left);
    void recover(std::vector<LeftOver> leftOvers, std::function<void(Result<void>)> done);
    void readAll(std::vector<LeftOver> leftOvers, std::function<void(Result<void>)> done);
    void readSpeeds(const std::function<void(Result<void>)> &done);
    void republish(const std::vector<LeftOver> &leftOvers);

    // Disks and shares that are away (job_queue_mounts.cpp)
    void setAway(const QString &mount);
    void watchFor(const QString &mount);
    void tellAway(const QString &mount);
    void lookForMounts();
    void goOnWith(const QStringList &mounts);

    void show(Job job);
    void flushSoon();
    void settle();
    void noteWait(const Job &job);
    void forgetWait(JobId id);
    bool mayWake(const Job &job) const;
    bool isDue(const Job &job, Timestamp now) const;
    void wakeWaiting();
    void armWaitTimer();

    StoreThread &m_store;
    const Clock &m_clock;
    std::vector<Backend *> m_backends;
    QString m_workerFolder;
    Publisher m_publisher;
    BucketStore *m_buckets = nullptr;
    RetryPolicy m_policy;
    TextPool m_texts;
    JobList m_list;
    BatchList m_batches;
    EtaModel m_eta{m_list};
    ReadyIndex m_ready;
    QueueMode m_mode = QueueMode::Paused;
    QueueOrder m_order = QueueOrder::Added;
    bool m_frozen = false;
    bool m_onBattery = false; ///< and that holds jobs up
    bool m_probing = false;
    bool m_wasDrained = true;
    bool m_diskTold = false;
    int m_writes = 0;                              ///< requests to the store that are not answered yet
    QSet<qint64> m_inFlight;                       ///< jobs with such a request
    std::unordered_map<qint64, Running> m_running; ///< by attempt, from its start to its stored end
    SourceContent m_content;
    Examiner m_examine;
    QHash<qint64, std::shared_ptr<Check>> m_checks; ///< by job
    QHash<QString, qint64> m_claims;                ///< by place and content, the job that makes it
    QHash<qint64, std::vector<JobId>> m_followers;  ///< by job, those that would make the same
    QueueLimits m_limits;
    QString m_workMount; ///< of the working folder, where one is set
    Binding m_binding;
    Breaker m_breaker;
    JobNeeds m_needs;
    DiskSpace m_space;
    Probes m_probes = Probes::ofComputer();
    struct Occupied {
        Lane lane;
        qint64 memoryBytes = 0;
        Timestamp since{};
    };
    QHash<qint64, Occupied> m_occupied; ///< by job, from the decision to start it to its stored end
    std::optional<int> m_deviceSessions;
    QSet<qint64> m_deviceJobs;                      ///< jobs that were started and want graphics hardware
    QHash<QString, int> m_starting;                 ///< by backend: starts that are not handed over yet
    QHash<qint64, int> m_lonelyFailures;            ///< by job: times a resource failed it
    std::set<std::pair<Timestamp, qint64>> m_waits; ///< what waits for a time, the earliest first
    QHash<qint64, Timestamp> m_waitOf;              ///< by job, the same times
    QHash<qint64, Progress> m_progress;             ///< the latest, told at most four times a second
    QSet<QString> m_away;     ///< mount points whose disk or share is not there; what needs them is Waiting
    QSet<QString> m_awayTold; ///< those of them that the user has been told of
    std::function<bool(const QString &)> m_isMounted;
    bool m_isLooking = false;
    std::chrono::milliseconds m_clockCheck = std::chrono::minutes(1);
    QTimer m_look;
    QTimer m_flush;
    QTimer m_wait;
    QTimer m_gate;  ///< until startable jobs may start
    QTimer m_power; ///< between looks at the battery while something runs
    std::vector<Undo> m_undos;
    std::chrono::milliseconds m_cancelGrace = std::chrono::seconds(10);
    int m_graces = 0; ///< so far
    int m_undoNumber = 0;
    std::function<void()> m_shutDownDone;
};

} // namespace reelyard
