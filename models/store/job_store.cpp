// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/job_store.h"

#include "models/base/native_path.h"
#include "models/job/job_outcome.h"
#include "models/job/output_names.h"
#include "models/recipe/hardware_encoding.h"
#include "models/store/database.h"
#include "models/store/job_rows.h"
#include "models/store/migrator.h"
#include "models/store/salvage.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
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

constexpr auto insertBatch = "INSERT INTO batches (name, created_ms) VALUES (:name, :now)";
constexpr auto renameBatch = "UPDATE batches SET name = :name WHERE id = :id";
constexpr auto insertFolder = "INSERT INTO folders (path, mount) VALUES (:path, :mount) ON CONFLICT (path) "
                              "DO UPDATE SET mount = excluded.mount WHERE excluded.mount <> X''";
constexpr auto selectFolder = "SELECT id FROM folders WHERE path = :path";
constexpr auto insertRecipe =
    "INSERT INTO recipes (hash, name, arguments, extension, checks) "
    "VALUES (:hash, :name, :arguments, :extension, :checks) ON CONFLICT (hash, name) DO NOTHING";
constexpr auto selectRecipe = "SELECT id FROM recipes WHERE hash = :hash AND name = :name";
constexpr auto lastPosition = "SELECT coalesce(max(position), 0) FROM jobs";
constexpr auto insertJob =
    "INSERT INTO jobs (batch, position, source_kind, source_folder, source_name, source_size, source_modified_ms, "
    "recipe, exists_policy, state, wait_until_ms, skip_reason, added_ms, queued_ms, finished_ms, output_folder, "
    "output_stem, list_id, carried, more_parts, tree_depth, priority, again, place) "
    "VALUES (:batch, :position, :kind, :folder, :name, :size, :modified, :recipe, :exists, :state, :wait_until, :skip, "
    ":added, :queued, :finished, :output_folder, :stem, :list_id, :carried, :more_parts, :depth, :priority, :again, "
    ":place)";
// One that most are: not from a list, to be run in its turn. The rest of its columns have their defaults; what is not
// bound costs nothing.
constexpr auto insertPlannedJob =
    "INSERT INTO jobs (batch, position, source_kind, source_folder, source_name, source_size, source_modified_ms, "
    "recipe, exists_policy, state, added_ms, queued_ms, output_folder, output_stem, tree_depth) "
    "VALUES (:batch, :position, :kind, :folder, :name, :size, :modified, :recipe, :exists, :state, :added, :queued, "
    ":output_folder, :stem, :depth)";
constexpr auto reservedBy = "SELECT o.job, j.source_folder, j.source_name FROM outputs o JOIN jobs j ON j.id = o.job "
                            "WHERE o.name_key = :key AND o.reserved = 1 AND o.job <> :job";
constexpr auto madeBefore =
    "SELECT o.size_bytes, o.sampled_hash FROM outputs o JOIN jobs j ON j.id = o.job WHERE o.name_key = :key "
    "AND o.state = 'done' AND j.source_folder = :folder AND j.source_name = :name ORDER BY o.id DESC LIMIT 1";
constexpr auto isMade = "SELECT 1 FROM outputs WHERE name_key = :key AND state = 'done' LIMIT 1";
constexpr auto updateJob =
    "UPDATE jobs SET state = :state, hold_reason = :hold, wait_until_ms = :wait_until, "
    "wait_for = :wait_for, skip_reason = :skip, cancel_requested = :cancel, attempts = :attempts, "
    "tries_charged = :tries, crashes = :crashes, program_ends = :program_ends, error_class = :error_class, "
    "error_code = :error_code, error_sentence = :error_sentence, error_detail = :error_detail, remarks = :remarks, "
    "backend = :backend, queued_ms = :queued, started_ms = :started, finished_ms = :finished, "
    "priority = :priority, reviewed_ms = :reviewed, review_note = :note, again = :again WHERE id = :id";
constexpr auto setPosition = "UPDATE jobs SET position = :position WHERE id = :id";
constexpr auto setCancel = "UPDATE jobs SET cancel_requested = 1 WHERE id = :id";
constexpr auto setSourceInfo =
    "UPDATE jobs SET source_duration_ms = :duration, source_summary = :summary WHERE id = :id";
constexpr auto setSource = "UPDATE jobs SET source_folder = :folder, source_name = :name WHERE id = :id";
constexpr auto deleteJob = "DELETE FROM jobs WHERE id = :id";
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

