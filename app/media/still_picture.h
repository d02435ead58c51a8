// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/media/media_source.h"
#include "models/media/picture.h"

namespace reelyard
{

struct EngineControl;

/// One picture of a source, near a tenth of its length: as a viewer shows it (turned, with square pixels, HDR made SDR
/// where libavfilter can), within a square of `mostPixels` a side and never enlarged. A cover where there is no other
/// picture. Source error "source.no-picture" where there is none at all, and those of decoding.
Result<Picture> stillPicture(const MediaSource &source, int mostPixels, EngineControl &control);

} // namespace reelyard
