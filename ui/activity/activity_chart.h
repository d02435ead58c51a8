// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/activity_log.h"
#include "ui/activity/measure.h"

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;

namespace reelyard
{

/// One measure over time, a line for each place. The mouse, or the arrow keys, read values off it.
class ActivityChart : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityChart(QWidget *parent = nullptr);

    /// `samples` ascending, all within `from` and `to`. The cloud has a line where something ran there.
    void show(Measure measure, std::vector<ActivitySample> samples, Timestamp from, Timestamp to);
    QString readout() const { return m_readout; } ///< empty: nothing is read off

protected:
    void paintEvent(QPaintEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void updateLook();
    void readOffAt(double x); ///< in pixels of the plot
    void readOff(std::optional<std::size_t> sample);

    QCustomPlot *m_plot;
    Measure m_measure = Measure::Frames;
    std::vector<ActivitySample> m_samples;
    std::array<QCPGraph *, placeCount> m_lines{};
    QCPItemStraightLine *m_mark;
    QCPItemText *m_label;
    std::optional<std::size_t> m_read; ///< the sample that is read off
    QString m_readout;
};

} // namespace reelyard
