// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/decoder.h"

#include "app/media/libav_error.h"

#include <algorithm>
#include <cstring>

namespace reelyard
{

namespace
{

// Old formats give a number of channels and no speakers, but filters need some: the usual ones for the number, else the
// first so many there are.
void nameSpeakers(AVChannelLayout &layout)
{
    if (layout.order != AV_CHANNEL_ORDER_UNSPEC)
        return;
    const int channels = layout.nb_channels;
    av_channel_layout_default(&layout, channels);
    constexpr int mostSpeakers = 41; // what a native layout has names for
    if (layout.order == AV_CHANNEL_ORDER_UNSPEC && channels > 0 && channels <= mostSpeakers)
        av_channel_layout_from_mask(&layout, (uint64_t{1} << channels) - 1);
}

} // namespace

Result<std::unique_ptr<Decoder>> Decoder::open(AVFormatContext *input, AVStream *stream)
{
    const AVCodec *codec = avcodec_find_decoder(stream->codecpar->codec_id);
    if (!codec)
        return libavError(AVERROR_DECODER_NOT_FOUND, Doing::Decoding,
                          QString::fromUtf8(avcodec_get_name(stream->codecpar->codec_id)));
    std::unique_ptr<Decoder> decoder(new Decoder);
    decoder->m_stream = stream;
    decoder->m_timesAreMadeUp = (input->iformat->flags & AVFMT_NOTIMESTAMPS) != 0;
    decoder->m_frame = makeFrame();
    decoder->m_context.reset(avcodec_alloc_context3(codec));
    if (!decoder->m_context || !decoder->m_frame)
        return libavError(AVERROR(ENOMEM), Doing::Decoding);
    AVCodecContext *context = decoder->m_context.get();
    if (const int code = avcodec_parameters_to_context(context, stream->codecpar); code < 0)
        return libavError(code, Doing::Decoding);
    context->pkt_timebase = stream->time_base;
    context->framerate = av_guess_frame_rate(input, stream, nullptr);
    context->opaque = &decoder->m_log;
    // Phones put several AMR frames into one packet, of which the decoder would take the first alone.
    if (codec->id == AV_CODEC_ID_AMR_NB || codec->id == AV_CODEC_ID_AMR_WB)
        decoder->m_parser.reset(av_parser_init(codec->id));
    Dictionary options;
    options.set("threads", "auto");
    if (const int code = avcodec_open2(context, codec, options.address()); code < 0)
        return libavError(code, Doing::Decoding);
    return decoder;
}

Result<void> Decoder::decode(const AVPacket *packet, const FrameSink &sink)
{
    // An empty packet would be taken for the end.
    if (packet && packet->size == 0 && packet->side_data_elems == 0)
        return {};
    if (packet && m_parser)
        return decodeInPieces(packet, sink);
    if (auto sent = send(packet, sink); !sent)
        return sent;
    return packet ? Result<void>() : sink(nullptr);
}

Result<void> Decoder::decodeInPieces(const AVPacket *packet, const FrameSink &sink)
{
    const PacketPtr piece = makePacket();
    if (!piece)
        return libavError(AVERROR(ENOMEM), Doing::Decoding);
    const uint8_t *data = packet->data;
    int left = packet->size;
    int64_t pts = packet->pts;
    while (left > 0) {
        uint8_t *frame = nullptr;
        int size = 0;
        const int used =
            av_parser_parse2(m_parser.get(), m_context.get(), &frame, &size, data, left, pts, packet->dts, 0);
        if (used < 0)
            break;
        data += used;
        left -= used;
        if (size > 0) {
            if (av_new_packet(piece.get(), size) < 0)
                return libavError(AVERROR(ENOMEM), Doing::Decoding);
            std::memcpy(piece->data, frame, static_cast<size_t>(size));
            piece->pts = pts; // of the first piece; the others follow it without a gap
            pts = AV_NOPTS_VALUE;
            auto sent = send(piece.get(), sink);
            av_packet_unref(piece.get());
            if (!sent)
                return sent;
        } else if (used == 0) {
            break;
        }
    }
    return {};
}

Result<void> Decoder::send(const AVPacket *packet, const FrameSink &sink)
{
    while (true) {
        const int sent = avcodec_send_packet(m_context.get(), packet);
        if (sent == AVERROR(ENOMEM))
            return libavError(sent, Doing::Decoding);
        if (sent < 0 && sent != AVERROR(EAGAIN) && sent != AVERROR_EOF)
            ++m_counts.lost;
        if (auto received = receive(sink); !received)
            return received;
        if (sent != AVERROR(EAGAIN))
            return {};
    }
}

Result<void> Decoder::receive(const FrameSink &sink)
{
    // A decoder that goes on failing without taking anything in must not keep us here.
    constexpr int failuresInARow = 1000;
    int failures = 0;
    while (true) {
        const int code = avcodec_receive_frame(m_context.get(), m_frame.get());
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
            return {};
        if (code == AVERROR(ENOMEM))
            return libavError(code, Doing::Decoding);
        if (code < 0) {
            ++m_counts.lost;
            if (++failures >= failuresInARow)
                return {};
            continue; // with frame threads the next call gives the next frame; without, it says "again"
        }
        failures = 0;
        ++m_counts.frames;
        if (m_frame->decode_error_flags != 0 || (m_frame->flags & AV_FRAME_FLAG_CORRUPT) != 0)
            ++m_counts.damaged;
        if (m_context->codec_type == AVMEDIA_TYPE_VIDEO)
            timeVideo(m_frame.get());
        else
            timeAudio(m_frame.get());
        auto taken = sink(m_frame.get());
        av_frame_unref(m_frame.get());
        if (!taken)
            return taken;
    }
}

void Decoder::timeVideo(AVFrame *frame)
{
    frame->time_base = m_stream->time_base;
    frame->pts = frame->best_effort_timestamp;
    if (frame->pts == AV_NOPTS_VALUE) // raw streams: go on from the frame before
        frame->pts = m_lastPts == AV_NOPTS_VALUE ? 0 : m_lastPts + m_lastDuration;
    m_lastDuration = estimateVideoDuration(frame);
    m_lastPts = frame->pts;
    setFrameDuration(frame, m_lastDuration);
    if (m_stream->sample_aspect_ratio.num > 0)
        frame->sample_aspect_ratio = m_stream->sample_aspect_ratio; // the container's word counts more
}

int64_t Decoder::estimateVideoDuration(const AVFrame *frame) const
{
    const int64_t stated = frameDuration(frame);
    const int64_t step = m_lastPts != AV_NOPTS_VALUE ? frame->pts - m_lastPts : -1;
    // libavformat makes durations up where the container has none; a 1 beside much larger steps is such a one.
    const bool isMadeUp = stated == 1 && step > 2;
    if (stated > 0 && !m_timesAreMadeUp && !isMadeUp)
        return stated;
    int64_t fromCodec = 0;
    if (m_context->framerate.num > 0 && m_context->framerate.den > 0) {
        const AVRational fieldRate = av_mul_q(m_context->framerate, {2, 1});
        fromCodec = av_rescale_q(frame->repeat_pict + 2, av_inv_q(fieldRate), frame->time_base);
    }
    if (fromCodec > 0 && m_timesAreMadeUp)
        return fromCodec;
    if (step > 0)
        return step;
    if (stated > 0)
        return stated;
    if (fromCodec > 0)
        return fromCodec;
    if (m_stream->avg_frame_rate.num > 0)
        return std::max<int64_t>(1, av_rescale_q(1, av_inv_q(m_stream->avg_frame_rate), frame->time_base));
    return std::max<int64_t>(1, m_lastDuration);
}

void Decoder::timeAudio(AVFrame *frame)
{
    nameSpeakers(frame->ch_layout);
    const AVRational sampleBase{1, frame->sample_rate > 0 ? frame->sample_rate : 1};
    const int64_t predicted = m_lastPts == AV_NOPTS_VALUE ? 0 : m_lastPts + m_lastDuration;
    AVRational base = m_stream->time_base;
    if (frame->pts == AV_NOPTS_VALUE) {
        frame->pts = predicted;
        base = m_lastPts == AV_NOPTS_VALUE ? sampleBase : m_lastBase;
    } else if (m_lastPts != AV_NOPTS_VALUE && frame->pts > av_rescale_q_rnd(predicted, m_lastBase, base, AV_ROUND_UP)) {
        m_rescaleState = AV_NOPTS_VALUE; // a gap: what was rounded before it counts no more
    }
    // Container clocks are coarser than samples; this keeps neighbouring frames seamless.
    frame->pts = av_rescale_delta(base, frame->pts, sampleBase, frame->nb_samples, &m_rescaleState, sampleBase);
    frame->time_base = sampleBase;
    m_lastPts = frame->pts;
    m_lastBase = sampleBase;
    m_lastDuration = frame->nb_samples;
    setFrameDuration(frame, frame->nb_samples);
}

} // namespace reelyard
