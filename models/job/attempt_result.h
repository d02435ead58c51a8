// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/base/ids.h"
#include "models/job/job.h"
#include "models/job/name_fields.h"
#include "models/media/media_info.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace reelyard
{

/// One of the recipe's outputs that an attempt is to make.
struct OutputPart {
    OutputId id{};
    int ordinal = 0;   ///< which of the recipe's outputs, see models/recipe/recipe_outputs.h
    QString partPath;  ///< the file or folder that is written until it is published; beside the target, unique to the
                       ///< attempt
    QString finalPath; ///< where it is to be, as far as is known: for names inside the files
    friend bool operator==(const OutputPart &, const OutputPart &) = default;
};

/// All that a backend needs to know for one attempt. `outputs` lists those that are still missing: a retry of a job
/// with several outputs makes only these.
struct AttemptSpec {
    AttemptId id{};
    JobId job{};
    BatchId batch{};
    RecipeId recipeId{};
    SourceKind sourceKind = SourceKind::File;
    QString source;
    QStringList moreParts; ///< see MediaSource
    Recipe recipe;
    std::vector<OutputPart> outputs;
    MediaSource mediaSource() const { return {source, sourceKind, moreParts}; }
};

enum class ResultKind {
    Encoded,     ///< the part is complete, checked and flushed
    Partial,     ///< the part holds what could be read; `error` says how much
    Failed,      ///< nothing usable was left; the part is gone
    Omitted,     ///< of an output only: this source does not need it; `error.sentence` says why; there is no part
    Cancelled,   ///< as asked; the parts are gone
    Interrupted, ///< the worker process ended by itself; `error` says how
};

/// What became of one output of an attempt.
struct OutputResult {
    int ordinal = 0;
    ResultKind kind = ResultKind::Failed; ///< Encoded, Partial, Failed or Omitted
    Error error;
    std::vector<Remark> remarks;
    qint64 sizeBytes = -1;  ///< of the part; of a folder, of all files in it
    QByteArray sampledHash; ///< of the part, see app/platform/files.h
    std::vector<Sidecar> sidecars;
    QJsonObject preservation; ///< what was kept, changed and dropped, see models/media/preservation.h
    NameFields fields;        ///< for its name
};

struct AttemptResult {
    ResultKind kind = ResultKind::Failed; ///< of the whole: Encoded when every output is Encoded or Omitted
    Error error;                          ///< for all but Encoded and Cancelled: the first output's that has one
    std::vector<Remark> remarks;          ///< on the source
    std::vector<OutputResult> outputs;    ///< one for each of the spec's; empty for Cancelled and Interrupted
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
