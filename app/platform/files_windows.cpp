// SPDX-License-Identifier: GPL-3.0-or-later
// Windows; POSIX systems have files_posix.cpp.
#include "app/platform/files.h"

#include "models/base/native_path.h"

#include <QDir>

#include <windows.h>

namespace reelyard
{

namespace
{

// The "\\?\" form lifts the limit of 260 characters; it takes no '/' and no relative steps.
std::wstring longPath(const QString &path)
{
    const QString native = QDir::toNativeSeparators(path);
    if (native.startsWith(QLatin1String("\\\\?\\")))
        return native.toStdWString();
    if (native.startsWith(QLatin1String("\\\\")))
        return (QStringLiteral("\\\\?\\UNC\\") + native.mid(2)).toStdWString();
    return (QStringLiteral("\\\\?\\") + native).toStdWString();
}

Result<void> move(const QString &from, const QString &to, DWORD flags)
{
    if (MoveFileExW(longPath(from).c_str(), longPath(to).c_str(), flags | MOVEFILE_WRITE_THROUGH))
        return {};
    return fileError({static_cast<int>(GetLastError()), std::system_category()}, to);
}

} // namespace

Result<void> renameWithoutReplacing(const QString &from, const QString &to)
{
    return move(from, to, 0);
}

Result<void> renameReplacing(const QString &from, const QString &to)
{
    if (!isFolder(to))
        return move(from, to, MOVEFILE_REPLACE_EXISTING);
    const QString aside = asideOf(from);
    if (auto moved = move(to, aside, 0); !moved)
        return moved;
    if (auto moved = move(from, to, 0); !moved) {
        [[maybe_unused]] const auto restored = move(aside, to, 0);
        return moved;
    }
    return removeUnit(aside);
}

Result<void> flushFile(const QString &path)
{
    const HANDLE file = CreateFileW(longPath(path).c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return fileError({static_cast<int>(GetLastError()), std::system_category()}, path);
    const bool flushed = FlushFileBuffers(file);
    const DWORD failed = GetLastError();
    CloseHandle(file);
    if (!flushed)
        return fileError({static_cast<int>(failed), std::system_category()}, path);
    return {};
}

Result<void> createPrivateFile(const QString &path, const QByteArray &content)
{
    const HANDLE file =
        CreateFileW(longPath(path).c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return fileError({static_cast<int>(GetLastError()), std::system_category()}, path);
    DWORD written = 0;
    const bool isWritten =
        WriteFile(file, content.constData(), static_cast<DWORD>(content.size()), &written, nullptr) &&
        written == static_cast<DWORD>(content.size()) && FlushFileBuffers(file);
    const DWORD failed = GetLastError();
    CloseHandle(file);
    if (isWritten)
        return {};
    DeleteFileW(longPath(path).c_str());
    return fileError({static_cast<int>(failed), std::system_category()}, path);
}

Result<void> flushFolder(const QString &)
{
    return {};
} // MOVEFILE_WRITE_THROUGH has done it

// Names are UTF-16 here, as Qt has them.
Result<std::unique_ptr<QFile>> openFile(const QString &path, QIODevice::OpenMode mode)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(mode))
        return fileError({static_cast<int>(GetLastError()), std::system_category()}, path);
    return file;
}

} // namespace reelyard
