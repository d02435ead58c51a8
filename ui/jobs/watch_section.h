// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QHash>

#include <vector>

class QTreeWidget;
class QTreeWidgetItem;

namespace reelyard
{

class BatchList;
class JobList;
class WatchDesk;
struct WatchRule;

/// The part of the sidebar that holds the watched folders, with how many jobs on the list came from each, and the way
/// to where they are changed. Its owner blocks the tree's signals meanwhile.
class WatchSection
{
public:
    WatchSection(QTreeWidget &tree, const JobList &list, const BatchList &batches, const WatchDesk &desk);

    void take(const std::vector<BatchId> &batches); ///< whose counts may have changed
    void takeAll();                                 ///< which there are, and how they are
    QTreeWidgetItem *head() const { return m_head; }
    QTreeWidgetItem *item(WatchId watch) const;

private:
    bool count(BatchId batch);
    void show(QTreeWidgetItem &item, const WatchRule &rule);

    const JobList &m_list;
    const BatchList &m_batches;
    const WatchDesk &m_desk;
    QTreeWidgetItem *m_head;
    QTreeWidgetItem *m_command;
    QHash<qint64, int> m_jobs;  ///< by watched folder
    QHash<qint64, int> m_known; ///< by batch, what it adds to them
};

} // namespace reelyard
