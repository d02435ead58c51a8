// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <cstdint>

namespace reelyard
{

/// How video frames are laid on the output's time line; the modes of ffmpeg's -fps_mode.
enum class FrameSyncMode {
    Constant,          ///< frames are repeated or dropped so that each tick has one
    ConstantFromStart, ///< the same, but a late first frame is not filled up ("vscfr")
    Variable,          ///< each at its time, none twice at one tick
    Passthrough
};

/// Decides for each frame how often it is encoded, and at which ticks of the encoder's clock. The rules and thresholds
/// are those of the ffmpeg program.
class FrameSync
{
public:
    explicit FrameSync(FrameSyncMode mode)
        : m_mode(mode)
    {
    }

    struct Decision {
        qint64 repeatPrevious = 0; ///< so many times the frame before
        qint64 total = 0;          ///< so many frames in all; the rest is the new one
    };

    /// `pts` and `duration` in ticks, with fractions. `nextTick()` is where the first frame of the decision goes.
    Decision next(double pts, double duration);
    /// At the end: how often the last frame is repeated.
    qint64 atEnd() const;

    qint64 nextTick() const { return m_nextTick; }
    void tick() { ++m_nextTick; }
    qint64 dropped() const { return m_dropped; }
    qint64 repeated() const { return m_repeated; }

private:
    FrameSyncMode m_mode;
    qint64 m_nextTick = 0;
    qint64 m_frames = 0;
    qint64 m_dropped = 0;
    qint64 m_repeated = 0;
    std::array<qint64, 3> m_lastRepeats{};
};

} // namespace reelyard
