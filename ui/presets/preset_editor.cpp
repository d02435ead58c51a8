// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presets/preset_editor.h"

#include "app/application.h"
#include "models/recipe/command_spec.h"
#include "models/recipe/preset_words.h"
#include "models/recipe/recipe_choices.h"
#include "models/recipe/recipe_outputs.h"
#include "ui/common/elided_label.h"
#include "ui/common/theme.h"
#include "ui/presets/arguments_edit.h"
#include "ui/presets/checks_form.h"
#include "ui/presets/file_form.h"
#include "ui/presets/picture_form.h"
#include "ui/presets/sound_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTemporaryDir>

#include <algorithm>

namespace reelyard
{

void PresetEditor::setPreset(const PresetText &preset, const QStringList &groups)
{
    const QScopedValueRollback showing(m_isShowing, true);
    setEnabled(true);
    m_preset = preset;
    m_current = 0;
    splitAgain();
    m_description->setText(displayDescription(preset.description));
    m_description->setCursorPosition(0);
    m_group->clear();
    m_groups = groups;
    for (const QString &group : groups)
        m_group->addItem(displayGroup(group));
    m_group->setEditText(displayGroup(preset.group));
    m_neverUpload->setChecked(preset.neverUpload);
    m_checks->showChecks(preset.checks);
    m_file->showExtension(preset.extension);
    m_arguments->setPlainText(m_parts.front().text); // nothing of another preset can be undone into this one
    showOutputs();
    showOutput();
    findMistakes();
}

void PresetEditor::takeSaved(const PresetText &preset)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_preset = preset;
    m_group->setEditText(displayGroup(preset.group));
}

QString PresetEditor::groupOf(const QString &shown) const
{
    const auto found = std::find_if(m_groups.begin(), m_groups.end(),
                                    [&](const QString &group) { return displayGroup(group) == shown; });
    return found == m_groups.end() ? shown : *found;
}

void PresetEditor::clear()
{
    setPreset({}, {});
    ++m_asked;
    m_pause.stop();
    m_mistakes.clear();
    showMistakes();
    setState(State::Empty);
    setEnabled(false);
}

PresetText PresetEditor::preset() const
{
    PresetText text = m_preset;
    text.arguments = arguments();
    return text;
}

QString PresetEditor::arguments() const
{
    QString all;
    for (const Part &part : m_parts)
        all += part.blanks + part.text;
    return all;
}

QString &PresetEditor::shownText()
{
    return m_parts[static_cast<size_t>(m_current)].text;
}

// Outputs that were typed into one become entries of the list.
void PresetEditor::splitAgain()
{
    const QString all = m_parts.empty() || m_isShowing ? m_preset.arguments : arguments();
    m_parts.clear();
    for (const QString &written : OutputText::split(all)) {
        const auto first = std::find_if(written.begin(), written.end(), [](QChar c) { return !c.isSpace(); });
        const auto blanks = first - written.begin();
        m_parts.push_back({written.left(blanks), written.mid(blanks)});
    }
    m_current = std::clamp(m_current, 0, static_cast<int>(m_parts.size()) - 1);
}

void PresetEditor::showOutputs()
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_outputs->clear();
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const OutputText output(m_parts[i].text);
        const QString name = output.outputName();
        m_outputs->addItem(name.isEmpty() ? QStringLiteral("{name}.") + m_preset.extension : name);
    }
    m_outputs->setCurrentRow(m_current);
    const bool isSet = m_parts.size() > 1;
    m_outputs->setVisible(isSet);
    m_removeOutput->setVisible(isSet);
    m_oneOutput->setVisible(!isSet);
    m_oneOutput->setText(m_preset.description.isEmpty() ? tr("Makes one output of each source.")
                                                        : displayDescription(m_preset.description));
    m_argumentsTitle->setText(isSet ? tr("Its ffmpeg arguments") : tr("ffmpeg arguments"));
}

