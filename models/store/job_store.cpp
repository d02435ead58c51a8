// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/job_store.h"

#include "models/base/native_path.h"
#include "models/job/job_outcome.h"
#include "models/job/output_names.h"
#include "models/recipe/hardware_encoding.h"
#include "models/store/database.h"
#include "models/store/migrator.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>

#include <algorithm>
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
constexpr auto insertRecipe =
    "INSERT INTO recipes (hash, name, arguments, extension, checks) "
    "VALUES (:hash, :name, :arguments, :extension, :checks) ON CONFLICT (hash, name) DO NOTHING";
constexpr auto selectRecipe = "SELECT id FROM recipes WHERE hash = :hash AND name = :name";
constexpr auto selectRecipes = "SELECT id, arguments FROM recipes";
constexpr auto lastPosition = "SELECT coalesce(max(position), 0) FROM jobs";
constexpr auto insertJob =
    "INSERT INTO jobs (batch, position, source_kind, source_folder, source_name, source_size, source_modified_ms, "
    "recipe, exists_policy, state, skip_reason, added_ms, queued_ms, finished_ms, output_folder, output_stem) "
    "VALUES (:batch, :position, :kind, :folder, :name, :size, :modified, :recipe, :exists, :state, :skip, :added, "
    ":queued, :finished, :output_folder, :stem)";
constexpr auto reservedBy = "SELECT o.job, j.source_folder, j.source_name FROM outputs o JOIN jobs j ON j.id = o.job "
                            "WHERE o.name_key = :key AND o.reserved = 1 AND o.job <> :job";
constexpr auto madeBefore =
    "SELECT o.size_bytes, o.sampled_hash FROM outputs o JOIN jobs j ON j.id = o.job WHERE o.name_key = :key "
    "AND o.state = 'done' AND j.source_folder = :folder AND j.source_name = :name ORDER BY o.id DESC LIMIT 1";
constexpr auto insertOutput =
    "INSERT INTO outputs (job, ordinal, unit, is_master, pattern, main_file, folder, name, name_key, reserved, state, "
    "size_bytes, sampled_hash, earlier_size, earlier_hash) VALUES (:job, :ordinal, :unit, :master, :pattern, :main, "
    ":folder, :name, :key, :reserved, :state, :size, :hash, :earlier_size, :earlier_hash)";
constexpr auto deleteOutput = "DELETE FROM outputs WHERE job = :job AND ordinal = :ordinal";
constexpr auto removeOutput = "DELETE FROM outputs WHERE id = :id";
constexpr auto setRemarks = "UPDATE jobs SET remarks = :remarks WHERE id = :id";
constexpr auto selectJobs =
    "SELECT j.id, j.batch, j.position, j.source_kind, f.path, j.source_name, r.name, j.recipe, j.state, "
    "j.hold_reason, j.wait_until_ms, j.wait_for, j.cancel_requested, j.attempts, j.tries_charged, j.crashes, "
    "j.program_ends, j.error_class, j.error_code, j.error_sentence, j.error_detail, j.remarks, j.skip_reason, "
    "j.source_size, j.source_duration_ms, j.source_summary, j.backend, j.added_ms, j.queued_ms, j.started_ms, "
    "j.finished_ms, of.path, o.name, (SELECT sum(size_bytes) FROM outputs WHERE job = j.id AND ordinal >= 0 AND "
    "state = 'done'), (SELECT count(*) FROM outputs WHERE job = j.id AND ordinal >= 0), j.exists_policy "
    "FROM jobs j JOIN folders f ON f.id = j.source_folder JOIN recipes r ON r.id = j.recipe "
    "LEFT JOIN outputs o ON o.id = (SELECT id FROM outputs WHERE job = j.id AND ordinal >= 0 "
    "ORDER BY state = 'omitted', ordinal LIMIT 1) LEFT JOIN folders of ON of.id = o.folder "
    "ORDER BY j.position, j.id";
