// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace reelyard
{

/// Widgets in lines, as words are: what does not fit goes on in the next one. Hidden ones take no room.
class FlowLayout : public QLayout
{
public:
    FlowLayout(int across, int down);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place({0, 0, width, 0}, false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int place(const QRect &rect, bool isReal) const; ///< the height it takes

    int m_across;
    int m_down;
    std::vector<QLayoutItem *> m_items;
};

} // namespace reelyard
