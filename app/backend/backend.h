// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/job/job.h"
#include "models/media/media_info.h"

#include <QObject>
#include <QString>

#include <vector>

namespace reelyard
{

/// All that a backend needs to know for one attempt.
struct AttemptSpec {
    AttemptId id{};
    JobId job{};
    SourceKind sourceKind = SourceKind::File;
    QString source;
    Recipe recipe;
    QString partPath; ///< where the output is written until it is published; beside the target, unique to the attempt
};

enum class ResultKind {
    Encoded,    ///< the part file is complete, checked and flushed
    Partial,    ///< the part file holds what could be read; `error` says how much
    Failed,     ///< nothing usable was left; the part file is gone
    Cancelled,  ///< as asked; the part file is gone
    Interrupted ///< the worker process ended by itself; `error` says how
};

struct AttemptResult {
    ResultKind kind = ResultKind::Failed;
    Error error; ///< for all but Encoded and Cancelled
    std::vector<Remark> remarks;
    qint64 sizeBytes = -1;  ///< of the part file
    QByteArray sampledHash; ///< of the part file, see app/platform/file_identity.h
    MediaInfo sourceInfo;
    double mediaSeconds = 0; ///< length of what was encoded
    double wallSeconds = 0;
    QString log; ///< the last 64 KiB
};

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