Result<BatchId> JobStore::addBatch(const QString &name, Timestamp now)
{
    auto query = execute(*m_database, sql::insertBatch, {{":name", notNull(name)}, {":now", qint64(now.count())}});
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
    m_onHardware.clear();
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
    m_onHardware.insert(raw(id), wantsHardware(recipe.arguments));
    return id;
}

Result<std::vector<Job>> JobStore::addJobs(BatchId batch, const std::vector<JobSpec> &specs, JobState state,
                                           Timestamp now)
{
    if (auto known = findLastPosition(); !known)
        return known.error();
    std::vector<Job> jobs;
    jobs.reserve(specs.size());
    for (const JobSpec &spec : specs) {
        const auto isOurs = spec.isUnasked ? isMade(spec.source) : Result<bool>(false);
        if (!isOurs)
            return isOurs.error();
        if (*isOurs)
            continue;
        const auto isNew = isSet(spec.watch) ? takeWatched(spec) : Result<bool>(true);
        if (!isNew)
            return isNew.error();
        if (!*isNew)
            continue;
        auto job = addJob(batch, spec, state, now, ++*m_lastPosition);
        if (!job)
            return job.error();
        jobs.push_back(std::move(*job));
    }
    return jobs;
}

// It is looked for once, as that takes a walk through all jobs. After a rollback it is larger than it has to be.
Result<void> JobStore::findLastPosition()
{
    if (m_lastPosition)
        return {};
    auto query = execute(*m_database, sql::lastPosition, {});
    if (!query)
        return query.error();
    m_lastPosition = (*query)->next() ? (*query)->value(0).toDouble() : 0;
    (*query)->finish();
    return {};
}

Result<bool> JobStore::isMade(const QString &path)
{
    const QString folder = folderOf(path);
    for (const QString &made : {path, folder.endsWith(u'/') ? folder.chopped(1) : folder}) {
        auto query = execute(*m_database, sql::isMade, {{":key", nameKey(made)}});
        if (!query)
            return query.error();
        const bool isFound = (*query)->next();
        (*query)->finish();
        if (isFound)
            return true;
    }
    return false;
}

Result<std::optional<int>> JobStore::freeNumber(const QString &folder, const QString &stem,
                                                const std::vector<RecipeOutput> &outputs, int number, JobId except,
                                                const std::function<bool(const Taker &)> &taker)
{
    for (;; ++number) {
        bool isFree = true;
        bool isDecided = static_cast<bool>(taker);
        for (const RecipeOutput &output : outputs) {
            auto taken =
                execute(*m_database, sql::reservedBy,
                        {{":key", nameKey(outputPath(folder, output.name, stem, number))}, {":job", raw(except)}});
            if (!taken)
                return taken.error();
            if (!(*taken)->next()) {
                isDecided = false;
                continue;
            }
            const Taker by{JobId{(*taken)->value(0).toLongLong()}, (*taken)->value(1).toLongLong(),
                           (*taken)->value(2).toByteArray()};
            (*taken)->finish();
            isFree = false;
            isDecided = isDecided && taker(by);
        }
        if (isFree)
            return std::optional(number);
        if (isDecided)
            return std::optional<int>();
    }
}

Result<std::optional<std::vector<Output>>> JobStore::madeBefore(const JobSpec &spec, qint64 sourceFolder)
{
    std::vector<Output> made;
    for (const RecipeOutput &output : spec.outputs) {
        if (std::find(spec.present.begin(), spec.present.end(), output.ordinal) == spec.present.end())
            continue;
        auto row = execute(*m_database, sql::madeBefore,
                           {{":key", nameKey(outputPath(spec.outputFolder, output.name, spec.outputStem, spec.number))},
                            {":folder", sourceFolder},
                            {":name", pathToBytes(nameOf(spec.source))}});
        if (!row)
            return row.error();
        if (!(*row)->next())
            return std::optional<std::vector<Output>>();
        Output one;
        one.ordinal = output.ordinal;
        one.sizeBytes = (*row)->value(0).toLongLong();
        one.sampledHash = (*row)->value(1).toString().toLatin1();
        (*row)->finish();
        made.push_back(one);
    }
    return std::optional(std::move(made));
}