void PresetEditor::showOutput()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const OutputText output(shownText());
    m_arguments->takeOver(shownText());
    // While a quotation mark is open, nothing can be said of what follows it.
    for (FormPart *part :
         {static_cast<FormPart *>(m_file), static_cast<FormPart *>(m_picture), static_cast<FormPart *>(m_sound)})
        part->setEnabled(output.isWhole());
    if (!output.isWhole())
        return;
    const OutputText::Option *format = output.find(u"f", u"");
    const bool isMaster = format && isMasterPlaylistFormat(format->value);
    m_picture->setEnabled(!isMaster); // it names the others and has nothing of its own
    m_sound->setEnabled(!isMaster);
    const std::vector<KeptWords> kept = keptWords(output);
    m_file->showOutput(output, kept, m_parts.size());
    m_picture->showOutput(output, kept, m_parts.size());
    m_sound->showOutput(output, kept, m_parts.size());
}

void PresetEditor::chooseOutput(int row)
{
    if (m_isShowing || row < 0 || row == m_current)
        return;
    const size_t before = m_parts.size();
    splitAgain();
    m_current = std::clamp(row, 0, static_cast<int>(m_parts.size()) - 1);
    {
        const QScopedValueRollback showing(m_isShowing, true);
        m_arguments->setPlainText(shownText());
    }
    if (m_parts.size() != before)
        showOutputs();
    showOutput();
    showMistakes();
}

// What is made beside the others begins as they are; each needs a name of its own.
void PresetEditor::addOutput()
{
    splitAgain();
    const auto nameOf = [this](size_t number) {
        return QStringLiteral("{name} %1.%2").arg(number).arg(m_preset.extension);
    };
    for (size_t i = 0; i < m_parts.size(); ++i) {
        OutputText output(m_parts[i].text);
        if (!output.outputName().isEmpty())
            continue;
        output.setOutputName(nameOf(i + 1));
        m_parts[i].text = output.text();
    }
    OutputText added(shownText());
    // Inputs and what is for all of them are said once, before the first.
    while (true) {
        const auto &options = added.options();
        const auto general = std::find_if(options.begin(), options.end(), [](const OutputText::Option &option) {
            return option.of != OutputText::Of::Output;
        });
        if (general == options.end())
            break;
        added.remove(*general);
    }
    for (size_t i = 0; i + 1 < added.words().size();) {
        if (added.words()[i].text == QLatin1String("-i"))
            added.removeWords(i, 2);
        else
            ++i;
    }
    QStringList names;
    for (const Part &part : m_parts)
        names.append(OutputText(part.text).outputName());
    size_t number = m_parts.size() + 1;
    while (names.contains(nameOf(number)))
        ++number;
    added.setOutputName(nameOf(number));
    m_parts.push_back({QStringLiteral(" "), added.text()});
    m_current = static_cast<int>(m_parts.size()) - 1;
    {
        const QScopedValueRollback showing(m_isShowing, true);
        m_arguments->setPlainText(shownText());
    }
    showOutputs();
    showOutput();
    followChange();
}

void PresetEditor::removeOutput()
{
    if (m_parts.size() < 2)
        return;
    // What is for all of them stands before the first, and stays.
    if (m_current == 0) {
        const OutputText first(m_parts.front().text);
        QString general;
        for (const OutputText::Option &option : first.options()) {
            if (option.of != OutputText::Of::Output)
                general += first.writtenAs(option) + u' ';
        }
        for (const QString &input : first.inputs())
            general += QStringLiteral("-i %1 ").arg(joinArguments({input}));
        m_parts[1].text.prepend(general);
        m_parts[1].blanks = m_parts[0].blanks;
    }
    m_parts.erase(m_parts.begin() + m_current);
    m_current = std::min(m_current, static_cast<int>(m_parts.size()) - 1);
    {
        const QScopedValueRollback showing(m_isShowing, true);
        m_arguments->setPlainText(shownText());
    }
    showOutputs();
    showOutput();
    followChange();
}

void PresetEditor::edit(const std::function<void(OutputText &)> &change)
{
    if (m_isShowing)
        return;
    OutputText output(shownText());
    change(output);
    if (output.text() == shownText())
        showOutput(); // what could not be done is not shown as done
    else
        shownText() = output.text();
    showOutput();
    followChange();
}

