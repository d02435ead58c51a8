// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"
#include "models/base/result.h"
#include "models/job/job.h"
#include "models/media/media_info.h"

namespace reelyard
{

struct EngineControl;

/// libav's side data in the form of StreamInfo::masteringDisplay and StreamInfo::contentLight; empty when there is none
/// or when it says only half of it.
QString masteringDisplayText(const uint8_t *data, size_t size);
QString contentLightText(const uint8_t *data, size_t size);

/// Many files say what display they were mastered on only beside the first coded picture and not in the container.
/// Where PQ is left without it, decodes that picture and completes `info`. What cannot be decoded stays as it is; an
/// error only when the user stops.
Result<void> completeHdr(MediaInfo &info, const MediaSource &source, EngineControl &control);

} // namespace reelyard