Result<Job> JobStore::addJob(BatchId batch, const JobSpec &spec, JobState state, Timestamp now, double position)
{
    if (spec.outputs.empty())
        return internalError(QStringLiteral("a job without outputs"));
    const auto folder = internFolder(folderOf(spec.source), spec.sourceMount);
    if (!folder)
        return folder.error();
    const auto recipe = internRecipe(spec.recipe);
    if (!recipe)
        return recipe.error();
    const QByteArray name = pathToBytes(nameOf(spec.source));
    const QString outputFolder = spec.outputFolder.endsWith(u'/') ? spec.outputFolder : spec.outputFolder + u'/';

    std::optional<QString> skip = spec.skipReason;
    int number = spec.number;
    std::vector<Output> kept;
    if (!skip && !spec.present.empty()) {
        auto made = madeBefore(spec, *folder);
        if (!made)
            return made.error();
        if (*made)
            kept = std::move(**made);
        else
            number = spec.numberElsewhere;
    }
    if (!skip) {
        const auto isSameSource = [&](const Taker &taker) {
            return taker.sourceFolder == *folder && taker.sourceName == name;
        };
        const auto found =
            freeNumber(outputFolder, spec.outputStem, spec.outputs, number, JobId{},
                       spec.exists == ExistsPolicy::Skip ? isSameSource : std::function<bool(const Taker &)>());
        if (!found)
            return found.error();
        if (!*found) {
            skip = QCoreApplication::translate("JobStore", "This file is already in the queue.");
        } else {
            if (**found != number)
                kept.clear();
            number = **found;
        }
    }
    const bool isForLater = state == JobState::Queued && spec.startAt && *spec.startAt > now;
    const JobState first = skip ? JobState::Skipped : isForLater ? JobState::Waiting : state;

    std::vector<Output> outputs;
    for (const RecipeOutput &wanted : spec.outputs) {
        Output output = outputFor(wanted, outputFolder, spec.outputStem, number);
        const auto made = std::find_if(kept.begin(), kept.end(),
                                       [&](const Output &other) { return other.ordinal == wanted.ordinal; });
        if (made != kept.end() && wanted.isMasterPlaylist) { // it names the others, of which some are missing
            output.earlierSizeBytes = made->sizeBytes;
            output.earlierHash = made->sampledHash;
        } else if (made != kept.end()) {
            output.state = OutputState::Done;
            output.sizeBytes = made->sizeBytes;
            output.sampledHash = made->sampledHash;
        }
        outputs.push_back(std::move(output));
    }

    Job job;
    job.batch = batch;
    job.position = position;
    job.priority = spec.priority;
    job.sourceKind = spec.sourceKind;
    job.folder = m_texts.of(folderOf(spec.source));
    job.name = nameOf(spec.source);
    job.preset = m_texts.of(spec.recipe.name);
    job.recipe = *recipe;
    job.wantsHardware = m_onHardware.value(raw(*recipe));
    job.exists = spec.exists;
    job.isAgain = spec.isAgain;
    job.place = spec.place;
    job.state = first;
    if (skip)
        job.trouble.edit([&](Trouble &trouble) { trouble.skipReason = m_texts.of(*skip); });
    job.sourceSizeBytes = spec.sourceSizeBytes;
    SourceDetail detail{spec.listId, {}, spec.moreParts};
    if (!spec.carried.isEmpty())
        detail.carried = QJsonDocument(spec.carried).toJson(QJsonDocument::Compact);
    job.sourceDetail = std::move(detail);
    job.sourceMount = m_texts.of(spec.sourceMount);
    job.outputMount = m_texts.of(spec.outputMount);
    job.outputCount = static_cast<int>(outputs.size());
    job.setOutputPath(pathOf(outputs), m_texts);
    job.outputSizeBytes = sizeOf(outputs);
    job.addedAt = now;
    if (first == JobState::Queued || first == JobState::Waiting)
        job.queuedAt = now;
    if (first == JobState::Waiting)
        job.waitUntil = spec.startAt;
    if (first == JobState::Skipped)
        job.finishedAt = now;

    const auto outputFolderId = internFolder(outputFolder, spec.outputMount);
    if (!outputFolderId)
        return outputFolderId.error();
    const QString kind = spec.sourceKind == SourceKind::Link ? QStringLiteral("link") : QStringLiteral("file");
    const bool isPlain = !skip && !job.waitUntil && !job.finishedAt && *job.sourceDetail == SourceDetail() &&
                         spec.priority == 0 && !spec.isAgain && spec.place == Place::Local;
    auto inserted = isPlain ? execute(*m_database, sql::insertPlannedJob,
                                      {{":batch", raw(batch)},
                                       {":position", position},
                                       {":kind", kind},
                                       {":folder", *folder},
                                       {":name", name},
                                       {":size", spec.sourceSizeBytes},
                                       {":modified", spec.sourceModifiedMs},
                                       {":recipe", raw(*recipe)},
                                       {":exists", toText(spec.exists)},
                                       {":state", toText(first)},
                                       {":added", qint64(now.count())},
                                       {":queued", timeValue(job.queuedAt)},
                                       {":output_folder", *outputFolderId},
                                       {":stem", blob(spec.outputStem)},
                                       {":depth", spec.treeDepth}})
                            : execute(*m_database, sql::insertJob,
                                      {{":batch", raw(batch)},
                                       {":position", position},
                                       {":kind", kind},
                                       {":folder", *folder},
                                       {":name", name},
                                       {":size", spec.sourceSizeBytes},
                                       {":modified", spec.sourceModifiedMs},
                                       {":recipe", raw(*recipe)},
                                       {":exists", toText(spec.exists)},
                                       {":state", toText(first)},
                                       {":wait_until", timeValue(job.waitUntil)},
                                       {":skip", notNull(job.trouble->skipReason)},
                                       {":added", qint64(now.count())},
                                       {":queued", timeValue(job.queuedAt)},
                                       {":finished", timeValue(job.finishedAt)},
                                       {":output_folder", *outputFolderId},
                                       {":stem", blob(spec.outputStem)},
                                       {":list_id", notNull(job.sourceDetail->listId)},
                                       {":carried", notNull(QString::fromUtf8(job.sourceDetail->carried))},
                                       {":more_parts", rows::blob(spec.moreParts)},
                                       {":depth", spec.treeDepth},
                                       {":priority", spec.priority},
                                       {":again", spec.isAgain ? 1 : 0},
                                       {":place", toText(spec.place)}});
    if (!inserted)
        return inserted.error();
    job.id = JobId{(*inserted)->lastInsertId().toLongLong()};
    if (auto stored = insertOutputs(job.id, outputs, !skip); !stored)
        return stored.error();
    return job;
}

