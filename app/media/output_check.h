// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"
#include "app/media/track_evidence.h"
#include "models/base/result.h"

#include <vector>

namespace reelyard
{

struct EngineControl;

/// Opens the finished file again and reads all its packets: each track that was written is there, with the length that
/// was encoded, as many packets where the format keeps them, and times that do not run backwards. Of a folder, `path`
/// is the main file: every piece that a playlist names is there, and their lengths make up the whole. Internal error
/// "output.check-failed" where it is not so: what is written is never trusted for having been written without an error.
/// `found` gets what the output is, with closed captions looked for; it stays empty where the output is no media (lists
/// of checksums) or a row of pictures.
Result<void> checkOutput(const QString &path, const std::vector<TrackEvidence> &written, const AVOutputFormat *format,
                         EngineControl &control, MediaInfo *found = nullptr);

/// The same of a file that was made elsewhere, of which nothing is known but how long it should be: read to its end,
/// with at least one track of pictures or sound, each of which lacks at most 2 s or 1 % of that. Below 0: not known.
Result<MediaInfo> inspectOutput(const QString &path, double expectedSeconds, EngineControl &control);

} // namespace reelyard
