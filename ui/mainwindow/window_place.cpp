// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/window_place.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QWidget>

#include <algorithm>

namespace reelyard
{

namespace
{

constexpr QSize usualSize(1280, 800);
constexpr int leastToHold = 120; ///< pixels of the title that have to be seen
constexpr int titleHeight = 32;
const QString anyLayout = QStringLiteral("window/geometry");

QList<QRect> rects(bool isFree)
{
    QList<QRect> found;
    for (const QScreen *screen : QGuiApplication::screens())
        found.append(isFree ? screen->availableGeometry() : screen->geometry());
    return found;
}

QString keyOf(const QString &layout)
{
    return QStringLiteral("window/geometryOf/") + layout;
}

} // namespace

QString screenLayout(const QList<QRect> &screens)
{
    QStringList parts;
    for (const QRect &screen : screens)
        parts.append(
            QStringLiteral("%1x%2+%3+%4").arg(screen.width()).arg(screen.height()).arg(screen.x()).arg(screen.y()));
    parts.sort(); // the first of them may be another after a restart
    return parts.join(u'_');
}

QRect visiblePlace(const QRect &wanted, const QList<QRect> &free)
{
    if (free.isEmpty())
        return wanted;
    const QRect title(wanted.topLeft(), QSize(wanted.width(), titleHeight));
    for (const QRect &screen : free) {
        const QRect seen = screen.intersected(title);
        if (seen.width() >= std::min(leastToHold, wanted.width()) && seen.height() >= titleHeight / 2)
            return wanted;
    }
    QRect place(QPoint(0, 0), wanted.size().boundedTo(free.front().size()));
    place.moveCenter(free.front().center());
    return place;
}

bool restorePlace(QWidget &window)
{
    const QSettings settings;
    QByteArray stored = settings.value(keyOf(screenLayout(rects(false)))).toByteArray();
    if (stored.isEmpty())
        stored = settings.value(anyLayout).toByteArray();
    if (stored.isEmpty() || !window.restoreGeometry(stored)) {
        const QList<QRect> free = rects(true);
        window.resize(free.isEmpty() ? usualSize : usualSize.boundedTo(free.front().size()));
        return false;
    }
    keepVisible(window);
    return true;
}

void savePlace(const QWidget &window)
{
    QSettings settings;
    const QByteArray geometry = window.saveGeometry();
    settings.setValue(anyLayout, geometry);
    settings.setValue(keyOf(screenLayout(rects(false))), geometry);
}

void keepVisible(QWidget &window)
{
    if (window.isMaximized() || window.isFullScreen())
        return; // the system places it
    const QRect frame = window.frameGeometry();
    const QRect place = visiblePlace(frame, rects(true));
    if (place == frame)
        return;
    window.resize(place.size() - (frame.size() - window.size()));
    window.move(place.topLeft());
}

} // namespace reelyard
