// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/files_tab.h"

#include "app/application.h"
#include "app/platform/files.h"
#include "models/base/bucket_link.h"
#include "models/base/native_path.h"
#include "models/base/pool.h"
#include "ui/common/file_urls.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/job_text.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace reelyard
{

namespace
{
enum Column { Kind, Path, Size, State, Evidence };
}

FileList::FileList(QWidget *parent)
    : QTreeWidget(parent)
{
    setDragEnabled(true);
    setDragDropMode(DragOnly);
}

QStringList FileList::mimeTypes() const
{
    return {QStringLiteral("text/uri-list")};
}

Qt::DropActions FileList::supportedDropActions() const
{
    return Qt::CopyAction;
}

QMimeData *FileList::mimeData(const QList<QTreeWidgetItem *> &items) const
{
    QList<QUrl> urls;
    for (int row = 0; row < topLevelItemCount(); ++row) { // a selection has no order
        QTreeWidgetItem *item = topLevelItem(row);
        if (!items.contains(item))
            continue;
        if (const QString path = item->data(0, PathRole).toString(); !path.isEmpty())
            urls << urlForFile(path);
    }
    if (urls.isEmpty())
        return nullptr;
    auto *dragged = new QMimeData;
    dragged->setUrls(urls);
    return dragged;
}

FilesTab::FilesTab(Application &app, QWidget *parent)
    : QWidget(parent)
    , m_app(app)
    , m_open(new QPushButton(tr("&Open"), this))
    , m_folder(new QPushButton(tr("Show in &folder"), this))
    , m_copy(new QPushButton(tr("&Copy path"), this))
    , m_list(new FileList(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_list->setObjectName(QStringLiteral("fileList"));
    m_list->setAccessibleName(tr("Files of the job"));
    m_list->setHeaderLabels({tr("What"), tr("File"), tr("Size"), tr("State"), tr("Evidence")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(true);
    m_open->setObjectName(QStringLiteral("openFile"));
    m_folder->setObjectName(QStringLiteral("showFileInFolder"));
    m_copy->setObjectName(QStringLiteral("copyFilePath"));

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 8, 12, 6);
    buttons->setSpacing(8);
    for (QPushButton *button : {m_open, m_folder, m_copy})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buttons);
    column->addWidget(m_list, 1);
    const auto icons = [this] {
        m_open->setIcon(Theme::icon(QStringLiteral("open")));
        m_folder->setIcon(Theme::icon(QStringLiteral("folder")));
        m_copy->setIcon(Theme::icon(QStringLiteral("copy")));
    };
    icons();
    connect(&Theme::instance(), &Theme::changed, this, [this, icons] {
        icons();
        fill();
    });
    const auto open = [this] {
        if (const QString path = chosenPath(); !path.isEmpty())
            QDesktopServices::openUrl(urlForFile(path));
    };
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_list, &QTreeWidget::itemActivated, this, open);
    connect(m_folder, &QPushButton::clicked, this, [this] {
        if (const QString path = chosenPath(); !path.isEmpty())
            QDesktopServices::openUrl(urlForFile(folderOf(path)));
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QStringList paths;
        for (const QTreeWidgetItem *item : m_list->selectedItems())
            paths << item->data(0, Qt::UserRole + 1).toString();
        QGuiApplication::clipboard()->setText(paths.join(QLatin1Char('\n')));
    });
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &FilesTab::updateButtons);
    updateButtons();
}

void FilesTab::setJob(JobId id)
{
    m_job = id;
    m_record.reset();
    fill();
}

void FilesTab::setRecord(const RunRecord &record)
{
    m_record = record;
    fill();
}

void FilesTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        lookUp();
}

void FilesTab::fill()
{
    const int current = m_list->currentItem() ? m_list->indexOfTopLevelItem(m_list->currentItem()) : 0;
    m_list->clear();
    m_rows.clear();
    const Job *job = m_app.queue().list().find(m_job);
    if (job) {
        addSource(*job);
        addOutputs();
    }
    m_list->resizeColumnToContents(Kind);
    m_list->setColumnWidth(Path, std::max(260, width() - 560));
    m_list->resizeColumnToContents(Size);
    m_list->resizeColumnToContents(State);
    if (!m_rows.empty())
        m_list->setCurrentItem(m_rows[static_cast<std::size_t>(std::min<int>(current, int(m_rows.size()) - 1))].item);
    updateButtons();
    m_isStale = true;
    if (isVisible())
        lookUp();
}

