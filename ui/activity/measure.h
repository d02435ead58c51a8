// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/activity_minute.h"

#include <QString>

namespace reelyard
{

/// What is drawn of the activity.
enum class Measure { Frames, Times, Written, Running, Queued };
inline constexpr int measureCount = 5;

double valueOf(const ActivityFigures &figures, Measure measure);
QString nameOf(Measure measure);
QString textOf(double value, Measure measure); ///< "312", "3.2x", "12 MB/s"

} // namespace reelyard
