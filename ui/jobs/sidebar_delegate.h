// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/filter_sidebar.h"

#include <QStyledItemDelegate>

namespace reelyard
{

/// How the entries of the sidebar look, and how a batch is renamed in its place.
class SidebarDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit SidebarDelegate(FilterSidebar &sidebar);

    /// Of what opens and closes an entry, behind its text.
    QRect markOf(const QModelIndex &index) const;
    /// In which all of an entry is seen, with a number of three digits where it has one.
    int widthFor(const QModelIndex &index) const;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

signals:
    void renamed(reelyard::BatchId batch, const QString &name) const;

private:
    FilterSidebar &m_sidebar;
};

} // namespace reelyard
