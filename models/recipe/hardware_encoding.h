// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/hardware_device.h"
#include "models/media/media_info.h"
#include "models/recipe/command_spec.h"

#include <optional>

namespace reelyard
{

/// What stands for {h264_hw} or {hevc_hw} in an output: an encoder with options of its own that make about the same
/// quality everywhere, as ffmpeg wants them.
struct HardwareEncoding {
    QString encoder;                  ///< "h264_nvenc", or "libx264" where there is no hardware
    std::vector<OptionValue> options; ///< of the encoder
    QString filter;                   ///< brings the picture to the device; goes behind the recipe's own filters
    QString device;                   ///< for -init_hw_device; empty: none is needed
    bool isSoftware = true;
};

/// `video` is the source's, for encoders that know bit rates only; null where there is none. Absent for a format
/// without such a placeholder.
std::optional<HardwareEncoding> hardwareEncoding(const QString &format, const std::vector<HardwareDevice> &devices,
                                                 const StreamInfo *video);
/// The options for one of the encoders by name; empty for one that is not known here.
std::vector<OptionValue> qualityOptions(const QString &encoder, const StreamInfo *video);

/// "h264" for "h264_hw", absent for what is no such placeholder.
std::optional<QString> hardwareFormatOf(const QString &placeholder);

/// Whether a recipe encodes on graphics hardware where there is some: by a placeholder, or by naming such an encoder.
bool wantsHardware(const QString &recipeArguments);

} // namespace reelyard
