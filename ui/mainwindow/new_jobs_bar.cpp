// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/new_jobs_bar.h"

#include "models/recipe/recipe_choices.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStyle>

namespace reelyard
{

namespace
{
constexpr int widestDestination = 420;
}

NewJobsBar::NewJobsBar(const PresetCatalogue &presets, const Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_presets(presets)
    , m_dialogs(dialogs)
    , m_preferences(Preferences::load())
    , m_preset(new QComboBox(this))
    , m_speed(new QComboBox(this))
    , m_destination(new QPushButton(this))
{
    setObjectName(QStringLiteral("newJobsBar"));
    m_preset->setObjectName(QStringLiteral("presetCombo"));
    m_preset->setAccessibleName(tr("Preset for new jobs"));
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_preset->setMaxVisibleItems(24);
    m_speed->setObjectName(QStringLiteral("speedCombo"));
    m_speed->setAccessibleName(tr("Speed for new jobs"));
    m_destination->setObjectName(QStringLiteral("destinationButton"));
    m_destination->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    auto *presetLabel = new QLabel(tr("Convert new clips to"), this);
    presetLabel->setBuddy(m_preset);
    auto *folderLabel = new QLabel(tr("in"), this);
    folderLabel->setBuddy(m_destination);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(presetLabel);
    row->addWidget(m_preset);
    row->addWidget(m_speed);
    row->addWidget(folderLabel);
    row->addWidget(m_destination);
    row->addStretch(1);

    fillPresets();
    fillSpeeds();
    if (m_preferences.destination.isEmpty())
        m_preferences.destination = Preferences::defaultDestination();
    setPreset(m_preferences.preset);
    updateSpeed();
    updateDestination();
    updateIcons();
    connect(m_preset, &QComboBox::activated, this, [this] {
        m_preferences.preset = preset();
        m_preferences.save();
    });
    connect(m_preset, &QComboBox::currentIndexChanged, this, &NewJobsBar::updateSpeed);
    connect(m_speed, &QComboBox::activated, this, [this] {
        m_preferences.speed = speed();
        m_preferences.save();
    });
    connect(m_destination, &QPushButton::clicked, this, &NewJobsBar::chooseDestination);
    connect(&Theme::instance(), &Theme::changed, this, &NewJobsBar::updateIcons);
}

void NewJobsBar::fillPresets()
{
    auto *model = new QStandardItemModel(m_preset);
    QStringList groups;
    for (const Preset &preset : m_presets.presets()) {
        if (!groups.contains(preset.group))
            groups.append(preset.group);
    }
    for (const QString &group : groups) {
        auto *title = new QStandardItem(group);
        title->setFlags(Qt::NoItemFlags);
        QFont small = font();
        small.setWeight(QFont::DemiBold);
        title->setFont(small);
        model->appendRow(title);
        for (const Preset &preset : m_presets.presets()) {
            if (preset.group != group || needsFile(preset.recipe))
                continue; // a logo or LUT is given in the terminal
            auto *entry = new QStandardItem(preset.name);
            entry->setData(preset.name, Qt::UserRole);
            entry->setToolTip(preset.description);
            model->appendRow(entry);
        }
    }
    m_preset->setModel(model);
}

IntakeOptions NewJobsBar::options() const
{
    IntakeOptions options;
    if (const Preset *chosen = m_presets.find(preset()))
        options.recipe = atSpeed(chosen->recipe, speed()).value_or(chosen->recipe);
    options.destination = m_preferences.destination;
    options.nameTemplate = QStringLiteral("{name}");
    options.exists = m_preferences.exists;
    options.state = JobState::New;
    return options;
}

void NewJobsBar::fillSpeeds()
{
    for (const auto &[speed, text] : {std::pair(Speed::Normal, tr("Normal")), std::pair(Speed::Fast, tr("Fast")),
                                      std::pair(Speed::VeryFast, tr("Very fast"))})
        m_speed->addItem(text, toText(speed));
    m_speed->setCurrentIndex(m_speed->findData(toText(m_preferences.speed)));
}

// Where no encoder can be hurried there is nothing to choose.
void NewJobsBar::updateSpeed()
{
    const Preset *chosen = m_presets.find(preset());
    const bool canHurry = chosen && atSpeed(chosen->recipe, Speed::Fast);
    m_speed->setEnabled(canHurry);
    m_speed->setToolTip(canHurry ? tr("Faster encoding makes larger files or a plainer picture.")
                                 : tr("This preset has one speed."));
}

Speed NewJobsBar::speed() const
{
    return speedFromText(m_speed->currentData().toString()).value_or(Speed::Normal);
}

QString NewJobsBar::preset() const
{
    return m_preset->currentData().toString();
}

void NewJobsBar::setPreset(const QString &name)
{
    for (const QString &wanted : {name, PresetCatalogue::defaultPresetName()}) {
        const int row = m_preset->findData(wanted, Qt::UserRole, Qt::MatchFixedString);
        if (wanted.isEmpty() || row < 0)
            continue;
        m_preset->setCurrentIndex(row);
        return;
    }
    if (!m_presets.presets().empty())
        m_preset->setCurrentIndex(m_preset->findData(m_presets.presets().front().name));
}

void NewJobsBar::setDestination(const QString &folder)
{
    m_preferences.destination = folder;
    m_preferences.save();
    updateDestination();
}

void NewJobsBar::chooseDestination()
{
    const QString folder = m_dialogs.openFolder(this, tr("Where should the converted files go?"), destination());
    if (!folder.isEmpty())
        setDestination(folder);
}

void NewJobsBar::updateDestination()
{
    const QString path = format::path(destination());
    m_destination->setToolTip(tr("%1\nClick to choose another folder.").arg(path));
    m_destination->setAccessibleName(tr("Folder for converted files: %1").arg(path));
    const int room = std::min(widestDestination, width() - m_destination->x() - 16) - 48;
    const QString shown = m_destination->fontMetrics().elidedText(path, Qt::ElideMiddle, std::max(room, 96));
    m_destination->setText(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&"))); // no shortcut letter
}

void NewJobsBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateDestination();
}

void NewJobsBar::updateIcons()
{
    m_destination->setIcon(Theme::icon(QStringLiteral("folder")));
}

} // namespace reelyard
