// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/table/job_filter.h"
#include "ui/common/dialogs.h"
#include "ui/settings/settings_dialog.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace reelyard
{

class ActivityPage;
class AfterWorkMenu;
class Application;
class Banner;
class BatchActions;
class DesktopPresence;
class DetailsPane;
class DropOverlay;
class EmptyState;
class FailureActions;
class FailureInbox;
class FilterLine;
class FilterSidebar;
class IntakeStrip;
class JobActions;
class HelpMenu;
class JobTableView;
class NewJobsBar;
class PresetWindow;
class QueueButton;
class NewJobsSheet;
class SearchField;
class StatusStrip;
class UndoBar;
class ShownJobModel;
struct IntakeOptions;
struct Notice;

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
    void showSettings(SettingsDialog::Page page);
    /// The window as it starts with the computer: in the tray, or minimised.
    void startInBackground();
    void saveState() const;
    /// For tests: who answers questions from now on.
    void setDialogs(const Dialogs &dialogs) { m_dialogs = dialogs; }

signals:
    void closed();         ///< all is written down, and the program may end
    void languageChosen(); ///< it is to be built anew

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

    void placeJobs(const std::vector<JobId> &jobs, Place place);
    void askForFile(const QStringList &inputs);
    void addFiles();
    void addFolder();
    void addLinks();
    void showWatches();
    void showPresets(const QString &preset);
    bool mayLeavePresets(const std::function<void()> &later);
    void takeWithPreset(const QString &preset, const QStringList &inputs);
    void addSample();
    void useCloud();
    void showFailureMenu(const QPoint &position);
    void retryFailed();
    void applyFilter();
    void buildActivity();
    void connectActivity();
    void showActivity(bool isShown);
    void showBatchMenu(BatchId batch, const QPoint &position);
    SearchVocabulary searchVocabulary() const;
    void showFailures();
    void makeRoomForInbox();
    void showAllJobs();
    void showRightPage();
    void updateRetryFailed();
    void makeRoomInToolBar();
    void updateIcons();
    void followSelection();
    void showDetails();
    void buildDesktop();
    void comeForward();
    void quit();
    enum class Leaving { Now, AfterRunning, Not };
    Leaving askHowToLeave();
    void leave();
    void stop();
    void takeNotice(const Notice &notice);
    void openCurrent();

    Application &m_app;
    SystemClock m_clock;
    Dialogs m_dialogs;
    enum class Closing { No, Stopping, Done } m_closing = Closing::No;
    QTimer m_searchPause; ///< a filter applies when typing rests
    QTimer m_selectionPause;
    QTimer m_detailsPause; ///< until it is sure that no second click follows

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
    QPointer<PresetWindow> m_presets;
    IntakeStrip *m_strip = nullptr;
    NewJobsSheet *m_sheet = nullptr;
    UndoBar *m_undo = nullptr;
    Banner *m_banner = nullptr;
    EmptyState *m_empty = nullptr;
    DetailsPane *m_details = nullptr;
    QLabel *m_noDetails = nullptr; ///< in its place while no job is chosen
    DropOverlay *m_overlay = nullptr;
    DesktopPresence *m_presence = nullptr;
    AfterWorkMenu *m_afterWork = nullptr;
    HelpMenu *m_help = nullptr;
    QStackedWidget *m_pages = nullptr;
    QSplitter *m_sides = nullptr;
    QSplitter *m_rows = nullptr;
    SearchField *m_search = nullptr;
    FilterLine *m_filterLine = nullptr;
    BatchActions *m_batchActions = nullptr;
    ActivityPage *m_activity = nullptr;
    QStackedWidget *m_centre = nullptr; ///< the table with its details, or the activity
    QAction *m_showActivity = nullptr;
    QAction *m_searchIcon = nullptr;
    QAction *m_addFiles = nullptr;
    QAction *m_addFolder = nullptr;
    QAction *m_addLinks = nullptr;
    QAction *m_retryFailed = nullptr;
    QAction *m_showDetails = nullptr;
    QAction *m_showSidebar = nullptr;
};

} // namespace reelyard
