// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/attempts_tab.h"

#include "app/platform/files.h"
#include "app/queue/job_queue.h"
#include "models/base/pool.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/failure_text.h"
#include "ui/jobs/job_text.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace reelyard
{

AttemptsTab::AttemptsTab(JobQueue &queue, const Clock &clock, const Dialogs &dialogs, QWidget *parent)
    : QSplitter(parent)
    , m_queue(queue)
    , m_clock(clock)
    , m_dialogs(dialogs)
    , m_list(new QTreeWidget)
    , m_log(new QPlainTextEdit)
    , m_copy(new QPushButton(tr("&Copy log")))
    , m_save(new QPushButton(tr("&Save log\u2026")))
{
    setObjectName(QStringLiteral("attemptSplitter"));
    setChildrenCollapsible(false);
    m_list->setObjectName(QStringLiteral("attemptList"));
    m_list->setAccessibleName(tr("Attempts"));
    m_list->setHeaderLabels(
        {tr("Attempt"), tr("Outcome"), tr("Started"), tr("Took"), tr("Runs on"), tr("What happened")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(true);
    m_log->setObjectName(QStringLiteral("attemptLog"));
    m_log->setAccessibleName(tr("Log of the attempt"));
    m_log->setReadOnly(true);
    m_log->document()->setDocumentMargin(12);
    m_log->setFrameShape(QFrame::NoFrame);
    m_log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy->setObjectName(QStringLiteral("copyLog"));
    m_save->setObjectName(QStringLiteral("saveLog"));

    auto *right = new QWidget;
    right->setAutoFillBackground(true);
    right->setBackgroundRole(QPalette::Base);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 8, 12, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buttons);
    column->addWidget(m_log, 1);
    addWidget(m_list);
    addWidget(right);
    setSizes({520, 480});
    const auto icons = [this] {
        m_copy->setIcon(Theme::icon(QStringLiteral("copy")));
        m_save->setIcon(Theme::icon(QStringLiteral("save")));
    };
    icons();
    connect(&Theme::instance(), &Theme::changed, this, icons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &AttemptsTab::showLog);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_log->toPlainText()); });
    connect(m_save, &QPushButton::clicked, this, &AttemptsTab::saveLog);
    showLog();
}

void AttemptsTab::setJob(JobId id)
{
    m_job = id;
    fill({});
    jobChanged();
}

void AttemptsTab::jobChanged()
{
    m_isStale = true;
    if (isVisible())
        ask();
}

void AttemptsTab::showEvent(QShowEvent *event)
{
    QSplitter::showEvent(event);
    if (m_isStale)
        ask();
}

void AttemptsTab::ask()
{
    m_isStale = false;
    if (!isSet(m_job) || !m_queue.list().find(m_job))
        return;
    m_queue.attempts(m_job, [tab = QPointer(this), id = m_job](const Result<std::vector<Attempt>> &attempts) {
        if (tab && tab->m_job == id && attempts)
            tab->fill(*attempts);
    });
}

// The one that is being read stays chosen while others come.
void AttemptsTab::fill(const std::vector<Attempt> &attempts)
{
    const Attempt *before = chosen();
    const AttemptId kept = before ? before->id : AttemptId{};
    const bool wasNewest = before && before == m_attempts.data();
    m_attempts.assign(attempts.rbegin(), attempts.rend()); // they come in the order of their numbers
    m_list->clear();
    const Timestamp now = m_clock.now();
    int row = 0;
    for (std::size_t i = 0; i < m_attempts.size(); ++i) {
        const Attempt &attempt = m_attempts[i];
        const QString took = attempt.finishedAt ? format::elapsed(*attempt.finishedAt - attempt.startedAt) : QString();
        QString happened;
        if (attempt.error)
            happened = QStringLiteral("%1: %2").arg(failuretext::className(attempt.error->errorClass),
                                                    attempt.error->sentence);
        auto *item = new QTreeWidgetItem(m_list, {format::number(attempt.number), jobtext::name(attempt.outcome),
                                                  format::dateTime(attempt.startedAt, now), took,
                                                  jobtext::runsOn(attempt.backend), happened});
        item->setToolTip(5, happened);
        if (kept == attempt.id && !wasNewest)
            row = static_cast<int>(i);
    }
    for (int column = 0; column < 5; ++column)
        m_list->resizeColumnToContents(column);
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(row));
    showLog();
}

const Attempt *AttemptsTab::chosen() const
{
    const int row = m_list->currentItem() ? m_list->indexOfTopLevelItem(m_list->currentItem()) : -1;
    return row < 0 || row >= static_cast<int>(m_attempts.size()) ? nullptr : &m_attempts[static_cast<std::size_t>(row)];
}

void AttemptsTab::showLog()
{
    QStringList parts;
    const Attempt *attempt = chosen();
    if (attempt) {
        if (!attempt->note.isEmpty())
            parts.append(tr("Changed before this attempt:\n%1").arg(attempt->note));
        if (attempt->error) {
            parts.append(attempt->error->sentence);
            if (!attempt->error->detail.isEmpty() && attempt->error->detail != attempt->error->sentence)
                parts.append(attempt->error->detail);
        }
        if (!attempt->log.isEmpty())
            parts.append(attempt->log);
    }
    const QString text = parts.join(QLatin1Char('\n'));
    if (text != m_log->toPlainText()) // a selection made in it stays
        m_log->setPlainText(text);
    m_log->setPlaceholderText(attempt ? tr("Nothing was logged.") : tr("This job has not been tried yet."));
    m_copy->setEnabled(!text.isEmpty());
    m_save->setEnabled(!text.isEmpty());
}

void AttemptsTab::saveLog()
{
    const Job *job = m_queue.list().find(m_job);
    const Attempt *attempt = chosen();
    if (!job || !attempt)
        return;
    const QByteArray log = m_log->toPlainText().toUtf8() + '\n';
    const QString name = tr("job %1, attempt %2.log").arg(raw(job->id)).arg(attempt->number);
    const QString path = m_dialogs.saveLog(window(), tr("Save Log"), name);
    if (path.isEmpty())
        return;
    onPool(
        this, [path, log] { return writeFile(path, log); },
        [this, path](const Result<void> &written) {
            emit told(written ? tr("The log was written to %1.").arg(format::path(path)) : written.error().sentence);
        });
}

} // namespace reelyard
