// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/preset_trial.h"
#include "ui/common/dialogs.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace reelyard
{

class Application;
class CompareView;

/// Tries a preset on some seconds of a file and shows what came of it beside the source.
class TryDialog : public QDialog
{
    Q_OBJECT
public:
    /// `recipe` is asked for the preset as it is edited at the moment of each try. `dialogs` outlives the dialog.
    TryDialog(Application &app, const Dialogs &dialogs, std::function<Result<Recipe>()> recipe,
              QWidget *parent = nullptr);
    ~TryDialog() override;

    /// Starts at once.
    void tryOn(const MediaSource &source);
    void chooseFile();
    const PresetTrial &trial() const { return *m_trial; }

    void reject() override;

private:
    void start();
    void stop();
    void takeResult(const Result<TrialResult> &result);
    void showOutput();
    void showRunning(bool isRunning);
    void tell(const QString &text, bool isBad = false);

    const Dialogs &m_dialogs;
    std::function<Result<Recipe>()> m_recipe;
    std::unique_ptr<PresetTrial> m_trial;
    MediaSource m_source;
    std::optional<TrialResult> m_result;
    QLabel *m_file;
    QPushButton *m_choose;
    QPushButton *m_again;
    CompareView *m_view;
    QComboBox *m_outputs;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QLabel *m_sizes;
    QLabel *m_told;
};

} // namespace reelyard
