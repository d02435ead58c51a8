// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/cloud_backend.h"

#include "app/backend/cloud/cloud_attempt.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

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
    return std::max(0, m_slotCount - static_cast<int>(taken));
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
    open->second.release()->deleteLater(); // it may be what calls
    m_open.erase(open);
    emit finished(attempt, result);
    emit freeSlotsChanged();
}

} // namespace reelyard
