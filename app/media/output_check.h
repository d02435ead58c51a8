// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"
#include "app/media/track_evidence.h"
#include "models/base/result.h"

#include <vector>

namespace reelyard
{

struct EngineControl;

/// Opens the finished file again and reads all its packets: each track that was written is there, with as many pictures
/// and the length that was encoded. Internal error where it is not: what is written is never trusted for having been
/// written without an error.
Result<void> checkOutput(const QString &path, const std::vector<TrackEvidence> &written, const AVOutputFormat *format,
                         EngineControl &control);

} // namespace reelyard
