// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/job/attempt_result.h"
#include "models/job/progress.h"
#include "models/media/media_info.h"
#include "models/recipe/recipe.h"

#include <atomic>
#include <functional>

namespace reelyard
{

// The engine's front door; the only header of app/media that the worker process includes. libav stays behind it.
// All functions block and are called on one worker thread at a time.

/// The strings between one attempt and whoever watches it. `cancel` and `pause` are set from other threads and are
/// looked at between packets and inside blocking reads.
struct EngineControl {
    std::atomic<bool> cancel{false};
    std::atomic<bool> pause{false};
    std::atomic<qint64> activity{0}; ///< counts packets and frames: stands still only when nothing happens
    /// Called on the engine's thread, at most ten times a second.
    std::function<void(const Progress &)> progressed;
};

/// Once per process, before anything else.
void initialiseEngine();

/// What a file or link is. Source error for what is no media, Permanent for a missing or forbidden file.
Result<MediaInfo> probe(const QString &source, SourceKind kind, EngineControl &control);

/// Checks a recipe without a source: encoders, muxer and filters there, every option value accepted. Configuration
/// error.
Result<void> validate(const Recipe &recipe);

/// Checks a sidecar (".framemd5", or else a certificate) against the file that it was written for. Source error
/// "evidence.changed" when the file is not as it was then, "evidence.unreadable" when the sidecar is none.
Result<void> verifyEvidence(const QString &file, const QString &sidecar, EngineControl &control);

/// One attempt, to its end: probe, encode into `spec.partPath`, check it by opening it again, flush it to disk.
/// Never throws; the part file is left only for Encoded and Partial. `sampledHash` is left to the caller.
AttemptResult transcode(const AttemptSpec &spec, EngineControl &control);

} // namespace reelyard
