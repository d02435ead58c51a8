// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/intake_strip.h"

#include "app/queue/job_queue.h"
#include "app/queue/pilot.h"
#include "models/base/native_path.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/plan/new_jobs_sheet.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSet>

namespace reelyard
{

namespace
{

constexpr int pilotCount = 3;
const QString gap = QStringLiteral("  \u00b7  ");

QString commonFolder(const QString &a, const QString &b)
{
    qsizetype shared = 0;
    const qsizetype shorter = std::min(a.size(), b.size());
    for (qsizetype i = 0; i < shorter && a[i] == b[i]; ++i) {
        if (a[i] == QLatin1Char('/'))
            shared = i + 1;
    }
    return a.left(shared);
}

void addTakes(const IntakeCounts &counts, int &takes, int &parts, int &joined)
{
    (counts.areTakesJoined ? joined : takes) += counts.takes;
    parts += counts.areTakesJoined ? 0 : counts.takeParts;
}

} // namespace

IntakeStrip::IntakeStrip(JobQueue &queue, QWidget *parent)
    : QFrame(parent)
    , m_queue(queue)
    , m_icon(new QLabel(this))
    , m_headline(new ElidedLabel(Qt::ElideRight, this))
    , m_remark(new ElidedLabel(Qt::ElideRight, this))
    , m_place(new ElidedLabel(Qt::ElideMiddle, this))
    , m_never(new QCheckBox(tr("Never upload these"), this))
    , m_stopScan(new QPushButton(tr("Stop scanning"), this))
    , m_join(new QPushButton(this))
    , m_options(new QPushButton(tr("Options"), this))
    , m_discard(new QPushButton(tr("Discard"), this))
    , m_first(new QPushButton(tr("Run %1 First").arg(pilotCount), this))
    , m_start(new QPushButton(tr("Start"), this))
{
    m_icon->setAccessibleName(tr("New jobs"));
    setObjectName(QStringLiteral("intakeStrip"));
    m_headline->setObjectName(QStringLiteral("intakeHeadline"));
    m_remark->setObjectName(QStringLiteral("intakeRemark"));
    m_never->setObjectName(QStringLiteral("neverUpload"));
    m_never->setToolTip(tr("They run on this computer, whatever else is said."));
    m_never->hide();
    m_stopScan->setObjectName(QStringLiteral("stopScan"));
    m_join->setObjectName(QStringLiteral("joinTakes"));
    m_join->setToolTip(tr("The camera cut a long recording into several files. Its parts become one clip."));
    m_options->setObjectName(QStringLiteral("newJobsOptions"));
    m_options->setCheckable(true);
    m_options->setToolTip(tr("Preset, destination and place of the new clips, with what each place takes and costs."));
    m_discard->setObjectName(QStringLiteral("discardNew"));
    m_discard->setToolTip(tr("Takes the new jobs off the list. No file is touched."));
    m_first->setObjectName(QStringLiteral("startFirst"));
    m_first->setToolTip(
        tr("Runs the smallest clip of each kind, so that you can see early whether all is as it should be. "
           "The others stay new."));
    m_start->setObjectName(QStringLiteral("startNew"));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_headline->setFont(strong);
    m_start->setFont(strong);
    m_remark->setQuiet(true);
    m_place->setObjectName(QStringLiteral("intakePlace"));
    m_place->setQuiet(true);
    m_place->setLeast(16);
    // What there is to know stays whole; the path gives way.
    m_remark->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_headline);
    auto *second = new QHBoxLayout;
    second->setSpacing(0);
    second->addWidget(m_remark);
    second->addWidget(m_place, 1);
    texts->addLayout(second);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addSpacing(4);
    row->addLayout(texts, 1);
    row->addWidget(m_never);
    row->addWidget(m_stopScan);
    row->addWidget(m_join);
    row->addWidget(m_options);
    row->addWidget(m_discard);
    row->addWidget(m_first);
    row->addWidget(m_start);

