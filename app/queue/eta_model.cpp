// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/eta_model.h"

#include <algorithm>
#include <cmath>

namespace reelyard
{

namespace
{

// The newest jobs weigh most: each one that ends halves what is older than about ten jobs.
constexpr double decay = 0.93;

} // namespace

void EtaModel::learn(double mediaSeconds, double wallSeconds)
{
    if (mediaSeconds <= 0 || wallSeconds <= 0)
        return;
    m_mediaSeconds = m_mediaSeconds * decay + mediaSeconds;
    m_wallSeconds = m_wallSeconds * decay + wallSeconds;
}

std::optional<std::chrono::seconds> EtaModel::timeLeft(const Job &job)
{
    const Progress &progress = job.progress;
    if (job.state != JobState::Running || job.paused || progress.fraction <= 0.005 || progress.speed <= 0)
        return std::nullopt;
    const double done = static_cast<double>(progress.position.count()) / 1e6;
    const double whole = done / progress.fraction;
    return std::chrono::seconds(static_cast<qint64>(std::ceil(std::max(0.0, whole - done) / progress.speed)));
}

// While there is work, what ended before it was asked for is history.
static std::optional<Timestamp> beginOfWork(const JobList &list)
{
    std::optional<Timestamp> begin;
    for (const Job &job : list.jobs()) {
        const bool isLeft =
            job.state == JobState::Running || job.state == JobState::Queued || job.state == JobState::Waiting;
        if (isLeft && job.queuedAt)
            begin = std::min(begin.value_or(*job.queuedAt), *job.queuedAt);
    }
    return begin;
}

EtaModel::Snapshot EtaModel::snapshot(const JobList &list, Timestamp, int parallel) const
{
    Snapshot snapshot;
    double knownSeconds = 0;
    double doneSeconds = 0;
    double leftSeconds = 0;
    std::chrono::seconds longest{0};
    int known = 0;
    int unknownDone = 0;
    int unknownLeft = 0;
    const std::optional<Timestamp> begin = beginOfWork(list);
    for (const Job &job : list.jobs()) {
        if (begin && job.finishedAt && isFinal(job.state) && *job.finishedAt < *begin)
            continue;
        const bool hasLength = job.sourceDurationMs >= 0;
        const double seconds = hasLength ? static_cast<double>(job.sourceDurationMs) / 1000 : 0;
        double doneFraction = 0;
        switch (job.state) {
        case JobState::New:
        case JobState::Held:
        case JobState::Skipped:
            if (job.state == JobState::Skipped)
                ++snapshot.done;
            continue; // no work behind or before them
        case JobState::Completed:
            ++snapshot.done;
            doneFraction = 1;
            break;
        case JobState::Failed:
        case JobState::Cancelled:
            ++snapshot.failed;
            doneFraction = 1;
            break;
        case JobState::Running:
            ++snapshot.running;
            ++snapshot.left;
            doneFraction = std::clamp(job.progress.fraction, 0.0, 1.0);
            snapshot.speed += job.paused ? 0 : job.progress.speed;
            longest = std::max(longest, timeLeft(job).value_or(std::chrono::seconds(0)));
            break;
        case JobState::Queued:
        case JobState::Waiting:
            ++snapshot.left;
            break;
        }
        if (hasLength) {
            ++known;
            knownSeconds += seconds;
            doneSeconds += seconds * doneFraction;
            leftSeconds += seconds * (1 - doneFraction);
        } else if (isFinal(job.state)) {
            ++unknownDone;
        } else {
            ++unknownLeft;
        }
    }
    const double mean = known > 0 ? knownSeconds / known : 1;
    doneSeconds += mean * unknownDone;
    leftSeconds += mean * unknownLeft;
    const double all = doneSeconds + leftSeconds;
    snapshot.fraction = snapshot.left == 0 ? (snapshot.done + snapshot.failed > 0 ? 1.0 : 0.0)
                        : all > 0          ? doneSeconds / all
                                           : 0.0;

    // What finished jobs have shown, as long as nothing else is known what runs shows right now.
    const int slotsInUse = std::max(1, std::min(parallel, snapshot.left));
    double rate = m_wallSeconds > 0 ? m_mediaSeconds / m_wallSeconds * slotsInUse : 0;
    if (rate <= 0)
        rate = snapshot.speed;
    if (snapshot.left > 0 && rate > 0)
        // The whole is not over before the last of those that run.
        snapshot.timeLeft = std::max(longest, std::chrono::seconds(static_cast<qint64>(std::ceil(leftSeconds / rate))));
    return snapshot;
}

} // namespace reelyard
