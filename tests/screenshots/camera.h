// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QList>
#include <QPointer>
#include <QSize>
#include <QString>
#include <QStringList>

#include <functional>

class QDialog;
class QMenu;
class QWidget;

namespace reelyard::screenshots
{

/// Pictures the window in each theme and size, with what stands over it: OUT/LANGUAGE-THEME-SIZE/SCREEN.png.
class Camera
{
public:
    Camera(QString folder, QString language, QStringList themes, QList<QSize> sizes, QStringList only);

    void setWindow(QWidget *window) { m_window = window; }
    bool wants(const QString &screen) const; ///< it is one of those that were asked for
    void shoot(const QString &screen);
    /// Once for each size and theme: calls `open`, which opens a dialog, waits for it, lets `prepare` do what shows it
    /// best, takes the pictures and gives the dialog up. What `prepare` opens itself is shot with shootDialog() inside
    /// of it.
    using Prepare = std::function<void(QDialog &)>;
    void shootDialog(const QString &screen, const std::function<void()> &open, const Prepare &prepare = {});
    void shootMenu(const QString &screen, QMenu &menu, const QPoint &globalPosition);
    bool writeContactSheets(); ///< OUT/LANGUAGE-THEME-SIZE/contact-sheet.png
    int count() const { return m_count; }

private:
    void shootAt(const QString &screen, const QSize &size);
    void resize(const QSize &size);
    QImage picture() const;
    QString folderOf(const QString &theme, const QSize &size) const;

    QString m_folder;
    QString m_language;
    QStringList m_themes;
    QList<QSize> m_sizes;
    QStringList m_only;
    QPointer<QWidget> m_window;
    QList<QPointer<QWidget>> m_above; ///< dialogs and menus, from below to the top
    QSize m_size;                     ///< of the window, while a dialog is open
    QStringList m_allThemes;          ///< then m_themes is the one in use
    QHash<QString, QStringList> m_taken;
    int m_count = 0;
};

} // namespace reelyard::screenshots
