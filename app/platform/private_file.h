// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reelyard
{

/// Takes every right of others on a file or folder away, and leaves the user's own as they are. One that is not there,
/// or is somebody else's, stays as it is. On Windows nothing changes: the folders of a user's profile are theirs alone.
void keepPrivate(const QString &path);

} // namespace reelyard
