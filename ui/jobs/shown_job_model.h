// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/job_table_model.h"

namespace reelyard
{

/// The job table with what only a view needs: formatted text, tooltips, texts for screen readers, alignment.
class ShownJobModel : public JobTableModel
{
    Q_OBJECT
public:
    ShownJobModel(JobList &list, const Clock &clock, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Rows can be dragged: within the window as jobs, and into other programs as the files that were made of them.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction | Qt::MoveAction; }
    /// The jobs that were dragged, in the order of the table; empty when it is something else or of another process.
    static std::vector<JobId> jobsIn(const QMimeData &data);

    /// What the cell says; Status in full, however long.
    QString text(const QModelIndex &index) const;
    static bool isNumeric(int column);

private:
    QString spokenText(const QModelIndex &index) const;

    const Clock &m_clock;
};

} // namespace reelyard
