// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/preferences.h"
#include "ui/common/dialogs.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace reelyard
{

class Application;

/// How the queue works: how much at a time, when, and with how much room. What is set is remembered and takes effect at
/// once; the queue goes on while the dialog is open.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    /// `dialogs` is asked for the folder, and outlives the dialog.
    SettingsDialog(Application &app, const Dialogs &dialogs, QWidget *parent = nullptr);

    void accept() override;
    void reject() override;

private:
    void buildJobs(QFormLayout &form);
    void buildTimes(QFormLayout &form);
    void buildPlaces(QFormLayout &form);
    void buildWebhooks(QFormLayout &form);
    WebhookSettings webhooks() const;
    void testWebhooks();
    void showWebhooks();
    void fillFrom(const Preferences &preferences);
    void takeInto(Preferences &preferences) const;
    std::optional<WorkHours> hours() const; ///< nothing where both times are one
    void chooseWorkFolder();
    void showWorkFolder();
    void updateHours();
    void tell(const QString &sentence);

    Application &m_app;
    const Dialogs &m_dialogs;
    QString m_workFolder; ///< the chosen one, also where it is not used
    QSpinBox *m_parallel;
    QSpinBox *m_perPlace;
    QDoubleSpinBox *m_memory;
    QSpinBox *m_tries;
    QCheckBox *m_onlyBetween;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QCheckBox *m_waitOnBattery;
    QCheckBox *m_preventSleep;
    QCheckBox *m_startAtLogin;
    QDoubleSpinBox *m_reserve;
    QSpinBox *m_settle;
    QCheckBox *m_usesWorkFolder;
    QPushButton *m_workButton;
    // Of webhooks; null without a cloud account, which alone could send any.
    QCheckBox *m_usesWebhooks = nullptr;
    QLineEdit *m_webhookAddress = nullptr;
    QSpinBox *m_webhookPort = nullptr;
    QLineEdit *m_webhookUrl = nullptr;
    QPushButton *m_webhookTest = nullptr;
    QLabel *m_webhookState = nullptr;
    bool m_hasTested = false; ///< what is not remembered yet
    QLabel *m_told;
    QDialogButtonBox *m_buttons;
};

} // namespace reelyard
