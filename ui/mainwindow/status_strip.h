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
    StatusStrip(JobQueue &queue, const Clock &clock, QWidget *parent = nullptr);
    void setLedger(const CloudLedger *ledger) { m_ledger = ledger; } ///< tells of money; may be null

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void refreshSoon();

    JobQueue &m_queue;
    const CloudLedger *m_ledger = nullptr;
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
