// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/frame_sync.h"
#include "app/media/hardware.h"
#include "models/base/result.h"
#include "models/recipe/command_spec.h"

#include <memory>
#include <optional>
#include <vector>

namespace reelyard
{

/// Whose command it is. What ffmpeg does with it stands for both; a job goes on where ffmpeg would give up.
enum class Purpose {
    Command, ///< typed as a whole by a person, who expects ffmpeg's behaviour to the letter
    Job,     ///< of the queue: a stream that cannot be decoded, or a track without a frame, is left out and told
    Trial    ///< a recipe is tried out on a source that is made up
};

/// What holds for the whole command, with ffmpeg's defaults.
struct GlobalOptions {
    Purpose purpose = Purpose::Command;
    bool isRecipe() const { return purpose != Purpose::Command; }
    bool overwrite = false;
    bool neverOverwrite = false;
    bool copyTimestamps = false;
    bool startAtZero = false;
    int copyTimeBase = -1;
    FrameSyncMode frameSync = FrameSyncMode::Auto;
    int audioSync = 0;
    double frameDropThreshold = 0;
    double jumpThresholdSeconds = 10;           ///< -dts_delta_threshold
    double errorThresholdSeconds = 3600.0 * 30; ///< -dts_error_threshold
    bool exitOnError = false;
    double maxErrorRate = 2.0 / 3;
    bool ignoreUnknown = false;
    bool copyUnknown = false;
    bool autoConversion = true;
    QByteArray filterThreads;
    int complexThreads = 0;
    std::vector<QByteArray> graphs; ///< -filter_complex
    std::shared_ptr<HardwareDevices> hardware;
};

/// Opens the devices of -init_hw_device too.
Result<GlobalOptions> globalOptionsFrom(const CommandSpec &command, Purpose purpose);

} // namespace reelyard
