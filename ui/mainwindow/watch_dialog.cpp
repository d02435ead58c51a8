// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/watch_dialog.h"

#include "app/intake/watch_desk.h"
#include "app/preferences.h"
#include "ui/common/format.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace reelyard
{

namespace
{

enum Column { FolderColumn, PresetColumn, DestinationColumn };
constexpr int IdRole = Qt::UserRole;

} // namespace

WatchDialog::WatchDialog(WatchDesk &desk, IntakeOptions options, const Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_options(std::move(options))
    , m_settleTime(Preferences::load().settleTime)
    , m_dialogs(dialogs)
    , m_list(new QTreeWidget(this))
    , m_told(new QLabel(this))
{
    setObjectName(QStringLiteral("watchDialog"));
    setWindowTitle(tr("Watched Folders"));
    resize(680, 360);
    auto *hint =
        new QLabel(tr("Every video that arrives in one of these folders becomes a job, as soon as it has stood "
                      "still for a while. A folder that you add now converts to %1, in %2, and takes a file after %3.")
                       .arg(m_options.recipe.name, format::path(m_options.destination), format::timeLeft(m_settleTime)),
                   this);
    hint->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("watchList"));
    m_list->setAccessibleName(tr("Watched folders"));
    m_list->setHeaderLabels({tr("Folder"), tr("Preset"), tr("Output")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(FolderColumn, 240);
    m_list->header()->resizeSection(PresetColumn, 150);
    m_told->setWordWrap(true);
    m_told->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *add = buttons->addButton(tr("Add Folder\u2026"), QDialogButtonBox::ActionRole);
    add->setObjectName(QStringLiteral("addWatch"));
    add->setEnabled(!m_options.recipe.extension.isEmpty());
    m_remove = buttons->addButton(tr("Remove"), QDialogButtonBox::ActionRole);
    m_remove->setObjectName(QStringLiteral("removeWatch"));
    m_remove->setToolTip(tr("Watches the folder no more; jobs that were taken from it stay"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(hint);
    column->addWidget(m_list, 1);
    column->addWidget(m_told);
    column->addWidget(buttons);
    connect(add, &QPushButton::clicked, this, &WatchDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &WatchDialog::removeSelected);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(&desk, &WatchDesk::rulesChanged, this, &WatchDialog::fill);
    fill();
}

void WatchDialog::fill()
{
    m_list->clear();
    for (const WatchRule &rule : m_desk.rules()) {
        auto *row = new QTreeWidgetItem(m_list);
        row->setText(FolderColumn, format::path(rule.folder));
        row->setText(PresetColumn, rule.recipe.name);
        row->setText(DestinationColumn, format::path(rule.destination));
        row->setData(FolderColumn, IdRole, raw(rule.id));
        for (const Column column : {FolderColumn, DestinationColumn})
            row->setToolTip(column, row->text(column));
    }
    if (m_desk.rules().empty())
        tell(tr("No folder is watched yet."));
    else
        m_told->hide();
    m_remove->setEnabled(false);
}

void WatchDialog::add()
{
    const QString folder = m_dialogs.openFolder(this, tr("Watch a folder"), QString());
    if (folder.isEmpty())
        return;
    WatchRule rule;
    rule.folder = folder;
    rule.recipe = m_options.recipe;
    rule.destination = m_options.destination;
    rule.exists = m_options.exists;
    rule.nameTemplate = m_options.nameTemplate;
    rule.settleTime = m_settleTime;
    rule.neverUpload = m_options.neverUpload;
    m_desk.add(rule, [self = QPointer<WatchDialog>(this)](const Result<WatchId> &added) {
        if (self && !added)
            self->tell(added.error().sentence);
    });
}

void WatchDialog::removeSelected()
{
    for (const QTreeWidgetItem *row : m_list->selectedItems()) {
        m_desk.remove(WatchId{row->data(FolderColumn, IdRole).toLongLong()},
                      [self = QPointer<WatchDialog>(this)](const Result<void> &removed) {
                          if (self && !removed)
                              self->tell(removed.error().sentence);
                      });
    }
}

void WatchDialog::tell(const QString &sentence)
{
    m_told->setText(sentence);
    m_told->show();
}

} // namespace reelyard
