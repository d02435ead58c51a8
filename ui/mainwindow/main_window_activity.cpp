// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part about batches as a whole: the sidebar's lower half, what the search knows, and the activity.
#include "app/application.h"
#include "app/backend/cloud/cloud_backend.h"
#include "ui/activity/activity_page.h"
#include "ui/jobs/batch_actions.h"
#include "ui/jobs/filter_line.h"
#include "ui/jobs/filter_sidebar.h"
#include "ui/jobs/search_field.h"
#include "ui/mainwindow/banner.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/new_jobs_bar.h"

#include <QMenu>
#include <QSet>
#include <QSplitter>
#include <QStackedWidget>

namespace reelyard
{

void MainWindow::buildActivity()
{
    JobQueue &queue = m_app.queue();
    m_filterLine = new FilterLine(this);
    m_batchActions = new BatchActions(m_app, m_dialogs, this);
    m_activity = new ActivityPage(
        m_app.activity(), queue,
        [this]() -> const CloudLedger * { return m_app.cloud() ? &m_app.cloud()->ledger() : nullptr; }, m_clock, this);
    m_centre = new QStackedWidget(this);
    m_centre->setObjectName(QStringLiteral("centre"));
    m_centre->addWidget(m_rows);
    m_centre->addWidget(m_activity);
    m_sidebar->addSections(queue.batchList(), m_app.watches(), m_clock);
}

void MainWindow::connectActivity()
{
    JobQueue &queue = m_app.queue();
    connect(m_sidebar, &FilterSidebar::activityChosen, this, &MainWindow::showActivity);
    connect(m_sidebar, &FilterSidebar::watchesWanted, this, &MainWindow::showWatches);
    connect(m_sidebar, &FilterSidebar::batchMenuRequested, this, &MainWindow::showBatchMenu);
    connect(m_sidebar, &FilterSidebar::batchRenamed, &queue, &JobQueue::renameBatch);
    connect(m_batchActions, &BatchActions::renameWanted, m_sidebar, &FilterSidebar::editName);
    connect(m_batchActions, &BatchActions::told, m_banner, &Banner::tell);
    connect(m_filterLine, &FilterLine::sourceDropped, m_sidebar, &FilterSidebar::dropSource);
    connect(m_filterLine, &FilterLine::mendWanted, m_search, &SearchField::mend);
    connect(m_activity, &ActivityPage::exportWanted, m_batchActions, [this] { m_batchActions->exportSummary(); });
    connect(m_activity, &ActivityPage::batchChosen, m_sidebar, &FilterSidebar::chooseBatch);
    // Who searches, or adds, wants to see jobs.
    connect(m_search, &QLineEdit::textEdited, m_sidebar, [this] { m_sidebar->chooseActivity(false); });
    // A batch that is searched for by its name may have come or got another one.
    connect(&queue.batchList(), &BatchList::changed, this, [this] {
        if (m_search->text().contains(QLatin1String("batch:"), Qt::CaseInsensitive) || m_sidebar->source())
            applyFilter();
    });
}

void MainWindow::showActivity(bool isShown)
{
    m_showActivity->setChecked(isShown);
    m_newJobs->setVisible(!isShown);
    m_filterLine->setAway(isShown);
    m_centre->setCurrentWidget(isShown ? static_cast<QWidget *>(m_activity) : m_rows);
    showDetails();
}

void MainWindow::showBatchMenu(BatchId batch, const QPoint &position)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("batchMenu"));
    menu.setToolTipsVisible(true);
    m_batchActions->fill(menu, batch);
    menu.exec(position);
}

SearchVocabulary MainWindow::searchVocabulary() const
{
    SearchVocabulary known;
    for (const Preset &preset : m_app.presets().presets())
        known.presets << preset.name;
    // Jobs may have presets that are no more.
    const SharedText *last = nullptr;
    QSet<QString> names(known.presets.begin(), known.presets.end());
    for (const Job &job : m_app.queue().list().jobs()) {
        if (last && job.preset == *last)
            continue;
        last = &job.preset;
        if (!names.contains(*job.preset)) {
            names.insert(*job.preset);
            known.presets << *job.preset;
        }
    }
    for (const Batch &batch : m_app.queue().batchList().batches())
        known.batches.emplace_back(batch.name, batch.id);
    return known;
}

} // namespace reelyard
