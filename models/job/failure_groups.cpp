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

std::optional<FailureCause> causeOf(const Job &job)
{
    if (job.state != JobState::Failed || !job.trouble->error)
        return std::nullopt;
    return FailureCause{job.trouble->error->errorClass, job.trouble->error->code};
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
    group.count += other.count;
    group.reviewed += other.reviewed;
    group.causes.insert(group.causes.end(), other.causes.begin(), other.causes.end());
}

void sortBySize(std::vector<FailureGroup> &groups)
{
    std::stable_sort(groups.begin(), groups.end(),
                     [](const FailureGroup &a, const FailureGroup &b) { return a.count > b.count; });
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

std::vector<FailureGroup> atMost(std::vector<FailureGroup> groups, int most)
{
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

} // namespace

std::vector<FailureGroup> failureGroups(const std::vector<Job> &jobs, int most)
{
    FailureTally tally;
    for (const Job &job : jobs)
        tally.take(job);
    std::vector<FailureGroup> groups = tally.groups(most);
    std::map<FailureCause, FailureGroup *> groupOf;
    for (FailureGroup &group : groups) {
        for (const FailureCause &cause : group.causes)
            groupOf[cause] = &group;
    }
    for (const Job &job : jobs) {
        if (const auto cause = causeOf(job))
            groupOf.at(*cause)->jobs.push_back(job.id);
    }
    return groups;
}

bool FailureTally::take(const Job &job)
{
    const auto known = m_jobs.constFind(raw(job.id));
    const auto cause = causeOf(job);
    if (!cause) {
        if (known == m_jobs.cend())
            return false;
        remove(known);
        return true;
    }
    Failed failed{*cause, job.trouble->error->sentence, job.trouble->reviewedAt.has_value()};
    if (known != m_jobs.cend()) {
        if (*known == failed)
            return false;
        remove(known);
    }
    Cause &entry = m_causes[failed.cause];
    if (entry.count == 0)
        entry.sentence = failed.sentence;
    ++entry.count;
    entry.same += failed.sentence == entry.sentence ? 1 : 0;
    entry.reviewed += failed.isReviewed ? 1 : 0;
    m_jobs.insert(raw(job.id), std::move(failed));
    return true;
}

bool FailureTally::forget(JobId id)
{
    const auto known = m_jobs.constFind(raw(id));
    if (known == m_jobs.cend())
        return false;
    remove(known);
    return true;
}

void FailureTally::remove(QHash<qint64, Failed>::const_iterator known)
{
    const auto entry = m_causes.find(known->cause);
    Cause &cause = entry->second;
    --cause.count;
    cause.same -= known->sentence == cause.sentence ? 1 : 0;
    cause.reviewed -= known->isReviewed ? 1 : 0;
    if (cause.count == 0)
        m_causes.erase(entry);
    m_jobs.erase(known);
}

std::vector<FailureGroup> FailureTally::groups(int most) const
{
    for (auto &[key, cause] : m_causes) {
        if (cause.same > 0)
            continue;
        // Those that said it are gone; another one speaks for the cause.
        cause.sentence.clear();
        for (const Failed &failed : m_jobs) {
            if (!(failed.cause == key))
                continue;
            if (cause.same == 0)
                cause.sentence = failed.sentence;
            cause.same += failed.sentence == cause.sentence ? 1 : 0;
        }
    }
    std::vector<FailureGroup> groups;
    for (const auto &[key, cause] : m_causes) {
        groups.push_back({{key},
                          key.errorClass,
                          key.code,
                          cause.sentence,
                          cause.same == cause.count,
                          cause.count,
                          cause.reviewed,
                          {}});
    }
    return atMost(std::move(groups), most);
}

} // namespace reelyard
