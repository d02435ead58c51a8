// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/undo_bar.h"

#include "app/queue/job_queue.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace reelyard
{

namespace
{

constexpr auto shownFor = std::chrono::seconds(10);
constexpr int distance = 16; // from the parent's edge

QString doneText(const JobQueue::Undoable &done)
{
    using Command = JobQueue::Undoable::Command;
    switch (done.command) {
    case Command::Cancel:
        return format::counted(done.jobs, UndoBar::tr("%Ln job cancelled", nullptr, int(done.jobs)),
                               UndoBar::tr("%Ln jobs cancelled", nullptr, int(done.jobs)));
    case Command::Remove:
        return format::counted(done.jobs, UndoBar::tr("%Ln job removed", nullptr, int(done.jobs)),
                               UndoBar::tr("%Ln jobs removed", nullptr, int(done.jobs)));
    case Command::Change:
        return format::counted(done.jobs, UndoBar::tr("%Ln job changed", nullptr, int(done.jobs)),
                               UndoBar::tr("%Ln jobs changed", nullptr, int(done.jobs)));
    }
    return {};
}

QString actionText(const std::optional<JobQueue::Undoable> &undoable)
{
    using Command = JobQueue::Undoable::Command;
    if (!undoable)
        return UndoBar::tr("&Undo");
    switch (undoable->command) {
    case Command::Cancel:
        return UndoBar::tr("&Undo Cancel");
    case Command::Remove:
        return UndoBar::tr("&Undo Remove");
    case Command::Change:
        return UndoBar::tr("&Undo Change");
    }
    return {};
}

} // namespace

UndoBar::UndoBar(JobQueue &queue, QWidget *parent)
    : QFrame(parent)
    , m_queue(queue)
    , m_action(new QAction(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(tr("Undo"), this))
{
    setObjectName(QStringLiteral("undoBar"));
    m_action->setObjectName(QStringLiteral("undo"));
    m_action->setShortcut(QKeySequence::Undo);
    m_text->setObjectName(QStringLiteral("undoText"));
    m_button->setObjectName(QStringLiteral("undoButton"));
    m_button->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(16);
    row->addWidget(m_text);
    row->addWidget(m_button);
    m_time.setSingleShot(true);
    m_time.setInterval(shownFor);
    connect(&m_time, &QTimer::timeout, this, &QWidget::hide);
    connect(m_action, &QAction::triggered, this, [this] { m_queue.undo(); });
    connect(m_button, &QPushButton::clicked, m_action, &QAction::trigger);
    connect(&queue, &JobQueue::undoableChanged, this, &UndoBar::follow);
    parent->installEventFilter(this);
    hide();
    follow();
}

void UndoBar::follow()
{
    const auto undoable = m_queue.undoable();
    m_action->setEnabled(undoable.has_value());
    m_action->setText(actionText(undoable));
    const bool isNew = undoable && undoable->number > m_told;
    if (!isNew) { // taken back: what is left under it was told before
        hide();
        return;
    }
    m_told = undoable->number;
    m_text->setText(doneText(*undoable));
    setAccessibleName(m_text->text());
    adjustSize();
    place();
    show();
    raise();
    m_time.start();
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void UndoBar::place()
{
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - distance);
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::colors().edge);
    painter.setBrush(palette().color(QPalette::Button));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace reelyard
