// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace reelyard
{

class CloudLedger;
class JobQueue;

/// The overall state at the foot of the window: a bar, what is done, failed and left, speed and time left. Counted anew
/// at most once a second, and only while something runs or changes: an idle window costs nothing.
class StatusStrip : public QWidget
{
    Q_OBJECT
public:
    /// `ledger` tells of money, and may be null.
    StatusStrip(JobQueue &queue, const CloudLedger *ledger, const Clock &clock, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void refreshSoon();

    JobQueue &m_queue;
    const CloudLedger *m_ledger;
    const Clock &m_clock;
    QTimer m_pause; ///< runs for a second after each refresh
    bool m_again = false;
    double m_fraction = 0;
    bool m_barShown = false;
    QWidget *m_barPlace;
    QLabel *m_counts;
    QLabel *m_pace;
};

} // namespace reelyard
