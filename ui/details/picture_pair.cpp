// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/picture_pair.h"

#include "ui/common/accessible_role.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace reelyard
{

namespace
{

constexpr int gap = 10;

QImage imageOf(const Picture &picture)
{
    if (picture.isNull())
        return {};
    const auto *pixels = reinterpret_cast<const uchar *>(picture.rgb.constData());
    return QImage(pixels, picture.width, picture.height, qsizetype{3} * picture.width, QImage::Format_RGB888)
        .convertToFormat(QImage::Format_RGB32); // a copy of its own
}

} // namespace

PicturePair::PicturePair(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("detailsPictures"));
    setAccessibleRole(*this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    describe();
}

void PicturePair::setSource(const Picture &picture)
{
    m_source = imageOf(picture);
    describe();
}

void PicturePair::setOutput(const Picture &picture)
{
    m_output = imageOf(picture);
    describe();
}

void PicturePair::describe()
{
    setAccessibleName(m_source.isNull() && m_output.isNull() ? tr("No picture")
                      : m_output.isNull()                    ? tr("A picture of the source")
                      : m_source.isNull()                    ? tr("A picture of the output")
                                                             : tr("A picture of the source and one of the output"));
    setVisible(!isEmpty());
    update();
}

QSize PicturePair::sizeHint() const
{
    return {200, 120};
}

QSize PicturePair::minimumSizeHint() const
{
    return {120, 60};
}

void PicturePair::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect all = rect().adjusted(12, 12, 0, -8);
    const bool areBoth = !m_source.isNull() && !m_output.isNull();
    if (!areBoth) {
        paintOne(painter, all, m_source.isNull() ? m_output : m_source,
                 m_source.isNull() ? tr("Output") : tr("Source"));
        return;
    }
    const int half = (all.height() - gap) / 2;
    paintOne(painter, {all.left(), all.top(), all.width(), half}, m_source, tr("Source"));
    paintOne(painter, {all.left(), all.top() + half + gap, all.width(), half}, m_output, tr("Output"));
}

void PicturePair::paintOne(QPainter &painter, const QRect &box, const QImage &picture, const QString &caption) const
{
    const int line = fontMetrics().height();
    const QRect room = box.adjusted(0, 0, 0, -line - 3);
    if (room.height() < 16 || picture.isNull())
        return;
    QSizeF size = QSizeF(picture.size()) / devicePixelRatioF();
    size = size.width() > room.width() || size.height() > room.height() ? size.scaled(room.size(), Qt::KeepAspectRatio)
                                                                        : size;
    const QRectF target(QPointF(room.left() + (room.width() - size.width()) / 2, room.top()), size);
    painter.drawImage(target, picture);
    painter.setPen(Theme::colors().muted);
    painter.drawText(QRectF(box.left(), target.bottom() + 3, box.width(), line), Qt::AlignHCenter | Qt::AlignTop,
                     caption);
}

} // namespace reelyard
