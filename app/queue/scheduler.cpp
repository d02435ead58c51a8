// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/scheduler.h"

#include <limits>

namespace reelyard
{

QString toText(QueueOrder order)
{
    switch (order) {
    case QueueOrder::Added:
        return QStringLiteral("added");
    case QueueOrder::Smallest:
        return QStringLiteral("smallest");
    case QueueOrder::Shortest:
        return QStringLiteral("shortest");
    }
    return {};
}

std::optional<QueueOrder> queueOrderFromText(QStringView text)
{
    for (const QueueOrder order : {QueueOrder::Added, QueueOrder::Smallest, QueueOrder::Shortest}) {
        if (text.compare(toText(order), Qt::CaseInsensitive) == 0)
            return order;
    }
    return std::nullopt;
}

ReadyIndex::Key ReadyIndex::keyOf(const Job &job) const
{
    // Not known counts as largest: what can be judged goes first.
    const auto known = [](qint64 value) {
        return value >= 0 ? static_cast<double>(value) : std::numeric_limits<double>::max();
    };
    Key key{0, job.position, raw(job.id)};
    switch (m_order) {
    case QueueOrder::Added:
        break;
    case QueueOrder::Smallest:
        key.first = known(job.sourceSizeBytes);
        break;
    case QueueOrder::Shortest:
        key.first = known(job.sourceDurationMs);
        break;
    }
    return key;
}

void ReadyIndex::update(const Job &job)
{
    remove(job.id);
    if (job.state != JobState::Queued || job.cancelRequested)
        return;
    const Key key = keyOf(job);
    m_ready.insert(key);
    m_keys.insert(key.id, key);
}

void ReadyIndex::remove(JobId id)
{
    const auto found = m_keys.constFind(raw(id));
    if (found == m_keys.cend())
        return;
    m_ready.erase(found.value());
    m_keys.erase(found);
}

void ReadyIndex::setOrder(QueueOrder order, const std::vector<Job> &jobs)
{
    m_order = order;
    m_ready.clear();
    m_keys.clear();
    for (const Job &job : jobs)
        update(job);
}

std::vector<JobId> ReadyIndex::front(int count) const
{
    std::vector<JobId> ids;
    for (auto it = m_ready.begin(); it != m_ready.end() && static_cast<int>(ids.size()) < count; ++it)
        ids.push_back(JobId{it->id});
    return ids;
}

std::vector<Start> schedule(const ReadyIndex &ready, const std::vector<Capacity> &capacities)
{
    std::vector<Start> starts;
    int slotCount = 0;
    for (const Capacity &capacity : capacities)
        slotCount += capacity.freeSlots;
    const std::vector<JobId> jobs = ready.front(slotCount);
    auto next = jobs.begin();
    for (const Capacity &capacity : capacities) {
        for (int slot = 0; slot < capacity.freeSlots && next != jobs.end(); ++slot)
            starts.push_back({*next++, capacity.backend});
    }
    return starts;
}

} // namespace reelyard
