// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/media_info.h"

namespace reelyard
{

/// What was written of one track, for the check that opens the file again.
struct TrackEvidence {
    StreamKind kind = StreamKind::Data;
    bool isCover = false;
    bool isCopy = false;
    qint64 packets = 0;
    qint64 bytes = 0;
    double firstSeconds = 0; ///< earliest presentation time
    double lastSeconds = 0;  ///< latest presentation time of a packet's start
    double endSeconds = 0;
};

} // namespace reelyard
