// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/preset_text.h"
#include "models/recipe/recipe_mistakes.h"
#include "ui/presets/form_part.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSplitter;
class QTemporaryDir;
class QVBoxLayout;

namespace reelyard
{

class Application;
class ArgumentsEdit;
class ChecksForm;
class ElidedLabel;
class FileForm;
class PictureForm;
class SoundForm;

/// One preset: its outputs, each as a form and as ffmpeg arguments, which follow each other. What is wrong is marked in
/// both. Whether the recipe can run here a worker is asked when typing rests.
class PresetEditor : public QWidget
{
    Q_OBJECT
public:
    enum class State { Empty, Wrong, Checking, Runs, CannotRun };

    explicit PresetEditor(Application &app, QWidget *parent = nullptr);
    ~PresetEditor() override;

    /// `groups` are offered.
    void setPreset(const PresetText &preset, const QStringList &groups);
    /// What is shown was saved, as this.
    void takeSaved(const PresetText &preset);
    void clear();
    /// As it is edited now.
    PresetText preset() const;
    State state() const { return m_state; }
    /// Why it is Wrong or cannot run; empty otherwise.
    const QString &problem() const { return m_problem; }
    /// A recipe whose logo and LUT are there, to be tried: those given, or else stand-ins.
    Result<Recipe> runnable(const QString &logo = {}, const QString &lut = {}) const;
    QSplitter *splitter() const { return m_splitter; }

signals:
    void changed();
    void stateChanged();

private:
    void buildOutputs(QVBoxLayout &column);
    QWidget *buildForm();
    QWidget *buildArguments();
    void connectParts();

    void showOutputs();
    void showOutput();
    void chooseOutput(int row);
    void addOutput();
    void removeOutput();
    void splitAgain();
    QString arguments() const;
    QString groupOf(const QString &shown) const;
    QString &shownText();
    void edit(const std::function<void(OutputText &)> &change);
    void followText();
    void followChange();
    void findMistakes();
    void showMistakes();
    void removeWords(const Mistake &mistake);
    void askEngine();
    void setState(State state, const QString &problem = {});

    /// The written words of an output, and the blanks before them that are not shown.
    struct Part {
        QString blanks;
        QString text;
    };

    Application &m_app;
    PresetText m_preset;
    std::vector<Part> m_parts;
    int m_current = 0;
    std::vector<Mistake> m_mistakes; ///< places in arguments()
    State m_state = State::Empty;
    QString m_problem;
    bool m_isShowing = false;
    QTimer m_pause;
    int m_asked = 0; ///< answers to earlier questions are late
    mutable std::unique_ptr<QTemporaryDir> m_standIns;

    QWidget *m_outputsRow;
    QListWidget *m_outputs;
    ElidedLabel *m_oneOutput; ///< in its place where there is one
    QPushButton *m_addOutput;
    QPushButton *m_removeOutput;
    QSplitter *m_splitter;
    FileForm *m_file;
    PictureForm *m_picture;
    SoundForm *m_sound;
    ChecksForm *m_checks;
    QLineEdit *m_description;
    QComboBox *m_group;
    QStringList m_groups; ///< as they are written; m_group has them as they are shown
    QCheckBox *m_neverUpload;
    QLabel *m_argumentsTitle;
    ArgumentsEdit *m_arguments;
    QWidget *m_mistakeRows;
    QVBoxLayout *m_mistakeColumn;
};

} // namespace reelyard
