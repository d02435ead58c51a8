// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/after_work_menu.h"

#include "app/desktop/desk.h"
#include "ui/common/theme.h"

#include <QActionGroup>

namespace reelyard
{

AfterWorkMenu::AfterWorkMenu(Desk &desk, QWidget *parent)
    : QMenu(tr("When All Work Is &Done"), parent)
    , m_desk(desk)
{
    setObjectName(QStringLiteral("afterWorkMenu"));
    auto *group = new QActionGroup(this);
    for (const auto &[after, name] :
         {std::pair(AfterWork::Nothing, "afterNothing"), std::pair(AfterWork::Notify, "afterNotify"),
          std::pair(AfterWork::Command, "afterCommandAction"), std::pair(AfterWork::Sleep, "afterSleep"),
          std::pair(AfterWork::ShutDown, "afterShutDown")}) {
        QAction *action = addAction(textOf(after));
        action->setObjectName(QLatin1String(name));
        action->setCheckable(true);
        action->setData(toText(after));
        group->addAction(action);
        m_choices.append(action);
        connect(action, &QAction::triggered, this, [this, chosen = after] {
            m_desk.setAfterWork(chosen);
            if (chosen == AfterWork::Command && !afterCommandFrom(m_desk.command()))
                emit commandWanted();
        });
    }
    connect(&desk, &Desk::afterWorkChanged, this, &AfterWorkMenu::refresh);
    refresh();
}

QString AfterWorkMenu::textOf(AfterWork after)
{
    switch (after) {
    case AfterWork::Nothing:
        return tr("Do nothing");
    case AfterWork::Notify:
        return tr("Tell me");
    case AfterWork::Command:
        return tr("Run a command");
    case AfterWork::Sleep:
        return tr("Put the computer to sleep");
    case AfterWork::ShutDown:
        return tr("Shut the computer down");
    }
    return {};
}

void AfterWorkMenu::refresh()
{
    for (QAction *action : m_choices)
        action->setChecked(action->data().toString() == toText(m_desk.afterWork()));
}

AfterWorkButton::AfterWorkButton(Desk &desk, AfterWorkMenu *menu, QWidget *parent)
    : QToolButton(parent)
    , m_desk(desk)
{
    setObjectName(QStringLiteral("afterWorkButton"));
    setAutoRaise(true);
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setMenu(menu);
    setToolTip(tr("What follows when all work is done"));
    connect(&desk, &Desk::afterWorkChanged, this, &AfterWorkButton::refresh);
    connect(&Theme::instance(), &Theme::changed, this, &AfterWorkButton::refresh);
    refresh();
}

void AfterWorkButton::refresh()
{
    QString text;
    switch (m_desk.afterWork()) {
    case AfterWork::Nothing:
    case AfterWork::Notify:
        break; // no surprise
    case AfterWork::Command:
        text = tr("Then: run a command");
        break;
    case AfterWork::Sleep:
        text = tr("Then: sleep");
        break;
    case AfterWork::ShutDown:
        text = tr("Then: shut down");
        break;
    }
    setText(text);
    setAccessibleName(text);
    setIcon(Theme::icon(isOnce(m_desk.afterWork()) ? QStringLiteral("moon") : QStringLiteral("start")));
    setVisible(!text.isEmpty());
}

} // namespace reelyard
