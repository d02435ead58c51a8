// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/command_spec.h"

namespace reelyard
{

// How a job's two passes are written in ffmpeg's language. See commandsFor() in engine.h for the whole.

/// What measures the loudness before a {loudness:...} recipe runs: its sound filters, and no output.
CommandSpec measuringCommand(const CommandSpec &resolved);

/// The second pass of an output whose bit rate is given; `log` is the prefix of the first pass's statistics.
void makeSecondPass(FileSpec &output, const QString &log);
/// Turns that into the first pass, which only watches.
void makeFirstPass(FileSpec &output);

} // namespace reelyard
