// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/drop_overlay.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace reelyard
{

DropOverlay::DropOverlay(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("dropOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::appear(const QString &text)
{
    m_text = text;
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Base);
    veil.setAlphaF(0.98F);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(Theme::colors().accent, 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(8, 8, -8, -8), 12, 12);

    QRect text = rect().adjusted(64, 0, -64, 0);
    const QRect icon(text.center().x() - 32, text.center().y() - 80, 64, 64);
    Theme::icon(QStringLiteral("drop")).paint(&painter, icon);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setWeight(QFont::DemiBold);
    painter.setFont(large);
    painter.setPen(palette().color(QPalette::WindowText));
    text.setTop(icon.bottom() + 16);
    painter.drawText(text, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_text);
}

} // namespace reelyard
