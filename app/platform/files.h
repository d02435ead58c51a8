// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>
#include <system_error>

namespace reelyard
{

// File operations whose exact meaning matters for publishing. Blocking; never called on the main thread for a path that
// may lie on a share. Implemented in files_posix.cpp and files_windows.cpp, the shared part in files.cpp.

/// Gives `from` the name `to` and fails with code "file.exists" when something has that name. Atomic where the file
/// system can do it; elsewhere (some FUSE, NFS and exFAT mounts) an empty file or folder is created exclusively under
/// the name and then replaced, which keeps every other program's file safe as well. Files and folders.
Result<void> renameWithoutReplacing(const QString &from, const QString &to);
/// Gives `from` the name `to`, in place of what had it. A folder changes places with the old one in one step where the
/// system can do it, else the old one steps aside first (asideOf()); either way it is then removed.
Result<void> renameReplacing(const QString &from, const QString &to);
/// Where a folder that is being replaced by the part `from` stands for a moment; recovery looks there.
QString asideOf(const QString &from);
/// Makes what is in a file survive a power cut.
Result<void> flushFile(const QString &path);
/// All files and folders below, and the folder itself.
Result<void> flushTree(const QString &folder);
/// A new file with this content, flushed. What was there is replaced.
Result<void> writeFile(const QString &path, const QByteArray &content);
/// A new file with this content that only the user can open, from its first byte on; flushed. Nothing may stand under
/// the name, error "file.exists". On Windows it takes the folder's rights, which in a user's profile say the same.
Result<void> createPrivateFile(const QString &path, const QByteArray &content);
/// At most `limitBytes`; Resource error "file.too-large" above that.
Result<QByteArray> readFile(const QString &path, qint64 limitBytes);
/// Opened by the bytes that the file system knows its name by, which Qt alone would change where they are not UTF-8.
/// Modes are ReadOnly, and WriteOnly with Truncate or Append.
Result<std::unique_ptr<QFile>> openFile(const QString &path, QIODevice::OpenMode mode);
/// Makes a rename in this folder survive a power cut. Does nothing where the system has no such call (Windows).
Result<void> flushFolder(const QString &folder);
Result<void> createFolders(const QString &folder);
/// A file, or a folder with all in it, with the times of its files; flushed, and compared with what it was copied from.
/// Nothing may stand under the name. What was copied is removed when it fails. Error "file.copy-differs" when the disk
/// gave back something else than it was given.
Result<void> copyUnit(const QString &from, const QString &to);
/// A missing file is no error.
Result<void> removeFile(const QString &path);
/// A file, or a folder with all in it; links are removed and not followed. A missing one is no error.
Result<void> removeUnit(const QString &path);
void removeEmptyFolder(const QString &path); ///< one that is not empty stays
bool isFolder(const QString &path);
bool fileExists(const QString &path);
/// Of a folder, of all files in it. -1 when it is not there.
qint64 fileSizeBytes(const QString &path);
/// Tells whether a file was written to in the meantime. Good for comparing, also after a restart.
struct FileStamp {
    qint64 sizeBytes = 0;
    qint64 modifiedTicks = 0; ///< in the unit and from the beginning of the system's file clock

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};
Result<FileStamp> fileStamp(const QString &path);
/// Both names lead to the same file (also through links and other spellings of a folder).
bool isSameFile(const QString &a, const QString &b);
/// `path` is the file, or a folder that holds it.
bool holdsFile(const QString &path, const QString &file);

/// SHA-256, in hex, over the size and three samples of 64 KiB (begin, middle, end); of a folder, over the sorted
/// relative names of all files in it with their sizes and samples of 4 KiB. Tells files of this program apart; not a
/// proof of equality.
Result<QByteArray> sampledHash(const QString &path);

/// Makes it the process's current folder; a folder that is not there leaves it as it is.
void enterFolder(const QString &path);

/// The one place where errno and Windows' file errors become an Error.
Error fileError(const std::error_code &code, const QString &path);

} // namespace reelyard
