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

enum class Rename { WithoutReplacing, Exchanging };

// 0, or -1 with errno. ENOSYS and EINVAL mean: this system or file system has no such call.
int atomicRename(const char *from, const char *to, Rename how)
{
#if defined(__APPLE__)
    return renamex_np(from, to, how == Rename::Exchanging ? RENAME_SWAP : RENAME_EXCL);
#elif defined(__linux__) && defined(SYS_renameat2)
    constexpr unsigned noReplace = 1; // RENAME_NOREPLACE and RENAME_EXCHANGE, linux/fs.h
    constexpr unsigned exchange = 2;
    return static_cast<int>(
        syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, how == Rename::Exchanging ? exchange : noReplace));
#else
    (void)from;
    (void)to;
    (void)how;
    errno = ENOSYS;
    return -1;
#endif
}

} // namespace

Result<void> renameWithoutReplacing(const QString &from, const QString &to)
{
    const QByteArray source = pathToBytes(from);
    const QByteArray target = pathToBytes(to);
    if (atomicRename(source.constData(), target.constData(), Rename::WithoutReplacing) == 0)
        return {};
    if (errno != ENOSYS && errno != EINVAL && errno != ENOTSUP)
        return fileError(lastError(), to);
    if (isFolder(from)) {
        // A rename may take the place of an empty folder: claim the name with one.
        if (mkdir(target.constData(), 0777) != 0)
            return fileError(lastError(), to);
        if (rename(source.constData(), target.constData()) == 0)
            return {};
        const std::error_code failed = lastError();
        rmdir(target.constData());
        return fileError(failed, to);
    }
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
    const QByteArray source = pathToBytes(from);
    const QByteArray target = pathToBytes(to);
    if (!isFolder(to)) {
        if (rename(source.constData(), target.constData()) != 0)
            return fileError(lastError(), to);
        return {};
    }
    if (atomicRename(source.constData(), target.constData(), Rename::Exchanging) == 0)
        return removeUnit(from); // the old one has the part's name now
    if (errno != ENOSYS && errno != EINVAL && errno != ENOTSUP)
        return fileError(lastError(), to);
    const QString aside = asideOf(from);
    if (rename(target.constData(), pathToBytes(aside).constData()) != 0)
        return fileError(lastError(), to);
    if (rename(source.constData(), target.constData()) != 0) {
        const std::error_code failed = lastError();
        rename(pathToBytes(aside).constData(), target.constData());
        return fileError(failed, to);
    }
    return removeUnit(aside);
}

Result<void> flushFile(const QString &path)
{
    const int file = open(pathToBytes(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return fileError(lastError(), path);
    const int flushed = fsync(file);
    const std::error_code failed = lastError();
    close(file);
    if (flushed != 0 && failed != std::errc::invalid_argument && failed != std::errc::not_supported)
        return fileError(failed, path);
    return {};
}

Result<void> createPrivateFile(const QString &path, const QByteArray &content)
{
    const int file = open(pathToBytes(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0)
        return fileError(lastError(), path);
    const char *at = content.constData();
    const char *const end = at + content.size();
    while (at < end) {
        const ssize_t written = write(file, at, static_cast<std::size_t>(end - at));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            const std::error_code failed = lastError();
            close(file);
            unlink(pathToBytes(path).constData());
            return fileError(failed, path);
        }
        at += written;
    }
    close(file);
    return flushFile(path);
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

Result<std::unique_ptr<QFile>> openFile(const QString &path, QIODevice::OpenMode mode)
{
    int flags = O_RDONLY;
    if (mode.testFlag(QIODevice::WriteOnly))
        flags = O_WRONLY | O_CREAT | (mode.testFlag(QIODevice::Append) ? O_APPEND : O_TRUNC);
    constexpr mode_t usual = 0666;
    const int descriptor = ::open(pathToBytes(path).constData(), flags | O_CLOEXEC, usual);
    if (descriptor < 0)
        return fileError(lastError(), path);
    auto file = std::make_unique<QFile>();
    if (!file->open(descriptor, mode, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return fileError(std::make_error_code(std::errc::io_error), path);
    }
    return file;
}

} // namespace reelyard
