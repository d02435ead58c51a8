// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/job_list.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

const Job *JobList::find(JobId id) const
{
    const auto slot = m_slots.constFind(raw(id));
    return slot == m_slots.constEnd() ? nullptr : &m_jobs[static_cast<std::size_t>(*slot)];
}

void JobList::insert(std::vector<Job> jobs)
{
    // Twice as many at a time: to make room for each small chunk exactly would move all rows again and again.
    if (const std::size_t needed = m_jobs.size() + jobs.size(); needed > m_jobs.capacity()) {
        const std::size_t room = std::max(needed, m_jobs.empty() ? 0 : 2 * m_jobs.capacity());
        m_jobs.reserve(room);
        m_slots.reserve(static_cast<qsizetype>(room));
    }
    for (Job &job : jobs) {
        if (m_slots.contains(raw(job.id))) {
            replace(job);
            continue;
        }
        countIn(job, +1);
        note(job.id, Change::Added);
        m_slots.insert(raw(job.id), static_cast<qsizetype>(m_jobs.size()));
        m_jobs.push_back(std::move(job));
    }
}

void JobList::replace(const Job &job)
{
    const auto slot = m_slots.constFind(raw(job.id));
    if (slot == m_slots.constEnd())
        return;
    Job &held = m_jobs[static_cast<std::size_t>(*slot)];
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
    m_jobs[static_cast<std::size_t>(*slot)].progress = progress;
    note(id, Change::Progressed);
}

void JobList::remove(const std::vector<JobId> &ids)
{
    for (const JobId id : ids) {
        const auto found = m_slots.constFind(raw(id));
        if (found == m_slots.constEnd())
            continue;
        const auto slot = static_cast<std::size_t>(*found);
        m_slots.erase(found);
        countIn(m_jobs[slot], -1);
        note(id, Change::Removed);
        if (slot + 1 != m_jobs.size()) {
            m_jobs[slot] = std::move(m_jobs.back());
            m_slots[raw(m_jobs[slot].id)] = static_cast<qsizetype>(slot);
        }
        m_jobs.pop_back();
    }
}

void JobList::flush()
{
    if (m_touched.empty())
        return;
    const auto touched = std::exchange(m_touched, {});
    auto pending = std::exchange(m_pending, {});
    JobChanges changes;
    for (const JobId id : touched) {
        const auto change = pending.constFind(raw(id));
        if (change == pending.constEnd())
            continue; // told already, or came and went
        switch (*change) {
        case Change::Added:
            changes.added.push_back(id);
            break;
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
        pending.erase(change);
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
}

void JobList::note(JobId id, Change change)
{
    const auto before = m_pending.find(raw(id));
    if (before == m_pending.end()) {
        m_pending.insert(raw(id), change);
        m_touched.push_back(id);
        return;
    }
    switch (*before) {
    case Change::Added: // nobody knows the row yet
        if (change == Change::Removed)
            m_pending.erase(before);
        return;
    case Change::Changed:
        if (change == Change::Removed)
            *before = Change::Removed;
        return;
    case Change::Progressed:
        *before = change;
        return;
    case Change::Removed: // the listeners still show the row
        *before = Change::Changed;
        return;
    }
}

} // namespace reelyard