constexpr auto selectOutputs =
    "SELECT o.id, o.ordinal, o.unit, o.is_master, o.pattern, f.path, o.name, o.main_file, o.state, o.size_bytes, "
    "o.sampled_hash, o.error_class, o.error_code, o.error_sentence, o.error_detail, o.note, o.remarks, o.sidecars, "
    "o.preservation, o.earlier_size, o.earlier_hash FROM outputs o JOIN folders f ON f.id = o.folder "
    "WHERE o.job = :job ORDER BY o.ordinal < 0, abs(o.ordinal)";
constexpr auto selectAttempts =
    "SELECT id, number, backend, outcome, started_ms, finished_ms, error_class, error_code, error_sentence, "
    "error_detail, log FROM attempts WHERE job = :job ORDER BY number";
constexpr auto selectOpenAttempts = "SELECT id, job, backend, remote_id FROM attempts WHERE outcome = 'open'";
constexpr auto selectParts = "SELECT p.output, p.part_path, o.ordinal, o.is_master FROM attempt_parts p JOIN outputs o "
                             "ON o.id = p.output WHERE p.attempt = :attempt ORDER BY o.ordinal";
constexpr auto selectPublishing = "SELECT id, part_path FROM outputs WHERE job = :job AND state = 'publishing'";
constexpr auto insertPart = "INSERT INTO attempt_parts (attempt, output, part_path) VALUES (:attempt, :output, :part)";
constexpr auto deleteParts = "DELETE FROM attempt_parts WHERE attempt = :attempt";
constexpr auto isOpen = "SELECT 1 FROM attempts WHERE id = :id AND outcome = 'open'";
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
constexpr auto selectRun =
    "SELECT r.name, r.arguments, r.extension, r.checks, j.exists_policy, f.path, j.output_stem FROM jobs j "
    "JOIN recipes r ON r.id = j.recipe LEFT JOIN folders f ON f.id = j.output_folder WHERE j.id = :job";
constexpr auto closeAttempt =
    "UPDATE attempts SET outcome = :outcome, finished_ms = :now, error_class = :error_class, "
    "error_code = :error_code, error_sentence = :error_sentence, error_detail = :error_detail, log = :log "
    "WHERE id = :id AND outcome = 'open'";
constexpr auto recordPublishing =
    "UPDATE outputs SET state = 'publishing', part_path = :part, folder = :folder, name = :name, "
    "earlier_hash = iif(name_key = :key, earlier_hash, ''), name_key = :key, reserved = 1, size_bytes = :size, "
    "sampled_hash = :hash, remarks = :remarks, sidecars = :sidecars, preservation = :preservation WHERE id = :id";
constexpr auto setOutput =
    "UPDATE outputs SET state = :state, folder = :folder, name = :name, name_key = :key, size_bytes = :size, "
    "reserved = 0, part_path = NULL, remarks = :remarks, earlier_size = -1, earlier_hash = '', error_class = NULL, "
    "error_code = '', error_sentence = '', error_detail = '', note = '' WHERE id = :id";
constexpr auto endOutput =
    "UPDATE outputs SET state = :state, part_path = NULL, size_bytes = -1, remarks = :remarks, note = :note, "
    "error_class = :error_class, error_code = :error_code, error_sentence = :error_sentence, "
    "error_detail = :error_detail WHERE id = :id";
constexpr auto setOutputName = "UPDATE outputs SET folder = :folder, name = :name, "
                               "earlier_hash = iif(name_key = :key, earlier_hash, ''), name_key = :key, reserved = 1, "
                               "state = 'pending', size_bytes = -1, remarks = '[]', note = '', "
                               "preservation = '{}', error_class = NULL, error_code = '', error_sentence = '', "
                               "error_detail = '' WHERE id = :id";
constexpr auto remakeOutput =
    "UPDATE outputs SET earlier_size = iif(state = 'done', size_bytes, earlier_size), "
    "earlier_hash = iif(state = 'done', sampled_hash, earlier_hash), state = 'pending', size_bytes = -1, note = '', "
    "remarks = '[]', error_class = NULL, error_code = '', error_sentence = '', error_detail = '' "
    "WHERE job = :job AND ordinal = :ordinal";
constexpr auto resetOutputs =
    "UPDATE outputs SET earlier_size = -1, earlier_hash = '', state = 'pending', size_bytes = -1, note = '', "
    "remarks = '[]', error_class = NULL, error_code = '', error_sentence = '', error_detail = '' "
    "WHERE job = :job AND ordinal >= 0";
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

// An empty one that is not NULL.
QByteArray blob(const QString &path)
{
    return path.isEmpty() ? QByteArray("") : pathToBytes(path);
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

QString remarksText(const std::vector<Remark> &remarks)
{
    return QString::fromUtf8(QJsonDocument(remarksToJson(remarks)).toJson(QJsonDocument::Compact));
}

QString sidecarsText(const std::vector<Sidecar> &sidecars)
{
    QJsonArray array;
    for (const Sidecar &sidecar : sidecars)
        array.append(QJsonArray{sidecar.suffix, sidecar.text});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<Sidecar> sidecarsFrom(const QByteArray &json)
{
    std::vector<Sidecar> sidecars;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array())
        sidecars.push_back({value.toArray().at(0).toString(), value.toArray().at(1).toString()});
    return sidecars;
}

Output outputFrom(const QSqlQuery &row)
{
    Output output;
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    output.id = OutputId{next().toLongLong()};
    output.ordinal = static_cast<int>(std::max<qint64>(-1, next().toLongLong()));
    output.unit = outputUnitFromText(next().toString()).value_or(OutputUnit::File);
    output.isMasterPlaylist = next().toBool();
    output.pattern = pathFromBytes(next().toByteArray());
    const QString folder = pathFromBytes(next().toByteArray());
    output.path = folder + pathFromBytes(next().toByteArray());
    output.mainFile = pathFromBytes(next().toByteArray());
    output.state = outputStateFromText(next().toString()).value_or(OutputState::Failed);
    output.sizeBytes = next().toLongLong();
    output.sampledHash = next().toString().toLatin1();
    output.error = errorFrom(row, column);
    column += 4;
    output.note = next().toString();
    output.remarks = remarksFromJson(QJsonDocument::fromJson(next().toByteArray()).array());
    output.sidecars = sidecarsFrom(next().toByteArray());
    output.preservation = QJsonDocument::fromJson(next().toByteArray()).object();
    output.earlierSizeBytes = next().toLongLong();
    output.earlierHash = next().toString().toLatin1();
    return output;
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
    const QVariant outputSize = next();
    job.outputSizeBytes = outputSize.isNull() ? -1 : outputSize.toLongLong();
    job.outputCount = next().toInt();
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
    const auto folder = internFolder(folderOf(spec.source));
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
    const JobState first = skip ? JobState::Skipped : state;

    std::vector<Output> outputs;
    for (const RecipeOutput &wanted : spec.outputs) {
        Output output;
        output.ordinal = wanted.ordinal;
        output.unit = wanted.isFolder ? OutputUnit::Folder : OutputUnit::File;
        output.isMasterPlaylist = wanted.isMasterPlaylist;
        output.pattern = wanted.name;
        output.mainFile = wanted.mainFile;
        output.mainFile.replace(QLatin1String("{name}"), spec.outputStem);
        output.path = outputPath(outputFolder, wanted.name, spec.outputStem, number);
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
    job.outputCount = static_cast<int>(outputs.size());
    job.outputPath = pathOf(outputs);
    job.outputSizeBytes = sizeOf(outputs);
    job.addedAt = now;
    if (first == JobState::Queued)
        job.queuedAt = now;
    if (first == JobState::Skipped)
        job.finishedAt = now;

    const auto outputFolderId = internFolder(outputFolder);
    if (!outputFolderId)
        return outputFolderId.error();
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
                 {":finished", timeValue(job.finishedAt)},
                 {":output_folder", *outputFolderId},
                 {":stem", blob(spec.outputStem)}});
    if (!inserted)
        return inserted.error();
    job.id = JobId{(*inserted)->lastInsertId().toLongLong()};
    if (auto stored = insertOutputs(job.id, outputs, !skip); !stored)
        return stored.error();
    return job;
}

