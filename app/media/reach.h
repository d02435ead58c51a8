// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/filter_graph.h"
#include "app/media/global_options.h"
#include "app/media/input_file.h"
#include "models/base/result.h"
#include "models/job/job.h"
#include "models/recipe/command_spec.h"

namespace reelyard
{

// How far things may reach: a job outside itself, and an input within its file.

/// Protocols by where the source came from: a local playlist may not reach the network, a remote one may not read local
/// files. Formats that are no files, or that are scripts, are not read at all.
void limitReach(Dictionary &formatOptions, SourceKind kind);

/// What a picture may claim before it is believed, where the recipe does not say more ("-max_pixels N -i {source}").
void limitPictures(Dictionary &codecOptions);
/// Source error in words for a picture above the limit.
Result<void> requireAllowedSize(const AVCodecContext *decoder, const char *mostAllowed);
/// The error of a source that could not be opened. A link that is refused after its time is told apart
/// ("link.expired").
Error openingError(int code, SourceKind kind, const QString &source);

/// An input of a recipe does not weaken its own limits. Configuration error that names what would.
Result<void> readsOnlyItself(const FileSpec &input);
/// An output of a recipe writes its own file or folder, and nothing else. Configuration error that names what would.
Result<void> keepsToItself(const FileSpec &output, Purpose purpose);

/// Filters that read other files, write some, load code or listen on the network have no place in a recipe: the first
/// such one in the description, or empty. To be asked before libavfilter reads it, which opens the files already.
QString forbiddenFilter(const QByteArray &description);

/// What -ss and -t before an input let through to filters.
FilterOrigin originOf(const InputFile &input, const GlobalOptions &global);
/// The same for packets that are copied.
void limitCopy(InputStream &stream, const InputFile &input, const GlobalOptions &global);

} // namespace reelyard