    connect(m_start, &QPushButton::clicked, this, &IntakeStrip::startAll);
    connect(m_first, &QPushButton::clicked, this, &IntakeStrip::startFirst);
    connect(m_join, &QPushButton::clicked, this, &IntakeStrip::joinTakes);
    connect(m_options, &QPushButton::toggled, this, &IntakeStrip::showOptions);
    connect(m_discard, &QPushButton::clicked, this, &IntakeStrip::discardAll);
    connect(m_never, &QCheckBox::toggled, this, &IntakeStrip::neverUpload);
    connect(m_stopScan, &QPushButton::clicked, this, &IntakeStrip::cancelScans);
    connect(&queue.list(), &JobList::changed, this, &IntakeStrip::take);
    connect(&Theme::instance(), &Theme::changed, this, &IntakeStrip::updateLook);
    for (const Job &job : queue.list().jobs())
        note(job.id);
    updateLook();
    refresh();
}

void IntakeStrip::follow(Intake *intake)
{
    if (!isScanning()) // Start or Discard of an earlier drop says nothing about this one
        m_rest = Rest::Stays;
    m_scans.insert(intake, {});
    connect(intake, &Intake::countsChanged, this, [this, intake] {
        readCounts(intake);
        refresh();
    });
    connect(intake, &Intake::finished, this, [this, intake] { finish(intake); });
    connect(intake, &QObject::destroyed, this, [this, intake] {
        if (m_scans.remove(intake))
            refresh();
    });
    if (intake->counts().finished)
        finish(intake);
    else
        refresh();
}

void IntakeStrip::setHasCloud(bool has)
{
    m_never->setVisible(has);
}

void IntakeStrip::neverUpload(bool isNever)
{
    std::vector<JobId> jobs = newJobs();
    if (isNever) {
        bind(jobs);
        return;
    }
    std::erase_if(jobs, [this](JobId id) { return !m_bound.remove(raw(id)); }); // a preset's own rule stays
    m_queue.setNeverUpload(jobs, false);
}

void IntakeStrip::bind(const std::vector<JobId> &ids)
{
    std::vector<JobId> jobs;
    for (const JobId id : ids) {
        const Job *job = m_queue.list().find(id);
        if (job && job->state == JobState::New && !job->neverUpload)
            jobs.push_back(id);
    }
    for (const JobId id : jobs)
        m_bound.insert(raw(id));
    m_queue.setNeverUpload(jobs, true);
}

void IntakeStrip::startAll()
{
    const std::vector<JobId> jobs = newJobs();
    if (!m_mayStart(jobs))
        return;
    // What is still being found for the cloud has not been named, and stays.
    const bool isAnyForCloud = std::any_of(jobs.begin(), jobs.end(), [this](JobId id) {
        const Job *job = m_queue.list().find(id);
        return job && (job->place == Place::Cloud || job->isAutomatic);
    });
    if (isScanning() && !isAnyForCloud)
        m_rest = Rest::Starts;
    m_queue.startNew(jobs);
    m_queue.start();
    refresh();
}

void IntakeStrip::startFirst()
{
    std::vector<Job> jobs;
    for (const JobId id : newJobs()) {
        if (const Job *job = m_queue.list().find(id))
            jobs.push_back(*job);
    }
    const std::vector<JobId> first = pilotJobs(jobs, pilotCount);
    if (!m_mayStart(first))
        return;
    m_queue.startNew(first);
    m_queue.start();
}

void IntakeStrip::discardAll()
{
    if (isScanning())
        m_rest = Rest::Goes;
    cancelScans();
    m_queue.removeUndoably(newJobs());
    refresh();
}

void IntakeStrip::setSheet(NewJobsSheet *sheet)
{
    m_sheet = sheet;
    refresh();
}

void IntakeStrip::showOptions(bool isShown)
{
    if (!m_sheet)
        return;
    refreshSheet();
    m_sheet->setVisible(isShown);
}

