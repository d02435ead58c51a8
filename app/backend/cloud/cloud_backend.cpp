// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/cloud_backend.h"

#include "app/backend/cloud/cloud_attempt.h"
#include "app/backend/cloud/s3_answers.h"
#include "app/backend/cloud/webhook_receiver.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace reelyard
{

CloudBackend::Services CloudBackend::Services::of(MediaService &media, Backend *packer,
                                                  std::function<QString(const QString &link)> openLink)
{
    CloudBackend::Services services;
    services.openLink = std::move(openLink);
    services.packer = packer;
    services.plan = [&media](const AttemptSpec &spec, const QString &folder,
                             const std::function<void(Result<CloudBackend::Plan>)> &done) {
        media.probe(spec.mediaSource(), [&media, spec, folder, done](const Result<MediaInfo> &info) {
            if (!info) {
                done(info.error());
                return;
            }
            media.commands({spec.recipe, spec.mediaSource(), folder, {}},
                           [info = *info, done](const Result<MediaService::Commands> &commands) {
                               if (commands)
                                   done(CloudBackend::Plan{info, commands->lines});
                               else
                                   done(commands.error());
                           });
        });
    };
    services.inspect = [&media](const QString &path, double seconds,
                                const std::function<void(Result<MediaService::Inspection>)> &done) {
        media.inspect(path, seconds, done);
    };
    return services;
}

CloudBackend::CloudBackend(std::unique_ptr<CloudProvider> provider, CloudAccount account, CloudJournal &journal,
                           Services services, const Clock &clock, QObject *parent)
    : Backend(parent)
    , m_provider(std::move(provider))
    , m_account(std::move(account))
    , m_journal(journal)
    , m_services(std::move(services))
    , m_clock(clock)
    , m_api(m_http, clock, m_slotCount)
    , m_follower(*m_provider, m_account, m_api)
    , m_uploads(*this)
{
    connect(&m_api, &ApiGate::changed, this, &Backend::freeSlotsChanged);
    if (!m_services.packer)
        return;
    connect(m_services.packer, &Backend::finished, this, [this](AttemptId attempt, const AttemptResult &result) {
        if (const auto open = m_open.find(raw(attempt)); open != m_open.end())
            open->second->packed(result);
    });
}

CloudBackend::~CloudBackend() = default;

void CloudBackend::setSlotCount(int count)
{
    m_slotCount = std::max(1, count);
    m_api.limit().setMost(m_slotCount);
    emit freeSlotsChanged();
}

int CloudBackend::freeSlots() const
{
    if (m_account.key.isEmpty())
        return 0;
    const auto taken =
        std::count_if(m_open.begin(), m_open.end(), [](const auto &open) { return !open.second->isOnlyReceiving(); });
    const int atOnce = m_api.isHeldUp() ? 0 : m_api.limit().now();
    return std::max(0, atOnce - static_cast<int>(taken));
}

void CloudBackend::setHurry(double factor)
{
    m_hurry = factor;
    m_api.setHurry(factor);
    m_follower.setHurry(factor);
}

double CloudBackend::largestCharge(const WorkLoad &load, int outputs) const
{
    return m_provider->price().of(static_cast<double>(m_provider->longestTask().count()), load.mediaSeconds * outputs,
                                  load.megabytes * 1e6 * outputs);
}

void CloudBackend::setRunCap(double dollars)
{
    m_ledger.setRunCap(dollars);
    m_keyError.reset();
    emit freeSlotsChanged();
}

void CloudBackend::setBatchCap(BatchId batch, double dollars)
{
    m_ledger.setBatchCap(batch, dollars);
    m_keyError.reset();
    emit freeSlotsChanged();
}

void CloudBackend::prepare()
{
    if (!m_account.key.isEmpty() || m_keyError || !m_readKey || std::exchange(m_isReadingKey, true))
        return;
    m_readKey([self = QPointer(this)](const Result<Secret> &key) {
        if (!self)
            return;
        self->m_isReadingKey = false;
        if (key)
            self->m_account.key = key->text();
        else
            self->m_keyError = key.error();
        emit self->freeSlotsChanged();
    });
}

// What was created is followed and brought home whatever the caps are.
std::optional<Error> CloudBackend::refusal(JobId job, BatchId batch) const
{
    if (m_keyError)
        return m_keyError;
    return m_ledger.isOpen(job) ? std::nullopt : m_ledger.refusal(batch, largestCharge(), m_clock.now());
}

std::optional<int> CloudBackend::affordable(BatchId batch) const
{
    // What has a task already needs no more money.
    const int paid = m_ledger.openIn(batch, [this](JobId job) {
        return std::any_of(m_open.begin(), m_open.end(), [job](const auto &open) { return open.second->job() == job; });
    });
    const auto unreserved = std::count_if(m_open.begin(), m_open.end(), [&](const auto &open) {
        return open.second->batch() == batch && open.second->isBeforeTask();
    });
    return m_ledger.tasks(batch, largestCharge(), m_clock.now()) + paid - static_cast<int>(unreserved);
}

// Small files tell of latency.
void CloudBackend::noteUpload(qint64 bytes, double seconds)
{
    constexpr qint64 enough = 1'000'000;
    if (bytes < enough || seconds <= 0)
        return;
    const double rate = static_cast<double>(bytes) / seconds;
    m_uplink = m_uplink > 0 ? m_uplink * 0.7 + rate * 0.3 : rate;
}

void CloudBackend::start(const AttemptSpec &attempt)
{
    AttemptSpec readable = attempt;
    if (attempt.sourceKind == SourceKind::Link && m_services.openLink)
        readable.source = m_services.openLink(attempt.source);
    auto open = std::make_unique<CloudAttempt>(*this, readable, attempt.source);
    CloudAttempt *begun = open.get();
    m_open[raw(attempt.id)] = std::move(open);
    begun->begin();
}

bool CloudBackend::resume(const AttemptSpec &, const QString &)
{
    return false;
}

void CloudBackend::cancel(AttemptId attempt)
{
    const auto open = m_open.find(raw(attempt));
    if (open == m_open.end() || open->second->isEndingPacking())
        return;
    AttemptResult result;
    result.kind = ResultKind::Cancelled;
    QMetaObject::invokeMethod(
        this, [this, attempt, result] { end(attempt, result); }, Qt::QueuedConnection);
}

qint64 CloudBackend::largestUploadBytes() const
{
    return m_account.uploadTo.isEmpty() ? m_provider->largestUploadBytes() : s3LargestObjectBytes;
}

void CloudBackend::askWhetherEnded(const QString &taskId, QObject *context, std::function<void(bool)> told)
{
    if (m_account.key.isEmpty()) {
        QTimer::singleShot(0, context, [told = std::move(told)] { told(false); });
        return;
    }
    m_api.send(m_provider->statusRequest(m_account, taskId), context,
               [this, told = std::move(told)](const HttpAnswer &answer) {
                   const auto task = m_provider->task(answer);
                   told(task && (task->state == CloudTaskState::Succeeded || task->state == CloudTaskState::Failed));
               });
}

bool CloudBackend::isKnown(const QString &taskId) const
{
    return std::any_of(m_open.begin(), m_open.end(),
                       [&taskId](const auto &open) { return open.second->taskId() == taskId; });
}

void CloudBackend::end(AttemptId attempt, const AttemptResult &result)
{
    const auto open = m_open.find(raw(attempt));
    if (open == m_open.end())
        return;
    m_api.forget(open->second.get());
    m_follower.forget(open->second.get());
    m_uploads.forget(open->second.get());
    m_downloadGate.leave(open->second.get());
    m_packingGate.leave(open->second.get());
    if (m_receiver)
        m_receiver->forget(open->second->hook());
    open->second->stop();
    open->second.release()->deleteLater(); // it may be what calls
    m_open.erase(open);
    emit finished(attempt, result);
    emit freeSlotsChanged();
}

} // namespace reelyard
