// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reelyard
{

/// The text without what is nobody else's: what may be secret in links, values that are called a key, token, password
/// or the like, those that stand in the environment, the home folder ("~") and the user's name ("USER"). For what a
/// person hands on: logs and reports. Any thread.
QString scrubbed(const QString &text);

} // namespace reelyard
