// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QString>

namespace reelyard
{

enum class ThemeChoice { System, Light, Dark };

/// What the palette has no role for. All text colours keep 4.5:1 against the surfaces they stand on.
struct ThemeColors {
    QColor muted; ///< text of second rank
    QColor line;  ///< borders and separators
    QColor edge;  ///< of buttons
    QColor accent;
    QColor good;
    QColor bad;
    QColor warn;
    QColor track;     ///< what a progress bar has not reached
    QColor scroll;    ///< handle of a scroll bar
    QColor selection; ///< behind a selected row; text keeps its colour
    QColor hover;
    QColor banner;    ///< behind a line that wants to be read
    QColor strip;     ///< behind the strip of new jobs
    QColor overlay;   ///< behind words on a picture
    QColor onOverlay; ///< those words
};

/// The look of the program: the Fusion style with palettes of our own, light or dark. Qt 6.4 cannot say which of the
/// two the system uses, so that is read once from the lightness of the palette the platform gave us.
class Theme : public QObject
{
    Q_OBJECT
public:
    static Theme &instance();

    /// Remembered by QSettings ("window/theme"). Applied at once.
    void choose(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    /// Applies what was remembered. Call once, after the application object was made.
    void start();

    static const ThemeColors &colors();
    static bool isDark();
    /// An icon of ours in the variant of the theme in use; ask again after changed().
    static QIcon icon(const QString &name);

signals:
    void changed();

private:
    Theme() = default;
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_started = false;
    bool m_systemIsDark = false;
    bool m_dark = false;
    QHash<QString, QIcon> m_icons; ///< of the theme in use
};

/// Theme::start() for a main function: what is shown before the window looks like the window.
void applyTheme();

} // namespace reelyard
