// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presets/preset_window.h"

#include "app/application.h"
#include "app/preset_desk.h"
#include "ui/common/accessible_role.h"
#include "ui/common/elided_label.h"
#include "ui/common/theme.h"
#include "ui/presets/preset_editor.h"
#include "ui/presets/preset_list.h"
#include "ui/presets/try_dialog.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace reelyard
{

PresetWindow::PresetWindow(Application &app, const Dialogs &dialogs, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_app(app)
    , m_dialogs(dialogs)
{
    setObjectName(QStringLiteral("presetWindow"));
    setWindowTitle(tr("Presets"));
    setMinimumSize(760, 460);
    buildActions();
    m_sides = new QSplitter(Qt::Horizontal, this);
    m_sides->setObjectName(QStringLiteral("presetSides"));
    m_sides->addWidget(buildLeft());
    m_sides->addWidget(buildRight());
    m_sides->setStretchFactor(1, 1);
    m_sides->setChildrenCollapsible(false);
    m_sides->setSizes({272, 870});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->addWidget(m_sides);
    connect(m_list, &PresetList::chosen, this, &PresetWindow::follow);
    connect(m_list, &PresetList::dropped, this, &PresetWindow::filesDropped);
    connect(m_list, &PresetList::presetFilesDropped, this, &PresetWindow::importFrom);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_list->filter(text);
        m_noMatch->setText(tr("No preset matches \u201c%1\u201d.").arg(text.trimmed()));
        m_noMatch->setVisible(!m_list->isAnyShown());
    });
    connect(m_editor, &PresetEditor::changed, this, [this] {
        m_notice.clear();
        showState();
    });
    connect(m_editor, &PresetEditor::stateChanged, this, &PresetWindow::showState);
    connect(&app.presetDesk(), &PresetDesk::changed, this, &PresetWindow::refill);
    connect(&Theme::instance(), &Theme::changed, this, &PresetWindow::showState);
    restoreState();
    refill();
    showState();
    examineOwn();
}

PresetWindow::~PresetWindow() = default;

void PresetWindow::buildActions()
{
    const auto add = [this](const QString &text, const char *name, const QKeySequence &shortcut,
                            void (PresetWindow::*slot)()) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(shortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_new = add(tr("New"), "newPreset", QKeySequence::New, &PresetWindow::addNew);
    m_duplicate = add(tr("Duplicate"), "duplicatePreset", QKeySequence(tr("Ctrl+D")), &PresetWindow::duplicate);
    m_rename = add(tr("Rename\u2026"), "renamePreset", QKeySequence(Qt::Key_F2), &PresetWindow::rename);
    m_remove = add(tr("Delete"), "deletePreset", QKeySequence(tr("Ctrl+Shift+Del")), &PresetWindow::removeOwn);
    m_import = add(tr("Import\u2026"), "importPreset", QKeySequence(tr("Ctrl+I")), &PresetWindow::importFiles);
    m_export = add(tr("Export\u2026"), "exportPreset", QKeySequence(tr("Ctrl+E")), &PresetWindow::exportOne);
    m_reset = add(tr("Reset to What Was Shipped"), "resetPreset", {}, &PresetWindow::reset);
}

QWidget *PresetWindow::buildLeft()
{
    auto *left = new QWidget(this);
    m_search = new QLineEdit(left);
    m_search->setObjectName(QStringLiteral("presetSearch"));
    m_search->setPlaceholderText(tr("Search presets"));
    m_search->setAccessibleName(tr("Search presets"));
    m_search->setClearButtonEnabled(true);
    nameClearButton(*m_search);
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    addAction(find);
    connect(find, &QAction::triggered, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    m_list = new PresetList(left);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_duplicate, m_rename, m_export, m_reset, m_remove});
    m_noMatch = new QLabel(left);
    m_noMatch->setObjectName(QStringLiteral("noPresetMatches"));
    m_noMatch->setTextFormat(Qt::PlainText);
    m_noMatch->setWordWrap(true);
    m_noMatch->hide();
    const auto button = [left](QAction *action, const char *name) {
        auto *made = new QPushButton(action->text(), left);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, made, [made, action] { made->setEnabled(action->isEnabled()); });
        return made;
    };
    auto *more = new QPushButton(tr("More"), left);
    more->setObjectName(QStringLiteral("presetMore"));
    more->setAutoDefault(false);
    auto *menu = new QMenu(more);
    menu->addActions({m_rename, m_remove, m_reset});
    menu->addSeparator();
    menu->addActions({m_import, m_export});
    more->setMenu(menu);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(button(m_new, "newPresetButton"));
    buttons->addWidget(button(m_duplicate, "duplicatePresetButton"));
    buttons->addWidget(more);
    QWidget::setTabOrder(buttons->itemAt(1)->widget(), more);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_noMatch);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    left->setMinimumWidth(std::max(246, buttons->sizeHint().width() + 12));
    return left;
}

