// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/job/job.h"
#include "models/media/media_info.h"

#include <optional>
#include <vector>

namespace reelyard
{

/// What the container promised of one stream that the recipe uses, and what could really be read. Times in seconds on
/// the file's time line, which starts at 0.
struct StreamEvidence {
    StreamKind kind = StreamKind::Video;
    std::optional<double> promisedEnd; ///< the container's word for this stream
    double readEnd = 0;                ///< end of the last frame (or packet, where it is copied)
    double lostInside = 0;             ///< gaps in the middle that go with errors
    qint64 frames = 0;                 ///< frames, or packets where it is copied
    qint64 lostFrames = 0;
    qint64 damagedFrames = 0;
    qint64 loggedErrors = 0; ///< what the decoder reported beyond these
};

struct ReadEvidence {
    std::vector<StreamEvidence> streams;
    std::optional<double> promisedEnd; ///< the container's word for the longest stream, if it is a promise
    double readEnd = 0;                ///< over all streams of the file, also unused ones
    qint64 damagedPackets = 0;         ///< marked as such by the demuxer
    qint64 containerErrors = 0;        ///< errors that the demuxer reported
    bool endedByError = false;         ///< the demuxer stopped with an error instead of the end
};

/// PRODUCT.md, rule 2: more than 2 s and more than 1 % unread is a failure that keeps what could be read; less is told
/// in words.
struct Verdict {
    std::optional<Error> partial; ///< Source error "source.truncated", "source.undecodable"
    std::vector<Remark> remarks;
};

Verdict judge(const ReadEvidence &evidence);

} // namespace reelyard
