// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/output_track.h"

#include "app/media/libav_error.h"

#include <cstring>

namespace reelyard
{

namespace
{

constexpr qsizetype largestSubtitle = 1024 * 1024; // as in ffmpeg
constexpr AVRational milliseconds{1, 1000};

struct SubtitleGuard {
    AVSubtitle &subtitle;
    ~SubtitleGuard() { avsubtitle_free(&subtitle); }
};

} // namespace

SubtitleTrack::SubtitleTrack(TrackContext context, const SelectedStream &selected, int muxerTrack,
                             const OutputSpec &spec)
    : m_context(context)
    , m_selected(selected)
    , m_source(context.input.context()->streams[selected.inputIndex])
    , m_track(muxerTrack)
    , m_spec(spec)
    , m_buffer(largestSubtitle, '\0')
{
}

Result<void> SubtitleTrack::begin()
{
    const AVCodec *codec = avcodec_find_decoder(m_source->codecpar->codec_id);
    m_decoder.reset(codec ? avcodec_alloc_context3(codec) : nullptr);
    if (!m_decoder)
        return libavError(AVERROR_DECODER_NOT_FOUND, Doing::Decoding);
    int code = avcodec_parameters_to_context(m_decoder.get(), m_source->codecpar);
    m_decoder->pkt_timebase = m_source->time_base;
    if (code >= 0)
        code = avcodec_open2(m_decoder.get(), codec, nullptr);
    if (code < 0)
        return libavError(code, Doing::Decoding);

    m_encoder.reset(avcodec_alloc_context3(m_selected.encoder));
    if (!m_encoder)
        return libavError(AVERROR(ENOMEM), Doing::OpeningEncoder);
    m_encoder->time_base = microsecondBase;
    if (m_decoder->subtitle_header) {
        // Styles and script size: text encoders read them. libavcodec frees this copy.
        const auto size = static_cast<size_t>(m_decoder->subtitle_header_size);
        m_encoder->subtitle_header = static_cast<uint8_t *>(av_mallocz(size + 1));
        if (!m_encoder->subtitle_header)
            return libavError(AVERROR(ENOMEM), Doing::OpeningEncoder);
        std::memcpy(m_encoder->subtitle_header, m_decoder->subtitle_header, size);
        m_encoder->subtitle_header_size = m_decoder->subtitle_header_size;
    }
    if (m_context.muxer.format()->flags & AVFMT_GLOBALHEADER)
        m_encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    auto plan = planEncoder(m_spec, m_selected.encoder, StreamKind::Subtitle, m_selected.indexInKind,
                            m_selected.indexInFile, m_context.muxer.format());
    if (!plan)
        return plan.error();
    code = avcodec_open2(m_encoder.get(), m_selected.encoder, plan->options.address());
    if (code < 0)
        return libavError(code, Doing::OpeningEncoder);

    TrackDescription description = describeFrom(m_source, false);
    description.parameters.reset(avcodec_parameters_alloc());
    if (!description.parameters || avcodec_parameters_from_context(description.parameters.get(), m_encoder.get()) < 0)
        return libavError(AVERROR(ENOMEM), Doing::OpeningEncoder);
    description.timeBase = microsecondBase;
    description.tag = plan->tag;
    description.metadata.set("encoder", QByteArray(LIBAVCODEC_IDENT " ").append(m_selected.encoder->name).constData());
    return m_context.muxer.describe(m_track, std::move(description));
}

Result<void> SubtitleTrack::write(const AVPacket *packet)
{
    AVSubtitle subtitle{};
    const SubtitleGuard guard{subtitle};
    int got = 0;
    // The decoder's signature wants a packet that it may write to, but it does not.
    const int code = avcodec_decode_subtitle2(m_decoder.get(), &subtitle, &got, const_cast<AVPacket *>(packet));
    if (code < 0)
        ++m_lost;
    if (code < 0 || !got || subtitle.num_rects == 0)
        return {};
    if (subtitle.end_display_time == 0 || subtitle.end_display_time == UINT32_MAX)
        subtitle.end_display_time =
            subtitle.start_display_time + static_cast<uint32_t>(std::max<int64_t>(
                                              0, av_rescale_q(packet->duration, m_source->time_base, milliseconds)));
    return encode(subtitle);
}

Result<void> SubtitleTrack::encode(AVSubtitle &subtitle)
{
    if (subtitle.pts == AV_NOPTS_VALUE)
        return {};
    const int64_t pts = subtitle.pts + av_rescale_q(subtitle.start_display_time, milliseconds, microsecondBase);
    const int64_t duration =
        av_rescale_q(int64_t{subtitle.end_display_time} - subtitle.start_display_time, milliseconds, microsecondBase);
    subtitle.pts = pts;
    subtitle.end_display_time -= subtitle.start_display_time;
    subtitle.start_display_time = 0;
    const int size = avcodec_encode_subtitle(m_encoder.get(), reinterpret_cast<uint8_t *>(m_buffer.data()),
                                             static_cast<int>(m_buffer.size()), &subtitle);
    if (size < 0)
        return libavError(size, Doing::Encoding);
    PacketPtr packet = makePacket();
    if (!packet || av_new_packet(packet.get(), size) < 0)
        return libavError(AVERROR(ENOMEM), Doing::Encoding);
    std::memcpy(packet->data, m_buffer.constData(), static_cast<size_t>(size));
    packet->pts = packet->dts = pts;
    packet->duration = duration;
    packet->flags |= AV_PKT_FLAG_KEY;
    ++m_context.activity;
    return m_context.muxer.write(m_track, packet.get(), microsecondBase);
}

} // namespace reelyard
