// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/job_store.h"

#include "models/base/native_path.h"
#include "models/job/output_names.h"
#include "models/recipe/hardware_encoding.h"
#include "models/recipe/recipe_outputs.h"
#include "models/store/database.h"
#include "models/store/job_rows.h"
#include "models/store/migrator.h"
#include "models/store/salvage.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSqlError>

#include <algorithm>
#include <utility>

namespace reelyard
{

using namespace rows;

namespace
{

namespace sql
{

constexpr auto insertBatch = "INSERT INTO batches (name, created_ms, watch) VALUES (:name, :now, :watch)";
constexpr auto renameBatch = "UPDATE batches SET name = :name WHERE id = :id";
constexpr auto insertFolder = "INSERT INTO folders (path, mount) VALUES (:path, :mount) ON CONFLICT (path) "
                              "DO UPDATE SET mount = excluded.mount WHERE excluded.mount <> X''";
constexpr auto selectFolder = "SELECT id FROM folders WHERE path = :path";
constexpr auto insertRecipe =
    "INSERT INTO recipes (hash, name, arguments, extension, checks) "
    "VALUES (:hash, :name, :arguments, :extension, :checks) ON CONFLICT (hash, name) DO NOTHING";
constexpr auto selectRecipe = "SELECT id FROM recipes WHERE hash = :hash AND name = :name";
constexpr auto updateJob =
    "UPDATE jobs SET state = :state, hold_reason = :hold, wait_until_ms = :wait_until, "
    "wait_for = :wait_for, skip_reason = :skip, cancel_requested = :cancel, attempts = :attempts, "
    "tries_charged = :tries, crashes = :crashes, program_ends = :program_ends, error_class = :error_class, "
    "error_code = :error_code, error_sentence = :error_sentence, error_detail = :error_detail, remarks = :remarks, "
    "backend = :backend, queued_ms = :queued, started_ms = :started, finished_ms = :finished, "
    "priority = :priority, reviewed_ms = :reviewed, review_note = :note, again = :again WHERE id = :id";
constexpr auto setPosition = "UPDATE jobs SET position = :position WHERE id = :id";
constexpr auto setCancel = "UPDATE jobs SET cancel_requested = :requested WHERE id = :id";
constexpr auto setSourceInfo =
    "UPDATE jobs SET source_duration_ms = :duration, source_summary = :summary WHERE id = :id";
constexpr auto setSource = "UPDATE jobs SET source_folder = :folder, source_name = :name WHERE id = :id";
constexpr auto deleteJob = "DELETE FROM jobs WHERE id = :id";
constexpr auto setRemoved = "INSERT OR IGNORE INTO removed_jobs (job) VALUES (:id)";
constexpr auto restore = "DELETE FROM removed_jobs WHERE job = :id";
constexpr auto selectRemoved = "SELECT job FROM removed_jobs ORDER BY job";
constexpr auto releaseNames = "UPDATE outputs SET reserved = 0 WHERE job = :job";

} // namespace sql

// The file's application id, https://www.sqlite.org/pragma.html#pragma_application_id: "Ree" and how it was left.
constexpr int openId = 0x5265656F;
constexpr int closedId = 0x52656563;

// Moves a database that cannot be read out of the way, with what belongs to it; nothing is deleted.
QString setAside(const QString &path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString aside = QStringLiteral("%1.damaged-%2").arg(path, stamp);
    for (const char *suffix : {"", "-wal", "-shm"}) {
        std::error_code ignored;
        std::filesystem::rename(toStdPath(path + QLatin1String(suffix)), toStdPath(aside + QLatin1String(suffix)),
                                ignored);
    }
    return aside;
}

struct OpenedDatabase {
    std::unique_ptr<Database> database;
    bool wasClosed = false; ///< the program that had it last ended as it should
};

Error damaged(const QString &detail)
{
    return {ErrorClass::Permanent, QStringLiteral("database.damaged"),
            QCoreApplication::translate("Database", "The queue's database is damaged."), detail};
}

Result<OpenedDatabase> openAndMigrate(const QString &path)
{
    auto database = std::make_unique<Database>();
    if (auto opened = database->open(path); !opened)
        return opened.error();
    if (auto migrated = Migrator().migrate(*database, path); !migrated)
        return migrated.error();
    // A damaged table is found now and not in mid-batch. After an end that was as it should be, reading all jobs is
    // check enough: a whole one takes as long again.
    auto state = execute(*database, "PRAGMA application_id", {});
    if (!state)
        return state.error();
    const bool wasClosed = (*state)->next() && (*state)->value(0).toInt() == closedId;
    (*state)->finish();
    if (!wasClosed) {
        auto check = execute(*database, "PRAGMA quick_check(1)", {});
        if (!check)
            return check.error();
        const QString found = (*check)->next() ? (*check)->value(0).toString() : (*check)->lastError().text();
        (*check)->finish();
        if (found != QLatin1String("ok"))
            return damaged(found);
    }
    if (auto marked = database->execute(QStringLiteral("PRAGMA application_id = %1").arg(openId)); !marked)
        return marked.error();
    return OpenedDatabase{std::move(database), wasClosed};
}

} // namespace

JobStore::JobStore(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

// What ends in another way is looked through when it is opened next.
JobStore::~JobStore()
{
    static_cast<void>(m_database->execute(QStringLiteral("PRAGMA application_id = %1").arg(closedId)));
}

Result<std::unique_ptr<JobStore>> JobStore::open(const QString &path, std::optional<Error> *problem)
{
    auto opened = openAndRead(path);
    if (!opened && opened.error().code == QLatin1String("database.damaged")) {
        const QString aside = setAside(path);
        const QString detail = opened.error().detail;
        opened = openAndRead(path);
        const auto saved = opened ? salvage((*opened)->database(), aside) : Result<int>(0);
        const int jobs = saved ? *saved : 0;
        if (problem) {
            const QString sentence =
                jobs > 0 ? QCoreApplication::translate("Database", "The queue's database was damaged. It was set aside "
                                                                   "as \"%1\"; jobs that could be read from it: %2.")
                               .arg(displayPath(nameOf(aside)))
                               .arg(jobs)
                         : QCoreApplication::translate("Database", "The queue's database was damaged. It was set aside "
                                                                   "as \"%1\" and an empty queue begun.")
                               .arg(displayPath(nameOf(aside)));
            *problem = Error{ErrorClass::Permanent, QStringLiteral("database.damaged"), sentence, detail};
        }
    }
    return opened;
}

Result<std::unique_ptr<JobStore>> JobStore::openAndRead(const QString &path)
{
    auto opened = openAndMigrate(path);
    if (!opened)
        return opened.error();
    std::unique_ptr<JobStore> store(new JobStore(std::move(opened->database)));
    if (opened->wasClosed) {
        if (auto read = store->readAhead(); !read)
            return read.error();
    }
    return store;
}

QString JobStore::nameKey(const QString &path)
{
    return path.normalized(QString::NormalizationForm_C).toCaseFolded();
}

QString JobStore::partPathFor(const QString &finalPath, AttemptId attempt, int ordinal)
{
    // Short and of our own, so that the longest legal final name still has room for it.
    return QStringLiteral("%1.reelyard-%2-%3.part").arg(folderOf(finalPath)).arg(raw(attempt)).arg(ordinal);
}

Result<BatchId> JobStore::addBatch(const QString &name, Timestamp now, WatchId watch)
{
    auto query = execute(*m_database, sql::insertBatch,
                         {{":name", notNull(name)}, {":now", qint64(now.count())}, {":watch", raw(watch)}});
    if (!query)
        return query.error();
    return BatchId{(*query)->lastInsertId().toLongLong()};
}

Result<void> JobStore::renameBatch(BatchId batch, const QString &name)
{
    auto query = execute(*m_database, sql::renameBatch, {{":id", raw(batch)}, {":name", notNull(name)}});
    return query ? Result<void>() : query.error();
}

Result<qint64> JobStore::internFolder(const QString &path, const QString &mount)
{
    if (const auto found = m_folders.constFind(path); found != m_folders.cend())
        return found.value();
    const QByteArray bytes = pathToBytes(path);
    if (auto inserted = execute(*m_database, sql::insertFolder, {{":path", bytes}, {":mount", blob(mount)}}); !inserted)
        return inserted.error();
    auto query = execute(*m_database, sql::selectFolder, {{":path", bytes}});
    if (!query)
        return query.error();
    const qint64 id = (*query)->next() ? (*query)->value(0).toLongLong() : 0;
    (*query)->finish();
    if (m_folders.size() > 10'000)
        m_folders.clear();
    m_folders.insert(path, id);
    return id;
}

void JobStore::forgetCaches()
{
    m_folders.clear();
    m_recipes.clear();
    m_traits.clear();
}

Result<RecipeId> JobStore::internRecipe(const Recipe &recipe)
{
    const QString key = QStringList{recipe.name, recipe.arguments, recipe.extension, recipe.checks}.join(QChar(0));
    if (const auto found = m_recipes.constFind(key); found != m_recipes.cend())
        return *found;
    const QString hash = recipe.hash();
    if (auto inserted = execute(*m_database, sql::insertRecipe,
                                {{":hash", hash},
                                 {":name", notNull(recipe.name)},
                                 {":arguments", notNull(recipe.arguments)},
                                 {":extension", notNull(recipe.extension)},
                                 {":checks", notNull(recipe.checks)}});
        !inserted)
        return inserted.error();
    auto query = execute(*m_database, sql::selectRecipe, {{":hash", hash}, {":name", notNull(recipe.name)}});
    if (!query)
        return query.error();
    const RecipeId id{(*query)->next() ? (*query)->value(0).toLongLong() : 0};
    (*query)->finish();
    m_recipes.insert(key, id);
    m_traits.insert(raw(id),
                    {wantsHardware(recipe.arguments), outputRateOf(recipe.arguments), makesPackage(recipe.arguments)});
    return id;
}

Result<void> JobStore::update(const Job &job)
{
    auto query = m_database->prepare(QString::fromLatin1(sql::updateJob));
    if (!query)
        return query.error();
    QSqlQuery &row = **query;
    const auto bind = [&row](const char *name, const QVariant &value) {
        row.bindValue(QString::fromLatin1(name), value);
    };
    const Trouble &trouble = *job.trouble;
    bind(":id", raw(job.id));
    bind(":state", toText(job.state));
    bind(":hold", notNull(toText(job.holdReason)));
    bind(":wait_until", timeValue(job.waitUntil));
    bind(":wait_for", notNull(trouble.waitFor));
    bind(":skip", notNull(trouble.skipReason));
    bind(":cancel", job.cancelRequested ? 1 : 0);
    bind(":attempts", job.attempts);
    bind(":tries", trouble.triesCharged);
    bind(":crashes", trouble.crashes);
    bind(":program_ends", trouble.programEnds);
    bindError(row, trouble.error);
    bind(":remarks", remarksText(trouble.remarks));
    bind(":backend", notNull(job.backend));
    bind(":queued", timeValue(job.queuedAt));
    bind(":started", timeValue(job.startedAt));
    bind(":finished", timeValue(job.finishedAt));
    bind(":priority", job.priority);
    bind(":reviewed", timeValue(trouble.reviewedAt));
    bind(":note", notNull(trouble.reviewNote));
    bind(":again", job.isAgain ? 1 : 0);
    if (auto done = m_database->run(row); !done)
        return done;
    if (job.state == JobState::Cancelled || job.state == JobState::Skipped)
        return releaseNames(job.id);
    return {};
}

Result<void> JobStore::releaseNames(JobId job)
{
    auto query = execute(*m_database, sql::releaseNames, {{":job", raw(job)}});
    return query ? Result<void>() : query.error();
}

Result<void> JobStore::setPositions(const std::vector<std::pair<JobId, double>> &positions)
{
    for (const auto &[job, position] : positions) {
        if (auto query = execute(*m_database, sql::setPosition, {{":id", raw(job)}, {":position", position}}); !query)
            return query.error();
        if (m_lastPosition)
            m_lastPosition = std::max(*m_lastPosition, position);
    }
    return {};
}

Result<void> JobStore::setCancelRequested(const std::vector<JobId> &jobs, bool isRequested)
{
    for (const JobId job : jobs) {
        if (auto query = execute(*m_database, sql::setCancel, {{":id", raw(job)}, {":requested", isRequested ? 1 : 0}});
            !query)
            return query.error();
    }
    return {};
}

Result<void> JobStore::setSource(JobId job, const QString &source)
{
    const auto folder = internFolder(folderOf(source));
    if (!folder)
        return folder.error();
    auto query = execute(*m_database, sql::setSource,
                         {{":id", raw(job)}, {":folder", *folder}, {":name", pathToBytes(nameOf(source))}});
    return query ? Result<void>() : query.error();
}

Result<void> JobStore::setSourceInfo(JobId job, qint64 durationMs, const QString &summary)
{
    auto query = execute(*m_database, sql::setSourceInfo,
                         {{":id", raw(job)}, {":duration", durationMs}, {":summary", notNull(summary)}});
    return query ? Result<void>() : query.error();
}

Result<void> JobStore::remove(const std::vector<JobId> &jobs)
{
    for (const JobId job : jobs) {
        if (auto query = execute(*m_database, sql::deleteJob, {{":id", raw(job)}}); !query)
            return query.error();
    }
    return {};
}

Result<void> JobStore::setRemoved(const std::vector<JobId> &jobs)
{
    for (const JobId job : jobs) {
        if (auto query = execute(*m_database, sql::setRemoved, {{":id", raw(job)}}); !query)
            return query.error();
        if (auto released = releaseNames(job); !released)
            return released;
    }
    return {};
}

Result<void> JobStore::restore(const std::vector<JobId> &jobs)
{
    for (const JobId job : jobs) {
        if (auto query = execute(*m_database, sql::restore, {{":id", raw(job)}}); !query)
            return query.error();
    }
    return {};
}

Result<std::vector<JobId>> JobStore::removedJobs()
{
    auto query = execute(*m_database, sql::selectRemoved, {});
    if (!query)
        return query.error();
    std::vector<JobId> jobs;
    while ((*query)->next())
        jobs.push_back(JobId{(*query)->value(0).toLongLong()});
    return jobs;
}

} // namespace reelyard
