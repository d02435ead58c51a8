// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "models/recipe/recipe_choices.h"
#include "ui/common/dialogs.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace reelyard
{

class CloudBackend;

/// Preset, speed, place, logo or LUT, and destination of the jobs that are added next; remembered in the Preferences.
class NewJobsBar : public QWidget
{
    Q_OBJECT
public:
    /// `dialogs` is asked for the folder and the files, and outlives the bar.
    NewJobsBar(const PresetCatalogue &presets, const Dialogs &dialogs, QWidget *parent = nullptr);

    /// With an account in the cloud it can be chosen where the next drop runs.
    void setCloud(const CloudBackend *cloud);
    /// Whether the preset needs a logo or LUT that is not chosen, or not there any more.
    bool lacksFile() const;
    bool needsLogo() const { return needed().logo; }
    /// Asks for what is lacking.
    void chooseFile();
    /// After a drop: what was meant for one drop only is taken back.
    void forgetChoices();
    /// What the next drop is to become.
    IntakeOptions options() const { return optionsFor(preset()); }
    /// The same with another preset; without a recipe where that lacks its logo or LUT.
    IntakeOptions optionsFor(const QString &preset) const;
    /// The presets have changed.
    void refill();
    void followRename(const QString &before, const QString &now);
    QString preset() const;
    QString destination() const { return m_preferences.destination; }
    void setPreset(const QString &name);
    Speed speed() const;
    void setDestination(const QString &folder);
    void reload(); ///< the Preferences were changed elsewhere

signals:
    void editRequested(const QString &preset);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillPresets();
    void fillSpeeds();
    void fillPositions();
    void followPreset();
    void updateSpeed();
    void updatePlace();
    void updateFile();
    void makeRoom();
    NeededFiles needed() const { return neededBy(preset()); }
    NeededFiles neededBy(const QString &preset) const;
    bool wantsLogo() const; ///< of the two files
    void chooseOptions();
    void updateOptions();
    void chooseDestination();
    void updateDestination();
    void updateIcons();
    void remember() const;

    const PresetCatalogue &m_presets;
    const Dialogs &m_dialogs;
    Preferences m_preferences;
    QLabel *m_presetLabel;
    QComboBox *m_preset;
    QPushButton *m_edit;
    QComboBox *m_speed;
    QLabel *m_placeLabel;
    QLabel *m_folderLabel;
    QComboBox *m_place; ///< for the next drop; hidden where there is no account
    const CloudBackend *m_cloud = nullptr;
    QPushButton *m_file; ///< the logo or LUT; hidden where the preset has none
    QComboBox *m_position;
    QPushButton *m_destination;
    QPushButton *m_options;
    bool m_isAgain = false; ///< for the next drop
};

} // namespace reelyard
