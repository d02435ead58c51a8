// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presets/preset_list.h"

#include "models/recipe/preset_words.h"
#include "ui/common/file_urls.h"
#include "ui/common/theme.h"

#include <QDragEnterEvent>
#include <QHeaderView>
#include <QMimeData>

#include <algorithm>

namespace reelyard
{

namespace
{

enum Role { NameRole = Qt::UserRole, TextRole, DescriptionRole };

QStringList presetFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (!url.isLocalFile() || !url.path().endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
            return {};
        files.append(fileForUrl(url));
    }
    return files;
}

} // namespace

PresetList::PresetList(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("presetList"));
    setAccessibleName(tr("Presets"));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(12);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideRight);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DropOnly);
    header()->setStretchLastSection(true);
    // Later: who hears of it may fill the list anew.
    connect(
        this, &QTreeWidget::currentItemChanged, this,
        [this] {
            if (const QString name = current(); !name.isEmpty())
                emit chosen(name);
        },
        Qt::QueuedConnection);
    connect(&Theme::instance(), &Theme::changed, this, &PresetList::showTexts);
}

QTreeWidgetItem *PresetList::addGroup(const QString &title)
{
    auto *group = new QTreeWidgetItem(this, {title});
    group->setFlags(Qt::ItemIsEnabled);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    group->setFont(0, bold);
    return group;
}

void PresetList::fill(const PresetCatalogue &catalogue, const QString &fresh)
{
    const QString before = current();
    const QSignalBlocker blocked(this);
    m_target = nullptr;
    clear();
    QHash<QString, QTreeWidgetItem *> groups;
    const auto add = [&](const Preset &preset) {
        QTreeWidgetItem *&group = groups[preset.group];
        if (!group)
            group = addGroup(displayGroup(preset.group));
        auto *item = new QTreeWidgetItem(group);
        item->setData(0, NameRole, preset.name);
        item->setData(0, TextRole, preset.isChanged ? tr("%1 (changed)").arg(preset.name) : preset.name);
        item->setData(0, DescriptionRole, preset.cannotRun);
        item->setToolTip(0, preset.cannotRun.isEmpty() ? displayDescription(preset.description)
                                                       : tr("Cannot run here: %1").arg(preset.cannotRun));
    };
    for (const Preset &preset : catalogue.presets())
        add(preset);
    if (!fresh.isEmpty() && !catalogue.find(fresh)) {
        Preset preset;
        preset.name = fresh;
        preset.group = tr("Not saved yet");
        add(preset);
    }
    expandAll();
    showTexts();
    filter(m_filter);
    setCurrent(before);
}

void PresetList::showTexts()
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *item = group->child(j);
            const QString text = item->data(0, TextRole).toString();
            const bool isEdited = !m_edited.isEmpty() && item->data(0, NameRole).toString() == m_edited;
            item->setText(0, isEdited ? text + QStringLiteral(" *") : text);
            const bool cannotRun = !item->data(0, DescriptionRole).toString().isEmpty();
            item->setIcon(0, cannotRun ? Theme::icon(QStringLiteral("state-needs-you")) : QIcon());
            item->setData(0, Qt::AccessibleTextRole, cannotRun ? tr("%1, cannot run here").arg(text) : text);
        }
    }
}

QString PresetList::current() const
{
    const QTreeWidgetItem *item = currentItem();
    return item && item->parent() ? item->data(0, NameRole).toString() : QString();
}

QTreeWidgetItem *PresetList::itemOf(const QString &name) const
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        for (int j = 0; j < topLevelItem(i)->childCount(); ++j) {
            QTreeWidgetItem *item = topLevelItem(i)->child(j);
            if (item->data(0, NameRole).toString().compare(name, Qt::CaseInsensitive) == 0)
                return item;
        }
    }
    return nullptr;
}

void PresetList::setCurrent(const QString &name)
{
    if (QTreeWidgetItem *item = itemOf(name)) {
        setCurrentItem(item);
        scrollToItem(item);
    } else {
        setCurrentItem(nullptr);
    }
}

void PresetList::setEdited(const QString &name)
{
    if (m_edited == name)
        return;
    m_edited = name;
    showTexts();
}

void PresetList::filter(const QString &text)
{
    m_filter = text;
    const QString wanted = text.trimmed();
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = topLevelItem(i);
        int shown = 0;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *item = group->child(j);
            const bool fits = wanted.isEmpty() || item->text(0).contains(wanted, Qt::CaseInsensitive) ||
                              item->toolTip(0).contains(wanted, Qt::CaseInsensitive) ||
                              group->text(0).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!fits);
            shown += fits ? 1 : 0;
        }
        group->setHidden(shown == 0);
    }
}

bool PresetList::isAnyShown() const
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (!topLevelItem(i)->isHidden())
            return true;
    }
    return false;
}

void PresetList::markTarget(QTreeWidgetItem *item)
{
    if (item == m_target)
        return;
    if (m_target)
        m_target->setBackground(0, QBrush());
    m_target = item;
    if (m_target)
        m_target->setBackground(0, Theme::colors().selection);
}

void PresetList::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasUrls() && !event->mimeData()->hasText())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void PresetList::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeWidgetItem *item = itemAt(event->position().toPoint());
    const bool isPreset = item && item->parent();
    const bool isImport = !presetFiles(*event->mimeData()).isEmpty();
    markTarget(isPreset && !isImport ? item : nullptr);
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(isPreset || isImport);
}

void PresetList::dragLeaveEvent(QDragLeaveEvent *event)
{
    markTarget(nullptr);
    QTreeWidget::dragLeaveEvent(event);
}

void PresetList::dropEvent(QDropEvent *event)
{
    markTarget(nullptr);
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (const QStringList files = presetFiles(*event->mimeData()); !files.isEmpty()) {
        emit presetFilesDropped(files);
        return;
    }
    const QTreeWidgetItem *item = itemAt(event->position().toPoint());
    if (item && item->parent())
        emit dropped(item->data(0, NameRole).toString(), inputsFrom(*event->mimeData()));
}

} // namespace reelyard
