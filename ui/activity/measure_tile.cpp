// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/measure_tile.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace reelyard
{

MeasureTile::MeasureTile(const QString &name, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(name);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MeasureTile::setValue(const QString &value)
{
    if (m_value == value)
        return;
    m_value = value;
    setAccessibleName(tr("%1: %2").arg(text(), value));
    setToolTip(text()); // elided where there is no room
    update();
}

QSize MeasureTile::sizeHint() const
{
    return {140, 2 * fontMetrics().height() + 22};
}

QSize MeasureTile::minimumSizeHint() const
{
    return {96, sizeHint().height()};
}

void MeasureTile::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = Theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(hasFocus() || isChecked() ? colors.accent : colors.line, 1));
    painter.setBrush(isChecked() ? colors.selection : underMouse() ? colors.hover : palette().color(QPalette::Base));
    painter.drawRoundedRect(box, 6, 6);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 5, 5);
    }
    const QRect inside = rect().adjusted(12, 8, -8, -8);
    painter.setPen(isChecked() ? palette().color(QPalette::Text) : colors.muted);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                     fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()));
    QFont large = font();
    large.setWeight(QFont::DemiBold);
    large.setPointSizeF(large.pointSizeF() * 1.2);
    painter.setFont(large);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, m_value);
}

} // namespace reelyard
