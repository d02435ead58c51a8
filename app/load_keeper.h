// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/power.h"
#include "app/platform/process.h"
#include "app/queue/slot_tuner.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace reelyard
{

class JobQueue;

/// Looks after the computer while jobs run: how many run at a time, and that it does not go to sleep. Main thread.
class LoadKeeper : public QObject
{
    Q_OBJECT
public:
    explicit LoadKeeper(JobQueue &queue, QObject *parent = nullptr);

    /// So many jobs at a time; 0: what cores and memory suggest, and more where those that run leave cores idle.
    void setParallel(int jobs);
    void setPreventsSleep(bool prevents);

private:
    void look();
    void measure();

    JobQueue &m_queue;
    std::optional<SlotTuner> m_tuner; ///< absent: a person has said how many
    std::optional<ProcessorTime> m_before;
    QTimer m_timer;
    SleepGuard m_guard;
    bool m_preventsSleep = true;
};

} // namespace reelyard
