// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/change_dialog.h"

#include "models/recipe/speed.h"
#include "ui/common/form.h"
#include "ui/common/format.h"
#include "ui/common/preset_items.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <utility>

namespace reelyard
{

namespace
{

constexpr int highPriority = 10;
enum Start { AsItIs, WhenItIsTheirTurn, AtATime };

} // namespace

ChangeDialog::ChangeDialog(Application &app, const Dialogs &dialogs, std::vector<JobId> jobs, QWidget *parent)
    : QDialog(parent)
    , m_app(app)
    , m_dialogs(dialogs)
    , m_jobs(std::move(jobs))
    , m_preset(new QComboBox(this))
    , m_speed(new QComboBox(this))
    , m_destination(new QPushButton(tr("As it is"), this))
    , m_priority(new QComboBox(this))
    , m_start(new QComboBox(this))
    , m_startAt(new QDateTimeEdit(QDateTime::currentDateTime().addSecs(3600), this))
    , m_told(new QLabel(this))
{
    setObjectName(QStringLiteral("changeDialog"));
    setWindowTitle(tr("Change Before They Start"));
    for (QComboBox *combo : {m_preset, m_speed, m_priority, m_start})
        combo->setItemDelegate(new QStyledItemDelegate(combo));
    m_preset->setObjectName(QStringLiteral("changePreset"));
    m_preset->setAccessibleName(tr("Preset"));
    m_preset->setMaxVisibleItems(24);
    auto *presets = new QStandardItemModel(m_preset);
    presets->appendRow(new QStandardItem(tr("As it is")));
    addPresetItems(*presets, m_app.presets(), font(), false);
    m_preset->setModel(presets);
    m_speed->setObjectName(QStringLiteral("changeSpeed"));
    m_speed->setAccessibleName(tr("Speed"));
    for (const auto &[speed, text] : {std::pair(Speed::Normal, tr("Normal")), std::pair(Speed::Fast, tr("Fast")),
                                      std::pair(Speed::VeryFast, tr("Very fast"))})
        m_speed->addItem(text, toText(speed));
    m_destination->setObjectName(QStringLiteral("changeDestination"));
    m_destination->setAccessibleName(tr("Destination"));
    m_priority->setObjectName(QStringLiteral("changePriority"));
    m_priority->setAccessibleName(tr("Order"));
    m_priority->addItem(tr("As it is"));
    m_priority->addItem(tr("Before the others"), highPriority);
    m_priority->addItem(tr("In their turn"), 0);
    m_priority->addItem(tr("After the others"), -highPriority);
    m_start->setObjectName(QStringLiteral("changeStart"));
    m_start->setAccessibleName(tr("Start"));
    m_start->addItem(tr("As it is"));
    m_start->addItem(tr("When it is their turn"));
    m_start->addItem(tr("Not before"));
    m_startAt->setObjectName(QStringLiteral("changeStartAt"));
    m_startAt->setAccessibleName(tr("Not before this time"));
    m_startAt->setDisplayFormat(format::dateTimePattern());
    m_told->setObjectName(QStringLiteral("changeTold"));
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);

    auto *presetRow = new QHBoxLayout;
    presetRow->setSpacing(8);
    presetRow->addWidget(m_preset, 1);
    presetRow->addWidget(m_speed);
    auto *startRow = new QHBoxLayout;
    startRow->setSpacing(8);
    startRow->addWidget(m_start, 1);
    startRow->addWidget(m_startAt);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Preset"), presetRow);
    form->addRow(tr("Destination"), m_destination);
    form->addRow(tr("Order"), m_priority);
    form->addRow(tr("Start"), startRow);
    alignLabels(*form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(tr("Change"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(QStringLiteral("changeApply"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_told);
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(480);
    m_told->setText(format::counted(static_cast<qint64>(m_jobs.size()),
                                    tr("Changes %Ln job that has not started.", nullptr, int(m_jobs.size())),
                                    tr("Changes %Ln jobs that have not started.", nullptr, int(m_jobs.size()))));

    for (QComboBox *combo : {m_preset, m_speed, m_priority, m_start})
        connect(combo, &QComboBox::currentIndexChanged, this, &ChangeDialog::update);
    connect(m_destination, &QPushButton::clicked, this, &ChangeDialog::chooseDestination);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChangeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();
}

void ChangeDialog::update()
{
    const Preset *preset = m_app.presets().find(m_preset->currentData().toString());
    m_speed->setEnabled(preset && atSpeed(preset->recipe, Speed::Fast));
    m_startAt->setVisible(m_start->currentIndex() == AtATime);
    const JobQueue::Change wanted = change();
    m_apply->setEnabled(wanted.recipe || wanted.destination || wanted.priority || wanted.startAt);
}

void ChangeDialog::chooseDestination()
{
    const QString folder = m_dialogs.openFolder(this, tr("Convert into"), m_folder);
    if (folder.isEmpty())
        return;
    m_folder = folder;
    const QString shown = format::path(folder);
    m_destination->setText(m_destination->fontMetrics().elidedText(shown, Qt::ElideMiddle, 300));
    m_destination->setToolTip(shown);
    m_destination->setAccessibleName(tr("Destination: %1").arg(shown));
    update();
}

JobQueue::Change ChangeDialog::change() const
{
    JobQueue::Change change;
    if (const Preset *preset = m_app.presets().find(m_preset->currentData().toString())) {
        const Speed speed = speedFromText(m_speed->currentData().toString()).value_or(Speed::Normal);
        change.recipe = atSpeed(preset->recipe, speed).value_or(preset->recipe);
    }
    if (!m_folder.isEmpty())
        change.destination = m_folder;
    if (m_priority->currentData().isValid())
        change.priority = m_priority->currentData().toInt();
    if (m_start->currentIndex() == WhenItIsTheirTurn)
        change.startAt = Timestamp{};
    else if (m_start->currentIndex() == AtATime)
        change.startAt = Timestamp(m_startAt->dateTime().toMSecsSinceEpoch());
    return change;
}

// The recipe is judged before anything changes: it needs no source for that.
void ChangeDialog::accept()
{
    const JobQueue::Change wanted = change();
    const auto assign = [self = QPointer<ChangeDialog>(this), wanted](const Result<void> &valid) {
        if (!self)
            return;
        if (!valid) {
            self->m_told->setText(valid.error().sentence);
            self->m_apply->setEnabled(true);
            return;
        }
        self->m_app.queue().assign(self->m_jobs, wanted, [self](const Result<int> &count) {
            if (!self)
                return;
            if (count && *count > 0) {
                self->QDialog::accept();
                return;
            }
            self->m_apply->setEnabled(true);
            self->m_told->setText(count ? tr("All of them have started meanwhile. Nothing was changed.")
                                        : count.error().sentence);
        });
    };
    m_apply->setEnabled(false);
    if (wanted.recipe)
        m_app.validate(*wanted.recipe, assign);
    else
        assign({});
}

} // namespace reelyard
