// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/pilot.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace reelyard
{

namespace
{

QString kindOf(const Job &job)
{
    return job.sourceSummary->isEmpty() ? job.name.section(u'.', -1).toLower() : job.sourceSummary->section(u' ', 0, 0);
}

} // namespace

std::vector<JobId> pilotJobs(const std::vector<Job> &jobs, int count)
{
    std::map<QString, std::vector<const Job *>> kinds;
    for (const Job &job : jobs)
        kinds[kindOf(job)].push_back(&job);
    const auto order = [](const Job *job) {
        const qint64 size = job->sourceSizeBytes;
        return std::tuple(size < 0 ? std::numeric_limits<qint64>::max() : size, job->position, raw(job->id));
    };
    std::vector<std::pair<std::size_t, const Job *>> chosen; // by their rank in their kind
    for (auto &[kind, ofKind] : kinds) {
        std::sort(ofKind.begin(), ofKind.end(), [&](const Job *a, const Job *b) { return order(a) < order(b); });
        for (std::size_t rank = 0; rank < ofKind.size(); ++rank)
            chosen.emplace_back(rank, ofKind[rank]);
    }
    std::sort(chosen.begin(), chosen.end(), [&](const auto &a, const auto &b) {
        return std::pair(a.first, order(a.second)) < std::pair(b.first, order(b.second));
    });
    std::vector<JobId> ids;
    for (const auto &[rank, job] : chosen) {
        if (static_cast<int>(ids.size()) < count)
            ids.push_back(job->id);
    }
    return ids;
}

} // namespace reelyard
