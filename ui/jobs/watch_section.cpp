// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/watch_section.h"

#include "app/intake/watch_desk.h"
#include "models/base/native_path.h"
#include "models/table/batch_list.h"
#include "models/table/job_list.h"
#include "ui/common/format.h"
#include "ui/jobs/filter_sidebar.h"

#include <QTreeWidget>

namespace reelyard
{

WatchSection::WatchSection(QTreeWidget &tree, const JobList &list, const BatchList &batches, const WatchDesk &desk)
    : m_list(list)
    , m_batches(batches)
    , m_desk(desk)
    , m_head(new QTreeWidgetItem(&tree))
    , m_command(new QTreeWidgetItem(m_head))
{
    m_head->setText(0, FilterSidebar::tr("Watched folders"));
    m_head->setData(0, FilterSidebar::KindRole, FilterSidebar::Section);
    m_head->setData(0, FilterSidebar::FoldRole, QStringLiteral("watches"));
    m_head->setExpanded(true);
    m_command->setData(0, FilterSidebar::KindRole, FilterSidebar::Command);
    m_command->setData(0, FilterSidebar::IconRole, QStringLiteral("add-folder"));
    takeAll();
}

QTreeWidgetItem *WatchSection::item(WatchId watch) const
{
    for (int row = 0; row < m_head->childCount(); ++row) {
        QTreeWidgetItem *entry = m_head->child(row);
        if (entry != m_command && entry->data(0, FilterSidebar::IdRole).toLongLong() == raw(watch))
            return entry;
    }
    return nullptr;
}

bool WatchSection::count(BatchId id)
{
    const Batch *batch = m_batches.find(id);
    if (!batch || !isSet(batch->watch))
        return false;
    int &known = m_known[raw(id)];
    const int jobs = m_list.countsOf(id).jobs;
    m_jobs[raw(batch->watch)] += jobs - known;
    return std::exchange(known, jobs) != jobs;
}

void WatchSection::take(const std::vector<BatchId> &batches)
{
    bool isOther = false;
    for (const BatchId id : batches)
        isOther = count(id) || isOther;
    if (!isOther)
        return;
    for (const WatchRule &rule : m_desk.rules()) {
        if (QTreeWidgetItem *entry = item(rule.id))
            show(*entry, rule);
    }
}

void WatchSection::takeAll()
{
    for (const Batch &batch : m_batches.batches())
        count(batch.id);
    const std::vector<WatchRule> &rules = m_desk.rules();
    for (int row = m_head->childCount() - 1; row >= 0; --row) {
        const QTreeWidgetItem *entry = m_head->child(row);
        const auto isOf = [entry](const WatchRule &rule) {
            return raw(rule.id) == entry->data(0, FilterSidebar::IdRole).toLongLong();
        };
        if (entry != m_command && std::none_of(rules.begin(), rules.end(), isOf))
            delete entry;
    }
    for (const WatchRule &rule : rules) {
        QTreeWidgetItem *entry = item(rule.id);
        if (!entry) {
            entry = new QTreeWidgetItem;
            entry->setData(0, FilterSidebar::KindRole, FilterSidebar::Watch);
            entry->setData(0, FilterSidebar::IdRole, raw(rule.id));
            m_head->insertChild(m_head->indexOfChild(m_command), entry);
        }
        show(*entry, rule);
    }
    m_command->setText(0,
                       rules.empty() ? FilterSidebar::tr("Watch a folder\u2026") : FilterSidebar::tr("Change\u2026"));
    m_command->setData(0, Qt::AccessibleTextRole,
                       rules.empty() ? FilterSidebar::tr("Watch a folder")
                                     : FilterSidebar::tr("Change watched folders"));
}

void WatchSection::show(QTreeWidgetItem &item, const WatchRule &rule)
{
    const auto problem = m_desk.problem(rule.id);
    const int jobs = m_jobs.value(raw(rule.id));
    const QString name = displayPath(nameOf(rule.folder));
    item.setText(0, name);
    item.setData(0, FilterSidebar::CountRole, jobs);
    item.setData(0, FilterSidebar::IconRole, problem ? QStringLiteral("state-needs-you") : QStringLiteral("folder"));
    const QString words = format::counted(jobs, FilterSidebar::tr("%Ln job", nullptr, int(jobs)),
                                          FilterSidebar::tr("%Ln jobs", nullptr, int(jobs)));
    item.setToolTip(0, FilterSidebar::tr("%1\nBecomes %2, in %3\n%4")
                           .arg(format::path(rule.folder), rule.recipe.name, format::path(rule.destination),
                                problem ? problem->sentence : words));
    item.setData(0, Qt::AccessibleTextRole,
                 problem ? FilterSidebar::tr("Watched folder %1: %2. %3").arg(name, words, problem->sentence)
                         : FilterSidebar::tr("Watched folder %1: %2").arg(name, words));
}

} // namespace reelyard
