// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spending.h"

#include "app/application.h"
#include "app/backend/cloud/cloud_backend.h"

#include <QSet>

#include <algorithm>

namespace reelyard
{

namespace
{

std::vector<const Job *> sentOf(Application &app, const std::vector<JobId> &jobs, bool goingThere)
{
    std::vector<const Job *> sent;
    for (const JobId id : jobs) {
        const Job *job = app.queue().list().find(id);
        if (job && (goingThere || job->place == Place::Cloud || job->isAutomatic))
            sent.push_back(job);
    }
    return sent;
}

bool areAutomatic(const std::vector<const Job *> &jobs, bool goingThere)
{
    return !goingThere && std::all_of(jobs.begin(), jobs.end(), [](const Job *job) { return job->isAutomatic; });
}

} // namespace

std::optional<Spending> spendingOf(Application &app, const std::vector<JobId> &jobs, bool goingThere)
{
    const CloudBackend *cloud = app.cloud();
    const std::vector<const Job *> sent = cloud ? sentOf(app, jobs, goingThere) : std::vector<const Job *>();
    if (sent.empty())
        return std::nullopt;
    Spending spending;
    for (const Job *job : sent) {
        const bool isLink = job->sourceKind == SourceKind::Link;
        ++(isLink ? spending.links : spending.files);
        spending.uploadBytes += isLink ? 0 : std::max<qint64>(0, job->sourceSizeBytes);
    }
    spending.isAutomatic = areAutomatic(sent, goingThere);
    spending.provider = cloud->provider().name();
    spending.host = cloud->account().baseUrl.host();
    spending.uploadTo = cloud->account().uploadTo;
    spending.mostOfOneTask = cloud->largestCharge();
    spending.estimate = app.costs()->estimate(sent);
    return spending;
}

void agree(Application &app, const std::vector<JobId> &jobs, bool goingThere, const Agreement &agreement)
{
    CloudBackend *cloud = app.cloud();
    const std::vector<const Job *> sent = sentOf(app, jobs, goingThere);
    QSet<qint64> batches;
    for (const Job *job : sent)
        batches.insert(raw(job->batch));
    if (batches.size() == 1) {
        const BatchId batch{*batches.begin()};
        app.agreeToSpend(batch, cloud->ledger().spentOf(batch) + agreement.dollars);
    } else {
        cloud->setRunCap(agreement.dollars);
    }
    if (!areAutomatic(sent, goingThere))
        return;
    for (const qint64 batch : batches)
        app.choosePlaces(BatchId{batch}, agreement.rule);
}

} // namespace reelyard
