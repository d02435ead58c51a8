// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/job/failure_groups.h"

#include <QObject>
#include <QThreadPool>

#include <vector>

class QMenu;
class QWidget;

namespace reelyard
{

class Application;
struct Dialogs;

/// What can be done with all failures of a cause, or with all there are: run again, mend, settle, hand on.
class FailureActions : public QObject
{
    Q_OBJECT
public:
    /// All outlive it; `window` is the parent of what it asks.
    FailureActions(Application &app, const Dialogs &dialogs, QWidget *window);

    using Causes = std::vector<FailureCause>; ///< empty: all failures

    /// What is of use against these causes, beside what always is: retry, review, export.
    struct Fit {
        bool edit = false;   ///< another recipe may do
        bool locate = false; ///< files are gone
        bool links = false;  ///< links do not work
        bool accept = false; ///< what could be read may have been kept
    };
    static Fit fitOf(const Causes &causes);

    std::vector<JobId> jobsOf(const Causes &causes) const;
    std::vector<JobId> worthRetrying() const; ///< of all failures

    /// For these causes.
    void fill(QMenu &menu, const Causes &causes);

    /// Asks first where some of them go to the cloud and cost money.
    void retry(const std::vector<JobId> &ids);
    void retryWithChanges(const std::vector<JobId> &ids);
    /// Asks for the folder where their files are now, looks for them there and lets those that are found run again.
    void locate(const std::vector<JobId> &ids);
    /// Asks for a list of links with the jobs' ids.
    void replaceLinks();
    void acceptPartials(const std::vector<JobId> &ids);
    /// Asks for a note. Failed and completed jobs.
    void review(const std::vector<JobId> &ids);
    void exportFailures(const std::vector<JobId> &ids);

signals:
    void told(const QString &message);

private:
    void exportTo(const QString &path, const std::vector<JobId> &ids);

    Application &m_app;
    const Dialogs &m_dialogs;
    QWidget *m_window;
    QThreadPool m_writer; ///< of one thread, as rows are written in order; the file may lie on a share
};

} // namespace reelyard
