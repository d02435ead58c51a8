// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presets/compare_view.h"

#include "ui/common/accessible_role.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace reelyard
{

CompareView::CompareView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("compareView"));
    setAccessibleName(tr("Source and result of the same moment"));
    setAccessibleDescription(tr("The arrow keys move the line between source and result."));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(*this, QAccessible::Graphic);
    setMinimumSize(320, 180);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CompareView::setPictures(const QPixmap &source, const QPixmap &made)
{
    m_source = source;
    m_made = made;
    setCursor(hasPictures() ? Qt::SplitHCursor : Qt::ArrowCursor);
    update();
}

void CompareView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    update();
}

void CompareView::setDivider(double divider)
{
    m_divider = std::clamp(divider, 0.0, 1.0);
    update();
}

// Both in the shape of the source, so that what was cut off or squeezed shows.
QRectF CompareView::pictureArea() const
{
    const QSizeF shape = m_source.isNull() ? QSizeF(m_made.size()) : QSizeF(m_source.size());
    const QSizeF fitted = shape.scaled(QSizeF(size()), Qt::KeepAspectRatio);
    return {QPointF((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted};
}

void CompareView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Theme::colors().track);
    if (m_source.isNull() && m_made.isNull()) {
        painter.setPen(Theme::colors().muted);
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        paintFocus(painter);
        return;
    }
    const QRectF area = pictureArea();
    if (!hasPictures()) {
        const QPixmap &only = m_source.isNull() ? m_made : m_source;
        painter.drawPixmap(area, only, QRectF(only.rect()));
        paintFocus(painter);
        return;
    }
    const double at = area.left() + area.width() * m_divider;
    const QSizeF fitted = QSizeF(m_made.size()).scaled(area.size(), Qt::KeepAspectRatio);
    const QRectF made(area.center() - QPointF(fitted.width() / 2, fitted.height() / 2), fitted);
    painter.save();
    painter.setClipRect(QRectF(at, area.top(), area.right() - at, area.height()));
    painter.fillRect(area, Theme::colors().overlay);
    painter.drawPixmap(made, m_made, QRectF(m_made.rect()));
    painter.restore();
    painter.save();
    painter.setClipRect(QRectF(area.left(), area.top(), at - area.left(), area.height()));
    painter.drawPixmap(area, m_source, QRectF(m_source.rect()));
    painter.restore();
    painter.setPen(QPen(Theme::colors().onOverlay, hasFocus() ? 3 : 2));
    painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
    painter.setBrush(Theme::colors().onOverlay);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(at, area.center().y()), 7, 7);
    // Words on pictures of any brightness.
    const auto label = [&](const QString &text, bool isLeft) {
        const QFontMetricsF metrics(painter.font());
        QRectF box(0, 0, metrics.horizontalAdvance(text) + 16, metrics.height() + 8);
        box.moveTop(area.top() + 8);
        if (isLeft)
            box.moveLeft(area.left() + 8);
        else
            box.moveRight(area.right() - 8);
        if (isLeft ? box.right() + 8 > at : box.left() - 8 < at)
            return;
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::colors().overlay);
        painter.drawRoundedRect(box, 4, 4);
        painter.setPen(Theme::colors().onOverlay);
        painter.drawText(box, Qt::AlignCenter, text);
    };
    label(tr("Source"), true);
    label(tr("Result"), false);
    paintFocus(painter);
}

void CompareView::paintFocus(QPainter &painter) const
{
    if (!hasFocus())
        return;
    painter.setPen(QPen(Theme::colors().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void CompareView::drag(const QPointF &position)
{
    const QRectF area = pictureArea();
    if (hasPictures() && area.width() > 0)
        setDivider((position.x() - area.left()) / area.width());
}

void CompareView::mousePressEvent(QMouseEvent *event)
{
    drag(event->position());
}

void CompareView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        drag(event->position());
}

void CompareView::keyPressEvent(QKeyEvent *event)
{
    constexpr double step = 0.05;
    if (event->key() == Qt::Key_Left)
        setDivider(m_divider - step);
    else if (event->key() == Qt::Key_Right)
        setDivider(m_divider + step);
    else if (event->key() == Qt::Key_Home)
        setDivider(0);
    else if (event->key() == Qt::Key_End)
        setDivider(1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace reelyard
