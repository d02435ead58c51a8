// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/place_comparison.h"

#include "app/application.h"
#include "app/backend/cloud/cloud_backend.h"
#include "app/place_chooser.h"

#include <QCoreApplication>

#include <algorithm>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlaceComparison)
};

QString refusalThere(const Application &app, const std::vector<Job> &jobs, const std::vector<Recipe> &recipes,
                     const CloudBackend *cloud)
{
    if (!cloud || !app.costs())
        return Words::tr("There is no cloud account yet.");
    if (std::any_of(jobs.begin(), jobs.end(), [](const Job &job) { return job.neverUpload; }))
        return Words::tr("Some of them are never to be uploaded.");
    for (const Recipe &recipe : recipes) {
        CloudWish wish;
        wish.recipe = recipe;
        if (const auto refusal = cloud->provider().refusal(wish))
            return *refusal;
    }
    return {};
}

} // namespace

std::vector<PlaceOffer> comparePlaces(Application &app, const std::vector<Job> &jobs,
                                      const std::vector<Recipe> &recipes, const std::optional<PlaceRule> &rule,
                                      double dollars)
{
    std::vector<const Job *> all;
    for (const Job &job : jobs)
        all.push_back(&job);
    const double count = std::max(1.0, static_cast<double>(all.size()));

    PlaceOffer here;
    if (const auto time = app.queue().eta().expectedHere(all)) {
        here.seconds =
            static_cast<double>(time->count()) / std::max(1.0, std::min<double>(app.queue().parallel(), count));
        here.hasCost = true;
        here.low = here.high = *here.seconds / 3600 * app.prices().localPerHour;
    }

    PlaceOffer there;
    there.where = PlaceOffer::Where::Cloud;
    const CloudBackend *cloud = app.cloud();
    there.refusal = refusalThere(app, jobs, recipes, cloud);
    if (!there.refusal.isEmpty()) {
        PlaceOffer mixed = there;
        mixed.where = PlaceOffer::Where::Automatic;
        return rule ? std::vector{here, there, mixed} : std::vector{here, there};
    }
    for (const Job &job : jobs)
        there.uploadBytes += job.sourceKind == SourceKind::Link ? 0 : std::max<qint64>(0, job.sourceSizeBytes);
    const CostModel::Estimate estimate = app.costs()->estimate(all);
    there.hasCost = estimate.unknown < estimate.jobs;
    if (there.hasCost) {
        const double line = cloud->uplinkBytesPerSecond();
        const double atOnce = std::max(1.0, std::min<double>(cloud->slotCount(), count));
        there.seconds =
            std::max(estimate.seconds / atOnce, line > 0 ? static_cast<double>(there.uploadBytes) / line : 0);
        there.low = estimate.low;
        there.high = estimate.high;
        there.hasHistory = estimate.hasHistory;
    }
    if (!rule)
        return {here, there};

    PlaceOffer mixed;
    mixed.where = PlaceOffer::Where::Automatic;
    const PlaceChoices choices = app.chooser()->plan(jobs, *rule, dollars);
    mixed.cloudJobs =
        static_cast<int>(std::count_if(choices.jobs.begin(), choices.jobs.end(),
                                       [](const PlaceChoice &choice) { return choice.place == Place::Cloud; }));
    mixed.missesDeadline = choices.missesDeadline;
    if (here.seconds || there.seconds)
        mixed.seconds = std::max(choices.localSeconds, choices.cloudSeconds);
    const double share = estimate.middle > 0 ? choices.dollars / estimate.middle : 0;
    mixed.hasCost = there.hasCost || mixed.cloudJobs == 0;
    mixed.low = estimate.low * share;
    mixed.high = estimate.high * share;
    mixed.hasHistory = estimate.hasHistory || mixed.cloudJobs == 0;
    for (std::size_t i = 0; i < jobs.size() && i < choices.jobs.size(); ++i) {
        if (choices.jobs[i].place == Place::Cloud && jobs[i].sourceKind == SourceKind::File)
            mixed.uploadBytes += std::max<qint64>(0, jobs[i].sourceSizeBytes);
    }
    return {here, there, mixed};
}

} // namespace reelyard
