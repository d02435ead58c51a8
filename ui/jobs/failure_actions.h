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

/// What can be done with all failures of a cause, or with all there are: run again, settle, hand on.
class FailureActions : public QObject
{
    Q_OBJECT
public:
    /// All outlive it; `window` is the parent of what it asks.
    FailureActions(Application &app, const Dialogs &dialogs, QWidget *window);

    /// For these causes; empty: all failures.
    void fill(QMenu &menu, const std::vector<FailureCause> &causes);
    /// Asks for a note. Failed and completed jobs.
    void review(const std::vector<JobId> &ids);

signals:
    void told(const QString &message);

private:
    std::vector<JobId> jobsOf(const std::vector<FailureCause> &causes) const;
    void exportTo(const QString &path, const std::vector<JobId> &ids);

    Application &m_app;
    const Dialogs &m_dialogs;
    QWidget *m_window;
    QThreadPool m_writer; ///< of one thread, as rows are written in order; the file may lie on a share
};

} // namespace reelyard