void IntakeStrip::refreshSheet()
{
    if (m_sheet)
        m_sheet->setJobs(newJobs(), {m_renamed, shortSpaceText()});
}

void IntakeStrip::joinTakes()
{
    m_takes = m_takeParts = 0;
    for (Unjoined &drop : std::exchange(m_unjoined, {})) {
        m_queue.discardNew(drop.jobs); // those that are new still
        drop.options.joinsTakes = true;
        emit intakeWanted(drop.inputs, drop.options);
    }
    refresh();
}

void IntakeStrip::cancelScans()
{
    const auto scans = m_scans.keys();
    for (Intake *scan : scans)
        scan->cancel();
}

void IntakeStrip::readCounts(Intake *intake)
{
    const auto scan = m_scans.find(intake);
    if (scan == m_scans.end())
        return;
    const std::size_t toldBefore = scan->problems.size();
    *scan = intake->counts();
    for (std::size_t i = toldBefore; i < scan->problems.size(); ++i)
        emit told(scan->problems[i].sentence);
}

void IntakeStrip::finish(Intake *intake)
{
    readCounts(intake);
    const IntakeCounts counts = m_scans.take(intake);
    m_leftOut += counts.leftOut;
    m_skipped += counts.skipped;
    m_renamed += counts.renamed;
    addTakes(counts, m_takes, m_takeParts, m_joined);
    if (counts.takes > 0 && !counts.areTakesJoined)
        m_unjoined.push_back({intake->inputs(), intake->options(), intake->jobs()});
    for (const SpacePlan &plan : counts.spaces) {
        const auto known = std::find_if(m_spaces.begin(), m_spaces.end(),
                                        [&plan](const SpacePlan &space) { return space.mount == plan.mount; });
        if (known == m_spaces.end())
            m_spaces.push_back(plan);
        else
            known->disk = plan.disk;
    }
    if (counts.found == 0 && counts.problems.empty() && !counts.cancelled)
        emit told(counts.leftOut == 0
                      ? tr("There was nothing to add: no video or audio file was found.")
                      : tr("There was nothing to add: %1.")
                            .arg(format::counted(
                                counts.leftOut, tr("%Ln file is neither video nor audio", nullptr, int(counts.leftOut)),
                                tr("%Ln files are neither video nor audio", nullptr, int(counts.leftOut)))));
    refresh();
    // Something is to be decided: it opens by itself, once a drop.
    if (!m_sizes.isEmpty() && (counts.renamed > 0 || !shortSpaceText().isEmpty()))
        m_options->setChecked(true);
}

void IntakeStrip::take(const JobChanges &changes)
{
    const auto before = m_sizes.size();
    for (const JobId id : changes.removed)
        forget(id);
    for (const auto *ids : {&changes.added, &changes.changed}) {
        for (const JobId id : *ids)
            note(id);
    }
    if (m_sizes.isEmpty() && before == 0)
        return;
    if (m_never->isChecked())
        bind(changes.added);
    if (m_rest == Rest::Starts && !m_sizes.isEmpty())
        m_queue.startNew(newJobs());
    else if (m_rest == Rest::Goes && !m_sizes.isEmpty())
        m_queue.discardNew(newJobs());
    refresh();
}

void IntakeStrip::note(JobId id)
{
    forget(id);
    const Job *job = m_queue.list().find(id);
    if (!job || job->state != JobState::New)
        return;
    const QString folder = folderOf(job->outputPath());
    m_folder = m_sizes.isEmpty() ? folder : commonFolder(m_folder, folder);
    m_sizes.insert(raw(id), job->sourceSizeBytes);
    if (job->place == Place::Cloud)
        m_cloud.insert(raw(id));
    m_sizeBytes += std::max<qint64>(job->sourceSizeBytes, 0);
}

