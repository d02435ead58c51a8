// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/ready_index.h"

#include <algorithm>
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
    return qHashMulti(seed, lane.onHardware, lane.inCloud, lane.source, lane.output, lane.batch);
}

namespace
{

constexpr std::size_t blockSize = 512;

bool canStart(const Job &job)
{
    const bool hasPlace = !job.isAutomatic || job.placeReason != PlaceReason::None;
    return job.state == JobState::Queued && !job.cancelRequested && hasPlace;
}

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
    const bool inCloud = job.place == Place::Cloud;
    return {job.wantsHardware && !inCloud, inCloud,
            job.sourceKind == SourceKind::Link ? hostOf(job.source()) : job.sourceMount, job.outputMount,
            inCloud ? raw(job.batch) : 0};
}

ReadyIndex::Entry ReadyIndex::entryOf(const Job &job)
{
    // Not known counts as largest: what can be judged goes first.
    const auto known = [](qint64 value) {
        return value >= 0 ? static_cast<double>(value) : std::numeric_limits<double>::max();
    };
    Entry entry{0, job.position, -job.priority, laneNumber(job)};
    switch (m_order) {
    case QueueOrder::Added:
        break;
    case QueueOrder::Smallest:
        entry.first = known(job.sourceSizeBytes);
        break;
    case QueueOrder::Shortest:
        entry.first = known(job.sourceDurationMs);
        break;
    }
    return entry;
}

int ReadyIndex::laneNumber(const Job &job)
{
    const Lane lane = laneOf(job);
    if (!m_lanes.empty() && m_lanes[static_cast<std::size_t>(m_lastLane)].lane == lane) // as the one before, mostly
        return m_lastLane;
    const auto known = m_laneNumbers.constFind(lane);
    if (known != m_laneNumbers.cend())
        return m_lastLane = *known;
    m_lanes.push_back({lane, {}});
    m_lastLane = static_cast<int>(m_lanes.size()) - 1;
    m_laneNumbers.insert(lane, m_lastLane);
    return m_lastLane;
}

ReadyIndex::Key ReadyIndex::keyOf(qint64 id) const
{
    const Entry entry = m_entries.value(id);
    return {entry.behind, entry.first, entry.position, id};
}

ReadyIndex::Place ReadyIndex::placeOf(const Key &key, const Blocks &blocks) const
{
    const auto isBefore = [this](qint64 id, const Key &wanted) { return keyOf(id) < wanted; };
    const auto block =
        std::lower_bound(blocks.begin(), blocks.end(), key,
                         [&isBefore](const auto &ids, const Key &wanted) { return isBefore(ids.back(), wanted); });
    if (block == blocks.end())
        return {blocks.size(), 0};
    const auto at = std::lower_bound(block->begin(), block->end(), key, isBefore);
    return {static_cast<std::size_t>(block - blocks.begin()), static_cast<std::size_t>(at - block->begin())};
}

void ReadyIndex::update(const Job &job)
{
    remove(job.id);
    if (!canStart(job))
        return;
    const qint64 id = raw(job.id);
    const Entry entry = entryOf(job);
    Blocks &blocks = m_lanes[static_cast<std::size_t>(entry.lane)].jobs;
    Place place = placeOf({entry.behind, entry.first, entry.position, id}, blocks);
    m_entries.insert(id, entry);
    if (place.block == blocks.size()) { // behind all, as new ones are
        if (blocks.empty() || blocks.back().size() >= blockSize)
            blocks.emplace_back();
        blocks.back().push_back(id);
        return;
    }
    if (blocks[place.block].size() >= blockSize) {
        std::vector<qint64> &full = blocks[place.block];
        const auto middle = full.begin() + blockSize / 2;
        std::vector<qint64> rest(middle, full.end());
        full.erase(middle, full.end());
        blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(place.block) + 1, std::move(rest));
        if (place.index > blockSize / 2) {
            ++place.block;
            place.index -= blockSize / 2;
        }
    }
    std::vector<qint64> &block = blocks[place.block];
    block.insert(block.begin() + static_cast<std::ptrdiff_t>(place.index), id);
}

