// SPDX-License-Identifier: GPL-3.0-or-later
// How the editor of a preset looks.
#include "models/recipe/preset_words.h"
#include "ui/common/elided_label.h"
#include "ui/common/theme.h"
#include "ui/presets/arguments_edit.h"
#include "ui/presets/checks_form.h"
#include "ui/presets/file_form.h"
#include "ui/presets/picture_form.h"
#include "ui/presets/preset_editor.h"
#include "ui/presets/sound_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTemporaryDir>
#include <QVBoxLayout>

#include <algorithm>

namespace reelyard
{

namespace
{
constexpr int typingPauseMs = 500;
constexpr int outputRows = 3;
} // namespace

PresetEditor::PresetEditor(Application &app, QWidget *parent)
    : QWidget(parent)
    , m_app(app)
{
    setObjectName(QStringLiteral("presetEditor"));
    m_parts.push_back({});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    buildOutputs(*column);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("editorSplitter"));
    m_splitter->addWidget(buildForm());
    m_splitter->addWidget(buildArguments());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({500, 360});
    column->addWidget(m_splitter, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connectParts();
}

PresetEditor::~PresetEditor() = default;

void PresetEditor::buildOutputs(QVBoxLayout &column)
{
    m_outputsRow = new QWidget(this);
    m_outputs = new QListWidget(m_outputsRow);
    m_outputs->setObjectName(QStringLiteral("outputList"));
    m_outputs->setAccessibleName(tr("Outputs of the preset"));
    m_outputs->setUniformItemSizes(true);
    m_outputs->setMaximumHeight(outputRows * (m_outputs->fontMetrics().height() + 8) + 4);
    m_addOutput = new QPushButton(tr("Add an Output"), m_outputsRow);
    m_addOutput->setObjectName(QStringLiteral("addOutput"));
    m_addOutput->setToolTip(tr("A preset can make several files of one source: a copy for viewing and a proxy, say."));
    m_removeOutput = new QPushButton(tr("Remove It"), m_outputsRow);
    m_removeOutput->setObjectName(QStringLiteral("removeOutput"));
    m_removeOutput->setAccessibleName(tr("Remove this output"));
    for (QPushButton *button : {m_addOutput, m_removeOutput})
        button->setAutoDefault(false);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_addOutput);
    buttons->addWidget(m_removeOutput);
    buttons->addStretch(1);
    m_oneOutput = new ElidedLabel(Qt::ElideRight, m_outputsRow);
    m_oneOutput->setQuiet(true);
    m_oneOutput->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(m_outputsRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_outputs, 1);
    row->addWidget(m_oneOutput, 1);
    row->addLayout(buttons);
    row->setAlignment(buttons, Qt::AlignRight);
    column.addWidget(m_outputsRow);
}

QWidget *PresetEditor::buildForm()
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("presetForm"));
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields bring themselves into view
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(scroll);
    m_file = new FileForm(page);
    m_picture = new PictureForm(page);
    m_sound = new SoundForm(page);
    m_checks = new ChecksForm(page);
    auto *about = new FormSection(tr("This preset"), page);
    m_description = new QLineEdit(page);
    m_description->setObjectName(QStringLiteral("presetDescription"));
    m_description->setMaxLength(400);
    m_group = new QComboBox(page);
    m_group->setObjectName(QStringLiteral("presetGroup"));
    m_group->setEditable(true);
    m_group->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_group->setItemDelegate(new QStyledItemDelegate(m_group));
    m_group->setFocusPolicy(Qt::StrongFocus);
    m_group->lineEdit()->setPlaceholderText(displayGroup(ownGroup()));
    guardFromWheel(m_group);
    m_neverUpload = new QCheckBox(tr("Never uploaded"), page);
    m_neverUpload->setObjectName(QStringLiteral("presetNeverUpload"));
    about->addField(tr("Description"), m_description);
    about->addField(tr("Group"), m_group);
    about->addField(tr("Privacy"), m_neverUpload, tr("Its jobs run on this computer, whatever is chosen elsewhere."));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(2, 0, 14, 0);
    column->setSpacing(0);
    for (QWidget *part :
         {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_picture), static_cast<QWidget *>(m_sound),
          m_file->description(), static_cast<QWidget *>(m_checks), static_cast<QWidget *>(about)})
        column->addWidget(part);
    column->addStretch(1);
    scroll->setWidget(page);
    constexpr int scrollBar = 12;
    scroll->setMinimumWidth(std::max(330, page->minimumSizeHint().width() + scrollBar));
    return scroll;
}

