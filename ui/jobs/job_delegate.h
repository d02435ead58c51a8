// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace reelyard
{

struct Job;

/// Paints the cells of the job table: a quiet selection that leaves the state colours legible, a progress bar in the
/// Status cell of a running job, icon and text in all others.
class JobDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit JobDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintStatus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                     const Job &job) const;
    void paintBar(QPainter *painter, const QStyleOptionViewItem &option, const QRect &content, const Job &job,
                  const QString &text) const;
    void paintOutput(QPainter *painter, const QStyleOptionViewItem &option, const QRect &content, const Job &job) const;
};

} // namespace reelyard