void ReadyIndex::remove(JobId id)
{
    const auto found = m_entries.constFind(raw(id));
    if (found == m_entries.cend())
        return;
    Blocks &blocks = m_lanes[static_cast<std::size_t>(found->lane)].jobs;
    const Place place = placeOf(keyOf(raw(id)), blocks);
    std::vector<qint64> &block = blocks[place.block];
    block.erase(block.begin() + static_cast<std::ptrdiff_t>(place.index));
    if (block.empty())
        blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(place.block));
    m_entries.erase(found);
}

void ReadyIndex::setOrder(QueueOrder order, const std::vector<Job> &jobs)
{
    m_order = order;
    m_lanes.clear();
    m_laneNumbers.clear();
    m_lastLane = 0;
    m_entries.clear();
    m_entries.reserve(std::count_if(jobs.begin(), jobs.end(), canStart));
    std::vector<std::vector<Key>> keys;
    for (const Job &job : jobs) {
        if (!canStart(job))
            continue;
        const Entry entry = entryOf(job);
        keys.resize(m_lanes.size());
        keys[static_cast<std::size_t>(entry.lane)].push_back({entry.behind, entry.first, entry.position, raw(job.id)});
        m_entries.insert(raw(job.id), entry);
    }
    for (std::size_t lane = 0; lane < keys.size(); ++lane) {
        if (!std::is_sorted(keys[lane].begin(), keys[lane].end()))
            std::sort(keys[lane].begin(), keys[lane].end());
        for (const Key &key : keys[lane]) {
            Blocks &blocks = m_lanes[lane].jobs;
            if (blocks.empty() || blocks.back().size() >= blockSize) {
                blocks.emplace_back();
                blocks.back().reserve(blockSize);
            }
            blocks.back().push_back(key.id);
        }
    }
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
    m_next.assign(m_index.m_lanes.size(), {});
    settle();
}

qint64 ReadyIndex::Walk::idAt(std::size_t lane) const
{
    const Blocks &blocks = m_index.m_lanes[lane].jobs;
    const Place &place = m_next[lane].place;
    return place.block < blocks.size() ? blocks[place.block][place.index] : 0;
}

void ReadyIndex::Walk::advance(std::size_t lane)
{
    Place &place = m_next[lane].place;
    if (++place.index == m_index.m_lanes[lane].jobs[place.block].size())
        place = {place.block + 1, 0};
}

// The first of all lanes' next ones. Lanes are few: disks, shares and hosts.
void ReadyIndex::Walk::settle()
{
    m_current = -1;
    Key first;
    for (std::size_t lane = 0; lane < m_next.size(); ++lane) {
        while (m_taken.contains(idAt(lane)))
            advance(lane);
        const qint64 id = idAt(lane);
        if (m_next[lane].left || id == 0)
            continue;
        const Key key = m_index.keyOf(id);
        if (m_current < 0 || key < first) {
            m_current = static_cast<int>(lane);
            first = key;
        }
    }
}

std::optional<ReadyIndex::Walk::Candidate> ReadyIndex::Walk::current() const
{
    if (m_current < 0)
        return std::nullopt;
    const auto lane = static_cast<std::size_t>(m_current);
    return Candidate{JobId{idAt(lane)}, &m_index.m_lanes[lane].lane};
}

void ReadyIndex::Walk::take()
{
    if (m_current < 0)
        return;
    m_taken.insert(idAt(static_cast<std::size_t>(m_current)));
    settle();
}

void ReadyIndex::Walk::passBy()
{
    if (m_current < 0)
        return;
    advance(static_cast<std::size_t>(m_current));
    settle();
}

void ReadyIndex::Walk::leaveLane()
{
    if (m_current < 0)
        return;
    m_next[static_cast<std::size_t>(m_current)].left = true;
    settle();
}

} // namespace reelyard
