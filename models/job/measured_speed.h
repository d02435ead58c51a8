// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

namespace reelyard
{

/// What one job took on this computer; kept as history for estimates.
struct MeasuredSpeed {
    RecipeId recipe{};
    double work = 0;    ///< megapixel-seconds, see app/queue/speed_model.h
    double seconds = 0; ///< of wall time, on its slot
};

} // namespace reelyard
