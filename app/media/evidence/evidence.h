// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/job/attempt_result.h"
#include "models/media/media_info.h"
#include "models/recipe/recipe_checks.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace reelyard
{

struct EngineControl;

/// Which stream of the source a stream of the output was made from. Pictures and sound only.
struct StreamPair {
    int source = 0;
    int output = 0;
    bool isCopy = false;
    int turned = 0; ///< clockwise degrees by which the picture was turned, as the source says
};

/// One finished output of an attempt, still under its part name.
struct EvidenceRequest {
    RecipeChecks checks;
    MediaSource source;
    QString partPath;  ///< file or folder
    QString mainFile;  ///< in the folder: "index.m3u8"; empty for a file
    QString finalName; ///< the name it is going to have, without folder
    std::vector<StreamPair> pairs;
    std::chrono::microseconds sourceStart{}; ///< the place in the source, from its start, that the output begins with
    bool isPartOfWhole = false;              ///< what was kept is told, and judged by the caller for all parts together
    MediaInfo sourceInfo;                    ///< from describe(); the source is not examined again for it
    MediaInfo outputInfo;                    ///< the same of the output, as checkOutput() gives it
};

/// What was found. `error` is the first thing that was asked for and is not so: the output is not to be published.
struct EvidenceReport {
    std::vector<Remark> remarks;
    std::vector<Sidecar> sidecars;
    std::optional<Error> error;
    QJsonObject preservation; ///< always there
    QStringList notes;        ///< figures for the log: "SSIM 0.9912 (picture, stream 0 of the output)"
};

/// Compares what was kept, and does whatever the recipe's checks ask for. After the output was written, closed and
/// found sound by checkOutput(), and before it is flushed and published. Blocks, on the engine's thread; stops within a
/// packet on control.cancel (Error Interrupted "stopped") and counts packets and frames as activity. The Result's own
/// error means that the evidence could not be gathered, the report's that it speaks against the output.
///
/// Errors of the report:
///   output.undecodable   Internal       the output, or a part of it, cannot be decoded
///   output.low-quality   Configuration  less like the source than the recipe asks for
///   output.not-lossless  Configuration  decoded, it is not equal to the source
///   output.loss          Configuration  something that the recipe wants kept is changed or gone
///   output.no-relink     Configuration  it cannot stand in for the source in an editing program
Result<EvidenceReport> gatherEvidence(const EvidenceRequest &request, EngineControl &control);

} // namespace reelyard
