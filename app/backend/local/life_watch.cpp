// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/local/life_watch.h"

#include <algorithm>

namespace reelyard
{

namespace
{

using namespace std::chrono_literals;

// A thread that waits wakes up now and then, and heartbeats are bytes too: what that costs is no sign of life. The step
// is small, because a worker of the lowest priority on a busy computer may get no more than that in minutes.
constexpr auto cpuStep = 500ms;
constexpr int idleCpuShare = 1000; // one part in so many
constexpr qint64 byteStep = 1'000'000;
constexpr qint64 heartbeatBytesPerSecond = 50'000;
constexpr int circlingFactor = 12;
constexpr auto firstMessageWait = 30s; // a cold disk, a loaded computer

} // namespace

void LifeWatch::note(const Signs &signs)
{
    m_sinceMessage = 0ms;
    const bool moved = !m_base || signs.activity != m_base->activity ||
                       signs.transferredBytes - m_base->transferredBytes >
                           byteStep + heartbeatBytesPerSecond * m_sinceMovement.count() / 1000;
    const bool lives = moved || signs.cpu - m_base->cpu > cpuStep + m_sinceLife / idleCpuShare;
    if (moved) {
        m_base = signs;
        m_sinceMovement = 0ms;
    }
    if (lives) {
        m_base->cpu = signs.cpu;
        m_sinceLife = 0ms;
    }
}

void LifeWatch::pass(Milliseconds time)
{
    m_sinceMessage += time;
    m_sinceLife += time;
    m_sinceMovement += time;
}

LifeWatch::Verdict LifeWatch::verdict(Milliseconds limit) const
{
    if (m_sinceMessage >= (m_base ? limit : std::max<Milliseconds>(limit, firstMessageWait)))
        return Verdict::Silent;
    if (m_base && (m_sinceLife >= limit || m_sinceMovement >= limit * circlingFactor))
        return Verdict::Stalled;
    return Verdict::Alive;
}

} // namespace reelyard
