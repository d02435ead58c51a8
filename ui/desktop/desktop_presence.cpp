// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/desktop_presence.h"

#include "app/application.h"
#include "app/desktop/desk.h"
#include "app/platform/computer.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <utility>

namespace reelyard
{

namespace
{

constexpr int lookMs = 1000;
constexpr int noticeMs = 10'000;

std::optional<double> fractionOf(const EtaModel::Snapshot &outlook)
{
    return outlook.left > 0 ? std::optional(std::clamp(outlook.fraction, 0.0, 1.0)) : std::nullopt;
}

} // namespace

DesktopPresence::DesktopPresence(Application &app, QAction *startOrPause, QWidget *window)
    : QObject(window)
    , m_app(app)
    , m_startOrPause(startOrPause)
    , m_window(window)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(lookMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_again, false))
            look();
    });
    connect(&app.queue().list(), &JobList::changed, this, &DesktopPresence::lookSoon);
    connect(&app.queue(), &JobQueue::modeChanged, this, &DesktopPresence::lookSoon);
    connect(&app.desk(), &Desk::told, this, &DesktopPresence::show);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_shownPercent = -2;
        refresh();
    });
    refresh();
    // A program that starts with the computer is often there before the tray.
    for (const int seconds : {3, 15, 60})
        QTimer::singleShot(seconds * 1000, this, &DesktopPresence::look);
}

DesktopPresence::~DesktopPresence() = default;

bool DesktopPresence::isInTray() const
{
    return m_tray && m_tray->isVisible();
}

void DesktopPresence::makeTray()
{
    m_menu = std::make_unique<QMenu>();
    m_menu->setObjectName(QStringLiteral("trayMenu"));
    QAction *show = m_menu->addAction(tr("Show Reelyard"));
    connect(show, &QAction::triggered, this, &DesktopPresence::showRequested);
    m_menu->addAction(m_startOrPause);
    m_menu->addSeparator();
    QAction *quit = m_menu->addAction(tr("Quit"));
    connect(quit, &QAction::triggered, this, &DesktopPresence::quitRequested);
    m_tray = std::make_unique<QSystemTrayIcon>(iconFor(std::nullopt));
    m_tray->setContextMenu(m_menu.get());
    connect(m_tray.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit showRequested();
    });
    connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, &DesktopPresence::showRequested);
    m_tray->show();
}

void DesktopPresence::lookSoon()
{
    if (m_pause.isActive())
        m_again = true;
    else
        look();
}

void DesktopPresence::refresh()
{
    m_wantsTray = Preferences::load().showsTray;
    look();
}

void DesktopPresence::look()
{
    m_pause.start();
    const bool wantsTray = m_wantsTray && QSystemTrayIcon::isSystemTrayAvailable();
    if (wantsTray && !m_tray) {
        makeTray();
        m_shownPercent = -2;
    } else if (!wantsTray) {
        m_tray.reset();
        m_menu.reset();
    }
    const EtaModel::Snapshot outlook = m_app.queue().outlook();
    const bool isPaused = m_app.queue().mode() == QueueMode::Paused;
    const auto fraction = fractionOf(outlook);
    m_window->setWindowTitle(titleFor(outlook));
    showOnTaskbar(m_window->isVisible() ? static_cast<quintptr>(m_window->winId()) : 0, fraction, isPaused);
    if (!m_tray)
        return;
    m_tray->setToolTip(toolTipFor(outlook, isPaused));
    // Some trays blink when they are given a picture.
    const int percent = fraction ? static_cast<int>(std::floor(*fraction * 100)) : -1;
    if (std::exchange(m_shownPercent, percent) != percent)
        m_tray->setIcon(iconFor(fraction));
}

void DesktopPresence::show(const Notice &notice)
{
    if (m_tray)
        m_tray->showMessage(
            notice.title, notice.text,
            notice.kind == Notice::Kind::NeedsYou ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information, noticeMs);
}

QString DesktopPresence::titleFor(const EtaModel::Snapshot &outlook)
{
    const auto fraction = fractionOf(outlook);
    return fraction ? tr("%1 - Reelyard").arg(format::percent(*fraction)) : QStringLiteral("Reelyard");
}

QString DesktopPresence::toolTipFor(const EtaModel::Snapshot &outlook, bool isPaused)
{
    if (outlook.left == 0)
        return QStringLiteral("Reelyard");
    const QString counts =
        outlook.failed > 0
            ? tr("%1 done, %2 failed, %3 left")
                  .arg(format::number(outlook.done), format::number(outlook.failed), format::number(outlook.left))
            : tr("%1 done, %2 left").arg(format::number(outlook.done), format::number(outlook.left));
    QStringList lines{titleFor(outlook), counts};
    if (isPaused && outlook.running == 0)
        lines.append(tr("Paused"));
    else if (outlook.timeLeft)
        lines.append(tr("about %1 left").arg(format::timeLeft(*outlook.timeLeft)));
    return lines.join(u'\n');
}

QIcon DesktopPresence::iconFor(std::optional<double> fraction)
{
    const QIcon plain = Theme::icon(QStringLiteral("reelyard"));
    if (!fraction)
        return plain;
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64}) {
        QPixmap picture = plain.pixmap(QSize(size, size), 1.0);
        QPainter painter(&picture);
        const qreal height = std::max(3.0, size / 5.0);
        const QRectF track(0, size - height, size, height);
        painter.fillRect(track, Theme::colors().track);
        painter.fillRect(QRectF(track.topLeft(), QSizeF(std::max(1.0, track.width() * *fraction), height)),
                         Theme::colors().accent);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace reelyard
