// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/job_table_model.h"

#include "models/base/native_path.h"
#include "models/base/pool.h"
#include "models/table/live_values.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

/// Above this many rows that come or go, one reset is cheaper for everybody than as many signals.
constexpr std::size_t mostSingleSteps = 64;
constexpr int mostNumberedAtOnce = 1000; // of more the numbers are found when somebody asks

/// So many are sorted by text within a frame.
constexpr std::size_t mostSortedAtOnce = 20'000;

std::vector<int> sortedUnique(std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace

JobTableModel::JobTableModel(JobList &list, QObject *parent)
    : QAbstractTableModel(parent)
    , m_list(list)
{
    setOrder(merged({}, [this] {
        std::vector<Row> rows;
        rows.reserve(m_list.jobs().size());
        for (const Job &job : m_list.jobs())
            rows.push_back(rowFor(job));
        return rows;
    }()));
    connect(&m_list, &JobList::changed, this, &JobTableModel::take);
}

void JobTableModel::setFilter(const JobFilter &filter)
{
    if (m_filter == filter)
        return;
    if (m_filter == JobFilter() && sortsByText() && m_order.size() > mostSortedAtOnce && !m_sorting)
        m_kept = Kept{m_order, {}};
    const Column column = m_sorting ? m_sorting->column : m_sortColumn;
    const Qt::SortOrder order = m_sorting ? m_sorting->order : m_sortOrder;
    m_sorting.reset();
    m_filter = filter;
    std::vector<const Job *> jobs;
    for (const Job &job : m_list.jobs()) {
        if (m_filter.accepts(job))
            jobs.push_back(&job);
    }
    const bool isTooMuch = isText(column) && jobs.size() > mostSortedAtOnce;
    if (isTooMuch && !m_kept) { // in the queue's order until they are sorted
        m_sortColumn = Number;
        m_sortOrder = Qt::AscendingOrder;
    }
    std::vector<Row> rows;
    if (isTooMuch && m_kept) {
        rows = rowsOfKept();
    } else {
        rows.reserve(jobs.size());
        for (const Job *job : jobs)
            rows.push_back(rowFor(*job));
        sortRows(rows);
    }
    if (m_filter == JobFilter())
        m_kept.reset();
    reset(std::move(rows));
    if (column != m_sortColumn || order != m_sortOrder)
        sort(column, order);
    emit filterChanged();
}

/// What the filter lets through, in the order that was kept.
std::vector<JobTableModel::Row> JobTableModel::rowsOfKept() const
{
    std::vector<Row> rows;
    for (const Row &row : m_kept->order) {
        if (m_kept->touched.contains(raw(row.id)))
            continue;
        const Job *job = m_list.find(row.id);
        if (job && m_filter.accepts(*job))
            rows.push_back(row);
    }
    std::vector<Row> touched;
    for (const qint64 id : m_kept->touched) {
        const Job *job = m_list.find(JobId{id});
        if (job && m_filter.accepts(*job))
            touched.push_back(rowFor(*job));
    }
    return merged(rows, std::move(touched));
}

void JobTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sorting.reset();
    if (isText(static_cast<Column>(column)) && m_order.size() > mostSortedAtOnce) {
        sortOnPool(static_cast<Column>(column), order);
        return;
    }
    m_kept.reset();
    m_sortColumn = static_cast<Column>(column);
    m_sortOrder = order;
    std::vector<Row> rows = m_order;
    for (Row &row : rows) {
        if (const Job *job = m_list.find(row.id))
            row = rowFor(*job);
    }
    sortRows(rows);
    relayout([&] { setOrder(std::move(rows)); });
}

void JobTableModel::sortOnPool(Column column, Qt::SortOrder order)
{
    const int number = ++m_sortings;
    m_sorting = Sorting{number, column, order, {}};
    onPool(
        this,
        [keys = textKeys(m_order, column), order] {
            std::vector<Row> sorted;
            sorted.reserve(keys.size());
            for (const quint32 place : orderOf(keys, order))
                sorted.push_back({JobId{keys[place].id}, 0, keys[place].position});
            return sorted;
        },
        [this, number](const std::vector<Row> &sorted) {
            if (m_sorting && m_sorting->number == number)
                takeSorted(sorted);
        });
}

// What has changed meanwhile finds its place anew.
void JobTableModel::takeSorted(const std::vector<Row> &sorted)
{
    const Sorting done = *std::exchange(m_sorting, std::nullopt);
    m_kept.reset();
    m_sortColumn = done.column;
    m_sortOrder = done.order;
    std::vector<Row> rows;
    rows.reserve(sorted.size());
    for (const Row &row : sorted) {
        if (!done.touched.contains(raw(row.id)))
            rows.push_back(row);
    }
    std::vector<Row> touched;
    for (const qint64 id : done.touched) {
        const Job *job = m_list.find(JobId{id});
        if (job && rowOf(job->id) >= 0)
            touched.push_back(rowFor(*job));
    }
    relayout([&] { setOrder(merged(rows, std::move(touched))); });
}

