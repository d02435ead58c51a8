// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "ui/common/dialogs.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace reelyard
{

/// What is to be different for jobs that have not started: preset, speed, destination, turn, time. Whatever is not
/// chosen stays as it is for each of them.
class ChangeDialog : public QDialog
{
    Q_OBJECT
public:
    /// `app` and `dialogs` outlive the dialog.
    ChangeDialog(Application &app, const Dialogs &dialogs, std::vector<JobId> jobs, QWidget *parent = nullptr);

    void accept() override; ///< closes when the change is stored

private:
    void update();
    void chooseDestination();
    JobQueue::Change change() const;

    Application &m_app;
    const Dialogs &m_dialogs;
    std::vector<JobId> m_jobs;
    QString m_folder;
    QComboBox *m_preset;
    QComboBox *m_speed;
    QPushButton *m_destination;
    QComboBox *m_priority;
    QComboBox *m_start;
    QDateTimeEdit *m_startAt;
    QLabel *m_told;
    QPushButton *m_apply;
};

} // namespace reelyard
