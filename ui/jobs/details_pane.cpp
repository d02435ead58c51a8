// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/details_pane.h"

#include "app/queue/job_queue.h"
#include "models/base/native_path.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/job_text.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeWidget>

#include <algorithm>

namespace reelyard
{

namespace
{

void setField(QFormLayout &form, QLabel &field, const QString &text)
{
    field.setText(text);
    field.setVisible(!text.isEmpty());
    if (QWidget *title = form.labelForField(&field))
        title->setVisible(!text.isEmpty());
}

} // namespace

DetailsPane::DetailsPane(JobQueue &queue, const Clock &clock, QWidget *parent)
    : QTabWidget(parent)
    , m_queue(queue)
    , m_clock(clock)
    , m_form(new QFormLayout)
    , m_nothing(new QLabel(tr("Choose a job to see what is known about it.")))
    , m_fields(new QWidget)
    , m_list(new QTreeWidget)
    , m_log(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("detailsPane"));
    setDocumentMode(true);

    m_form->setContentsMargins(16, 12, 16, 12);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(6);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = addField(*m_form, tr("Name"), QStringLiteral("detailName"));
    m_status = addField(*m_form, tr("Status"), QStringLiteral("detailStatus"));
    m_detail = addField(*m_form, tr("Message"), QStringLiteral("detailError"));
    m_remarks = addField(*m_form, tr("To review"), QStringLiteral("detailRemarks"));
    m_source = addField(*m_form, tr("Source"), QStringLiteral("detailSource"));
    m_output = addField(*m_form, tr("Output"), QStringLiteral("detailOutput"));
    m_fields->setLayout(m_form);
    m_nothing->setContentsMargins(16, 12, 16, 12);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);

    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_nothing);
    column->addWidget(m_fields);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setBackgroundRole(QPalette::Base);
    addTab(scroll, tr("Overview"));

    m_list->setObjectName(QStringLiteral("attemptList"));
    m_list->setAccessibleName(tr("Attempts"));
    m_list->setHeaderLabels({tr("Attempt"), tr("Outcome"), tr("Started"), tr("Took")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_log->setObjectName(QStringLiteral("attemptLog"));
    m_log->setAccessibleName(tr("Log of the attempt"));
    m_log->setReadOnly(true);
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

QLabel *DetailsPane::addField(QFormLayout &form, const QString &title, const QString &name)
{
    auto *field = new QLabel;
    field->setObjectName(name);
    field->setTextFormat(Qt::PlainText);
    field->setWordWrap(true);
    field->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *label = new QLabel(title);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(field);
    form.addRow(label, field);
    return field;
}

void DetailsPane::setJob(JobId id)
{
    if (id == m_job)
        return;
    m_job = id;
    m_attempts.clear();
    fillOverview();
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
        askForAttempts();
    } else if (std::any_of(changes.progressed.begin(), changes.progressed.end(), isOurs)) {
        fillOverview();
    }
}

void DetailsPane::fillOverview()
{
    const Job *job = m_queue.list().find(m_job);
    m_nothing->setVisible(!job);
    m_fields->setVisible(job != nullptr);
    if (!job)
        return;
    const Timestamp now = m_clock.now();
    setField(*m_form, *m_name, displayPath(job->name));

    const JobCategory category = jobtext::categoryOf(*job);
    const QString state = jobtext::name(category);
    const QString words = jobtext::status(*job, now);
    setField(*m_form, *m_status,
             job->state == JobState::Failed || job->state == JobState::Running ? tr("%1: %2").arg(state, words)
                                                                               : words);
    QPalette colored = palette();
    if (category == JobCategory::Failed || category == JobCategory::NeedsYou)
        colored.setColor(QPalette::WindowText, jobtext::color(category));
    m_status->setPalette(colored);

    setField(*m_form, *m_detail, job->error ? job->error->detail : QString());
    QStringList remarks;
    for (const Remark &remark : job->remarks)
        remarks.append(remark.sentence);
    setField(*m_form, *m_remarks, remarks.join(QLatin1Char('\n')));

    const QString facts = jobtext::cell(*job, JobTableModel::Source, now);
    const QString source = job->sourceKind == SourceKind::Link ? job->source() : format::path(job->source());
    setField(*m_form, *m_source, facts.isEmpty() ? source : source + QLatin1Char('\n') + facts);
    const QString size = jobtext::cell(*job, JobTableModel::OutputSize, now);
    const QString made = size.isEmpty() ? job->preset : job->preset + QStringLiteral("  \u00b7  ") + size;
    setField(*m_form, *m_output,
             job->outputPath.isEmpty() ? made : format::path(job->outputPath) + QLatin1Char('\n') + made);
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
        const QString took =
            attempt.finishedAt ? format::duration((*attempt.finishedAt - attempt.startedAt).count()) : QString();
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
