// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secret.h"

#include <QString>

#include <optional>

namespace reelyard
{

// Implemented in terminal_posix.cpp and terminal_windows.cpp.

bool isTerminalInput(); ///< stdin is a terminal, so that a person can be asked

/// Asks with `prompt` on stderr for a line that is not shown while it is typed. Blocks. Absent when the person ended
/// it, or typed more than a few thousand bytes. A signal that comes meanwhile takes effect once the terminal is as it
/// was.
std::optional<Secret> readHiddenLine(const QString &prompt);

} // namespace reelyard
