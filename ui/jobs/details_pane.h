// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"

#include <QTabWidget>

#include <functional>

namespace reelyard
{

class Application;
class AttemptsTab;
class CommandTab;
class FilesTab;
class OverviewTab;
struct Dialogs;
struct JobChanges;

/// What is known about one job, in tabs: source beside output, its attempts, the command that does the same, its files.
/// All texts can be selected. What costs something is asked for when its tab is seen.
class DetailsPane : public QTabWidget
{
    Q_OBJECT
public:
    /// All outlive it.
    DetailsPane(Application &app, const Clock &clock, const Dialogs &dialogs, QWidget *parent = nullptr);

    void setJob(JobId id); ///< JobId{0}: nothing is chosen

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Dollars that a job has cost in the cloud.
    void setCosts(std::function<double(JobId)> costOf);

signals:
    void told(const QString &message);

private:
    void take(const JobChanges &changes);
    void askForRecord();

    Application &m_app;
    JobId m_job{};
    OverviewTab *m_overview;
    AttemptsTab *m_attempts;
    CommandTab *m_command;
    FilesTab *m_files;
};

} // namespace reelyard
