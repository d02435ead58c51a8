// SPDX-License-Identifier: GPL-3.0-or-later
// POSIX (Linux, macOS); Windows has autostart_windows.cpp.
#include "app/platform/autostart.h"

#include "app/platform/files.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace reelyard
{

namespace
{

constexpr qint64 mostBytes = 64 * 1024;

QString entryFile()
{
#ifdef __APPLE__
    return QDir::homePath() + QStringLiteral("/Library/LaunchAgents/org.reelyard.Reelyard.plist");
#else
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/autostart/reelyard.desktop");
#endif
}

// An AppImage is mounted at another place each time; its file is what stays.
QString program()
{
    const QByteArray image = qgetenv("APPIMAGE");
    return image.isEmpty() ? QCoreApplication::applicationFilePath() : pathFromBytes(image);
}

} // namespace

bool startsAtLogin()
{
#ifdef __APPLE__
    return fileExists(entryFile());
#else
    const auto entry = readFile(entryFile(), mostBytes);
    return entry && isDesktopEntryOn(*entry);
#endif
}

Result<void> setStartsAtLogin(bool wanted)
{
    if (!wanted)
        return removeFile(entryFile());
    if (auto made = createFolders(folderOf(entryFile())); !made)
        return made;
#ifdef __APPLE__
    return writeFile(entryFile(), launchAgentFor(program()));
#else
    return writeFile(entryFile(), desktopEntryFor(program()));
#endif
}

} // namespace reelyard
