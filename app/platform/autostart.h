// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

namespace reelyard
{

// The program starts when its user logs in. Whether it does is kept where the system looks for it and nowhere else, so
// that what the user does in the system's own settings counts. Implemented in autostart_posix.cpp (a desktop entry, on
// macOS a launch agent) and autostart_windows.cpp (a value below the "Run" key).

bool startsAtLogin();
/// From now on this program, in the background.
Result<void> setStartsAtLogin(bool wanted);

// What is written there, for a program of this path. (autostart.cpp)

/// https://specifications.freedesktop.org/autostart-spec/latest/
QByteArray desktopEntryFor(const QString &program);
/// Whether an entry that is there is switched on.
bool isDesktopEntryOn(const QByteArray &entry);
/// A property list for launchd.
QByteArray launchAgentFor(const QString &program);
QString runCommandFor(const QString &program);

} // namespace reelyard
