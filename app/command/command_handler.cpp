// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command_handler.h"

#include "app/application.h"
#include "app/backend/cloud/buckets.h"
#include "app/backend/cloud/cloud_backend.h"
#include "app/backend/cloud/cost_model.h"
#include "app/command/follower.h"
#include "app/intake/plan_sample.h"
#include "app/intake/planner.h"
#include "app/place_chooser.h"
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

QStringList stringsFrom(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &entry : value.toArray())
        strings << entry.toString();
    return strings;
}

std::vector<JobId> idsFrom(const QJsonValue &value)
{
    std::vector<JobId> ids;
    for (const QJsonValue &entry : value.toArray())
        ids.push_back(JobId{entry.toInteger()});
    return ids;
}

QJsonObject withCost(QJsonObject job, double dollars)
{
    if (dollars > 0)
        job.insert(QStringLiteral("cost"), std::round(dollars * 1e6) / 1e6);
    return job;
}

QJsonArray spacesToJson(const std::vector<SpacePlan> &spaces)
{
    QJsonArray array;
    for (const SpacePlan &space : spaces) {
        QJsonObject entry{{QStringLiteral("disk"), space.mount}, {QStringLiteral("neededBytes"), space.neededBytes}};
        if (space.disk.total >= 0)
            entry.insert(QStringLiteral("freeBytes"), space.disk.free);
        array.append(entry);
    }
    return array;
}

QJsonObject errorMessage(const Error &error)
{
    return {{QStringLiteral("event"), QStringLiteral("error")},
            {QStringLiteral("error"), toJson(error)},
            {QStringLiteral("final"), true}};
}

