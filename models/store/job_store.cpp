// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/job_store.h"

#include "models/base/native_path.h"
#include "models/recipe/hardware_encoding.h"
#include "models/store/database.h"
#include "models/store/migrator.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>

#include <utility>

namespace reelyard
{

namespace
{

using Binding = std::pair<const char *, QVariant>;

namespace sql
{

constexpr auto insertBatch = "INSERT INTO batches (name, created_ms) VALUES (:name, :now)";
constexpr auto renameBatch = "UPDATE batches SET name = :name WHERE id = :id";
constexpr auto insertFolder = "INSERT INTO folders (path) VALUES (:path) ON CONFLICT (path) DO NOTHING";
constexpr auto selectFolder = "SELECT id FROM folders WHERE path = :path";
constexpr auto insertRecipe = "INSERT INTO recipes (hash, name, arguments, extension) "
                              "VALUES (:hash, :name, :arguments, :extension) ON CONFLICT (hash, name) DO NOTHING";
constexpr auto selectRecipe = "SELECT id FROM recipes WHERE hash = :hash AND name = :name";
constexpr auto selectRecipes = "SELECT id, arguments FROM recipes";
constexpr auto lastPosition = "SELECT coalesce(max(position), 0) FROM jobs";
constexpr auto insertJob =
    "INSERT INTO jobs (batch, position, source_kind, source_folder, source_name, source_size, source_modified_ms, "
    "recipe, exists_policy, state, skip_reason, added_ms, queued_ms, finished_ms) "
    "VALUES (:batch, :position, :kind, :folder, :name, :size, :modified, :recipe, :exists, :state, :skip, :added, "
    ":queued, :finished)";
constexpr auto reservedBy = "SELECT o.job, j.source_folder, j.source_name FROM outputs o JOIN jobs j ON j.id = o.job "
                            "WHERE o.name_key = :key AND o.reserved = 1";
constexpr auto insertOutput = "INSERT INTO outputs (job, ordinal, folder, name, name_key, reserved) "
                              "VALUES (:job, :ordinal, :folder, :name, :key, :reserved)";
constexpr auto deleteOutput = "DELETE FROM outputs WHERE job = :job AND ordinal = :ordinal";
constexpr auto removeOutput = "DELETE FROM outputs WHERE id = :id";
constexpr auto setRemarks = "UPDATE jobs SET remarks = :remarks WHERE id = :id";
constexpr auto setAttemptError = "UPDATE attempts SET error_class = :error_class, error_code = :error_code, "
                                 "error_sentence = :error_sentence, error_detail = :error_detail WHERE id = :id";
constexpr auto selectJobs =
    "SELECT j.id, j.batch, j.position, j.source_kind, f.path, j.source_name, r.name, j.recipe, j.state, "
    "j.hold_reason, j.wait_until_ms, j.wait_for, j.cancel_requested, j.attempts, j.tries_charged, j.crashes, "
    "j.program_ends, j.error_class, j.error_code, j.error_sentence, j.error_detail, j.remarks, j.skip_reason, "
    "j.source_size, j.source_duration_ms, j.source_summary, j.backend, j.added_ms, j.queued_ms, j.started_ms, "
    "j.finished_ms, of.path, o.name, o.size_bytes, j.exists_policy "
    "FROM jobs j JOIN folders f ON f.id = j.source_folder JOIN recipes r ON r.id = j.recipe "
    "LEFT JOIN outputs o ON o.job = j.id AND o.ordinal = 0 LEFT JOIN folders of ON of.id = o.folder "
    "ORDER BY j.position, j.id";
constexpr auto selectOutputs = "SELECT o.id, f.path, o.name, o.state, o.size_bytes FROM outputs o "
                               "JOIN folders f ON f.id = o.folder WHERE o.job = :job ORDER BY o.ordinal < 0, o.ordinal";
constexpr auto selectAttempts =
    "SELECT id, number, backend, outcome, started_ms, finished_ms, error_class, error_code, error_sentence, "
    "error_detail, log FROM attempts WHERE job = :job ORDER BY number";
constexpr auto selectOpenAttempts =
    "SELECT a.id, a.job, a.backend, a.remote_id, coalesce(o.part_path, a.part_path), j.exists_policy, o.id, f.path, "
    "o.name, o.state, o.size_bytes, o.sampled_hash, a.error_class, a.error_code, a.error_sentence, a.error_detail "
    "FROM attempts a JOIN jobs j ON j.id = a.job "
    "JOIN outputs o ON o.id = (SELECT id FROM outputs WHERE job = a.job AND (state = 'publishing' OR ordinal = 0) "
    "ORDER BY state = 'publishing' DESC LIMIT 1) "
    "JOIN folders f ON f.id = o.folder WHERE a.outcome = 'open'";
constexpr auto updateJob =
    "UPDATE jobs SET state = :state, hold_reason = :hold, wait_until_ms = :wait_until, "
    "wait_for = :wait_for, skip_reason = :skip, cancel_requested = :cancel, attempts = :attempts, "
    "tries_charged = :tries, crashes = :crashes, program_ends = :program_ends, error_class = :error_class, "
    "error_code = :error_code, error_sentence = :error_sentence, error_detail = :error_detail, remarks = :remarks, "
    "backend = :backend, queued_ms = :queued, started_ms = :started, finished_ms = :finished WHERE id = :id";
constexpr auto setPosition = "UPDATE jobs SET position = :position WHERE id = :id";
constexpr auto setCancel = "UPDATE jobs SET cancel_requested = 1 WHERE id = :id";
constexpr auto setSourceInfo =
    "UPDATE jobs SET source_duration_ms = :duration, source_summary = :summary WHERE id = :id";
constexpr auto deleteJob = "DELETE FROM jobs WHERE id = :id";
constexpr auto releaseNames = "UPDATE outputs SET reserved = 0 WHERE job = :job";
constexpr auto insertAttempt = "INSERT INTO attempts (job, number, backend, started_ms) "
                               "VALUES (:job, :number, :backend, :now)";
constexpr auto setAttemptPart = "UPDATE attempts SET part_path = :part WHERE id = :id";
constexpr auto selectRun = "SELECT r.name, r.arguments, r.extension, j.exists_policy, o.id, f.path, o.name, o.state, "
                           "o.size_bytes FROM jobs j JOIN recipes r ON r.id = j.recipe JOIN outputs o ON o.job = j.id "
                           "AND o.ordinal = 0 JOIN folders f ON f.id = o.folder WHERE j.id = :job";
constexpr auto closeAttempt =
    "UPDATE attempts SET outcome = :outcome, finished_ms = :now, error_class = :error_class, "
    "error_code = :error_code, error_sentence = :error_sentence, error_detail = :error_detail, log = :log "
    "WHERE id = :id AND outcome = 'open'";
constexpr auto recordPublishing =
    "UPDATE outputs SET state = 'publishing', part_path = :part, folder = :folder, name = :name, name_key = :key, "
    "reserved = 1, size_bytes = :size, sampled_hash = :hash WHERE id = :id "
    "AND EXISTS (SELECT 1 FROM attempts WHERE id = :attempt AND outcome = 'open')";
constexpr auto setOutput = "UPDATE outputs SET state = :state, folder = :folder, name = :name, name_key = :key, "
                           "size_bytes = :size, reserved = :reserved, part_path = NULL WHERE id = :id";
constexpr auto setOutputName = "UPDATE outputs SET folder = :folder, name = :name, name_key = :key, reserved = 1, "
                               "state = 'pending', size_bytes = -1 WHERE id = :id";
constexpr auto isReserved = "SELECT 1 FROM outputs WHERE name_key = :key AND reserved = 1 AND job <> :job";

} // namespace sql

QVariant timeValue(std::optional<Timestamp> time)
{
    return time ? QVariant(static_cast<qint64>(time->count())) : QVariant(QMetaType::fromType<qint64>());
}

std::optional<Timestamp> timeFrom(const QVariant &value)
{
    if (value.isNull())
        return std::nullopt;
    return Timestamp(value.toLongLong());
}

std::optional<Error> errorFrom(const QSqlQuery &query, int column)
{
    const auto errorClass = errorClassFromText(query.value(column).toString());
    if (!errorClass)
        return std::nullopt;
    return Error{*errorClass, query.value(column + 1).toString(), query.value(column + 2).toString(),
                 query.value(column + 3).toString()};
}

void bindError(QSqlQuery &query, const std::optional<Error> &error)
{
    query.bindValue(QStringLiteral(":error_class"),
                    error ? QVariant(toText(error->errorClass)) : QVariant(QMetaType::fromType<QString>()));
    // A null QString would become SQL NULL, which these columns refuse.
    const auto text = [&](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    query.bindValue(QStringLiteral(":error_code"), text(error ? error->code : QString()));
    query.bindValue(QStringLiteral(":error_sentence"), text(error ? error->sentence : QString()));
    query.bindValue(QStringLiteral(":error_detail"), text(error ? error->detail : QString()));
}

QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

Result<QSqlQuery *> execute(Database &database, const char *text, std::initializer_list<Binding> bindings)
{
    auto query = database.prepare(QString::fromLatin1(text));
    if (!query)
        return query.error();
    for (const auto &[name, value] : bindings)
        (*query)->bindValue(QString::fromLatin1(name), value);
    if (auto done = database.run(**query); !done)
        return done.error();
    return *query;
}

QString logTail(const QString &log)
{
    constexpr qsizetype limit = 64 * 1024;
    return notNull(log.size() <= limit ? log : log.right(limit));
}

Job jobFrom(const QSqlQuery &row, QHash<QString, QString> &shared)
{
    const auto share = [&shared](const QString &text) {
        const auto found = shared.constFind(text);
        return found != shared.cend() ? found.value() : shared.insert(text, text).value();
    };
    Job job;
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    job.id = JobId{next().toLongLong()};
    job.batch = BatchId{next().toLongLong()};
    job.position = next().toDouble();
    job.sourceKind = next().toString() == QLatin1String("link") ? SourceKind::Link : SourceKind::File;
    job.folder = share(pathFromBytes(next().toByteArray()));
    job.name = pathFromBytes(next().toByteArray());
    job.preset = share(next().toString());
    job.recipe = RecipeId{next().toLongLong()};
    job.state = jobStateFromText(next().toString()).value_or(JobState::Failed);
    job.holdReason = holdReasonFromText(next().toString()).value_or(HoldReason::None);
    job.waitUntil = timeFrom(next());
    job.waitFor = share(next().toString());
    job.cancelRequested = next().toBool();
    job.attempts = next().toInt();
    job.triesCharged = next().toInt();
    job.crashes = next().toInt();
    job.programEnds = next().toInt();
    job.error = errorFrom(row, column);
    column += 4;
    job.remarks = remarksFromJson(QJsonDocument::fromJson(next().toByteArray()).array());
    job.skipReason = share(next().toString());
    job.sourceSizeBytes = next().toLongLong();
    job.sourceDurationMs = next().toLongLong();
    job.sourceSummary = share(next().toString());
    job.backend = share(next().toString());
    job.addedAt = timeFrom(next()).value_or(Timestamp{});
    job.queuedAt = timeFrom(next());
    job.startedAt = timeFrom(next());
    job.finishedAt = timeFrom(next());
    const QString outputFolder = pathFromBytes(next().toByteArray());
    const QString outputName = pathFromBytes(next().toByteArray());
    job.outputPath = outputFolder + outputName;
    job.outputSizeBytes = next().toLongLong();
    job.exists = existsPolicyFromText(next().toString()).value_or(ExistsPolicy::Rename);
    return job;
}

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

Result<std::unique_ptr<Database>> openAndMigrate(const QString &path)
{
    auto database = std::make_unique<Database>();
    if (auto opened = database->open(path); !opened)
        return opened.error();
    if (auto migrated = Migrator().migrate(*database, path); !migrated)
        return migrated.error();
    // Cheap beside reading all jobs, which follows: a damaged table is found now and not in mid-batch.
    auto check = execute(*database, "PRAGMA quick_check(1)", {});
    if (!check)
        return check.error();
    const bool sound = (*check)->next() && (*check)->value(0).toString() == QLatin1String("ok");
    const QString found = (*check)->value(0).toString();
    (*check)->finish();
    if (!sound) {
        return Error{ErrorClass::Permanent, QStringLiteral("database.damaged"),
                     QCoreApplication::translate("Database", "The queue's database is damaged."), found};
    }
    return database;
}

} // namespace

JobStore::JobStore(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

JobStore::~JobStore() = default;

Result<std::unique_ptr<JobStore>> JobStore::open(const QString &path, std::optional<Error> *problem)
{
    auto database = openAndMigrate(path);
    if (!database && database.error().code == QLatin1String("database.damaged")) {
        const QString aside = setAside(path);
        if (problem) {
            *problem =
                Error{ErrorClass::Permanent, QStringLiteral("database.damaged"),
                      QCoreApplication::translate("Database", "The queue's database was damaged. It was set aside "
                                                              "as \"%1\" and an empty queue begun.")
                          .arg(displayPath(nameOf(aside))),
                      database.error().detail};
        }
        database = openAndMigrate(path);
    }
    if (!database)
        return database.error();
    return std::unique_ptr<JobStore>(new JobStore(std::move(*database)));
}

QString JobStore::nameKey(const QString &path)
{
    return path.normalized(QString::NormalizationForm_C).toCaseFolded();
}

QString JobStore::numberedName(const QString &name, int number)
{
    if (number == 0)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const qsizetype stem = dot > 0 ? dot : name.size();
    return QStringLiteral("%1 (%2)%3").arg(name.left(stem)).arg(number).arg(name.mid(stem));
}

QString JobStore::partPathFor(const QString &finalPath, AttemptId attempt)
{
    // Short and of our own, so that the longest legal final name still has room for it.
    return QStringLiteral("%1.reelyard-%2.part").arg(folderOf(finalPath)).arg(raw(attempt));
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

Result<qint64> JobStore::internFolder(const QString &path)
{
    if (const auto found = m_folders.constFind(path); found != m_folders.cend())
        return found.value();
    const QByteArray bytes = pathToBytes(path);
    if (auto inserted = execute(*m_database, sql::insertFolder, {{":path", bytes}}); !inserted)
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
}

Result<RecipeId> JobStore::internRecipe(const Recipe &recipe)
{
    const QString hash = recipe.hash();
    const QString key = hash + recipe.name;
    if (const auto found = m_recipes.constFind(key); found != m_recipes.cend())
        return found.value();
    if (auto inserted = execute(*m_database, sql::insertRecipe,
                                {{":hash", hash},
                                 {":name", notNull(recipe.name)},
                                 {":arguments", notNull(recipe.arguments)},
                                 {":extension", notNull(recipe.extension)}});
        !inserted)
        return inserted.error();
    auto query = execute(*m_database, sql::selectRecipe, {{":hash", hash}, {":name", notNull(recipe.name)}});
    if (!query)
        return query.error();
    const RecipeId id{(*query)->next() ? (*query)->value(0).toLongLong() : 0};
    (*query)->finish();
    m_recipes.insert(key, id);
    return id;
}

Result<std::vector<Job>> JobStore::addJobs(BatchId batch, const std::vector<JobSpec> &specs, JobState state,
                                           Timestamp now)
{
    auto query = execute(*m_database, sql::lastPosition, {});
    if (!query)
        return query.error();
    double position = (*query)->next() ? (*query)->value(0).toDouble() : 0;
    (*query)->finish();
    std::vector<Job> jobs;
    jobs.reserve(specs.size());
    for (const JobSpec &spec : specs) {
        auto job = addJob(batch, spec, state, now, ++position);
        if (!job)
            return job.error();
        jobs.push_back(std::move(*job));
    }
    return jobs;
}

Result<Job> JobStore::addJob(BatchId batch, const JobSpec &spec, JobState state, Timestamp now, double position)
{
    const auto folder = internFolder(folderOf(spec.source));
    if (!folder)
        return folder.error();
    const auto recipe = internRecipe(spec.recipe);
    if (!recipe)
        return recipe.error();
    const QByteArray name = pathToBytes(nameOf(spec.source));
    const QString outputFolder = spec.outputFolder.endsWith(u'/') ? spec.outputFolder : spec.outputFolder + u'/';

    std::optional<QString> skip = spec.skipReason;
    QString outputName = spec.outputName;
    for (int number = 0; !skip; ++number) {
        outputName = numberedName(spec.outputName, number);
        auto taken = execute(*m_database, sql::reservedBy, {{":key", nameKey(outputFolder + outputName)}});
        if (!taken)
            return taken.error();
        if (!(*taken)->next())
            break;
        const bool sameSource = (*taken)->value(1).toLongLong() == *folder && (*taken)->value(2).toByteArray() == name;
        (*taken)->finish();
        if (spec.exists == ExistsPolicy::Skip && sameSource)
            skip = QCoreApplication::translate("JobStore", "This file is already in the queue.");
    }
    const JobState first = skip ? JobState::Skipped : state;

    Job job;
    job.batch = batch;
    job.position = position;
    job.sourceKind = spec.sourceKind;
    job.folder = folderOf(spec.source);
    job.name = nameOf(spec.source);
    job.preset = spec.recipe.name;
    job.recipe = *recipe;
    job.wantsHardware = wantsHardware(spec.recipe.arguments);
    job.exists = spec.exists;
    job.state = first;
    job.skipReason = skip.value_or(QString());
    job.sourceSizeBytes = spec.sourceSizeBytes;
    job.outputPath = outputFolder + outputName;
    job.addedAt = now;
    if (first == JobState::Queued)
        job.queuedAt = now;
    if (first == JobState::Skipped)
        job.finishedAt = now;

    auto inserted =
        execute(*m_database, sql::insertJob,
                {{":batch", raw(batch)},
                 {":position", position},
                 {":kind", spec.sourceKind == SourceKind::Link ? QStringLiteral("link") : QStringLiteral("file")},
                 {":folder", *folder},
                 {":name", name},
                 {":size", spec.sourceSizeBytes},
                 {":modified", spec.sourceModifiedMs},
                 {":recipe", raw(*recipe)},
                 {":exists", toText(spec.exists)},
                 {":state", toText(first)},
                 {":skip", notNull(job.skipReason)},
                 {":added", qint64(now.count())},
                 {":queued", timeValue(job.queuedAt)},
                 {":finished", timeValue(job.finishedAt)}});
    if (!inserted)
        return inserted.error();
    job.id = JobId{(*inserted)->lastInsertId().toLongLong()};

    const auto outputFolderId = internFolder(outputFolder);
    if (!outputFolderId)
        return outputFolderId.error();
    auto output = execute(*m_database, sql::insertOutput,
                          {{":job", raw(job.id)},
                           {":ordinal", 0},
                           {":folder", *outputFolderId},
                           {":name", pathToBytes(outputName)},
                           {":key", nameKey(job.outputPath)},
                           {":reserved", skip ? 0 : 1}});
    if (!output)
        return output.error();
    return job;
}

Result<std::vector<Job>> JobStore::allJobs()
{
    // Recipes are few and jobs are many: what a recipe wants is looked at once.
    auto recipes = execute(*m_database, sql::selectRecipes, {});
    if (!recipes)
        return recipes.error();
    QSet<qint64> onHardware;
    while ((*recipes)->next()) {
        if (wantsHardware((*recipes)->value(1).toString()))
            onHardware.insert((*recipes)->value(0).toLongLong());
    }
    auto query = execute(*m_database, sql::selectJobs, {});
    if (!query)
        return query.error();
    std::vector<Job> jobs;
    QHash<QString, QString> shared;
    while ((*query)->next()) {
        jobs.push_back(jobFrom(**query, shared));
        jobs.back().wantsHardware = onHardware.contains(raw(jobs.back().recipe));
    }
    return jobs;
}

Result<std::vector<Output>> JobStore::outputs(JobId job)
{
    auto query = execute(*m_database, sql::selectOutputs, {{":job", raw(job)}});
    if (!query)
        return query.error();
    std::vector<Output> outputs;
    while ((*query)->next()) {
        outputs.push_back(
            {OutputId{(*query)->value(0).toLongLong()},
             pathFromBytes((*query)->value(1).toByteArray()) + pathFromBytes((*query)->value(2).toByteArray()),
             outputStateFromText((*query)->value(3).toString()).value_or(OutputState::Failed),
             (*query)->value(4).toLongLong()});
    }
    return outputs;
}

Result<std::vector<Attempt>> JobStore::attempts(JobId job)
{
    auto query = execute(*m_database, sql::selectAttempts, {{":job", raw(job)}});
    if (!query)
        return query.error();
    std::vector<Attempt> attempts;
    while ((*query)->next()) {
        Attempt attempt;
        attempt.id = AttemptId{(*query)->value(0).toLongLong()};
        attempt.job = job;
        attempt.number = (*query)->value(1).toInt();
        attempt.backend = (*query)->value(2).toString();
        attempt.outcome = attemptOutcomeFromText((*query)->value(3).toString()).value_or(AttemptOutcome::Failed);
        attempt.startedAt = timeFrom((*query)->value(4)).value_or(Timestamp{});
        attempt.finishedAt = timeFrom((*query)->value(5));
        attempt.error = errorFrom(**query, 6);
        attempt.log = (*query)->value(10).toString();
        attempts.push_back(std::move(attempt));
    }
    return attempts;
}

Result<std::vector<OpenAttempt>> JobStore::openAttempts()
{
    auto query = execute(*m_database, sql::selectOpenAttempts, {});
    if (!query)
        return query.error();
    std::vector<OpenAttempt> open;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        OpenAttempt attempt;
        attempt.id = AttemptId{row.value(0).toLongLong()};
        attempt.job = JobId{row.value(1).toLongLong()};
        attempt.backend = row.value(2).toString();
        attempt.remoteId = row.value(3).toString();
        attempt.partPath = pathFromBytes(row.value(4).toByteArray());
        attempt.exists = existsPolicyFromText(row.value(5).toString()).value_or(ExistsPolicy::Rename);
        attempt.output = {OutputId{row.value(6).toLongLong()},
                          pathFromBytes(row.value(7).toByteArray()) + pathFromBytes(row.value(8).toByteArray()),
                          outputStateFromText(row.value(9).toString()).value_or(OutputState::Failed),
                          row.value(10).toLongLong()};
        attempt.sampledHash = row.value(11).toString().toLatin1();
        attempt.partial = errorFrom(row, 12);
        open.push_back(std::move(attempt));
    }
    return open;
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
    bind(":id", raw(job.id));
    bind(":state", toText(job.state));
    bind(":hold", notNull(toText(job.holdReason)));
    bind(":wait_until", timeValue(job.waitUntil));
    bind(":wait_for", notNull(job.waitFor));
    bind(":skip", notNull(job.skipReason));
    bind(":cancel", job.cancelRequested ? 1 : 0);
    bind(":attempts", job.attempts);
    bind(":tries", job.triesCharged);
    bind(":crashes", job.crashes);
    bind(":program_ends", job.programEnds);
    bindError(row, job.error);
    bind(":remarks", QString::fromUtf8(QJsonDocument(remarksToJson(job.remarks)).toJson(QJsonDocument::Compact)));
    bind(":backend", notNull(job.backend));
    bind(":queued", timeValue(job.queuedAt));
    bind(":started", timeValue(job.startedAt));
    bind(":finished", timeValue(job.finishedAt));
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

Result<RunRecord> JobStore::runRecord(JobId job)
{
    auto query = execute(*m_database, sql::selectRun, {{":job", raw(job)}});
    if (!query)
        return query.error();
    QSqlQuery &row = **query;
    if (!row.next())
        return internalError(QStringLiteral("job %1 has no recipe or output").arg(raw(job)));
    RunRecord record;
    record.recipe = {row.value(0).toString(), row.value(1).toString(), row.value(2).toString()};
    record.exists = existsPolicyFromText(row.value(3).toString()).value_or(ExistsPolicy::Rename);
    record.output = {OutputId{row.value(4).toLongLong()},
                     pathFromBytes(row.value(5).toByteArray()) + pathFromBytes(row.value(6).toByteArray()),
                     outputStateFromText(row.value(7).toString()).value_or(OutputState::Failed),
                     row.value(8).toLongLong()};
    row.finish();
    return record;
}

Result<RunRecord> JobStore::beginAttempt(const Job &job, const QString &backend, Timestamp now)
{
    auto record = runRecord(job.id);
    if (!record)
        return record.error();
    // A name that was given back on cancel may be another job's by now.
    QString finalPath = record->output.path;
    for (int number = 0;; ++number) {
        finalPath = folderOf(record->output.path) + numberedName(nameOf(record->output.path), number);
        auto reserved = isReserved(finalPath, job.id);
        if (!reserved)
            return reserved.error();
        if (!*reserved)
            break;
    }
    const auto folder = internFolder(folderOf(finalPath));
    if (!folder)
        return folder.error();
    if (auto named = execute(*m_database, sql::setOutputName,
                             {{":id", raw(record->output.id)},
                              {":folder", *folder},
                              {":name", pathToBytes(nameOf(finalPath))},
                              {":key", nameKey(finalPath)}});
        !named)
        return named.error();
    auto inserted = execute(
        *m_database, sql::insertAttempt,
        {{":job", raw(job.id)}, {":number", job.attempts}, {":backend", backend}, {":now", qint64(now.count())}});
    if (!inserted)
        return inserted.error();
    AttemptSpec &spec = record->spec;
    spec.id = AttemptId{(*inserted)->lastInsertId().toLongLong()};
    spec.job = job.id;
    spec.sourceKind = job.sourceKind;
    spec.source = job.source();
    spec.recipe = record->recipe;
    spec.outputs = {{record->output.id, 0, partPathFor(finalPath, spec.id), finalPath}};
    record->output.path = finalPath;
    record->output.state = OutputState::Pending;
    auto part = execute(*m_database, sql::setAttemptPart,
                        {{":id", raw(spec.id)}, {":part", pathToBytes(spec.outputs.front().partPath)}});
    if (!part)
        return part.error();
    if (auto updated = update(job); !updated)
        return updated.error();
    return record;
}

Result<void> JobStore::closeAttempt(AttemptId attempt, AttemptOutcome outcome, const std::optional<Error> &error,
                                    const QString &log, Timestamp now)
{
    auto query = m_database->prepare(QString::fromLatin1(sql::closeAttempt));
    if (!query)
        return query.error();
    (*query)->bindValue(QStringLiteral(":id"), raw(attempt));
    (*query)->bindValue(QStringLiteral(":outcome"), toText(outcome));
    (*query)->bindValue(QStringLiteral(":now"), qint64(now.count()));
    (*query)->bindValue(QStringLiteral(":log"), logTail(log));
    bindError(**query, error);
    if (auto done = m_database->run(**query); !done)
        return done;
    if ((*query)->numRowsAffected() != 1)
        return Error{ErrorClass::Interrupted, QStringLiteral("fence"), {}, QStringLiteral("attempt is not open")};
    return {};
}

Result<void> JobStore::recordPublishing(const PublishRecord &record)
{
    const auto folder = internFolder(folderOf(record.finalPath));
    if (!folder)
        return folder.error();
    auto query = execute(*m_database, sql::recordPublishing,
                         {{":id", raw(record.output)},
                          {":attempt", raw(record.attempt)},
                          {":part", pathToBytes(record.partPath)},
                          {":folder", *folder},
                          {":name", pathToBytes(nameOf(record.finalPath))},
                          {":key", nameKey(record.finalPath)},
                          {":size", record.sizeBytes},
                          {":hash", QString::fromLatin1(record.sampledHash)}});
    if (!query)
        return query.error();
    if ((*query)->numRowsAffected() != 1)
        return Error{ErrorClass::Interrupted, QStringLiteral("fence"), {}, QStringLiteral("attempt is not open")};
    if (auto done =
            execute(*m_database, sql::setRemarks,
                    {{":id", raw(record.job)},
                     {":remarks",
                      QString::fromUtf8(QJsonDocument(remarksToJson(record.remarks)).toJson(QJsonDocument::Compact))}});
        !done)
        return done.error();
    auto attempt = m_database->prepare(QString::fromLatin1(sql::setAttemptError));
    if (!attempt)
        return attempt.error();
    (*attempt)->bindValue(QStringLiteral(":id"), raw(record.attempt));
    bindError(**attempt, record.partial);
    return m_database->run(**attempt);
}

Result<OutputId> JobStore::addPartialOutput(AttemptId attempt, JobId job, const QString &path)
{
    const auto folder = internFolder(folderOf(path));
    if (!folder)
        return folder.error();
    // Below zero, where no rendition of the job ever is. A second try of the same attempt (name taken) takes its row.
    const qint64 ordinal = -raw(attempt);
    if (auto removed = execute(*m_database, sql::deleteOutput, {{":job", raw(job)}, {":ordinal", ordinal}}); !removed)
        return removed.error();
    auto inserted = execute(*m_database, sql::insertOutput,
                            {{":job", raw(job)},
                             {":ordinal", ordinal},
                             {":folder", *folder},
                             {":name", pathToBytes(nameOf(path))},
                             {":key", nameKey(path)},
                             {":reserved", 1}});
    if (!inserted)
        return inserted.error();
    return OutputId{(*inserted)->lastInsertId().toLongLong()};
}

Result<void> JobStore::removeOutput(OutputId output)
{
    auto query = execute(*m_database, sql::removeOutput, {{":id", raw(output)}});
    return query ? Result<void>() : query.error();
}

Result<void> JobStore::setOutput(OutputId output, OutputState state, const QString &finalPath, qint64 sizeBytes)
{
    const auto folder = internFolder(folderOf(finalPath));
    if (!folder)
        return folder.error();
    // A file that stands on the disk protects its own name; the reservation is for names that are not there yet.
    const bool keepsName = state != OutputState::Done && state != OutputState::Partial;
    auto query = execute(*m_database, sql::setOutput,
                         {{":id", raw(output)},
                          {":state", toText(state)},
                          {":folder", *folder},
                          {":name", pathToBytes(nameOf(finalPath))},
                          {":key", nameKey(finalPath)},
                          {":size", sizeBytes},
                          {":reserved", keepsName ? 1 : 0}});
    return query ? Result<void>() : query.error();
}

Result<bool> JobStore::isReserved(const QString &finalPath, JobId except)
{
    auto query = execute(*m_database, sql::isReserved, {{":key", nameKey(finalPath)}, {":job", raw(except)}});
    if (!query)
        return query.error();
    const bool reserved = (*query)->next();
    (*query)->finish();
    return reserved;
}

} // namespace reelyard
