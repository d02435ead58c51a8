// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/job_filter.h"
#include "models/table/job_list.h"
#include "models/table/text_order.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>
#include <optional>
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
    /// Many rows are sorted by text on the pool; until that is done they stay in the order that they have.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    bool isSorting() const { return m_sorting.has_value(); }

signals:
    void filterChanged();

private:
    /// What a row is sorted by, frozen when it was placed, so that live values do not move rows while they change.
    struct Row {
        JobId id{};
        double key = 0; ///< of a column that sorts by number; unknown is NaN and comes last in both directions
        double position = 0;
    };

    /// The order of all rows by text while a filter hides some, so that showing many again sorts nothing.
    struct Kept {
        std::vector<Row> order;
        QSet<qint64> touched; ///< by id, what has changed, come or gone since
    };
    struct Sorting {
        int number = 0;
        Column column = Number;
        Qt::SortOrder order = Qt::AscendingOrder;
        QSet<qint64> touched; ///< since it began
    };

    void sortOnPool(Column column, Qt::SortOrder order);
    void takeSorted(const std::vector<Row> &sorted);
    std::vector<Row> rowsOfKept() const;
    void take(const JobChanges &changes);
    void removeRowsAt(const std::vector<int> &rows);
    int placeOf(const Row &row) const;
    bool fitIn(std::vector<Row> &rows) const;
    void insertRowsSorted(std::vector<Row> rows);
    void moveIntoPlace(const std::vector<int> &changedRows);
    void reset(std::vector<Row> order);
    void relayout(const std::function<void()> &placeRows);
    void tellChanged(std::vector<int> rows, Column first, Column last);

    Row rowFor(const Job &job) const;
    std::vector<Row> rowsWithout(const std::vector<int> &rows) const;
    std::vector<Row> merged(const std::vector<Row> &sorted, std::vector<Row> more,
                            std::vector<int> *places = nullptr) const;
    void sortRows(std::vector<Row> &rows) const;
    bool isBefore(const Row &a, const Row &b) const;
    bool isBefore(const Row &a, const Row &b, int textOrder) const;
    int compareText(const Job *first, const Job *second) const;
    std::vector<TextKey> textKeys(const std::vector<Row> &rows, Column column) const;
    static bool isText(Column column);
    bool sortsByText() const { return isText(m_sortColumn); }
    void setOrder(std::vector<Row> order);
    void exchange(const std::vector<int> &leaving, std::vector<Row> entering);
    void number() const;
    void drift(int rows);
    void forgetNumbers();
    QVariant value(const Job &job, int column) const;

    JobList &m_list;
    JobFilter m_filter;
    Column m_sortColumn = Number;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<Row> m_order;
    std::optional<Kept> m_kept;
    std::optional<Sorting> m_sorting;
    int m_sortings = 0;
    // The inverse of m_order, of exactly the rows that are shown: where a row is, give or take m_drift. So that some
    // that come or go do not cost a pass through all others.
    mutable QHash<qint64, int> m_rows;
    mutable int m_drift = numbersUnknown;
    static constexpr int numbersUnknown = -1;
};

} // namespace reelyard
