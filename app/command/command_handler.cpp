// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command_handler.h"

#include "app/application.h"
#include "app/backend/cloud/cloud_backend.h"
#include "app/command/follower.h"
#include "app/command/messages.h"
#include "models/base/native_path.h"

#include <QJsonArray>
#include <QPointer>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace reelyard
{

namespace
{

constexpr int listChunk = 200;

QJsonObject withCost(QJsonObject job, double dollars)
{
    if (dollars > 0)
        job.insert(QStringLiteral("cost"), std::round(dollars * 1e6) / 1e6);
    return job;
}

// By number as `list` shows it, else by name, else by a part of the name that only one output has.
std::optional<int> ordinalOf(const std::vector<Output> &outputs, const QString &wanted)
{
    bool isNumber = false;
    const int number = wanted.toInt(&isNumber);
    std::vector<int> named;
    std::vector<int> like;
    for (const Output &output : outputs) {
        if (!output.isOfSet())
            continue;
        if (isNumber && output.ordinal + 1 == number)
            return output.ordinal;
        const QString name = nameOf(output.path);
        if (output.path == wanted || name.compare(wanted, Qt::CaseInsensitive) == 0)
            named.push_back(output.ordinal);
        if (name.contains(wanted, Qt::CaseInsensitive))
            like.push_back(output.ordinal);
    }
    if (named.size() == 1)
        return named.front();
    return like.size() == 1 ? std::optional(like.front()) : std::nullopt;
}

} // namespace

CommandHandler::CommandHandler(Application &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
{
}

void CommandHandler::handle(const QJsonObject &request, QObject *context, const Reply &reply)
{
    const QString op = request.value(QStringLiteral("op")).toString();
    JobQueue &queue = m_application.queue();
    if (op == QLatin1String("add")) {
        add(request, context, reply);
    } else if (op == QLatin1String("follow")) {
        follow(request, context, reply);
    } else if (op == QLatin1String("list")) {
        list(request, reply);
    } else if (op == QLatin1String("start")) {
        start(request, reply);
    } else if (op == QLatin1String("set")) {
        set(request, context, reply);
    } else if (op == QLatin1String("undoSet")) {
        undoSet(reply);
    } else if (op == QLatin1String("move")) {
        move(request, reply);
    } else if (op == QLatin1String("review")) {
        review(request, reply);
    } else if (op == QLatin1String("failures")) {
        failures(reply);
    } else if (op == QLatin1String("exportFailures")) {
        exportFailures(request, reply);
    } else if (op == QLatin1String("summary")) {
        summary(BatchId{request.value(QStringLiteral("batch")).toInteger()}, reply);
    } else if (op == QLatin1String("exportQueue")) {
        exportQueue(reply);
    } else if (op == QLatin1String("importQueue")) {
        importQueue(request, reply);
    } else if (op == QLatin1String("watch")) {
        watch(request, context, reply);
    } else if (op == QLatin1String("unwatch")) {
        unwatch(request.value(QStringLiteral("folder")).toString(), reply);
    } else if (op == QLatin1String("watches")) {
        listWatches(reply);
    } else if (op == QLatin1String("pilot")) {
        pilot(request, reply);
    } else if (op == QLatin1String("retry") &&
               (request.contains(QStringLiteral("arguments")) || request.contains(QStringLiteral("place")))) {
        retryWith(request, context, reply);
    } else if (op == QLatin1String("pause")) {
        pause(request, reply);
    } else if (op == QLatin1String("resume")) {
        resume(request, reply);
    } else if (op == QLatin1String("replaceLinks")) {
        QHash<QString, QString> links;
        const QJsonObject given = request.value(QStringLiteral("links")).toObject();
        for (auto it = given.begin(); it != given.end(); ++it)
            links.insert(it.key(), it->toString());
        const int count = queue.replaceLinks(links);
        queue.whenSaved([reply, op, count] { reply(countMessage(op, count)); });
    } else if (op == QLatin1String("spending")) {
        reply({{QStringLiteral("event"), op},
               {QStringLiteral("monthSpentDollars"), monthSpent()},
               {QStringLiteral("final"), true}});
    } else if (op == QLatin1String("activate")) {
        emit m_application.activationRequested(stringsFrom(request.value(QStringLiteral("inputs"))));
        reply(countMessage(op, 0));
    } else {
        edit(op, request, reply);
    }
}

void CommandHandler::start(const QJsonObject &request, const Reply &reply)
{
    if (const int parallel = request.value(QStringLiteral("parallel")).toInt(); parallel > 0)
        m_application.setParallel(parallel);
    setLimits(request);
    if (request.value(QStringLiteral("watch")).toBool())
        m_application.watches().start();
    if (const auto order = queueOrderFromText(request.value(QStringLiteral("order")).toString()))
        m_application.queue().setOrder(*order);
    if (const qint64 stall = request.value(QStringLiteral("stallSeconds")).toInteger(); stall > 0)
        m_application.setStallLimit(std::chrono::seconds(stall));
    if (const qint64 memory = request.value(QStringLiteral("jobMemoryBytes")).toInteger(); memory > 0)
        m_application.setJobMemory(memory);
    if (const QJsonValue cap = request.value(QStringLiteral("cloudCap")); cap.isDouble() && m_application.cloud())
        giveCap({}, cap.toDouble());
    else
        releaseAccountHolds();
    const QJsonValue webhook = request.value(QStringLiteral("webhook"));
    if (!webhook.isObject()) {
        m_application.queue().start();
        reply(countMessage(QStringLiteral("start"), 0));
        return;
    }
    startWithWebhooks(webhook.toObject(), reply);
}

// Of this run; what is remembered stands in the Preferences.
void CommandHandler::setLimits(const QJsonObject &request)
{
    QueueLimits limits = m_application.queue().limits();
    if (const int jobs = request.value(QStringLiteral("jobsPerPlace")).toInt(); jobs > 0)
        limits.jobsPerPlace = jobs;
    if (const QJsonValue reserve = request.value(QStringLiteral("diskReserveBytes")); reserve.isDouble())
        limits.diskReserveBytes = reserve.toInteger();
    if (const auto hours = WorkHours::fromText(request.value(QStringLiteral("hours")).toString()))
        limits.hours = hours;
    if (const QString folder = request.value(QStringLiteral("workFolder")).toString(); !folder.isEmpty())
        limits.workFolder = folder;
    if (request.value(QStringLiteral("waitOnBattery")).toBool())
        limits.waitOnBattery = true;
    if (!(limits == m_application.queue().limits()))
        m_application.queue().setLimits(limits);
}

// Tasks that are created before the address has been tried would be asked after often.
void CommandHandler::startWithWebhooks(const QJsonObject &webhook, const Reply &reply)
{
    m_application.startWebhooks(
        {webhook.value(QStringLiteral("listen")).toString(),
         static_cast<quint16>(std::clamp(webhook.value(QStringLiteral("port")).toInt(), 0, 65535)),
         webhook.value(QStringLiteral("url")).toString()},
        [this, reply](const Result<void> &works) {
            if (!works) {
                reply(errorMessage(works.error()));
                return;
            }
            m_application.queue().start();
            reply(countMessage(QStringLiteral("start"), 0));
        });
}

// A person says that it is to go on: whether it may is asked again. What may have been paid for stays theirs to look
// into.
void CommandHandler::releaseAccountHolds()
{
    JobQueue &queue = m_application.queue();
    queue.release(queue.idsWhere([](const Job &job) {
        const std::optional<Error> &error = job.trouble->error;
        return job.state == JobState::Held && job.holdReason == HoldReason::Account && error &&
               error->code != QLatin1String("cloud.unsettled");
    }));
}

// For the batch, or where it is none for this run of the program. What waited for no more than that goes on.
void CommandHandler::giveCap(BatchId batch, double dollars)
{
    if (isSet(batch))
        m_application.agreeToSpend(batch, dollars);
    else
        m_application.cloud()->setRunCap(dollars);
    releaseAccountHolds();
}

double CommandHandler::monthSpent() const
{
    const CloudBackend *cloud = m_application.cloud();
    return cloud ? std::round(cloud->ledger().spentIn(SystemClock().now()) * 1e6) / 1e6 : 0;
}

double CommandHandler::costOf(JobId job) const
{
    const CloudBackend *cloud = m_application.cloud();
    return cloud ? cloud->ledger().spentFor(job) : 0;
}

void CommandHandler::follow(const QJsonObject &request, QObject *context, const Reply &reply)
{
    const bool all = request.value(QStringLiteral("all")).toBool();
    const std::vector<JobId> ids = idsFrom(request.value(QStringLiteral("ids")));
    if (!all && ids.empty()) {
        reply({{QStringLiteral("event"), QStringLiteral("summary")}, {QStringLiteral("final"), true}});
        return;
    }
    std::optional<std::chrono::seconds> waitLimit;
    if (const QJsonValue limit = request.value(QStringLiteral("waitLimitSeconds")); limit.isDouble())
        waitLimit = std::chrono::seconds(limit.toInteger());
    const Reply withCosts = [this, reply](const QJsonObject &message) {
        const bool isJob = message.value(QStringLiteral("event")) == QLatin1String("job");
        reply(isJob ? withCost(message, costOf(JobId{message.value(QStringLiteral("id")).toInteger()})) : message);
    };
    auto *follower =
        new Follower(m_application.queue(), all ? std::vector<JobId>() : ids, waitLimit, withCosts, context);
    if (request.value(QStringLiteral("endless")).toBool())
        follower->neverEnd();
}

// In chunks: a message is a line, and a line of a hundred thousand jobs would be read whole before the first is seen.
void CommandHandler::list(const QJsonObject &request, const Reply &reply)
{
    const QString wanted = request.value(QStringLiteral("state")).toString();
    const auto state = jobStateFromText(wanted);
    JobQueue &queue = m_application.queue();
    auto jobs = std::make_shared<std::vector<Job>>();
    const auto take = [&](const Job &job) {
        if (wanted.isEmpty() || (state && job.state == *state))
            jobs->push_back(job);
    };
    if (const QJsonValue ids = request.value(QStringLiteral("ids")); ids.isArray()) { // only these
        for (const JobId id : idsFrom(ids)) {
            if (const Job *job = queue.list().find(id))
                take(*job);
        }
    } else {
        for (const Job &job : queue.list().jobs())
            take(job);
    }
    std::sort(jobs->begin(), jobs->end(), [](const Job &a, const Job &b) {
        return std::pair(a.position, raw(a.id)) < std::pair(b.position, raw(b.id));
    });
    queue.outputsOf(*jobs, [this, jobs, reply](const Result<std::vector<std::vector<Output>>> &outputs) {
        if (!outputs) {
            reply(errorMessage(outputs.error()));
            return;
        }
        QJsonArray chunk;
        for (std::size_t i = 0; i < jobs->size(); ++i) {
            chunk.append(withCost(toJson((*jobs)[i], (*outputs)[i]), costOf((*jobs)[i].id)));
            if (chunk.size() == listChunk) {
                reply({{QStringLiteral("event"), QStringLiteral("jobs")}, {QStringLiteral("jobs"), chunk}});
                chunk = {};
            }
        }
        reply({{QStringLiteral("event"), QStringLiteral("jobs")},
               {QStringLiteral("jobs"), chunk},
               {QStringLiteral("final"), true}});
    });
}

void CommandHandler::remake(const std::vector<JobId> &ids, const QStringList &wanted, const Reply &reply)
{
    JobQueue &queue = m_application.queue();
    const Job *job = ids.size() == 1 ? queue.list().find(ids.front()) : nullptr;
    if (!job || (job->state != JobState::Completed && job->state != JobState::Failed)) {
        reply(errorMessage({ErrorClass::Configuration,
                            QStringLiteral("output.not-alone"),
                            tr("One output can be made again of one job that is completed or failed."),
                            {}}));
        return;
    }
    queue.outputs(ids.front(), [this, id = ids.front(), wanted, reply](const Result<std::vector<Output>> &outputs) {
        if (!outputs) {
            reply(errorMessage(outputs.error()));
            return;
        }
        std::vector<int> ordinals;
        for (const QString &output : wanted) {
            const auto ordinal = ordinalOf(*outputs, output);
            if (!ordinal) {
                QStringList names;
                for (const Output &one : *outputs) {
                    if (one.isOfSet())
                        names << QStringLiteral("%1 (%2)").arg(one.ordinal + 1).arg(displayPath(nameOf(one.path)));
                }
                reply(errorMessage({ErrorClass::Configuration,
                                    QStringLiteral("output.unknown"),
                                    tr("Job %1 has no single output \"%2\". There are %3.")
                                        .arg(raw(id))
                                        .arg(displayPath(output), names.join(QStringLiteral(", "))),
                                    {}}));
                return;
            }
            ordinals.push_back(*ordinal);
        }
        JobQueue &current = m_application.queue();
        current.remake(id, ordinals);
        current.whenSaved([reply] { reply(countMessage(QStringLiteral("retry"), 1)); });
    });
}

void CommandHandler::edit(const QString &op, const QJsonObject &request, const Reply &reply)
{
    JobQueue &queue = m_application.queue();
    std::vector<JobId> ids = idsFrom(request.value(QStringLiteral("ids")));
    for (const JobId id : ids) {
        if (!queue.list().find(id)) {
            reply(errorMessage({ErrorClass::Configuration,
                                QStringLiteral("job.unknown"),
                                tr("There is no job %1.").arg(raw(id)),
                                {}}));
            return;
        }
    }
    const QStringList wanted = stringsFrom(request.value(QStringLiteral("outputs")));
    if (op == QLatin1String("retry") && !wanted.isEmpty()) {
        remake(ids, wanted, reply);
        return;
    }
    ids = chosen(request);

    // Only what the command can do something with is counted.
    const auto count = [&](const std::function<bool(const Job &)> &fits) {
        std::erase_if(ids, [&](JobId id) { return !fits(*queue.list().find(id)); });
        return static_cast<int>(ids.size());
    };
    int changed = 0;
    if (op == QLatin1String("retry")) {
        changed = count([](const Job &job) { return isFinal(job.state); });
        queue.retry(ids);
    } else if (op == QLatin1String("startNew")) {
        changed = count([](const Job &job) { return job.state == JobState::New; });
        queue.startNew(ids);
    } else if (op == QLatin1String("cancel")) {
        changed = count([](const Job &job) { return !isFinal(job.state); });
        queue.cancel(ids);
    } else if (op == QLatin1String("hold")) {
        changed = count([](const Job &job) {
            return job.state == JobState::New || job.state == JobState::Queued || job.state == JobState::Waiting;
        });
        queue.hold(ids);
    } else if (op == QLatin1String("release")) {
        changed = count([](const Job &job) { return job.state == JobState::Held; });
        queue.release(ids);
    } else if (op == QLatin1String("remove")) {
        changed = count([](const Job &job) { return job.state != JobState::Running; });
        queue.remove(ids);
    } else {
        reply(errorMessage(internalError(QStringLiteral("unknown request \"%1\"").arg(op))));
        return;
    }
    // The answer comes after the store's: what the terminal says was done is done.
    queue.whenSaved([reply, op, changed] { reply(countMessage(op, changed)); });
}

} // namespace reelyard
