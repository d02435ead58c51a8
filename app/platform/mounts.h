// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QString>

#include <optional>

namespace reelyard
{

// Disks and shares that come and go. All but awayError() may block on a share that does not answer: never on the main
// thread.

/// Where the disk or share that holds `path` is mounted ("/mnt/nas", "D:/"), also when the path itself is not there
/// yet. Empty for the system's own disk, which is always there.
QString mountPointOf(const QString &path);

/// Whether something is mounted there now. A mount point that is left behind as an empty folder is not.
bool isMounted(const QString &mountPoint);

/// Of a disk or share; less than 0 where it cannot be told.
struct DiskBytes {
    qint64 free = -1; ///< that this user may still write
    qint64 total = -1;
    friend bool operator==(const DiskBytes &, const DiskBytes &) = default;
};
/// Empty names the system's own disk.
std::optional<DiskBytes> diskBytesOf(const QString &mountPoint);

/// Resource error "resource.away": what needs the disk or share waits until it is back.
Error awayError(const QString &mountPoint);

} // namespace reelyard
