// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/recipe/recipe.h"
#include "models/recipe/speed.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace reelyard
{

class Application;

/// Runs jobs again with another preset or speed, after it has shown what that changes.
class RetryDialog : public QDialog
{
    Q_OBJECT
public:
    /// `preset` is chosen at first.
    RetryDialog(Application &application, std::vector<JobId> jobs, const QString &preset, QWidget *parent = nullptr);

private:
    Recipe recipe() const;
    void showChanges();
    void run();

    Application &m_app;
    std::vector<JobId> m_jobs;
    QComboBox *m_preset;
    QComboBox *m_speed;
    QLabel *m_told;
    QPlainTextEdit *m_changes;
    QPushButton *m_run;
    int m_asked = 0; ///< the latest question; answers to earlier ones are late
};

} // namespace reelyard
