// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <chrono>
#include <optional>

namespace reelyard
{

/// When the program sends jobs of a batch to the cloud whose places it chooses.
struct PlaceRule {
    std::optional<Timestamp> doneBy;
    std::optional<std::chrono::seconds> longestQueue; ///< work that may wait here
    friend bool operator==(const PlaceRule &, const PlaceRule &) = default;
};

} // namespace reelyard
