// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presets/file_form.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace reelyard
{

FileForm::FileForm(QWidget *parent)
    : FormPart(parent)
    , m_file(new FormSection(tr("File"), this))
    , m_described(new FormSection(tr("Metadata"), this))
    , m_type(new ChoiceBox(QStringLiteral("container"), this))
    , m_name(new QLineEdit(this))
    , m_fastStart(new QCheckBox(tr("Plays while loading"), this))
    , m_metadata(new ChoiceBox(QStringLiteral("metadata"), this))
    , m_chapters(new ChoiceBox(QStringLiteral("chapters"), this))
{
    const std::pair<const char *, QString> types[] = {{"mp4", tr("MP4")},
                                                      {"mov", tr("QuickTime (MOV)")},
                                                      {"mkv", tr("Matroska (MKV)")},
                                                      {"webm", tr("WebM")},
                                                      {"mxf", tr("MXF")},
                                                      {"m4a", tr("MP4 sound (M4A)")},
                                                      {"mp3", tr("MP3")},
                                                      {"wav", tr("WAV")},
                                                      {"flac", tr("FLAC")},
                                                      {"opus", tr("Opus")},
                                                      {"gif", tr("GIF")}};
    for (const auto &[extension, text] : types)
        m_type->add(text, QLatin1String(extension));
    m_file->addField(tr("File type"), m_type);
    m_name->setObjectName(QStringLiteral("outputName"));
    m_file->addField(tr("Name"), m_name,
                     tr("{name} stands for the name of the source. A folder is made where the name has one: "
                        "{name}/frame-%06d.png."));
    m_fastStart->setObjectName(QStringLiteral("fastStart"));
    m_file->addField(tr("For the web"), m_fastStart, FormField::FastStart,
                     tr("Puts the index of MP4 and MOV files at their beginning."));
    for (ChoiceBox *box : {m_metadata, m_chapters}) {
        box->add(tr("As the file type wants"), QString());
        box->add(tr("Kept"), QStringLiteral("keep"));
        box->add(tr("Left out"), QStringLiteral("drop"));
    }
    m_described->addField(tr("Titles, dates"), m_metadata, FormField::Metadata,
                          tr("What the source says of itself: title, date, camera, place."));
    m_described->addField(tr("Chapters"), m_chapters, FormField::Chapters);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_file);
    connect(m_type, &ChoiceBox::chosen, this, &FileForm::extensionChosen);
    connect(m_name, &QLineEdit::textEdited, this, &FileForm::nameEdited);
    connect(m_fastStart, &QCheckBox::toggled, this, [this](bool isOn) {
        if (!m_isShowing)
            emit edited(FormField::FastStart, isOn ? QStringLiteral("on") : QString(), allTracks);
    });
    connect(m_metadata, &ChoiceBox::chosen, this,
            [this](const QString &value) { emit edited(FormField::Metadata, value, allTracks); });
    connect(m_chapters, &ChoiceBox::chosen, this,
            [this](const QString &value) { emit edited(FormField::Chapters, value, allTracks); });
}

void FileForm::showOutput(const OutputText &text, const std::vector<KeptWords> &kept, size_t outputs)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const bool isNamed = outputs > 1 || !text.outputName().isEmpty();
    m_file->setFieldVisible(m_name, isNamed);
    m_file->setFieldVisible(m_type, !isNamed);
    if (m_name->text() != text.outputName())
        m_name->setText(text.outputName());
    m_fastStart->setChecked(formValue(text, FormField::FastStart) == QLatin1String("on"));
    m_metadata->showValue(formValue(text, FormField::Metadata));
    m_chapters->showValue(formValue(text, FormField::Chapters));
    m_file->showKept(kept, {OptionTopic::Container, OptionTopic::Selection, OptionTopic::Unknown});
    m_described->showKept(kept, {OptionTopic::Description});
}

QWidget *FileForm::description() const
{
    return m_described;
}

void FileForm::showExtension(const QString &extension)
{
    m_type->showValue(extension);
}

void FileForm::showMistakes(const std::vector<Mistake> &mistakes)
{
    m_file->showMistakes(mistakes);
    m_described->showMistakes(mistakes);
}

} // namespace reelyard
