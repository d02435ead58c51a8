// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/cloud_consent.h"

#include "app/spending.h"

namespace reelyard
{

bool mayGo(Application &app, const Dialogs &dialogs, const std::vector<JobId> &jobs, QWidget *parent, bool goingThere)
{
    const auto spending = spendingOf(app, jobs, goingThere);
    if (!spending)
        return true;
    const auto agreed = dialogs.agreeToSpend(parent, *spending);
    if (agreed)
        agree(app, jobs, goingThere, *agreed);
    return agreed.has_value();
}

} // namespace reelyard
