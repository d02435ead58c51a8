// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_actions.h"

#include "app/platform/files.h"
#include "app/queue/job_queue.h"
#include "models/base/bucket_link.h"
#include "models/base/native_path.h"
#include "models/base/pool.h"
#include "ui/common/file_urls.h"
#include "ui/common/theme.h"
#include "ui/jobs/job_text.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QWidget>

namespace reelyard
{

namespace
{

bool isNew(const Job &job)
{
    return job.state == JobState::New;
}

bool canRunAgain(const Job &job)
{
    return isFinal(job.state);
}

// What has not been tried yet is changed before it starts.
bool canChange(const Job &job)
{
    return isFinal(job.state) || (job.attempts > 0 && job.state != JobState::Running);
}

bool hasNotStarted(const Job &job)
{
    return job.attempts == 0 && !isFinal(job.state) && job.state != JobState::Running;
}

bool canCancel(const Job &job)
{
    return !isFinal(job.state) && !job.cancelRequested;
}

bool canHold(const Job &job)
{
    return (job.state == JobState::New || job.state == JobState::Queued || job.state == JobState::Waiting ||
            job.state == JobState::Running) &&
           !job.cancelRequested;
}

bool isHeld(const Job &job)
{
    return job.state == JobState::Held;
}

bool canPause(const Job &job)
{
    return job.state == JobState::Running && !job.paused && !job.cancelRequested;
}

bool canResume(const Job &job)
{
    return job.state == JobState::Running && job.paused && !job.cancelRequested;
}

bool canMove(const Job &job)
{
    return job.state == JobState::New || job.state == JobState::Queued || job.state == JobState::Waiting;
}

bool canRemove(const Job &job)
{
    return job.state != JobState::Running;
}

// A skipped row names what an earlier job has made.
bool hasOutput(const Job &job)
{
    return (job.state == JobState::Completed || job.state == JobState::Skipped) && job.hasOutputPath() &&
           !isBucketLink(job.outputPath());
}

bool canReview(const Job &job)
{
    return (job.state == JobState::Failed || job.isToReview()) && !job.trouble->reviewedAt;
}

bool canBePlaced(const Job &job)
{
    return hasNotStarted(job) || canRunAgain(job);
}

bool canRunHere(const Job &job)
{
    return canBePlaced(job) && job.place == Place::Cloud;
}

bool canRunInCloud(const Job &job)
{
    return canBePlaced(job) && job.place == Place::Local && !job.neverUpload;
}

bool hasFile(const Job &job)
{
    return job.sourceKind == SourceKind::File || hasOutput(job);
}

bool hasSource(const Job &job)
{
    return !job.name.isEmpty();
}

bool hasError(const Job &job)
{
    return job.presentError() != nullptr;
}

} // namespace

JobActions::JobActions(JobQueue &queue, QWidget *widget)
    : QObject(widget)
    , m_queue(queue)
    , m_widget(widget)
{
    using Ids = const std::vector<JobId> &;
    m_start = add(tr("&Start"), QStringLiteral("start"), QStringLiteral("startJobs"), isNew, [this](Ids ids) {
        if (!m_mayStart(ids))
            return;
        m_queue.startNew(ids);
        m_queue.start();
    });
    m_retry = add(tr("&Retry"), QStringLiteral("retry"), QStringLiteral("retryJobs"), canRunAgain, [this](Ids ids) {
        wakeIfIdle(m_queue);
        m_queue.retry(ids);
    });
    m_retry->setShortcut(tr("Ctrl+R"));
    m_retryWith = add(tr("Run again &with changes\u2026"), QString(), QStringLiteral("retryJobsWithChanges"), canChange,
                      [this](Ids ids) { emit retryWithChangesRequested(ids); });
    m_change = add(tr("Chan&ge\u2026"), QString(), QStringLiteral("changeJobs"), hasNotStarted,
                   [this](Ids ids) { emit changeRequested(ids); });
    m_here = add(displayText(Place::Local), QString(), QStringLiteral("runHere"), canRunHere,
                 [this](Ids ids) { emit placeRequested(ids, Place::Local); });
    m_there = add(displayText(Place::Cloud), QString(), QStringLiteral("runInCloud"), canRunInCloud,
                  [this](Ids ids) { emit placeRequested(ids, Place::Cloud); });
    m_cancel = add(tr("&Cancel"), QStringLiteral("cancel"), QStringLiteral("cancelJobs"), canCancel,
                   [this](Ids ids) { m_queue.cancelUndoably(ids); });
    m_hold = add(tr("&Hold"), QStringLiteral("hold"), QStringLiteral("holdJobs"), canHold,
                 [this](Ids ids) { m_queue.hold(ids); });
    m_release = add(tr("Re&lease"), QStringLiteral("release"), QStringLiteral("releaseJobs"), isHeld,
                    [this](Ids ids) { release(ids); });
    m_pause = add(tr("&Pause"), QStringLiteral("pause"), QStringLiteral("pauseJobs"), canPause,
                  [this](Ids ids) { m_queue.pauseJobs(ids); });
    m_resume = add(tr("&Resume"), QStringLiteral("start"), QStringLiteral("resumeJobs"), canResume,
                   [this](Ids ids) { m_queue.resumeJobs(ids); });
    m_top = add(tr("To the &top"), QStringLiteral("top"), QStringLiteral("moveJobsToTop"), canMove,
                [this](Ids ids) { m_queue.moveToTop(ids); });
    m_top->setShortcut(tr("Ctrl+Up"));
    m_up = add(tr("&Up"), QString(), QStringLiteral("moveJobsUp"), canMove, [this](Ids) { emit stepRequested(-1); });
    m_up->setShortcut(tr("Alt+Up"));
    m_down =
        add(tr("&Down"), QString(), QStringLiteral("moveJobsDown"), canMove, [this](Ids) { emit stepRequested(1); });
    m_down->setShortcut(tr("Alt+Down"));
    m_end = add(tr("To the &end"), QString(), QStringLiteral("moveJobsToEnd"), canMove,
                [this](Ids ids) { m_queue.moveBefore(ids, JobId{}); });
    m_end->setShortcut(tr("Ctrl+Down"));
    m_remove = add(tr("Remove from &list"), QStringLiteral("remove"), QStringLiteral("removeJobs"), canRemove,
                   [this](Ids ids) { m_queue.removeUndoably(ids); });
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setToolTip(tr("Takes the rows off the list. Files stay where they are."));
    m_openOutput = add(tr("&Open output"), QStringLiteral("open"), QStringLiteral("openOutput"), hasOutput,
                       [this](Ids) { openOutput(); });
    m_openOutput->setShortcut(tr("Ctrl+Return"));
    m_openSource =
        add(tr("Open so&urce"), QString(), QStringLiteral("openSource"), hasSource, [this](Ids) { openSource(); });
    m_showInFolder = add(tr("Show in &folder"), QStringLiteral("folder"), QStringLiteral("showInFolder"), hasFile,
                         [this](Ids) { showInFolder(); });
    m_copyError = add(tr("Copy &error"), QStringLiteral("copy"), QStringLiteral("copyError"), hasError,
                      [this](Ids) { copyErrors(); });
    m_copyError->setShortcut(tr("Ctrl+Shift+C"));
    m_review = add(tr("Mark as re&viewed\u2026"), QString(), QStringLiteral("reviewJobs"), canReview,
                   [this](Ids ids) { emit reviewRequested(ids); });
    for (Entry &entry : m_entries)
        entry.single = entry.action == m_openOutput || entry.action == m_openSource || entry.action == m_showInFolder;
    updateIcons();
    update();
}

QAction *JobActions::add(const QString &text, const QString &icon, const QString &name, Fits fits,
                         std::function<void(const std::vector<JobId> &)> act)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_widget->addAction(action);
    m_entries.push_back({action, fits, icon, false});
    connect(action, &QAction::triggered, this, [this, fits, act = std::move(act)] {
        if (const auto ids = fitting(fits); !ids.empty())
            act(ids);
    });
    return action;
}

void JobActions::setCanStep(bool canStep)
{
    m_canStep = canStep;
    update();
}

void JobActions::setSelection(std::vector<JobId> ids)
{
    m_selection = std::move(ids);
    lookForOutput();
    update();
}

// Of a job that was made here the file was there when it was; of one that another job has made nothing is known.
void JobActions::lookForOutput()
{
    const Job *job = only();
    const QString path = job && job->state == JobState::Skipped ? job->outputPath() : QString();
    if (path == m_lookedFor)
        return;
    m_lookedFor = path;
    m_isThere = false;
    if (path.isEmpty())
        return;
    onPool(
        this, [path] { return fileExists(path); },
        [this, path](bool isThere) {
            if (path != m_lookedFor)
                return;
            m_isThere = isThere;
            update();
        });
}

void JobActions::update()
{
    std::vector<bool> enabled(m_entries.size());
    std::size_t missing = m_entries.size();
    bool failedAmongThem = false;
    for (const JobId id : m_selection) {
        const Job *job = m_queue.list().find(id);
        if (!job)
            continue;
        failedAmongThem = failedAmongThem || job->state == JobState::Failed || job->state == JobState::Cancelled;
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            if (!enabled[i] && m_entries[i].fits(*job)) {
                enabled[i] = true;
                --missing;
            }
        }
        if (missing == 0)
            break;
    }
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_entries[i].action->setEnabled(enabled[i] && (!m_entries[i].single || m_selection.size() == 1));
    for (QAction *step : {m_up, m_down})
        step->setEnabled(step->isEnabled() && m_canStep);
    if (const Job *job = only(); job && job->state == JobState::Skipped) {
        m_openOutput->setEnabled(m_isThere);
        m_showInFolder->setEnabled(m_isThere || job->sourceKind == SourceKind::File);
    }
    m_retry->setText(enabled.size() > 1 && enabled[1] && !failedAmongThem ? tr("&Run again") : tr("&Retry"));
}

void JobActions::fill(QMenu &menu)
{
    // Of pairs, the one that fits; where none does, the first, disabled.
    if (m_start->isEnabled())
        menu.addAction(m_start);
    menu.addAction(m_retry);
    if (m_change->isEnabled())
        menu.addAction(m_change);
    if (m_retryWith->isEnabled())
        menu.addAction(m_retryWith);
    if (m_hasCloud && (m_here->isEnabled() || m_there->isEnabled())) {
        QMenu &places = *menu.addMenu(tr("Run &on"));
        places.setObjectName(QStringLiteral("placeMenu"));
        places.addAction(m_here);
        places.addAction(m_there);
    }
    const Job *job = only();
    if (job && job->outputCount > 1 && (job->state == JobState::Completed || job->state == JobState::Failed))
        addOutputs(*menu.addMenu(tr("&Make again")), job->id);
    menu.addAction(m_cancel);
    menu.addSeparator();
    menu.addAction(m_release->isEnabled() && !m_hold->isEnabled() ? m_release : m_hold);
    if (m_release->isEnabled() && m_hold->isEnabled())
        menu.addAction(m_release);
    if (m_pause->isEnabled())
        menu.addAction(m_pause);
    if (m_resume->isEnabled())
        menu.addAction(m_resume);
    QMenu &moves = *menu.addMenu(tr("Mo&ve"));
    moves.setObjectName(QStringLiteral("moveMenu"));
    moves.addActions({m_top, m_up, m_down, m_end});
    moves.menuAction()->setEnabled(m_top->isEnabled());
    menu.addSeparator();
    menu.addAction(m_openOutput);
    menu.addAction(m_openSource);
    menu.addAction(m_showInFolder);
    menu.addAction(m_copyError);
    menu.addAction(m_review);
    menu.addSeparator();
    menu.addAction(m_remove);
}

// What waits for more money to be agreed to is let go with a new yes.
void JobActions::release(const std::vector<JobId> &ids)
{
    std::vector<JobId> unpaid;
    std::vector<JobId> others;
    for (const JobId id : ids) {
        const Job *job = m_queue.list().find(id);
        const bool waitsForMoney = job && job->holdReason == HoldReason::Account && job->trouble->error &&
                                   (job->trouble->error->code == QLatin1String("account.cap") ||
                                    job->trouble->error->code == QLatin1String("account.no-cap"));
        (waitsForMoney ? unpaid : others).push_back(id);
    }
    m_queue.release(others);
    if (!unpaid.empty() && m_mayStart(unpaid))
        m_queue.release(unpaid);
}

// The outputs are asked for as the menu opens, and are there before anybody gets to the submenu.
void JobActions::addOutputs(QMenu &menu, JobId id)
{
    menu.setObjectName(QStringLiteral("makeAgainMenu"));
    m_queue.outputs(id, [this, id, menu = QPointer(&menu)](const Result<std::vector<Output>> &outputs) {
        if (!menu || !outputs)
            return;
        for (const Output &output : *outputs) {
            if (!output.isOfSet() || output.isMasterPlaylist) // the playlist follows its renditions
                continue;
            const QString name = displayPath(nameOf(output.path)).replace(QLatin1Char('&'), QLatin1String("&&"));
            QAction *action =
                menu->addAction(output.state == OutputState::Done
                                    ? name
                                    : QStringLiteral("%1 \u00b7 %2").arg(name, jobtext::name(output.state)));
            connect(action, &QAction::triggered, this, [this, id, ordinal = output.ordinal] {
                wakeIfIdle(m_queue);
                m_queue.remake(id, {ordinal});
            });
        }
    });
}

void JobActions::updateIcons()
{
    for (const Entry &entry : m_entries) {
        if (!entry.icon.isEmpty())
            entry.action->setIcon(Theme::icon(entry.icon));
    }
}

std::vector<JobId> JobActions::fitting(Fits fits) const
{
    std::vector<JobId> ids;
    for (const JobId id : m_selection) {
        if (const Job *job = m_queue.list().find(id); job && fits(*job))
            ids.push_back(id);
    }
    return ids;
}

const Job *JobActions::only() const
{
    return m_selection.size() == 1 ? m_queue.list().find(m_selection.front()) : nullptr;
}

void JobActions::openOutput()
{
    if (const Job *job = only())
        QDesktopServices::openUrl(urlForFile(job->outputPath()));
}

void JobActions::openSource()
{
    if (const Job *job = only())
        QDesktopServices::openUrl(job->sourceKind == SourceKind::Link ? QUrl(job->source())
                                                                      : urlForFile(job->source()));
}

void JobActions::showInFolder()
{
    if (const Job *job = only())
        QDesktopServices::openUrl(urlForFile(m_openOutput->isEnabled() ? folderOf(job->outputPath()) : job->folder));
}

void JobActions::copyErrors()
{
    QStringList reports;
    for (const JobId id : fitting(hasError))
        reports.append(jobtext::errorReport(*m_queue.list().find(id)));
    QGuiApplication::clipboard()->setText(reports.join(QStringLiteral("\n\n")));
}

void wakeIfIdle(JobQueue &queue)
{
    const JobList &list = queue.list();
    const bool nothingWaits =
        list.count(JobState::Queued) + list.count(JobState::Waiting) + list.count(JobState::Running) == 0;
    if (queue.mode() == QueueMode::Paused && nothingWaits)
        queue.start();
}

} // namespace reelyard
