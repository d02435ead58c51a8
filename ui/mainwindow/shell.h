// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_dialog.h"

#include <QObject>

#include <memory>

namespace reelyard
{

class Application;
class MainWindow;

/// Keeps the window: makes it, makes it anew when its language changes, and lets the program end with it.
class Shell : public QObject
{
    Q_OBJECT
public:
    explicit Shell(Application &app); ///< `app` outlives it; useLanguage() was called
    ~Shell() override;

    MainWindow &window() { return *m_window; }
    /// In the language that is chosen now, where the old one stood, with the settings open.
    void rebuild();

private:
    void makeWindow();

    Application &m_app;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace reelyard
