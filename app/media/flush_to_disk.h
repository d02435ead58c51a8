// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace reelyard
{

/// Returns when the file's content is on the disk and not only in the system's cache.
Result<void> flushToDisk(const QString &path);

} // namespace reelyard
