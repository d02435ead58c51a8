// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/job/activity_minute.h"
#include "models/job/attempt_result.h"
#include "models/job/batch_summary.h"
#include "models/job/bucket_upload.h"
#include "models/job/cloud_charge.h"
#include "models/job/cloud_record.h"
#include "models/job/exported_job.h"
#include "models/job/job.h"
#include "models/job/made_work.h"
#include "models/job/measured_speed.h"
#include "models/job/partials.h"
#include "models/job/place_rule.h"
#include "models/job/watch_rule.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace reelyard
{

class Database;

/// What a job needs to run, beside its row.
struct RunRecord {
    AttemptSpec spec; ///< from beginAttempt(); without master playlists, which no backend makes
    Recipe recipe;
    ExistsPolicy exists = ExistsPolicy::Rename;
    QString folder;              ///< the job's output folder, with trailing '/'
    QString stem;                ///< what "{name}" in the outputs' patterns stands for
    std::vector<Output> outputs; ///< all of the set, and kept partials behind them
    /// Of the master playlists that are to be written.
    std::vector<std::pair<OutputId, QString>> masterParts;
};

/// An attempt that was open when the program ended, with what it was publishing.
struct OpenAttempt {
    AttemptId id{};
    JobId job{};
    QString backend;
    QString remoteId;
    RunRecord record; ///< spec.outputs: what it was to make, with the part paths
    /// Of the record's outputs, those that are Publishing, with where their parts are.
    std::vector<std::pair<OutputId, QString>> publishing;
};

/// What is written down before parts get their final names: all that the attempt has come to, so that recovery knows
/// what the job's end was to be.
struct PublishRecord {
    struct Item {
        OutputId output{};
        int ordinal = 0; ///< of the recipe's output, also for what could be read of it
        OutputUnit unit = OutputUnit::File;
        QString partPath;
        QString finalPath;
        qint64 sizeBytes = -1;
        QByteArray sampledHash;
        std::vector<Remark> remarks;
        std::vector<Sidecar> sidecars;
        QJsonObject preservation;
        bool isPartial = false; ///< gets an output of its own; the real one is among `ends` as Failed
    };
    AttemptId attempt{};
    JobId job{};
    std::vector<Remark> remarks; ///< on the source
    std::vector<Item> items;
    std::vector<Output> ends; ///< those that failed or were left out
    QString stem;             ///< of the set, where only the outputs could tell it; empty: as it was
};

/// Reads and writes jobs, outputs, attempts, batches and recipes. The only code that knows SQL. Lives on the store
/// thread; every call is part of the transaction that StoreThread holds open. It keeps facts and fences, and decides
/// nothing: which change is legal is JobQueue's matter, the CHECKs of the schema are the last line.
class JobStore
{
public:
    /// Opens or creates, migrates. A damaged database is set aside with its date, and what can be read of it goes into
    /// a new one; `problem` then tells it.
    static Result<std::unique_ptr<JobStore>> open(const QString &path, std::optional<Error> *problem = nullptr);
    ~JobStore();

    /// `watch`: the watched folder that its files arrived in.
    Result<BatchId> addBatch(const QString &name, Timestamp now, WatchId watch = {});
    Result<void> renameBatch(BatchId batch, const QString &name);
    /// Reserves the outputs' names: where one of a set is taken, the whole set becomes "name (1)"; where the policy is
    /// Skip and the same source already makes it, the job is Skipped. Returns the rows as stored; sources that nobody
    /// named and that an earlier job made have none, and neither have files of watched
    /// folders that were taken before.
    Result<std::vector<Job>> addJobs(BatchId batch, const std::vector<JobSpec> &specs, JobState state, Timestamp now);

    /// Recipe, folder, place and turn of a job that has not started.
    struct Assignment {
        JobId job{};
        Recipe recipe;
        Place place = Place::Local;
        bool isAutomatic = false; ///< the program chooses the place
        ExistsPolicy exists = ExistsPolicy::Rename;
        QString outputFolder; ///< with trailing '/'
        QString outputMount;  ///< see JobSpec
        int treeDepth = 0;
        int priority = 0;
        std::optional<Timestamp> startAt;
    };
    Result<Assignment> assignment(JobId job);
    /// Gives a job another recipe and folder, and finds its names anew; `job` is edited as the row then is. `outputs`
    /// are the recipe's, with safe names. Priority and time are written by update(), the place by setPlace() or
    /// setAutomatic().
    Result<void> assign(Job &job, const Assignment &assignment, const std::vector<RecipeOutput> &outputs);
    /// `reason`: of the program; None where a person chose, and then the program does so no more.
    Result<void> setPlace(Job &job, Place place, PlaceReason reason = PlaceReason::None);
    Result<void> setAutomatic(Job &job); ///< from now on the program chooses
    /// What was changed of a job before its next attempt, which keeps the note.
    Result<void> setChangeNote(JobId job, const QString &note);
    /// What jobs were before the last change, and nothing of earlier ones.
    Result<void> rememberAssignments(const std::vector<Assignment> &assignments);
    Result<std::vector<Assignment>> rememberedAssignments();

    Result<std::vector<ExportedJob>> exportJobs(); ///< those that are still to be done, or failed
    Result<std::vector<Batch>> batches();
    /// Of batches of which jobs were removed after they had ended.
    Result<std::vector<BatchPast>> pastOfBatches();
    Result<void> addActivity(const std::vector<ActivityMinute> &minutes); ///< in place of what was known of them
    Result<std::vector<ActivityMinute>> activity();                       ///< the oldest first
    Result<void> forgetActivity(qint64 beforeMinute);
    Result<void> setCloudRecord(const CloudRecord &record);   ///< of an attempt that there is
    Result<std::vector<CloudRecord>> cloudRecords(JobId job); ///< the latest attempt's first
    Result<void> setCharge(const CloudCharge &charge);
    Result<void> removeCharge(const QString &prefix);
    Result<std::vector<CloudCharge>> charges();
    Result<void> setBucketUpload(const BucketUpload &upload);
    Result<void> removeBucketUpload(const QString &place);
    Result<std::vector<BucketUpload>> bucketUploads();
    Result<std::vector<BucketReader>> bucketReaders(const QString &place);
    Result<void> setBatchRule(BatchId batch, const PlaceRule &rule);
    Result<QHash<qint64, PlaceRule>> batchRules(); ///< by batch
    Result<void> setBatchCap(BatchId batch, double dollars);
    Result<QHash<qint64, double>> batchCaps();   ///< by batch
    Result<std::vector<MeasuredSpeed>> speeds(); ///< the oldest first
    Result<void> addSpeed(const MeasuredSpeed &speed);

    /// What was made before of this content, with the job's recipe (whatever it is called) in its folder. `place` names
    /// recipe and folder: two jobs of one content and one place would make the same.
    struct WorkLookup {
        QString place;
        std::optional<MadeWork> work;
    };
    Result<WorkLookup> findWork(JobId job, const QString &content);
    Result<void> addWork(JobId job, const MadeWork &work, Timestamp now); ///< in place of what was known
    /// The outputs of a job that is Skipped are those that an earlier one made.
    Result<void> linkOutputs(JobId job, const std::vector<MadeOutput> &outputs);

    Result<std::vector<WatchRule>> watches();
    Result<WatchId> addWatch(const WatchRule &rule);
    Result<void> removeWatch(WatchId id);

    Result<std::vector<Job>> allJobs();
    Result<std::vector<Output>> outputs(JobId job);
    Result<std::vector<Attempt>> attempts(JobId job);
    Result<std::vector<OpenAttempt>> openAttempts();

    /// Writes the changeable columns of a row, but for place and source info, which have calls of their own. Names of
    /// Cancelled and Skipped jobs are given back.
    Result<void> update(const Job &job);
    Result<void> setPositions(const std::vector<std::pair<JobId, double>> &positions);
    Result<void> setCancelRequested(const std::vector<JobId> &jobs, bool isRequested = true);
    Result<void> setSource(JobId job, const QString &source);
    /// Where its files are now; the mount is that of their folder.
    Result<void> relocate(JobId job, const QString &source, const QStringList &moreParts, const QString &mount);
    /// What could be read takes the place of what could not be made whole, under its own name.
    Result<std::vector<KeptPartial>> keptPartials(JobId job);
    Result<std::vector<JobId>> failedWithPartials(); ///< candidates: failed jobs of which something was kept
    Result<void> acceptPartials(const std::vector<AcceptedPartial> &partials);
    Result<void> setSourceInfo(JobId job, qint64 durationMs, const QString &summary);
    Result<void> remove(const std::vector<JobId> &jobs);
    /// Takes jobs out of allJobs() and of what is exported, until restore(). Their names are given back.
    Result<void> setRemoved(const std::vector<JobId> &jobs);
    Result<void> restore(const std::vector<JobId> &jobs);
    Result<std::vector<JobId>> removedJobs();

    /// Opens an attempt for a row that is written as Running in the same call, for the outputs that are missing;
    /// reserves their names again if they were given back. Each part's path is derived from its final path and the
    /// attempt.
    /// With a `workFolder` the parts are made there. Outputs with a kept part are not among those to be made.
    Result<RunRecord> beginAttempt(const Job &job, const QString &backend, Timestamp now,
                                   const QString &workFolder = {});
    Result<RunRecord> runRecord(JobId job);
    /// Fenced: Interrupted error "fence" when the attempt is not open any more.
    Result<void> closeAttempt(AttemptId attempt, AttemptOutcome outcome, const std::optional<Error> &error,
                              const QString &log, Timestamp now);
    /// Fenced. Writes down what is about to appear under the final paths, so that recovery can tell how far it came. A
    /// partial gets an output of its own; the real one keeps its name. Returns the outputs of the items, in their
    /// order. Error "name.reserved" (its detail is the path) when another job holds one of the names: nothing is
    /// written then.
    Result<std::vector<OutputId>> recordPublishing(const PublishRecord &record);
    /// How outputs have ended: state, path, size, error, note and remarks. A partial that did not come to be goes.
    Result<void> setOutputs(const std::vector<Output> &outputs);
    /// Kept parts that are not what they were any more.
    Result<void> forgetKept(const std::vector<OutputId> &outputs);
    Result<QStringList> keptParts(const std::vector<JobId> &jobs);
    /// Marks outputs to be made (again); those that are Done become what the new ones may replace.
    Result<void> remakeOutputs(JobId job, const std::vector<int> &ordinals);
    /// Marks the whole set to be made anew, beside what is there.
    Result<void> resetOutputs(JobId job);
    /// True when a job other than `except` has reserved the path.
    Result<bool> isReserved(const QString &finalPath, JobId except);

    Database &database() { return *m_database; }
    /// After a rollback: what was interned in it is gone.
    void forgetCaches();

    /// Whole path in NFC and case-folded: what two names are compared by.
    static QString nameKey(const QString &path);
    /// Beside the final path, hidden, and of our own.
    static QString partPathFor(const QString &finalPath, AttemptId attempt, int ordinal);

private:
    explicit JobStore(std::unique_ptr<Database> database);
    static Result<std::unique_ptr<JobStore>> openAndRead(const QString &path);
    /// Reads all jobs while the database is opened, as a check; who asks for them first gets these.
    Result<void> readAhead();
    Result<std::vector<Job>> readAllJobs();
    Result<qint64> changesSoFar();
    Result<std::size_t> mostJobs();
    Result<qint64> internFolder(const QString &path, const QString &mount = {});
    Result<RecipeId> internRecipe(const Recipe &recipe);
    Result<Job> addJob(BatchId batch, const JobSpec &spec, JobState state, Timestamp now, double position);
    Result<void> readOutputsOf(std::vector<Job> &jobs, TextPool &texts,
                               const std::function<SharedText(qint64)> &folderOf);
    Result<void> findLastPosition();
    Result<void> releaseNames(JobId job);
    /// False: this very file was taken from its watched folder before.
    Result<bool> takeWatched(const JobSpec &spec);
    /// A finished output of a job, or a file right in the folder that is one.
    Result<bool> isMade(const QString &path);
    /// The first number from `number` on under which no other job holds a name of the set. `taker` is asked about each
    /// name that is taken and may end the search by saying true.
    struct Taker {
        JobId job{};
        qint64 sourceFolder = 0;
        QByteArray sourceName;
    };
    Result<std::optional<int>> freeNumber(const QString &folder, const QString &stem,
                                          const std::vector<RecipeOutput> &outputs, int number, JobId except,
                                          const std::function<bool(const Taker &)> &taker = {});
    /// Of the outputs that `spec.present` names, what earlier jobs of the same source made under these names; nothing
    /// when one of them is somebody else's.
    Result<std::optional<std::vector<Output>>> madeBefore(const JobSpec &spec, qint64 sourceFolder);
    static Output outputFor(const RecipeOutput &wanted, const QString &folder, const QString &stem, int number);
    Result<void> insertCloudRecords(Job &job, std::vector<CloudRecord> records, Timestamp now);
    Result<void> insertOutputs(JobId job, const std::vector<Output> &outputs, bool reserved);
    Result<OutputId> addPartialOutput(const PublishRecord &record, const PublishRecord::Item &item);
    Result<void> keepPart(const Output &output);
    Result<void> nameMissingOutputs(RunRecord &record, JobId job);

    std::unique_ptr<Database> m_database;
    struct ReadAhead {
        std::vector<Job> jobs;
        qint64 changes = 0; ///< as many rows had been written then
    };
    std::optional<ReadAhead> m_readAhead;
    TextPool m_texts;
    std::optional<double> m_lastPosition; ///< of all jobs
    QHash<QString, qint64> m_folders;
    QHash<QString, RecipeId> m_recipes;
    struct RecipeTraits {
        bool wantsHardware = false;
        OutputRate outputRate;
        bool makesPackage = false;
    };
    QHash<qint64, RecipeTraits> m_traits; ///< by the recipe's id
};

} // namespace reelyard
