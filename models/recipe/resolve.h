// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/media/media_info.h"
#include "models/recipe/output_spec.h"

namespace reelyard
{

/// Fills in what a recipe leaves to the source, so that what remains is plain FFmpeg language.
///
/// In values: {gop:SECONDS} (frames in so many seconds at the source's rate, at least 1), {slices} (FFV1: 24 up to
/// 576 lines, 64 up to 720, 120 above, since the grid must be close to square; dropped for tiny and odd sizes),
/// {color_primaries}, {color_trc}, {colorspace} (the source's tag; bt709 where the source has none and is HD; the
/// option is dropped where neither holds). In video filters, as one element of the chain, dropped with its comma when
/// the source does not need it: {deinterlace} (bwdif where the source is flagged as interlaced), {sdr} (HDR10/HLG to
/// SDR BT.709 by zscale and tonemap; full range and RGB to limited BT.709/601, with right tags). Configuration error
/// for an unknown placeholder.
Result<OutputSpec> resolve(const OutputSpec &spec, const MediaInfo &source);

} // namespace reelyard
