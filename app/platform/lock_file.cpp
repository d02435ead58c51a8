// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/lock_file.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>

namespace reelyard
{

bool removeUnwrittenLock(const QString &path)
{
    constexpr unsigned long longEnoughMs = 100;
    const auto isUnwritten = [&path] {
        const QFileInfo file(path);
        return file.exists() && file.size() == 0;
    };
    if (!isUnwritten())
        return false;
    QThread::msleep(longEnoughMs);
    return isUnwritten() && QFile::remove(path);
}

} // namespace reelyard
