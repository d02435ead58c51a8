// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/after_work.h"

#include <QMenu>
#include <QToolButton>

namespace reelyard
{

class Desk;

/// What is to follow when all work is done, one of several.
class AfterWorkMenu : public QMenu
{
    Q_OBJECT
public:
    /// `desk` outlives it.
    explicit AfterWorkMenu(Desk &desk, QWidget *parent = nullptr);

    static QString textOf(AfterWork after); ///< "Put the computer to sleep"

signals:
    void commandWanted(); ///< a command was chosen and there is none yet

private:
    void refresh();

    Desk &m_desk;
    QList<QAction *> m_choices;
};

/// In the status line while something is to follow, so that nobody is surprised. Its menu changes it.
class AfterWorkButton : public QToolButton
{
    Q_OBJECT
public:
    AfterWorkButton(Desk &desk, AfterWorkMenu *menu, QWidget *parent = nullptr);

private:
    void refresh();

    Desk &m_desk;
};

} // namespace reelyard
