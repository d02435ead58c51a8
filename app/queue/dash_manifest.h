// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/master_playlist.h"

namespace reelyard
{

/// A DASH manifest over the segments of a ladder that HLS players play as well (CMAF): the pictures as the
/// representations of one adaptation set, the sound as those of another one, addresses relative to the manifest. Pure.
/// Configuration error "playlist.no-variant" when a rung names no variant, "playlist.not-dash" when its segments are
/// not fragmented MP4, not numbered one after the other, or hold picture and sound together.
/// ISO/IEC 23009-1, the "live" profile; https://dashif.org/guidelines/
Result<QByteArray> dashManifest(const std::vector<RungPlaylist> &rungs);

} // namespace reelyard
