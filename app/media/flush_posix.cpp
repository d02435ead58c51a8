// SPDX-License-Identifier: GPL-3.0-or-later
// POSIX: the only file of app/media that uses it.
#include "app/media/flush_to_disk.h"

#include "app/media/libav_error.h"
#include "models/base/native_path.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace reelyard
{

Result<void> flushToDisk(const QString &path)
{
    const int file = ::open(pathToBytes(path).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return libavError(-errno, Doing::WritingOutput);
#ifdef F_FULLFSYNC
    // On macOS fsync() leaves the data in the drive's cache. Not every file system has the stronger call.
    int failed = ::fcntl(file, F_FULLFSYNC) == -1 ? ::fsync(file) : 0;
#else
    int failed = ::fsync(file);
#endif
    const int code = failed != 0 ? errno : 0;
    ::close(file);
    // Some network and pseudo file systems cannot sync at all; that says nothing against the data.
    if (code != 0 && code != EINVAL && code != ENOTSUP)
        return libavError(-code, Doing::WritingOutput);
    return {};
}

} // namespace reelyard
