// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/ready_index.h"

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

size_t qHash(const Lane &lane, size_t seed)
{
    return qHashMulti(seed, lane.onHardware, lane.source, lane.output);
}

namespace
{

// "https://user@host:8080/a/b" -> "https://host:8080": what may be down or slow as a whole.
QString hostOf(const QString &link)
{
    const qsizetype scheme = link.indexOf(QLatin1String("://"));
    if (scheme < 0)
        return {};
    const qsizetype begin = scheme + 3;
    qsizetype end = begin;
    while (end < link.size() && !QStringLiteral("/?#").contains(link[end]))
        ++end;
    const qsizetype user = link.lastIndexOf(u'@', end - 1);
    return link.left(begin) + link.mid(user >= begin ? user + 1 : begin, end - (user >= begin ? user + 1 : begin));
}

} // namespace

Lane laneOf(const Job &job)
{
    return {job.wantsHardware, job.sourceKind == SourceKind::Link ? hostOf(job.source()) : job.sourceMount,
            job.outputMount};
}

ReadyIndex::Key ReadyIndex::keyOf(const Job &job) const
{
    // Not known counts as largest: what can be judged goes first.
    const auto known = [](qint64 value) {
        return value >= 0 ? static_cast<double>(value) : std::numeric_limits<double>::max();
    };
    Key key{-job.priority, 0, job.position, raw(job.id)};
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
    const Lane lane = laneOf(job);
    auto number = m_laneNumbers.constFind(lane);
    if (number == m_laneNumbers.cend()) {
        number = m_laneNumbers.insert(lane, static_cast<int>(m_lanes.size()));
        m_lanes.push_back({lane, {}});
    }
    const Entry entry{keyOf(job), *number};
    m_lanes[static_cast<std::size_t>(entry.lane)].jobs.insert(entry.key);
    m_entries.insert(entry.key.id, entry);
}

void ReadyIndex::remove(JobId id)
{
    const auto found = m_entries.constFind(raw(id));
    if (found == m_entries.cend())
        return;
    m_lanes[static_cast<std::size_t>(found->lane)].jobs.erase(found->key);
    m_entries.erase(found);
}

void ReadyIndex::setOrder(QueueOrder order, const std::vector<Job> &jobs)
{
    m_order = order;
    m_lanes.clear();
    m_laneNumbers.clear();
    m_entries.clear();
    for (const Job &job : jobs)
        update(job);
}

std::vector<Lane> ReadyIndex::lanes() const
{
    std::vector<Lane> lanes;
    for (const LaneJobs &lane : m_lanes) {
        if (!lane.jobs.empty())
            lanes.push_back(lane.lane);
    }
    return lanes;
}

std::vector<JobId> ReadyIndex::front(int count) const
{
    std::vector<JobId> ids;
    Walk walk(*this);
    for (auto next = walk.current(); next && static_cast<int>(ids.size()) < count; next = walk.current()) {
        ids.push_back(next->job);
        walk.take();
    }
    return ids;
}

ReadyIndex::Walk::Walk(const ReadyIndex &index)
    : m_index(index)
{
    rewind();
}

void ReadyIndex::Walk::rewind()
{
    m_places.clear();
    for (const LaneJobs &lane : m_index.m_lanes)
        m_places.push_back({lane.jobs.begin(), false});
    settle();
}

// The first of all lanes' next ones. Lanes are few: disks, shares and hosts.
void ReadyIndex::Walk::settle()
{
    m_current = -1;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        Place &place = m_places[i];
        const std::set<Key> &jobs = m_index.m_lanes[i].jobs;
        while (place.next != jobs.end() && m_taken.contains(place.next->id))
            ++place.next;
        if (place.left || place.next == jobs.end())
            continue;
        if (m_current < 0 || *place.next < *m_places[static_cast<std::size_t>(m_current)].next)
            m_current = static_cast<int>(i);
    }
}

std::optional<ReadyIndex::Walk::Candidate> ReadyIndex::Walk::current() const
{
    if (m_current < 0)
        return std::nullopt;
    const auto number = static_cast<std::size_t>(m_current);
    return Candidate{JobId{m_places[number].next->id}, &m_index.m_lanes[number].lane};
}

void ReadyIndex::Walk::take()
{
    if (m_current < 0)
        return;
    m_taken.insert(m_places[static_cast<std::size_t>(m_current)].next->id);
    settle();
}

void ReadyIndex::Walk::passBy()
{
    if (m_current < 0)
        return;
    ++m_places[static_cast<std::size_t>(m_current)].next;
    settle();
}

void ReadyIndex::Walk::leaveLane()
{
    if (m_current < 0)
        return;
    m_places[static_cast<std::size_t>(m_current)].left = true;
    settle();
}

} // namespace reelyard
