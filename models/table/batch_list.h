// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/batch_summary.h"

#include <QObject>

#include <vector>

namespace reelyard
{

/// The batches of the database, also those of which no job is on the list any more. How many jobs each has JobList
/// counts. Owner: JobQueue, main thread; everybody else reads and listens.
class BatchList : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const std::vector<Batch> &batches() const { return m_batches; } ///< in the order in which they were added
    const Batch *find(BatchId id) const;               ///< null when there is none; valid until the next change
    std::vector<BatchId> ofWatch(WatchId watch) const; ///< ascending

    // For JobQueue.
    void insert(std::vector<Batch> batches); ///< a known one is replaced
    void rename(BatchId id, const QString &name);

signals:
    void changed();

private:
    std::vector<Batch> m_batches; ///< by id
};

} // namespace reelyard
