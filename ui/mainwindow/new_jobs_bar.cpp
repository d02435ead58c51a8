// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/new_jobs_bar.h"

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
    , m_destination(new QPushButton(this))
{
    setObjectName(QStringLiteral("newJobsBar"));
    m_preset->setObjectName(QStringLiteral("presetCombo"));
    m_preset->setAccessibleName(tr("Preset for new jobs"));
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_preset->setMaxVisibleItems(24);
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
    row->addWidget(folderLabel);
    row->addWidget(m_destination);
    row->addStretch(1);

    fillPresets();
    if (m_preferences.destination.isEmpty())
        m_preferences.destination = Preferences::defaultDestination();
    setPreset(m_preferences.preset);
    updateDestination();
    updateIcons();
    connect(m_preset, &QComboBox::activated, this, [this] {
        m_preferences.preset = preset();
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
            if (preset.group != group)
                continue;
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
        options.recipe = chosen->recipe;
    options.destination = m_preferences.destination;
    options.nameTemplate = QStringLiteral("{name}");
    options.exists = m_preferences.exists;
    options.state = JobState::New;
    return options;
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
