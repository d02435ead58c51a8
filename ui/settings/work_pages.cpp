// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/work_pages.h"

#include "app/application.h"
#include "app/intake/planner.h"
#include "models/base/bucket_link.h"
#include "ui/common/format.h"
#include "ui/mainwindow/output_options_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QTimeEdit>

#include <algorithm>
#include <cmath>

namespace reelyard
{

namespace
{

constexpr int mostJobs = 64;
constexpr int mostTries = 20;
constexpr int longestStallMinutes = 24 * 60;
constexpr double gigabyte = 1e9;

qint64 bytesIn(double gigabytes)
{
    return std::llround(gigabytes * gigabyte);
}

void showPath(QPushButton &button, const QString &path, int width)
{
    const QString shown = button.fontMetrics().elidedText(path, Qt::ElideMiddle, width - 28);
    button.setText(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&"))); // no shortcut letter
}

} // namespace

ComputerPage::ComputerPage(Application &app, const Dialogs &dialogs, QWidget *parent)
    : SettingsPage(app, parent)
    , m_dialogs(dialogs)
{
    const Preferences preferences = Preferences::load();
    addHeading(tr("How much at a time"));
    auto *parallel = numberBox<QSpinBox>("parallelBox");
    parallel->setRange(0, mostJobs);
    parallel->setSpecialValueText(tr("Automatic"));
    parallel->setValue(preferences.parallel);
    addRow(tr("&Jobs at a time:"), parallel,
           tr("Automatic keeps the processor busy and the computer usable. Running jobs are never stopped for this."));
    connect(parallel, &QSpinBox::valueChanged, this,
            [this](int value) { change([value](Preferences &stored) { stored.parallel = value; }); });
    auto *perPlace = numberBox<QSpinBox>("perPlaceBox");
    perPlace->setRange(0, mostJobs);
    perPlace->setSpecialValueText(tr("No limit"));
    perPlace->setValue(preferences.limits.jobsPerPlace);
    addRow(tr("Jobs on one &disk, share or server:"), perPlace,
           tr("A slow disk or share is faster with one or two jobs at a time."));
    connect(perPlace, &QSpinBox::valueChanged, this,
            [this](int value) { change([value](Preferences &stored) { stored.limits.jobsPerPlace = value; }); });
    auto *memory = numberBox<QDoubleSpinBox>("memoryBox");
    memory->setRange(0, 1024);
    memory->setDecimals(1);
    memory->setSingleStep(0.5);
    memory->setSuffix(tr(" GB"));
    memory->setSpecialValueText(tr("Automatic"));
    memory->setValue(static_cast<double>(preferences.jobMemoryBytes) / gigabyte);
    addRow(tr("&Memory for one job, at most:"), memory,
           tr("A job that takes more is stopped and tried again when nothing else runs. Automatic: the jobs share what "
              "the computer has."));
    connect(memory, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { change([value](Preferences &stored) { stored.jobMemoryBytes = bytesIn(value); }); });

    addHeading(tr("Where outputs are made"));
    m_usesWorkFolder = checkBox(tr("Make outputs in &this folder first:"), "workFolderBox");
    m_workButton = new QPushButton(this);
    m_workButton->setObjectName(QStringLiteral("workFolderButton"));
    m_workButton->setAutoDefault(false);
    m_workFolder = preferences.limits.workFolder;
    m_usesWorkFolder->setChecked(!m_workFolder.isEmpty());
    addSwitch(
        m_usesWorkFolder,
        tr("On a fast disk say. A complete output is copied to its place and compared. Otherwise it is made beside "
           "its place."),
        m_workButton);
    connect(m_workButton, &QPushButton::clicked, this, &ComputerPage::chooseWorkFolder);
    connect(m_usesWorkFolder, &QCheckBox::clicked, this, [this](bool isWanted) {
        if (isWanted && m_workFolder.isEmpty()) {
            chooseWorkFolder();
            return;
        }
        showWorkFolder();
        change([&](Preferences &stored) { stored.limits.workFolder = isWanted ? m_workFolder : QString(); });
    });
    showWorkFolder();

    addHeading(tr("Graphics hardware"));
    m_hardware = new QLabel(this);
    m_hardware->setObjectName(QStringLiteral("hardwareFound"));
    m_hardware->setTextFormat(Qt::PlainText);
    m_hardware->setWordWrap(true);
    addWide(m_hardware);
    addSentence(tr("Presets for graphics hardware encode there where some is found, and in software where not."));
    auto *sessions = numberBox<QSpinBox>("deviceSessionsBox");
    sessions->setRange(0, mostJobs);
    sessions->setSpecialValueText(tr("Automatic"));
    sessions->setValue(preferences.deviceSessions);
    addRow(tr("Jobs on &graphics hardware at a time:"), sessions,
           tr("Automatic is what the hardware is known to take."));
    connect(sessions, &QSpinBox::valueChanged, this,
            [this](int value) { change([value](Preferences &stored) { stored.deviceSessions = value; }); });
    connect(&app, &Application::devicesFound, this, &ComputerPage::showHardware);
    showHardware();
}

void ComputerPage::showHardware()
{
    QStringList lines;
    for (const HardwareDevice &device : m_app.devices()) {
        const QString name = device.name.isEmpty() ? describeDeviceType(device.type)
                                                   : tr("%1 (%2)").arg(describeDeviceType(device.type), device.name);
        lines.append(device.encoders.isEmpty()
                         ? tr("%1: encodes nothing").arg(name)
                         : tr("%1: encodes with %2").arg(name, device.encoders.join(QLatin1String(", "))));
    }
    m_hardware->setText(lines.isEmpty() ? tr("None found.") : lines.join(u'\n'));
    m_hardware->setAccessibleName(tr("Graphics hardware: %1").arg(m_hardware->text()));
}

void ComputerPage::chooseWorkFolder()
{
    const QString folder = m_dialogs.openFolder(this, tr("Where should outputs be made first?"), m_workFolder);
    if (!folder.isEmpty())
        m_workFolder = folder;
    showWorkFolder();
    change([this](Preferences &stored) {
        stored.limits.workFolder = m_usesWorkFolder->isChecked() ? m_workFolder : QString();
    });
}

void ComputerPage::showWorkFolder()
{
    const bool isUsed = m_usesWorkFolder->isChecked() && !m_workFolder.isEmpty();
    m_usesWorkFolder->setChecked(isUsed);
    m_workButton->setEnabled(isUsed);
    const QString path = m_workFolder.isEmpty() ? tr("None") : format::path(m_workFolder);
    showPath(*m_workButton, path, 260);
    m_workButton->setToolTip(path);
    m_workButton->setAccessibleName(tr("Folder in which outputs are made first: %1").arg(path));
}

FilesPage::FilesPage(Application &app, const Dialogs &dialogs, QWidget *parent)
    : SettingsPage(app, parent)
    , m_dialogs(dialogs)
    , m_destination(new QPushButton(this))
    , m_name(new QLineEdit(this))
    , m_example(new QLabel(this))
{
    const Preferences preferences = Preferences::load();
    addHeading(tr("Outputs of new jobs"));
    m_destination->setObjectName(QStringLiteral("settingsDestination"));
    m_destination->setAutoDefault(false);
    addRow(tr("&Put them into:"), m_destination,
           tr("Jobs that are added from now on; the folders of their sources are made again below it."));
    showDestination(preferences.destination);
    connect(m_destination, &QPushButton::clicked, this, &FilesPage::chooseDestination);

    auto *name = new QWidget(this);
    auto *row = new QHBoxLayout(name);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_name->setObjectName(QStringLiteral("settingsName"));
    m_name->setText(preferences.nameTemplate);
    auto *insert = new QPushButton(tr("Insert"), name);
    insert->setObjectName(QStringLiteral("settingsNameFields"));
    insert->setAccessibleName(tr("Insert what a name can tell"));
    insert->setAutoDefault(false);
    insert->setMenu(OutputOptionsDialog::fieldMenu(m_name, insert));
    row->addWidget(m_name, 1);
    row->addWidget(insert);
    addRow(tr("&Name them:"), name, tr("What stands in braces is filled in for each clip."));
    m_name->setAccessibleName(tr("Name of the outputs"));
    m_example->setObjectName(QStringLiteral("settingsNameExample"));
    m_example->setWordWrap(true);
    m_example->setTextFormat(Qt::PlainText);
    m_example->setContentsMargins(0, 0, 0, 12);
    addWide(m_example);
    connect(m_name, &QLineEdit::textChanged, this, &FilesPage::takeName);

    auto *exists = new Calm<QComboBox>(this);
    exists->setObjectName(QStringLiteral("settingsExists"));
    exists->setFocusPolicy(Qt::StrongFocus);
    exists->setItemDelegate(new QStyledItemDelegate(exists));
    for (const auto &[policy, text] : {std::pair(ExistsPolicy::Rename, tr("Add a number to the name")),
                                       std::pair(ExistsPolicy::Skip, tr("Skip the clip")),
                                       std::pair(ExistsPolicy::Overwrite, tr("Replace the file that is there"))})
        exists->addItem(text, toText(policy));
    exists->setCurrentIndex(std::max(0, exists->findData(toText(preferences.exists))));
    addRow(tr("If a name is &taken:"), exists, tr("A source is never replaced, whatever is chosen here."));
    connect(exists, &QComboBox::currentIndexChanged, this, [this, exists] {
        const auto policy = existsPolicyFromText(exists->currentData().toString());
        change([policy](Preferences &stored) { stored.exists = policy.value_or(ExistsPolicy::Rename); });
    });
    auto *smaller = checkBox(tr("Keep an output only if it is &smaller than its source"), "settingsOnlySmaller");
    smaller->setChecked(preferences.isOnlySmaller);
    addSwitch(smaller, tr("What came out larger is not kept, and the job says so."));
    connect(smaller, &QCheckBox::toggled, this,
            [this](bool isWanted) { change([isWanted](Preferences &stored) { stored.isOnlySmaller = isWanted; }); });
    auto *join = checkBox(tr("&Join the parts of a take that the camera cut"), "settingsJoinTakes");
    join->setChecked(preferences.joinsTakes);
    addSwitch(join, tr("Long recordings lie in several files on some cards; each becomes one clip."));
    connect(join, &QCheckBox::toggled, this,
            [this](bool isWanted) { change([isWanted](Preferences &stored) { stored.joinsTakes = isWanted; }); });

    addHeading(tr("Room on disks"));
    auto *reserve = numberBox<QDoubleSpinBox>("reserveBox");
    reserve->setRange(0, 10'000);
    reserve->setDecimals(1);
    reserve->setSuffix(tr(" GB"));
    reserve->setValue(static_cast<double>(preferences.limits.diskReserveBytes) / gigabyte);
    addRow(tr("Leave &free:"), reserve,
           tr("On every disk that outputs go to; of a small one a twentieth. Jobs wait until there is room."));
    connect(reserve, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        change([value](Preferences &stored) { stored.limits.diskReserveBytes = bytesIn(value); });
    });
    takeName();
}

void FilesPage::chooseDestination()
{
    const QString before = Preferences::load().destination;
    const QString folder = m_dialogs.openFolder(this, tr("Where should the converted files go?"),
                                                isBucketLink(before) ? Preferences::defaultDestination() : before);
    if (folder.isEmpty())
        return;
    showDestination(folder);
    change([&folder](Preferences &stored) { stored.destination = folder; });
}

void FilesPage::showDestination(const QString &destination)
{
    const QString path = format::path(destination);
    showPath(*m_destination, path, 300);
    m_destination->setToolTip(path);
    m_destination->setAccessibleDescription(path);
}

// As it is typed: what a clip would be called, or what is wrong.
void FilesPage::takeName()
{
    const Preferences stored = Preferences::load();
    const auto checked = Planner::checkTemplate(m_name->text());
    if (!checked) {
        m_example->setText(checked.error().sentence);
        return;
    }
    const Preset *preset = m_app.presets().find(stored.preset);
    m_example->setText(
        tr("For example: %1")
            .arg(OutputOptionsDialog::exampleName(m_name->text(), preset ? preset->name : QString(),
                                                  preset ? preset->recipe.extension : QStringLiteral("mp4"))));
    if (m_name->text() != stored.nameTemplate)
        change([this](Preferences &preferences) { preferences.nameTemplate = m_name->text(); });
}

RetriesPage::RetriesPage(Application &app, QWidget *parent)
    : SettingsPage(app, parent)
{
    const Preferences preferences = Preferences::load();
    addHeading(tr("When a job goes wrong"));
    auto *tries = numberBox<QSpinBox>("triesBox");
    tries->setRange(1, mostTries);
    tries->setValue(preferences.triesInAll);
    addRow(tr("&Attempts before a job counts as failed:"), tries,
           tr("For trouble that may pass, such as a lost connection. A damaged file is not tried again."));
    connect(tries, &QSpinBox::valueChanged, this,
            [this](int value) { change([value](Preferences &stored) { stored.triesInAll = value; }); });
    auto *stall = numberBox<QSpinBox>("stallBox");
    stall->setRange(1, longestStallMinutes);
    stall->setSuffix(tr(" min"));
    stall->setValue(static_cast<int>(std::max<qint64>(1, preferences.stallLimit.count() / 60)));
    addRow(tr("&End an attempt in which nothing moves for:"), stall,
           tr("Neither a picture nor a byte: the file or the way to it hangs. It is then tried again."));
    connect(stall, &QSpinBox::valueChanged, this, [this](int value) {
        change([value](Preferences &stored) { stored.stallLimit = std::chrono::minutes(value); });
    });
    addSentence(tr("Between attempts Reelyard waits 2, 4 and 8 seconds, or as long as a server asks it to. A disk or a "
                   "share that is away is waited for, and that uses up no attempt."));
}

SchedulePage::SchedulePage(Application &app, QWidget *parent)
    : SettingsPage(app, parent)
    , m_onlyBetween(checkBox(tr("Start jobs &only between"), "onlyBetweenBox"))
{
    const Preferences preferences = Preferences::load();
    const std::optional<WorkHours> hours = preferences.limits.hours;
    auto *times = new QWidget(this);
    const auto timeBox = [times](const char *name, const QString &accessible, QTime time) {
        auto *box = new Calm<QTimeEdit>(times);
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(accessible);
        box->setFocusPolicy(Qt::StrongFocus);
        box->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss")));
        box->setWrapping(true);
        box->setTime(time);
        return box;
    };
    m_from = timeBox("fromBox", tr("Start jobs from"), hours ? hours->from() : QTime(22, 0));
    m_to = timeBox("toBox", tr("Start jobs until"), hours ? hours->to() : QTime(6, 0));
    auto *row = new QHBoxLayout(times);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_from);
    row->addWidget(new QLabel(tr("and"), times));
    row->addWidget(m_to);
    row->addStretch(1);
    addHeading(tr("When jobs run"));
    m_onlyBetween->setChecked(hours.has_value());
    addSwitch(m_onlyBetween, tr("Jobs that run at the end of these hours are finished."), times);
    auto *battery = checkBox(tr("&Wait while the computer runs on battery"), "batteryBox");
    battery->setChecked(preferences.limits.waitOnBattery);
    addSwitch(battery, tr("Running jobs stand still and go on where they were."));
    connect(battery, &QCheckBox::toggled, this, [this](bool isWanted) {
        change([isWanted](Preferences &stored) { stored.limits.waitOnBattery = isWanted; });
    });
    for (QTimeEdit *time : {m_from, m_to}) {
        time->setEnabled(hours.has_value());
        connect(time, &QTimeEdit::timeChanged, this, &SchedulePage::takeHours);
    }
    connect(m_onlyBetween, &QCheckBox::toggled, this, &SchedulePage::takeHours);
}

void SchedulePage::takeHours()
{
    const bool isWanted = m_onlyBetween->isChecked();
    m_from->setEnabled(isWanted);
    m_to->setEnabled(isWanted);
    const auto hours = isWanted ? WorkHours::between(m_from->time(), m_to->time()) : std::nullopt;
    const bool isWrong = isWanted && !hours;
    tell(isWrong ? tr("Choose two different times between which jobs may start.") : QString());
    if (!isWrong)
        change([&hours](Preferences &stored) { stored.limits.hours = hours; });
}

} // namespace reelyard
