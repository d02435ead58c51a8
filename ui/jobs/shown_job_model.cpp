// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/shown_job_model.h"

#include "ui/common/format.h"
#include "ui/jobs/job_text.h"

namespace reelyard
{

ShownJobModel::ShownJobModel(JobList &list, const Clock &clock, QObject *parent)
    : JobTableModel(list, parent)
    , m_clock(clock)
{
}

QVariant ShownJobModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(index);
    case Qt::ToolTipRole: {
        const Job *shown = job(index);
        if (!shown)
            return {};
        auto column = static_cast<Column>(index.column());
        if ((column == Speed || column == Eta) && shown->state != JobState::Running)
            column = Status; // its text runs across these cells
        return jobtext::toolTip(*shown, column, m_clock.now());
    }
    case Qt::TextAlignmentRole:
        return int((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return JobTableModel::data(index, role);
    }
}

QVariant ShownJobModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return JobTableModel::headerData(section, orientation, role);
}

QString ShownJobModel::text(const QModelIndex &index) const
{
    const Job *shown = job(index);
    if (!shown)
        return {};
    if (index.column() == Eta) {
        const QVariant seconds = JobTableModel::data(index, ValueRole);
        return seconds.isNull() ? QString() : format::timeLeft(std::chrono::seconds(seconds.toLongLong()));
    }
    return jobtext::cell(*shown, static_cast<Column>(index.column()), m_clock.now());
}

bool ShownJobModel::isNumeric(int column)
{
    return column == Number || column == Speed || column == Eta || column == Attempts || column == OutputSize;
}

} // namespace reelyard
