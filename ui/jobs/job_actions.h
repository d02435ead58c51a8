// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/job/job_state.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace reelyard
{

class JobQueue;
struct Job;

/// What can be done with the selected jobs. An action is enabled only where it does something, and acts on those of the
/// selection that it fits.
class JobActions : public QObject
{
    Q_OBJECT
public:
    /// The shortcuts work while `widget` or a child of it has the focus.
    JobActions(JobQueue &queue, QWidget *widget);

    /// Asked before rows are let go: a person may have to say yes to it.
    void setMayStart(std::function<bool(const std::vector<JobId> &)> mayStart) { m_mayStart = std::move(mayStart); }
    void setHasCloud(bool hasCloud) { m_hasCloud = hasCloud; }
    /// Whether rows can go one up or down: while the queue's order is shown.
    void setCanStep(bool canStep);
    void setSelection(std::vector<JobId> ids);
    /// After jobs changed: enables anew.
    void update();
    /// Of a job with several outputs the menu also offers each of them to be made again.
    void fill(QMenu &menu);
    void updateIcons();

    QAction *retryAction() const { return m_retry; }
    QAction *removeAction() const { return m_remove; }
    QAction *openOutputAction() const { return m_openOutput; }

signals:
    void placeRequested(const std::vector<JobId> &jobs, reelyard::Place place);
    void changeRequested(const std::vector<reelyard::JobId> &jobs); ///< of jobs that have not started
    void stepRequested(int by);                                     ///< -1: one row up; the table knows which that is
    void retryWithChangesRequested(const std::vector<JobId> &jobs);
    /// The note is the window's to ask for.
    void reviewRequested(const std::vector<reelyard::JobId> &ids);

private:
    using Fits = bool (*)(const Job &);

    QAction *add(const QString &text, const QString &icon, const QString &name, Fits fits,
                 std::function<void(const std::vector<JobId> &)> act);
    std::vector<JobId> fitting(Fits fits) const;
    void release(const std::vector<JobId> &ids);
    void addOutputs(QMenu &menu, JobId id);
    const Job *only() const; ///< the selected job when it is one
    void openOutput();
    void openSource();
    void showInFolder();
    void copyErrors();
    void lookForOutput();

    struct Entry {
        QAction *action;
        Fits fits;
        QString icon;
        bool single;
    };
    JobQueue &m_queue;
    QWidget *m_widget;
    std::vector<JobId> m_selection;
    std::vector<Entry> m_entries;
    QAction *m_start = nullptr;
    QAction *m_retry = nullptr;
    QAction *m_retryWith = nullptr;
    QAction *m_change = nullptr;
    QAction *m_here = nullptr; ///< with an account in the cloud only
    QAction *m_there = nullptr;
    bool m_hasCloud = false;
    std::function<bool(const std::vector<JobId> &)> m_mayStart = [](const std::vector<JobId> &) { return true; };
    QAction *m_cancel = nullptr;
    QAction *m_hold = nullptr;
    QAction *m_release = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_resume = nullptr;
    QAction *m_top = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_end = nullptr;
    bool m_canStep = true;
    QAction *m_remove = nullptr;
    QAction *m_openOutput = nullptr;
    QAction *m_openSource = nullptr;
    QAction *m_showInFolder = nullptr;
    QAction *m_copyError = nullptr;
    QAction *m_review = nullptr;
    QString m_lookedFor; ///< the earlier output that a skipped row names
    bool m_isThere = false;
};

/// Starts the queue when nothing else waits in it, so that a retry runs at one click; a queue that the user paused with
/// work left in it stays paused.
void wakeIfIdle(JobQueue &queue);

} // namespace reelyard