const Job *JobTableModel::job(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != this || index.row() >= rowCount())
        return nullptr;
    return m_list.find(jobId(index.row()));
}

JobId JobTableModel::jobId(int row) const
{
    return row >= 0 && row < rowCount() ? m_order[static_cast<std::size_t>(row)].id : JobId{};
}

int JobTableModel::rowOf(JobId id) const
{
    if (m_order.empty())
        return -1;
    constexpr int leastDrift = 1000; // looking so far is cheaper than numbering anew
    if (m_drift == numbersUnknown || m_drift > std::max(leastDrift, rowCount() / 200))
        number();
    const auto known = m_rows.constFind(raw(id));
    if (known == m_rows.constEnd())
        return -1;
    for (int off = 0; off <= m_drift; ++off) {
        for (const int row : {*known + off, *known - off}) {
            if (jobId(row) == id)
                return row;
        }
    }
    return -1;
}

void JobTableModel::number() const
{
    if (m_drift == numbersUnknown) {
        m_rows.clear();
        m_rows.reserve(rowCount());
    }
    for (int row = 0; row < rowCount(); ++row)
        m_rows.insert(raw(jobId(row)), row);
    m_drift = 0;
}

int JobTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int JobTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != ValueRole && role != JobIdRole))
        return {};
    const JobId id = jobId(index.row());
    if (role == JobIdRole)
        return raw(id);
    const Job *shown = m_list.find(id);
    return shown ? value(*shown, index.column()) : QVariant();
}