QWidget *PresetWindow::buildRight()
{
    auto *page = new QWidget(this);
    m_title = new QLabel(page);
    m_title->setMinimumWidth(40);
    m_title->setObjectName(QStringLiteral("presetTitle"));
    m_title->setTextFormat(Qt::PlainText);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_kind = new ElidedLabel(Qt::ElideRight, page);
    m_kind->setQuiet(true);
    m_kind->setObjectName(QStringLiteral("presetKind"));
    m_editor = new PresetEditor(m_app, page);
    m_told = new QLabel(page);
    m_told->setObjectName(QStringLiteral("presetTold"));
    m_told->setTextFormat(Qt::PlainText);
    m_told->setWordWrap(true);
    m_tryButton = new QPushButton(tr("Try on a File\u2026"), page);
    m_tryButton->setObjectName(QStringLiteral("tryPreset"));
    m_tryButton->setToolTip(tr("Encodes about ten seconds of a file with the preset as it is now"));
    m_revert = new QPushButton(tr("Discard Changes"), page);
    m_revert->setObjectName(QStringLiteral("revertPreset"));
    m_save = new QPushButton(tr("Save"), page);
    m_save->setObjectName(QStringLiteral("savePreset"));
    m_save->setShortcut(QKeySequence::Save);
    for (QPushButton *button : {m_tryButton, m_revert, m_save})
        button->setAutoDefault(false);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_kind, 1, Qt::AlignBottom);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_told, 1);
    foot->addWidget(m_tryButton);
    foot->addWidget(m_revert);
    foot->addWidget(m_save);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_editor, 1);
    column->addLayout(foot);

    m_nothing =
        new QLabel(tr("Choose a preset on the left to look at it or change it.\n\nVideos that are dropped on one "
                      "become what it makes."),
                   this);
    m_nothing->setObjectName(QStringLiteral("noPresetChosen"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_pages = new QStackedWidget(this);
    m_pages->setObjectName(QStringLiteral("presetPages"));
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(page);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_revert, &QPushButton::clicked, this, &PresetWindow::revert);
    connect(m_tryButton, &QPushButton::clicked, this, &PresetWindow::tryIt);
    return m_pages;
}

void PresetWindow::restoreState()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(QStringLiteral("presets/geometry")).toByteArray())) {
        const QSize most = parentWidget() ? parentWidget()->size() : QSize(1280, 800);
        resize(most.boundedTo(QSize(1160, 720)));
    }
    m_sides->restoreState(settings.value(QStringLiteral("presets/sides")).toByteArray());
    m_editor->splitter()->restoreState(settings.value(QStringLiteral("presets/editor")).toByteArray());
}

void PresetWindow::saveState() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("presets/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("presets/sides"), m_sides->saveState());
    settings.setValue(QStringLiteral("presets/editor"), m_editor->splitter()->saveState());
}

void PresetWindow::reject()
{
    if (!mayLeave([this] { reject(); }))
        return;
    saveState();
    if (m_try)
        m_try->reject();
    QDialog::reject();
}

void PresetWindow::choose(const QString &name)
{
    if (!m_list->itemOf(name))
        return;
    m_list->setCurrent(name);
    follow(name);
}

// Another one was chosen in the list; with unsaved changes only after the question about them.
void PresetWindow::follow(const QString &name)
{
    if (m_isFollowing)
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    const QString before = shownName();
    if (name == before && m_pages->currentIndex() == 1)
        return;
    if (!mayLeave([this, name] { choose(name); })) {
        m_list->setCurrent(before);
        return;
    }
    const Preset *preset = m_app.presets().find(name);
    if (!preset)
        return;
    m_isNew = false;
    take(textOf(*preset), preset->name);
    m_list->fill(m_app.presets(), {});
    m_list->setCurrent(preset->name);
}

