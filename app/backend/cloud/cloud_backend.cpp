// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/cloud_backend.h"

#include "app/backend/cloud/cloud_attempt.h"
#include "app/backend/cloud/webhook_receiver.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace reelyard
{

CloudBackend::Services CloudBackend::Services::of(MediaService &media)
{
    CloudBackend::Services services;
    services.plan = [&media](const AttemptSpec &spec, const QString &folder,
                             const std::function<void(Result<CloudBackend::Plan>)> &done) {
        media.probe(spec.mediaSource(), [&media, spec, folder, done](const Result<MediaInfo> &info) {
            if (!info) {
                done(info.error());
                return;
            }
            media.commands(spec.recipe, spec.mediaSource(), folder,
                           [info = *info, done](const Result<QList<QStringList>> &commands) {
                               if (commands)
                                   done(CloudBackend::Plan{info, *commands});
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
{
}

CloudBackend::~CloudBackend() = default;

void CloudBackend::setSlotCount(int count)
{
    m_slotCount = std::max(1, count);
    emit freeSlotsChanged();
}

int CloudBackend::freeSlots() const
{
    const auto taken =
        std::count_if(m_open.begin(), m_open.end(), [](const auto &open) { return !open.second->isOnlyReceiving(); });
    const double affordable = std::floor(leftDollars() / largestCharge() + 1e-9);
    return std::max(0, std::min(m_slotCount - static_cast<int>(taken), static_cast<int>(std::min(affordable, 1e6))));
}

double CloudBackend::largestCharge() const
{
    return static_cast<double>(m_provider->longestTask().count()) * m_provider->dollarsPerSecond();
}

double CloudBackend::leftDollars() const
{
    double reserved = 0;
    for (const auto &[id, open] : m_open)
        reserved += open->isCharged() ? open->chargeDollars().value_or(0) : largestCharge();
    return m_cap - m_spent - reserved;
}

void CloudBackend::setCap(double dollars)
{
    m_cap = std::max(0.0, dollars);
    m_spent = 0;
    emit freeSlotsChanged();
}

std::optional<Error> CloudBackend::refusal() const
{
    if (!m_open.empty() || leftDollars() + 1e-9 >= largestCharge())
        return std::nullopt;
    const auto money = [](double dollars) { return QStringLiteral("$%1").arg(dollars, 0, 'f', 2); };
    if (m_cap <= 0)
        return Error{ErrorClass::Permanent,
                     QStringLiteral("account.no-cap"),
                     tr("Nothing may be spent in the cloud: no cap has been set."),
                     {}};
    return Error{ErrorClass::Permanent,
                 QStringLiteral("account.cap"),
                 tr("The cap for the cloud is reached: %1 of %2 are spent, and the next task may cost up to %3.")
                     .arg(money(m_spent), money(m_cap), money(largestCharge())),
                 {}};
}

void CloudBackend::start(const AttemptSpec &attempt)
{
    auto open = std::make_unique<CloudAttempt>(*this, attempt);
    CloudAttempt *begun = open.get();
    m_open[raw(attempt.id)] = std::move(open);
    begun->begin();
}

bool CloudBackend::resume(const AttemptSpec &attempt, const QString &)
{
    start(attempt); // its record says how far it is
    return true;
}

void CloudBackend::cancel(AttemptId attempt)
{
    if (m_open.count(raw(attempt)) == 0)
        return;
    AttemptResult result;
    result.kind = ResultKind::Cancelled;
    QMetaObject::invokeMethod(
        this, [this, attempt, result] { end(attempt, result); }, Qt::QueuedConnection);
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
    m_http.cancel(open->second.get());
    // What is cancelled may still be charged.
    if (open->second->mayCost())
        m_spent += open->second->chargeDollars().value_or(largestCharge());
    if (m_receiver)
        m_receiver->forget(open->second->hook());
    open->second->stop();
    open->second.release()->deleteLater(); // it may be what calls
    m_open.erase(open);
    emit finished(attempt, result);
    emit freeSlotsChanged();
}

} // namespace reelyard
