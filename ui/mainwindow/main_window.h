// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/table/job_filter.h"
#include "ui/common/dialogs.h"

#include <QMainWindow>
#include <QTimer>

class QLineEdit;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace reelyard
{

class Application;
class Banner;
class DetailsPane;
class DropOverlay;
class EmptyState;
class FailureActions;
class FailureInbox;
class FilterSidebar;
class IntakeStrip;
class JobActions;
class JobTableView;
class NewJobsBar;
class QueueButton;
class StatusStrip;
class ShownJobModel;
struct IntakeOptions;

/// The window: toolbar, sidebar, the line of what new jobs become, the strip of new jobs, the table, details and
/// status. It shows what JobQueue and its JobList say and hands commands to them; it holds no job state of its own.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `app` outlives the window.
    explicit MainWindow(Application &app, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// As if dropped: files, folders, links, "@list.txt".
    void takeInputs(const QStringList &inputs);
    void takeFound(const QStringList &inputs); ///< with those of buckets replaced
    void takeTo(const QStringList &inputs, const IntakeOptions &options);
    /// For tests: who answers questions from now on.
    void setDialogs(const Dialogs &dialogs) { m_dialogs = dialogs; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildToolBar();
    void buildCentre();
    void buildMenus();
    QMenu *buildThemeMenu();
    void connectJobs();
    void restoreState();
    void saveState() const;

    void placeJobs(const std::vector<JobId> &jobs, Place place);
    void askForFile(const QStringList &inputs);
    void addFiles();
    void addFolder();
    void addLinks();
    void showWatches();
    void showSettings();
    void showAccounts();
    void useCloud();
    void showFailureMenu(const QPoint &position);
    void retryFailed();
    void applyFilter();
    void showFailures();
    void makeRoomForInbox();
    void showAllJobs();
    void showRightPage();
    void updateRetryFailed();
    void updateIcons();
    void followSelection();
    void openCurrent();
    bool mayQuit();
    void about();

    Application &m_app;
    SystemClock m_clock;
    Dialogs m_dialogs;
    enum class Closing { No, Stopping, Done } m_closing = Closing::No;
    QTimer m_searchPause; ///< a filter applies when typing rests
    QTimer m_selectionPause;

    ShownJobModel *m_model;
    JobTableView *m_table = nullptr;
    JobActions *m_jobActions = nullptr;
    FailureActions *m_failureActions = nullptr;
    FailureInbox *m_inbox = nullptr;
    QSplitter *m_work = nullptr; ///< inbox above table
    bool m_inboxIsSized = false; ///< by the user
    QueueButton *m_queueButton = nullptr;
    StatusStrip *m_status = nullptr;
    FilterSidebar *m_sidebar = nullptr;
    NewJobsBar *m_newJobs = nullptr;
    IntakeStrip *m_strip = nullptr;
    Banner *m_banner = nullptr;
    EmptyState *m_empty = nullptr;
    DetailsPane *m_details = nullptr;
    DropOverlay *m_overlay = nullptr;
    QStackedWidget *m_pages = nullptr;
    QSplitter *m_sides = nullptr;
    QSplitter *m_rows = nullptr;
    QLineEdit *m_search = nullptr;
    QAction *m_searchIcon = nullptr;
    QAction *m_addFiles = nullptr;
    QAction *m_addFolder = nullptr;
    QAction *m_addLinks = nullptr;
    QAction *m_retryFailed = nullptr;
    QAction *m_showDetails = nullptr;
    QAction *m_showSidebar = nullptr;
};

} // namespace reelyard
