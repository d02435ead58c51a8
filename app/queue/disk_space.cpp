// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/disk_space.h"

#include "models/base/pool.h"

namespace reelyard
{

namespace
{

constexpr int lookMs = 5000;

} // namespace

DiskSpace::DiskSpace(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { look(m_watched); });
}

void DiskSpace::watch(const QStringList &mountPoints)
{
    if (mountPoints == m_watched)
        return;
    m_watched = mountPoints;
    if (m_watched.isEmpty()) {
        m_timer.stop();
        m_known.clear(); // what was known will be old when it is asked for again
        return;
    }
    if (!m_timer.isActive())
        m_timer.start();
    QStringList unknown;
    for (const QString &mountPoint : std::as_const(m_watched)) {
        if (!m_known.contains(mountPoint))
            unknown << mountPoint;
    }
    look(unknown);
}

std::optional<DiskBytes> DiskSpace::of(const QString &mountPoint) const
{
    const auto found = m_known.constFind(mountPoint);
    return found == m_known.cend() ? std::nullopt : std::optional(*found);
}

// Each by itself: a share that does not answer keeps its own thread of the pool and no other disk waiting.
void DiskSpace::look(const QStringList &mountPoints)
{
    for (const QString &mountPoint : mountPoints) {
        if (m_asked.contains(mountPoint))
            continue;
        m_asked << mountPoint;
        onPool(
            this, [mountPoint, probe = m_probe] { return probe(mountPoint); },
            [this, mountPoint](const std::optional<DiskBytes> &bytes) {
                m_asked.removeAll(mountPoint);
                if (!m_watched.contains(mountPoint))
                    return;
                m_known.insert(mountPoint, bytes.value_or(DiskBytes{}));
                emit changed();
            });
    }
}

} // namespace reelyard
