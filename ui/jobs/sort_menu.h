// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class QTableView;

namespace reelyard
{

/// What a click on the table's header does, for the keyboard: a column to sort by, and which way.
class SortMenu : public QMenu
{
    Q_OBJECT
public:
    /// `table` outlives the menu.
    explicit SortMenu(QTableView &table, QWidget *parent = nullptr);

private:
    void fill();

    QTableView &m_table;
};

} // namespace reelyard
