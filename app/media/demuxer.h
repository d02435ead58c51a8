// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/input.h"

#include <vector>

namespace reelyard
{

/// Reads packets and gives them a time line that starts at 0 and does not jump: the file's start is taken off, wrapped
/// clocks are unwrapped, discontinuities of transport streams are closed, and where the container has no decoding
/// times they are estimated. The rules are those of the ffmpeg program, so that results are the same.
class Demuxer
{
public:
    explicit Demuxer(Input &input);

    enum class Outcome { Packet, End };
    /// Errors in the middle of a file end it, as in ffmpeg; `endError()` tells. Fails only when stopped or when the
    /// storage or network is at fault.
    Result<Outcome> read(AVPacket *packet);
    int endError() const { return m_endError; }

    /// The estimated decoding time of the packet read last, in microseconds.
    int64_t estimatedDts() const { return m_estimatedDts; }
    int64_t startOffset() const { return m_start; }
    /// Whether a jump in the time line was closed: then positions say nothing of how much was read.
    bool sawDiscontinuity() const { return m_sawDiscontinuity; }

private:
    struct Clock {
        bool started = false;
        bool wrapIsSettled = false;
        int64_t dts = AV_NOPTS_VALUE;     ///< microseconds
        int64_t nextDts = AV_NOPTS_VALUE; ///< microseconds
    };

    void unwrap(AVPacket *packet, const AVStream *stream, Clock &clock) const;
    void closeGap(AVPacket *packet, const AVStream *stream, const Clock &clock);
    void advance(const AVPacket *packet, const AVStream *stream, Clock &clock);

    Input &m_input;
    std::vector<Clock> m_clocks;
    int64_t m_start = 0;
    int64_t m_offset = 0; ///< microseconds added to every timestamp
    int64_t m_lastTimestamp = AV_NOPTS_VALUE;
    int64_t m_estimatedDts = AV_NOPTS_VALUE;
    int m_endError = 0;
    bool m_sawDiscontinuity = false;
};

} // namespace reelyard
