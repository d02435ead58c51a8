// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/command_handler.h"
#include "models/base/ids.h"
#include "models/job/job_state.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>
#include <vector>

namespace reelyard
{

class JobQueue;

/// Tells what becomes of some jobs (or of all) until nothing can go on without a person: each change of state as a
/// "job" message, once a second a "progress" message, at the end one "summary". Deletes itself after that.
class Follower : public QObject
{
    Q_OBJECT
public:
    /// `ids` empty: all jobs of the queue. With `waitLimit` it also ends when everything has only waited for so long.
    Follower(JobQueue &queue, const std::vector<JobId> &ids, std::optional<std::chrono::seconds> waitLimit, Reply reply,
             QObject *parent);
    /// It does not end by itself: more jobs may arrive at any time.
    void neverEnd() { m_isEndless = true; }

private:
    void look(const std::vector<JobId> &ids);
    void tellJob(JobId id);
    void tellProgress();
    void lookAtTheClock();
    void finishIfDone();
    bool follows(JobId id) const { return m_all || m_told.contains(raw(id)); }
    QJsonObject summary() const;

    JobQueue &m_queue;
    Reply m_reply;
    bool m_all = false;
    bool m_done = false;
    bool m_isEndless = false;
    QHash<qint64, int> m_told; ///< by job: the state told last, -1 none
    int m_pending = 0;         ///< job messages whose outputs are being read
    QElapsedTimer m_elapsed;
    std::optional<std::chrono::seconds> m_waitLimit;
    QElapsedTimer m_waiting; ///< valid since nothing does anything but wait
    bool m_givesUp = false;
    QTimer m_progress;
};

} // namespace reelyard
