// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/engine.h"
#include "app/worker/line_channel.h"
#include "models/job/progress.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace reelyard
{

/// The worker process: the main thread listens and tells, one engine thread works. See worker_protocol.h.
class Worker : public QObject
{
    Q_OBJECT
public:
    explicit Worker(std::unique_ptr<LineChannel> channel);
    ~Worker() override;

private:
    void take(const QJsonObject &request);
    /// Runs `work` on the engine thread; its answer is sent with the request's id.
    void begin(qint64 id, std::function<QJsonObject()> work);
    void answer(qint64 id, QJsonObject body);
    void heartbeat();
    [[noreturn]] void endNow(int code);

    std::unique_ptr<LineChannel> m_channel;
    EngineControl m_control;
    std::thread m_engine;
    std::mutex m_progressMutex;
    Progress m_progress;  ///< guarded by m_progressMutex: written by the engine thread, read by the heartbeat
    qint64 m_current = 0; ///< id of the request in work, 0 when idle
    QTimer m_heartbeat;
};

} // namespace reelyard
