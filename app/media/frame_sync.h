// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <cstdint>
#include <optional>

namespace reelyard
{

/// How video frames are laid on the output's time line; the values of ffmpeg's -fps_mode.
enum class FrameSyncMode {
    Auto,
    Constant,          ///< frames are repeated or dropped so that each tick has one
    ConstantFromStart, ///< the same, but a late first frame is not filled up ("vscfr")
    Variable,          ///< each at its time, none twice at one tick
    Passthrough,
    Drop ///< as Passthrough, and the container makes up the times
};

std::optional<FrameSyncMode> frameSyncModeFrom(const QByteArray &text);

/// Decides for each frame how often it is encoded, and at which ticks of the encoder's clock. The rules and thresholds
/// are those of the ffmpeg program.
class FrameSync
{
public:
    struct Rules {
        FrameSyncMode mode = FrameSyncMode::Passthrough;
        double dropThreshold = 0; ///< of -frame_drop_threshold; 0: none
        qint64 mostFrames = INT64_MAX;
        double errorThresholdSeconds = 3600.0 * 30;
    };
    explicit FrameSync(const Rules &rules)
        : m_rules(rules)
    {
    }

    struct Decision {
        qint64 repeatPrevious = 0; ///< so many times the frame before
        qint64 total = 0;          ///< so many frames in all; the rest is the new one
        bool isRefused = false;    ///< the gap is too large to be filled: a broken timestamp
    };

    /// `pts` and `duration` in ticks, with fractions. `nextTick()` is where the first frame of the decision goes.
    Decision next(double pts, double duration);
    /// At the end: how often the last frame is repeated.
    Decision atEnd();

    qint64 nextTick() const { return m_nextTick; }
    void tick();
    qint64 frames() const { return m_frames; }
    qint64 dropped() const { return m_dropped; }
    qint64 repeated() const { return m_repeated; }
    /// The frame decided on before the last one was not used, and it was the source's key frame.
    bool droppedKeyFrame() const { return m_droppedKeyFrame; }
    void noteKeyFrame(const Decision &decision, bool isKeyFrame);
    void forgetDroppedKeyFrame() { m_droppedKeyFrame = false; }

private:
    Decision limited(Decision decision, bool isEnd);

    Rules m_rules;
    qint64 m_nextTick = 0;
    qint64 m_frames = 0;
    qint64 m_dropped = 0;
    qint64 m_repeated = 0;
    bool m_lastWasDropped = false;
    bool m_droppedKeyFrame = false;
    std::array<qint64, 3> m_lastRepeats{};
};

} // namespace reelyard
