// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/new_jobs_sheet.h"

#include "app/place_comparison.h"
#include "models/base/money_text.h"
#include "models/base/native_path.h"
#include "models/recipe/speed.h"
#include "ui/common/format.h"
#include "ui/common/preset_items.h"
#include "ui/common/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace reelyard
{

namespace
{

constexpr std::size_t mostCompared = 20'000; ///< looking at more would take too long
constexpr double anySum = 1e6;               ///< dollars; what may be spent is asked when they start

void chooseOnly(QComboBox &combo, const QString &data)
{
    combo.setCurrentIndex(combo.findData(data));
}

QLabel *quietLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(QStringLiteral("quiet"));
    return label;
}

} // namespace

NewJobsSheet::NewJobsSheet(Application &app, const Dialogs &dialogs, QWidget *parent)
    : QFrame(parent)
    , m_app(app)
    , m_dialogs(dialogs)
    , m_warning(new QLabel(this))
    , m_preset(new QComboBox(this))
    , m_speed(new QComboBox(this))
    , m_destination(new QPushButton(this))
    , m_exists(new QComboBox(this))
    , m_taken(quietLabel({}, this))
    , m_account(new QPushButton(tr("Add a Cloud Account\u2026"), this))
{
    setObjectName(QStringLiteral("newJobsSheet"));
    setAccessibleName(tr("Options of the new clips"));
    m_warning->setObjectName(QStringLiteral("sheetWarning"));
    m_warning->setWordWrap(true);
    m_warning->setTextFormat(Qt::PlainText);
    m_warning->hide();

    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(buildChoices());
    columns->addWidget(buildPlaces());
    columns->addStretch(1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 4, 16, 12);
    rows->setSpacing(8);
    rows->addWidget(m_warning);
    rows->addLayout(columns);

    m_pause.setSingleShot(true);
    m_pause.setInterval(200);
    connect(&m_pause, &QTimer::timeout, this, &NewJobsSheet::refresh);
    connect(&m_app, &Application::cloudChanged, this, &NewJobsSheet::refresh);
    hide();
}

QWidget *NewJobsSheet::buildChoices()
{
    auto *box = new QWidget(this);
    for (QComboBox *combo : {m_preset, m_speed, m_exists})
        combo->setItemDelegate(new QStyledItemDelegate(combo));
    m_preset->setObjectName(QStringLiteral("sheetPreset"));
    m_preset->setAccessibleName(tr("Preset of the new clips"));
    m_preset->setMaxVisibleItems(24);
    m_preset->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_preset->setPlaceholderText(tr("Several"));
    auto *presets = new QStandardItemModel(m_preset);
    addPresetItems(*presets, m_app.presets(), font(), false);
    m_preset->setModel(presets);
    m_speed->setObjectName(QStringLiteral("sheetSpeed"));
    m_speed->setAccessibleName(tr("Speed of the new clips"));
    for (const auto &[speed, text] : {std::pair(Speed::Normal, tr("Normal")), std::pair(Speed::Fast, tr("Fast")),
                                      std::pair(Speed::VeryFast, tr("Very fast"))})
        m_speed->addItem(text, toText(speed));
    m_destination->setObjectName(QStringLiteral("sheetDestination"));
    m_destination->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_exists->setObjectName(QStringLiteral("sheetExists"));
    m_exists->setAccessibleName(tr("If a name is taken"));
    m_exists->setPlaceholderText(tr("Several"));
    for (const auto &[policy, text] : {std::pair(ExistsPolicy::Rename, tr("Name taken: add a number")),
                                       std::pair(ExistsPolicy::Skip, tr("Name taken: skip the clip")),
                                       std::pair(ExistsPolicy::Overwrite, tr("Name taken: replace the file"))})
        m_exists->addItem(text, toText(policy));
    m_taken->setObjectName(QStringLiteral("sheetTaken"));

    auto *preset = new QHBoxLayout;
    preset->setSpacing(8);
    preset->addWidget(m_preset, 1);
    preset->addWidget(m_speed);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addLayout(preset);
    rows->addWidget(m_destination);
    rows->addWidget(m_exists);
    rows->addWidget(m_taken);
    rows->addStretch(1);
    box->setMinimumWidth(270);
    box->setMaximumWidth(400);

    connect(m_preset, &QComboBox::activated, this, &NewJobsSheet::applyRecipe);
    connect(m_speed, &QComboBox::activated, this, &NewJobsSheet::applyRecipe);
    connect(m_destination, &QPushButton::clicked, this, &NewJobsSheet::chooseDestination);
    connect(m_exists, &QComboBox::activated, this, [this] {
        JobQueue::Change change;
        change.exists = existsPolicyFromText(m_exists->currentData().toString());
        assign(change);
    });
    return box;
}

