// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/place_chooser.h"

#include "app/backend/cloud/cloud_backend.h"
#include "app/queue/job_queue.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <map>

namespace reelyard
{

namespace
{

constexpr int soonMs = 300;     // what comes together is looked at together
constexpr int againMs = 20'000; // speeds, prices and the way there change
constexpr std::size_t mostAtOnce = 10'000;

} // namespace

PlaceChooser::PlaceChooser(JobQueue &queue, CloudBackend &cloud, const CostModel &costs, const Clock &clock,
                           QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_cloud(cloud)
    , m_costs(costs)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PlaceChooser::look);
    connect(&queue.list(), &JobList::changed, this, [this](const JobChanges &changes) {
        const auto isOpen = [this](JobId id) {
            const Job *job = m_queue.list().find(id);
            return job && job->isPlaceOpen();
        };
        if (std::any_of(changes.added.begin(), changes.added.end(), isOpen) ||
            std::any_of(changes.changed.begin(), changes.changed.end(), isOpen))
            lookSoon();
    });
    // What the open ones compete with has changed; the timer runs while there are any.
    connect(&cloud, &Backend::freeSlotsChanged, this, [this] {
        if (m_timer.isActive())
            lookSoon();
    });
}

void PlaceChooser::setRules(const QHash<qint64, PlaceRule> &rules)
{
    m_rules = rules;
    look();
}

void PlaceChooser::setRule(BatchId batch, const PlaceRule &rule)
{
    m_rules.insert(raw(batch), rule);
    m_missed.remove(raw(batch));
    look(); // before they start here
}

void PlaceChooser::lookSoon()
{
    if (!m_timer.isActive() || m_timer.remainingTime() > soonMs)
        m_timer.start(soonMs);
}

PlaceCandidate PlaceChooser::candidateOf(const Job &job) const
{
    // Nothing was made here, or the source has not been examined: a guess that lets a rule work.
    constexpr double unknownSeconds = 60;
    constexpr double unknownSecondsThere = 30;
    PlaceCandidate candidate;
    candidate.job = job.id;
    const auto here = m_queue.eta().expectedHere({&job});
    candidate.localSeconds = here ? static_cast<double>(here->count()) : unknownSeconds;
    const CostModel::Estimate there = m_costs.estimate({&job});
    candidate.cloudSeconds = there.seconds > 0 ? there.seconds : unknownSecondsThere;
    candidate.dollars = there.seconds > 0 ? there.middle : m_costs.price().of(candidate.cloudSeconds, 0, 0);
    candidate.mostDollars = m_cloud.largestCharge(loadOf(job).value_or(WorkLoad()));
    candidate.uploadBytes = job.sourceKind == SourceKind::Link ? 0 : std::max<qint64>(0, job.sourceSizeBytes);
    candidate.canRunThere =
        candidate.uploadBytes <= m_cloud.largestUploadBytes() && job.sourceDetail->moreParts.isEmpty();
    candidate.canRunHere = job.placeReason != PlaceReason::OnlyThere; // seen when it was added
    candidate.neverUpload = job.neverUpload;
    return candidate;
}

// What runs and waits whose place is not for the program to choose.
PlaceSituation PlaceChooser::situationNow() const
{
    PlaceSituation situation;
    situation.localSlots = std::max(1, m_queue.parallel());
    situation.cloudSlots = std::max(1, m_cloud.api().limit().now());
    situation.isCloudUp = !m_cloud.api().isFailing();
    situation.uplinkBytesPerSecond = m_cloud.uplinkBytesPerSecond();
    std::vector<const Job *> here;
    for (const Job &job : m_queue.list().jobs()) {
        const bool isOpen = job.state == JobState::Queued || job.state == JobState::Running;
        if (!isOpen || job.isPlaceOpen())
            continue;
        if (job.place == Place::Local)
            here.push_back(&job);
        else
            situation.cloudSecondsAhead += m_costs.estimate({&job}).seconds;
    }
    if (const auto seconds = here.empty() ? std::nullopt : m_queue.eta().expectedHere(here))
        situation.localSecondsAhead = static_cast<double>(seconds->count());
    return situation;
}

void PlaceChooser::follow(PlaceSituation &situation, const PlaceRule &rule) const
{
    situation.secondsToDeadline.reset();
    situation.longestQueueSeconds.reset();
    if (rule.doneBy)
        situation.secondsToDeadline = std::max(0.0, static_cast<double>((*rule.doneBy - m_clock.now()).count()) / 1000);
    if (rule.longestQueue)
        situation.longestQueueSeconds = static_cast<double>(rule.longestQueue->count());
}

PlaceChoices PlaceChooser::plan(const std::vector<Job> &jobs, const PlaceRule &rule, double dollars) const
{
    PlaceSituation situation = situationNow();
    follow(situation, rule);
    situation.dollarsLeft = dollars;
    std::vector<PlaceCandidate> candidates;
    for (const Job &job : jobs)
        candidates.push_back(candidateOf(job));
    return choosePlaces(candidates, situation);
}

void PlaceChooser::look()
{
    std::map<qint64, std::vector<const Job *>> batches;
    std::size_t count = 0;
    bool isAnyAhead = false;
    for (const Job &job : m_queue.list().jobs()) {
        if (!job.isPlaceOpen())
            continue;
        // What is being examined is judged when that is through.
        const bool isUnknown = job.sourceDurationMs < 0 && job.sourceKind == SourceKind::File && m_queue.isProbing();
        if (isUnknown && job.placeReason == PlaceReason::None)
            isAnyAhead = true;
        else if (++count <= mostAtOnce)
            batches[raw(job.batch)].push_back(&job);
    }
    if (isAnyAhead)
        m_timer.start(soonMs);
    if (batches.empty())
        return;
    PlaceSituation situation = situationNow();
    std::vector<PlaceChoice> changed;
    for (auto &[batch, jobs] : batches) {
        std::sort(jobs.begin(), jobs.end(), [](const Job *a, const Job *b) { return a->position < b->position; });
        std::vector<PlaceCandidate> candidates;
        for (const Job *job : jobs)
            candidates.push_back(candidateOf(*job));
        follow(situation, m_rules.value(batch));
        situation.dollarsLeft = m_cloud.ledger().left(BatchId{batch}, m_clock.now());
        const PlaceChoices choices = choosePlaces(candidates, situation);
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            const PlaceChoice &choice = choices.jobs[i];
            if (choice.place != jobs[i]->place || choice.reason != jobs[i]->placeReason)
                changed.push_back(choice);
            if (choice.place == Place::Local)
                situation.localSecondsAhead += candidates[i].localSeconds;
            else
                situation.cloudSecondsAhead += candidates[i].cloudSeconds;
        }
        if (choices.missesDeadline && !m_missed.value(batch)) {
            const double seconds = std::max(choices.localSeconds, choices.cloudSeconds);
            const QDateTime end = QDateTime::currentDateTime().addSecs(static_cast<qint64>(seconds));
            const QDateTime wanted = QDateTime::fromMSecsSinceEpoch(m_rules.value(batch).doneBy->count());
            emit deadlineMissed(BatchId{batch}, tr("It will not be done by %1, but by about %2.")
                                                    .arg(QLocale().toString(wanted, QStringLiteral("ddd hh:mm")),
                                                         QLocale().toString(end, QStringLiteral("ddd hh:mm"))));
        }
        m_missed.insert(batch, choices.missesDeadline);
    }
    if (!changed.empty())
        m_queue.choosePlaces(changed);
    if (!isAnyAhead)
        m_timer.start(againMs);
}

} // namespace reelyard
