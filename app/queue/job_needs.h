// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/scheduler.h"

#include <QHash>

#include <vector>

namespace reelyard
{

/// What jobs are expected to need of memory and disk. Learns from those that ended; until then it assumes. Main thread.
class JobNeeds
{
public:
    /// Space is what nine of ten jobs of the recipe stayed below, measured by the size of their sources, and for a
    /// source of unknown size what nine of ten took at all; before any has ended, as much as the source, or as the
    /// recipe's format comes to. Of a package that is encoded in the cloud what came lies there beside it: twice as
    /// much.
    Needs of(const Job &job) const;
    /// Of a running job: what it will still take, from how far it is.
    qint64 spaceLeft(const Job &job) const;

    void learn(const Job &completed);
    /// Its outputs filled the disk: at least so many bytes are expected of it from now on.
    void ranOutOfSpace(const Job &job);
    void forget(JobId id) { m_atLeast.remove(raw(id)); }

    /// Bytes of memory that encoding takes for pictures of this size; 0 for a source that has not been examined.
    static qint64 memoryFor(const QString &sourceSummary);

private:
    struct Seen {
        std::vector<double> ratios; ///< output bytes to source bytes, the latest
        std::vector<double> sizes;  ///< output bytes
        std::size_t next = 0;
    };
    QHash<qint64, Seen> m_seen;      ///< by recipe
    QHash<qint64, qint64> m_atLeast; ///< by job
};

} // namespace reelyard