void IntakeStrip::forget(JobId id)
{
    if (const auto known = m_sizes.constFind(raw(id)); known != m_sizes.constEnd()) {
        m_sizeBytes -= std::max<qint64>(*known, 0);
        m_sizes.erase(known);
        m_cloud.remove(raw(id));
    }
}

std::vector<JobId> IntakeStrip::newJobs() const
{
    std::vector<JobId> ids;
    ids.reserve(static_cast<std::size_t>(m_sizes.size()));
    for (auto size = m_sizes.keyBegin(); size != m_sizes.keyEnd(); ++size)
        ids.push_back(JobId{*size});
    std::sort(ids.begin(), ids.end());
    return ids;
}

QString IntakeStrip::headline() const
{
    const auto clips = m_sizes.size();
    if (clips == 0)
        return tr("Looking for videos\u2026");
    QString text =
        format::counted(clips, tr("%Ln new clip", nullptr, int(clips)), tr("%Ln new clips", nullptr, int(clips)));
    if (m_sizeBytes > 0)
        text = tr("%1, about %2").arg(text, format::bytes(m_sizeBytes));
    return isScanning() ? tr("%1 so far").arg(text) : text;
}

// Of the disk that is closest to being full: what the new jobs are expected to take of it.
IntakeStrip::Space IntakeStrip::tightest(const std::vector<const Job *> &jobs) const
{
    QHash<QString, qint64> needed;
    QSet<QString> isMore; // links whose size nobody has told
    for (const Job *job : jobs) {
        const qint64 space = m_queue.needsOf(*job).spaceBytes;
        needed[job->outputMount] += space;
        if (space <= 0)
            isMore.insert(job->outputMount);
    }
    const SpacePlan *tightest = nullptr;
    const auto left = [&needed](const SpacePlan &space) { return space.disk.free - needed.value(space.mount); };
    for (const SpacePlan &space : m_spaces) {
        const bool isWanted = space.disk.total >= 0 && needed.contains(space.mount);
        if (isWanted && (!tightest || left(space) < left(*tightest)))
            tightest = &space;
    }
    if (!tightest)
        return {};
    return {tightest, needed.value(tightest->mount), isMore.contains(tightest->mount)};
}

QString IntakeStrip::spaceText(const std::vector<const Job *> &jobs) const
{
    const Space space = tightest(jobs);
    if (!space.disk)
        return {};
    const QString free = format::bytes(space.disk->disk.free);
    if (space.neededBytes <= 0)
        return tr("%1 free").arg(free);
    return (space.isAtLeast ? tr("%1 or more of %2 free") : tr("up to %1 of %2 free"))
        .arg(format::bytes(space.neededBytes), free);
}

// The queue waits while a disk is full; better to know before.
QString IntakeStrip::shortSpaceText() const
{
    const Space space = tightest(jobsToJudge());
    if (!space.disk || space.neededBytes <= space.disk->disk.free)
        return {};
    return tr("These clips may need up to %1, and %2 are free. Choose another destination, or make room: the queue "
              "waits "
              "when the disk is nearly full.")
        .arg(format::bytes(space.neededBytes), format::bytes(space.disk->disk.free));
}

// From what earlier jobs of the recipes took where they ran, on all slots.
QString IntakeStrip::timeText(const std::vector<const Job *> &jobs) const
{
    const auto time = m_queue.timeFor(jobs);
    return time && !jobs.empty() ? tr("about %1").arg(format::timeLeft(*time)) : QString();
}

// What Start would begin; nothing while it still grows, or where looking at each would take too long.
std::vector<const Job *> IntakeStrip::jobsToJudge() const
{
    constexpr qsizetype mostLookedAt = 20'000;
    std::vector<const Job *> jobs;
    if (isScanning() || m_sizes.size() > mostLookedAt)
        return jobs;
    for (auto size = m_sizes.keyBegin(); size != m_sizes.keyEnd(); ++size) {
        if (const Job *job = m_queue.list().find(JobId{*size}))
            jobs.push_back(job);
    }
    return jobs;
}

