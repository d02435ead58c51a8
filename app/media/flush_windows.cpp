// SPDX-License-Identifier: GPL-3.0-or-later
// Windows: the only file of app/media that uses its API.
#include "app/media/flush_to_disk.h"

#include "models/base/native_path.h"

#include <QCoreApplication>

#include <windows.h>

namespace reelyard
{

Result<void> flushToDisk(const QString &path)
{
    const HANDLE file = CreateFileW(toStdPath(path).c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    const bool flushed = file != INVALID_HANDLE_VALUE && FlushFileBuffers(file) != 0;
    const DWORD code = flushed ? 0 : GetLastError();
    if (file != INVALID_HANDLE_VALUE)
        CloseHandle(file);
    if (flushed)
        return {};
    return Error{ErrorClass::Resource, QStringLiteral("resource.write-failed"),
                 QCoreApplication::translate("Engine", "The disk of the output reported an error while writing."),
                 QStringLiteral("FlushFileBuffers: %1").arg(code)};
}

} // namespace reelyard
