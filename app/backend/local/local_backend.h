// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/backend/local/worker_process.h"

#include <QElapsedTimer>

#include <memory>
#include <vector>

namespace reelyard
{

/// Runs attempts on this computer: one worker process per slot, one attempt at a time in each. A worker that crashes
/// costs its attempt and nothing else.
class LocalBackend : public Backend, public PausableBackend
{
    Q_OBJECT
public:
    explicit LocalBackend(WorkerHome home, QObject *parent = nullptr);
    ~LocalBackend() override;

    QString id() const override { return QStringLiteral("local"); }
    int slotCount() const override { return m_slotCount; }
    void setSlotCount(int count) override; ///< at least 1; attempts above a lowered count run to their end
    int freeSlots() const override;
    void start(const AttemptSpec &attempt) override;
    bool resume(const AttemptSpec &, const QString &) override { return false; }
    void cancel(AttemptId attempt) override;
    void pause(AttemptId attempt) override;
    void resumePaused(AttemptId attempt) override;

    /// How long an attempt may show no packet, no frame and no processor time before it is ended.
    void setWatchdog(std::chrono::milliseconds limit) { m_watchdog = limit; }

private:
    struct Slot;
    Slot *slotOf(AttemptId attempt);
    Slot &idleSlot();
    void takeProgress(Slot &slot, const QJsonObject &message);
    void takeAnswer(Slot &slot, const QJsonObject &message);
    void takeEnd(Slot &slot, WorkerProcess::End end, const QString &detail);
    void conclude(Slot &slot, AttemptResult result);

    WorkerHome m_home;
    int m_slotCount = 1;
    std::chrono::milliseconds m_watchdog = std::chrono::minutes(5);
    std::vector<std::unique_ptr<Slot>> m_slots;
};

} // namespace reelyard
