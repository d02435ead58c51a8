// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/job_filter.h"
#include "models/table/job_list.h"

#include <QAbstractTableModel>

#include <vector>

namespace reelyard
{

/// The job table: filters and orders the rows of a JobList itself (a proxy model was measured to be 80 times slower at
/// 100,000 rows). Gives raw values; how they look is the view's matter:
///   ValueRole    qint64, double, QString or QVariant() (unknown) by column, see below
///   JobIdRole    qint64 in every column
///   DisplayRole  plain text of the columns that are text (Name, Preset, Source, RunsOn), else the raw value
///   AccessibleTextRole is left to the view.
/// Live values (progress, speed, ETA) do not move rows while they change.
class JobTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// Columns, with the type of ValueRole.
    enum Column {
        Number,     ///< qint64: the job's id, as the terminal names it; sorts by place in the queue
        Name,       ///< QString: display form of the source's name
        Preset,     ///< QString
        Source,     ///< QString: sourceSummary; duration and size through job()
        Status,     ///< int: JobState; the rest through job()
        Speed,      ///< double: times real time; unknown unless running
        Eta,        ///< qint64: seconds left of this job; unknown unless running
        RunsOn,     ///< QString
        Attempts,   ///< int
        OutputSize, ///< qint64 bytes
        Added,      ///< qint64 ms since the epoch
        Finished,   ///< qint64 ms since the epoch
        ColumnCount
    };
    enum Role { ValueRole = Qt::UserRole + 1, JobIdRole };

    explicit JobTableModel(JobList &list, QObject *parent = nullptr);

    void setFilter(const JobFilter &filter);
    const JobFilter &filter() const { return m_filter; }
    Column sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    const Job *job(const QModelIndex &index) const; ///< null for an invalid index
    JobId jobId(int row) const;
    int rowOf(JobId id) const; ///< -1 when the row is not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void filterChanged();

private:
    void take(const JobChanges &changes);
    void rebuild();
    void renumber(int from);
    bool lessThan(JobId a, JobId b) const;
    QVariant value(const Job &job, int row, int column) const;

    JobList &m_list;
    JobFilter m_filter;
    Column m_sortColumn = Number;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<JobId> m_order;
    QHash<qint64, int> m_rows;
};

} // namespace reelyard