QString IntakeStrip::remark() const
{
    int leftOut = m_leftOut;
    int skipped = m_skipped;
    int takes = m_takes;
    int takeParts = m_takeParts;
    int joined = m_joined;
    for (const IntakeCounts &scan : m_scans) {
        leftOut += scan.leftOut;
        skipped += scan.skipped;
        addTakes(scan, takes, takeParts, joined);
    }
    QStringList parts;
    if (m_rest == Rest::Starts && isScanning())
        parts.append(tr("What is found starts by itself"));
    if (const std::vector<const Job *> jobs = jobsToJudge(); !jobs.empty()) {
        for (const QString &number : {spaceText(jobs), timeText(jobs)}) {
            if (!number.isEmpty())
                parts.append(number);
        }
    }
    if (joined > 0)
        parts.append(format::counted(joined, tr("%Ln take joined", nullptr, int(joined)),
                                     tr("%Ln takes joined", nullptr, int(joined))));
    if (takes > 0)
        parts.append(format::counted(takes, tr("%1 clips are parts of %Ln take", nullptr, int(takes)),
                                     tr("%1 clips are parts of %Ln takes", nullptr, int(takes)))
                         .arg(format::number(takeParts)));
    if (skipped > 0)
        parts.append(tr("%Ln skipped", nullptr, int(skipped)));
    if (leftOut > 0)
        parts.append(format::counted(leftOut, tr("%Ln other file left out", nullptr, int(leftOut)),
                                     tr("%Ln other files left out", nullptr, int(leftOut))));
    return parts.join(gap);
}

void IntakeStrip::refresh()
{
    const bool wanted = !m_sizes.isEmpty() || isScanning();
    if (!wanted) {
        m_leftOut = 0;
        m_skipped = 0;
        m_renamed = 0;
        m_options->setChecked(false);
        m_takes = m_takeParts = m_joined = 0;
        m_unjoined.clear();
        m_spaces.clear();
        m_rest = Rest::Stays;
        m_bound.clear();
        m_never->setChecked(false); // each drop is asked about anew
    }
    m_headline->setText(headline());
    const QString quiet = remark();
    m_remark->setText(quiet);
    m_remark->setVisible(!quiet.isEmpty());
    const bool hasPlace = !m_sizes.isEmpty() && m_folder.size() > 1;
    m_place->setVisible(hasPlace);
    if (hasPlace) {
        const QString folder = format::path(m_folder.chopped(1));
        const QString place = m_cloud.isEmpty()                  ? tr("to %1").arg(folder)
                              : m_cloud.size() == m_sizes.size() ? tr("through the cloud, to %1").arg(folder)
                                                                 : tr("some through the cloud, to %1").arg(folder);
        m_place->setText(quiet.isEmpty() ? place : gap + place);
    }
    m_stopScan->setVisible(isScanning());
    // Disabling or hiding the button that was pressed would send the focus on as if Tab had been pressed.
    if (!wanted && isVisible() && QApplication::focusWidget() && isAncestorOf(QApplication::focusWidget()))
        emit focusGivenUp();
    m_start->setEnabled(!m_sizes.isEmpty());
    m_join->setText(m_takes == 1 ? tr("Join Take") : tr("Join %Ln Takes", nullptr, m_takes));
    m_join->setVisible(!m_unjoined.empty() && !m_sizes.isEmpty() && !isScanning());
    m_first->setVisible(m_sizes.size() > pilotCount && !isScanning());
    m_discard->setEnabled(!m_sizes.isEmpty() || isScanning());
    m_options->setVisible(!m_sizes.isEmpty());
    if (m_options->isChecked())
        refreshSheet();
    setVisible(wanted);
}

void IntakeStrip::updateLook()
{
    m_icon->setPixmap(Theme::icon(QStringLiteral("state-new")).pixmap(QSize(24, 24), devicePixelRatioF()));
    update();
}

void IntakeStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colors().strip);
}

} // namespace reelyard
