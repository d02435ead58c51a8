// SPDX-License-Identifier: GPL-3.0-or-later
// Windows; POSIX systems have power_posix.cpp.
#include "app/platform/power.h"

#include <windows.h>

namespace reelyard
{

bool isOnBattery()
{
    SYSTEM_POWER_STATUS status{};
    return GetSystemPowerStatus(&status) && status.ACLineStatus == 0;
}

struct SleepGuard::Private {
    bool holds = false;
};

SleepGuard::SleepGuard()
    : d(std::make_unique<Private>())
{
}

SleepGuard::~SleepGuard()
{
    hold(false);
}

void SleepGuard::hold(bool wanted)
{
    if (wanted == d->holds)
        return;
    SetThreadExecutionState(wanted ? ES_CONTINUOUS | ES_SYSTEM_REQUIRED : ES_CONTINUOUS);
    d->holds = wanted;
}

} // namespace reelyard
