// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that change jobs before they start or settle them after they have ended.
#include "app/application.h"
#include "app/backend/cloud/cloud_backend.h"
#include "app/command/command_handler.h"
#include "app/command/messages.h"
#include "app/intake/planner.h"
#include "app/intake/queue_file.h"
#include "app/platform/mounts.h"
#include "app/queue/batch_history.h"
#include "app/queue/pilot.h"
#include "models/base/bucket_link.h"
#include "models/base/native_path.h"
#include "models/base/pool.h"

#include <QJsonArray>
#include <QPointer>
#include <QSet>

#include <algorithm>
#include <map>
#include <utility>

namespace reelyard
{

namespace
{

QJsonArray idArray(const std::vector<JobId> &ids)
{
    QJsonArray array;
    for (const JobId id : ids)
        array.append(raw(id));
    return array;
}

} // namespace

Result<Recipe> CommandHandler::recipeFrom(const QJsonObject &request)
{
    const auto text = [&request](const char *name) { return request.value(QLatin1String(name)).toString(); };
    return makeRecipe(text("preset"), text("arguments"), text("extension"), text("checks"));
}

std::vector<JobId> CommandHandler::chosen(const QJsonObject &request) const
{
    const JobQueue &queue = m_application.queue();
    const auto where = [&queue](const std::function<bool(const Job &)> &accepts) { return queue.idsWhere(accepts); };
    const auto failedWhere = [&where](const std::function<bool(const Error &)> &accepts) {
        return where([&accepts](const Job &job) {
            return job.state == JobState::Failed && job.trouble->error && accepts(*job.trouble->error);
        });
    };
    const QString cause = request.value(QStringLiteral("cause")).toString();
    if (request.value(QStringLiteral("failed")).toBool())
        return where([](const Job &job) { return job.state == JobState::Failed; });
    if (request.value(QStringLiteral("worth")).toBool())
        return failedWhere([](const Error &error) { return isWorthRetrying(error.errorClass); });
    if (const auto errorClass = errorClassFromText(request.value(QStringLiteral("class")).toString()))
        return failedWhere([&](const Error &error) { return error.errorClass == *errorClass; });
    if (!cause.isEmpty())
        return failedWhere([&](const Error &error) { return error.code == cause; });
    if (const auto state = jobStateFromText(request.value(QStringLiteral("state")).toString()))
        return where([&](const Job &job) { return job.state == *state; });
    if (request.value(QStringLiteral("unstarted")).toBool())
        return where([](const Job &job) { return job.attempts == 0 && !isFinal(job.state); });
    return idsFrom(request.value(QStringLiteral("ids")));
}

// All of these are kept here, or would get a preset that keeps them here and go to the cloud all the same.
bool CommandHandler::wouldUploadNever(const std::vector<JobId> &ids, const QJsonObject &request,
                                      std::optional<Place> place) const
{
    std::vector<const Job *> jobs;
    for (const JobId id : ids) {
        if (const Job *job = m_application.queue().list().find(id))
            jobs.push_back(job);
    }
    if (neverUploads(request))
        return std::any_of(jobs.begin(), jobs.end(), [place](const Job *job) {
            return place.value_or(job->place) == Place::Cloud || (job->isAutomatic && !place);
        });
    return place == Place::Cloud && !jobs.empty() &&
           std::all_of(jobs.begin(), jobs.end(), [](const Job *job) { return job->neverUpload; });
}

Error CommandHandler::neverUploaded()
{
    return {ErrorClass::Configuration,
            QStringLiteral("cloud.never-upload"),
            tr("These are never to be uploaded: they run here only."),
            {}};
}

void CommandHandler::tellCount(const QString &op, const Result<int> &count, const Reply &reply)
{
    reply(count ? countMessage(op, *count) : errorMessage(count.error()));
}

void CommandHandler::set(const QJsonObject &request, QObject *context, const Reply &reply)
{
    JobQueue::Change change;
    if (request.contains(QStringLiteral("arguments"))) {
        const auto recipe = recipeFrom(request);
        if (!recipe) {
            tellCount({}, recipe.error(), reply);
            return;
        }
        change.recipe = *recipe;
    }
    if (const QString destination = request.value(QStringLiteral("destination")).toString(); !destination.isEmpty())
        change.destination = destination;
    if (change.destination && isBucketLink(*change.destination)) {
        tellCount({},
                  Error{ErrorClass::Configuration, QStringLiteral("s3.destination"),
                        tr("Only jobs that are being added can have a bucket as their destination."),
                        *change.destination},
                  reply);
        return;
    }
    change.place = placeFromText(request.value(QStringLiteral("place")).toString());
    if (const QJsonValue priority = request.value(QStringLiteral("priority")); priority.isDouble())
        change.priority = priority.toInt();
    if (const QJsonValue start = request.value(QStringLiteral("startAtMs")); start.isDouble())
        change.startAt = Timestamp(start.toInteger());
    if (change.place == Place::Cloud) {
        if (const auto refusal = refusalOfCloud(change.recipe)) {
            tellCount({}, *refusal, reply);
            return;
        }
    }
    const std::vector<JobId> ids = chosen(request);
    if (wouldUploadNever(ids, request, change.place)) {
        tellCount({}, neverUploaded(), reply);
        return;
    }
    const auto assign = [this, ids, change, reply] {
        m_application.queue().assign(
            ids, change, [reply](const Result<int> &count) { tellCount(QStringLiteral("set"), count, reply); });
    };
    if (!change.recipe) {
        assign();
        return;
    }
    m_application.validate(*change.recipe,
                           [assign, reply, alive = QPointer<QObject>(context)](const Result<void> &valid) {
                               if (valid)
                                   assign();
                               else if (alive)
                                   tellCount({}, valid.error(), reply);
                           });
}

void CommandHandler::retryWith(const QJsonObject &request, QObject *context, const Reply &reply)
{
    std::optional<Recipe> recipe;
    if (request.contains(QStringLiteral("arguments"))) {
        const auto wanted = recipeFrom(request);
        if (!wanted) {
            tellCount({}, wanted.error(), reply);
            return;
        }
        recipe = *wanted;
    }
    const auto place = placeFromText(request.value(QStringLiteral("place")).toString());
    if (place == Place::Cloud) {
        if (const auto refusal = refusalOfCloud(recipe)) {
            tellCount({}, *refusal, reply);
            return;
        }
    }
    const std::vector<JobId> ids = chosen(request);
    if (wouldUploadNever(ids, request, place)) {
        tellCount({}, neverUploaded(), reply);
        return;
    }
    const bool isPlan = request.value(QStringLiteral("plan")).toBool();
    const auto retry = [this, ids, recipe, place, isPlan, reply] {
        m_application.queue().retryWith(ids, recipe, place, isPlan, [reply](const Result<JobQueue::Changes> &changes) {
            if (!changes) {
                tellCount({}, changes.error(), reply);
                return;
            }
            QJsonArray told;
            for (auto change = changes->differences.cbegin(); change != changes->differences.cend(); ++change)
                told.append(QJsonObject{{QStringLiteral("jobs"), change.value()},
                                        {QStringLiteral("lines"),
                                         QJsonArray::fromStringList(change.key().split(u'\n', Qt::SkipEmptyParts))}});
            reply({{QStringLiteral("event"), QStringLiteral("retry")},
                   {QStringLiteral("count"), changes->jobs},
                   {QStringLiteral("changes"), told},
                   {QStringLiteral("final"), true}});
        });
    };
    if (!recipe) {
        retry();
        return;
    }
    m_application.validate(*recipe, [retry, reply, alive = QPointer<QObject>(context)](const Result<void> &valid) {
        if (valid)
            retry();
        else if (alive)
            tellCount({}, valid.error(), reply);
    });
}

// All of the queue, or single jobs that run.
void CommandHandler::pause(const QJsonObject &request, const Reply &reply)
{
    JobQueue &queue = m_application.queue();
    std::vector<JobId> ids = chosen(request);
    const QString mode = request.value(QStringLiteral("mode")).toString();
    if (ids.empty()) {
        const auto running = static_cast<int>(queue.runningJobs().size());
        queue.pause(mode == QLatin1String("now")    ? PauseMode::Now
                    : mode == QLatin1String("stop") ? PauseMode::Stop
                                                    : PauseMode::AfterRunning);
        queue.whenSaved([reply, running] { tellCount(QStringLiteral("pause"), running, reply); });
        return;
    }
    std::erase_if(ids, [&queue](JobId id) {
        const Job *job = queue.list().find(id);
        return !job || job->state != JobState::Running || job->paused;
    });
    queue.pauseJobs(ids);
    tellCount(QStringLiteral("pause"), static_cast<int>(ids.size()), reply);
}

void CommandHandler::resume(const QJsonObject &request, const Reply &reply)
{
    JobQueue &queue = m_application.queue();
    std::vector<JobId> ids = chosen(request);
    if (ids.empty()) {
        queue.start();
        tellCount(QStringLiteral("resume"),
                  queue.list().count(JobState::Queued) + queue.list().count(JobState::Running), reply);
        return;
    }
    std::erase_if(ids, [&queue](JobId id) {
        const Job *job = queue.list().find(id);
        return !job || job->state != JobState::Running || !job->paused;
    });
    queue.resumeJobs(ids);
    tellCount(QStringLiteral("resume"), static_cast<int>(ids.size()), reply);
}

void CommandHandler::undoSet(const Reply &reply)
{
    m_application.queue().undoAssign(
        [reply](const Result<int> &count) { tellCount(QStringLiteral("undoSet"), count, reply); });
}

void CommandHandler::move(const QJsonObject &request, const Reply &reply)
{
    JobQueue &queue = m_application.queue();
    std::vector<JobId> ids = chosen(request);
    std::erase_if(ids, [&queue](JobId id) { return !queue.list().find(id); });
    const int count = static_cast<int>(ids.size());
    if (count > 0) {
        if (request.value(QStringLiteral("to")).toString() == QLatin1String("top"))
            queue.moveToTop(ids);
        else
            queue.moveBefore(ids, JobId{request.value(QStringLiteral("before")).toInteger()});
    }
    queue.whenSaved([reply, count] { tellCount(QStringLiteral("move"), count, reply); });
}

void CommandHandler::review(const QJsonObject &request, const Reply &reply)
{
    JobQueue &queue = m_application.queue();
    std::vector<JobId> ids = chosen(request);
    std::erase_if(ids, [&queue](JobId id) {
        const Job *job = queue.list().find(id);
        return !job || (job->state != JobState::Failed && job->state != JobState::Completed);
    });
    queue.review(ids, request.value(QStringLiteral("note")).toString());
    queue.whenSaved(
        [reply, count = static_cast<int>(ids.size())] { tellCount(QStringLiteral("review"), count, reply); });
}

void CommandHandler::failures(const Reply &reply)
{
    QJsonArray groups;
    for (const FailureGroup &group : failureGroups(m_application.queue().list().jobs())) {
        groups.append(QJsonObject{{QStringLiteral("class"), toText(group.errorClass)},
                                  {QStringLiteral("cause"), group.code},
                                  {QStringLiteral("error"), group.sentence},
                                  {QStringLiteral("same"), group.isSame},
                                  {QStringLiteral("count"), static_cast<int>(group.jobs.size())},
                                  {QStringLiteral("reviewed"), group.reviewed},
                                  {QStringLiteral("worthRetrying"), group.isWorthRetrying()},
                                  {QStringLiteral("ids"), idArray(group.jobs)}});
    }
    reply({{QStringLiteral("event"), QStringLiteral("failures")},
           {QStringLiteral("groups"), groups},
           {QStringLiteral("final"), true}});
}

// One after the other, so that the logs of ten thousand failures are never all in memory.
void CommandHandler::exportFailures(const QJsonObject &request, const Reply &reply)
{
    struct Export {
        std::vector<JobId> ids;
        std::size_t next = 0;
    };
    auto state = std::make_shared<Export>();
    QSet<qint64> wanted;
    for (const QJsonValue &id : request.value(QStringLiteral("ids")).toArray())
        wanted.insert(id.toInteger());
    state->ids = m_application.queue().idsWhere([&wanted](const Job &job) {
        return job.state == JobState::Failed && (wanted.isEmpty() || wanted.contains(raw(job.id)));
    });
    const auto step = [this, state, reply](const auto &again) -> void {
        JobQueue &queue = m_application.queue();
        const Job *job = nullptr;
        while (state->next < state->ids.size() && !job)
            job = queue.list().find(state->ids[state->next++]);
        if (!job) {
            tellCount(QStringLiteral("exported"), static_cast<int>(state->ids.size()), reply);
            return;
        }
        queue.attempts(job->id, [job = *job, reply, again](const Result<std::vector<Attempt>> &attempts) {
            QJsonObject row = toJson(job, {});
            row.insert(QStringLiteral("event"), QStringLiteral("failure"));
            row.insert(QStringLiteral("detail"), job.trouble->error ? job.trouble->error->detail : QString());
            row.insert(QStringLiteral("log"), attempts && !attempts->empty() ? attempts->back().log : QString());
            reply(row);
            again(again);
        });
    };
    step(step);
}

void CommandHandler::summary(BatchId wanted, const Reply &reply)
{
    const CloudBackend *cloud = m_application.cloud();
    batchSummaries(m_application.queue(), cloud ? &cloud->ledger() : nullptr, wanted,
                   [reply](const Result<std::vector<QJsonObject>> &summaries) {
                       if (!summaries) {
                           tellCount({}, summaries.error(), reply);
                           return;
                       }
                       QJsonArray batches;
                       for (const QJsonObject &summary : *summaries)
                           batches.append(summary);
                       reply({{QStringLiteral("event"), QStringLiteral("summaries")},
                              {QStringLiteral("batches"), batches},
                              {QStringLiteral("final"), true}});
                   });
}

void CommandHandler::exportQueue(const Reply &reply)
{
    m_application.queue().exportJobs([reply](const Result<std::vector<ExportedJob>> &jobs) {
        if (!jobs) {
            tellCount({}, jobs.error(), reply);
            return;
        }
        const auto line = [&reply](const QJsonObject &object) {
            reply({{QStringLiteral("event"), QStringLiteral("line")}, {QStringLiteral("line"), object}});
        };
        line(queueFileHead());
        for (const ExportedJob &job : *jobs)
            line(toJson(job));
        tellCount(QStringLiteral("exportQueue"), static_cast<int>(jobs->size()), reply);
    });
}

// Mount points are asked for on the pool, and a batch of the old computer is one here.
void CommandHandler::importQueue(const QJsonObject &request, const Reply &reply)
{
    PathMap map;
    for (const QJsonValue &pair : request.value(QStringLiteral("map")).toArray())
        map.emplace_back(pair.toArray().at(0).toString(), pair.toArray().at(1).toString());
    onPool(
        this,
        [path = request.value(QStringLiteral("path")).toString(), map,
         partsFolder = m_application.queue().partsFolder()]() -> Result<std::vector<ExportedJob>> {
            auto jobs = readQueueFile(path);
            if (!jobs)
                return jobs;
            QHash<QString, QString> mounts;
            const auto mountOf = [&mounts](const QString &folder) {
                const auto known = mounts.constFind(folder);
                return known != mounts.cend() ? *known : *mounts.insert(folder, mountPointOf(folder));
            };
            for (ExportedJob &job : *jobs) {
                mapPaths(job, map);
                if (job.spec.sourceKind == SourceKind::File)
                    job.spec.sourceMount = mountOf(folderOf(job.spec.source));
                job.spec.outputMount =
                    mountOf(isBucketLink(job.spec.outputFolder) ? partsFolder : job.spec.outputFolder);
            }
            return jobs;
        },
        [this, reply](const Result<std::vector<ExportedJob>> &jobs) {
            if (!jobs) {
                tellCount({}, jobs.error(), reply);
                return;
            }
            std::map<std::pair<QString, bool>, std::vector<JobSpec>> batches;
            for (const ExportedJob &job : *jobs)
                batches[{job.batch, job.isNew}].push_back(job.spec);
            struct Import {
                std::size_t left = 0;
                int count = 0;
                std::optional<Error> error;
            };
            auto import = std::make_shared<Import>();
            import->left = batches.size();
            const auto tell = [import, reply] {
                tellCount(QStringLiteral("importQueue"),
                          import->error ? Result<int>(*import->error) : Result<int>(import->count), reply);
            };
            if (batches.empty())
                tell();
            for (auto &[batch, specs] : batches) {
                m_application.queue().add(std::move(specs), batch.second ? JobState::New : JobState::Queued,
                                          {{}, batch.first}, [import, tell](const Result<AddedJobs> &added) {
                                              if (added)
                                                  import->count += static_cast<int>(added->jobs.size());
                                              else
                                                  import->error = added.error();
                                              if (--import->left == 0)
                                                  tell();
                                          });
            }
        });
}

void CommandHandler::pilot(const QJsonObject &request, const Reply &reply)
{
    JobQueue &queue = m_application.queue();
    std::vector<Job> jobs;
    for (const JobId id : chosen(request)) {
        const Job *job = queue.list().find(id);
        if (job && job->state == JobState::New)
            jobs.push_back(*job);
    }
    const std::vector<JobId> first = pilotJobs(jobs, request.value(QStringLiteral("count")).toInt());
    queue.startNew(first);
    queue.whenSaved([reply, first, left = jobs.size() - first.size()] {
        reply({{QStringLiteral("event"), QStringLiteral("pilot")},
               {QStringLiteral("ids"), idArray(first)},
               {QStringLiteral("left"), static_cast<int>(left)},
               {QStringLiteral("final"), true}});
    });
}

void CommandHandler::watch(const QJsonObject &request, QObject *context, const Reply &reply)
{
    const auto text = [&request](const char *name) { return request.value(QLatin1String(name)).toString(); };
    const auto recipe = recipeFrom(request);
    const auto name = Planner::checkTemplate(text("template"));
    if (!recipe || !name) {
        tellCount({}, recipe ? name.error() : recipe.error(), reply);
        return;
    }
    WatchRule rule;
    rule.folder = text("folder");
    rule.recipe = *recipe;
    rule.destination = text("destination");
    rule.nameTemplate = text("template");
    rule.exists = existsPolicyFromText(text("exists")).value_or(ExistsPolicy::Rename);
    rule.settleTime = std::chrono::seconds(request.value(QStringLiteral("settleSeconds")).toInt(30));
    rule.neverUpload = neverUploads(request);
    m_application.validate(*recipe, [this, rule, reply, alive = QPointer<QObject>(context)](const Result<void> &valid) {
        if (!alive)
            return;
        if (!valid) {
            tellCount({}, valid.error(), reply);
            return;
        }
        m_application.watches().add(rule, [reply](const Result<WatchId> &id) {
            if (!id)
                tellCount({}, id.error(), reply);
            else
                reply({{QStringLiteral("event"), QStringLiteral("watch")},
                       {QStringLiteral("id"), raw(*id)},
                       {QStringLiteral("final"), true}});
        });
    });
}

void CommandHandler::unwatch(const QString &folder, const Reply &reply)
{
    std::vector<WatchId> ids;
    for (const WatchRule &rule : m_application.watches().rules()) {
        if (rule.folder == folder)
            ids.push_back(rule.id);
    }
    if (ids.empty()) {
        tellCount(QStringLiteral("unwatch"), 0, reply);
        return;
    }
    auto left = std::make_shared<std::size_t>(ids.size());
    for (const WatchId id : ids) {
        m_application.watches().remove(
            id, [left, reply, count = static_cast<int>(ids.size())](const Result<void> &removed) {
                if (--*left == 0)
                    tellCount(QStringLiteral("unwatch"), removed ? Result<int>(count) : Result<int>(removed.error()),
                              reply);
            });
    }
}

void CommandHandler::listWatches(const Reply &reply) const
{
    QJsonArray watches;
    for (const WatchRule &rule : m_application.watches().rules()) {
        watches.append(QJsonObject{{QStringLiteral("id"), raw(rule.id)},
                                   {QStringLiteral("folder"), rule.folder},
                                   {QStringLiteral("preset"), rule.recipe.name},
                                   {QStringLiteral("destination"), rule.destination},
                                   {QStringLiteral("settleSeconds"), qint64(rule.settleTime.count())}});
    }
    reply({{QStringLiteral("event"), QStringLiteral("watches")},
           {QStringLiteral("watches"), watches},
           {QStringLiteral("final"), true}});
}

} // namespace reelyard
