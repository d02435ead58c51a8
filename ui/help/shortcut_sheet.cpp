// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/shortcut_sheet.h"

#include "ui/common/accessible_role.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace reelyard
{

namespace
{

constexpr QSize usualSize(460, 520);

// "&Open\u2026" as it is read aloud.
QString plain(QString text)
{
    text.replace(QLatin1String("&&"), QLatin1String("\x01"));
    text.remove(u'&');
    text.replace(u'\x01', u'&');
    static const QRegularExpression count(QStringLiteral(" \\([^()]*\\d[^()]*\\)$")); // "Retry Failed (5)"
    return text.remove(count);
}

void collect(const QMenu &menu, const QString &group, QSet<const QAction *> &seen, std::vector<Shortcut> &found)
{
    for (const QAction *action : menu.actions()) {
        if (action->menu()) {
            collect(*action->menu(), group, seen, found);
            continue;
        }
        if (seen.contains(action))
            continue;
        seen.insert(action);
        for (const QKeySequence &keys : action->shortcuts()) {
            if (!keys.isEmpty())
                found.push_back({group, plain(action->text()), keys});
        }
    }
}

} // namespace

std::vector<Shortcut> shortcutsOf(QMainWindow &window)
{
    std::vector<Shortcut> found;
    QSet<const QAction *> seen;
    for (const QAction *top : window.menuBar()->actions()) {
        if (!top->menu())
            continue;
        emit top->menu()->aboutToShow(); // some are filled only then
        collect(*top->menu(), plain(top->text()), seen, found);
    }
    // What stands in no menu.
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (seen.contains(action) || action->menu() || action->text().isEmpty())
            continue;
        for (const QKeySequence &keys : action->shortcuts()) {
            if (!keys.isEmpty())
                found.push_back({ShortcutSheet::tr("Window"), plain(action->text()), keys});
        }
    }
    return found;
}

ShortcutSheet::ShortcutSheet(QMainWindow &window)
    : QDialog(&window)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keyboard Shortcuts"));
    m_search->setObjectName(QStringLiteral("shortcutSearch"));
    m_search->setPlaceholderText(tr("Search what it does, or a key"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    nameClearButton(*m_search);
    m_list->setObjectName(QStringLiteral("shortcutList"));
    m_list->setAccessibleName(tr("Keyboard shortcuts"));
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(12);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    QTreeWidgetItem *group = nullptr;
    for (const Shortcut &shortcut : shortcutsOf(window)) {
        if (!group || group->text(0) != shortcut.group) {
            group = new QTreeWidgetItem(m_list, {shortcut.group});
            group->setFlags(Qt::ItemIsEnabled);
            QFont strong = group->font(0);
            strong.setWeight(QFont::DemiBold);
            group->setFont(0, strong);
        }
        new QTreeWidgetItem(group, {shortcut.text, shortcut.keys.toString(QKeySequence::NativeText)});
    }
    m_list->expandAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    m_search->setFocus();
    resize(usualSize);
}

void ShortcutSheet::filter()
{
    const QString wanted = m_search->text().trimmed();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        bool isAny = false;
        for (int row = 0; row < group->childCount(); ++row) {
            QTreeWidgetItem *item = group->child(row);
            const bool fits = item->text(0).contains(wanted, Qt::CaseInsensitive) ||
                              item->text(1).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!fits);
            isAny = isAny || fits;
        }
        group->setHidden(!isAny);
    }
}

} // namespace reelyard
