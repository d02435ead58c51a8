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

    /// What the cell says; Status in full, however long.
    QString text(const QModelIndex &index) const;
    static bool isNumeric(int column);

private:
    const Clock &m_clock;
};

} // namespace reelyard
