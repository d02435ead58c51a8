// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"

#include <QStringList>

#include <memory>

namespace reelyard
{

// What the window's program does before there is a window, when another process owns the queue.

enum class Activation { Show, None }; ///< of the window that is there already

/// Gives the window that is there already the inputs, and shows it; false when the owner has no window.
bool handOver(const QString &database, const QStringList &inputs, Activation activation);

/// Says that a terminal works on the queue, and waits until it is done. Error "cancelled" when the user gives up.
Result<std::unique_ptr<Application>> waitForQueue(const ApplicationOptions &options, bool isInBackground);

/// Tells why the program cannot start.
void showStartError(const Error &error);

} // namespace reelyard
