// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"
#include "models/base/result.h"
#include "models/media/media_info.h"

namespace reelyard
{

/// What libav knows of an opened source, as plain values.
MediaInfo describe(AVFormatContext *context);

/// Source error in words when there is no picture and no sound to work on: encrypted, a camera's raw format that has
/// no decoder, subtitles alone, nothing at all.
Result<void> requireUsable(const MediaInfo &info, const QString &source);

/// Whether the packet's payload is encrypted.
bool isEncrypted(const AVPacket *packet);

/// The picture's name in a summary when nothing in the table matches is empty: "Blackmagic RAW", "RED R3D", ...
QString cameraFormat(const MediaInfo &info, const QString &source);

/// Degrees clockwise that the display matrix asks for: 0, 90, 180, 270 (FFmpeg's sign is the other way round).
int clockwiseRotation(const AVStream *stream);

Error encryptedError();

} // namespace reelyard
