// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/eta_model.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace reelyard
{

namespace
{

constexpr double toNinety = 1.2816;  // standard deviations from the middle of a normal distribution to its 90 %
constexpr double steadyDrift = 0.08; // load and sources change in ways that no history tells
constexpr WorkLoad usualLoad{1, 60, 120, 60}; // of a source of which nothing is known

// How far a job or a batch is: time counts for something, too, where there are few pixels.
double amount(const WorkLoad &load)
{
    return load.megapixelSeconds + 0.05 * load.mediaSeconds;
}

qint64 sumsKey(RecipeId recipe, Place place)
{
    return raw(recipe) * placeCount + static_cast<qint64>(place);
}

std::chrono::seconds whole(double seconds)
{
    constexpr double aYear = 365.0 * 24 * 3600;
    return std::chrono::seconds(static_cast<qint64>(std::ceil(std::clamp(seconds, 0.0, aYear))));
}

} // namespace

EtaModel::EtaModel(const JobList &list, QObject *parent)
    : QObject(parent)
    , m_list(list)
{
    connect(&list, &JobList::changed, this, &EtaModel::follow);
    JobChanges all;
    for (const Job &job : list.jobs())
        all.added.push_back(job.id);
    follow(all);
}

std::optional<std::chrono::seconds> EtaModel::timeLeft(const Job &job)
{
    const Progress &progress = *job.progress;
    if (job.state != JobState::Running || job.paused || progress.fraction <= 0.005 || progress.speed <= 0)
        return std::nullopt;
    const double done = static_cast<double>(progress.position.count()) / 1e6;
    const double all = done / progress.fraction;
    return whole((all - done) / progress.speed);
}

WorkLoad EtaModel::Sums::mean() const
{
    WorkLoad all = left;
    all += done;
    return all.jobs > 0 ? all * (1 / all.jobs) : usualLoad;
}

WorkLoad EtaModel::Sums::allLeft() const
{
    WorkLoad all = left;
    all += mean() * leftUnknown;
    return all;
}

// Keeping the sums ----------------------------------------------------------------------------------------------------

void EtaModel::follow(const JobChanges &changes)
{
    for (const JobId id : changes.removed)
        drop(raw(id));
    // With nothing left, what is new begins at nothing: before it is counted in.
    if (m_left == 0) {
        std::optional<Timestamp> begin;
        for (const std::vector<JobId> *ids : {&changes.added, &changes.changed}) {
            for (const JobId id : *ids) {
                const Job *job = m_list.find(id);
                const bool isLeft = job && (job->state == JobState::Queued || job->state == JobState::Waiting ||
                                            job->state == JobState::Running);
                if (isLeft)
                    begin = std::min(begin.value_or(Timestamp::max()), job->queuedAt.value_or(Timestamp::max()));
            }
        }
        if (begin)
            beginAnew(*begin);
    }
    if (m_shares.isEmpty())
        m_shares.reserve(static_cast<qsizetype>(changes.added.size()));
    for (const std::vector<JobId> *ids : {&changes.added, &changes.changed}) {
        for (const JobId id : *ids) {
            if (const Job *job = m_list.find(id))
                take(*job);
        }
    }
}

void EtaModel::beginAnew(Timestamp begin)
{
    m_begin = begin;
    m_shares.clear();
    m_sums.clear();
    m_sumsPlaces.clear();
    m_waitsOf.clear();
    m_waits.clear();
    m_running.clear();
    m_left = m_done = m_failed = 0;
}

void EtaModel::take(const Job &job)
{
    const bool isNew = !m_shares.contains(raw(job.id));
    // What had ended before this work began is not of it.
    if (isNew && isFinal(job.state) && job.finishedAt.value_or(Timestamp{}) < m_begin)
        return;
    Share share;
    Part part = Part::None;
    if (const auto load = loadOf(job)) {
        share.isKnown = 1;
        share.mediaSeconds = static_cast<float>(load->mediaSeconds);
        share.megapixelSeconds = static_cast<float>(load->megapixelSeconds);
        share.megabytes = static_cast<float>(load->megabytes);
    }
    switch (job.state) {
    case JobState::New:
    case JobState::Held:
        break; // no work behind or before them
    case JobState::Queued:
    case JobState::Waiting:
        part = Part::Left;
        break;
    case JobState::Running:
        part = Part::Running;
        break;
    case JobState::Completed:
    case JobState::Skipped:
        part = Part::Done;
        break;
    case JobState::Failed:
    case JobState::Cancelled:
        part = Part::Failed;
        break;
    }
    if (!isNew)
        drop(raw(job.id));
    if (part == Part::None)
        return;
    share.part = static_cast<quint32>(part);
    share.sums = sumsOf(job.recipe, job.place);
    count(share, 1);
    if (part == Part::Running)
        m_running.insert(raw(job.id));
    if (job.state == JobState::Waiting && job.waitUntil) {
        m_waitsOf.insert(raw(job.id), *job.waitUntil);
        m_waits.insert(*job.waitUntil);
    }
    m_shares.insert(raw(job.id), share);
}

void EtaModel::drop(qint64 id)
{
    const auto found = m_shares.constFind(id);
    if (found == m_shares.cend())
        return;
    count(*found, -1);
    m_running.remove(id);
    if (const auto wait = m_waitsOf.constFind(id); wait != m_waitsOf.cend()) {
        m_waits.erase(m_waits.find(*wait));
        m_waitsOf.erase(wait);
    }
    m_shares.erase(found);
}

quint32 EtaModel::sumsOf(RecipeId recipe, Place place)
{
    const auto known = m_sumsPlaces.constFind(sumsKey(recipe, place));
    if (known != m_sumsPlaces.cend())
        return *known;
    Sums &sums = m_sums.emplace_back();
    sums.recipe = recipe;
    sums.place = place;
    return *m_sumsPlaces.insert(sumsKey(recipe, place), static_cast<quint32>(m_sums.size()) - 1);
}

WorkLoad EtaModel::meanOf(const Job &job) const
{
    const auto known = m_sumsPlaces.constFind(sumsKey(job.recipe, job.place));
    return known == m_sumsPlaces.cend() ? usualLoad : m_sums[*known].mean();
}

void EtaModel::count(const Share &share, int by)
{
    Sums &sums = m_sums[share.sums];
    const Part part = static_cast<Part>(share.part);
    const WorkLoad load = share.load() * by;
    if (part == Part::Left) {
        m_left += by;
        if (share.isKnown)
            sums.left += load;
        else
            sums.leftUnknown += by;
        sums.leftSquares += by * std::pow(amount(share.load()), 2);
    } else if (part == Part::Running) {
        m_left += by;
    } else {
        (part == Part::Done ? m_done : m_failed) += by;
        if (share.isKnown)
            sums.done += load;
        else
            sums.doneUnknown += by;
    }
}

// Answers -------------------------------------------------------------------------------------------------------------

std::optional<EtaModel::Expected> EtaModel::expectedOfQueued(Place place) const
{
    Expected expected;
    for (const Sums &sums : m_sums) {
        const WorkLoad load = sums.allLeft();
        if (sums.place != place || load.jobs < 0.5)
            continue;
        const auto all = speedsOf(place).expect(sums.recipe, load);
        if (!all)
            return std::nullopt;
        const double one = all->seconds / load.jobs;
        // Times the square of the mean: long and short ones differ by more than their scatter.
        const double mean = amount(load) / load.jobs;
        const double meanSquare =
            mean > 0 && sums.left.jobs > 0.5 ? std::max(1.0, sums.leftSquares / sums.left.jobs / (mean * mean)) : 1;
        expected.seconds += all->seconds;
        expected.variance += load.jobs * meanSquare * std::pow(one * all->each, 2);
        expected.common += std::pow(all->seconds * all->common, 2);
        expected.longest = std::max(expected.longest, one * std::sqrt(meanSquare));
    }
    expected.common = std::sqrt(expected.common);
    return expected;
}

std::optional<std::chrono::seconds> EtaModel::expected(const std::vector<const Job *> &jobs, const Slots &atOnce) const
{
    std::chrono::seconds end{0};
    for (const Place place : {Place::Local, Place::Cloud}) {
        std::vector<const Job *> there;
        std::copy_if(jobs.begin(), jobs.end(), std::back_inserter(there),
                     [place](const Job *job) { return job->place == place; });
        if (there.empty())
            continue;
        const auto together = expected(there, place);
        if (!together)
            return std::nullopt;
        end = std::max(end, *together / std::clamp(atOnce.of(place), 1, static_cast<int>(there.size())));
    }
    return end;
}

std::optional<std::chrono::seconds> EtaModel::expected(const std::vector<const Job *> &jobs, Place place) const
{
    QHash<qint64, WorkLoad> loads;
    for (const Job *job : jobs)
        loads[raw(job->recipe)] += loadOf(*job).value_or(usualLoad);
    double seconds = 0;
    for (auto load = loads.cbegin(); load != loads.cend(); ++load) {
        const auto all = speedsOf(place).expect(RecipeId{load.key()}, *load);
        if (!all)
            return std::nullopt;
        seconds += all->seconds;
    }
    return whole(seconds);
}

std::optional<EtaModel::End> EtaModel::endOf(Place place, const Running &running, int atOnce) const
{
    double queuedJobs = 0, queuedWork = 0;
    for (const Sums &sums : m_sums) {
        const WorkLoad left = sums.place == place ? sums.allLeft() : WorkLoad();
        queuedJobs += left.jobs;
        queuedWork += amount(left);
    }
    const int left = static_cast<int>(std::lround(queuedJobs)) + running.jobs;
    if (left == 0)
        return End();
    auto queued = expectedOfQueued(place);
    if (!queued && running.isKnown && running.work > 0) {
        // Nothing has ended yet: what runs shows how quick the others will be.
        queued = Expected();
        queued->seconds = queuedWork * running.seconds / running.work;
        queued->common = queued->seconds * 0.5;
    }
    if (!queued || !running.isKnown)
        return std::nullopt;
    const int inUse = std::max(1, std::min(atOnce, left));
    const double sum = running.seconds + queued->seconds;
    // The last ones leave slots empty: on average half of a long one's time on all slots but one.
    const double tail = queued->seconds > 0 ? (inUse - 1) * queued->longest / 2 : 0;
    End end;
    end.middle = std::max(running.longest, (sum + tail) / inUse);
    end.longest = queued->longest;
    double sigma = 0.3;
    if (sum > 0) {
        const double own = std::sqrt(queued->variance + running.variance) / sum;
        const double recipes = queued->common / sum;
        const double load = speedsOf(place).correctionSigma() * queued->seconds / sum;
        sigma = std::sqrt(own * own + recipes * recipes + load * load + steadyDrift * steadyDrift);
    }
    end.earliest = end.middle * std::exp(-toNinety * sigma);
    end.latest = end.middle * std::exp(toNinety * sigma);
    return end;
}

EtaModel::Snapshot EtaModel::snapshot(Timestamp now, const Slots &atOnce, const std::optional<WorkHours> &hours) const
{
    Snapshot snapshot;
    snapshot.done = m_done;
    snapshot.failed = m_failed;
    snapshot.left = m_left;
    snapshot.running = static_cast<int>(m_running.size());

    double doneWork = 0, allWork = 0;
    for (const Sums &sums : m_sums) {
        const double done = amount(sums.done) + sums.doneUnknown * amount(sums.mean());
        doneWork += done;
        allWork += done + amount(sums.allLeft());
    }
    std::array<Running, placeCount> places;
    for (const qint64 id : m_running) {
        const Job *job = m_list.find(JobId{id});
        if (!job)
            continue;
        const bool isMade = job->progress->stage == QLatin1String("uploading");
        const double fraction = isMade ? 1.0 : std::clamp(job->progress->fraction, 0.0, 1.0);
        Running &running = places[static_cast<std::size_t>(job->place)];
        const WorkLoad load = loadOf(*job).value_or(meanOf(*job));
        const double work = amount(load);
        doneWork += work * fraction;
        allWork += work;
        ++running.jobs;
        running.work += work * (1 - fraction);
        snapshot.speed += job->paused ? 0 : job->progress->speed;
        const auto expected = speedsOf(job->place).expect(job->recipe, load);
        const auto measured = timeLeft(*job);
        if (!expected && !measured) {
            running.isKnown = false;
            continue;
        }
        // Early on the history knows better, later the job itself.
        const double fromHistory = expected ? expected->seconds * (1 - fraction) : 0;
        const double fromItself = measured ? static_cast<double>(measured->count()) : fromHistory;
        const double trust = !measured ? 0 : !expected ? 1 : std::clamp(fraction * 3, 0.0, 1.0);
        const double left = trust * fromItself + (1 - trust) * fromHistory;
        running.seconds += left;
        running.longest = std::max(running.longest, left);
        const double sigma = expected ? expected->each * (1 - trust * 0.7) : 0.3;
        running.variance += std::pow(left * sigma, 2);
    }
    snapshot.fraction = m_left == 0 ? (m_done + m_failed > 0 ? 1.0 : 0.0) : allWork > 0 ? doneWork / allWork : 0.0;
    if (m_left == 0)
        return snapshot;
    End all;
    for (const Place place : {Place::Local, Place::Cloud}) {
        const auto end = endOf(place, places[static_cast<std::size_t>(place)], atOnce.of(place));
        if (!end)
            return snapshot;
        all = {std::max(all.earliest, end->earliest), std::max(all.middle, end->middle),
               std::max(all.latest, end->latest), std::max(all.longest, end->longest)};
    }
    if (!m_waits.empty() && *m_waits.rbegin() > now) {
        const double wait = static_cast<double>((*m_waits.rbegin() - now).count()) / 1000 + all.longest;
        for (double *end : {&all.earliest, &all.middle, &all.latest})
            *end = std::max(*end, wait);
    }
    const auto end = [&](double seconds) {
        return hours ? whole(static_cast<double>((hours->after(now, whole(seconds)) - now).count()) / 1000)
                     : whole(seconds);
    };
    snapshot.timeLeft = end(all.middle);
    snapshot.earliest = end(all.earliest);
    snapshot.latest = end(all.latest);
    return snapshot;
}

} // namespace reelyard
