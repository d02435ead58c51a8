// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/backend/local/memory_limit.h"
#include "app/backend/local/worker_process.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace reelyard
{

/// Runs attempts on this computer: one worker process per slot, one attempt at a time in each. While attempts run the
/// workers are watched four times a second: one that crashes, freezes, makes no progress or takes too much memory
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
    /// None for half a minute after a worker could not be started: the next would not start either.
    int freeSlots() const override;
    void start(const AttemptSpec &attempt) override;
    bool resume(const AttemptSpec &, const QString &) override { return false; }
    void cancel(AttemptId attempt) override;
    void pause(AttemptId attempt) override;
    void resumePaused(AttemptId attempt) override;

    /// How long an attempt may show no packet, frame, byte and second of processor time before it is ended, as an
    /// error of its source; a worker that does not answer for so long counts as crashed. Not while paused.
    void setStallLimit(std::chrono::milliseconds limit) { m_stallLimit = limit; }
    /// What each worker may occupy. 0: all of them share what this computer has.
    void setMemoryLimit(qint64 bytesPerWorker) { m_memory.perWorkerBytes = bytesPerWorker; }
    /// What they may occupy together. By default most of the computer's memory, see memory_limit.h.
    void setSharedMemoryLimit(qint64 bytes) { m_memory.togetherBytes = bytes; }

    /// Process ids of the workers that are there, busy or not.
    std::vector<qint64> workerPids() const;

private:
    struct Slot;
    Slot *slotOf(AttemptId attempt);
    Slot &idleSlot();
    void look();
    void lookAtMemory();
    void takeProgress(Slot &slot, const QJsonObject &message);
    void takeAnswer(Slot &slot, const QJsonObject &message);
    std::optional<Error> reasonOf(const Slot &slot, WorkerProcess::End end, const QString &detail) const;
    void takeEnd(Slot &slot, WorkerProcess::End end, const QString &detail);
    void endFor(Slot &slot, Error reason);
    void conclude(Slot &slot, AttemptResult result);

    WorkerHome m_home;
    int m_slotCount = 1;
    std::chrono::milliseconds m_stallLimit = std::chrono::minutes(5);
    MemoryLimit m_memory;
    std::vector<std::unique_ptr<Slot>> m_slots;
    QTimer m_watch;
    QElapsedTimer m_sinceLook;
    int m_looks = 0;
    QTimer m_refused;
};

} // namespace reelyard
