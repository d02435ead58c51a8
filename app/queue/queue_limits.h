// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/work_hours.h"

#include <QString>
#include <QtGlobal>

#include <optional>

namespace reelyard
{

/// When and where jobs may start, beside what the backends take.
struct QueueLimits {
    int jobsPerPlace = 0;                    ///< at a time on one disk, share or host; 0: as many as run
    qint64 diskReserveBytes = 1'000'000'000; ///< left free on every disk of outputs, of a small one a twentieth
    std::optional<WorkHours> hours;          ///< absent: at any time
    QString workFolder;         ///< where outputs are made before they are copied; empty: beside their place
    bool waitOnBattery = false; ///< none starts or goes on while the computer runs on its battery
    friend bool operator==(const QueueLimits &, const QueueLimits &) = default;
};

} // namespace reelyard
