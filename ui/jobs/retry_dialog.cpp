// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/retry_dialog.h"

#include "app/application.h"
#include "ui/common/form.h"
#include "ui/common/format.h"
#include "ui/jobs/job_actions.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <utility>

namespace reelyard
{

RetryDialog::RetryDialog(Application &application, std::vector<JobId> jobs, const QString &preset, QWidget *parent)
    : QDialog(parent)
    , m_app(application)
    , m_jobs(std::move(jobs))
    , m_preset(new QComboBox(this))
    , m_speed(new QComboBox(this))
    , m_told(new QLabel(this))
    , m_changes(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("retryDialog"));
    setWindowTitle(tr("Run Again with Changes"));
    resize(560, 360);
    m_preset->setObjectName(QStringLiteral("retryPreset"));
    m_preset->setAccessibleName(tr("Preset"));
    m_speed->setObjectName(QStringLiteral("retrySpeed"));
    m_speed->setAccessibleName(tr("Speed"));
    for (QComboBox *combo : {m_preset, m_speed})
        combo->setItemDelegate(new QStyledItemDelegate(combo));
    for (const Preset &each : m_app.presets().presets())
        m_preset->addItem(each.name);
    m_preset->setCurrentIndex(std::max(0, m_preset->findText(preset)));
    for (const auto &[speed, text] : {std::pair(Speed::Normal, tr("Normal")), std::pair(Speed::Fast, tr("Fast")),
                                      std::pair(Speed::VeryFast, tr("Very fast"))})
        m_speed->addItem(text, toText(speed));
    m_told->setWordWrap(true);
    m_changes->setObjectName(QStringLiteral("retryChanges"));
    m_changes->setAccessibleName(tr("What changes"));
    m_changes->setReadOnly(true);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("Preset"), m_preset);
    form->addRow(tr("Speed"), m_speed);
    alignLabels(*form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_run = buttons->addButton(tr("Run Again"), QDialogButtonBox::AcceptRole);
    m_run->setObjectName(QStringLiteral("retryRun"));
    m_run->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_told);
    column->addWidget(m_changes, 1);
    column->addWidget(buttons);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &RetryDialog::showChanges);
    connect(m_speed, &QComboBox::currentIndexChanged, this, &RetryDialog::showChanges);
    connect(m_run, &QPushButton::clicked, this, &RetryDialog::run);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showChanges();
}

Recipe RetryDialog::recipe() const
{
    const Preset *preset = m_app.presets().find(m_preset->currentText());
    if (!preset)
        return {};
    const Speed speed = speedFromText(m_speed->currentData().toString()).value_or(Speed::Normal);
    return atSpeed(preset->recipe, speed).value_or(preset->recipe);
}

void RetryDialog::showChanges()
{
    const Preset *preset = m_app.presets().find(m_preset->currentText());
    m_speed->setEnabled(preset && atSpeed(preset->recipe, Speed::Fast));
    m_run->setEnabled(false);
    m_app.queue().retryWith(
        m_jobs, recipe(), {}, true,
        [self = QPointer<RetryDialog>(this), question = ++m_asked](const Result<JobQueue::Changes> &changes) {
            if (!self || question != self->m_asked)
                return;
            if (!changes) {
                self->m_told->setText(changes.error().sentence);
                self->m_changes->clear();
                return;
            }
            self->m_told->setText(
                changes->jobs == 0
                    ? tr("None of these jobs can run again: they run, or have not "
                         "been tried yet.")
                    : format::counted(changes->jobs,
                                      tr("%Ln job will run again with this preset.", nullptr, int(changes->jobs)),
                                      tr("%Ln jobs will run again with this preset.", nullptr, int(changes->jobs))));
            QStringList text;
            for (auto change = changes->differences.cbegin(); change != changes->differences.cend(); ++change) {
                if (changes->differences.size() > 1)
                    text << format::counted(change.value(), tr("For %Ln job:", nullptr, int(change.value())),
                                            tr("For %Ln jobs:", nullptr, int(change.value())));
                text << (change.key().isEmpty() ? tr("Nothing is different.") : change.key()) << QString();
            }
            self->m_changes->setPlainText(text.join(u'\n').trimmed());
            self->m_run->setEnabled(changes->jobs > 0);
        });
}

void RetryDialog::run()
{
    m_run->setEnabled(false);
    const Recipe chosen = recipe();
    m_app.validate(chosen, [self = QPointer<RetryDialog>(this), chosen](const Result<void> &valid) {
        if (!self)
            return;
        if (!valid) {
            self->m_told->setText(valid.error().sentence);
            return;
        }
        wakeIfIdle(self->m_app.queue());
        self->m_app.queue().retryWith(self->m_jobs, chosen, {}, false,
                                      [self](const Result<JobQueue::Changes> &changes) {
                                          if (self && changes)
                                              self->accept();
                                          else if (self)
                                              self->m_told->setText(changes.error().sentence);
                                      });
    });
}

} // namespace reelyard
