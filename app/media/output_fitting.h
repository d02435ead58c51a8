// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"
#include "models/base/result.h"
#include "models/job/job.h"
#include "models/recipe/command_spec.h"

#include <map>
#include <set>

namespace reelyard
{

/// What did not fit and was left out, counted by kind.
using LeftOut = std::map<StreamKind, int>;

/// What a job does with one output's maps before the command is carried out: ffmpeg fails as a whole where a single
/// track does not fit.
struct FittingRequest {
    AVFormatContext *source = nullptr; ///< of the file of the job
    int sourceInput = 0;               ///< which input of the command it is
    QByteArray fileName;               ///< of the output, for its format
    std::set<int> undecodable;         ///< streams that cannot be used
    std::set<StreamKind> refused;      ///< kinds that the format was seen to refuse
};

/// Rewrites the maps so that only what the format can hold is left. Tracks that were taken along by a map like "-map 0"
/// or "0:a?" are left out where they do not fit; subtitles that the format's own codec cannot take are copied as they
/// are. Source error where the picture or the sound itself does not fit.
Result<LeftOut> fitOutput(FileSpec &output, const FittingRequest &request);

/// "2 data tracks were left out, because mkv cannot hold them."
std::vector<Remark> describeLeftOut(const LeftOut &leftOut, const QString &extension);

} // namespace reelyard
