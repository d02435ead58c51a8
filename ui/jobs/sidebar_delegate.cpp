// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/sidebar_delegate.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace reelyard
{

namespace
{

using Kind = FilterSidebar::Kind;

constexpr int markWidth = 16;
constexpr int textLeft = 32;
constexpr int usualCount = 999;

Kind kindOf(const QModelIndex &index)
{
    return static_cast<Kind>(index.data(FilterSidebar::KindRole).toInt());
}

QFont fontOf(const QFont &plain, Kind kind, bool isChosen)
{
    QFont font = plain;
    font.setWeight(isChosen || kind == Kind::Section ? QFont::DemiBold : QFont::Normal);
    if (kind == Kind::Section)
        font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

QRect boxOf(const QRect &entry, Kind kind)
{
    const int gap = kind == Kind::Section || kind == Kind::Activity ? 8 : 1; // above: off what is before it
    return entry.adjusted(8, gap, -8, -1);
}

int leftOf(const QModelIndex &index)
{
    switch (kindOf(index)) {
    case Kind::Subset:
        return textLeft + 16;
    case Kind::Section:
        return 8;
    case Kind::Batch:
        return textLeft + (kindOf(index.parent()) == Kind::Month ? 12 : 0);
    case Kind::Plain:
    case Kind::Cause:
    case Kind::Activity:
    case Kind::Month:
    case Kind::Watch:
    case Kind::Command:
        break;
    }
    return textLeft;
}

bool isSmall(Kind kind)
{
    return kind == Kind::Cause || kind == Kind::Batch || kind == Kind::Month || kind == Kind::Watch ||
           kind == Kind::Command;
}

void paintMark(QPainter *painter, const QRect &box, bool isOpen)
{
    const QPointF middle = QRectF(box).center();
    painter->setPen(QPen(Theme::colors().muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(isOpen
                              ? QPolygonF({middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)})
                              : QPolygonF({middle + QPointF(-2, -4), middle + QPointF(2, 0), middle + QPointF(-2, 4)}));
}

} // namespace

SidebarDelegate::SidebarDelegate(FilterSidebar &sidebar)
    : QStyledItemDelegate(&sidebar)
    , m_sidebar(sidebar)
{
}

QRect SidebarDelegate::markOf(const QModelIndex &index) const
{
    const Kind kind = kindOf(index);
    const QRect box = boxOf(m_sidebar.visualRect(index), kind);
    const QFont font = fontOf(m_sidebar.font(), kind, m_sidebar.isChosen(index));
    const int text = QFontMetrics(font).horizontalAdvance(index.data().toString());
    return {box.left() + leftOf(index) + text + 4, box.top(), markWidth, box.height()};
}

int SidebarDelegate::widthFor(const QModelIndex &index) const
{
    const QFontMetrics metrics(fontOf(m_sidebar.font(), kindOf(index), true));
    const bool isCounted = index.data(FilterSidebar::CountRole).isValid();
    const int number = isCounted ? metrics.horizontalAdvance(format::number(usualCount)) + 8 : 0;
    const int mark = index.model()->hasChildren(index) ? markWidth + 4 : 0;
    return 8 + leftOf(index) + metrics.horizontalAdvance(index.data().toString()) + mark + number + 16;
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Kind kind = kindOf(index);
    const int height = option.fontMetrics.height();
    if (kind == Kind::Section)
        return {100, std::max(36, height + 18)};
    if (kind == Kind::Activity)
        return {100, std::max(39, height + 21)};
    return {100, isSmall(kind) ? std::max(28, height + 10) : std::max(32, height + 14)};
}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Kind kind = kindOf(index);
    const bool isChosen = m_sidebar.isChosen(index);
    const bool isCurrent = option.state & QStyle::State_Selected;
    const ThemeColors &colors = Theme::colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = boxOf(option.rect, kind);
    if (isChosen || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isChosen ? colors.selection : colors.hover);
        painter->drawRoundedRect(row, 5, 5);
    }
    if (isCurrent && (option.state & QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    const QVariant counted = index.data(FilterSidebar::CountRole);
    const int count = counted.toInt();
    const bool isAll = kind == Kind::Plain && index.data(FilterSidebar::CategoryRole).toInt() == 0;
    const bool isDimmed = counted.isValid() && count == 0 && !isAll && !isChosen && kind != Kind::Watch;
    const int left = leftOf(index);
    if (const QString icon = index.data(FilterSidebar::IconRole).toString(); !icon.isEmpty()) {
        painter->setOpacity(isDimmed ? 0.55 : 1.0);
        Theme::icon(icon).paint(painter, QRect(row.left() + left - 24, row.center().y() - 7, 16, 16));
        painter->setOpacity(1.0);
    }
    const QFont font = fontOf(option.font, kind, isChosen);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    const bool isQuiet = isDimmed || kind == Kind::Section || kind == Kind::Command;
    painter->setPen(isQuiet ? colors.muted : option.palette.color(QPalette::WindowText));
    const QString number = !counted.isValid() || (count == 0 && !isAll) ? QString() : format::number(count);
    int right = row.right() - 8 - metrics.horizontalAdvance(number);
    painter->drawText(QRect(right, row.top(), row.right() - 8 - right + 1, row.height()),
                      Qt::AlignRight | Qt::AlignVCenter, number);
    if (const int failed = index.data(FilterSidebar::FailedRole).toInt(); failed > 0) {
        const QString shown = format::number(failed);
        right -= metrics.horizontalAdvance(shown) + 8;
        painter->setPen(colors.bad);
        painter->drawText(QRect(right, row.top(), metrics.horizontalAdvance(shown) + 2, row.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, shown);
        right -= 15;
        Theme::icon(QStringLiteral("state-failed")).paint(painter, QRect(right, row.center().y() - 5, 12, 12));
        painter->setPen(option.palette.color(QPalette::WindowText));
    }
    const bool opens = index.model()->hasChildren(index);
    const int width = right - 8 - (opens ? markWidth + 4 : 0) - row.left() - left;
    const QString text = metrics.elidedText(index.data().toString(), Qt::ElideRight, std::max(width, 0));
    if (isQuiet)
        painter->setPen(colors.muted);
    painter->drawText(QRect(row.left() + left, row.top(), std::max(width, 0), row.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, text);
    if (opens) {
        const int at = row.left() + left + metrics.horizontalAdvance(text) + 4;
        paintMark(painter, QRect(at, row.top(), markWidth, row.height()), option.state & QStyle::State_Open);
    }
    const int done = index.data(FilterSidebar::DoneRole).toInt();
    if (done > 0 && done < count) {
        const QRectF track(row.left() + left, row.bottom() - 3, row.right() - 8 - row.left() - left, 2);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.track);
        painter->drawRoundedRect(track, 1, 1);
        painter->setBrush(colors.accent);
        painter->drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * done / count, 2)), 1, 1);
    }
    painter->restore();
}

QWidget *SidebarDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("batchName"));
    editor->setAccessibleName(tr("Name of the batch"));
    return editor;
}

void SidebarDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &index) const
{
    editor->setGeometry(boxOf(option.rect, kindOf(index)).adjusted(leftOf(index) - 6, 0, 0, 0));
}

// The entry changes when the name is stored.
void SidebarDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    const auto *field = qobject_cast<QLineEdit *>(editor);
    const QString name = field ? field->text().trimmed() : QString();
    if (!name.isEmpty() && name != index.data().toString())
        emit renamed(BatchId{index.data(FilterSidebar::IdRole).toLongLong()}, name);
}

} // namespace reelyard
