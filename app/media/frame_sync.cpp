// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/frame_sync.h"

#include <algorithm>
#include <cmath>

namespace reelyard
{

namespace
{
// A step of more frames than this is a broken timestamp and not a still picture of hours.
constexpr qint64 largestFill = 30LL * 3600 * 30;
} // namespace

FrameSync::Decision FrameSync::next(double pts, double duration)
{
    double early = pts - static_cast<double>(m_nextTick); // negative: the frame's time has passed already
    double until = early + duration;
    if (early < 0 && until > 0 && m_mode != FrameSyncMode::Passthrough) {
        pts = static_cast<double>(m_nextTick);
        duration += early;
        early = 0;
    }
    Decision decision{0, 1};
    switch (m_mode) {
    case FrameSyncMode::ConstantFromStart:
        if (m_frames == 0 && early >= 0.5) {
            until = duration;
            early = 0;
            m_nextTick = std::llrint(pts);
        }
        [[fallthrough]];
    case FrameSyncMode::Constant:
        if (until < -1.1) {
            decision.total = 0;
        } else if (until > 1.1) {
            decision.total = std::llrint(until);
            if (early > 1.1)
                decision.repeatPrevious = std::llrint(early - 0.6);
        }
        break;
    case FrameSyncMode::Variable:
        if (until <= -0.6)
            decision.total = 0;
        else if (until > 0.6)
            m_nextTick = std::llrint(pts);
        break;
    case FrameSyncMode::Passthrough:
        m_nextTick = std::llrint(pts);
        break;
    }
    if (decision.total > largestFill)
        decision = {0, 0};
    decision.repeatPrevious = std::min(decision.repeatPrevious, decision.total);
    m_lastRepeats = {decision.repeatPrevious, m_lastRepeats[0], m_lastRepeats[1]};
    if (decision.total == 0)
        ++m_dropped;
    else
        m_repeated += decision.total - 1;
    m_frames += decision.total;
    return decision;
}

qint64 FrameSync::atEnd() const
{
    auto sorted = m_lastRepeats;
    std::sort(sorted.begin(), sorted.end());
    return sorted[1];
}

} // namespace reelyard
