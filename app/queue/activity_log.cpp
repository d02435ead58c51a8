// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/activity_log.h"

#include "models/table/live_values.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

constexpr auto sampleTime = std::chrono::seconds(1);
/// A computer that slept did nothing meanwhile.
constexpr double longestSample = 3;

void addTo(ActivityFigures &sum, const ActivityFigures &figures, double times)
{
    sum.framesPerSecond += figures.framesPerSecond * times;
    sum.timesRealTime += figures.timesRealTime * times;
    sum.bytesPerSecond += figures.bytesPerSecond * times;
    sum.running += figures.running * times;
    sum.queued += figures.queued * times;
}

qint64 minuteOf(Timestamp time)
{
    return time.count() / ActivityLog::minuteMs;
}

} // namespace

ActivityLog::ActivityLog(const JobList &list, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_clock(clock)
    , m_startedAt(clock.now())
{
    m_timer.setInterval(sampleTime);
    connect(&m_timer, &QTimer::timeout, this, &ActivityLog::sample);
    connect(&list, &JobList::changed, this, &ActivityLog::follow);
}

void ActivityLog::load(const std::vector<ActivityMinute> &minutes)
{
    for (const ActivityMinute &minute : minutes) {
        const Timestamp at{minute.minute * minuteMs};
        if (m_minutes.empty() || m_minutes.back().at < at)
            m_minutes.push_back({at, std::chrono::milliseconds(minuteMs), {}});
        m_minutes.back().places[static_cast<std::size_t>(minute.place)] = minute.figures;
    }
    while (m_minutes.size() > mostMinutes)
        m_minutes.pop_front();
}

void ActivityLog::follow(const JobChanges &changes)
{
    for (const auto *ids : {&changes.added, &changes.changed}) {
        for (const JobId id : *ids) {
            if (const Job *job = m_list.find(id))
                take(*job);
        }
    }
    for (const JobId id : changes.removed) {
        m_running.remove(raw(id));
        m_written.remove(raw(id));
    }
    const bool isMoving = isAnythingMoving();
    if (isMoving == m_timer.isActive())
        return;
    sample(); // where it begins, and where it ends
    if (isMoving)
        m_timer.start();
    else
        m_timer.stop();
}

void ActivityLog::take(const Job &job)
{
    if (job.state == JobState::Running) {
        m_running.insert(raw(job.id));
        return;
    }
    if (!m_running.remove(raw(job.id)))
        return;
    const qint64 seen = m_written.take(raw(job.id));
    if (job.state == JobState::Completed && job.outputSizeBytes > seen)
        m_pending[static_cast<std::size_t>(job.place)] += static_cast<double>(job.outputSizeBytes - seen);
}

bool ActivityLog::isAnythingMoving() const
{
    return std::any_of(m_running.begin(), m_running.end(), [this](qint64 id) {
        const Job *job = m_list.find(JobId{id});
        return job && !job->paused;
    });
}

void ActivityLog::sample()
{
    const Timestamp now = m_clock.now();
    // The first one after a gap covers nothing yet.
    const double seconds =
        m_timer.isActive() ? std::clamp(static_cast<double>((now - m_last).count()) / 1000, 0.0, longestSample) : 0;
    m_last = now;
    const ActivitySample taken = measure(now, seconds);
    if (!m_seconds.empty() && now < m_seconds.back().at)
        m_seconds.clear(); // the computer's clock was set back
    m_seconds.push_back(taken);
    while (m_seconds.size() > mostSeconds)
        m_seconds.pop_front();
    add(taken, seconds);
    if (!isAnythingMoving())
        keepMinute();
    emit sampled();
}

ActivitySample ActivityLog::measure(Timestamp now, double seconds)
{
    ActivitySample taken{now, sampleTime, {}};
    std::array<double, placeCount> bytes = m_pending;
    for (const qint64 id : std::as_const(m_running)) {
        const Job *job = m_list.find(JobId{id});
        if (!job)
            continue;
        ActivityFigures &figures = taken.places[static_cast<std::size_t>(job->place)];
        const Progress &progress = *job->progress;
        qint64 &seen = m_written[id];
        bytes[static_cast<std::size_t>(job->place)] +=
            static_cast<double>(std::max<qint64>(0, progress.bytesWritten - seen));
        seen = progress.bytesWritten;
        if (job->paused)
            continue;
        figures.running += 1;
        figures.framesPerSecond += std::max(0.0, progress.fps);
        figures.timesRealTime += speedOf(*job).value_or(0);
    }
    for (std::size_t place = 0; place < placeCount; ++place) {
        taken.places[place].queued = m_list.count(JobState::Queued, static_cast<Place>(place));
        if (seconds > 0)
            taken.places[place].bytesPerSecond = bytes[place] / seconds;
    }
    m_pending = seconds > 0 ? std::array<double, placeCount>{} : bytes;
    return taken;
}

void ActivityLog::add(const ActivitySample &sample, double seconds)
{
    if (const qint64 minute = minuteOf(sample.at); minute != m_minute.minute) {
        closeMinute();
        m_minute = {minute, 0, {}};
    }
    m_minute.seconds += seconds;
    for (std::size_t place = 0; place < placeCount; ++place)
        addTo(m_minute.places[place], sample.places[place], seconds);
}

// Of what moves, the mean over the whole minute, so that ten seconds of work do not look like sixty. The queue was as
// long while nobody looked.
ActivitySample ActivityLog::minuteSoFar() const
{
    ActivitySample whole{Timestamp{m_minute.minute * minuteMs}, std::chrono::milliseconds(minuteMs), {}};
    for (std::size_t place = 0; place < placeCount; ++place) {
        addTo(whole.places[place], m_minute.places[place], 1.0 / 60);
        whole.places[place].queued = m_minute.places[place].queued / m_minute.seconds;
    }
    return whole;
}

void ActivityLog::closeMinute()
{
    if (m_minute.seconds <= 0)
        return;
    const ActivitySample whole = minuteSoFar();
    while (!m_minutes.empty() && m_minutes.back().at >= whole.at)
        m_minutes.pop_back(); // of an earlier run in the same minute, or the clock was set back
    m_minutes.push_back(whole);
    while (m_minutes.size() > mostMinutes)
        m_minutes.pop_front();
    keep(whole);
}

void ActivityLog::keepMinute()
{
    if (m_minute.seconds > 0)
        keep(minuteSoFar());
}

void ActivityLog::keep(const ActivitySample &minute) const
{
    if (!m_keep)
        return;
    std::vector<ActivityMinute> rows;
    for (const Place place : {Place::Local, Place::Cloud}) {
        if (!(minute.of(place) == ActivityFigures()))
            rows.push_back({minuteOf(minute.at), place, minute.of(place)});
    }
    if (!rows.empty())
        m_keep(std::move(rows));
}

std::vector<ActivitySample> ActivityLog::samples(Timestamp from, Timestamp to) const
{
    std::vector<ActivitySample> found;
    const bool isFine = to - from <= std::chrono::hours(1);
    const auto isWanted = [from, to](const ActivitySample &sample) {
        return sample.at + sample.span > from && sample.at <= to;
    };
    for (const ActivitySample &minute : m_minutes) {
        if (isWanted(minute) && !(isFine && !m_seconds.empty() && minute.at + minute.span > m_seconds.front().at))
            found.push_back(minute);
    }
    if (isFine)
        std::copy_if(m_seconds.begin(), m_seconds.end(), std::back_inserter(found), isWanted);
    else if (m_minute.seconds > 0 && (found.empty() || found.back().at < Timestamp{m_minute.minute * minuteMs}))
        found.push_back(minuteSoFar());
    return found;
}

ActivitySample ActivityLog::latest() const
{
    if (m_timer.isActive() && !m_seconds.empty())
        return m_seconds.back();
    ActivitySample idle{m_clock.now(), sampleTime, {}};
    for (std::size_t place = 0; place < placeCount; ++place)
        idle.places[place].queued = m_list.count(JobState::Queued, static_cast<Place>(place));
    return idle;
}

} // namespace reelyard