Result<void> JobStore::insertOutputs(JobId job, const std::vector<Output> &outputs, bool reserved)
{
    for (const Output &output : outputs) {
        const auto folder = internFolder(folderOf(output.path));
        if (!folder)
            return folder.error();
        // A file that stands on the disk protects its own name; the reservation is for names that are not there yet.
        auto inserted = execute(*m_database, sql::insertOutput,
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
    while ((*query)->next())
        outputs.push_back(outputFrom(**query));
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
        OpenAttempt attempt;
        attempt.id = AttemptId{(*query)->value(0).toLongLong()};
        attempt.job = JobId{(*query)->value(1).toLongLong()};
        attempt.backend = (*query)->value(2).toString();
        attempt.remoteId = (*query)->value(3).toString();
        open.push_back(std::move(attempt));
    }
    for (OpenAttempt &attempt : open) {
        auto record = runRecord(attempt.job);
        if (!record)
            return record.error();
        attempt.record = std::move(*record);
        attempt.record.spec.id = attempt.id;
        attempt.record.spec.job = attempt.job;
        auto parts = execute(*m_database, sql::selectParts, {{":attempt", raw(attempt.id)}});
        if (!parts)
            return parts.error();
        while ((*parts)->next()) {
            const QString part = pathFromBytes((*parts)->value(1).toByteArray());
            if ((*parts)->value(3).toBool())
                attempt.record.masterParts.emplace_back(OutputId{(*parts)->value(0).toLongLong()}, part);
            else
                attempt.record.spec.outputs.push_back(
                    {OutputId{(*parts)->value(0).toLongLong()}, (*parts)->value(2).toInt(), part, {}});
        }
        auto publishing = execute(*m_database, sql::selectPublishing, {{":job", raw(attempt.job)}});
        if (!publishing)
            return publishing.error();
        while ((*publishing)->next()) {
            attempt.publishing.emplace_back(OutputId{(*publishing)->value(0).toLongLong()},
                                            pathFromBytes((*publishing)->value(1).toByteArray()));
        }
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
    bind(":remarks", remarksText(job.remarks));
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
        return internalError(QStringLiteral("job %1 has no recipe").arg(raw(job)));
    RunRecord record;
    record.recipe = {row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                     row.value(3).toString()};
    record.exists = existsPolicyFromText(row.value(4).toString()).value_or(ExistsPolicy::Rename);
    record.folder = pathFromBytes(row.value(5).toByteArray());
    record.stem = pathFromBytes(row.value(6).toByteArray());
    row.finish();
    auto stored = outputs(job);
    if (!stored)
        return stored.error();
    record.outputs = std::move(*stored);
    if (record.outputs.empty())
        return internalError(QStringLiteral("job %1 has no output").arg(raw(job)));
    return record;
}

// A name that was given back on cancel may be another job's by now. A set of which nothing is made yet moves as one.
Result<void> JobStore::nameMissingOutputs(RunRecord &record, JobId job)
{
    std::vector<RecipeOutput> missing;
    bool isFresh = true;
    for (const Output &output : record.outputs) {
        if (output.isMissing())
            missing.push_back({output.ordinal, output.pattern, false, {}, false});
        isFresh = isFresh && output.state != OutputState::Done && output.earlierHash.isEmpty();
    }
    std::vector<Output *> taken;
    for (Output &output : record.outputs) {
        if (!output.isMissing())
            continue;
        const auto reserved = isReserved(output.path, job);
        if (!reserved)
            return reserved.error();
        if (*reserved)
            taken.push_back(&output);
    }
    if (isFresh && !taken.empty()) {
        const auto number = freeNumber(record.folder, record.stem, missing, 1, job);
        if (!number)
            return number.error();
        for (Output &output : record.outputs) {
            if (output.isMissing())
                output.path = outputPath(record.folder, output.pattern, record.stem, number->value_or(0));
        }
    } else {
        for (Output *output : taken) {
            const auto number =
                freeNumber(record.folder, record.stem, {{output->ordinal, output->pattern, false, {}, false}}, 1, job);
            if (!number)
                return number.error();
            output->path = outputPath(record.folder, output->pattern, record.stem, number->value_or(0));
            output->earlierHash.clear();
        }
    }
    return {};
}

Result<RunRecord> JobStore::beginAttempt(const Job &job, const QString &backend, Timestamp now)
{
    auto record = runRecord(job.id);
    if (!record)
        return record.error();
    const bool aRungIsMissing = std::any_of(record->outputs.begin(), record->outputs.end(), [](const Output &output) {
        return output.isMissing() && !output.isMasterPlaylist;
    });
    for (Output &output : record->outputs) {
        if (!output.isMasterPlaylist || output.state != OutputState::Done || !aRungIsMissing)
            continue;
        if (auto again = remakeOutputs(job.id, {output.ordinal}); !again)
            return again.error();
        output.state = OutputState::Pending;
        output.earlierSizeBytes = output.sizeBytes;
        output.earlierHash = output.sampledHash;
    }
    if (auto named = nameMissingOutputs(*record, job.id); !named)
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
    for (Output &output : record->outputs) {
        if (!output.isMissing())
            continue;
        const auto folder = internFolder(folderOf(output.path));
        if (!folder)
            return folder.error();
        if (auto named = execute(*m_database, sql::setOutputName,
                                 {{":id", raw(output.id)},
                                  {":folder", *folder},
                                  {":name", pathToBytes(nameOf(output.path))},
                                  {":key", nameKey(output.path)}});
            !named)
            return named.error();
        output.state = OutputState::Pending;
        output.sizeBytes = -1;
        output.error.reset();
        output.note.clear();
        output.remarks.clear();
        const QString part = partPathFor(output.path, spec.id, output.ordinal);
        if (auto stored =
                execute(*m_database, sql::insertPart,
                        {{":attempt", raw(spec.id)}, {":output", raw(output.id)}, {":part", pathToBytes(part)}});
            !stored)
            return stored.error();
        if (output.isMasterPlaylist)
            record->masterParts.emplace_back(output.id, part);
        else
            spec.outputs.push_back({output.id, output.ordinal, part, output.path});
    }
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
    auto parts = execute(*m_database, sql::deleteParts, {{":attempt", raw(attempt)}});
    return parts ? Result<void>() : parts.error();
}

Result<std::vector<OutputId>> JobStore::recordPublishing(const PublishRecord &record)
{
    auto open = execute(*m_database, sql::isOpen, {{":id", raw(record.attempt)}});
    if (!open)
        return open.error();
    const bool isOpen = (*open)->next();
    (*open)->finish();
    if (!isOpen)
        return Error{ErrorClass::Interrupted, QStringLiteral("fence"), {}, QStringLiteral("attempt is not open")};
    for (const PublishRecord::Item &item : record.items) {
        const auto reserved = isReserved(item.finalPath, record.job);
        if (!reserved)
            return reserved.error();
        if (*reserved)
            return Error{ErrorClass::Resource, QStringLiteral("name.reserved"), {}, item.finalPath};
    }
    std::vector<OutputId> ids;
    for (const PublishRecord::Item &item : record.items) {
        OutputId id = item.output;
        if (item.isPartial) {
            const auto added = addPartialOutput(record, item);
            if (!added)
                return added.error();
            id = *added;
        }
        ids.push_back(id);
        const auto folder = internFolder(folderOf(item.finalPath));
        if (!folder)
            return folder.error();
        auto stored = execute(
            *m_database, sql::recordPublishing,
            {{":id", raw(id)},
             {":part", pathToBytes(item.partPath)},
             {":folder", *folder},
             {":name", pathToBytes(nameOf(item.finalPath))},
             {":key", nameKey(item.finalPath)},
             {":size", item.sizeBytes},
             {":hash", notNull(QString::fromLatin1(item.sampledHash))},
             {":remarks", remarksText(item.remarks)},
             {":sidecars", sidecarsText(item.sidecars)},
             {":preservation", QString::fromUtf8(QJsonDocument(item.preservation).toJson(QJsonDocument::Compact))}});
        if (!stored)
            return stored.error();
    }
    if (auto ended = setOutputs(record.ends); !ended)
        return ended.error();
    auto remarked =
        execute(*m_database, sql::setRemarks, {{":id", raw(record.job)}, {":remarks", remarksText(record.remarks)}});
    if (!remarked)
        return remarked.error();
    return ids;
}

// Below zero, where no output of a set ever is. A second try of the same attempt (name taken) takes its row.
Result<OutputId> JobStore::addPartialOutput(const PublishRecord &record, const PublishRecord::Item &item)
{
    const auto folder = internFolder(folderOf(item.finalPath));
    if (!folder)
        return folder.error();
    constexpr qint64 mostOutputs = 4096;
    const qint64 ordinal = -(raw(record.attempt) * mostOutputs + item.ordinal);
    if (auto removed = execute(*m_database, sql::deleteOutput, {{":job", raw(record.job)}, {":ordinal", ordinal}});
        !removed)
        return removed.error();
    auto inserted = execute(*m_database, sql::insertOutput,
                            {{":job", raw(record.job)},
                             {":ordinal", ordinal},
                             {":unit", toText(item.unit)},
                             {":master", 0},
                             {":pattern", pathToBytes(nameOf(item.finalPath))},
                             {":main", QByteArray("")},
                             {":folder", *folder},
                             {":name", pathToBytes(nameOf(item.finalPath))},
                             {":key", nameKey(item.finalPath)},
                             {":reserved", 1},
                             {":state", toText(OutputState::Pending)},
                             {":size", -1},
                             {":hash", QStringLiteral("")},
                             {":earlier_size", -1},
                             {":earlier_hash", QStringLiteral("")}});
    if (!inserted)
        return inserted.error();
    return OutputId{(*inserted)->lastInsertId().toLongLong()};
}

Result<void> JobStore::setOutputs(const std::vector<Output> &outputs)
{
    for (const Output &output : outputs) {
        if (output.state == OutputState::Done || output.state == OutputState::Partial) {
            const auto folder = internFolder(folderOf(output.path));
            if (!folder)
                return folder.error();
            // A file that stands on the disk protects its own name; the reservation is for names that are not there
            // yet.
            auto stored = execute(*m_database, sql::setOutput,
                                  {{":id", raw(output.id)},
                                   {":state", toText(output.state)},
                                   {":folder", *folder},
                                   {":name", pathToBytes(nameOf(output.path))},
                                   {":key", nameKey(output.path)},
                                   {":size", output.sizeBytes},
                                   {":remarks", remarksText(output.remarks)}});
            if (!stored)
                return stored.error();
        } else if (!output.isOfSet()) {
            if (auto removed = execute(*m_database, sql::removeOutput, {{":id", raw(output.id)}}); !removed)
                return removed.error();
        } else {
            auto query = m_database->prepare(QString::fromLatin1(sql::endOutput));
            if (!query)
                return query.error();
            (*query)->bindValue(QStringLiteral(":id"), raw(output.id));
            (*query)->bindValue(QStringLiteral(":state"), toText(output.state));
            (*query)->bindValue(QStringLiteral(":remarks"), remarksText(output.remarks));
            (*query)->bindValue(QStringLiteral(":note"), notNull(output.note));
            bindError(**query, output.error);
            if (auto done = m_database->run(**query); !done)
                return done;
        }
    }
    return {};
}

Result<void> JobStore::remakeOutputs(JobId job, const std::vector<int> &ordinals)
{
    for (const int ordinal : ordinals) {
        if (auto query = execute(*m_database, sql::remakeOutput, {{":job", raw(job)}, {":ordinal", ordinal}}); !query)
            return query.error();
    }
    return {};
}

Result<void> JobStore::resetOutputs(JobId job)
{
    auto query = execute(*m_database, sql::resetOutputs, {{":job", raw(job)}});
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
