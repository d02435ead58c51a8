// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/details_pane.h"

#include "app/application.h"
#include "ui/details/attempts_tab.h"
#include "ui/details/command_tab.h"
#include "ui/details/files_tab.h"
#include "ui/details/overview_tab.h"

#include <QPointer>
#include <QTabBar>

#include <algorithm>

namespace reelyard
{

DetailsPane::DetailsPane(Application &app, const Clock &clock, const Dialogs &dialogs, QWidget *parent)
    : QTabWidget(parent)
    , m_app(app)
    , m_overview(new OverviewTab(app, clock))
    , m_attempts(new AttemptsTab(app.queue(), clock, dialogs))
    , m_command(new CommandTab(app))
    , m_files(new FilesTab(app))
{
    setObjectName(QStringLiteral("detailsPane"));
    setDocumentMode(true);
    tabBar()->setDrawBase(false);
    addTab(m_overview, tr("Overview"));
    addTab(m_attempts, tr("Attempts"));
    addTab(m_command, tr("Command"));
    addTab(m_files, tr("Files"));
    connect(m_attempts, &AttemptsTab::told, this, &DetailsPane::told);
    connect(&app.queue().list(), &JobList::changed, this, &DetailsPane::take);
}

void DetailsPane::setJob(JobId id)
{
    if (id == m_job)
        return;
    m_job = id;
    m_overview->setJob(id);
    m_attempts->setJob(id);
    m_command->setJob(id);
    m_files->setJob(id);
    askForRecord();
}

void DetailsPane::setCosts(std::function<double(JobId)> costOf)
{
    m_overview->setCosts(std::move(costOf));
}

QSize DetailsPane::sizeHint() const
{
    return {600, 260};
}

QSize DetailsPane::minimumSizeHint() const
{
    return {200, 96};
}

void DetailsPane::take(const JobChanges &changes)
{
    const auto isOurs = [this](JobId id) { return id == m_job; };
    const bool changed = std::any_of(changes.changed.begin(), changes.changed.end(), isOurs);
    if (!changed && !std::any_of(changes.removed.begin(), changes.removed.end(), isOurs))
        return;
    m_overview->jobChanged();
    m_attempts->jobChanged();
    askForRecord();
}

void DetailsPane::askForRecord()
{
    if (!isSet(m_job) || !m_app.queue().list().find(m_job))
        return;
    m_app.queue().record(m_job, [pane = QPointer(this), id = m_job](const Result<RunRecord> &record) {
        if (!pane || pane->m_job != id || !record)
            return;
        pane->m_overview->setRecord(*record);
        pane->m_command->setRecord(*record);
        pane->m_files->setRecord(*record);
    });
}

} // namespace reelyard