QWidget *PresetEditor::buildArguments()
{
    auto *page = new QWidget(this);
    m_argumentsTitle = new QLabel(tr("ffmpeg arguments"), page);
    QFont bold = m_argumentsTitle->font();
    bold.setWeight(QFont::DemiBold);
    m_argumentsTitle->setFont(bold);
    m_argumentsTitle->setWordWrap(true);
    m_arguments = new ArgumentsEdit(page);
    m_argumentsTitle->setBuddy(m_arguments);
    m_mistakeRows = new QWidget(page);
    m_mistakeRows->setObjectName(QStringLiteral("mistakeRows"));
    m_mistakeColumn = new QVBoxLayout(m_mistakeRows);
    m_mistakeColumn->setContentsMargins(0, 0, 0, 0);
    m_mistakeColumn->setSpacing(6);
    m_mistakeRows->hide();
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(14, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_argumentsTitle);
    column->addWidget(m_arguments, 1);
    column->addWidget(m_mistakeRows);
    page->setMinimumWidth(200);
    return page;
}

void PresetEditor::connectParts()
{
    connect(&m_pause, &QTimer::timeout, this, &PresetEditor::askEngine);
    connect(m_outputs, &QListWidget::currentRowChanged, this, &PresetEditor::chooseOutput);
    connect(m_addOutput, &QPushButton::clicked, this, &PresetEditor::addOutput);
    connect(m_removeOutput, &QPushButton::clicked, this, &PresetEditor::removeOutput);
    connect(m_arguments, &QPlainTextEdit::textChanged, this, &PresetEditor::followText);
    for (FormPart *part :
         {static_cast<FormPart *>(m_file), static_cast<FormPart *>(m_picture), static_cast<FormPart *>(m_sound)}) {
        connect(part, &FormPart::edited, this, [this](FormField field, const QString &value, int track) {
            edit([&](OutputText &output) { setFormValue(output, field, value, track); });
        });
    }
    connect(m_sound, &SoundForm::trackRemoved, this,
            [this](int track) { edit([track](OutputText &output) { removeAudioTrack(output, track); }); });
    connect(m_file, &FileForm::nameEdited, this,
            [this](const QString &name) { edit([&](OutputText &output) { output.setOutputName(name); }); });
    const auto change = [this](const auto &set) {
        if (m_isShowing)
            return;
        set();
        followChange();
    };
    connect(m_file, &FileForm::extensionChosen, this,
            [this, change](const QString &extension) { change([&] { m_preset.extension = extension; }); });
    connect(m_checks, &ChecksForm::edited, this,
            [this, change](const QString &checks) { change([&] { m_preset.checks = checks; }); });
    connect(m_description, &QLineEdit::textEdited, this,
            [this, change](const QString &text) { change([&] { m_preset.description = text; }); });
    connect(m_group, &QComboBox::editTextChanged, this,
            [this, change](const QString &text) { change([&] { m_preset.group = groupOf(text.trimmed()); }); });
    connect(m_neverUpload, &QCheckBox::toggled, this,
            [this, change](bool isOn) { change([&] { m_preset.neverUpload = isOn; }); });
    connect(&Theme::instance(), &Theme::changed, this, &PresetEditor::showMistakes);
}

// Each at its words, at its field, and as a sentence below the text, with the way out where it is one word.
void PresetEditor::showMistakes()
{
    qsizetype begin = 0;
    for (int i = 0; i < m_current; ++i)
        begin += m_parts[static_cast<size_t>(i)].blanks.size() + m_parts[static_cast<size_t>(i)].text.size();
    begin += m_parts[static_cast<size_t>(m_current)].blanks.size();
    const qsizetype end = begin + m_parts[static_cast<size_t>(m_current)].text.size();
    std::vector<Mistake> here;
    for (Mistake mistake : m_mistakes) {
        if (mistake.length > 0 && (mistake.start < begin || mistake.start >= end))
            continue;
        mistake.start -= begin;
        here.push_back(mistake);
    }
    m_arguments->setMistakes(here);
    m_file->showMistakes(here);
    m_picture->showMistakes(here);
    m_sound->showMistakes(here);
    while (QLayoutItem *row = m_mistakeColumn->takeAt(0)) {
        row->widget()->hide();
        row->widget()->deleteLater();
        delete row;
    }
    for (const Mistake &mistake : m_mistakes) {
        auto *row = new QWidget(m_mistakeRows);
        auto *sentence = new QLabel(mistake.sentence, row);
        sentence->setObjectName(QStringLiteral("mistake"));
        sentence->setTextFormat(Qt::PlainText);
        sentence->setWordWrap(true);
        sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, Theme::colors().bad);
        sentence->setPalette(colors);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        line->addWidget(sentence, 1);
        if (mistake.removableLength > 0) {
            const QString words = arguments().mid(mistake.removableStart, mistake.removableLength);
            auto *remove = new QPushButton(tr("Remove"), row);
            remove->setObjectName(QStringLiteral("removeMistake"));
            remove->setAutoDefault(false);
            remove->setToolTip(tr("Takes %1 out of the arguments").arg(words));
            remove->setAccessibleName(remove->toolTip());
            line->addWidget(remove, 0, Qt::AlignTop);
            connect(remove, &QPushButton::clicked, this, [this, mistake] { removeWords(mistake); });
        }
        m_mistakeColumn->addWidget(row);
    }
    m_mistakeRows->setVisible(!m_mistakes.empty());
}

} // namespace reelyard
