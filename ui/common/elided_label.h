// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace reelyard
{

/// One line of text that gives way: what does not fit is elided, and stands in the tooltip then.
class ElidedLabel : public QWidget
{
    Q_OBJECT
public:
    explicit ElidedLabel(Qt::TextElideMode mode, QWidget *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    void setQuiet(bool quiet);
    void setLeast(
        int characters); ///< where fewer of a longer text have room, none is shown; 0 at first ///< in the muted colour

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Qt::TextElideMode m_mode;
    QString m_text;
    bool m_quiet = false;
    int m_least = 0;
};

} // namespace reelyard
