// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/job/attempt_result.h"
#include "models/job/job.h"

#include <memory>
#include <vector>

namespace reelyard
{

class Database;

/// An attempt that was open when the program ended, with what it was publishing.
struct OpenAttempt {
    AttemptId id{};
    JobId job{};
    QString backend;
    QString remoteId;
    QString partPath;
    ExistsPolicy exists = ExistsPolicy::Rename;
    Output output;
    QByteArray sampledHash;       ///< set when output.state is Publishing
    std::optional<Error> partial; ///< set when what was being published is a partial
};

/// What is written down before a part file gets its final name.
struct PublishRecord {
    AttemptId attempt{};
    JobId job{};
    OutputId output{};
    QString partPath;
    QString finalPath;
    qint64 sizeBytes = -1;
    QByteArray sampledHash;
    std::vector<Remark> remarks;
    std::optional<Error> partial; ///< why the file holds only a part of the source
};

/// What a job needs to run, beside its row.
struct RunRecord {
    AttemptSpec spec; ///< from beginAttempt()
    Recipe recipe;
    ExistsPolicy exists = ExistsPolicy::Rename;
    Output output;
};

/// Reads and writes jobs, outputs, attempts, batches and recipes. The only code that knows SQL. Lives on the store
/// thread; every call is part of the transaction that StoreThread holds open. It keeps facts and fences, and decides
/// nothing: which change is legal is JobQueue's matter, the CHECKs of the schema are the last line.
class JobStore
{
public:
    /// Opens or creates, migrates. A damaged database is set aside with its date and a new one begun; `problem` then
    /// tells it.
    static Result<std::unique_ptr<JobStore>> open(const QString &path, std::optional<Error> *problem = nullptr);
    ~JobStore();

    Result<BatchId> addBatch(const QString &name, Timestamp now);
    Result<void> renameBatch(BatchId batch, const QString &name);
    /// Reserves the outputs' names: one that is taken becomes "name (1).ext"; where the policy is Skip and the same
    /// source already makes it, the job is Skipped. Returns the rows as stored.
    Result<std::vector<Job>> addJobs(BatchId batch, const std::vector<JobSpec> &specs, JobState state, Timestamp now);

    Result<std::vector<Job>> allJobs();
    Result<std::vector<Output>> outputs(JobId job);
    Result<std::vector<Attempt>> attempts(JobId job);
    Result<std::vector<OpenAttempt>> openAttempts();

    /// Writes the changeable columns of a row, but for place and source info, which have calls of their own. Names of
    /// Cancelled and Skipped jobs are given back.
    Result<void> update(const Job &job);
    Result<void> setPositions(const std::vector<std::pair<JobId, double>> &positions);
    Result<void> setCancelRequested(const std::vector<JobId> &jobs);
    Result<void> setSourceInfo(JobId job, qint64 durationMs, const QString &summary);
    Result<void> remove(const std::vector<JobId> &jobs);

    /// Opens an attempt for a row that is written as Running in the same call; reserves the name again if it was given
    /// back. `partPath` is derived from the output's folder, the job and the attempt.
    Result<RunRecord> beginAttempt(const Job &job, const QString &backend, Timestamp now);
    Result<RunRecord> runRecord(JobId job);
    /// Fenced: Interrupted error "fence" when the attempt is not open any more.
    Result<void> closeAttempt(AttemptId attempt, AttemptOutcome outcome, const std::optional<Error> &error,
                              const QString &log, Timestamp now);
    /// Fenced. Writes down what is about to appear under `finalPath`, so that recovery can tell how far it came.
    Result<void> recordPublishing(const PublishRecord &record);
    /// An output of its own for what could be read of a damaged source; the job's real output keeps its name.
    Result<OutputId> addPartialOutput(AttemptId attempt, JobId job, const QString &path);
    Result<void> removeOutput(OutputId output);
    Result<void> setOutput(OutputId output, OutputState state, const QString &finalPath, qint64 sizeBytes);
    /// True when a job other than `except` has reserved the path.
    Result<bool> isReserved(const QString &finalPath, JobId except);

    Database &database() { return *m_database; }
    /// After a rollback: what was interned in it is gone.
    void forgetCaches();

    /// Whole path in NFC and case-folded: what two names are compared by.
    static QString nameKey(const QString &path);
    /// "clip.mp4", 2 -> "clip (2).mp4"; 0 leaves it as it is.
    static QString numberedName(const QString &name, int number);
    static QString partPathFor(const QString &finalPath, AttemptId attempt);

private:
    explicit JobStore(std::unique_ptr<Database> database);
    Result<qint64> internFolder(const QString &path);
    Result<RecipeId> internRecipe(const Recipe &recipe);
    Result<Job> addJob(BatchId batch, const JobSpec &spec, JobState state, Timestamp now, double position);
    Result<void> releaseNames(JobId job);

    std::unique_ptr<Database> m_database;
    QHash<QString, qint64> m_folders;
    QHash<QString, RecipeId> m_recipes;
};

} // namespace reelyard
