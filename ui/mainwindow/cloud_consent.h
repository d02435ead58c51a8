// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"
#include "ui/common/dialogs.h"

#include <vector>

namespace reelyard
{

class Application;

/// Asks before jobs may go to the cloud that are about to be let go, and writes down what a person agreed to. True
/// where none of them goes there, and after a yes. `goingThere` are those that are not placed there yet.
bool mayGo(Application &app, const Dialogs &dialogs, const std::vector<JobId> &jobs, QWidget *parent,
           bool goingThere = false);

} // namespace reelyard
