// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/cloud_consent.h"

#include "app/application.h"
#include "app/backend/cloud/cloud_backend.h"
#include "ui/mainwindow/budget_dialog.h"

#include <QSet>

#include <algorithm>

namespace reelyard
{

bool mayGo(Application &app, const Dialogs &dialogs, const std::vector<JobId> &jobs, QWidget *parent, bool goingThere)
{
    CloudBackend *cloud = app.cloud();
    if (!cloud)
        return true; // the queue says at each row that there is no account
    Spending spending;
    std::vector<const Job *> sent;
    QSet<qint64> batches;
    for (const JobId id : jobs) {
        const Job *job = app.queue().list().find(id);
        if (!job || !(goingThere || job->place == Place::Cloud || job->isAutomatic))
            continue;
        sent.push_back(job);
        batches.insert(raw(job->batch));
        ++(job->sourceKind == SourceKind::Link ? spending.links : spending.files);
        if (job->sourceKind == SourceKind::File)
            spending.uploadBytes += std::max<qint64>(0, job->sourceSizeBytes);
    }
    if (sent.empty())
        return true;
    spending.isAutomatic =
        !goingThere && std::all_of(sent.begin(), sent.end(), [](const Job *job) { return job->isAutomatic; });
    spending.provider = cloud->provider().name();
    spending.host = cloud->account().baseUrl.host();
    spending.mostOfOneTask = cloud->largestCharge();
    spending.estimate = app.costs()->estimate(sent);
    const auto agreed = dialogs.agreeToSpend(parent, spending);
    if (!agreed)
        return false;
    const BatchId batch = batches.size() == 1 ? BatchId{*batches.begin()} : BatchId{};
    if (isSet(batch)) // beside what it has cost already
        app.agreeToSpend(batch, cloud->ledger().spentOf(batch) + agreed->dollars);
    else
        cloud->setRunCap(agreed->dollars);
    for (const qint64 one : batches) {
        if (spending.isAutomatic)
            app.choosePlaces(BatchId{one}, agreed->rule);
    }
    return true;
}

} // namespace reelyard