Output JobStore::outputFor(const RecipeOutput &wanted, const QString &folder, const QString &stem, int number)
{
    Output output;
    output.ordinal = wanted.ordinal;
    output.unit = wanted.isFolder ? OutputUnit::Folder : OutputUnit::File;
    output.isMasterPlaylist = wanted.isMasterPlaylist;
    output.pattern = wanted.name;
    output.mainFile = wanted.mainFile;
    output.mainFile.replace(QLatin1String("{name}"), stem);
    output.path = outputPath(folder, wanted.name, stem, number);
    return output;
}

Result<void> JobStore::insertOutputs(JobId job, const std::vector<Output> &outputs, bool reserved)
{
    for (const Output &output : outputs) {
        const auto folder = internFolder(folderOf(output.path));
        if (!folder)
            return folder.error();
        const bool isPlanned = output.unit == OutputUnit::File && !output.isMasterPlaylist &&
                               output.mainFile.isEmpty() && output.state == OutputState::Pending &&
                               output.sizeBytes < 0 && output.earlierSizeBytes < 0;
        if (isPlanned) {
            auto inserted = execute(*m_database, rows::insertPlannedFile,
                                    {{":job", raw(job)},
                                     {":ordinal", output.ordinal},
                                     {":pattern", pathToBytes(output.pattern)},
                                     {":folder", *folder},
                                     {":name", pathToBytes(nameOf(output.path))},
                                     {":key", nameKey(output.path)},
                                     {":reserved", reserved ? 1 : 0}});
            if (!inserted)
                return inserted.error();
            continue;
        }
        // A file that stands on the disk protects its own name; the reservation is for names that are not there yet.
        auto inserted = execute(*m_database, rows::insertOutput,
                                {{":job", raw(job)},
                                 {":ordinal", output.ordinal},
                                 {":unit", toText(output.unit)},
                                 {":master", output.isMasterPlaylist ? 1 : 0},
                                 {":pattern", pathToBytes(output.pattern)},
                                 {":main", blob(output.mainFile)},
                                 {":folder", *folder},
                                 {":name", pathToBytes(nameOf(output.path))},
                                 {":key", nameKey(output.path)},
                                 {":reserved", reserved && output.state != OutputState::Done ? 1 : 0},
                                 {":state", toText(output.state)},
                                 {":size", output.sizeBytes},
                                 {":hash", notNull(QString::fromLatin1(output.sampledHash))},
                                 {":earlier_size", output.earlierSizeBytes},
                                 {":earlier_hash", notNull(QString::fromLatin1(output.earlierHash))}});
        if (!inserted)
            return inserted.error();
    }
    return {};
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

Result<void> JobStore::setCancelRequested(const std::vector<JobId> &jobs)
{
    for (const JobId job : jobs) {
        if (auto query = execute(*m_database, sql::setCancel, {{":id", raw(job)}}); !query)
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

} // namespace reelyard
