// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/input_stream.h"
#include "models/base/result.h"

namespace reelyard
{

/// Configuration error for a -hwaccel that libav does not have. Empty, "none" and "auto" are fine.
Result<void> checkHardwareName(const QByteArray &name);

/// Gives the stream's decoder its device, where -hwaccel asks for one. With "auto" a computer without a device decodes
/// in software, without a word; a device that was named and cannot be opened is an error.
Result<void> prepareHardwareDecoding(InputStream &input);

/// Brings a decoded picture into main memory, unless the command wants it on the device. An AVERROR code, 0 for done.
int fetchFromHardware(const InputStream &input, AVFrame *frame);

} // namespace reelyard
