// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/job/attempt_result.h"
#include "models/job/progress.h"

#include <QObject>
#include <QString>

#include <optional>

namespace reelyard
{

/// Where jobs run. Lives on the main thread. For every started attempt `finished` follows exactly once.
class Backend : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QString id() const = 0;
    virtual int slotCount() const = 0;
    virtual void setSlotCount(int count) = 0;
    virtual int freeSlots() const = 0;
    /// Why it does not start this job until a person does something; absent while it may.
    virtual std::optional<Error> refusal(JobId, BatchId) const { return std::nullopt; }
    /// Jobs are ready that it does not refuse: what it needs before it can start any, it gets now. Called again and
    /// again.
    virtual void prepare() {}
    /// How many jobs of the batch it may start as far as money goes; absent where it costs none.
    virtual std::optional<int> affordable(BatchId) const { return std::nullopt; }
    virtual void start(const AttemptSpec &attempt) = 0;
    /// After a restart of the program; false where the backend cannot take an attempt up again.
    virtual bool resume(const AttemptSpec &attempt, const QString &remoteId) = 0;
    /// Idempotent; `finished` still follows.
    virtual void cancel(AttemptId attempt) = 0;

signals:
    void accepted(reelyard::AttemptId attempt, const QString &remoteId);
    void progressed(reelyard::AttemptId attempt, const reelyard::Progress &progress);
    void finished(reelyard::AttemptId attempt, const reelyard::AttemptResult &result);
    void freeSlotsChanged();
};

/// A backend whose running attempts can be frozen.
class PausableBackend
{
public:
    virtual ~PausableBackend() = default;
    virtual void pause(AttemptId attempt) = 0;
    virtual void resumePaused(AttemptId attempt) = 0;
};

} // namespace reelyard