void FilesTab::addSource(const Job &job)
{
    const bool isLink = job.sourceKind == SourceKind::Link;
    const QString shown = isLink ? job.shownSource() : format::path(job.source());
    auto *item = new QTreeWidgetItem(
        m_list, {tr("Source"), shown, format::bytes(job.sourceSizeBytes), isLink ? tr("Link") : QString(), QString()});
    item->setData(0, FileList::PathRole, isLink ? QString() : job.source());
    item->setData(0, Qt::UserRole + 1, isLink ? job.shownSource() : displayPath(job.source()));
    item->setToolTip(Path, shown);
    m_rows.push_back({isLink ? QString() : job.source(), item, true});
    for (const QString &part : job.sourceDetail->moreParts) {
        auto *more = new QTreeWidgetItem(m_list, {tr("Its next part"), format::path(part)});
        more->setData(0, FileList::PathRole, part);
        more->setData(0, Qt::UserRole + 1, displayPath(part));
        more->setToolTip(Path, format::path(part));
        m_rows.push_back({part, more, true});
    }
}

void FilesTab::addOutputs()
{
    if (!m_record)
        return;
    for (const Output &output : m_record->outputs) {
        const bool isMade = output.state == OutputState::Done || output.state == OutputState::Partial;
        const bool isAway = isBucketLink(output.path);
        QStringList evidence;
        if (!output.sampledHash.isEmpty() && isMade)
            evidence << tr("SHA-256 of samples: %1").arg(QString::fromLatin1(output.sampledHash));
        for (const Sidecar &sidecar : output.sidecars)
            evidence << displayPath(nameOf(output.path)) + sidecar.suffix;
        const QString shown = isAway ? output.path : format::path(output.path);
        auto *item = new QTreeWidgetItem(m_list, {output.isOfSet() ? tr("Output") : tr("What could be read"), shown,
                                                  isMade ? format::bytes(output.sizeBytes) : QString(),
                                                  jobtext::name(output.state), evidence.join(QStringLiteral(", "))});
        item->setData(0, FileList::PathRole, isMade && !isAway ? output.path : QString());
        item->setData(0, Qt::UserRole + 1, isAway ? output.path : displayPath(output.path));
        item->setToolTip(Path, shown);
        item->setToolTip(Evidence, evidence.join(QLatin1Char('\n')));
        if (output.error)
            item->setToolTip(State, output.error->sentence);
        m_rows.push_back({isMade && !isAway ? output.path : QString(), item, isMade});
    }
}

void FilesTab::lookUp()
{
    m_isStale = false;
    QStringList paths;
    for (const Row &row : m_rows)
        paths << row.path;
    if (paths.isEmpty())
        return;
    onPool(
        this,
        [paths] {
            std::vector<bool> areThere;
            for (const QString &path : paths)
                areThere.push_back(path.isEmpty() || fileExists(path));
            return areThere;
        },
        [this, round = ++m_round](const std::vector<bool> &areThere) {
            if (round == m_round && areThere.size() == m_rows.size())
                showMissing(areThere);
        });
}

void FilesTab::showMissing(const std::vector<bool> &areThere)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        if (row.path.isEmpty())
            continue;
        const bool isMissing = row.isExpected && !areThere[i];
        if (isMissing) {
            row.item->setText(State, tr("Missing"));
            row.item->setForeground(State, Theme::colors().bad);
            row.item->setIcon(State, Theme::icon(QStringLiteral("state-failed")));
        } else if (row.item->text(State).isEmpty()) {
            row.item->setText(State, tr("There"));
        }
    }
    m_list->resizeColumnToContents(State);
    updateButtons();
}

QString FilesTab::chosenPath() const
{
    const auto items = m_list->selectedItems();
    return items.size() == 1 ? items.front()->data(0, FileList::PathRole).toString() : QString();
}

void FilesTab::updateButtons()
{
    const bool isFile = !chosenPath().isEmpty();
    m_open->setEnabled(isFile && m_list->selectedItems().front()->text(State) != tr("Missing"));
    m_folder->setEnabled(isFile);
    m_copy->setEnabled(!m_list->selectedItems().isEmpty());
}

} // namespace reelyard
