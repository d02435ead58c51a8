// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/details_pane.h"

#include "app/queue/job_queue.h"
#include "models/base/native_path.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/job_text.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSplitter>
#include <QTabBar>
#include <QTextBrowser>
#include <QTreeWidget>

#include <algorithm>

namespace reelyard
{

namespace
{

QString row(const QString &title, const QString &text, const QColor &color = {})
{
    if (text.isEmpty())
        return {};
    const QString style = color.isValid() ? QStringLiteral("color:%1;").arg(color.name()) : QString();
    return QStringLiteral("<tr><td style='color:%1; padding-right:16px; padding-bottom:6px'>%2</td>"
                          "<td style='padding-bottom:6px;%3'>%4</td></tr>")
        .arg(Theme::colors().muted.name(), title.toHtmlEscaped().replace(QLatin1Char(' '), QLatin1String("&nbsp;")),
             style, text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
}

} // namespace

DetailsPane::DetailsPane(JobQueue &queue, const Clock &clock, QWidget *parent)
    : QTabWidget(parent)
    , m_queue(queue)
    , m_clock(clock)
    , m_overview(new QTextBrowser)
    , m_list(new QTreeWidget)
    , m_log(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("detailsPane"));
    setDocumentMode(true);
    tabBar()->setDrawBase(false);

    m_overview->setObjectName(QStringLiteral("detailsOverview"));
    m_overview->setAccessibleName(tr("What is known about the job"));
    m_overview->setFrameShape(QFrame::NoFrame);
    m_overview->setOpenLinks(false);
    m_overview->document()->setDocumentMargin(14);
    addTab(m_overview, tr("Overview"));

    m_list->setObjectName(QStringLiteral("attemptList"));
    m_list->setAccessibleName(tr("Attempts"));
    m_list->setHeaderLabels({tr("Attempt"), tr("Outcome"), tr("Started"), tr("Took")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_log->setObjectName(QStringLiteral("attemptLog"));
    m_log->setAccessibleName(tr("Log of the attempt"));
    m_log->setReadOnly(true);
    m_log->document()->setDocumentMargin(12);
    m_log->setFrameShape(QFrame::NoFrame);
    m_log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_log->setPlaceholderText(tr("Nothing was logged."));
    auto *halves = new QSplitter;
    halves->setObjectName(QStringLiteral("attemptSplitter"));
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_list);
    halves->addWidget(m_log);
    halves->setSizes({380, 520});
    addTab(halves, tr("Attempts"));

    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem *item) { showLog(item ? m_list->indexOfTopLevelItem(item) : -1); });
    connect(this, &QTabWidget::currentChanged, this, &DetailsPane::askForAttempts);
    connect(&queue.list(), &JobList::changed, this, &DetailsPane::take);
    connect(&Theme::instance(), &Theme::changed, this, &DetailsPane::fillOverview);
    fillOverview();
}

void DetailsPane::setJob(JobId id)
{
    if (id == m_job)
        return;
    m_job = id;
    m_attempts.clear();
    m_outputs.clear();
    fillOverview();
    askForOutputs();
    fillAttempts({});
    askForAttempts();
}

QSize DetailsPane::sizeHint() const
{
    return {600, 184};
}

QSize DetailsPane::minimumSizeHint() const
{
    return {200, 96};
}

void DetailsPane::take(const JobChanges &changes)
{
    const auto isOurs = [this](JobId id) { return id == m_job; };
    const bool changed = std::any_of(changes.changed.begin(), changes.changed.end(), isOurs);
    if (changed || std::any_of(changes.removed.begin(), changes.removed.end(), isOurs)) {
        fillOverview();
        askForOutputs();
        askForAttempts();
    }
}

void DetailsPane::fillOverview()
{
    const Job *job = m_queue.list().find(m_job);
    const QString text =
        job ? overview(*job)
            : QStringLiteral("<span style='color:%1'>%2</span>")
                  .arg(Theme::colors().muted.name(), tr("Choose a job to see what is known about it.").toHtmlEscaped());
    if (text == m_shownText) // a selection made in it stays
        return;
    m_shownText = text;
    m_overview->setHtml(text);
}

QString DetailsPane::overview(const Job &job) const
{
    const Timestamp now = m_clock.now();
    const JobCategory category = jobtext::categoryOf(job);
    // How far a running job is stands in its row; here only what lasts.
    QString status = jobtext::name(category);
    if (job.state == JobState::Failed)
        status = tr("Failed: %1").arg(jobtext::status(job, now));
    else if (job.state == JobState::Waiting || job.state == JobState::Held || job.state == JobState::Skipped)
        status = jobtext::status(job, now);
    else if (job.cancelRequested || job.paused)
        status = job.paused ? tr("Paused") : tr("Stopping");
    const bool loud = category == JobCategory::Failed || category == JobCategory::NeedsYou;

    QStringList remarks;
    for (const Remark &remark : job.trouble->remarks)
        remarks.append(remark.sentence);
    QString source = job.sourceKind == SourceKind::Link ? job.shownSource() : format::path(job.source());
    for (const QString &part : job.sourceDetail->moreParts)
        source += QLatin1Char('\n') + tr("followed by %1").arg(displayPath(nameOf(part)));
    const QString facts = jobtext::sourceFacts(job);
    const QString size = jobtext::cell(job, JobTableModel::OutputSize, now);
    const QString made = size.isEmpty() ? *job.preset : job.preset + QStringLiteral(" \u00b7 ") + size;
    return QStringLiteral("<table cellspacing='0' cellpadding='0'>") + row(tr("Name"), job.shownName()) +
           row(tr("Status"), status, loud ? jobtext::color(category) : QColor()) +
           row(tr("To review"), remarks.join(QLatin1Char('\n')), Theme::colors().warn) +
           row(tr("Message"), job.presentError() ? job.presentError()->detail : QString()) +
           row(tr("Source"), facts.isEmpty() ? source : source + QLatin1Char('\n') + facts) +
           row(tr("Output"), !job.hasOutputPath() ? made : format::path(job.outputPath()) + QLatin1Char('\n') + made) +
           row(tr("Runs on"), placeText(job)) + row(tr("Outputs"), outputsText()) +
           row(tr("Kept"), preservedText(PreservationVerdict::Kept)) +
           row(tr("Changed"), preservedText(PreservationVerdict::Changed)) +
           row(tr("Dropped"), preservedText(PreservationVerdict::Dropped)) + QStringLiteral("</table>");
}

