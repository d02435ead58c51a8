// SPDX-License-Identifier: GPL-3.0-or-later
// What the queue does while a disk or share is away: nothing that needs it starts, nothing fails for it, and all goes
// on by itself when it is back.
#include "app/platform/mounts.h"
#include "app/queue/job_queue.h"
#include "models/base/pool.h"

#include <utility>

namespace reelyard
{

namespace
{

bool needs(const Job &job, const QSet<QString> &mounts)
{
    return mounts.contains(job.sourceMount) || mounts.contains(job.outputMount);
}

} // namespace

void JobQueue::setMountCheck(std::function<bool(const QString &)> isMounted, std::chrono::milliseconds interval)
{
    m_isMounted = std::move(isMounted);
    m_look.setInterval(interval);
}

// Everything that needs it waits at once: a try for each of ten thousand jobs would tell nothing new.
void JobQueue::setAway(const QString &mount)
{
    watchFor(mount);
    const Error error = awayError(mount);
    const QSet<QString> only{mount};
    change(idsWhere([&only, this](const Job &job) {
               return job.state == JobState::Queued && needs(job, only) && !m_inFlight.contains(raw(job.id));
           }),
           [error](Job &job) {
               job.state = JobState::Waiting;
               job.waitUntil.reset();
               job.trouble.edit([&error](Trouble &trouble) {
                   trouble.waitFor = error.sentence;
                   trouble.error = error;
               });
               return true;
           });
}

void JobQueue::watchFor(const QString &mount)
{
    m_away.insert(mount);
    if (!m_look.isActive())
        m_look.start();
    tellAway(mount);
}

void JobQueue::tellAway(const QString &mount)
{
    if (m_awayTold.contains(mount))
        return;
    m_awayTold.insert(mount);
    emit placeAway(mount);
}

void JobQueue::lookForMounts()
{
    if (m_away.isEmpty()) {
        m_look.stop();
        return;
    }
    if (!m_look.isActive())
        m_look.start();
    if (std::exchange(m_isLooking, true))
        return; // a share that does not answer is asked once
    onPool(
        this,
        [mounts = QStringList(m_away.cbegin(), m_away.cend()), isMounted = m_isMounted] {
            QStringList there;
            for (const QString &mount : mounts) {
                if (isMounted(mount))
                    there << mount;
            }
            return there;
        },
        [this](const QStringList &there) {
            m_isLooking = false;
            goOnWith(there);
            for (const QString &mount : std::as_const(m_away)) // found so when the queue was opened
                tellAway(mount);
        });
}

void JobQueue::goOnWith(const QStringList &mounts)
{
    if (mounts.isEmpty())
        return;
    for (const QString &mount : mounts) {
        m_away.remove(mount);
        if (m_awayTold.remove(mount))
            emit placeBack(mount);
    }
    const QSet<QString> back(mounts.cbegin(), mounts.cend());
    change(idsWhere([&](const Job &job) {
               return job.state == JobState::Waiting && !job.waitUntil && needs(job, back) && !needs(job, m_away);
           }),
           [](Job &job) {
               job.state = JobState::Queued;
               job.trouble.edit([](Trouble &trouble) {
                   trouble.waitFor.clear();
                   trouble.error.reset();
               });
               return true;
           });
}

} // namespace reelyard
