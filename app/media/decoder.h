// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"
#include "app/media/log_capture.h"
#include "models/base/result.h"

#include <functional>
#include <memory>

namespace reelyard
{

/// Takes a frame with its pts set in frame->time_base; null means the end.
using FrameSink = std::function<Result<void>(AVFrame *)>;

/// Decodes one audio or video stream and gives every frame a time.
class Decoder
{
public:
    struct Counts {
        qint64 frames = 0;
        qint64 lost = 0;    ///< packets that the decoder refused
        qint64 damaged = 0; ///< frames that came out, marked as faulty
    };

    static Result<std::unique_ptr<Decoder>> open(AVFormatContext *input, AVStream *stream);

    /// A packet that cannot be decoded is counted and is no error. A null packet drains the decoder; the sink is then
    /// told the end.
    Result<void> decode(const AVPacket *packet, const FrameSink &sink);

    const Counts &counts() const { return m_counts; }
    /// Errors that the decoder wrote to the log.
    qint64 loggedErrors() const { return m_log.errors.load(); }
    const AVCodecContext *context() const { return m_context.get(); }
    AVStream *stream() const { return m_stream; }

private:
    Decoder() = default;
    Result<void> send(const AVPacket *packet, const FrameSink &sink);
    Result<void> decodeInPieces(const AVPacket *packet, const FrameSink &sink);
    Result<void> receive(const FrameSink &sink);
    void timeVideo(AVFrame *frame);
    void timeAudio(AVFrame *frame);
    int64_t estimateVideoDuration(const AVFrame *frame) const;

    DecoderLog m_log; ///< before the context, whose threads may use it until it is freed
    CodecContextPtr m_context;
    ParserPtr m_parser; ///< where a packet holds several frames
    AVStream *m_stream = nullptr;
    FramePtr m_frame;
    Counts m_counts;
    bool m_timesAreMadeUp = false; ///< the container has none, libavformat guesses them

    int64_t m_lastPts = AV_NOPTS_VALUE;
    AVRational m_lastBase{1, 1};
    int64_t m_lastDuration = 0;
    int64_t m_rescaleState = AV_NOPTS_VALUE; ///< of av_rescale_delta
};

} // namespace reelyard
