// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presets/form_field.h"
#include "ui/presets/form_part.h"

class QCheckBox;
class QLineEdit;

namespace reelyard
{

/// The output as a file: its type or name, and what it says of itself.
class FileForm : public FormPart
{
    Q_OBJECT
public:
    explicit FileForm(QWidget *parent = nullptr);

    void showOutput(const OutputText &text, const std::vector<KeptWords> &kept, size_t outputs) override;
    void showMistakes(const std::vector<Mistake> &mistakes) override;
    /// The preset's file type, for the output that has no name of its own.
    void showExtension(const QString &extension);
    /// What the file says of itself: a section that stands elsewhere in the form.
    QWidget *description() const;

signals:
    void extensionChosen(const QString &extension);
    void nameEdited(const QString &name);

private:
    FormSection *m_file;
    FormSection *m_described;
    ChoiceBox *m_type;
    QLineEdit *m_name;
    QCheckBox *m_fastStart;
    ChoiceBox *m_metadata;
    ChoiceBox *m_chapters;
    bool m_isShowing = false;
};

} // namespace reelyard
