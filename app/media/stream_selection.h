// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"
#include "models/base/result.h"
#include "models/job/job.h"
#include "models/recipe/output_spec.h"

#include <map>

namespace reelyard
{

/// One stream of the output-to-be.
struct SelectedStream {
    int inputIndex = 0;
    StreamKind kind = StreamKind::Data;
    const AVCodec *encoder = nullptr; ///< null: copied
    /// Taken along by a map like "-map 0" or "0:a?": it may be left out, with a remark, where it does not fit.
    bool isOptional = false;
    int indexInKind = 0; ///< in the output
    int indexInFile = 0;

    bool isCopy() const { return encoder == nullptr; }
};

/// What did not fit and was left out, counted by kind.
using LeftOut = std::map<StreamKind, int>;

struct Selection {
    std::vector<SelectedStream> streams;
    LeftOut leftOut;
};

/// Chooses the streams as the ffmpeg program does: by the maps, or else the best picture, the sound with the most
/// channels, and one subtitle where the format has a fitting subtitle codec. Source error when nothing is left.
Result<Selection> selectStreams(const OutputSpec &spec, AVFormatContext *input, const AVOutputFormat *format,
                                const QString &extension);

/// The muxer for a recipe; Configuration error when there is none.
Result<const AVOutputFormat *> outputFormat(const OutputSpec &spec, const QString &extension);

/// An encoder by its name or its codec's; Configuration error when there is none of that kind.
Result<const AVCodec *> findEncoder(const QString &name, StreamKind kind);

/// "2 data tracks were left out, because mkv cannot hold them."
std::vector<Remark> describeLeftOut(const LeftOut &leftOut, const QString &extension);

} // namespace reelyard
