// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"

#include <QStringList>

#include <memory>

namespace reelyard
{

// What the window's program does before there is a window, when another process owns the queue.

/// Shows the window that is there already and gives it the inputs; false when the owner has no window.
bool handOver(const QString &database, const QStringList &inputs);

/// Says that a terminal works on the queue, and waits until it is done. Error "cancelled" when the user gives up.
Result<std::unique_ptr<Application>> waitForQueue(const ApplicationOptions &options);

/// Tells why the program cannot start.
void showStartError(const Error &error);

} // namespace reelyard
