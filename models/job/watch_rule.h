// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/job/job_state.h"
#include "models/recipe/recipe.h"

#include <QString>

#include <chrono>

namespace reelyard
{

/// A folder from which every video that arrives becomes a job.
struct WatchRule {
    WatchId id{};
    QString folder; ///< absolute, no trailing '/'
    Recipe recipe;
    QString destination; ///< absolute, no trailing '/'
    QString nameTemplate = QStringLiteral("{name}");
    ExistsPolicy exists = ExistsPolicy::Rename;
    /// A file is taken when size and time stood still for so long.
    std::chrono::seconds settleTime = std::chrono::seconds(30);

    bool neverUpload = false; ///< its jobs run here, whatever else is said
    friend bool operator==(const WatchRule &, const WatchRule &) = default;
};

} // namespace reelyard
