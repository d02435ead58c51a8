// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/picture.h"

#include <QImage>
#include <QWidget>

namespace reelyard
{

/// The source's picture, and the output's beside or below it where there is one, as large as there is room.
class PicturePair : public QWidget
{
    Q_OBJECT
public:
    explicit PicturePair(QWidget *parent = nullptr);

    void setSource(const Picture &picture);
    void setOutput(const Picture &picture);
    bool isEmpty() const { return m_source.isNull() && m_output.isNull(); }
    const QImage &source() const { return m_source; }
    const QImage &output() const { return m_output; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    void paintOne(QPainter &painter, const QRect &box, const QImage &picture, const QString &caption) const;

    QImage m_source;
    QImage m_output;
};

} // namespace reelyard
