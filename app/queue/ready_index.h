// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"

#include <QHash>

#include <optional>
#include <set>
#include <vector>

namespace reelyard
{

enum class QueueOrder { Added, Smallest, Shortest };
QString toText(QueueOrder order);
std::optional<QueueOrder> queueOrderFromText(QStringView text);

/// What jobs have in common that can hold them up together: a disk, a share or a host that they read from, a disk or
/// share that they write to, graphics hardware.
struct Lane {
    bool onHardware = false;
    bool inCloud = false;
    QString source;   ///< mount point, or scheme and host of a link; empty: the system's own disk
    QString output;   ///< mount point; empty: the system's own disk
    qint64 batch = 0; ///< in the cloud: whose cap it is on; else 0
    friend bool operator==(const Lane &, const Lane &) = default;
};
size_t qHash(const Lane &lane, size_t seed = 0);
Lane laneOf(const Job &job);

/// The jobs that could start, kept in order as jobs change, so that the next one is found without looking at all. Each
/// lane has an order of its own, so that one that is held up costs nothing, however many jobs stand in it.
class ReadyIndex
{
public:
    explicit ReadyIndex(QueueOrder order = QueueOrder::Added)
        : m_order(order)
    {
    }
    void update(const Job &job); ///< enters it when it is Queued, else takes it out
    void remove(JobId id);
    void setOrder(QueueOrder order, const std::vector<Job> &jobs);
    bool isEmpty() const { return m_entries.isEmpty(); }
    int size() const { return static_cast<int>(m_entries.size()); }
    bool contains(JobId id) const { return m_entries.contains(raw(id)); }
    std::vector<Lane> lanes() const; ///< those with jobs

    /// The first `count` in order.
    std::vector<JobId> front(int count) const;

    class Walk;

private:
    struct Key {
        int behind = 0; ///< minus the priority
        double first = 0;
        double position = 0;
        qint64 id = 0;
        auto operator<=>(const Key &) const = default;
    };
    struct Entry { // of a million jobs: no larger than it has to be
        double first = 0;
        double position = 0;
        int behind = 0;
        int lane = 0;
    };
    /// Ids in order, in blocks that are short enough to insert into and long enough to be few; none is empty.
    using Blocks = std::vector<std::vector<qint64>>;
    struct LaneJobs {
        Lane lane;
        Blocks jobs;
    };
    struct Place {
        std::size_t block = 0;
        std::size_t index = 0;
    };
    Entry entryOf(const Job &job);
    Key keyOf(qint64 id) const;
    int laneNumber(const Job &job);
    /// Where it stands in its lane, or would stand.
    Place placeOf(const Key &key, const Blocks &blocks) const;

    QueueOrder m_order;
    std::vector<LaneJobs> m_lanes; ///< by number; one that is empty stays
    QHash<Lane, int> m_laneNumbers;
    int m_lastLane = 0;
    QHash<qint64, Entry> m_entries;
};

/// Goes through the jobs in order, once, lane by lane as their turn comes. The index does not change meanwhile.
class ReadyIndex::Walk
{
public:
    explicit Walk(const ReadyIndex &index);
    struct Candidate {
        JobId job{};
        const Lane *lane = nullptr;
    };
    std::optional<Candidate> current() const; ///< nothing: at the end
    void take();                              ///< goes on behind the current one
    void passBy();                            ///< the same, and comes back to it after rewind()
    void leaveLane();                         ///< goes on without the current one's lane, until rewind()
    /// To the first job that was not taken, in every lane.
    void rewind();

private:
    struct Next {
        Place place;
        bool left = false;
    };
    qint64 idAt(std::size_t lane) const; ///< 0 at the lane's end
    void advance(std::size_t lane);
    void settle();

    const ReadyIndex &m_index;
    std::vector<Next> m_next; ///< by lane
    std::set<qint64> m_taken;
    int m_current = -1;
};

} // namespace reelyard
