// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "ui/common/theme.h"
#include "ui/jobs/details_pane.h"
#include "ui/jobs/filter_sidebar.h"
#include "ui/jobs/job_actions.h"
#include "ui/jobs/job_table_view.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/queue_button.h"

#include <QActionGroup>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

namespace reelyard
{

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_addFiles, m_addFolder, m_addLinks});
    QAction *watches = file->addAction(tr("&Watched Folders\u2026"));
    watches->setObjectName(QStringLiteral("watches"));
    connect(watches, &QAction::triggered, this, &MainWindow::showWatches);
    QAction *accounts = file->addAction(tr("&Cloud Accounts\u2026"));
    accounts->setObjectName(QStringLiteral("accounts"));
    connect(accounts, &QAction::triggered, this, &MainWindow::showAccounts);
    QAction *settings = file->addAction(tr("&Settings\u2026"));
    settings->setObjectName(QStringLiteral("settings"));
    settings->setShortcut(QKeySequence(tr("Ctrl+,")));
    settings->setMenuRole(QAction::PreferencesRole);
    connect(settings, &QAction::triggered, this, &MainWindow::showSettings);
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Quit"));
    quit->setObjectName(QStringLiteral("quit"));
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);

    QMenu *queue = menuBar()->addMenu(tr("&Queue"));
    queue->addAction(m_queueButton->startOrPauseAction());
    queue->addActions(m_queueButton->pauseMenu()->actions());
    queue->addSeparator();
    queue->addAction(m_retryFailed);
    connect(queue, &QMenu::aboutToShow, m_queueButton->pauseMenu(), &QMenu::aboutToShow);

    QMenu *jobs = menuBar()->addMenu(tr("&Job"));
    connect(jobs, &QMenu::aboutToShow, this, [this, jobs] {
        followSelection();
        jobs->clear();
        m_jobActions->fill(*jobs);
    });

    QMenu *view = menuBar()->addMenu(tr("&View"));
    m_showSidebar = view->addAction(tr("&Sidebar"));
    m_showSidebar->setObjectName(QStringLiteral("showSidebar"));
    m_showSidebar->setCheckable(true);
    m_showSidebar->setShortcut(QKeySequence(Qt::Key_F8));
    connect(m_showSidebar, &QAction::toggled, m_sidebar, &QWidget::setVisible);
    m_showDetails = view->addAction(tr("&Details"));
    m_showDetails->setObjectName(QStringLiteral("showDetails"));
    m_showDetails->setCheckable(true);
    m_showDetails->setShortcut(QKeySequence(Qt::Key_F9));
    connect(m_showDetails, &QAction::toggled, this, &MainWindow::showRightPage);
    QAction *find = view->addAction(tr("&Search"));
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    view->addSeparator();
    QMenu *columns = view->addMenu(tr("&Columns"));
    columns->setObjectName(QStringLiteral("columnsOfTable"));
    connect(columns, &QMenu::aboutToShow, m_table, [this, columns] {
        columns->clear();
        m_table->fillColumnMenu(*columns);
    });
    view->addMenu(buildThemeMenu());

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *aboutAction = help->addAction(tr("&About Reelyard"));
    aboutAction->setMenuRole(QAction::AboutRole);
    connect(aboutAction, &QAction::triggered, this, &MainWindow::about);
}

QMenu *MainWindow::buildThemeMenu()
{
    auto *menu = new QMenu(tr("&Theme"), this);
    menu->setObjectName(QStringLiteral("themeMenu"));
    auto *group = new QActionGroup(menu);
    const auto add = [menu, group](const QString &text, const QString &name, ThemeChoice choice) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(Theme::instance().choice() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, &Theme::instance(), [choice] { Theme::instance().choose(choice); });
    };
    add(tr("&System"), QStringLiteral("themeSystem"), ThemeChoice::System);
    add(tr("&Light"), QStringLiteral("themeLight"), ThemeChoice::Light);
    add(tr("&Dark"), QStringLiteral("themeDark"), ThemeChoice::Dark);
    return menu;
}

void MainWindow::about()
{
    QMessageBox::about(this, tr("About Reelyard"),
                       tr("<h3>Reelyard %1</h3><p>Converts videos in batches and loses none.</p>"
                          "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                           .arg(QStringLiteral(REELYARD_VERSION)));
}

} // namespace reelyard
