// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace reelyard
{

/// A figure with its name, which also chooses what the chart draws.
class MeasureTile : public QAbstractButton
{
    Q_OBJECT
public:
    explicit MeasureTile(const QString &name, QWidget *parent = nullptr);
    void setValue(const QString &value);
    QString value() const { return m_value; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_value;
};

} // namespace reelyard
