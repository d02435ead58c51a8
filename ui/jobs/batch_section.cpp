// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/batch_section.h"

#include "models/table/batch_list.h"
#include "models/table/job_list.h"
#include "ui/common/format.h"
#include "ui/jobs/filter_sidebar.h"

#include <QDateTime>
#include <QLocale>
#include <QTreeWidget>

namespace reelyard
{

namespace
{

constexpr auto newFor = std::chrono::hours(30 * 24);

QString nameOf(const Batch &batch)
{
    return batch.name.isEmpty() ? FilterSidebar::tr("Without a name") : batch.name;
}

/// What asks for a person first, then what goes on.
QString iconFor(const BatchCounts &counts)
{
    const auto at = [&counts](JobState state) { return counts.count(state); };
    if (counts.needsYou > 0)
        return QStringLiteral("state-needs-you");
    if (at(JobState::Running) > 0)
        return QStringLiteral("state-running");
    if (at(JobState::Queued) > 0)
        return QStringLiteral("state-queued");
    if (at(JobState::Waiting) > 0)
        return QStringLiteral("state-waiting");
    if (at(JobState::New) > 0)
        return QStringLiteral("state-new");
    if (at(JobState::Held) > 0)
        return QStringLiteral("state-on-hold");
    if (at(JobState::Failed) > 0)
        return QStringLiteral("state-failed");
    if (at(JobState::Completed) > 0)
        return QStringLiteral("state-completed");
    return at(JobState::Skipped) > 0 ? QStringLiteral("state-skipped") : QStringLiteral("state-cancelled");
}

int endedIn(const BatchCounts &counts)
{
    return counts.count(JobState::Completed) + counts.count(JobState::Failed) + counts.count(JobState::Skipped) +
           counts.count(JobState::Cancelled);
}

QString wordsFor(const BatchCounts &counts)
{
    QStringList parts{format::counted(counts.jobs, FilterSidebar::tr("%Ln job", nullptr, int(counts.jobs)),
                                      FilterSidebar::tr("%Ln jobs", nullptr, int(counts.jobs)))};
    if (const int done = counts.count(JobState::Completed); done > 0)
        parts << FilterSidebar::tr("%1 done").arg(format::number(done));
    if (const int failed = counts.count(JobState::Failed); failed > 0)
        parts << FilterSidebar::tr("%1 failed").arg(format::number(failed));
    if (const int left = counts.jobs - endedIn(counts); left > 0)
        parts << FilterSidebar::tr("%1 left").arg(format::number(left));
    return parts.join(FilterSidebar::tr(", "));
}

} // namespace

BatchSection::BatchSection(QTreeWidget &tree, const JobList &list, const BatchList &batches, const Clock &clock)
    : m_tree(tree)
    , m_list(list)
    , m_batches(batches)
    , m_clock(clock)
    , m_head(new QTreeWidgetItem(&tree))
{
    m_head->setText(0, FilterSidebar::tr("Batches"));
    m_head->setData(0, FilterSidebar::KindRole, FilterSidebar::Section);
    m_head->setData(0, FilterSidebar::FoldRole, QStringLiteral("batches"));
    m_head->setExpanded(true);
    m_head->setHidden(true); // until there is one
}

void BatchSection::take(const std::vector<BatchId> &batches)
{
    for (const BatchId id : batches)
        update(id);
}

void BatchSection::takeAll()
{
    for (const Batch &batch : m_batches.batches())
        update(batch.id);
}

void BatchSection::update(BatchId id)
{
    const Batch *batch = m_batches.find(id);
    const BatchCounts counts = m_list.countsOf(id);
    if (batch && counts.jobs > 0 && !isSet(batch->watch)) // what arrives in watched folders stands there
        show(*batch, counts);
    else if (m_items.contains(raw(id)))
        remove(id);
}

void BatchSection::show(const Batch &batch, const BatchCounts &counts)
{
    QTreeWidgetItem *parent = placeFor(batch);
    QTreeWidgetItem *&item = m_items[raw(batch.id)];
    if (item && item->parent() != parent) { // it has become old
        const BatchId id = batch.id;
        remove(id);
        show(batch, counts);
        return;
    }
    const int before = item ? item->data(0, FilterSidebar::CountRole).toInt() : 0;
    if (!item) {
        item = new QTreeWidgetItem;
        item->setData(0, FilterSidebar::KindRole, FilterSidebar::Batch);
        item->setData(0, FilterSidebar::IdRole, raw(batch.id));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        int row = 0;
        const auto isNewer = [&batch](const QTreeWidgetItem *other) {
            return other->data(0, FilterSidebar::KindRole).toInt() == FilterSidebar::Batch &&
                   other->data(0, FilterSidebar::IdRole).toLongLong() > raw(batch.id);
        };
        while (row < parent->childCount() && isNewer(parent->child(row)))
            ++row;
        parent->insertChild(row, item);
        m_head->setHidden(false);
    }
    const QString words = wordsFor(counts);
    const QString name = nameOf(batch);
    if (item->text(0) == name && item->data(0, FilterSidebar::WordsRole).toString() == words &&
        item->data(0, FilterSidebar::IconRole).toString() == iconFor(counts))
        return;
    item->setText(0, name);
    item->setData(0, FilterSidebar::WordsRole, words);
    item->setData(0, FilterSidebar::CountRole, counts.jobs);
    item->setData(0, FilterSidebar::DoneRole, endedIn(counts));
    item->setData(0, FilterSidebar::FailedRole, counts.count(JobState::Failed));
    item->setData(0, FilterSidebar::IconRole, iconFor(counts));
    item->setToolTip(
        0, FilterSidebar::tr("%1\nAdded %2\n%3").arg(name, format::dateTime(batch.createdAt, m_clock.now()), words));
    item->setData(0, Qt::AccessibleTextRole, FilterSidebar::tr("Batch %1: %2").arg(name, words));
    if (parent != m_head)
        countMonth(parent, counts.jobs - before);
}

void BatchSection::remove(BatchId id)
{
    QTreeWidgetItem *item = m_items.take(raw(id));
    if (!item)
        return;
    QTreeWidgetItem *parent = item->parent();
    const int jobs = item->data(0, FilterSidebar::CountRole).toInt();
    delete item;
    if (parent != m_head) {
        countMonth(parent, -jobs);
        if (parent->childCount() == 0) {
            std::erase_if(m_months, [parent](const auto &month) { return month.second == parent; });
            delete parent;
        }
    }
    m_head->setHidden(m_items.isEmpty());
}

QTreeWidgetItem *BatchSection::placeFor(const Batch &batch)
{
    if (m_clock.now() - batch.createdAt < newFor)
        return m_head;
    const QDate day = QDateTime::fromMSecsSinceEpoch(batch.createdAt.count()).toLocalTime().date();
    const QDate first(day.year(), day.month(), 1);
    QTreeWidgetItem *&month = m_months[first];
    if (month)
        return month;
    month = new QTreeWidgetItem;
    month->setText(0, QLocale().toString(first, QStringLiteral("MMM yyyy")));
    month->setData(0, FilterSidebar::KindRole, FilterSidebar::Month);
    month->setData(0, FilterSidebar::FoldRole, first.toString(QStringLiteral("yyyy-MM")));
    month->setData(0, FilterSidebar::IconRole, QStringLiteral("folder"));
    int row = m_head->childCount(); // behind the batches, the latest month first
    for (const auto &[other, item] : m_months) {
        if (item != month && other < first)
            row = std::min(row, m_head->indexOfChild(item));
    }
    m_head->insertChild(row, month);
    return month;
}

void BatchSection::countMonth(QTreeWidgetItem *month, int by)
{
    const int jobs = month->data(0, FilterSidebar::CountRole).toInt() + by;
    month->setData(0, FilterSidebar::CountRole, jobs);
    month->setData(0, Qt::AccessibleTextRole,
                   FilterSidebar::tr("%1: %2").arg(
                       month->text(0), format::counted(jobs, FilterSidebar::tr("%Ln job", nullptr, int(jobs)),
                                                       FilterSidebar::tr("%Ln jobs", nullptr, int(jobs)))));
}

} // namespace reelyard