void PresetEditor::followText()
{
    if (m_isShowing)
        return;
    shownText() = m_arguments->toPlainText();
    showOutput();
    followChange();
}

void PresetEditor::followChange()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const OutputText output(shownText());
    if (QListWidgetItem *row = m_outputs->item(m_current)) {
        const QString name = output.outputName();
        row->setText(name.isEmpty() ? QStringLiteral("{name}.") + m_preset.extension : name);
    }
    findMistakes();
    emit changed();
}

void PresetEditor::findMistakes()
{
    ++m_asked;
    m_pause.stop();
    const QString all = arguments();
    m_mistakes = mistakesIn(all);
    if (m_mistakes.empty()) {
        // What is no matter of single words: the file type, checks that do not fit, files that are named.
        if (const auto made = makePreset(preset()); !made)
            m_mistakes.push_back(mistakeOf(made.error(), all));
    }
    if (m_mistakes.empty()) {
        setState(State::Checking);
        m_pause.start();
    } else {
        setState(State::Wrong, m_mistakes.front().sentence);
    }
    showMistakes();
}

void PresetEditor::askEngine()
{
    const auto recipe = runnable();
    if (!recipe) {
        m_mistakes = {mistakeOf(recipe.error(), arguments())};
        setState(State::Wrong, recipe.error().sentence);
        showMistakes();
        return;
    }
    m_app.validate(*recipe, [self = QPointer<PresetEditor>(this), question = ++m_asked](const Result<void> &valid) {
        if (!self || question != self->m_asked)
            return;
        if (!valid)
            self->m_mistakes = {mistakeOf(valid.error(), self->arguments())};
        self->setState(valid ? State::Runs : State::CannotRun, valid ? QString() : valid.error().sentence);
        self->showMistakes();
    });
}

void PresetEditor::setState(State state, const QString &problem)
{
    m_state = state;
    m_problem = problem;
    emit stateChanged();
}

// Without its logo or LUT a preset could not be tried at all; a grey square and no change of colours stand for them.
Result<Recipe> PresetEditor::runnable(const QString &logo, const QString &lut) const
{
    const auto made = makePreset(preset());
    if (!made)
        return made.error();
    const NeededFiles needed = neededFiles(made->recipe);
    RecipeChoices choices;
    if (needed.any() && !m_standIns) {
        m_standIns = std::make_unique<QTemporaryDir>();
        QImage square(64, 64, QImage::Format_RGBA8888);
        square.fill(QColor(128, 128, 128));
        square.save(m_standIns->filePath(QStringLiteral("logo.png")));
        QFile cube(m_standIns->filePath(QStringLiteral("same.cube")));
        if (cube.open(QIODevice::WriteOnly))
            cube.write("LUT_3D_SIZE 2\n0 0 0\n1 0 0\n0 1 0\n1 1 0\n0 0 1\n1 0 1\n0 1 1\n1 1 1\n");
    }
    if (needed.logo)
        choices.logo = logo.isEmpty() ? m_standIns->filePath(QStringLiteral("logo.png")) : logo;
    if (needed.lut)
        choices.lut = lut.isEmpty() ? m_standIns->filePath(QStringLiteral("same.cube")) : lut;
    return withChoices(made->recipe, choices);
}

void PresetEditor::removeWords(const Mistake &mistake)
{
    // Its place in the text of its output.
    qsizetype offset = 0;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const qsizetype begin = offset + m_parts[i].blanks.size();
        offset = begin + m_parts[i].text.size();
        if (mistake.removableStart < begin || mistake.removableStart >= offset)
            continue;
        m_current = static_cast<int>(i);
        m_outputs->setCurrentRow(m_current);
        edit([&](OutputText &output) {
            for (const OutputText::Option &option : output.options()) {
                if (output.words()[option.word].start == mistake.removableStart - begin) {
                    output.remove(option);
                    return;
                }
            }
        });
        return;
    }
}

} // namespace reelyard
