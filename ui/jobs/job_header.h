// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace reelyard
{

/// The header of the job table: quiet titles, and a sort mark that keeps clear of the text.
class JobHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit JobHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    /// What a title needs, with room for the sort mark.
    int widthFor(const QString &title) const;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
};

} // namespace reelyard
