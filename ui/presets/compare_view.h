// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

class QPainter;

namespace reelyard
{

/// Two pictures of the same moment over each other, the source left of a line that is dragged or moved with the arrow
/// keys.
class CompareView : public QWidget
{
    Q_OBJECT
public:
    explicit CompareView(QWidget *parent = nullptr);

    void setPictures(const QPixmap &source, const QPixmap &made);
    void setEmptyText(const QString &text);      ///< where there are no pictures
    double divider() const { return m_divider; } ///< 0 to 1
    void setDivider(double divider);
    bool hasPictures() const { return !m_source.isNull() && !m_made.isNull(); }
    QSize sizeHint() const override { return {640, 360}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF pictureArea() const;
    void paintFocus(QPainter &painter) const;
    void drag(const QPointF &position);

    QPixmap m_source;
    QPixmap m_made;
    QString m_emptyText;
    double m_divider = 0.5;
};

} // namespace reelyard