// Where there is something to say of it.
QString DetailsPane::placeText(const Job &job) const
{
    if (job.place == Place::Local && !job.isAutomatic && !job.neverUpload)
        return {};
    QStringList lines{job.placeReason == PlaceReason::None ? displayText(job.place) : displayText(job.placeReason)};
    if (job.neverUpload && job.placeReason != PlaceReason::NeverUpload)
        lines << tr("It is never to be uploaded.");
    if (const double dollars = m_costOf(job.id); dollars > 0)
        lines << tr("It has cost $%1.").arg(dollars, 0, 'f', dollars < 1 ? 4 : 2);
    return lines.join(QLatin1Char('\n'));
}

void DetailsPane::askForOutputs()
{
    const Job *job = m_queue.list().find(m_job);
    if (!job || (job->outputCount < 2 && job->state != JobState::Completed))
        return;
    m_queue.outputs(m_job, [pane = QPointer(this), id = m_job](const Result<std::vector<Output>> &outputs) {
        if (!pane || pane->m_job != id || !outputs)
            return;
        pane->m_outputs = *outputs;
        pane->fillOverview();
    });
}

// What of the source is still there, in one output or another: a ladder may have its sound apart.
QString DetailsPane::preservedText(PreservationVerdict verdict) const
{
    std::vector<std::vector<PreservationItem>> made;
    for (const Output &output : m_outputs) {
        if (output.state == OutputState::Done)
            made.push_back(preservationFromJson(output.preservation));
    }
    QStringList lines;
    for (const PreservationItem &item : bestOf(made)) {
        if (item.verdict == verdict)
            lines << item.sentence;
    }
    return lines.join(QLatin1Char('\n'));
}

QString DetailsPane::outputsText() const
{
    if (m_outputs.size() < 2) // one is told already
        return {};
    QStringList lines;
    for (const Output &output : m_outputs) {
        const QString note = output.error ? output.error->sentence : output.note;
        QStringList parts{displayPath(nameOf(output.path))};
        if (output.state != OutputState::Omitted || note.isEmpty()) // whose note begins with the same words
            parts << jobtext::name(output.state);
        if (output.state == OutputState::Done || output.state == OutputState::Partial)
            parts << format::bytes(output.sizeBytes);
        if (!note.isEmpty())
            parts << note;
        lines << parts.join(QStringLiteral(" \u00b7 "));
    }
    return lines.join(QLatin1Char('\n'));
}

void DetailsPane::askForAttempts()
{
    if (!isSet(m_job) || currentIndex() != 1 || !m_queue.list().find(m_job))
        return;
    m_queue.attempts(m_job, [pane = QPointer(this), id = m_job](const Result<std::vector<Attempt>> &attempts) {
        if (pane && pane->m_job == id && attempts)
            pane->fillAttempts(*attempts);
    });
}

void DetailsPane::fillAttempts(const std::vector<Attempt> &attempts)
{
    m_attempts = attempts;
    m_shown.clear();
    for (std::size_t i = 0; i < attempts.size(); ++i)
        m_shown.push_back(i);
    std::sort(m_shown.begin(), m_shown.end(), [this](std::size_t a, std::size_t b) { // the newest first
        return m_attempts[a].number > m_attempts[b].number;
    });
    m_list->clear();
    const Timestamp now = m_clock.now();
    for (const std::size_t i : m_shown) {
        const Attempt &attempt = m_attempts[i];
        const QString took = attempt.finishedAt ? format::elapsed(*attempt.finishedAt - attempt.startedAt) : QString();
        auto *item = new QTreeWidgetItem(m_list, {format::number(attempt.number), jobtext::name(attempt.outcome),
                                                  format::dateTime(attempt.startedAt, now), took});
        if (attempt.error)
            item->setToolTip(1, attempt.error->sentence);
    }
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    else
        showLog(-1);
}

void DetailsPane::showLog(int row)
{
    if (row < 0 || row >= static_cast<int>(m_shown.size())) {
        m_log->clear();
        return;
    }
    const Attempt &attempt = m_attempts[m_shown[static_cast<std::size_t>(row)]];
    QStringList parts;
    if (!attempt.note.isEmpty())
        parts.append(tr("Changed before this attempt:\n%1").arg(attempt.note));
    if (attempt.error) {
        parts.append(attempt.error->sentence);
        if (!attempt.error->detail.isEmpty() && attempt.error->detail != attempt.error->sentence)
            parts.append(attempt.error->detail);
    }
    if (!attempt.log.isEmpty())
        parts.append(attempt.log);
    m_log->setPlainText(parts.join(QLatin1Char('\n')));
}

} // namespace reelyard
