// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/shell.h"

#include "app/application.h"
#include "app/desktop/language.h"
#include "ui/mainwindow/main_window.h"

#include <QApplication>
#include <QTimer>

namespace reelyard
{

Shell::Shell(Application &app)
    : m_app(app)
{
    QApplication::setQuitOnLastWindowClosed(false); // it may be in the tray, or be made anew
    makeWindow();
}

Shell::~Shell() = default;

void Shell::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_app);
    connect(m_window.get(), &MainWindow::closed, this, [] { QApplication::quit(); });
    // Later: the dialog in which it was chosen is a child of the window.
    connect(m_window.get(), &MainWindow::languageChosen, this, &Shell::rebuild, Qt::QueuedConnection);
}

void Shell::rebuild()
{
    m_window->saveState();
    m_window.reset();
    useLanguage(Preferences::load().language);
    makeWindow();
    m_window->show();
    QTimer::singleShot(0, m_window.get(), [this] { m_window->showSettings(SettingsDialog::Page::Language); });
}

} // namespace reelyard
