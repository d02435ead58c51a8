// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/failure_groups.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace reelyard
{

bool isWorthRetrying(ErrorClass errorClass)
{
    switch (errorClass) {
    case ErrorClass::Transient:
    case ErrorClass::RateLimited:
    case ErrorClass::Resource:
    case ErrorClass::Interrupted:
        return true;
    case ErrorClass::Source:
    case ErrorClass::Configuration:
    case ErrorClass::Permanent:
    case ErrorClass::Internal:
        return false;
    }
    return false;
}

bool FailureGroup::isWorthRetrying() const
{
    return reelyard::isWorthRetrying(errorClass);
}

namespace
{

void mergeInto(FailureGroup &group, FailureGroup &other)
{
    group.isSame = group.isSame && other.isSame && group.sentence == other.sentence;
    group.reviewed += other.reviewed;
    group.jobs.insert(group.jobs.end(), other.jobs.begin(), other.jobs.end());
}

void sortBySize(std::vector<FailureGroup> &groups)
{
    std::stable_sort(groups.begin(), groups.end(),
                     [](const FailureGroup &a, const FailureGroup &b) { return a.jobs.size() > b.jobs.size(); });
}

// The groups behind the first `kept` become one for each key.
void gather(std::vector<FailureGroup> &groups, std::size_t kept, const std::function<int(const FailureGroup &)> &keyOf)
{
    std::map<int, FailureGroup> rest;
    for (std::size_t i = kept; i < groups.size(); ++i) {
        const auto [place, isNew] = rest.try_emplace(keyOf(groups[i]), groups[i]);
        if (isNew)
            continue;
        place->second.code.clear();
        mergeInto(place->second, groups[i]);
    }
    groups.resize(kept);
    for (auto &[key, group] : rest)
        groups.push_back(std::move(group));
    sortBySize(groups);
}

} // namespace

std::vector<FailureGroup> failureGroups(const std::vector<Job> &jobs, int most)
{
    std::map<std::pair<int, QString>, FailureGroup> byCause;
    for (const Job &job : jobs) {
        if (job.state != JobState::Failed || !job.trouble->error)
            continue;
        FailureGroup &group = byCause[{static_cast<int>(job.trouble->error->errorClass), job.trouble->error->code}];
        if (group.jobs.empty()) {
            group.errorClass = job.trouble->error->errorClass;
            group.code = job.trouble->error->code;
            group.sentence = job.trouble->error->sentence;
        }
        group.isSame = group.isSame && group.sentence == job.trouble->error->sentence;
        group.reviewed += job.trouble->reviewedAt ? 1 : 0;
        group.jobs.push_back(job.id);
    }
    std::vector<FailureGroup> groups;
    for (auto &[cause, group] : byCause)
        groups.push_back(std::move(group));
    sortBySize(groups);
    const auto limit = static_cast<std::size_t>(std::max(1, most));
    // There are eight classes: with one group for each of them two causes keep their own.
    for (std::size_t kept = limit; groups.size() > limit && kept-- > 0;) {
        std::vector<FailureGroup> gathered = groups;
        gather(gathered, kept, [](const FailureGroup &group) { return static_cast<int>(group.errorClass); });
        if (gathered.size() <= limit)
            groups = std::move(gathered);
    }
    if (groups.size() > limit)
        gather(groups, limit - 1, [](const FailureGroup &) { return 0; });
    return groups;
}

} // namespace reelyard
