// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class QMainWindow;

namespace reelyard
{

class Application;

/// Keys, log, a report for who helps, and what the program is.
class HelpMenu : public QMenu
{
    Q_OBJECT
public:
    /// Both outlive it.
    HelpMenu(Application &app, QMainWindow &window);

signals:
    void told(const QString &sentence);

private:
    void showShortcuts();
    void openLogFolder();
    void copyReport();
    void about();

    Application &m_app;
    QMainWindow &m_window;
};

} // namespace reelyard
