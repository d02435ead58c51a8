// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/evidence/evidence.h"

namespace reelyard
{

/// How like the source a picture track is.
struct Likeness {
    double ssim = 0; ///< mean over the frames, 0 to 1
    double psnr = 0; ///< dB, of the mean error over all frames; infinite when there is none
    qint64 frames = 0;
};

/// Compares each frame of the output with the source's frame that is to be seen at that time, brought to the output's
/// size, turn and pixel format. The two time lines are laid on each other by their first frames (of the source: the
/// first one from request.sourceStart on), since formats begin to count at different points. Where the frame rates
/// differ, ffmpeg's rules for constant rates show pictures up to two ticks early or late; there the most similar one of
/// these counts.
Result<Likeness> measureLikeness(const EvidenceRequest &request, const StreamPair &pair, EngineControl &control);

} // namespace reelyard
