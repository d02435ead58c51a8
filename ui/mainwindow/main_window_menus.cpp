// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/desktop/desk.h"
#include "ui/common/theme.h"
#include "ui/desktop/after_work_menu.h"
#include "ui/help/help_menu.h"
#include "ui/jobs/batch_actions.h"
#include "ui/jobs/details_pane.h"
#include "ui/jobs/filter_sidebar.h"
#include "ui/jobs/job_actions.h"
#include "ui/jobs/job_table_view.h"
#include "ui/jobs/search_field.h"
#include "ui/jobs/sort_menu.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/queue_button.h"
#include "ui/mainwindow/undo_bar.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace reelyard
{

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_addFiles, m_addFolder, m_addLinks});
    file->addSeparator();
    QAction *watches = file->addAction(tr("&Watched Folders\u2026"));
    watches->setObjectName(QStringLiteral("watches"));
    connect(watches, &QAction::triggered, this, &MainWindow::showWatches);
    QAction *presets = file->addAction(tr("&Presets\u2026"));
    presets->setObjectName(QStringLiteral("presets"));
    presets->setShortcut(QKeySequence(tr("Ctrl+Shift+P")));
    connect(presets, &QAction::triggered, this, [this] { showPresets({}); });
    QAction *accounts = file->addAction(tr("&Cloud Accounts\u2026"));
    accounts->setObjectName(QStringLiteral("accounts"));
    connect(accounts, &QAction::triggered, this, [this] { showSettings(SettingsDialog::Page::Accounts); });
    QAction *settings = file->addAction(tr("&Settings\u2026"));
    settings->setObjectName(QStringLiteral("settings"));
    settings->setShortcut(QKeySequence(tr("Ctrl+,")));
    settings->setMenuRole(QAction::PreferencesRole);
    connect(settings, &QAction::triggered, this, [this] { showSettings(SettingsDialog::Page::General); });
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Quit"));
    quit->setObjectName(QStringLiteral("quit"));
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &MainWindow::quit);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(m_undo->undoAction());
    edit->addSeparator();
    QAction *selectAll = edit->addAction(tr("Select &All"));
    selectAll->setObjectName(QStringLiteral("selectAll"));
    selectAll->setShortcut(QKeySequence::SelectAll);
    selectAll->setShortcutContext(Qt::WidgetShortcut); // fields have their own
    connect(selectAll, &QAction::triggered, m_table, &QAbstractItemView::selectAll);
    QAction *find = edit->addAction(tr("&Search"));
    find->setObjectName(QStringLiteral("find"));
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });

    QMenu *queue = menuBar()->addMenu(tr("&Queue"));
    queue->addAction(m_queueButton->startOrPauseAction());
    queue->addActions(m_queueButton->pauseMenu()->actions());
    queue->addSeparator();
    queue->addAction(m_retryFailed);
    queue->addSeparator();
    queue->addActions({m_batchActions->clearFinishedAction(), m_batchActions->removeQueuedAction()});
    queue->setToolTipsVisible(true);
    m_afterWork = new AfterWorkMenu(m_app.desk(), this);
    queue->addMenu(m_afterWork);
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
    m_showActivity = view->addAction(tr("&Activity"));
    m_showActivity->setObjectName(QStringLiteral("showActivity"));
    m_showActivity->setCheckable(true);
    m_showActivity->setShortcut(QKeySequence(tr("Ctrl+Shift+A")));
    connect(m_showActivity, &QAction::triggered, m_sidebar, &FilterSidebar::chooseActivity);
    view->addSeparator();
    QMenu *columns = view->addMenu(tr("&Columns"));
    columns->setObjectName(QStringLiteral("columnsOfTable"));
    connect(columns, &QMenu::aboutToShow, m_table, [this, columns] {
        columns->clear();
        m_table->fillColumnMenu(*columns);
    });
    view->addMenu(new SortMenu(*m_table, this));
    view->addMenu(buildThemeMenu());

    m_help = new HelpMenu(m_app, *this);
    menuBar()->addMenu(m_help);
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

} // namespace reelyard
