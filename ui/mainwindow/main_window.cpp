// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/main_window.h"

#include "app/application.h"
#include "app/backend/cloud/cloud_backend.h"
#include "app/backend/cloud/s3_keys.h"
#include "app/preset_desk.h"
#include "models/base/native_path.h"
#include "ui/activity/activity_page.h"
#include "ui/common/accessible_role.h"
#include "ui/common/file_urls.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/change_dialog.h"
#include "ui/jobs/details_pane.h"
#include "ui/jobs/empty_state.h"
#include "ui/jobs/failure_actions.h"
#include "ui/jobs/failure_inbox.h"
#include "ui/jobs/filter_line.h"
#include "ui/jobs/filter_sidebar.h"
#include "ui/jobs/job_actions.h"
#include "ui/jobs/job_table_view.h"
#include "ui/jobs/job_text.h"
#include "ui/jobs/retry_dialog.h"
#include "ui/jobs/search_field.h"
#include "ui/jobs/shown_job_model.h"
#include "ui/mainwindow/banner.h"
#include "ui/mainwindow/cloud_consent.h"
#include "ui/mainwindow/drop_overlay.h"
#include "ui/mainwindow/intake_strip.h"
#include "ui/mainwindow/new_jobs_bar.h"
#include "ui/mainwindow/queue_button.h"
#include "ui/mainwindow/status_strip.h"
#include "ui/mainwindow/undo_bar.h"
#include "ui/mainwindow/watch_dialog.h"
#include "ui/mainwindow/window_place.h"
#include "ui/plan/new_jobs_sheet.h"
#include "ui/presets/preset_window.h"
#include "ui/settings/accounts_page.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace reelyard
{

MainWindow::MainWindow(Application &app, QWidget *parent)
    : QMainWindow(parent)
    , m_app(app)
    , m_dialogs(Dialogs::native())
    , m_model(new ShownJobModel(app.queue().list(), m_clock, this))
{
    Theme::instance().start();
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(Theme::icon(QStringLiteral("reelyard")));
    setAcceptDrops(true);
    setMinimumSize(720, 480);
    m_app.setPassphraseAsk(AccountsPage::passphraseAsk(this));
    buildCentre();
    buildToolBar();
    buildMenus();
    buildDesktop();
    connectJobs();
    m_overlay = new DropOverlay(this);
    updateIcons();
    updateRetryFailed();
    restoreState();
    showRightPage();
    followSelection();
    for (const Error &problem : app.presets().problems())
        m_banner->tell(problem.sentence);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildToolBar()
{
    const auto action = [this](const QString &text, const QString &name, const QString &toolTip,
                               const QKeySequence &shortcut, void (MainWindow::*slot)()) {
        auto *made = new QAction(text, this);
        made->setObjectName(name);
        made->setToolTip(toolTip);
        made->setShortcut(shortcut);
        connect(made, &QAction::triggered, this, slot);
        return made;
    };
    m_addFiles = action(tr("Add Files"), QStringLiteral("addFiles"), tr("Add video files"), QKeySequence::Open,
                        &MainWindow::addFiles);
    m_addFolder = action(tr("Add Folder"), QStringLiteral("addFolder"), tr("Add all videos of a folder"),
                         QKeySequence(tr("Ctrl+Shift+O")), &MainWindow::addFolder);
    m_addLinks = action(tr("Add Links"), QStringLiteral("addLinks"), tr("Add links, or a list of links"),
                        QKeySequence(tr("Ctrl+L")), &MainWindow::addLinks);
    m_retryFailed = action(tr("Retry Failed"), QStringLiteral("retryFailed"), tr("Run all failed jobs again"),
                           QKeySequence(tr("Ctrl+Shift+R")), &MainWindow::retryFailed);

    m_queueButton = new QueueButton(m_app.queue(), this);
    connect(m_queueButton, &QueueButton::startNewRequested, m_strip, &IntakeStrip::startAll);

    m_search = new SearchField(this);
    m_search->setVocabulary([this] { return searchVocabulary(); });
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search jobs"));
    m_search->setAccessibleName(tr("Search name, folder or error"));
    m_search->setToolTip(tr("Words are looked for in name, folder and error. Also state:, preset:, class:, place: and "
                            "batch:, with quotes around what has spaces, and a minus before what is not wanted."));
    m_search->setClearButtonEnabled(true);
    nameClearButton(*m_search);
    m_search->setAcceptDrops(false); // a drop anywhere in the window adds jobs
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(260);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_searchIcon = m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_searchIcon->setText(tr("Search"));
    m_searchPause.setSingleShot(true);
    m_searchPause.setInterval(150);
    connect(m_search, &QLineEdit::textChanged, &m_searchPause, qOverload<>(&QTimer::start));
    connect(&m_searchPause, &QTimer::timeout, this, &MainWindow::applyFilter);

    QToolBar *bar = addToolBar(tr("Toolbar"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setIconSize({16, 16});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({m_addFiles, m_addFolder, m_addLinks});
    bar->addSeparator();
    bar->addWidget(m_queueButton);
    bar->addAction(m_retryFailed);
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addWidget(m_search);
}

void MainWindow::buildCentre()
{
    JobQueue &queue = m_app.queue();
    m_sidebar = new FilterSidebar(queue.list(), this);
    m_newJobs = new NewJobsBar(m_app.presets(), m_dialogs, this);
    m_strip = new IntakeStrip(queue, this);
    m_strip->setMayStart([this](const std::vector<JobId> &jobs) { return mayGo(m_app, m_dialogs, jobs, this); });
    m_sheet = new NewJobsSheet(m_app, m_dialogs, this);
    m_strip->setSheet(m_sheet);
    connect(m_sheet, &NewJobsSheet::accountsRequested, this, [this] { showSettings(SettingsDialog::Page::Accounts); });
    m_banner = new Banner(this);
    connect(m_sheet, &NewJobsSheet::told, m_banner, &Banner::tell);
    m_table = new JobTableView(*m_model, this);
    m_empty = new EmptyState(this);
    m_details = new DetailsPane(m_app, m_clock, m_dialogs, this);
    m_details->hide();
    m_noDetails = new QLabel(tr("Choose a job to see its details"), this);
    m_noDetails->setObjectName(QStringLiteral("noDetails"));
    m_noDetails->setContentsMargins(16, 7, 16, 7);
    m_noDetails->hide();
    m_jobActions = new JobActions(queue, m_table);
    connect(m_jobActions, &JobActions::retryWithChangesRequested, this, [this](const std::vector<JobId> &jobs) {
        const Job *first = m_app.queue().list().find(jobs.front());
        RetryDialog(m_app, jobs, first ? first->preset : QString(), this).exec();
    });
    m_jobActions->setMayStart([this](const std::vector<JobId> &jobs) { return mayGo(m_app, m_dialogs, jobs, this); });
    connect(m_jobActions, &JobActions::placeRequested, this, &MainWindow::placeJobs);
    connect(m_jobActions, &JobActions::changeRequested, this,
            [this](const std::vector<JobId> &jobs) { ChangeDialog(m_app, m_dialogs, jobs, this).exec(); });
    m_failureActions = new FailureActions(m_app, m_dialogs, this);

    m_pages = new QStackedWidget(this);
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    m_undo = new UndoBar(queue, m_pages);
    m_rows = new QSplitter(Qt::Vertical, this);
    m_rows->setObjectName(QStringLiteral("rowSplitter"));
    m_inbox = new FailureInbox(m_app, *m_failureActions, this);
    m_inbox->hide();
    m_work = new QSplitter(Qt::Vertical, this);
    m_work->setObjectName(QStringLiteral("workSplitter"));
    m_work->addWidget(m_inbox);
    m_work->addWidget(m_pages);
    m_work->setStretchFactor(1, 1);
    connect(m_work, &QSplitter::splitterMoved, this, [this] { m_inboxIsSized = true; });
    m_work->setCollapsible(0, false);
    m_work->setCollapsible(1, false);
    m_rows->addWidget(m_work);
    m_rows->addWidget(m_details);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({400, 260});
    m_rows->setCollapsible(0, false);
    m_rows->setCollapsible(1, false);

    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_newJobs);
    column->addWidget(m_banner);
    column->addWidget(m_strip);
    column->addWidget(m_sheet);
    buildActivity();
    column->addWidget(m_filterLine);
    column->addWidget(m_centre, 1);
    column->addWidget(m_noDetails);

    m_sides = new QSplitter(Qt::Horizontal, this);
    m_sides->setObjectName(QStringLiteral("sideSplitter"));
    m_sides->addWidget(m_sidebar);
    m_sides->addWidget(right);
    m_sides->setStretchFactor(1, 1);
    m_sides->setCollapsible(0, false);
    m_sides->setCollapsible(1, false);
    m_sides->setSizes({m_sidebar->sizeHint().width(), 1280 - m_sidebar->sizeHint().width()});
    setCentralWidget(m_sides);

    statusBar()->setSizeGripEnabled(false);
    m_status = new StatusStrip(queue, m_clock, this);
    statusBar()->addWidget(m_status, 1);
    useCloud();
}

void MainWindow::connectJobs()
{
    JobQueue &queue = m_app.queue();
    connect(m_sidebar, &FilterSidebar::filterChosen, this, &MainWindow::applyFilter);
    connect(m_sidebar, &FilterSidebar::groupsChanged, this, &MainWindow::showFailures);
    connect(m_inbox, &FailureInbox::causesChosen, m_sidebar, &FilterSidebar::setCauses);
    connect(m_sidebar, &FilterSidebar::failureMenuRequested, this, &MainWindow::showFailureMenu);
    connectActivity();
    connect(m_jobActions, &JobActions::reviewRequested, m_failureActions, &FailureActions::review);
    connect(m_failureActions, &FailureActions::told, m_banner, &Banner::tell);
    connect(m_details, &DetailsPane::told, m_banner, &Banner::tell);
    connect(m_empty, &EmptyState::addFilesRequested, this, &MainWindow::addFiles);
    connect(m_empty, &EmptyState::addFolderRequested, this, &MainWindow::addFolder);
    connect(m_empty, &EmptyState::showAllRequested, this, &MainWindow::showAllJobs);
    connect(&m_app.presetDesk(), &PresetDesk::changed, m_newJobs, &NewJobsBar::refill);
    connect(m_newJobs, &NewJobsBar::editRequested, this, &MainWindow::showPresets);
    connect(m_strip, &IntakeStrip::told, m_banner, &Banner::tell);
    connect(m_strip, &IntakeStrip::intakeWanted, this, &MainWindow::takeTo);
    connect(m_strip, &IntakeStrip::focusGivenUp, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(&m_app.watches(), &WatchDesk::troubled, m_banner,
            [this](const Error &error) { m_banner->tell(error.sentence); });
    connect(&queue, &JobQueue::troubled, m_banner, [this](const Error &error) { m_banner->tell(error.sentence); });
    const auto awayText = [](const QString &place) {
        return tr("\u201c%1\u201d is not connected. What needs it waits, and goes on by itself when it is back.")
            .arg(format::path(place));
    };
    connect(&queue, &JobQueue::placeAway, m_banner,
            [this, awayText](const QString &place) { m_banner->tell(awayText(place)); });
    connect(&queue, &JobQueue::placeBack, m_banner,
            [this, awayText](const QString &place) { m_banner->withdraw(awayText(place)); });
    connect(&queue.list(), &JobList::changed, this, [this](const JobChanges &changes) {
        if (changes.added.empty() && changes.changed.empty() && changes.removed.empty())
            return;
        updateRetryFailed();
        showRightPage();
        m_table->setRunning(m_app.queue().runningJobs());
        m_selectionPause.start();
    });
    connect(&queue, &JobQueue::modeChanged, m_table, [this] {
        if (m_app.queue().mode() == QueueMode::Running)
            m_table->followRunning();
    });
    connect(m_model, &JobTableModel::filterChanged, this, &MainWindow::showRightPage);
    connect(&m_app, &Application::activationRequested, this, [this](const QStringList &inputs) {
        comeForward();
        takeInputs(inputs);
    });
    connect(&m_app, &Application::cloudChanged, this, &MainWindow::useCloud);
    connect(&m_app, &Application::webhooksChanged, this, [this] {
        const WebhookState &state = m_app.webhookState();
        if (state.is == WebhookState::Is::Failed && !QApplication::activeModalWidget()) // where it is shown itself
            m_banner->tell(
                tr("The cloud cannot tell when its tasks change, and is asked instead. %1").arg(state.error));
    });
    connect(&Theme::instance(), &Theme::changed, this, &MainWindow::updateIcons);

    // A drag over many rows changes the selection many times; what follows it can rest until the events are through.
    m_selectionPause.setSingleShot(true);
    m_selectionPause.setInterval(0);
    connect(&m_selectionPause, &QTimer::timeout, this, &MainWindow::followSelection);
    connect(m_table, &JobTableView::selectionMoved, &m_selectionPause, qOverload<>(&QTimer::start));
    m_detailsPause.setSingleShot(true);
    connect(&m_detailsPause, &QTimer::timeout, this, [this] {
        m_details->show();
        QTimer::singleShot(0, m_table, [this] { m_table->showCurrent(); }); // it may lie below them
    });
    connect(m_table, &JobTableView::openRequested, this, &MainWindow::openCurrent);
    connect(m_table, &JobTableView::moveRequested, &queue, &JobQueue::moveBefore);
    connect(m_table, &JobTableView::queueOrderShown, m_jobActions, &JobActions::setCanStep);
    connect(m_jobActions, &JobActions::stepRequested, m_table, &JobTableView::moveSelected);
    connect(m_table, &JobTableView::menuRequested, this, [this](const QPoint &position) {
        followSelection();
        QMenu menu(this);
        menu.setObjectName(QStringLiteral("jobContextMenu"));
        m_jobActions->fill(menu);
        menu.exec(position);
    });
}

void MainWindow::takeInputs(const QStringList &inputs)
{
    if (inputs.isEmpty() || m_closing != Closing::No)
        return;
    if (std::any_of(inputs.begin(), inputs.end(), [](const QString &input) { return isBucketLink(input); })) {
        m_app.expandBuckets(inputs, this, [this](const Result<QStringList> &found) {
            if (found)
                takeFound(*found);
            else
                m_banner->tell(found.error().sentence);
        });
        return;
    }
    takeFound(inputs);
}

void MainWindow::takeFound(const QStringList &inputs)
{
    if (m_newJobs->lacksFile()) { // asked for after the drop, so that the program it came from need not wait
        QTimer::singleShot(0, this, [this, inputs] { askForFile(inputs); });
        return;
    }
    const IntakeOptions options = m_newJobs->options();
    if (options.recipe.extension.isEmpty()) {
        m_banner->tell(tr("Nothing was added: there is no preset to convert with."));
        return;
    }
    m_newJobs->forgetChoices();
    takeTo(inputs, options);
}

void MainWindow::takeTo(const QStringList &inputs, const IntakeOptions &options)
{
    m_sidebar->chooseActivity(false); // who adds wants to see what becomes of it
    m_app.lookAtDestination(options, this, [this, inputs](const Result<IntakeOptions> &looked) {
        if (!looked)
            m_banner->tell(looked.error().sentence);
        else if (Intake *intake = m_app.intake().take(inputs, *looked))
            m_strip->follow(intake);
    });
}

// With an account there is more to choose, and more to tell.
void MainWindow::useCloud()
{
    const CloudBackend *cloud = m_app.cloud();
    m_newJobs->setCloud(cloud);
    m_strip->setHasCloud(cloud);
    m_jobActions->setHasCloud(cloud);
    m_status->setLedger(cloud ? &cloud->ledger() : nullptr);
    if (cloud)
        m_details->setCosts([cloud](JobId job) { return cloud->ledger().spentFor(job); });
}

// Those that have not started are placed there; those that were tried run again there.
void MainWindow::placeJobs(const std::vector<JobId> &jobs, Place place)
{
    JobQueue &queue = m_app.queue();
    if (place == Place::Cloud && !mayGo(m_app, m_dialogs, jobs, this, true))
        return;
    std::vector<JobId> fresh;
    std::vector<JobId> tried;
    for (const JobId id : jobs) {
        if (const Job *job = queue.list().find(id))
            (job->attempts == 0 && !isFinal(job->state) ? fresh : tried).push_back(id);
    }
    const auto tell = [this](const Error &error) { m_banner->tell(error.sentence); };
    JobQueue::Change change;
    change.place = place;
    queue.assign(fresh, change, [tell](const Result<int> &count) {
        if (!count)
            tell(count.error());
    });
    if (tried.empty())
        return;
    wakeIfIdle(queue);
    queue.retryWith(tried, {}, place, false, [tell](const Result<JobQueue::Changes> &changes) {
        if (!changes)
            tell(changes.error());
    });
}

void MainWindow::askForFile(const QStringList &inputs)
{
    m_newJobs->chooseFile();
    if (m_newJobs->lacksFile())
        m_banner->tell((m_newJobs->needsLogo() ? tr("Nothing was added: %1 needs a logo. Choose it beside the preset.")
                                               : tr("Nothing was added: %1 needs a LUT. Choose it beside the preset."))
                           .arg(m_newJobs->preset()));
    else
        takeInputs(inputs);
}

void MainWindow::addFiles()
{
    QStringList inputs;
    const QStringList files = m_dialogs.openFiles(this);
    for (const QString &file : files)
        inputs.append(asInput(file));
    takeInputs(inputs);
}

void MainWindow::addFolder()
{
    if (const QString folder = m_dialogs.openFolder(this, tr("Add a folder"), QString()); !folder.isEmpty())
        takeInputs({folder});
}

void MainWindow::addLinks()
{
    takeInputs(m_dialogs.enterLinks(this));
}

void MainWindow::showWatches()
{
    WatchDialog(m_app.watches(), m_newJobs->options(), m_dialogs, this).exec();
}

void MainWindow::showFailureMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("failureMenu"));
    m_failureActions->fill(menu, m_sidebar->causes());
    menu.exec(position);
}

void MainWindow::retryFailed()
{
    const auto failed = m_app.queue().idsWhere([](const Job &job) { return job.state == JobState::Failed; });
    m_failureActions->retry(failed);
}

void MainWindow::updateRetryFailed()
{
    const int failed = m_app.queue().list().count(JobState::Failed);
    m_retryFailed->setEnabled(failed > 0);
    m_retryFailed->setText(failed == 0 ? tr("Retry Failed") : tr("Retry Failed (%1)").arg(format::number(failed)));
    makeRoomInToolBar();
}

void MainWindow::applyFilter()
{
    m_searchPause.stop();
    const ParsedSearch parsed = m_search->parsed();
    m_model->setFilter({m_sidebar->category(), parsed.search, m_sidebar->causes(), m_sidebar->source()});
    m_filterLine->setSource(m_sidebar->sourceText());
    m_filterLine->setNote(m_search->sentence(parsed));
    showFailures();
}

// Above the table while Failed or one of its causes is chosen.
void MainWindow::showFailures()
{
    const bool isSeen = m_sidebar->category() == JobCategory::Failed && !m_sidebar->groups().empty();
    if (isSeen || m_inbox->isVisible())
        m_inbox->setGroups(m_sidebar->groups(), m_sidebar->causes());
    m_inbox->setVisible(isSeen);
    if (isSeen)
        makeRoomForInbox();
}

// As much as its cards need, and always some rows below them.
void MainWindow::makeRoomForInbox()
{
    const int height = m_work->height();
    const int wanted = std::min(m_inbox->sizeHint().height(), height * 3 / 5);
    if (!m_inboxIsSized && m_work->sizes().front() != wanted)
        m_work->setSizes({wanted, height - wanted});
}

void MainWindow::showAllJobs()
{
    m_search->clear();
    m_sidebar->dropSource();
    m_sidebar->setCategory(JobCategory::All);
    applyFilter();
}

void MainWindow::showRightPage()
{
    const bool nothingAtAll = m_app.queue().list().count() == 0;
    if (nothingAtAll)
        m_empty->showWelcome();
    else if (const QString text = m_search->text().trimmed(); !text.isEmpty())
        m_empty->showNoMatch(tr("Nothing matches \u201c%1\u201d").arg(text));
    else if (m_model->filter().category == JobCategory::Failed)
        m_empty->showNoMatch(tr("Nothing failed"));
    else
        m_empty->showNoMatch(tr("No jobs here: %1").arg(jobtext::name(m_model->filter().category)));
    QWidget *page = m_model->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_table;
    if (m_pages->currentWidget() != page)
        m_pages->setCurrentWidget(page);
    showDetails();
}

// The details have room while a job is chosen, and one line says so while none is.
void MainWindow::showDetails()
{
    const bool isWanted = m_showDetails->isChecked() && m_app.queue().list().count() > 0;
    const bool isChosen = m_table->selectionModel()->hasSelection();
    m_noDetails->setVisible(isWanted && !isChosen && m_pages->currentWidget() == m_table && !m_sidebar->isActivity());
    if (!isWanted || !isChosen) {
        m_detailsPause.stop();
        m_details->hide();
    } else if (m_details->isHidden() && !m_detailsPause.isActive()) {
        // With the second click of two the row has to be where it was with the first.
        m_detailsPause.start(QGuiApplication::mouseButtons() == Qt::NoButton ? 0 : QApplication::doubleClickInterval());
    }
}

void MainWindow::followSelection()
{
    m_selectionPause.stop();
    auto selected = m_table->selectedJobs();
    const JobId current = m_table->currentJob();
    m_details->setJob(selected.empty() ? JobId{} : selected.size() == 1 ? selected.front() : current);
    m_jobActions->setSelection(std::move(selected));
    showDetails();
}

// The output where there is one, else what is known of the job.
void MainWindow::openCurrent()
{
    followSelection();
    if (m_jobActions->openOutputAction()->isEnabled()) {
        m_jobActions->openOutputAction()->trigger();
        return;
    }
    m_showDetails->setChecked(true);
    m_details->show();
    m_details->setCurrentIndex(0);
    m_details->setFocus(Qt::OtherFocusReason);
}

void MainWindow::updateIcons()
{
    m_addFiles->setIcon(Theme::icon(QStringLiteral("add-files")));
    m_addFolder->setIcon(Theme::icon(QStringLiteral("add-folder")));
    m_addLinks->setIcon(Theme::icon(QStringLiteral("add-links")));
    m_retryFailed->setIcon(Theme::icon(QStringLiteral("retry")));
    m_searchIcon->setIcon(Theme::icon(QStringLiteral("search")));
    m_jobActions->updateIcons();
}

void MainWindow::restoreState()
{
    const QSettings settings;
    restorePlace(*this);
    m_sides->restoreState(settings.value(QStringLiteral("window/sides")).toByteArray());
    m_rows->restoreState(settings.value(QStringLiteral("window/rows")).toByteArray());
    m_showDetails->setChecked(settings.value(QStringLiteral("window/details"), true).toBool());
    m_showSidebar->setChecked(settings.value(QStringLiteral("window/sidebar"), true).toBool());
    m_sidebar->setVisible(m_showSidebar->isChecked());
    m_sidebar->openFailed(settings.value(QStringLiteral("window/failedOpen"), true).toBool());
    m_sidebar->setFolds(settings.value(QStringLiteral("window/folds")).toStringList());
    m_activity->restoreColumns();
    m_table->restoreColumns();
    m_jobActions->setCanStep(m_table->showsQueueOrder());
    const int category = settings.value(QStringLiteral("window/category"), 0).toInt();
    if (category >= 0 && category <= static_cast<int>(JobCategory::ToReview))
        m_sidebar->setCategory(static_cast<JobCategory>(category));
    applyFilter();
}

void MainWindow::saveState() const
{
    QSettings settings;
    savePlace(*this);
    settings.setValue(QStringLiteral("window/sides"), m_sides->saveState());
    settings.setValue(QStringLiteral("window/rows"), m_rows->saveState());
    settings.setValue(QStringLiteral("window/details"), m_showDetails->isChecked());
    settings.setValue(QStringLiteral("window/sidebar"), m_showSidebar->isChecked());
    settings.setValue(QStringLiteral("window/category"), static_cast<int>(m_sidebar->category()));
    settings.setValue(QStringLiteral("window/failedOpen"), m_sidebar->isFailedOpen());
    settings.setValue(QStringLiteral("window/folds"), m_sidebar->folds());
    m_activity->saveColumns();
    m_table->saveColumns();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData *dragged = event->mimeData();
    if (!ShownJobModel::jobsIn(*dragged).empty()) // our own rows are no new jobs
        return;
    if (!dragged->hasUrls() && !dragged->hasText())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_overlay->appear(
        tr("Drop to convert to %1\nin %2").arg(m_newJobs->preset(), format::path(m_newJobs->destination())));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_overlay->hide();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_overlay->hide();
    if (!ShownJobModel::jobsIn(*event->mimeData()).empty()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    takeInputs(inputsFrom(*event->mimeData()));
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_overlay)
        m_overlay->setGeometry(rect());
    makeRoomInToolBar();
}

// In a narrow window and a language of long words buttons lose theirs, one by one, so that the search stays in sight.
void MainWindow::makeRoomInToolBar()
{
    auto *bar = findChild<QToolBar *>(QStringLiteral("toolBar"));
    const std::array actions{m_addLinks, m_addFolder, m_retryFailed, m_addFiles};
    const auto setStyle = [bar](QAction *action, Qt::ToolButtonStyle style) {
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action)))
            button->setToolButtonStyle(style);
    };
    for (QAction *action : actions)
        setStyle(action, Qt::ToolButtonTextBesideIcon);
    for (QAction *action : actions) {
        const int least = bar->sizeHint().width() - m_search->sizeHint().width() + m_search->minimumWidth();
        if (least <= width())
            break;
        setStyle(action, Qt::ToolButtonIconOnly);
    }
}

} // namespace reelyard
