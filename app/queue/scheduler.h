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

/// The jobs that could start, kept in order as jobs change, so that the next one is found without looking at all.
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
    bool isEmpty() const { return m_keys.isEmpty(); }
    int size() const { return static_cast<int>(m_keys.size()); }
    bool contains(JobId id) const { return m_keys.contains(raw(id)); }

    /// The first `count` in order.
    std::vector<JobId> front(int count) const;

    /// Goes through the jobs in order, once. Those for graphics hardware may be passed by; they stay for a later call.
    /// The index does not change meanwhile.
    class Walk;

private:
    struct Key {
        double first = 0;
        double position = 0;
        qint64 id = 0;
        auto operator<=>(const Key &) const = default;
    };
    Key keyOf(const Job &job) const;

    QueueOrder m_order;
    std::set<Key> m_software;
    std::set<Key> m_hardware; ///< jobs that encode on graphics hardware
    QHash<qint64, Key> m_keys;
};

class ReadyIndex::Walk
{
public:
    explicit Walk(const ReadyIndex &index);
    enum class Hardware { Taken, PassedBy };
    std::optional<JobId> next(Hardware hardware);
    bool lastWasHardware() const { return m_lastWasHardware; }

private:
    const ReadyIndex &m_index;
    std::set<Key>::const_iterator m_software;
    std::set<Key>::const_iterator m_hardware;
    bool m_lastWasHardware = false;
};

/// What the scheduler may use: pure values, so that a decision can be tested without a queue.
struct Capacity {
    QString backend;
    int freeSlots = 0;
    std::optional<int> freeSessions = {}; ///< of its graphics hardware, for jobs that want it; absent: no limit
};

struct Start {
    JobId job{};
    QString backend;
    friend bool operator==(const Start &, const Start &) = default;
};

/// Which job starts where. A job for graphics hardware takes a slot and a session; while no session is free, those
/// behind it that encode in software go first. Pure; nothing else decides.
std::vector<Start> schedule(const ReadyIndex &ready, const std::vector<Capacity> &capacities);

} // namespace reelyard
