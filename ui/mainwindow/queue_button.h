// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QAction;
class QMenu;

namespace reelyard
{

class JobQueue;

/// The one button that starts and pauses the queue, with the finer ways to pause in its menu.
class QueueButton : public QToolButton
{
    Q_OBJECT
public:
    explicit QueueButton(JobQueue &queue, QWidget *parent = nullptr);

    QAction *startOrPauseAction() const { return m_startOrPause; }
    QMenu *pauseMenu() const { return m_menu; }

signals:
    /// Nothing but new jobs is there to be started.
    void startNewRequested();

private:
    bool isActive() const; ///< the queue may start jobs, and has some
    void trigger();
    void refresh();
    void updateStopText();

    JobQueue &m_queue;
    QAction *m_startOrPause;
    QMenu *m_menu;
    QAction *m_afterRunning;
    QAction *m_now;
    QAction *m_stop;
};

} // namespace reelyard
