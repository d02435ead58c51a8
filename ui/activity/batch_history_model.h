// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/batch_history.h"
#include "models/base/clock.h"

#include <QAbstractTableModel>

#include <vector>

namespace reelyard
{

/// The history of batches as a table. ValueRole is what a column sorts by; BatchIdRole stands in each.
class BatchHistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Added, Finished, Jobs, Done, Failed, SourceSize, OutputSize, Saved, Took, Cost, ColumnCount };
    enum Role { ValueRole = Qt::UserRole + 1, BatchIdRole };

    explicit BatchHistoryModel(const Clock &clock, QObject *parent = nullptr);

    void setRecords(std::vector<BatchRecord> records);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    QVariant value(const BatchRecord &record, Column column) const;
    QString text(const BatchRecord &record, Column column) const;
    void sortRecords(std::vector<BatchRecord> &records) const;
    void relayout(std::vector<BatchRecord> records);

    const Clock &m_clock;
    std::vector<BatchRecord> m_records;
    Column m_column = Added;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace reelyard
