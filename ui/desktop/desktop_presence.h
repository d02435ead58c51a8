// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/notices.h"
#include "app/queue/eta_model.h"

#include <QIcon>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QAction;
class QMenu;
class QSystemTrayIcon;
class QWidget;

namespace reelyard
{

class Application;

/// What is seen of the program while its window is not: an icon in the tray with its menu, notifications, progress in
/// the window's title and on the task bar. Where there is no tray only that is missing. Looked at anew once a second at
/// most, and only while something changes.
class DesktopPresence : public QObject
{
    Q_OBJECT
public:
    /// All outlive it. `startOrPause` stands in the icon's menu.
    DesktopPresence(Application &app, QAction *startOrPause, QWidget *window);
    ~DesktopPresence() override;

    /// The settings have changed, or a tray has come.
    void refresh();
    /// The window can be hidden, and comes back from there.
    bool isInTray() const;
    /// Where there is a tray, the notification; else nothing.
    void show(const Notice &notice);

    static QString titleFor(const EtaModel::Snapshot &outlook); ///< "37% - Reelyard" while something is to be done
    static QString toolTipFor(const EtaModel::Snapshot &outlook, bool isPaused);
    /// The icon with a bar below it; absent: without.
    static QIcon iconFor(std::optional<double> fraction);

signals:
    void showRequested();
    void quitRequested();

private:
    void look();
    void lookSoon();
    void makeTray();

    Application &m_app;
    QAction *m_startOrPause;
    QWidget *m_window;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_tray;
    QTimer m_pause; ///< runs for a second after each look
    bool m_again = false;
    bool m_wantsTray = true;
    int m_shownPercent = -2;
};

} // namespace reelyard
