// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/place_choice.h"

#include <algorithm>
#include <set>
#include <utility>

namespace reelyard
{

namespace
{

constexpr double rounding = 1e-9;

/// Of a place: what there is to do, and its longest job, which no number of slots makes shorter.
class Load
{
public:
    Load(int atOnce, double secondsAhead)
        : m_slots(std::max(1, atOnce))
        , m_seconds(secondsAhead)
    {
    }
    void add(double seconds)
    {
        m_seconds += seconds;
        m_lengths.insert(seconds);
    }
    void remove(double seconds)
    {
        m_seconds -= seconds;
        m_lengths.erase(m_lengths.find(seconds));
    }
    double end() const { return endWith(0); }
    double endWith(double another) const
    {
        const double longest = m_lengths.empty() ? 0.0 : *m_lengths.rbegin();
        return std::max({longest, another, std::max(0.0, m_seconds + another) / m_slots});
    }

private:
    int m_slots;
    double m_seconds;
    std::multiset<double> m_lengths;
};

// Why it cannot go there, whatever the load is; None where it can.
PlaceReason obstacle(const PlaceCandidate &job, const PlaceSituation &situation)
{
    if (job.neverUpload)
        return PlaceReason::NeverUpload;
    if (!job.canRunThere)
        return PlaceReason::CloudCannot;
    if (!situation.isCloudUp || (job.uploadBytes > 0 && !situation.isUplinkUp))
        return PlaceReason::CloudAway;
    return PlaceReason::None;
}

} // namespace

PlaceChoices choosePlaces(const std::vector<PlaceCandidate> &candidates, const PlaceSituation &situation)
{
    PlaceChoices choices;
    Load here(situation.localSlots, situation.localSecondsAhead);
    Load there(situation.cloudSlots, situation.cloudSecondsAhead);
    double uploadBytes = 0;

    const auto uploadSeconds = [&situation](double bytes) {
        return situation.uplinkBytesPerSecond > 0 ? bytes / situation.uplinkBytesPerSecond : 0;
    };
    const auto isAffordable = [&](const PlaceCandidate &job) {
        return choices.dollars + std::max(job.dollars, job.mostDollars) <= situation.dollarsLeft + rounding;
    };
    const auto send = [&](PlaceChoice &choice, const PlaceCandidate &job, PlaceReason reason) {
        choice = {job.job, Place::Cloud, reason};
        there.add(job.cloudSeconds);
        uploadBytes += static_cast<double>(job.uploadBytes);
        choices.dollars += job.dollars;
    };

    std::vector<std::size_t> movable;
    for (const PlaceCandidate &job : candidates) {
        const PlaceReason reason = obstacle(job, situation);
        PlaceChoice &choice = choices.jobs.emplace_back(
            PlaceChoice{job.job, Place::Local, reason == PlaceReason::None ? PlaceReason::BaseLoad : reason});
        if (job.canRunHere) {
            here.add(job.localSeconds);
            if (reason == PlaceReason::None)
                movable.push_back(choices.jobs.size() - 1);
        } else if (reason == PlaceReason::None && isAffordable(job)) {
            send(choice, job, PlaceReason::OnlyThere);
        } else if (reason == PlaceReason::None || reason == PlaceReason::CloudAway) {
            choice = {job.job, Place::Cloud, PlaceReason::OnlyThere}; // it waits there for money, or for the service
        }                                                             // else it says here what it lacks
    }

    std::optional<double> limit = situation.longestQueueSeconds;
    if (situation.secondsToDeadline)
        limit = std::min(limit.value_or(*situation.secondsToDeadline), *situation.secondsToDeadline);
    if (limit && here.end() > *limit) {
        const bool isForDeadline = situation.secondsToDeadline == limit;
        // Those that are too long by themselves, then what saves most time for its money; of equals, the one whose turn
        // would have come last.
        std::sort(movable.begin(), movable.end(), [&](std::size_t a, std::size_t b) {
            const auto rank = [&](std::size_t i) {
                const PlaceCandidate &job = candidates[i];
                return std::pair(job.localSeconds <= *limit, job.dollars / std::max(job.localSeconds, 1e-6));
            };
            const auto first = rank(a);
            const auto second = rank(b);
            return first != second ? first < second : a > b;
        });
        for (const std::size_t i : movable) {
            if (here.end() <= *limit)
                break;
            const PlaceCandidate &job = candidates[i];
            if (!isAffordable(job)) {
                choices.jobs[i].reason = PlaceReason::NoMoney;
                continue;
            }
            const double sent = uploadBytes + static_cast<double>(job.uploadBytes);
            const double end = std::max(there.endWith(job.cloudSeconds), uploadSeconds(sent) + job.cloudSeconds);
            if (end > *limit && end >= here.end()) // it ends sooner here
                continue;
            here.remove(job.localSeconds);
            send(choices.jobs[i], job, isForDeadline ? PlaceReason::Deadline : PlaceReason::LongQueue);
        }
    }
    choices.localSeconds = here.end();
    choices.cloudSeconds = std::max(there.end(), uploadSeconds(uploadBytes));
    choices.missesDeadline = situation.secondsToDeadline && std::max(choices.localSeconds, choices.cloudSeconds) >
                                                                *situation.secondsToDeadline + rounding;
    return choices;
}

} // namespace reelyard
