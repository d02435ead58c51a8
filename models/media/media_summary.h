// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/media_info.h"

namespace reelyard
{

/// What a file is, in a few words for a table cell: "h264 1920x1080 60 fps HDR10", "aac 2 ch", "".
QString summaryOf(const MediaInfo &info);
/// What distinguishes sources of one size by their streams: container, length in milliseconds, and of each stream kind,
/// codec, and size or rate. Equal for equal files, however they are called.
QString layoutOf(const MediaInfo &info);
/// Frames a second of the picture that such a summary names: those of most sources where it names none.
double frameRateIn(QStringView summary);
/// Pixels of the picture that such a summary names; 0 where it names none.
qint64 pixelsIn(QStringView summary);

} // namespace reelyard
