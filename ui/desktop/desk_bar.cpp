// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/desk_bar.h"

#include "app/desktop/desk.h"
#include "app/queue/job_queue.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace reelyard
{

DeskBar::DeskBar(Desk &desk, JobQueue &queue, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_queue(queue)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_back(new QPushButton(this))
    , m_quit(new QPushButton(tr("Quit now"), this))
{
    m_icon->setAccessibleName(tr("What follows the work"));
    setObjectName(QStringLiteral("deskBar"));
    m_text->setObjectName(QStringLiteral("deskBarText"));
    m_text->setWordWrap(true);
    m_back->setObjectName(QStringLiteral("deskBarBack"));
    m_quit->setObjectName(QStringLiteral("deskBarQuit"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_back);
    row->addWidget(m_quit);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_desk.isFinishing())
            m_desk.keepWorking();
        else
            m_desk.callOff();
    });
    connect(m_quit, &QPushButton::clicked, this, &DeskBar::quitRequested);
    connect(&desk, &Desk::finishingChanged, this, &DeskBar::refresh);
    connect(&desk, &Desk::afterWorkChanged, this, &DeskBar::refresh);
    connect(&queue.list(), &JobList::changed, this, [this] {
        if (m_desk.isFinishing())
            refresh();
    });
    connect(&Theme::instance(), &Theme::changed, this, &DeskBar::updateLook);
    updateLook();
    refresh();
}

void DeskBar::refresh()
{
    const bool isFinishing = m_desk.isFinishing();
    const int seconds = m_desk.secondsLeft();
    if (isFinishing) {
        const int running = m_queue.list().count(JobState::Running);
        m_text->setText(
            running == 1 ? tr("Reelyard quits when the running job is done. No other starts.")
                         : tr("Reelyard quits when the %Ln running jobs are done. No other starts.", nullptr, running));
        m_back->setText(tr("Keep working"));
    } else if (seconds > 0) {
        m_text->setText(
            m_desk.afterWork() == AfterWork::Sleep
                ? format::counted(seconds,
                                  tr("All work is done. The computer goes to sleep in %Ln second.", nullptr, seconds),
                                  tr("All work is done. The computer goes to sleep in %Ln seconds.", nullptr, seconds))
                : format::counted(seconds,
                                  tr("All work is done. The computer is shut down in %Ln second.", nullptr, seconds),
                                  tr("All work is done. The computer is shut down in %Ln seconds.", nullptr, seconds)));
        m_back->setText(tr("Call it off"));
    }
    m_quit->setVisible(isFinishing);
    setVisible(isFinishing || seconds > 0);
    setAccessibleName(m_text->text());
}

void DeskBar::updateLook()
{
    m_icon->setPixmap(Theme::icon(QStringLiteral("moon")).pixmap(QSize(16, 16), devicePixelRatioF()));
    update();
}

void DeskBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colors().strip);
}

} // namespace reelyard
