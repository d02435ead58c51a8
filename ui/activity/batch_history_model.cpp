// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/batch_history_model.h"

#include "models/base/money_text.h"
#include "models/table/natural_order.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

constexpr double leastDollars = 0.0001;

std::optional<std::chrono::milliseconds> tookOf(const BatchSummary &summary)
{
    if (!summary.startedAt || !summary.endedAt || *summary.endedAt < *summary.startedAt)
        return std::nullopt;
    return *summary.endedAt - *summary.startedAt;
}

bool hasSizes(const BatchSummary &summary)
{
    return summary.bytesIn > 0;
}

bool areSame(const std::vector<BatchRecord> &a, const std::vector<BatchRecord> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const BatchRecord &x, const BatchRecord &y) {
        return x.summary.batch.id == y.summary.batch.id;
    });
}

} // namespace

BatchHistoryModel::BatchHistoryModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void BatchHistoryModel::setRecords(std::vector<BatchRecord> records)
{
    sortRecords(records);
    if (areSame(records, m_records)) {
        m_records = std::move(records);
        if (!m_records.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    const auto idsOf = [](const std::vector<BatchRecord> &all) {
        std::vector<BatchId> ids;
        for (const BatchRecord &record : all)
            ids.push_back(record.summary.batch.id);
        std::sort(ids.begin(), ids.end());
        return ids;
    };
    if (idsOf(records) == idsOf(m_records)) {
        relayout(std::move(records));
        return;
    }
    beginResetModel();
    m_records = std::move(records);
    endResetModel();
}

void BatchHistoryModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_column = static_cast<Column>(column);
    m_order = order;
    std::vector<BatchRecord> records = m_records;
    sortRecords(records);
    relayout(std::move(records));
}

void BatchHistoryModel::relayout(std::vector<BatchRecord> records)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &old : before) {
        const BatchId id = m_records[static_cast<std::size_t>(old.row())].summary.batch.id;
        const auto place = std::find_if(records.begin(), records.end(),
                                        [id](const BatchRecord &record) { return record.summary.batch.id == id; });
        after << (place == records.end() ? QModelIndex()
                                         : createIndex(static_cast<int>(place - records.begin()), old.column()));
    }
    m_records = std::move(records);
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

/// What is not known comes last, whichever way it is sorted.
void BatchHistoryModel::sortRecords(std::vector<BatchRecord> &records) const
{
    const bool isUp = m_order == Qt::AscendingOrder;
    std::stable_sort(records.begin(), records.end(), [this, isUp](const BatchRecord &a, const BatchRecord &b) {
        if (m_column == Name) {
            const int order = compareNaturally(a.summary.batch.name, b.summary.batch.name);
            return isUp ? order < 0 : order > 0;
        }
        const QVariant first = value(a, m_column);
        const QVariant second = value(b, m_column);
        if (first.isValid() != second.isValid())
            return first.isValid();
        return isUp ? first.toDouble() < second.toDouble() : first.toDouble() > second.toDouble();
    });
}

int BatchHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int BatchHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BatchHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const BatchRecord &record = m_records[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(record, column);
    case ValueRole:
        return value(record, column);
    case BatchIdRole:
        return raw(record.summary.batch.id);
    case Qt::TextAlignmentRole:
        return column == Name ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter))
                              : QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::ForegroundRole:
        return column == Failed && record.summary.failed > 0 ? QVariant(Theme::colors().bad) : QVariant();
    case Qt::ToolTipRole:
        if (column == Name)
            return text(record, column);
        if (column == Jobs && record.summary.cleared > 0)
            return format::counted(record.summary.cleared,
                                   tr("%Ln of them was cleared from the list.", nullptr, int(record.summary.cleared)),
                                   tr("%Ln of them were cleared from the list.", nullptr, int(record.summary.cleared)));
        return {};
    default:
        return {};
    }
}

QVariant BatchHistoryModel::value(const BatchRecord &record, Column column) const
{
    const BatchSummary &summary = record.summary;
    switch (column) {
    case Name:
        return summary.batch.name;
    case Added:
        return static_cast<qint64>(summary.batch.createdAt.count());
    case Finished:
        return summary.endedAt ? QVariant(static_cast<qint64>(summary.endedAt->count())) : QVariant();
    case Jobs:
        return summary.jobs;
    case Done:
        return summary.completed;
    case Failed:
        return summary.failed;
    case SourceSize:
        return hasSizes(summary) ? QVariant(summary.bytesIn) : QVariant();
    case OutputSize:
        return hasSizes(summary) ? QVariant(summary.bytesOut) : QVariant();
    case Saved:
        return hasSizes(summary) ? QVariant(summary.bytesSaved()) : QVariant();
    case Took:
        if (const auto took = tookOf(summary))
            return static_cast<qint64>(took->count());
        return {};
    case Cost:
        return record.dollars >= leastDollars ? QVariant(record.dollars) : QVariant();
    case ColumnCount:
        break;
    }
    return {};
}

QString BatchHistoryModel::text(const BatchRecord &record, Column column) const
{
    const BatchSummary &summary = record.summary;
    switch (column) {
    case Name:
        return summary.batch.name.isEmpty() ? tr("Without a name") : summary.batch.name;
    case Added:
        return format::dateTime(summary.batch.createdAt, m_clock.now());
    case Finished:
        if (summary.left > 0)
            return tr("%1 left").arg(format::number(summary.left));
        return summary.endedAt ? format::dateTime(*summary.endedAt, m_clock.now()) : QString();
    case Jobs:
        return format::number(summary.jobs);
    case Done:
        return format::number(summary.completed);
    case Failed:
        return summary.failed > 0 ? format::number(summary.failed) : QString();
    case SourceSize:
        return hasSizes(summary) ? format::bytes(summary.bytesIn) : QString();
    case OutputSize:
        return hasSizes(summary) ? format::bytes(summary.bytesOut) : QString();
    case Saved: {
        if (!hasSizes(summary))
            return {};
        const qint64 saved = summary.bytesSaved();
        const double change = -static_cast<double>(saved) / static_cast<double>(summary.bytesIn);
        return saved >= 0 ? tr("%1 (%2)").arg(format::bytes(saved), format::change(change))
                          : tr("%1 more (%2)").arg(format::bytes(-saved), format::change(change));
    }
    case Took:
        if (const auto took = tookOf(summary))
            return format::elapsed(*took);
        return {};
    case Cost:
        return record.dollars >= leastDollars ? moneyText(record.dollars) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant BatchHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Name ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter))
                               : QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Batch");
    case Added:
        return tr("Added");
    case Finished:
        return tr("Finished");
    case Jobs:
        return tr("Jobs");
    case Done:
        return tr("Done");
    case Failed:
        return tr("Failed");
    case SourceSize:
        return tr("Source size");
    case OutputSize:
        return tr("Output size");
    case Saved:
        return tr("Saved");
    case Took:
        return tr("Time taken");
    case Cost:
        return tr("Cost");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace reelyard
