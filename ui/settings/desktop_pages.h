// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of how the program behaves and looks on the desktop.
#pragma once

#include "ui/settings/settings_page.h"

class QComboBox;
class QLineEdit;

namespace reelyard
{

/// Starting, staying awake, the tray, what follows when the work is through; and a sample clip.
class GeneralPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit GeneralPage(Application &app, QWidget *parent = nullptr);

signals:
    void sampleRequested();

private:
    void addStarting();
    void addTray();
    void addAfterWork();
    void showAfterWork();
    void takeCommand();

    QComboBox *m_after = nullptr;
    QLineEdit *m_command = nullptr;
    QLabel *m_commandProblem = nullptr;
};

class NotificationsPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit NotificationsPage(Application &app, QWidget *parent = nullptr);
};

class AppearancePage : public SettingsPage
{
    Q_OBJECT
public:
    explicit AppearancePage(Application &app, QWidget *parent = nullptr);
};

/// Offers the languages of which there is a translation.
class LanguagePage : public SettingsPage
{
    Q_OBJECT
public:
    explicit LanguagePage(Application &app, QWidget *parent = nullptr);

signals:
    void languageChosen();
};

} // namespace reelyard