QWidget *NewJobsSheet::buildPlaces()
{
    auto *box = new QWidget(this);
    box->setAccessibleName(tr("Where to run"));
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->addWidget(quietLabel(tr("Where to run"), box), 0, 0);
    grid->addWidget(quietLabel(tr("Ready in"), box), 0, 1);
    grid->addWidget(quietLabel(tr("Cost"), box), 0, 2);
    grid->addWidget(quietLabel(tr("Uploads"), box), 0, 3);
    auto *group = new QButtonGroup(box);
    const std::array<std::pair<const char *, QString>, 3> places{{{"sheetHere", displayText(Place::Local)},
                                                                  {"sheetCloud", displayText(Place::Cloud)},
                                                                  {"sheetAuto", tr("Automatic")}}};
    for (std::size_t i = 0; i < places.size(); ++i) {
        PlaceRow &row = m_places[i];
        const QString name = QString::fromLatin1(places[i].first);
        row.choice = new QRadioButton(places[i].second, box);
        row.choice->setObjectName(name);
        row.time = new QLabel(box);
        row.time->setObjectName(name + QStringLiteral("Time"));
        row.cost = new QLabel(box);
        row.cost->setObjectName(name + QStringLiteral("Cost"));
        row.upload = new QLabel(box);
        row.upload->setObjectName(name + QStringLiteral("Upload"));
        const int line = static_cast<int>(i) + 1;
        group->addButton(row.choice, static_cast<int>(i));
        grid->addWidget(row.choice, line, 0);
        grid->addWidget(row.time, line, 1);
        grid->addWidget(row.cost, line, 2);
        grid->addWidget(row.upload, line, 3);
    }
    m_account->setObjectName(QStringLiteral("sheetAccount"));
    grid->addWidget(m_account, 4, 0, 1, 4, Qt::AlignLeft);
    setTabOrder(m_places.back().choice, m_account);
    connect(m_account, &QPushButton::clicked, this, &NewJobsSheet::accountsRequested);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        JobQueue::Change change;
        if (id == 2)
            change.isAutomatic = true;
        else
            change.place = id == 1 ? Place::Cloud : Place::Local;
        assign(change);
    });
    return box;
}

void NewJobsSheet::setJobs(std::vector<JobId> jobs, const Decisions &decisions)
{
    m_jobs = std::move(jobs);
    m_decisions = decisions;
    if (isVisible() && !m_pause.isActive())
        m_pause.start();
}

void NewJobsSheet::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    refresh();
}

std::vector<Job> NewJobsSheet::jobs() const
{
    std::vector<Job> jobs;
    for (const JobId id : m_jobs) {
        if (const Job *job = m_app.queue().list().find(id); job && job->state == JobState::New)
            jobs.push_back(*job);
        if (jobs.size() == mostCompared)
            break;
    }
    return jobs;
}

// What automatic aims at until a person says otherwise when the jobs start.
PlaceRule NewJobsSheet::rule() const
{
    const QDateTime now = QDateTime::currentDateTime();
    QDateTime morning(now.date(), QTime(8, 0));
    if (now.secsTo(morning) <= 3600)
        morning = morning.addDays(1);
    PlaceRule rule;
    rule.doneBy = Timestamp(morning.toMSecsSinceEpoch());
    return rule;
}

void NewJobsSheet::refresh()
{
    if (!isVisible())
        return;
    const std::vector<Job> all = jobs();
    QSet<QString> presets;
    QSet<int> policies;
    QString folder;
    bool isFirst = true;
    for (const Job &job : all) {
        presets.insert(job.preset);
        policies.insert(static_cast<int>(job.exists));
        const QString its = folderOf(job.outputPath());
        while (!isFirst && !its.startsWith(folder) && !folder.isEmpty())
            folder = folder.left(folder.lastIndexOf(u'/', -2) + 1);
        if (std::exchange(isFirst, false))
            folder = its;
    }
    m_isFilling = true;
    chooseOnly(*m_preset, presets.size() == 1 ? *presets.begin() : QString());
    const Preset *preset = presets.size() == 1 ? m_app.presets().find(*presets.begin()) : nullptr;
    m_speed->setEnabled(preset && atSpeed(preset->recipe, Speed::Fast));
    m_exists->setCurrentIndex(
        policies.size() == 1 ? m_exists->findData(toText(static_cast<ExistsPolicy>(*policies.begin()))) : -1);
    const QString shown = folder.size() > 1 ? format::path(folder.chopped(1)) : tr("Several folders");
    m_destination->setText(m_destination->fontMetrics().elidedText(shown, Qt::ElideMiddle, 260));
    m_destination->setIcon(Theme::icon(QStringLiteral("folder")));
    m_destination->setToolTip(shown);
    m_destination->setAccessibleName(tr("Destination of the new clips: %1").arg(shown));
    m_isFilling = false;
    m_taken->setText(m_decisions.renamed > 0
                         ? format::counted(m_decisions.renamed,
                                           tr("%Ln clip got a number.", nullptr, int(m_decisions.renamed)),
                                           tr("%Ln clips got a number.", nullptr, int(m_decisions.renamed)))
                         : QString());
    m_taken->setVisible(m_decisions.renamed > 0);
    m_warning->setText(m_decisions.shortSpace);
    m_warning->setVisible(!m_decisions.shortSpace.isEmpty());
    refreshPlaces(all);
}

