// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <filesystem>

namespace reelyard
{

// Paths are QString everywhere in the program. On systems where a file name is any run of bytes, a byte that is not
// valid UTF-8 becomes one lone low surrogate (U+DC80 + byte - 0x80, the convention of PEP 383), so that such a name
// survives the round trip; Qt's own conversion would lose it. These functions are the only place where paths and
// bytes meet. On Windows the bytes are the UTF-8 form of the UTF-16 name.

/// The bytes the file system knows the path by; what is stored in the database and handed to libav.
QByteArray pathToBytes(QStringView path);
QString pathFromBytes(const QByteArray &bytes);

std::filesystem::path toStdPath(QStringView path);
QString fromStdPath(const std::filesystem::path &path);

/// For people: a byte that is not valid UTF-8 shows as U+FFFD, a line break as a blank.
QString displayPath(QStringView path);

/// False when the name holds bytes that are not valid UTF-8.
bool isPlainText(QStringView path);

/// Absolute and without "." and ".." steps; links are not followed. "C:\\a" becomes "C:/a".
QString absolutePath(const QString &path);

/// The part before the last '/', with it ("/a/b" -> "/a/", "b" -> ""), and the part behind it.
QString folderOf(const QString &path);
QString nameOf(const QString &path);

} // namespace reelyard
