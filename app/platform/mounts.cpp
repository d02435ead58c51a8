// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/mounts.h"

#include "app/platform/files.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QDir>
#include <QStorageInfo>

namespace reelyard
{

QString mountPointOf(const QString &path)
{
    QString existing = path;
    while (existing.size() > 1 && !fileExists(existing)) {
        const QString above = folderOf(existing.endsWith(u'/') ? existing.chopped(1) : existing);
        if (above.isEmpty() || above == existing)
            break;
        existing = above;
    }
    const QStorageInfo storage(existing);
    const QString root = QDir::cleanPath(storage.rootPath());
    return storage.isValid() && !storage.isRoot() ? root : QString();
}

bool isMounted(const QString &mountPoint)
{
    const QStorageInfo storage(mountPoint);
    return storage.isValid() && storage.isReady() && QDir::cleanPath(storage.rootPath()) == mountPoint;
}

std::optional<DiskBytes> diskBytesOf(const QString &mountPoint)
{
    const QStorageInfo storage = mountPoint.isEmpty() ? QStorageInfo::root() : QStorageInfo(mountPoint);
    if (!storage.isValid() || !storage.isReady() || storage.bytesTotal() <= 0)
        return std::nullopt;
    return DiskBytes{storage.bytesAvailable(), storage.bytesTotal()};
}

Error awayError(const QString &mountPoint)
{
    return {ErrorClass::Resource, QStringLiteral("resource.away"),
            QCoreApplication::translate("Files", "\"%1\" is not connected.").arg(displayPath(mountPoint)), mountPoint};
}

} // namespace reelyard