void PresetWindow::take(const PresetText &preset, const QString &stored)
{
    m_stored = stored;
    m_shown = preset;
    QStringList groups;
    for (const Preset &each : m_app.presets().presets()) {
        if (!groups.contains(each.group))
            groups.append(each.group);
    }
    m_pages->setCurrentIndex(1);
    m_notice.clear();
    m_editor->setPreset(preset, groups);
    showState();
}

void PresetWindow::refill()
{
    const QScopedValueRollback following(m_isFollowing, true);
    m_list->fill(m_app.presets(), m_isNew ? m_shown.name : QString());
    if (m_pages->currentIndex() == 1)
        m_list->setCurrent(shownName());
    updateActions();
}

QString PresetWindow::shownName() const
{
    return m_isNew || m_stored.isEmpty() ? m_shown.name : m_stored;
}

bool PresetWindow::isModified() const
{
    if (m_pages->currentIndex() != 1)
        return false;
    PresetText edited = m_editor->preset();
    edited.cannotRun = m_shown.cannotRun; // what was found out is no edit
    return m_isNew || !(edited == m_shown);
}

bool PresetWindow::mayLeave(const std::function<void()> &afterwards)
{
    if (!isModified())
        return true;
    switch (m_dialogs.askUnsaved(this, shownName())) {
    case UnsavedAnswer::Save:
        save(afterwards);
        return false; // it takes a moment, and may turn out to be impossible
    case UnsavedAnswer::Discard:
        revert();
        return true;
    case UnsavedAnswer::GoOn:
        return false;
    }
    return false;
}

// What is so is told: whether it is saved, whether it runs.
void PresetWindow::showState()
{
    updateActions();
    if (m_pages->currentIndex() != 1)
        return;
    const bool isEdited = isModified();
    m_list->setEdited(isEdited ? shownName() : QString());
    m_title->setText(shownName());
    const Preset *preset = m_stored.isEmpty() ? nullptr : m_app.presets().find(m_stored);
    m_kind->setText(m_isNew                       ? tr("new, not saved yet")
                    : preset && preset->isBuiltIn ? tr("shipped with Reelyard; changes are saved as your own version")
                    : preset && preset->isChanged ? tr("your version of a shipped preset")
                                                  : tr("your own"));
    const PresetEditor::State state = m_editor->state();
    m_save->setEnabled(isEdited && !m_isSaving && state != PresetEditor::State::Wrong);
    m_revert->setEnabled(isEdited && !m_isSaving);
    m_tryButton->setEnabled(state != PresetEditor::State::Wrong);
    if (!m_notice.isEmpty()) {
        say(m_notice, m_isBadNotice);
        return;
    }
    switch (state) {
    case PresetEditor::State::Empty:
        say({});
        break;
    case PresetEditor::State::Wrong:
        say(tr("Cannot be saved: %1").arg(m_editor->problem()), true);
        break;
    case PresetEditor::State::Checking:
        say(tr("Seeing whether it runs here\u2026"));
        break;
    case PresetEditor::State::Runs:
        say(isEdited ? tr("Runs on this computer. Not saved yet.") : tr("Runs on this computer."));
        break;
    case PresetEditor::State::CannotRun:
        say(tr("Cannot run here: %1").arg(m_editor->problem()), true);
        break;
    }
}

void PresetWindow::updateActions()
{
    const bool isShown = m_pages->currentIndex() == 1;
    const Preset *preset = m_stored.isEmpty() ? nullptr : m_app.presets().find(m_stored);
    const bool isOwn = m_isNew || (preset && !preset->isBuiltIn && !preset->isChanged);
    m_duplicate->setEnabled(isShown);
    m_export->setEnabled(isShown);
    m_rename->setEnabled(isShown && isOwn);
    m_remove->setEnabled(isShown && isOwn);
    m_reset->setEnabled(isShown && preset && preset->isChanged);
}

void PresetWindow::tell(const QString &text, bool isBad)
{
    m_notice = text;
    m_isBadNotice = isBad;
    say(text, isBad);
    if (m_pages->currentIndex() == 0)
        m_nothing->setText(text);
}

void PresetWindow::say(const QString &text, bool isBad)
{
    m_told->setText(text);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, isBad ? Theme::colors().bad : Theme::colors().muted);
    m_told->setPalette(colors);
}

} // namespace reelyard
