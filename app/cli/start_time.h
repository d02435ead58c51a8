// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <QString>

#include <optional>

namespace reelyard::cli
{

/// "22:00" (the next time that it is), "2026-12-01 22:00", "+90m", "+2h", "now"; in the computer's own time.
std::optional<Timestamp> startTimeFromText(const QString &text, Timestamp now);

} // namespace reelyard::cli
