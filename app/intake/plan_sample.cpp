// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/plan_sample.h"

#include "models/media/media_summary.h"

#include <QPointer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace reelyard
{

namespace
{

constexpr std::size_t mostExamined = 40;

} // namespace

void PlanSample::take(std::vector<Job> jobs, Probe probe, QObject *parent, Done done)
{
    (new PlanSample(std::move(jobs), std::move(probe), parent, std::move(done)))->next();
}

PlanSample::PlanSample(std::vector<Job> jobs, Probe probe, QObject *parent, Done done)
    : QObject(parent)
    , m_jobs(std::move(jobs))
    , m_probe(std::move(probe))
    , m_done(std::move(done))
{
    std::sort(m_jobs.begin(), m_jobs.end(),
              [](const Job &a, const Job &b) { return a.sourceSizeBytes < b.sourceSizeBytes; });
    const std::size_t count = std::min(mostExamined, m_jobs.size());
    for (std::size_t i = 0; i < count; ++i)
        m_sample.push_back(count == 1 ? 0 : i * (m_jobs.size() - 1) / (count - 1));
    m_sample.erase(std::unique(m_sample.begin(), m_sample.end()), m_sample.end());
}

void PlanSample::next()
{
    if (m_sample.empty()) {
        finish();
        return;
    }
    const std::size_t index = m_sample.back();
    m_sample.pop_back();
    m_probe(m_jobs[index], [self = QPointer<PlanSample>(this), index](const Result<MediaInfo> &info) {
        if (!self)
            return;
        if (info && info->duration) {
            self->m_jobs[index].sourceDurationMs = info->duration->count() / 1000;
            self->m_jobs[index].sourceSummary = summaryOf(*info);
        }
        self->next();
    });
}

// The others have the picture of the one before them in size (the first ones, of the one behind), and a length after
// their own size.
void PlanSample::finish()
{
    const Job *known = nullptr;
    const auto estimate = [&known](Job &job, bool isExamined) {
        if (isExamined) {
            known = &job;
            return;
        }
        if (!known)
            return;
        const bool areSized = known->sourceSizeBytes > 0 && job.sourceSizeBytes > 0;
        const double ratio =
            areSized ? static_cast<double>(job.sourceSizeBytes) / static_cast<double>(known->sourceSizeBytes) : 1;
        job.sourceDurationMs = std::llround(static_cast<double>(known->sourceDurationMs) * ratio);
        job.sourceSummary = known->sourceSummary;
    };
    std::vector<bool> isExamined;
    for (const Job &job : m_jobs)
        isExamined.push_back(job.sourceDurationMs >= 0);
    for (std::size_t i = 0; i < m_jobs.size(); ++i)
        estimate(m_jobs[i], isExamined[i]);
    for (std::size_t i = m_jobs.size(); i-- > 0;) {
        if (m_jobs[i].sourceDurationMs < 0 || isExamined[i])
            estimate(m_jobs[i], isExamined[i]);
    }
    m_done(std::move(m_jobs));
    deleteLater();
}

} // namespace reelyard
