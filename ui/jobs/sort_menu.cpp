// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/sort_menu.h"

#include "models/table/job_table_model.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <tuple>

namespace reelyard
{

SortMenu::SortMenu(QTableView &table, QWidget *parent)
    : QMenu(tr("S&ort By"), parent)
    , m_table(table)
{
    setObjectName(QStringLiteral("sortMenu"));
    fill();
    connect(this, &QMenu::aboutToShow, this, &SortMenu::fill);
}

void SortMenu::fill()
{
    clear();
    const QHeaderView *header = m_table.horizontalHeader();
    const int chosen = header->sortIndicatorSection();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    auto *columns = new QActionGroup(this);
    const auto add = [this](QActionGroup *group, const QString &text, const QString &name, bool isChecked) {
        QAction *action = addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(isChecked);
        group->addAction(action);
        return action;
    };
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        const QString title = column == JobTableModel::Number
                                  ? tr("Number")
                                  : m_table.model()->headerData(column, Qt::Horizontal).toString();
        const QAction *action = add(columns, title, QStringLiteral("sortBy%1").arg(column), column == chosen);
        connect(action, &QAction::triggered, &m_table, [this, column, order] { m_table.sortByColumn(column, order); });
    }
    addSeparator();
    auto *ways = new QActionGroup(this);
    for (const auto &[way, text, name] :
         {std::tuple(Qt::AscendingOrder, tr("&Ascending"), QStringLiteral("sortAscending")),
          std::tuple(Qt::DescendingOrder, tr("&Descending"), QStringLiteral("sortDescending"))}) {
        const QAction *action = add(ways, text, name, way == order);
        connect(action, &QAction::triggered, &m_table,
                [this, chosen, way = way] { m_table.sortByColumn(std::max(chosen, 0), way); });
    }
    // The groups go with what they held.
    for (QActionGroup *group : {columns, ways})
        connect(group->actions().constFirst(), &QObject::destroyed, group, &QObject::deleteLater);
}

} // namespace reelyard
