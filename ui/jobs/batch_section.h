// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/ids.h"

#include <QDate>
#include <QHash>
#include <QString>

#include <map>
#include <vector>

class QTreeWidget;
class QTreeWidgetItem;

namespace reelyard
{

class BatchList;
class JobList;
struct Batch;
struct BatchCounts;

/// The part of the sidebar that holds the batches of which jobs are on the list: the newest first, those of more than
/// thirty days ago by their months. Looks at no job: JobList counts. Its owner blocks the tree's signals meanwhile.
class BatchSection
{
public:
    BatchSection(QTreeWidget &tree, const JobList &list, const BatchList &batches, const Clock &clock);

    void take(const std::vector<BatchId> &batches); ///< whose counts may have changed
    void takeAll();                                 ///< names, and which there are
    QTreeWidgetItem *head() const { return m_head; }
    QTreeWidgetItem *item(BatchId batch) const { return m_items.value(raw(batch)); }

private:
    void update(BatchId id);
    void show(const Batch &batch, const BatchCounts &counts);
    void remove(BatchId id);
    QTreeWidgetItem *placeFor(const Batch &batch);
    void countMonth(QTreeWidgetItem *month, int by);

    QTreeWidget &m_tree;
    const JobList &m_list;
    const BatchList &m_batches;
    const Clock &m_clock;
    QTreeWidgetItem *m_head;
    QHash<qint64, QTreeWidgetItem *> m_items;    ///< by batch
    std::map<QDate, QTreeWidgetItem *> m_months; ///< by their first days
};

} // namespace reelyard
