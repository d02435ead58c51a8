// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QPainter>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace reelyard::screenshots
{

namespace
{

constexpr int frameHeight = 28; // of a title, in points
constexpr int settleMs = 180;

void useTheme(const QString &theme)
{
    const ThemeChoice choice = theme == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::Light;
    if (Theme::instance().choice() != choice)
        Theme::instance().choose(choice);
}

} // namespace

Camera::Camera(QString folder, QString language, QStringList themes, QList<QSize> sizes, QStringList only)
    : m_folder(std::move(folder))
    , m_language(std::move(language))
    , m_themes(std::move(themes))
    , m_sizes(std::move(sizes))
    , m_only(std::move(only))
{
}

bool Camera::wants(const QString &screen) const
{
    return m_only.isEmpty() || std::any_of(m_only.begin(), m_only.end(),
                                           [&screen](const QString &wanted) { return screen.startsWith(wanted); });
}

void Camera::shoot(const QString &screen)
{
    if (!wants(screen))
        return;
    if (m_size.isValid()) {
        shootAt(screen, m_size);
        return;
    }
    for (const QSize &size : m_sizes)
        shootAt(screen, size);
}

void Camera::shootDialog(const QString &screen, const std::function<void()> &open, const Prepare &prepare)
{
    if (m_allThemes.isEmpty()) {
        m_allThemes = m_themes;
        for (const QString &theme : std::as_const(m_allThemes)) {
            m_themes = {theme};
            useTheme(theme);
            shootDialog(screen, open, prepare);
        }
        m_themes = std::exchange(m_allThemes, {});
        return;
    }
    const QSize outer = m_size;
    for (const QSize &size : outer.isValid() ? QList{outer} : m_sizes) {
        resize(size);
        QList<QWidget *> before;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible())
                before.append(widget);
        }
        bool isShot = false;
        int patience = 120;
        QTimer watch;
        QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
            QDialog *dialog = nullptr;
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                if (widget->isVisible() && !before.contains(widget) && qobject_cast<QDialog *>(widget))
                    dialog = qobject_cast<QDialog *>(widget);
            }
            if (!dialog) {
                isShot = isShot || --patience == 0;
                return;
            }
            watch.stop();
            const QPointer<QDialog> alive = dialog;
            m_above.append(dialog);
            m_size = size;
            QTest::qWait(settleMs);
            if (prepare)
                prepare(*dialog);
            shoot(screen);
            m_size = outer;
            m_above.removeAll(dialog);
            isShot = true;
            if (alive)
                alive->reject();
        });
        watch.start(25);
        open();
        if (!QTest::qWaitFor([&isShot] { return isShot; }, 60'000) || patience == 0)
            qWarning("No dialog came for %s.", qUtf8Printable(screen));
        QTest::qWait(50);
    }
}

void Camera::shootMenu(const QString &screen, QMenu &menu, const QPoint &globalPosition)
{
    if (!wants(screen))
        return;
    menu.popup(globalPosition);
    QTest::qWait(50);
    m_above.append(&menu);
    shoot(screen);
    m_above.removeAll(&menu);
    menu.hide();
}

void Camera::shootAt(const QString &screen, const QSize &size)
{
    resize(size);
    for (const QString &theme : std::as_const(m_themes)) {
        useTheme(theme);
        QTest::qWait(settleMs);
        const QString folder = folderOf(theme, size);
        QDir().mkpath(folder);
        if (!picture().save(folder + u'/' + screen + QStringLiteral(".png")))
            qWarning("%s could not be written.", qUtf8Printable(folder));
        if (!m_taken[folder].contains(screen))
            m_taken[folder].append(screen);
        ++m_count;
    }
}

void Camera::resize(const QSize &size)
{
    if (m_window->size() == size)
        return;
    m_window->resize(size);
    QTest::qWait(settleMs);
}

// The window with what stands over it, each in a plain frame as a desktop would give it.
QImage Camera::picture() const
{
    QRect all = m_window->geometry();
    for (const QWidget *above : m_above) {
        if (above)
            all |= above->geometry().adjusted(-1, qobject_cast<const QDialog *>(above) ? -frameHeight : -1, 1, 1);
    }
    const qreal scale = m_window->devicePixelRatioF();
    QImage image(all.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Theme::isDark() ? QColor(0x0c0e11) : QColor(0xc6ccd4));
    QPainter painter(&image);
    painter.translate(-all.topLeft());
    painter.drawPixmap(m_window->pos(), m_window->grab());
    for (QWidget *above : m_above) {
        if (!above)
            continue;
        const QRect place = above->geometry();
        painter.setPen(Theme::colors().edge);
        if (qobject_cast<QDialog *>(above)) {
            const QRect title(place.x() - 1, place.y() - frameHeight, place.width() + 1, frameHeight);
            painter.setBrush(Theme::colors().track);
            painter.drawRect(title.adjusted(0, 0, 0, place.height()));
            painter.setPen(above->palette().color(QPalette::WindowText));
            painter.drawText(title, Qt::AlignCenter, above->windowTitle().remove(QLatin1String("[*]")));
        }
        painter.drawPixmap(place.topLeft(), above->grab());
    }
    return image;
}

QString Camera::folderOf(const QString &theme, const QSize &size) const
{
    const qreal scale = m_window->devicePixelRatioF();
    const QString times = scale > 1 ? QStringLiteral("@%1x").arg(scale) : QString();
    return QStringLiteral("%1/%2-%3-%4x%5%6")
        .arg(m_folder, m_language, theme, QString::number(size.width()), QString::number(size.height()), times);
}

bool Camera::writeContactSheets()
{
    constexpr int columns = 4;
    constexpr QSize cell(480, 360);
    bool ok = true;
    for (auto set = m_taken.constBegin(); set != m_taken.constEnd(); ++set) {
        const int rows = static_cast<int>((set->size() + columns - 1) / columns);
        QImage sheet(columns * cell.width(), rows * cell.height(), QImage::Format_RGB32);
        sheet.fill(0x808890);
        QPainter painter(&sheet);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        for (int i = 0; i < set->size(); ++i) {
            const QRect place(QPoint(i % columns * cell.width(), i / columns * cell.height()), cell);
            QImage picture(set.key() + u'/' + set->at(i) + QStringLiteral(".png"));
            picture.setDevicePixelRatio(1);
            picture = picture.scaled(cell - QSize(12, 28), Qt::KeepAspectRatio, Qt::SmoothTransformation);
            painter.setPen(Qt::white);
            painter.drawText(place.adjusted(6, 2, -6, -2), Qt::AlignTop | Qt::AlignLeft, set->at(i));
            painter.drawImage(place.topLeft() + QPoint(6, 22), picture);
        }
        painter.end();
        ok = sheet.save(set.key() + QStringLiteral("/contact-sheet.png")) && ok;
    }
    return ok;
}

} // namespace reelyard::screenshots
