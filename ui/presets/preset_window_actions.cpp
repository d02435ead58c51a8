// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with presets.
#include "app/application.h"
#include "app/preferences.h"
#include "app/preset_desk.h"
#include "models/recipe/recipe_choices.h"
#include "ui/presets/preset_editor.h"
#include "ui/presets/preset_list.h"
#include "ui/presets/preset_window.h"
#include "ui/presets/try_dialog.h"

#include <QStackedWidget>

namespace reelyard
{

void PresetWindow::addNew()
{
    if (!mayLeave())
        return;
    const auto name = m_dialogs.enterName(this, tr("New Preset"), m_app.presetDesk().freeName(tr("My preset")));
    if (!name || name->isEmpty())
        return;
    // What nearly everything plays, to be changed from there.
    PresetText text;
    text.name = m_app.presetDesk().freeName(*name);
    text.extension = QStringLiteral("mp4");
    text.arguments = QStringLiteral("-vf {deinterlace},{rung:1080},{sdr},format=yuv420p -c:v libx264 -preset medium "
                                    "-crf 22 -c:a aac -b:a 160k -map_metadata 0 -movflags +faststart");
    m_isNew = true;
    take(text, {});
    refill();
}

// From what is shown, also where that is not saved: nothing of it gets lost, and the one it came from is as it was.
void PresetWindow::duplicate()
{
    PresetText text = m_editor->preset();
    const QString from = shownName();
    text.name = m_app.presetDesk().freeName(tr("%1 copy").arg(from));
    const Preset *preset = m_app.presets().find(from);
    if (!preset || preset->isBuiltIn || preset->isChanged)
        text.group.clear(); // among the user's own
    m_isNew = true;
    take(text, {});
    refill();
}

void PresetWindow::rename()
{
    const QString before = shownName();
    const auto name = m_dialogs.enterName(this, tr("Rename a Preset"), before);
    if (!name || name->isEmpty() || *name == before)
        return;
    if (m_isNew) {
        const Preset *taken = m_app.presets().find(*name);
        if (taken) {
            tell(tr("There is a preset named \"%1\" already.").arg(taken->name), true);
            return;
        }
        PresetText text = m_editor->preset();
        text.name = *name;
        take(text, {});
        refill();
        return;
    }
    // Only the name: what else is edited stays to be saved.
    PresetText stored = m_shown;
    stored.name = *name;
    PresetText edited = m_editor->preset();
    edited.name = *name;
    m_isSaving = true;
    m_app.presetDesk().save(stored, before, [self = QPointer(this), before, stored, edited](const Result<void> &saved) {
        if (!self)
            return;
        self->m_isSaving = false;
        if (!saved) {
            self->showState();
            self->tell(saved.error().sentence, true);
            return;
        }
        emit self->renamed(before, stored.name);
        self->take(edited, stored.name);
        self->m_shown = stored;
        self->refill();
        self->showState();
    });
}

void PresetWindow::removeOwn()
{
    const QString name = shownName();
    Question question;
    question.title = tr("Delete a Preset");
    question.text = tr("Delete \"%1\"?").arg(name);
    question.detail = tr("Jobs that were added with it stay as they are.");
    question.yes = tr("Delete");
    question.no = tr("Keep it");
    if (!m_dialogs.confirm(this, question))
        return;
    const auto afterwards = [self = QPointer(this)](const Result<void> &removed) {
        if (!self)
            return;
        if (!removed) {
            self->tell(removed.error().sentence, true);
            return;
        }
        self->m_isNew = false;
        self->m_stored.clear();
        self->m_shown = {};
        self->m_pages->setCurrentIndex(0);
        self->m_editor->clear();
        self->refill();
        self->showState();
    };
    if (m_isNew)
        afterwards({});
    else
        m_app.presetDesk().remove(name, afterwards);
}

// Back to what was shipped: the user's own version of it goes.
void PresetWindow::reset()
{
    const QString name = m_stored;
    Question question;
    question.title = tr("Reset a Preset");
    question.text = tr("Bring \"%1\" back to what was shipped?").arg(name);
    question.detail = tr("Your version of it is deleted. Jobs that were added with it stay as they are.");
    question.yes = tr("Reset");
    question.no = tr("Keep my version");
    if (!m_dialogs.confirm(this, question))
        return;
    m_app.presetDesk().remove(name, [self = QPointer(this), name](const Result<void> &removed) {
        if (!self)
            return;
        if (!removed) {
            self->tell(removed.error().sentence, true);
            return;
        }
        if (const Preset *shipped = self->m_app.presets().find(name))
            self->take(textOf(*shipped), shipped->name);
        self->refill();
    });
}

void PresetWindow::importFiles()
{
    importFrom(m_dialogs.openPresets(this));
}

// One after the other: each is saved as the user's own, under a name that is free.
void PresetWindow::importFrom(const QStringList &files)
{
    if (files.isEmpty() || !mayLeave())
        return;
    const QString file = files.first();
    const QStringList rest = files.mid(1);
    m_app.presetDesk().readFrom(file, [self = QPointer(this), rest](const Result<PresetText> &read) {
        if (!self)
            return;
        if (!read) {
            self->tell(read.error().sentence, true);
            return;
        }
        PresetText text = *read;
        text.name = self->m_app.presetDesk().freeName(text.name);
        if (self->m_app.presets().findShipped(read->name))
            text.group.clear();  // among the user's own
        if (!makePreset(text)) { // it can be looked at and put right before it is saved
            self->m_isNew = true;
            self->take(text, {});
            self->refill();
            return;
        }
        self->m_app.presetDesk().save(text, {}, [self, text, rest](const Result<void> &saved) {
            if (!self)
                return;
            if (!saved) {
                self->tell(saved.error().sentence, true);
                return;
            }
            self->m_isNew = false;
            if (const Preset *preset = self->m_app.presets().find(text.name))
                self->take(textOf(*preset), preset->name);
            self->refill();
            self->importFrom(rest);
        });
    });
}

void PresetWindow::exportOne()
{
    const PresetText text = m_editor->preset();
    QString file = m_dialogs.savePreset(this, text.name + QLatin1String(".json"));
    if (file.isEmpty())
        return;
    if (!file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        file += QLatin1String(".json");
    m_app.presetDesk().writeTo(file, text, [self = QPointer(this), file](const Result<void> &written) {
        if (!self)
            return;
        if (written)
            self->tell(tr("Exported to %1.").arg(file.section(u'/', -1)));
        else
            self->tell(written.error().sentence, true);
    });
}

void PresetWindow::revert()
{
    if (!m_isNew) {
        take(m_shown, m_stored);
        refill();
        return;
    }
    m_isNew = false;
    m_stored.clear();
    m_shown = {};
    m_pages->setCurrentIndex(0);
    m_editor->clear();
    refill();
    showState();
}

// The engine is asked first. What cannot run here may run elsewhere, or with another build of its parts: it is saved
// where the user wants that, and marked.
void PresetWindow::save(const std::function<void()> &afterwards)
{
    if (m_isSaving || m_editor->state() == PresetEditor::State::Wrong)
        return;
    const auto recipe = m_editor->runnable();
    if (!recipe)
        return;
    m_isSaving = true;
    showState();
    const PresetText text = m_editor->preset();
    m_app.validate(*recipe, [self = QPointer(this), text, afterwards](const Result<void> &valid) {
        if (!self)
            return;
        self->m_isSaving = false;
        PresetText marked = text;
        marked.cannotRun = valid ? QString() : valid.error().sentence;
        if (!valid) {
            Question question;
            question.title = tr("Cannot Run Here");
            question.text = tr("\"%1\" cannot run on this computer: %2").arg(text.name, valid.error().sentence);
            question.detail = tr("It can be saved all the same, and is marked in the list.");
            question.yes = tr("Save It Anyway");
            question.no = tr("Go on editing");
            if (!self->m_dialogs.confirm(self, question)) {
                self->showState();
                return;
            }
        }
        self->write(marked, self->m_stored, afterwards);
    });
}

void PresetWindow::write(const PresetText &text, const QString &before, const std::function<void()> &afterwards)
{
    m_isSaving = true;
    m_app.presetDesk().save(text, before, [self = QPointer(this), text, afterwards](const Result<void> &saved) {
        if (!self)
            return;
        self->m_isSaving = false;
        if (!saved) {
            self->showState();
            self->tell(saved.error().sentence, true);
            return;
        }
        self->m_isNew = false;
        const Preset *preset = self->m_app.presets().find(text.name);
        // What was typed while it was being written is still to be saved.
        PresetText now = self->m_editor->preset();
        now.cannotRun = text.cannotRun;
        const bool isAsSaved = now == text;
        if (preset)
            self->m_shown = textOf(*preset);
        if (preset && isAsSaved)
            self->m_editor->takeSaved(self->m_shown);
        self->m_stored = text.name;
        self->refill();
        self->showState();
        if (afterwards)
            afterwards();
    });
}

void PresetWindow::tryIt()
{
    if (!m_try) {
        const auto recipe = [this]() -> Result<Recipe> {
            const Preferences preferences = Preferences::load();
            return m_editor->runnable(preferences.logo, preferences.lut);
        };
        m_try = new TryDialog(m_app, m_dialogs, recipe, this);
        m_try->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_try->show();
    m_try->raise();
    m_try->activateWindow();
    if (!m_source.path.isEmpty())
        m_try->tryOn(m_source);
    else
        m_try->chooseFile();
}

// What could not run when it was saved may be able to now, and the reverse: the marks are looked at anew, one by one.
void PresetWindow::examineOwn()
{
    for (const Preset &preset : m_app.presets().presets()) {
        if (preset.isBuiltIn || neededFiles(preset.recipe).any())
            continue;
        m_app.validate(preset.recipe, [self = QPointer(this), name = preset.name](const Result<void> &valid) {
            const Preset *now = self ? self->m_app.presets().find(name) : nullptr;
            const QString problem = valid ? QString() : valid.error().sentence;
            if (!now || now->isBuiltIn || now->cannotRun.isEmpty() == problem.isEmpty() || self->m_isSaving)
                return;
            PresetText text = textOf(*now);
            text.cannotRun = problem;
            self->m_app.presetDesk().save(text, name, [self, name, problem](const Result<void> &) {
                if (self && self->m_stored == name) {
                    self->m_shown.cannotRun = problem;
                    self->showState();
                }
            });
        });
    }
}

} // namespace reelyard
