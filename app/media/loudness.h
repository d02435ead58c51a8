// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/resolve.h"

#include <optional>

namespace reelyard
{

/// What libavfilter's loudnorm said at its end, as JSON in the log (print_format=json). Nothing for silence, of which
/// it measures minus infinity.
std::optional<LoudnessMeasure> loudnessFrom(const QString &log);

} // namespace reelyard
