// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/queue_button.h"

#include "app/queue/job_queue.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QMenu>

namespace reelyard
{

QueueButton::QueueButton(JobQueue &queue, QWidget *parent)
    : QToolButton(parent)
    , m_queue(queue)
    , m_startOrPause(new QAction(this))
    , m_menu(new QMenu(this))
    , m_afterRunning(m_menu->addAction(tr("Pause after the running jobs")))
    , m_now(m_menu->addAction(tr("Pause now")))
    , m_stop(m_menu->addAction(QString()))
{
    setObjectName(QStringLiteral("queueButton"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(MenuButtonPopup);
    setFocusPolicy(Qt::TabFocus);
    m_startOrPause->setObjectName(QStringLiteral("startOrPause"));
    m_startOrPause->setShortcut(tr("Ctrl+P"));
    m_menu->setObjectName(QStringLiteral("pauseMenu"));
    m_menu->setToolTipsVisible(true);
    m_afterRunning->setObjectName(QStringLiteral("pauseAfterRunning"));
    m_afterRunning->setToolTip(tr("What runs is finished, nothing new starts"));
    m_now->setObjectName(QStringLiteral("pauseNow"));
    m_now->setToolTip(tr("What runs stands still, and goes on where it was"));
    m_stop->setObjectName(QStringLiteral("stopNow"));
    setMenu(m_menu);
    setDefaultAction(m_startOrPause);

    connect(m_startOrPause, &QAction::triggered, this, &QueueButton::trigger);
    connect(m_afterRunning, &QAction::triggered, this, [this] { m_queue.pause(PauseMode::AfterRunning); });
    connect(m_now, &QAction::triggered, this, [this] { m_queue.pause(PauseMode::Now); });
    connect(m_stop, &QAction::triggered, this, [this] { m_queue.pause(PauseMode::Stop); });
    connect(m_menu, &QMenu::aboutToShow, this, &QueueButton::updateStopText);
    connect(&queue, &JobQueue::modeChanged, this, &QueueButton::refresh);
    connect(&queue.list(), &JobList::changed, this, &QueueButton::refresh);
    connect(&Theme::instance(), &Theme::changed, this, &QueueButton::refresh);
    refresh();
    updateStopText();
}

bool QueueButton::isActive() const
{
    const JobList &list = m_queue.list();
    const int work = list.count(JobState::Running) + list.count(JobState::Queued) + list.count(JobState::Waiting);
    return m_queue.mode() == QueueMode::Running && work > 0;
}

void QueueButton::trigger()
{
    if (isActive()) {
        m_queue.pause(m_queue.list().count(JobState::Running) > 0 ? PauseMode::Now : PauseMode::AfterRunning);
        return;
    }
    const JobList &list = m_queue.list();
    if (list.count(JobState::Running) + list.count(JobState::Queued) + list.count(JobState::Waiting) == 0)
        emit startNewRequested();
    else
        m_queue.start();
}

void QueueButton::refresh()
{
    const JobList &list = m_queue.list();
    const bool active = isActive();
    const int running = list.count(JobState::Running);
    const int startable = running + list.count(JobState::Queued) + list.count(JobState::Waiting);
    m_startOrPause->setText(active ? tr("Pause") : tr("Start"));
    m_startOrPause->setIcon(Theme::icon(active ? QStringLiteral("pause") : QStringLiteral("start")));
    m_startOrPause->setToolTip(active ? tr("Pause all running jobs where they are") : tr("Let the jobs run"));
    m_startOrPause->setEnabled(active || startable + list.count(JobState::New) > 0);
    m_afterRunning->setEnabled(active);
    m_now->setEnabled(running > 0 && !m_queue.isPausedNow());
    m_stop->setEnabled(running > 0);
}

void QueueButton::updateStopText()
{
    const int running = m_queue.list().count(JobState::Running);
    m_stop->setText(running == 0 ? tr("Stop now")
                                 : tr("Stop now: %1")
                                       .arg(format::counted(
                                           running, tr("%Ln running job goes back to the queue", nullptr, int(running)),
                                           tr("%Ln running jobs go back to the queue", nullptr, int(running)))));
}

} // namespace reelyard
