// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_header.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace reelyard
{

namespace
{
constexpr int padding = 8;
constexpr int markWidth = 8;
} // namespace

JobHeader::JobHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
}

QSize JobHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), std::max(28, fontMetrics().height() + 12)};
}

int JobHeader::widthFor(const QString &title) const
{
    return fontMetrics().horizontalAdvance(title) + 2 * padding + markWidth + 4;
}

void JobHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const ThemeColors &colors = Theme::colors();
    const bool hovered = rect.contains(viewport()->mapFromGlobal(QCursor::pos())) && viewport()->underMouse();
    painter->fillRect(rect, hovered ? colors.hover : palette().color(QPalette::Window));
    painter->setPen(colors.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.right(), rect.top() + 6, rect.right(), rect.bottom() - 6);

    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    QRect content = rect.adjusted(padding, 0, -padding - 1, -1);
    const QString title = model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString();
    const int alignment = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole).toInt();
    const int room = content.width() - (sorted ? markWidth + 4 : 0);
    const QString text = fontMetrics().elidedText(title, Qt::ElideRight, std::max(room, 0));
    const int textWidth = fontMetrics().horizontalAdvance(text);
    const bool right = alignment & Qt::AlignRight;
    const int left = right ? content.right() + 1 - textWidth : content.left();
    painter->setPen(sorted ? palette().color(QPalette::WindowText) : colors.muted);
    painter->drawText(QRect(left, content.top(), textWidth + 1, content.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      text);
    if (!sorted)
        return;
    const double x = right ? left - 4 - markWidth : left + textWidth + 4;
    const double y = content.center().y() + 0.5;
    const double tip = sortIndicatorOrder() == Qt::AscendingOrder ? -2.0 : 2.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(palette().color(QPalette::WindowText), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF({{x, y - tip}, {x + markWidth / 2.0, y + tip}, {x + markWidth, y - tip}}));
    painter->restore();
}

} // namespace reelyard
