// SPDX-License-Identifier: GPL-3.0-or-later
// POSIX (Linux, macOS); Windows has files_windows.cpp.
#include "app/platform/files.h"

#include "models/base/native_path.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/syscall.h>
#endif

namespace reelyard
{

namespace
{

std::error_code lastError()
{
    return {errno, std::generic_category()};
}

// 0, or -1 with errno. ENOSYS and EINVAL mean: this system or file system has no such call.
int atomicRename(const char *from, const char *to)
{
#if defined(__APPLE__)
    return renamex_np(from, to, RENAME_EXCL);
#elif defined(__linux__) && defined(SYS_renameat2)
    constexpr unsigned noReplace = 1; // RENAME_NOREPLACE, linux/fs.h
    return static_cast<int>(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, noReplace));
#else
    (void)from;
    (void)to;
    errno = ENOSYS;
    return -1;
#endif
}

} // namespace

Result<void> renameWithoutReplacing(const QString &from, const QString &to)
{
    const QByteArray source = pathToBytes(from);
    const QByteArray target = pathToBytes(to);
    if (atomicRename(source.constData(), target.constData()) == 0)
        return {};
    if (errno != ENOSYS && errno != EINVAL && errno != ENOTSUP)
        return fileError(lastError(), to);
    // A hard link refuses an existing name just as well.
    if (link(source.constData(), target.constData()) == 0) {
        unlink(source.constData());
        return {};
    }
    if (errno == EEXIST)
        return fileError(lastError(), to);
    // No hard links either (exFAT, many FUSE mounts): claim the name, then replace our own empty claim.
    const int claim = open(target.constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    if (claim < 0)
        return fileError(lastError(), to);
    close(claim);
    if (rename(source.constData(), target.constData()) == 0)
        return {};
    const std::error_code failed = lastError();
    unlink(target.constData());
    return fileError(failed, to);
}

Result<void> renameReplacing(const QString &from, const QString &to)
{
    if (rename(pathToBytes(from).constData(), pathToBytes(to).constData()) != 0)
        return fileError(lastError(), to);
    return {};
}

Result<void> flushFolder(const QString &folder)
{
    const int directory = open(pathToBytes(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0)
        return fileError(lastError(), folder);
    const int flushed = fsync(directory);
    const std::error_code failed = lastError();
    close(directory);
    // Some network file systems do not know how to flush a folder; their rename is then as durable as they make it.
    if (flushed != 0 && failed != std::errc::invalid_argument && failed != std::errc::not_supported)
        return fileError(failed, folder);
    return {};
}

} // namespace reelyard
