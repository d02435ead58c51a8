// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load_keeper.h"

#include "app/preferences.h"
#include "app/queue/job_queue.h"

namespace reelyard
{

namespace
{

constexpr int measureMs = 3000;

} // namespace

LoadKeeper::LoadKeeper(JobQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
    m_timer.setInterval(measureMs);
    connect(&m_timer, &QTimer::timeout, this, &LoadKeeper::measure);
    connect(&queue.list(), &JobList::changed, this, &LoadKeeper::look);
}

void LoadKeeper::setParallel(int jobs)
{
    if (jobs == 0 && m_tuner)
        return; // what it has found out stays
    m_tuner.reset();
    if (jobs == 0)
        m_tuner.emplace(Preferences::defaultParallel());
    m_queue.setParallel(m_tuner ? m_tuner->count() : jobs);
    look();
}

void LoadKeeper::setPreventsSleep(bool prevents)
{
    m_preventsSleep = prevents;
    look();
}

void LoadKeeper::look()
{
    const bool isRunning =
        m_queue.list().count(JobState::Running) > 0 && !m_queue.isPausedNow() && !m_queue.isHeldByBattery();
    m_guard.hold(isRunning && m_preventsSleep);
    if (isRunning && m_tuner && !m_timer.isActive()) {
        m_before.reset();
        m_timer.start();
    } else if (!isRunning || !m_tuner) {
        m_timer.stop();
    }
}

void LoadKeeper::measure()
{
    const auto now = processorTimeOfComputer();
    const auto before = std::exchange(m_before, now);
    if (!now || !before || now->whole <= before->whole || !m_tuner)
        return;
    const double idle = static_cast<double>((now->idle - before->idle).count()) /
                        static_cast<double>((now->whole - before->whole).count());
    const int running = m_queue.list().count(JobState::Running);
    const bool moreAreReady = m_queue.binding().limit == Binding::Limit::Slots;
    const int count = m_tuner->measured(idle, running, moreAreReady);
    if (count != m_queue.parallel())
        m_queue.setParallel(count);
}

} // namespace reelyard
