// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace reelyard
{

// Implemented in power_posix.cpp and power_windows.cpp.

/// A laptop that is not plugged in; false where that cannot be told.
bool isOnBattery();

/// While one holds, the computer does not go to sleep by itself; a person can still send it there. Does nothing where
/// the system offers no such thing. Main thread.
class SleepGuard
{
public:
    SleepGuard();
    ~SleepGuard();
    void hold(bool wanted);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelyard
