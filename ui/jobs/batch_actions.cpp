// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/batch_actions.h"

#include "app/application.h"
#include "app/backend/cloud/cloud_backend.h"
#include "app/command/summary_file.h"
#include "app/platform/files.h"
#include "app/queue/batch_history.h"
#include "models/base/pool.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/job_actions.h"
#include "ui/mainwindow/cloud_consent.h"

#include <QAction>
#include <QMenu>
#include <QPointer>

namespace reelyard
{

namespace
{

/// What a person still has to look at stays.
bool isFinished(const Job &job)
{
    return (job.state == JobState::Completed && !job.isToReview()) || job.state == JobState::Skipped ||
           job.state == JobState::Cancelled;
}

} // namespace

BatchActions::BatchActions(Application &app, const Dialogs &dialogs, QWidget *window)
    : QObject(window)
    , m_app(app)
    , m_dialogs(dialogs)
    , m_window(window)
    , m_clearFinished(new QAction(tr("Clear &Finished"), this))
    , m_removeQueued(new QAction(tr("Remove All &Queued"), this))
{
    m_clearFinished->setObjectName(QStringLiteral("clearFinished"));
    m_clearFinished->setToolTip(tr("Takes completed, skipped and cancelled jobs off the list. Their files and the "
                                   "history of their batches stay, and so do jobs that are to be reviewed."));
    m_removeQueued->setObjectName(QStringLiteral("removeQueued"));
    m_removeQueued->setToolTip(tr("Takes all jobs off the list that wait for their turn"));
    connect(m_clearFinished, &QAction::triggered, this, [this] { clearFinished({}); });
    connect(m_removeQueued, &QAction::triggered, this, &BatchActions::removeQueued);
    connect(&app.queue().list(), &JobList::changed, this, &BatchActions::update);
    update();
}

void BatchActions::update()
{
    const JobList &list = m_app.queue().list();
    const int finished = list.count(JobState::Completed) - list.toReviewCount() + list.count(JobState::Skipped) +
                         list.count(JobState::Cancelled);
    m_clearFinished->setEnabled(finished > 0);
    m_removeQueued->setEnabled(list.count(JobState::Queued) > 0);
}

void BatchActions::fill(QMenu &menu, BatchId batch)
{
    const BatchCounts counts = m_app.queue().list().countsOf(batch);
    const int failed = counts.count(JobState::Failed);
    QAction *rename = menu.addAction(tr("Re&name"));
    rename->setObjectName(QStringLiteral("renameBatch"));
    rename->setShortcut(QKeySequence(Qt::Key_F2)); // of the sidebar, shown here
    connect(rename, &QAction::triggered, this, [this, batch] { emit renameWanted(batch); });
    menu.addSeparator();
    QAction *retry =
        menu.addAction(Theme::icon(QStringLiteral("retry")),
                       failed == 0 ? tr("&Retry failed jobs")
                                   : format::counted(failed, tr("&Retry %Ln failed job", nullptr, int(failed)),
                                                     tr("&Retry %Ln failed jobs", nullptr, int(failed))));
    retry->setObjectName(QStringLiteral("retryBatch"));
    retry->setEnabled(failed > 0);
    connect(retry, &QAction::triggered, this, [this, batch] {
        const auto ids = m_app.queue().idsWhere(
            [batch](const Job &job) { return job.batch == batch && job.state == JobState::Failed; });
        if (!mayGo(m_app, m_dialogs, ids, m_window))
            return;
        wakeIfIdle(m_app.queue());
        m_app.queue().retry(ids);
    });
    QAction *clear = menu.addAction(tr("&Clear finished jobs"));
    clear->setObjectName(QStringLiteral("clearBatch"));
    clear->setToolTip(m_clearFinished->toolTip());
    clear->setEnabled(
        counts.count(JobState::Completed) + counts.count(JobState::Skipped) + counts.count(JobState::Cancelled) > 0);
    connect(clear, &QAction::triggered, this, [this, batch] { clearFinished(batch); });
    menu.addSeparator();
    QAction *save = menu.addAction(tr("&Export summary\u2026"));
    save->setObjectName(QStringLiteral("exportBatch"));
    connect(save, &QAction::triggered, this, [this, batch] { exportSummary(batch); });
}

void BatchActions::clearFinished(BatchId batch)
{
    JobQueue &queue = m_app.queue();
    queue.removeUndoably(
        queue.idsWhere([batch](const Job &job) { return (!isSet(batch) || job.batch == batch) && isFinished(job); }));
}

void BatchActions::removeQueued()
{
    JobQueue &queue = m_app.queue();
    queue.removeUndoably(queue.idsWhere([](const Job &job) { return job.state == JobState::Queued; }));
}

void BatchActions::exportSummary(BatchId batch)
{
    const QString path = m_dialogs.saveTable(m_window, tr("Export summary"), tr("summary.csv"));
    if (path.isEmpty())
        return;
    const CloudBackend *cloud = m_app.cloud();
    batchSummaries(m_app.queue(), cloud ? &cloud->ledger() : nullptr, batch,
                   [self = QPointer(this), path](const Result<std::vector<QJsonObject>> &summaries) {
                       if (!self)
                           return;
                       if (!summaries) {
                           emit self->told(summaries.error().sentence);
                           return;
                       }
                       QJsonArray batches;
                       for (const QJsonObject &summary : *summaries)
                           batches.append(summary);
                       onPool(
                           self.data(), [path, batches] { return writeFile(path, summaryFile(path, batches)); },
                           [self, path](const Result<void> &written) {
                               if (self)
                                   emit self->told(written
                                                       ? tr("The summary was written to %1.").arg(format::path(path))
                                                       : written.error().sentence);
                           });
                   });
}

} // namespace reelyard
