// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"

#include <QSplitter>

#include <functional>
#include <vector>

class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace reelyard
{

class JobQueue;
struct Dialogs;

/// Each try at a job, the latest first, and the log of the chosen one.
class AttemptsTab : public QSplitter
{
    Q_OBJECT
public:
    /// All outlive it.
    AttemptsTab(JobQueue &queue, const Clock &clock, const Dialogs &dialogs, QWidget *parent = nullptr);

    void setJob(JobId id);
    void jobChanged();

signals:
    void told(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void fill(const std::vector<Attempt> &attempts);
    const Attempt *chosen() const;
    void showLog();
    void saveLog();

    JobQueue &m_queue;
    const Clock &m_clock;
    const Dialogs &m_dialogs;
    JobId m_job{};
    bool m_isStale = true;
    std::vector<Attempt> m_attempts; ///< the newest first, as shown
    QTreeWidget *m_list;
    QPlainTextEdit *m_log;
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace reelyard
