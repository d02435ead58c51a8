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
    QString source; ///< mount point, or scheme and host of a link; empty: the system's own disk
    QString output; ///< mount point; empty: the system's own disk
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
    struct Entry {
        Key key;
        int lane = 0;
    };
    struct LaneJobs {
        Lane lane;
        std::set<Key> jobs;
    };
    Key keyOf(const Job &job) const;

    QueueOrder m_order;
    std::vector<LaneJobs> m_lanes; ///< by number; one that is empty stays
    QHash<Lane, int> m_laneNumbers;
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
    struct Place {
        std::set<Key>::const_iterator next;
        bool left = false;
    };
    void settle();

    const ReadyIndex &m_index;
    std::vector<Place> m_places;
    std::set<qint64> m_taken;
    int m_current = -1;
};

} // namespace reelyard
