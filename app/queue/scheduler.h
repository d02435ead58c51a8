// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"

#include <QHash>

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
    bool isEmpty() const { return m_ready.empty(); }
    int size() const { return static_cast<int>(m_ready.size()); }
    bool contains(JobId id) const { return m_keys.contains(raw(id)); }

    /// The first `count` in order.
    std::vector<JobId> front(int count) const;

private:
    struct Key {
        double first = 0;
        double position = 0;
        qint64 id = 0;
        auto operator<=>(const Key &) const = default;
    };
    Key keyOf(const Job &job) const;

    QueueOrder m_order;
    std::set<Key> m_ready;
    QHash<qint64, Key> m_keys;
};

/// What the scheduler may use: pure values, so that a decision can be tested without a queue.
struct Capacity {
    QString backend;
    int freeSlots = 0;
};

struct Start {
    JobId job{};
    QString backend;
    friend bool operator==(const Start &, const Start &) = default;
};

/// Which job starts where. Pure; nothing else decides.
std::vector<Start> schedule(const ReadyIndex &ready, const std::vector<Capacity> &capacities);

} // namespace reelyard
