// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/job_list.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

const Job *JobList::find(JobId id) const
{
    // Who goes through all of them mostly does so in the order of the rows.
    if (++m_lastFound < m_jobs.size() && m_jobs[m_lastFound].id == id)
        return &m_jobs[m_lastFound];
    const auto slot = m_slots.constFind(raw(id));
    if (slot == m_slots.constEnd())
        return nullptr;
    m_lastFound = static_cast<std::size_t>(slot->place);
    return &m_jobs[m_lastFound];
}

BatchCounts JobList::countsOf(BatchId batch) const
{
    const auto known = m_batches.find(raw(batch));
    return known == m_batches.end() ? BatchCounts() : known->second;
}

void JobList::insert(std::vector<Job> jobs)
{
    if (m_jobs.empty()) { // all that there are: they are many
        m_jobs = std::move(jobs);
        m_slots.reserve(static_cast<qsizetype>(m_jobs.size()));
        m_arrived.reserve(m_jobs.size());
        for (std::size_t place = 0; place < m_jobs.size(); ++place) {
            countIn(m_jobs[place], +1);
            noteArrival(m_jobs[place].id, static_cast<int>(place));
        }
        return;
    }
    // Twice as many at a time: to make room for each small chunk exactly would move all rows again and again.
    if (const std::size_t needed = m_jobs.size() + jobs.size(); needed > m_jobs.capacity())
        m_jobs.reserve(std::max(needed, 2 * m_jobs.capacity()));
    for (Job &job : jobs) {
        if (m_slots.contains(raw(job.id))) {
            replace(job);
            continue;
        }
        countIn(job, +1);
        noteArrival(job.id, static_cast<int>(m_jobs.size()));
        m_jobs.push_back(std::move(job));
    }
}

void JobList::replace(const Job &job)
{
    const auto slot = m_slots.constFind(raw(job.id));
    if (slot == m_slots.constEnd())
        return;
    Job &held = m_jobs[static_cast<std::size_t>(slot->place)];
    countIn(held, -1);
    held = job;
    countIn(held, +1);
    note(job.id, Change::Changed);
}

void JobList::setProgress(JobId id, const Progress &progress)
{
    const auto slot = m_slots.constFind(raw(id));
    if (slot == m_slots.constEnd())
        return;
    m_jobs[static_cast<std::size_t>(slot->place)].progress = progress;
    note(id, Change::Progressed);
}

void JobList::remove(const std::vector<JobId> &ids)
{
    for (const JobId id : ids) {
        const auto found = m_slots.constFind(raw(id));
        if (found == m_slots.constEnd())
            continue;
        const auto place = static_cast<std::size_t>(found->place);
        countIn(m_jobs[place], -1);
        note(id, Change::Removed);
        m_slots.erase(found);
        if (place + 1 != m_jobs.size()) {
            m_jobs[place] = std::move(m_jobs.back());
            m_slots[raw(m_jobs[place].id)].place = static_cast<int>(place);
        }
        m_jobs.pop_back();
    }
}

void JobList::flush()
{
    if (m_touched.empty() && m_arrived.empty())
        return;
    const auto touched = std::exchange(m_touched, {});
    const auto pending = std::exchange(m_pending, {});
    JobChanges changes;
    for (const qint64 batch : std::exchange(m_touchedBatches, {}))
        changes.batches.push_back(BatchId{batch});
    m_counted = nullptr; // the next one counted is noted as touched again
    changes.added = std::exchange(m_arrived, {});
    const auto isToldOrGone = [this](JobId id) {
        const auto slot = m_slots.find(raw(id));
        return slot == m_slots.end() || !std::exchange(slot->isNew, false);
    };
    changes.added.erase(std::remove_if(changes.added.begin(), changes.added.end(), isToldOrGone), changes.added.end());
    for (const JobId id : touched) {
        switch (pending.value(raw(id))) {
        case Change::Changed:
            changes.changed.push_back(id);
            break;
        case Change::Progressed:
            changes.progressed.push_back(id);
            break;
        case Change::Removed:
            changes.removed.push_back(id);
            break;
        }
    }
    if (!changes.isEmpty())
        emit changed(changes);
}

void JobList::countIn(const Job &job, int by)
{
    m_counts[static_cast<std::size_t>(job.state)] += by;
    if (job.needsPerson())
        m_needsYou += by;
    else if (job.state == JobState::Held)
        m_onHold += by;
    if (job.isToReview())
        m_toReview += by;
    m_placeCounts[static_cast<std::size_t>(job.place)][static_cast<std::size_t>(job.state)] += by;
    if (!m_counted || m_countedBatch != job.batch) {
        m_countedBatch = job.batch;
        m_counted = &m_batches[raw(job.batch)];
        m_touchedBatches.insert(raw(job.batch));
    }
    m_counted->states[static_cast<std::size_t>(job.state)] += by;
    m_counted->jobs += by;
    m_counted->needsYou += job.needsPerson() ? by : 0;
}

void JobList::noteArrival(JobId id, int place)
{
    const auto before = m_pending.find(raw(id));
    const bool isShown = before != m_pending.end(); // as removed, which the listeners do not know yet
    if (isShown)
        *before = Change::Changed;
    else
        m_arrived.push_back(id);
    m_slots.insert(raw(id), {place, !isShown});
}

void JobList::note(JobId id, Change change)
{
    if (m_slots.value(raw(id)).isNew)
        return; // nobody knows the row yet
    const auto before = m_pending.find(raw(id));
    if (before == m_pending.end()) {
        m_pending.insert(raw(id), change);
        m_touched.push_back(id);
    } else if (*before == Change::Progressed || change == Change::Removed) {
        *before = change;
    }
}

} // namespace reelyard
