// SPDX-License-Identifier: GPL-3.0-or-later
// The request that adds jobs, and what it plans.
#include "app/application.h"
#include "app/backend/cloud/cloud_backend.h"
#include "app/backend/cloud/cost_model.h"
#include "app/backend/cloud/prices.h"
#include "app/backend/cloud/s3_keys.h"
#include "app/command/command_handler.h"
#include "app/command/messages.h"
#include "app/intake/plan_sample.h"
#include "app/intake/planner.h"
#include "app/place_chooser.h"
#include "app/place_comparison.h"

#include <QJsonArray>
#include <QPointer>

#include <algorithm>
#include <optional>

namespace reelyard
{

namespace
{

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

} // namespace

// Before anything is added, and long before anything is paid.
std::optional<Error> CommandHandler::refusalOfCloud(const std::optional<Recipe> &recipe) const
{
    const CloudBackend *cloud = m_application.cloud();
    if (!cloud)
        return Error{
            ErrorClass::Configuration,
            QStringLiteral("account.none"),
            tr("No cloud account is chosen: add one with \"reelyard-cli account add\", choose one of several with "
               "\"account default\", or set REELYARD_API_URL "
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
    if (options.neverUpload)
        options.isAutomatic = false; // there is nothing to choose
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
        const bool isOnlyThere = !valid && valid.error().code == QLatin1String("recipe.no-encoder") &&
                                 (options.place == Place::Cloud || options.isAutomatic);
        if (!valid && !isOnlyThere) {
            if (client)
                reply(errorMessage(valid.error()));
            return;
        }
        IntakeOptions decided = options;
        if (isOnlyThere) {
            decided.place = Place::Cloud;
            decided.placeReason = PlaceReason::OnlyThere;
        }
        m_application.lookAtDestination(decided, this, [=, this](const Result<IntakeOptions> &looked) {
            if (looked)
                takeIn(request, inputs, *looked, client, reply);
            else if (client)
                reply(errorMessage(looked.error()));
        });
    });
}

void CommandHandler::takeIn(const QJsonObject &request, const QStringList &inputs, const IntakeOptions &options,
                            const QPointer<QObject> &client, const Reply &reply)
{
    if (std::none_of(inputs.begin(), inputs.end(), [](const QString &input) { return isBucketLink(input); })) {
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
    if (const QJsonValue cap = request.value(QStringLiteral("cap")); cap.isDouble()) {
        giveCap(intake.batch(), cap.toDouble());
        m_application.queue().release(intake.jobs()); // one that runs has seen them before anything was agreed to
    }
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
            if (const auto time = all.empty() ? std::nullopt : queue.timeFor(all))
                answer.insert(QStringLiteral("seconds"), static_cast<qint64>(time->count()));
            answer.insert(QStringLiteral("places"), placesToJson(request, jobs));
            reply(answer);
        });
}

bool CommandHandler::neverUploads(const QJsonObject &request) const
{
    const Preset *preset = m_application.presets().find(request.value(QStringLiteral("preset")).toString());
    return request.value(QStringLiteral("neverUpload")).toBool() || (preset && preset->neverUpload);
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
    const CloudBackend *cloud = m_application.cloud();
    const auto recipe = recipeFrom(request);
    if (!m_application.costs() || !cloud || jobs.empty())
        return {};
    const PlaceRule wanted = placeRule(request);
    const bool hasRule = wanted.doneBy || wanted.longestQueue;
    const auto offers = comparePlaces(m_application, jobs, recipe ? std::vector{*recipe} : std::vector<Recipe>(),
                                      hasRule ? std::optional(wanted) : std::nullopt,
                                      request.value(QStringLiteral("cap")).toDouble(1e6));
    QJsonArray places;
    for (const PlaceOffer &offer : offers) {
        const bool isHere = offer.where == PlaceOffer::Where::Here;
        if (!isHere && (!recipe || !offer.refusal.isEmpty() || !offers[1].hasCost))
            continue;
        QJsonObject entry{{QStringLiteral("place"), isHere ? toText(Place::Local)
                                                    : offer.where == PlaceOffer::Where::Cloud
                                                        ? toText(Place::Cloud)
                                                        : QStringLiteral("auto")}};
        if (offer.seconds)
            entry.insert(QStringLiteral("seconds"), *offer.seconds);
        if (offer.hasCost) {
            entry.insert(QStringLiteral("dollars"), offer.low);
            entry.insert(QStringLiteral("mostDollars"), offer.high);
        }
        if (offer.where == PlaceOffer::Where::Cloud) {
            entry.insert(QStringLiteral("hasHistory"), offer.hasHistory);
            entry.insert(QStringLiteral("uploadBytes"), offer.uploadBytes);
            entry.insert(QStringLiteral("leastBudget"), cloud->largestCharge());
            entry.insert(QStringLiteral("pricesOf"), m_application.prices().date.toString(Qt::ISODate));
        } else if (!isHere) {
            entry.insert(QStringLiteral("cloudJobs"), offer.cloudJobs);
            entry.insert(QStringLiteral("missesDeadline"), offer.missesDeadline);
        }
        places.append(entry);
    }
    return places;
}

} // namespace reelyard
