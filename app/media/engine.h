// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/job/attempt_result.h"
#include "models/job/progress.h"
#include "models/media/hardware_device.h"
#include "models/media/media_info.h"
#include "models/media/picture.h"
#include "models/recipe/recipe.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <atomic>
#include <functional>
#include <optional>

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
Result<MediaInfo> probe(const MediaSource &source, EngineControl &control);

/// A small picture of a file or link for people to recognise it by; see stillPicture().
Result<Picture> picture(const MediaSource &source, int mostPixels, EngineControl &control);

/// Checks a recipe without a source: encoders, muxer and filters there, every option value accepted. Configuration
/// error.
Result<void> validate(const Recipe &recipe, EngineControl &control);

/// Checks a sidecar (".framemd5", or else a certificate) against the file that it was written for. Source error
/// "evidence.changed" when the file is not as it was then, "evidence.unreadable" when the sidecar is none.
Result<void> verifyEvidence(const QString &file, const QString &sidecar, EngineControl &control);

/// One attempt, to its end: probe, encode into the parts of `spec.outputs`, check them by opening them again, flush
/// them to disk. Never throws; parts are left only for Encoded and Partial. Sizes and hashes are left to the caller.
AttemptResult transcode(const AttemptSpec &spec, EngineControl &control);

/// A file that was made elsewhere: read to its end, as long as expected (below 0: not known). Internal error
/// "output.check-failed" where it is not so.
Result<MediaInfo> inspect(const QString &path, double expectedSeconds, EngineControl &control);

/// The graphics hardware of this computer: what could be opened, with the encoders that encoded a small picture on it.
/// Takes up to a few seconds the first time, then nothing; kept for the life of the process.
const std::vector<HardwareDevice> &devices(EngineControl &control);

/// The libraries' versions, and which of the encoders that presets use are there; see MediaService::about().
QJsonObject aboutEngine();

/// What became of a whole command line.
struct CommandResult {
    std::optional<Error> error;
    int exitStatus = 0; ///< as ffmpeg's: 0, 1, or 69 for more decoding errors than -max_error_rate allows
    QString log;
};

/// Carries out an ffmpeg command line, without the program's name: its inputs and outputs are where it says, relative
/// to the process's folder.
CommandResult runCommand(const QStringList &arguments, EngineControl &control);

/// Where commands write, and how much is done to write them down.
struct CommandPlace {
    QString folder;            ///< of the outputs, which are named from the source's name
    QHash<int, QString> paths; ///< by ordinal, of those whose names are known
    bool measures = true;      ///< loudness; else what is measured is left to whoever runs them
};

struct Commands {
    QList<QStringList> lines;
    bool isUnmeasured = false; ///< the last one wants what the first one finds, see CommandPlace::measures
};

/// The ffmpeg command lines that do what a job would do with the recipe and this source, one after the other (two for
/// two passes, and mkdir where outputs are folders). Source or Configuration error.
Result<Commands> commandsFor(const Recipe &recipe, const MediaSource &source, const CommandPlace &place,
                             EngineControl &control);

} // namespace reelyard
