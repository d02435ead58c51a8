// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/new_jobs_bar.h"

#include "app/backend/cloud/cloud_backend.h"
#include "app/platform/files.h"
#include "models/base/bucket_link.h"
#include "ui/common/format.h"
#include "ui/common/preset_items.h"
#include "ui/common/theme.h"
#include "ui/mainwindow/output_options_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStyle>
#include <QStyledItemDelegate>

#include <algorithm>

namespace reelyard
{

namespace
{
constexpr int widestDestination = 420;
constexpr int leastDestination = 120;
constexpr int widestFile = 110;
constexpr int roomForWords = 860;
constexpr int windowForWords = 1000; // below, the sidebar needs the room
} // namespace

NewJobsBar::NewJobsBar(const PresetCatalogue &presets, const Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_presets(presets)
    , m_dialogs(dialogs)
    , m_preferences(Preferences::load())
    , m_presetLabel(new QLabel(this))
    , m_preset(new QComboBox(this))
    , m_edit(new QPushButton(this))
    , m_speed(new QComboBox(this))
    , m_placeLabel(new QLabel(tr("on"), this))
    , m_place(new QComboBox(this))
    , m_file(new QPushButton(this))
    , m_position(new QComboBox(this))
    , m_destination(new QPushButton(this))
    , m_options(new QPushButton(this))
{
    setObjectName(QStringLiteral("newJobsBar"));
    m_preset->setObjectName(QStringLiteral("presetCombo"));
    m_preset->setAccessibleName(tr("Preset for new jobs"));
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_preset->setMaxVisibleItems(24);
    m_edit->setObjectName(QStringLiteral("editPreset"));
    m_edit->setToolTip(tr("Look at this preset and change it"));
    m_edit->setAccessibleName(tr("Edit the preset"));
    m_speed->setObjectName(QStringLiteral("speedCombo"));
    m_speed->setAccessibleName(tr("Speed for new jobs"));
    m_place->setObjectName(QStringLiteral("placeCombo"));
    m_place->setAccessibleName(tr("Where the next clips are converted"));
    m_placeLabel->setBuddy(m_place);
    m_placeLabel->hide();
    m_place->hide();
    for (QComboBox *combo :
         {m_preset, m_speed, m_place, m_position}) // Fusion's own would draw menu lines, whatever the theme says
        combo->setItemDelegate(new QStyledItemDelegate(combo));
    m_file->setObjectName(QStringLiteral("choiceFileButton"));
    m_position->setObjectName(QStringLiteral("logoPositionCombo"));
    m_position->setAccessibleName(tr("Where the logo stands"));
    m_position->setToolTip(m_position->accessibleName());
    m_position->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_destination->setObjectName(QStringLiteral("destinationButton"));
    m_options->setObjectName(QStringLiteral("outputOptionsButton"));
    m_options->setText(tr("Names\u2026"));
    m_destination->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    m_presetLabel->setText(tr("Convert new clips to"));
    m_presetLabel->setBuddy(m_preset);
    m_folderLabel = new QLabel(tr("in"), this);
    m_folderLabel->setBuddy(m_destination);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_presetLabel);
    row->addWidget(m_preset);
    row->addWidget(m_edit);
    row->addWidget(m_speed);
    row->addWidget(m_placeLabel);
    row->addWidget(m_place);
    row->addWidget(m_file);
    row->addWidget(m_position);
    row->addWidget(m_folderLabel);
    row->addWidget(m_destination);
    row->addWidget(m_options);
    row->addStretch(1);

    fillPresets();
    fillSpeeds();
    fillPositions();
    if (m_preferences.destination.isEmpty())
        m_preferences.destination = Preferences::defaultDestination();
    setPreset(m_preferences.preset);
    followPreset();
    updateIcons();
    updateOptions();
    connect(m_preset, &QComboBox::activated, this, [this] {
        m_preferences.preset = preset();
        remember();
    });
    connect(m_preset, &QComboBox::currentIndexChanged, this, &NewJobsBar::followPreset);
    connect(m_edit, &QPushButton::clicked, this, [this] { emit editRequested(preset()); });
    connect(m_file, &QPushButton::clicked, this, &NewJobsBar::chooseFile);
    connect(m_position, &QComboBox::activated, this, [this] {
        m_preferences.logoPosition = m_position->currentData().toString();
        remember();
    });
    connect(m_speed, &QComboBox::activated, this, [this] {
        m_preferences.speed = speed();
        remember();
    });
    connect(m_options, &QPushButton::clicked, this, &NewJobsBar::chooseOptions);
    connect(m_destination, &QPushButton::clicked, this, &NewJobsBar::chooseDestination);
    connect(&Theme::instance(), &Theme::changed, this, &NewJobsBar::updateIcons);
}

void NewJobsBar::fillPresets()
{
    auto *model = new QStandardItemModel(m_preset);
    addPresetItems(*model, m_presets, font(), true);
    m_preset->setModel(model);
}

// The chosen one stays chosen where it is still there.
void NewJobsBar::refill()
{
    const QString before = preset();
    {
        const QSignalBlocker blocked(m_preset);
        fillPresets(); // the box deletes its old model
        setPreset(before);
    }
    followPreset();
}

void NewJobsBar::followRename(const QString &before, const QString &now)
{
    refill();
    if (m_preferences.preset != before)
        return;
    setPreset(now);
    m_preferences.preset = now;
    remember();
}

// Its own part only: the others may have been set meanwhile.
void NewJobsBar::remember() const
{
    Preferences::change([this](Preferences &stored) {
        stored.preset = m_preferences.preset;
        stored.speed = m_preferences.speed;
        stored.destination = m_preferences.destination;
        stored.logo = m_preferences.logo;
        stored.logoPosition = m_preferences.logoPosition;
        stored.lut = m_preferences.lut;
        stored.nameTemplate = m_preferences.nameTemplate;
        stored.exists = m_preferences.exists;
        stored.isOnlySmaller = m_preferences.isOnlySmaller;
        stored.joinsTakes = m_preferences.joinsTakes;
    });
}

IntakeOptions NewJobsBar::optionsFor(const QString &name) const
{
    IntakeOptions options;
    const Preset *chosen = m_presets.find(name);
    const NeededFiles needs = neededBy(name);
    const bool isInBar = name == preset(); // speed and place are chosen for that one
    if (chosen) {
        RecipeChoices choices;
        if (needs.logo) {
            choices.logo = m_preferences.logo;
            choices.logoPosition = m_preferences.logoPosition;
        }
        if (needs.lut)
            choices.lut = m_preferences.lut;
        if (const auto recipe = withChoices(chosen->recipe, choices))
            options.recipe = isInBar ? atSpeed(*recipe, speed()).value_or(*recipe) : *recipe;
    }
    options.destination = m_preferences.destination;
    options.nameTemplate = m_preferences.nameTemplate;
    options.joinsTakes = m_preferences.joinsTakes;
    options.isAgain = m_isAgain;
    const QString place = isInBar ? m_place->currentData().toString() : QString();
    options.place = placeFromText(place).value_or(Place::Local);
    options.isAutomatic = place == QLatin1String("auto");
    if (chosen)
        options.neverUpload = chosen->neverUpload;
    if (m_preferences.isOnlySmaller) {
        const Recipe &plain = options.recipe;
        const auto smaller =
            makeRecipe(plain.name, plain.arguments, plain.extension, plain.checks + QLatin1String(" smaller"));
        if (smaller) // folders are not compared
            options.recipe = *smaller;
    }
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

void NewJobsBar::setCloud(const CloudBackend *cloud)
{
    m_cloud = cloud;
    m_place->clear();
    m_place->addItem(displayText(Place::Local), toText(Place::Local));
    m_place->addItem(displayText(Place::Cloud), toText(Place::Cloud));
    m_place->addItem(tr("Automatic"), QStringLiteral("auto"));
    m_place->setItemData(2, tr("On this computer, and in the cloud what would not be done in time"), Qt::ToolTipRole);
    m_place->setVisible(cloud);
    m_placeLabel->setVisible(cloud);
    updatePlace();
    makeRoom();
}

// What the service cannot do cannot be chosen.
void NewJobsBar::updatePlace()
{
    if (!m_cloud)
        return;
    const Preset *chosen = m_presets.find(preset());
    std::optional<QString> refusal;
    if (chosen && chosen->neverUpload)
        refusal = tr("What is made with this preset is never to be uploaded.");
    if (chosen && !refusal) {
        CloudWish wish;
        wish.recipe = chosen->recipe;
        refusal = m_cloud->provider().refusal(wish);
    }
    auto *model = qobject_cast<QStandardItemModel *>(m_place->model());
    for (int row = 1; row < m_place->count(); ++row)
        model->item(row)->setEnabled(!refusal);
    if (refusal)
        m_place->setCurrentIndex(0);
    m_place->setToolTip(refusal ? tr("Cannot run in the cloud: %1").arg(*refusal) : QString());
}

void NewJobsBar::fillPositions()
{
    const std::pair<const char *, QString> words[] = {{"top-left", tr("top left")},
                                                      {"top-right", tr("top right")},
                                                      {"bottom-left", tr("bottom left")},
                                                      {"bottom-right", tr("bottom right")},
                                                      {"center", tr("centre")}};
    for (const auto &[name, text] : words)
        m_position->addItem(text, QLatin1String(name));
    const int row = m_position->findData(m_preferences.logoPosition);
    m_position->setCurrentIndex(row >= 0 ? row : m_position->findData(QStringLiteral("bottom-right")));
}

NeededFiles NewJobsBar::neededBy(const QString &preset) const
{
    const Preset *chosen = m_presets.find(preset);
    return chosen ? neededFiles(chosen->recipe) : NeededFiles();
}

bool NewJobsBar::wantsLogo() const
{
    return needed().logo && !(needed().lut && fileExists(m_preferences.logo));
}

void NewJobsBar::followPreset()
{
    updateSpeed();
    updatePlace();
    updateFile();
    m_position->setVisible(needed().logo);
    makeRoom();
}

// Where all does not fit in one line, the words between the boxes are what can be missed.
void NewJobsBar::makeRoom()
{
    const bool isShort = !needed().any() && !m_cloud;
    m_presetLabel->setVisible(isShort ? window()->width() >= windowForWords : width() >= roomForWords);
    const bool hasWords = isShort || width() >= roomForWords;
    m_placeLabel->setVisible(m_cloud && hasWords);
    m_folderLabel->setVisible(hasWords);
    layout()->activate(); // what is left over for the destination is known then
    const int others = layout()->minimumSize().width() - m_destination->minimumSizeHint().width();
    if (others + leastDestination > width()) { // long words, as some languages have them
        m_presetLabel->hide();
        layout()->activate();
    }
    updateDestination();
}

// A preset that has both gets its logo first and its LUT after it, here and when it is asked for.
void NewJobsBar::updateFile()
{
    const NeededFiles needs = needed();
    m_file->setVisible(needs.any());
    if (!needs.any())
        return;
    const bool isLogo = wantsLogo();
    const QString file = isLogo ? m_preferences.logo : m_preferences.lut;
    QString text = isLogo ? tr("Choose a logo\u2026") : tr("Choose a LUT\u2026");
    if (!file.isEmpty())
        text = m_file->fontMetrics().elidedText(file.section(u'/', -1), Qt::ElideMiddle, widestFile);
    m_file->setText(text.replace(QLatin1Char('&'), QLatin1String("&&"))); // no shortcut letter
    m_file->setToolTip(file.isEmpty() ? tr("This preset needs it.")
                                      : tr("%1\nClick to choose another one.").arg(format::path(file)));
    m_file->setAccessibleName(isLogo ? tr("Logo: %1").arg(format::path(file)) : tr("LUT: %1").arg(format::path(file)));
}

void NewJobsBar::chooseFile()
{
    const bool isLogo = wantsLogo();
    const QString file = isLogo ? m_dialogs.openPicture(this) : m_dialogs.openLut(this);
    if (file.isEmpty())
        return;
    (isLogo ? m_preferences.logo : m_preferences.lut) = file;
    remember();
    followPreset();
}

bool NewJobsBar::lacksFile() const
{
    const NeededFiles needs = needed();
    return (needs.logo && !fileExists(m_preferences.logo)) || (needs.lut && !fileExists(m_preferences.lut));
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
    remember();
    updateDestination();
}

void NewJobsBar::reload()
{
    const Preferences stored = Preferences::load();
    m_preferences.destination = stored.destination;
    m_preferences.nameTemplate = stored.nameTemplate;
    m_preferences.exists = stored.exists;
    m_preferences.isOnlySmaller = stored.isOnlySmaller;
    m_preferences.joinsTakes = stored.joinsTakes;
    updateDestination();
    updateOptions();
}

void NewJobsBar::chooseDestination()
{
    const QString start = isBucketLink(destination()) ? Preferences::defaultDestination() : destination();
    const QString folder = m_dialogs.openFolder(this, tr("Where should the converted files go?"), start);
    if (!folder.isEmpty())
        setDestination(folder);
}

void NewJobsBar::chooseOptions()
{
    const Recipe recipe = options().recipe;
    const auto outputs = recipe.extension.isEmpty() ? std::vector<RecipeOutput>() : recipeOutputs(recipe);
    const bool makesFolders =
        std::any_of(outputs.begin(), outputs.end(), [](const RecipeOutput &output) { return output.isFolder; });
    OutputOptionsDialog dialog({m_preferences.nameTemplate, m_preferences.exists, m_preferences.isOnlySmaller,
                                m_preferences.joinsTakes, m_isAgain,
                                isBucketLink(destination()) ? destination() : QString()},
                               preset(), recipe.extension, makesFolders, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const OutputOptionsDialog::Choices choices = dialog.choices();
    m_preferences.nameTemplate = choices.nameTemplate;
    m_preferences.exists = choices.exists;
    if (!makesFolders)
        m_preferences.isOnlySmaller = choices.isOnlySmaller;
    m_preferences.joinsTakes = choices.joinsTakes;
    m_isAgain = choices.isAgain;
    if (!choices.bucket.isEmpty())
        setDestination(choices.bucket);
    else if (isBucketLink(destination()))
        setDestination(Preferences::defaultDestination());
    remember();
    updateOptions();
}

void NewJobsBar::forgetChoices()
{
    m_isAgain = false;
    m_place->setCurrentIndex(0);
    updateOptions();
}

// What is not as usual is told.
void NewJobsBar::updateOptions()
{
    QStringList told;
    if (m_preferences.nameTemplate != QLatin1String("{name}"))
        told << tr("Named %1").arg(m_preferences.nameTemplate);
    if (m_preferences.exists == ExistsPolicy::Skip)
        told << tr("Files whose name is taken are skipped");
    if (m_preferences.exists == ExistsPolicy::Overwrite)
        told << tr("Files whose name is taken are replaced");
    if (m_preferences.isOnlySmaller)
        told << tr("Outputs are kept only if they are smaller");
    if (m_preferences.joinsTakes)
        told << tr("The parts of a take are joined");
    if (m_isAgain)
        told << tr("What was made before is made again");
    m_options->setText(told.isEmpty() ? tr("Names\u2026") : tr("Names*\u2026"));
    m_options->setToolTip(told.isEmpty() ? tr("Names of the outputs, and what to do with files that exist")
                                         : told.join(u'\n'));
    m_options->setAccessibleName(tr("Names and existing files"));
    m_options->setAccessibleDescription(m_options->toolTip());
}

void NewJobsBar::updateDestination()
{
    const QString path = format::path(destination());
    m_destination->setToolTip(tr("%1\nClick to choose another folder.").arg(path));
    m_destination->setAccessibleName(tr("Folder for converted files: %1").arg(path));
    const int room =
        std::min(widestDestination, width() - m_destination->x() - 24 - m_options->sizeHint().width()) - 48;
    const QString shown = m_destination->fontMetrics().elidedText(path, Qt::ElideMiddle, std::max(room, 96));
    m_destination->setText(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&"))); // no shortcut letter
}

void NewJobsBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void NewJobsBar::updateIcons()
{
    m_destination->setIcon(Theme::icon(QStringLiteral("folder")));
    m_edit->setIcon(Theme::icon(QStringLiteral("edit")));
}

} // namespace reelyard
