// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"

#include <QString>

namespace reelyard
{

/// A job on its way to another computer.
struct ExportedJob {
    JobSpec spec;
    QString batch;      ///< its name
    bool isNew = false; ///< not let go yet
};

} // namespace reelyard
