// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <system_error>

namespace reelyard
{

// File operations whose exact meaning matters for publishing. Blocking; never called on the main thread for a path that
// may lie on a share. Implemented in files_posix.cpp and files_windows.cpp, the shared part in files.cpp.

/// Gives `from` the name `to` and fails with code "file.exists" when something has that name. Atomic where the file
/// system can do it; elsewhere (some FUSE, NFS and exFAT mounts) an empty file is created exclusively under the name
/// and then replaced, which keeps every other program's file safe as well.
Result<void> renameWithoutReplacing(const QString &from, const QString &to);
/// Gives `from` the name `to`, in place of what had it.
Result<void> renameReplacing(const QString &from, const QString &to);
/// Makes a rename in this folder survive a power cut. Does nothing where the system has no such call (Windows).
Result<void> flushFolder(const QString &folder);
Result<void> createFolders(const QString &folder);
/// A missing file is no error.
Result<void> removeFile(const QString &path);
bool fileExists(const QString &path);
/// -1 when it is not there.
qint64 fileSizeBytes(const QString &path);
/// Both names lead to the same file (also through links and other spellings of a folder).
bool isSameFile(const QString &a, const QString &b);

/// SHA-256, in hex, over the size and three samples of 64 KiB (begin, middle, end). Tells files of this program apart;
/// not a proof of equality.
Result<QByteArray> sampledHash(const QString &path);

/// Makes it the process's current folder; a folder that is not there leaves it as it is.
void enterFolder(const QString &path);

/// The one place where errno and Windows' file errors become an Error.
Error fileError(const std::error_code &code, const QString &path);

} // namespace reelyard