QJsonObject countMessage(const QString &op, int count)
{
    return {{QStringLiteral("event"), op}, {QStringLiteral("count"), count}, {QStringLiteral("final"), true}};
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
        if (const int parallel = request.value(QStringLiteral("parallel")).toInt(); parallel > 0)
            m_application.setParallel(parallel);
        setLimits(request);
        if (request.value(QStringLiteral("watch")).toBool())
            m_application.watches().start();
        if (const auto order = queueOrderFromText(request.value(QStringLiteral("order")).toString()))
            queue.setOrder(*order);
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
            queue.start();
            reply(countMessage(op, 0));
            return;
        }
        startWithWebhooks(webhook.toObject(), reply);
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
    } else if (op == QLatin1String("activate")) {
        emit m_application.activationRequested(stringsFrom(request.value(QStringLiteral("inputs"))));
        reply(countMessage(op, 0));
    } else {
        edit(op, request, reply);
    }
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
        webhook.value(QStringLiteral("listen")).toString(),
        static_cast<quint16>(std::clamp(webhook.value(QStringLiteral("port")).toInt(), 0, 65535)),
        QUrl(webhook.value(QStringLiteral("url")).toString()), [this, reply](const Result<void> &works) {
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

bool CommandHandler::neverUploads(const QJsonObject &request) const
{
    const Preset *preset = m_application.presets().find(request.value(QStringLiteral("preset")).toString());
    return request.value(QStringLiteral("neverUpload")).toBool() || (preset && preset->neverUpload);
}

double CommandHandler::costOf(JobId job) const
{
    const CloudBackend *cloud = m_application.cloud();
    return cloud ? cloud->ledger().spentFor(job) : 0;
}

PlaceRule CommandHandler::placeRule(const QJsonObject &request)
{
    PlaceRule rule;
    if (const QJsonValue doneBy = request.value(QStringLiteral("doneByMs")); doneBy.isDouble())
        rule.doneBy = Timestamp(doneBy.toInteger());
    if (const QJsonValue queue = request.value(QStringLiteral("longestQueueSeconds")); queue.isDouble())
        rule.longestQueue = std::chrono::seconds(queue.toInteger());
    return rule;
}

// What the jobs would cost and take in each place; nothing where there is no account.
QJsonArray CommandHandler::placesToJson(const QJsonObject &request, const std::vector<Job> &jobs) const
{
    const CostModel *costs = m_application.costs();
    const CloudBackend *cloud = m_application.cloud();
    if (!costs || !cloud || jobs.empty())
        return {};
    const JobQueue &queue = m_application.queue();
    std::vector<const Job *> all;
    for (const Job &job : jobs)
        all.push_back(&job);
    const auto count = static_cast<double>(all.size());
    const auto money = [](QJsonObject &entry, double low, double high) {
        entry.insert(QStringLiteral("dollars"), low);
        entry.insert(QStringLiteral("mostDollars"), high);
    };
    QJsonArray places;
    QJsonObject here{{QStringLiteral("place"), toText(Place::Local)}};
    if (const auto time = queue.eta().expected(all)) {
        const double seconds =
            static_cast<double>(time->count()) / std::max(1.0, std::min<double>(queue.parallel(), count));
        here.insert(QStringLiteral("seconds"), seconds);
        const double dollars = seconds / 3600 * m_application.localDollarsPerHour();
        money(here, dollars, dollars);
    }
    places.append(here);
    const auto recipe = recipeFrom(request);
    if (!recipe || refusalOfCloud(*recipe))
        return places;
    const CostModel::Estimate estimate = costs->estimate(all);
    if (estimate.unknown == estimate.jobs)
        return places;
    QJsonObject there{{QStringLiteral("place"), toText(Place::Cloud)},
                      {QStringLiteral("hasHistory"), estimate.hasHistory}};
    double upload = 0;
    for (const Job &job : jobs)
        upload +=
            job.sourceKind == SourceKind::Link ? 0 : static_cast<double>(std::max<qint64>(0, job.sourceSizeBytes));
    const double line = cloud->uplinkBytesPerSecond();
    const double atOnce = std::max(1.0, std::min<double>(cloud->slotCount(), count));
    there.insert(QStringLiteral("seconds"), std::max(estimate.seconds / atOnce, line > 0 ? upload / line : 0));
    there.insert(QStringLiteral("uploadBytes"), upload);
    there.insert(QStringLiteral("leastBudget"), cloud->largestCharge());
    money(there, estimate.low, estimate.high);
    places.append(there);
    const PlaceRule rule = placeRule(request);
    if (!rule.doneBy && !rule.longestQueue)
        return places;
    const PlaceChoices choices =
        m_application.chooser()->plan(jobs, rule, request.value(QStringLiteral("cap")).toDouble(1e6));
    QJsonObject mixed{
        {QStringLiteral("place"), QStringLiteral("auto")},
        {QStringLiteral("seconds"), std::max(choices.localSeconds, choices.cloudSeconds)},
        {QStringLiteral("cloudJobs"),
         static_cast<int>(std::count_if(choices.jobs.begin(), choices.jobs.end(),
                                        [](const PlaceChoice &choice) { return choice.place == Place::Cloud; }))},
        {QStringLiteral("missesDeadline"), choices.missesDeadline}};
    const double share = estimate.middle > 0 ? choices.dollars / estimate.middle : 0;
    money(mixed, estimate.low * share, estimate.high * share);
    places.append(mixed);
    return places;
}

// Before anything is added, and long before anything is paid.
std::optional<Error> CommandHandler::refusalOfCloud(const std::optional<Recipe> &recipe) const
{
    const CloudBackend *cloud = m_application.cloud();
    if (!cloud)
        return Error{ErrorClass::Configuration,
                     QStringLiteral("account.none"),
                     tr("There is no cloud account: add one with \"reelyard-cli account add\", or set REELYARD_API_URL "
                        "and REELYARD_API_KEY. The Reelyard that works on the queue has to start with it."),
                     {}};
    if (!recipe)
        return std::nullopt;
    CloudWish wish;
    wish.recipe = *recipe;
    if (const auto refusal = cloud->provider().refusal(wish))
        return Error{ErrorClass::Configuration,
                     QStringLiteral("cloud.cannot"),
                     tr("Cannot run in the cloud: %1").arg(*refusal),
                     {}};
    return std::nullopt;
}

void CommandHandler::add(const QJsonObject &request, QObject *context, const Reply &reply)
{
    const auto recipe = recipeFrom(request);
    const QString nameTemplate = request.value(QStringLiteral("template")).toString(QStringLiteral("{name}"));
    const auto name = Planner::checkTemplate(nameTemplate);
    if (!recipe || !name) {
        reply(errorMessage(recipe ? name.error() : recipe.error()));
        return;
    }
    IntakeOptions options;
    options.recipe = *recipe;
    options.destination = request.value(QStringLiteral("destination")).toString();
    options.nameTemplate = nameTemplate;
    options.exists =
        existsPolicyFromText(request.value(QStringLiteral("exists")).toString()).value_or(ExistsPolicy::Rename);
    options.state = request.value(QStringLiteral("isNew")).toBool() ? JobState::New : JobState::Queued;
    options.isPlan = request.value(QStringLiteral("plan")).toBool();
    options.place = placeFromText(request.value(QStringLiteral("place")).toString()).value_or(Place::Local);
    options.isAutomatic = request.value(QStringLiteral("automatic")).toBool();
    options.neverUpload = neverUploads(request);
    if (options.place == Place::Cloud || options.isAutomatic) {
        const auto refusal = options.neverUpload ? std::optional(neverUploaded()) : refusalOfCloud(*recipe);
        if (refusal) {
            reply(errorMessage(*refusal));
            return;
        }
    }
    options.joinsTakes = request.value(QStringLiteral("joinTakes")).toBool();
    options.isAgain = request.value(QStringLiteral("again")).toBool();
    options.priority = request.value(QStringLiteral("priority")).toInt();
    if (const QJsonValue start = request.value(QStringLiteral("startAtMs")); start.isDouble())
        options.startAt = Timestamp(start.toInteger());
    const QStringList inputs = stringsFrom(request.value(QStringLiteral("inputs")));

    // The recipe is judged before anything is added: it needs no source for that.
    const QPointer<QObject> client(context);
    m_application.validate(*recipe, [this, request, options, inputs, client, reply](const Result<void> &valid) {
        if (valid)
            takeIn(request, inputs, options, client, reply);
        else if (client)
            reply(errorMessage(valid.error()));
    });
}

void CommandHandler::takeIn(const QJsonObject &request, const QStringList &inputs, const IntakeOptions &options,
                            const QPointer<QObject> &client, const Reply &reply)
{
    if (std::none_of(inputs.begin(), inputs.end(), [](const QString &input) { return Buckets::isBucketLink(input); })) {
        takeFound(request, inputs, options, client, reply);
        return;
    }
    m_application.expandBuckets(inputs, this, [=, this](const Result<QStringList> &found) {
        if (found)
            takeFound(request, *found, options, client, reply);
        else if (client)
            reply(errorMessage(found.error()));
    });
}

// What was begun goes on when the client has hung up: its jobs need what was agreed to for them.
void CommandHandler::takeFound(const QJsonObject &request, const QStringList &inputs, const IntakeOptions &options,
                               const QPointer<QObject> &client, const Reply &reply)
{
    Intake *intake = m_application.intake().take(inputs, options);
    connect(intake, &Intake::finished, this, [this, request, intake, client, reply] {
        if (isSet(intake->batch()) && !intake->options().isPlan)
            agree(request, *intake);
        if (client)
            tellTaken(request, *intake, client, reply);
    });
}

void CommandHandler::agree(const QJsonObject &request, const Intake &intake)
{
    if (const QJsonValue cap = request.value(QStringLiteral("cap")); cap.isDouble())
        giveCap(intake.batch(), cap.toDouble());
    if (intake.options().isAutomatic)
        m_application.choosePlaces(intake.batch(), placeRule(request));
}

void CommandHandler::tellTaken(const QJsonObject &request, Intake &intake, QObject *context, const Reply &reply)
{
    const bool isPlan = intake.options().isPlan;
    const IntakeCounts &counts = intake.counts();
    for (const Error &problem : counts.problems)
        reply({{QStringLiteral("event"), QStringLiteral("problem")}, {QStringLiteral("error"), toJson(problem)}});
    QJsonArray ids;
    for (const JobId id : intake.jobs())
        ids.append(raw(id));
    QJsonObject skips;
    for (auto skip = counts.skips.cbegin(); skip != counts.skips.cend(); ++skip)
        skips.insert(skip.key(), skip.value());
    QJsonObject answer{{QStringLiteral("event"), isPlan ? QStringLiteral("plan") : QStringLiteral("added")},
                       {QStringLiteral("batch"), raw(intake.batch())},
                       {QStringLiteral("ids"), ids},
                       {QStringLiteral("jobs"), counts.added},
                       {QStringLiteral("found"), counts.found},
                       {QStringLiteral("outputs"), counts.outputs},
                       {QStringLiteral("renamed"), counts.renamed},
                       {QStringLiteral("madeSafe"), counts.madeSafe},
                       {QStringLiteral("skips"), skips},
                       {QStringLiteral("space"), spacesToJson(counts.spaces)},
                       {QStringLiteral("skipped"), counts.skipped},
                       {QStringLiteral("leftOut"), counts.leftOut},
                       {QStringLiteral("takes"), counts.takes},
                       {QStringLiteral("takeParts"), counts.takeParts},
                       {QStringLiteral("problems"), static_cast<int>(counts.problems.size())},
                       {QStringLiteral("sizeBytes"), counts.sizeBytes},
                       {QStringLiteral("final"), true}};
    if (const CloudBackend *cloud = m_application.cloud())
        answer.insert(QStringLiteral("cloudHost"), cloud->account().baseUrl.host());
    if (isPlan)
        addExpected(request, std::move(answer), counts.spaces, intake.takePlanned(), context, reply);
    else
        reply(answer);
}

// The time and the space that planned jobs would take, as far as their sources and this computer's history tell.
void CommandHandler::addExpected(const QJsonObject &request, QJsonObject answer, std::vector<SpacePlan> spaces,
                                 std::vector<Job> planned, QObject *context, const Reply &reply)
{
    PlanSample::take(
        std::move(planned),
        [this](const Job &job, const std::function<void(Result<MediaInfo>)> &done) {
            m_application.probe(job.mediaSource(), done);
        },
        context,
        [this, request, answer = std::move(answer), spaces = std::move(spaces),
         reply](const std::vector<Job> &jobs) mutable {
            const JobQueue &queue = m_application.queue();
            std::vector<const Job *> all;
            for (SpacePlan &space : spaces)
                space.neededBytes = 0;
            for (const Job &job : jobs) {
                all.push_back(&job);
                const auto space = std::find_if(spaces.begin(), spaces.end(),
                                                [&job](const SpacePlan &one) { return one.mount == job.outputMount; });
                if (space != spaces.end())
                    space->neededBytes += queue.needsOf(job).spaceBytes;
            }
            answer.insert(QStringLiteral("space"), spacesToJson(spaces));
            if (const auto time = all.empty() ? std::nullopt : queue.eta().expected(all)) {
                const auto together = std::min<qint64>(queue.parallel(), static_cast<qint64>(all.size()));
                answer.insert(QStringLiteral("seconds"), time->count() / std::max<qint64>(1, together));
            }
            answer.insert(QStringLiteral("places"), placesToJson(request, jobs));
            reply(answer);
        });
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
    for (const Job &job : queue.list().jobs()) {
        if (wanted.isEmpty() || (state && job.state == *state))
            jobs->push_back(job);
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
