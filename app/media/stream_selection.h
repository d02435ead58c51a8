// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/input_file.h"
#include "app/media/libav.h"
#include "models/base/result.h"
#include "models/job/job.h"
#include "models/recipe/command_spec.h"

#include <map>

namespace reelyard
{

class FilterGraph;
class FilterOutput;
class OutputFile;

/// One stream of the output-to-be: from an input, or out of a typed filter graph.
struct ChosenStream {
    AVMediaType type = AVMEDIA_TYPE_UNKNOWN;
    InputStream *source = nullptr;
    FilterOutput *filter = nullptr;
};

/// Chooses the streams as the ffmpeg program does: what comes out of graphs without a label, then by the maps, or else
/// the best picture, the sound with the most channels, and one subtitle where the format has a fitting codec.
Result<std::vector<ChosenStream>> chooseStreams(const OutputFile &output,
                                                const std::vector<std::unique_ptr<InputFile>> &inputs,
                                                const std::vector<std::unique_ptr<FilterGraph>> &graphs);

/// The stream that a label of a graph ("0:v:1") or a pad without one means, see FilterGraph::readEnds().
Result<InputStream *> sourceOfPad(const QByteArray &label, AVMediaType padType,
                                  const std::vector<std::unique_ptr<InputFile>> &inputs);

/// The muxer for an output's -f or file name; Configuration error when there is none.
Result<const AVOutputFormat *> outputFormat(const FileSpec &output, const QByteArray &fileName);

/// An encoder by its name or its codec's; Configuration error when there is none of that kind.
Result<const AVCodec *> findEncoder(const QString &name, StreamKind kind);

} // namespace reelyard