void NewJobsSheet::refreshPlaces(const std::vector<Job> &jobs)
{
    std::vector<Recipe> recipes;
    QSet<QString> seen;
    bool isAutomatic = !jobs.empty();
    bool isCloud = !jobs.empty();
    bool isHere = !jobs.empty();
    for (const Job &job : jobs) {
        isAutomatic = isAutomatic && job.isAutomatic;
        isCloud = isCloud && !job.isAutomatic && job.place == Place::Cloud;
        isHere = isHere && !job.isAutomatic && job.place == Place::Local;
        const QString &name = job.preset;
        if (const Preset *preset = seen.contains(name) ? nullptr : m_app.presets().find(name))
            recipes.push_back(preset->recipe);
        seen.insert(name);
    }
    const auto offers = comparePlaces(m_app, jobs, recipes, rule(), anySum);
    for (std::size_t i = 0; i < offers.size() && i < m_places.size(); ++i)
        showOffer(m_places[i], offers[i]);
    const std::array chosen{isHere, isCloud, isAutomatic};
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        QRadioButton *choice = m_places[i].choice;
        choice->setAutoExclusive(false); // none of them where they differ
        choice->setChecked(chosen[i]);
        choice->setAutoExclusive(true);
    }
    m_account->setVisible(!m_app.cloud());
}

void NewJobsSheet::showOffer(PlaceRow &row, const PlaceOffer &offer)
{
    const bool isPossible = offer.refusal.isEmpty();
    row.choice->setEnabled(isPossible);
    for (QLabel *label : {row.time, row.cost, row.upload})
        label->setEnabled(isPossible);
    const QString none = QStringLiteral("\u2013");
    if (!isPossible) {
        row.time->setText(none);
        row.cost->setText(none);
        row.upload->setText(none);
        row.choice->setToolTip(offer.refusal);
        row.choice->setAccessibleDescription(offer.refusal);
        return;
    }
    row.time->setText(
        offer.seconds
            ? tr("about %1").arg(format::timeLeft(std::chrono::seconds(std::llround(std::max(1.0, *offer.seconds)))))
            : tr("not known yet"));
    if (offer.missesDeadline)
        row.time->setText(tr("%1, too late").arg(row.time->text()));
    const bool isHere = offer.where == PlaceOffer::Where::Here;
    QString cost = isHere && offer.high <= 0 ? tr("nothing")
                   : offer.hasCost           ? moneyRangeText(offer.low, offer.high)
                                             : tr("not known yet");
    if (offer.hasCost && !offer.hasHistory)
        cost = tr("%1, a guess").arg(cost);
    row.cost->setText(cost);
    row.upload->setText(isHere || (offer.uploadBytes == 0 && offer.hasCost) ? tr("nothing")
                                                                            : format::bytes(offer.uploadBytes));
    QString more;
    if (offer.where == PlaceOffer::Where::Automatic) {
        const QDateTime by = QDateTime::fromMSecsSinceEpoch(rule().doneBy->count());
        more = tr("On this computer, and in the cloud what would not be done by %1. You can say another time when they "
                  "start.")
                   .arg(QLocale().toString(by, QStringLiteral("ddd ")) + format::timeOfDay(by.time()));
    }
    row.choice->setToolTip(more);
    row.choice->setAccessibleDescription(
        tr("%1; %2; %3 %4").arg(row.time->text(), row.cost->text(), row.upload->text(), more));
}

void NewJobsSheet::applyRecipe()
{
    const Preset *preset = m_app.presets().find(m_preset->currentData().toString());
    if (m_isFilling || !preset)
        return;
    const Speed speed = speedFromText(m_speed->currentData().toString()).value_or(Speed::Normal);
    JobQueue::Change change;
    change.recipe = atSpeed(preset->recipe, speed).value_or(preset->recipe);
    assign(change);
}

void NewJobsSheet::chooseDestination()
{
    const QString folder = m_dialogs.openFolder(this, tr("Convert into"), QString());
    if (folder.isEmpty())
        return;
    JobQueue::Change change;
    change.destination = folder;
    assign(change);
}

void NewJobsSheet::assign(const JobQueue::Change &change)
{
    m_app.queue().assign(m_jobs, change, [this](const Result<int> &count) {
        if (!count)
            emit told(count.error().sentence);
        refresh();
    });
}

void NewJobsSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colors().strip);
}

} // namespace reelyard
