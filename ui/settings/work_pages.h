// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of how jobs are carried out.
#pragma once

#include "ui/common/dialogs.h"
#include "ui/settings/settings_page.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimeEdit;

namespace reelyard
{

/// How much at a time, with how much memory and where; and the graphics hardware that was found.
class ComputerPage : public SettingsPage
{
    Q_OBJECT
public:
    /// `dialogs` is asked for the folder, and outlives the page.
    ComputerPage(Application &app, const Dialogs &dialogs, QWidget *parent = nullptr);

private:
    void chooseWorkFolder();
    void showWorkFolder();
    void showHardware();

    const Dialogs &m_dialogs;
    QString m_workFolder; ///< the chosen one, also where it is not used
    QCheckBox *m_usesWorkFolder;
    QPushButton *m_workButton;
    QLabel *m_hardware;
};

/// Where outputs of new jobs go, how they are called, and what is left free.
class FilesPage : public SettingsPage
{
    Q_OBJECT
public:
    FilesPage(Application &app, const Dialogs &dialogs, QWidget *parent = nullptr);

private:
    void chooseDestination();
    void showDestination(const QString &destination);
    void takeName();

    const Dialogs &m_dialogs;
    QPushButton *m_destination;
    QLineEdit *m_name;
    QLabel *m_example;
};

class RetriesPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit RetriesPage(Application &app, QWidget *parent = nullptr);
};

class SchedulePage : public SettingsPage
{
    Q_OBJECT
public:
    explicit SchedulePage(Application &app, QWidget *parent = nullptr);

private:
    void takeHours();

    QCheckBox *m_onlyBetween;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
};

} // namespace reelyard
