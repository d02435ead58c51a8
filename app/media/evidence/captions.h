// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"

namespace reelyard
{

/// Whether the coded picture carries closed captions (CEA-608/708 as ATSC A/53 user data), which travel inside the
/// video and are not a stream of their own. Looks at the bytes only, so it costs next to nothing per packet.
bool carriesClosedCaptions(const AVCodecParameters *parameters, const AVPacket *packet);

} // namespace reelyard