QVariant JobTableModel::value(const Job &job, int column) const
{
    switch (static_cast<Column>(column)) {
    case Number:
        return raw(job.id);
    case Name:
        return job.shownName();
    case Preset:
        return *job.preset;
    case Source:
        return *job.sourceSummary;
    case Status:
        return static_cast<int>(job.state);
    case Speed:
        if (const auto speed = speedOf(job))
            return *speed;
        return {};
    case Eta:
        if (const auto left = secondsLeft(job))
            return *left;
        return {};
    case RunsOn:
        if (job.backend->isEmpty() && job.place == Place::Cloud)
            return displayText(job.place);
        if (const auto place = placeFromText(*job.backend))
            return displayText(*place);
        return *job.backend;
    case Attempts:
        return job.attempts;
    case OutputSize:
        return job.outputSizeBytes < 0 ? QVariant() : QVariant(job.outputSizeBytes);
    case Added:
        return static_cast<qint64>(job.addedAt.count());
    case Finished:
        return job.finishedAt ? QVariant(static_cast<qint64>(job.finishedAt->count())) : QVariant();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    switch (static_cast<Column>(section)) {
    case Number:
        return tr("#");
    case Name:
        return tr("Name");
    case Preset:
        return tr("Preset");
    case Source:
        return tr("Source");
    case Status:
        return tr("Status");
    case Speed:
        return tr("Speed");
    case Eta:
        return tr("Time left");
    case RunsOn:
        return tr("Runs on");
    case Attempts:
        return tr("Attempts");
    case OutputSize:
        return tr("Output");
    case Added:
        return tr("Added");
    case Finished:
        return tr("Finished");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags JobTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

// Rows leave first, so that nothing below compares a job that is gone; then rows whose sort key changed find their new
// place; then rows are merged in.
void JobTableModel::take(const JobChanges &changes)
{
    for (const auto *ids : {&changes.added, &changes.changed, &changes.removed}) {
        for (const JobId id : *ids) {
            if (m_kept)
                m_kept->touched.insert(raw(id));
            if (m_sorting)
                m_sorting->touched.insert(raw(id));
        }
    }
    std::vector<int> leaving;
    std::vector<int> staying;
    std::vector<Row> entering;
    for (const JobId id : changes.removed) {
        if (const int row = rowOf(id); row >= 0)
            leaving.push_back(row);
    }
    for (const auto *ids : {&changes.added, &changes.changed}) {
        for (const JobId id : *ids) {
            const int row = rowOf(id);
            const Job *job = m_list.find(id);
            if (job && m_filter.accepts(*job)) {
                if (row >= 0)
                    staying.push_back(row);
                else
                    entering.push_back(rowFor(*job));
            } else if (row >= 0) {
                leaving.push_back(row);
            }
        }
    }
    leaving = sortedUnique(std::move(leaving));
    staying = sortedUnique(std::move(staying));

    if (leaving.size() + entering.size() > mostSingleSteps &&
        !(leaving.empty() && staying.empty() && fitIn(entering))) {
        for (const int row : staying) {
            if (const Job *job = m_list.find(jobId(row)))
                entering.push_back(rowFor(*job));
            leaving.push_back(row);
        }
        beginResetModel();
        exchange(sortedUnique(std::move(leaving)), std::move(entering));
        endResetModel();
        return;
    }

    removeRowsAt(leaving);
    for (int &row : staying)
        row -= static_cast<int>(std::lower_bound(leaving.begin(), leaving.end(), row) - leaving.begin());
    std::vector<JobId> changed;
    for (const int row : staying)
        changed.push_back(jobId(row));
    moveIntoPlace(staying);
    insertRowsSorted(std::move(entering));

    std::vector<int> rows;
    for (const JobId id : changed)
        rows.push_back(rowOf(id));
    tellChanged(std::move(rows), Number, Finished);
    rows.clear();
    for (const JobId id : changes.progressed) {
        if (const int row = rowOf(id); row >= 0)
            rows.push_back(row);
    }
    tellChanged(std::move(rows), Status, Eta);
}

void JobTableModel::removeRowsAt(const std::vector<int> &rows)
{
    for (std::size_t end = rows.size(); end > 0;) {
        std::size_t begin = end - 1;
        while (begin > 0 && rows[begin - 1] == rows[begin] - 1)
            --begin;
        const int first = rows[begin];
        const int last = rows[end - 1];
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_rows.remove(raw(jobId(row)));
        m_order.erase(m_order.begin() + first, m_order.begin() + last + 1);
        drift(last - first + 1);
        endRemoveRows();
        end = begin;
    }
}

int JobTableModel::placeOf(const Row &row) const
{
    const auto place = std::lower_bound(m_order.begin(), m_order.end(), row,
                                        [this](const Row &a, const Row &b) { return isBefore(a, b); });
    return static_cast<int>(place - m_order.begin());
}

/// All at one place, as rows that are added to the queue: however many they are, they need one signal. Sorts them.
bool JobTableModel::fitIn(std::vector<Row> &rows) const
{
    sortRows(rows);
    return placeOf(rows.front()) == placeOf(rows.back());
}

void JobTableModel::insertRowsSorted(std::vector<Row> rows)
{
    sortRows(rows);
    for (std::size_t end = rows.size(); end > 0;) { // from below, so that places found stay right
        std::size_t begin = end - 1;
        const int place = placeOf(rows[begin]);
        while (begin > 0 && placeOf(rows[begin - 1]) == place)
            --begin;
        const auto count = static_cast<int>(end - begin);
        beginInsertRows({}, place, place + count - 1);
        m_order.insert(m_order.begin() + place, rows.begin() + static_cast<std::ptrdiff_t>(begin),
                       rows.begin() + static_cast<std::ptrdiff_t>(end));
        if (count > mostNumberedAtOnce) {
            forgetNumbers();
        } else {
            for (int row = place; row < place + count; ++row)
                m_rows.insert(raw(jobId(row)), row);
            drift(count);
        }
        endInsertRows();
        end = begin;
    }
}

/// `changedRows` ascending. All other rows are in order among themselves.
void JobTableModel::moveIntoPlace(const std::vector<int> &changedRows)
{
    std::vector<Row> fresh;
    for (const int row : changedRows) {
        Row &placed = m_order[static_cast<std::size_t>(row)];
        if (const Job *job = m_list.find(placed.id))
            placed = rowFor(*job);
        fresh.push_back(placed);
    }
    const auto inOrderWithNext = [this](int row) {
        return row < 0 || row + 1 >= rowCount() ||
               isBefore(m_order[static_cast<std::size_t>(row)], m_order[static_cast<std::size_t>(row) + 1]);
    };
    const bool inPlace = std::all_of(changedRows.begin(), changedRows.end(), [&inOrderWithNext](int row) {
        return inOrderWithNext(row - 1) && inOrderWithNext(row);
    });
    if (!inPlace)
        relayout([&] { exchange(changedRows, std::move(fresh)); });
}

void JobTableModel::reset(std::vector<Row> order)
{
    beginResetModel();
    setOrder(std::move(order));
    endResetModel();
}

void JobTableModel::relayout(const std::function<void()> &placeRows)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<JobId> ids;
    ids.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &index : before)
        ids.push_back(jobId(index.row()));
    placeRows();
    if (static_cast<std::size_t>(before.size()) > mostSingleSteps) // all rows are selected, say: each is looked for
        number();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(ids[static_cast<std::size_t>(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void JobTableModel::tellChanged(std::vector<int> rows, Column first, Column last)
{
    rows = sortedUnique(std::move(rows));
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        emit dataChanged(index(rows[begin], first), index(rows[end - 1], last), {Qt::DisplayRole, ValueRole});
        begin = end;
    }
}

void JobTableModel::setOrder(std::vector<Row> order)
{
    m_order = std::move(order);
    forgetNumbers();
}

/// Takes some rows (ascending) out of the order and merges others in.
void JobTableModel::exchange(const std::vector<int> &leaving, std::vector<Row> entering)
{
    for (const int row : leaving)
        m_rows.remove(raw(jobId(row)));
    std::vector<int> places;
    m_order = merged(rowsWithout(leaving), std::move(entering), &places);
    for (const int row : places)
        m_rows.insert(raw(jobId(row)), row);
    drift(static_cast<int>(leaving.size() + places.size()));
}

void JobTableModel::forgetNumbers()
{
    m_rows = {};
    m_drift = numbersUnknown;
}

void JobTableModel::drift(int rows)
{
    if (m_drift != numbersUnknown)
        m_drift += rows;
}

} // namespace reelyard
