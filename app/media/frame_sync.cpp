// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/frame_sync.h"

#include <algorithm>
#include <cmath>

namespace reelyard
{

std::optional<FrameSyncMode> frameSyncModeFrom(const QByteArray &text)
{
    struct Mode {
        const char *name;
        FrameSyncMode mode;
    };
    // The numbers are -vsync's old spelling.
    static constexpr Mode modes[] = {{"auto", FrameSyncMode::Auto},
                                     {"-1", FrameSyncMode::Auto},
                                     {"passthrough", FrameSyncMode::Passthrough},
                                     {"0", FrameSyncMode::Passthrough},
                                     {"cfr", FrameSyncMode::Constant},
                                     {"1", FrameSyncMode::Constant},
                                     {"vfr", FrameSyncMode::Variable},
                                     {"2", FrameSyncMode::Variable},
                                     {"drop", FrameSyncMode::Drop}};
    const QByteArray lower = text.toLower();
    for (const Mode &mode : modes) {
        if (lower == mode.name)
            return mode.mode;
    }
    return std::nullopt;
}

FrameSync::Decision FrameSync::next(double pts, double duration)
{
    double early = pts - static_cast<double>(m_nextTick); // negative: the frame's time has passed already
    double until = early + duration;
    const bool keepsTimes = m_rules.mode == FrameSyncMode::Passthrough || m_rules.mode == FrameSyncMode::Drop;
    if (early < 0 && until > 0 && !keepsTimes) {
        pts = static_cast<double>(m_nextTick);
        duration += early;
        early = 0;
    }
    Decision decision{0, 1, false};
    switch (m_rules.mode) {
    case FrameSyncMode::ConstantFromStart:
        if (m_frames == 0 && early >= 0.5) {
            until = duration;
            early = 0;
            m_nextTick = std::llrint(pts);
        }
        [[fallthrough]];
    case FrameSyncMode::Constant:
        if (m_rules.dropThreshold != 0 && until < m_rules.dropThreshold && m_frames > 0) {
            decision.total = 0;
        } else if (until < -1.1) {
            decision.total = 0;
        } else if (until > 1.1) {
            decision.total = std::llrintf(static_cast<float>(until));
            if (early > 1.1)
                decision.repeatPrevious = std::llrintf(static_cast<float>(early - 0.6));
        }
        break;
    case FrameSyncMode::Variable:
        if (until <= -0.6)
            decision.total = 0;
        else if (until > 0.6)
            m_nextTick = std::llrint(pts);
        break;
    case FrameSyncMode::Auto: // has been decided before
    case FrameSyncMode::Drop:
    case FrameSyncMode::Passthrough:
        m_nextTick = std::llrint(pts);
        break;
    }
    return limited(decision, false);
}

FrameSync::Decision FrameSync::atEnd()
{
    auto sorted = m_lastRepeats;
    std::sort(sorted.begin(), sorted.end());
    return limited({sorted[1], sorted[1], false}, true);
}

FrameSync::Decision FrameSync::limited(Decision decision, bool isEnd)
{
    decision.total = std::min(decision.total, m_rules.mostFrames - m_frames);
    decision.repeatPrevious = std::min(decision.repeatPrevious, decision.total);
    m_lastRepeats = {decision.repeatPrevious, m_lastRepeats[0], m_lastRepeats[1]};
    if (decision.repeatPrevious == 0 && m_lastWasDropped)
        ++m_dropped;
    const qint64 expected =
        (decision.repeatPrevious > 0 && m_lastWasDropped ? 1 : 0) + (decision.total > decision.repeatPrevious ? 1 : 0);
    if (decision.total > expected) {
        if (static_cast<double>(decision.total) > m_rules.errorThresholdSeconds * 30) {
            ++m_dropped;
            decision.isRefused = true;
            return decision;
        }
        m_repeated += decision.total - expected;
    }
    m_lastWasDropped = decision.total == decision.repeatPrevious && !isEnd;
    return decision;
}

void FrameSync::noteKeyFrame(const Decision &decision, bool isKeyFrame)
{
    m_droppedKeyFrame = decision.total == decision.repeatPrevious && isKeyFrame;
}

void FrameSync::tick()
{
    ++m_nextTick;
    ++m_frames;
}

} // namespace reelyard
