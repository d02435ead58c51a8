// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/mounts.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <optional>

namespace reelyard
{

/// How full disks and shares are, looked at every few seconds off the main thread: one that does not answer stays
/// unknown and holds up nobody else. Main thread.
class DiskSpace : public QObject
{
    Q_OBJECT
public:
    using Probe = std::function<std::optional<DiskBytes>(const QString &mountPoint)>;
    explicit DiskSpace(QObject *parent = nullptr);

    /// These are looked at from now on, and no others; those that are not known at once. Empty names the system's own.
    void watch(const QStringList &mountPoints);
    /// Nothing while it is not known; less than 0 where it cannot be told.
    std::optional<DiskBytes> of(const QString &mountPoint) const;
    void setProbe(Probe probe) { m_probe = std::move(probe); }

signals:
    void changed();

private:
    void look(const QStringList &mountPoints);

    Probe m_probe = diskBytesOf;
    QStringList m_watched;
    QStringList m_asked; ///< not answered yet
    QHash<QString, DiskBytes> m_known;
    QTimer m_timer;
};

} // namespace reelyard
