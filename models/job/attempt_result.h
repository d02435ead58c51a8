// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/base/ids.h"
#include "models/job/job.h"
#include "models/media/media_info.h"

#include <QByteArray>
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

QJsonObject toJson(const AttemptSpec &spec);
AttemptSpec attemptSpecFromJson(const QJsonObject &object);
QJsonObject toJson(const AttemptResult &result);
AttemptResult attemptResultFromJson(const QJsonObject &object);

} // namespace reelyard
