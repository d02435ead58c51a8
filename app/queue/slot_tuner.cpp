// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/slot_tuner.h"

#include <algorithm>

namespace reelyard
{

namespace
{

constexpr int measurementsToBelieve = 2; // one may be a job that begins or ends
constexpr int measurementsToSettle = 2;
constexpr double busyShare = 0.03;
constexpr double leastIdleShare = 0.2;

} // namespace

SlotTuner::SlotTuner(int usual)
    : m_usual(std::max(1, usual))
    , m_count(m_usual)
{
}

int SlotTuner::measured(double idleShare, int running, bool moreAreReady)
{
    if (m_settling > 0) {
        --m_settling;
        return m_count;
    }
    // Another is worth it where what is idle would feed a good part of it.
    const double ofOneJob = running > 0 ? (1 - idleShare) / running : 1;
    const bool hasRoom = idleShare >= leastIdleShare && idleShare >= ofOneJob / 2;
    m_idle = hasRoom && moreAreReady && running >= m_count ? m_idle + 1 : 0;
    m_busy = idleShare < busyShare && m_count > m_usual ? m_busy + 1 : 0;
    const int before = m_count;
    if (m_idle >= measurementsToBelieve)
        m_count = std::min(m_count + 1, 2 * m_usual);
    else if (m_busy >= measurementsToBelieve)
        m_count = std::max(m_count - 1, m_usual);
    if (m_count != before) {
        m_idle = m_busy = 0;
        m_settling = measurementsToSettle;
    }
    return m_count;
}

} // namespace reelyard
