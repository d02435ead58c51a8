// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace reelyard
{

// What the whole computer can be asked for. Implemented in computer_posix.cpp and computer_windows.cpp.

enum class PowerAct { Sleep, ShutDown };

/// Asks the system. `done` follows once, not when `context` is destroyed first: with a Permanent error
/// ("power.refused") where the system does not do it, in words. A computer that sleeps may answer when it has woken up.
/// Main thread.
void askForPower(PowerAct act, QObject *context, std::function<void(const Result<void> &)> done);

/// How much of the work is done, where the system's task bar shows such a thing for a window: on Windows. Absent: no
/// bar. `window` is the system's own handle. Main thread.
void showOnTaskbar(quintptr window, std::optional<double> fraction, bool isPaused);

} // namespace reelyard
