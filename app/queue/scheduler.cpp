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
    (job.wantsHardware ? m_hardware : m_software).insert(key);
    m_keys.insert(key.id, key);
}

void ReadyIndex::remove(JobId id)
{
    const auto found = m_keys.constFind(raw(id));
    if (found == m_keys.cend())
        return;
    m_software.erase(found.value());
    m_hardware.erase(found.value());
    m_keys.erase(found);
}

void ReadyIndex::setOrder(QueueOrder order, const std::vector<Job> &jobs)
{
    m_order = order;
    m_software.clear();
    m_hardware.clear();
    m_keys.clear();
    for (const Job &job : jobs)
        update(job);
}

std::vector<JobId> ReadyIndex::front(int count) const
{
    std::vector<JobId> ids;
    Walk walk(*this);
    while (static_cast<int>(ids.size()) < count) {
        const auto id = walk.next(Walk::Hardware::Taken);
        if (!id)
            break;
        ids.push_back(*id);
    }
    return ids;
}

ReadyIndex::Walk::Walk(const ReadyIndex &index)
    : m_index(index)
    , m_software(index.m_software.begin())
    , m_hardware(index.m_hardware.begin())
{
}

std::optional<JobId> ReadyIndex::Walk::next(Hardware hardware)
{
    const bool hasHardware = hardware == Hardware::Taken && m_hardware != m_index.m_hardware.end();
    const bool hasSoftware = m_software != m_index.m_software.end();
    if (!hasHardware && !hasSoftware)
        return std::nullopt;
    m_lastWasHardware = hasHardware && (!hasSoftware || *m_hardware < *m_software);
    return JobId{(m_lastWasHardware ? m_hardware : m_software)++->id};
}

std::vector<Start> schedule(const ReadyIndex &ready, const std::vector<Capacity> &capacities)
{
    std::vector<Start> starts;
    using Hardware = ReadyIndex::Walk::Hardware;
    ReadyIndex::Walk walk(ready);
    for (const Capacity &capacity : capacities) {
        std::optional<int> sessions = capacity.freeSessions;
        for (int slot = 0; slot < capacity.freeSlots; ++slot) {
            const auto job = walk.next(!sessions || *sessions > 0 ? Hardware::Taken : Hardware::PassedBy);
            if (!job)
                break;
            if (sessions && walk.lastWasHardware())
                --*sessions;
            starts.push_back({*job, capacity.backend});
        }
    }
    return starts;
}

} // namespace reelyard
