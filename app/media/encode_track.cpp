// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/output_track.h"

#include "app/media/libav_error.h"
#include "app/media/media_probe.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace reelyard
{

namespace
{

FilterSource filterSource(Input &input, AVStream *stream)
{
    FilterSource source;
    source.type = stream->codecpar->codec_type;
    source.timeBase = stream->time_base;
    source.frameRate = av_guess_frame_rate(input.context(), stream, nullptr);
    source.clockwiseRotation = clockwiseRotation(stream);
    if (const SideData matrix = streamSideData(stream, AV_PKT_DATA_DISPLAYMATRIX);
        matrix && matrix.size >= 9 * sizeof(int32_t)) {
        source.displayMatrix.resize(9);
        std::memcpy(source.displayMatrix.data(), matrix.data, 9 * sizeof(int32_t));
    }
    return source;
}

FilterTarget filterTarget(const EncoderPlan &plan)
{
    FilterTarget target;
    target.filters = plan.filters;
    target.pixelFormats = plan.pixelFormats;
    target.width = plan.width;
    target.height = plan.height;
    target.sampleFormats = plan.sampleFormats;
    target.sampleRates = plan.sampleRates;
    target.channelLayouts = plan.channelLayouts;
    return target;
}

AVPixelFormat withoutJpegRange(int format)
{
    switch (format) {
    case AV_PIX_FMT_YUVJ420P:
        return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P:
        return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ444P:
        return AV_PIX_FMT_YUV444P;
    case AV_PIX_FMT_YUVJ440P:
        return AV_PIX_FMT_YUV440P;
    case AV_PIX_FMT_YUVJ411P:
        return AV_PIX_FMT_YUV411P;
    default:
        return AV_PIX_FMT_NONE;
    }
}

bool isPictureCodec(AVCodecID id)
{
    return id == AV_CODEC_ID_MJPEG || id == AV_CODEC_ID_PNG || id == AV_CODEC_ID_BMP || id == AV_CODEC_ID_GIF;
}

} // namespace

EncodeTrack::EncodeTrack(TrackContext context, const SelectedStream &selected, int muxerTrack, EncoderPlan plan,
                         const AVCodecContext *decoder)
    : m_context(context)
    , m_selected(selected)
    , m_source(context.input.context()->streams[selected.inputIndex])
    , m_track(muxerTrack)
    , m_plan(std::move(plan))
    , m_decoder(decoder)
    , m_graph(filterSource(context.input, m_source), filterTarget(m_plan))
    , m_input(makeFrame())
    , m_previous(makeFrame())
{
    if (m_selected.kind == StreamKind::Audio)
        m_graph.setConfiguredHandler(
            [this]() { return m_encoder ? Result<void>() : open(m_graph.outputLike().get()); });
}

Result<void> EncodeTrack::push(AVFrame *frame)
{
    const FrameSink sink = [this](AVFrame *filtered) { return takeFiltered(filtered); };
    if (!frame)
        return m_graph.push(nullptr, sink);
    // The frame may go to several tracks, so this one works on a reference of its own.
    if (av_frame_ref(m_input.get(), frame) < 0)
        return libavError(AVERROR(ENOMEM), Doing::Filtering);
    m_input->time_base = frame->time_base;
    keepFullRange(m_input.get());
    auto pushed = m_graph.push(m_input.get(), sink);
    av_frame_unref(m_input.get());
    return pushed;
}

// The "J" formats are ordinary ones with a full range. For an encoder that lacks them they are renamed and not
// converted, so that a lossless copy of full-range video is lossless.
void EncodeTrack::keepFullRange(AVFrame *frame) const
{
    const AVPixelFormat plain =
        m_selected.kind == StreamKind::Video ? withoutJpegRange(frame->format) : AV_PIX_FMT_NONE;
    if (plain == AV_PIX_FMT_NONE || !m_plan.filters.isEmpty() || m_plan.pixelFormats.size() < 2)
        return;
    const auto takes = [&](int format) {
        return std::find(m_plan.pixelFormats.begin(), m_plan.pixelFormats.end(), format) != m_plan.pixelFormats.end();
    };
    if (!takes(frame->format) && takes(plain)) {
        frame->format = plain;
        frame->color_range = AVCOL_RANGE_JPEG;
    }
}

Result<void> EncodeTrack::takeFiltered(AVFrame *frame)
{
    if (!frame)
        return drain();
    ++m_context.activity;
    if (!m_encoder) {
        if (auto opened = open(frame); !opened)
            return opened;
    }
    return m_selected.kind == StreamKind::Video ? takeVideo(frame) : takeAudio(frame);
}

Result<void> EncodeTrack::open(const AVFrame *first)
{
    auto encoder = Encoder::open(m_plan, first, m_graph, m_decoder);
    if (!encoder)
        return encoder.error();
    m_encoder = *std::move(encoder);
    if (m_selected.kind == StreamKind::Video)
        m_sync.emplace(syncMode());

    TrackDescription description = describeFrom(m_source, false);
    const AVCodecContext *context = m_encoder->context();
    description.parameters.reset(avcodec_parameters_alloc());
    if (!description.parameters || avcodec_parameters_from_context(description.parameters.get(), context) < 0)
        return libavError(AVERROR(ENOMEM), Doing::OpeningEncoder);
    description.timeBase = context->time_base;
    description.tag = m_plan.tag;
    description.metadata.set("encoder", QByteArray(LIBAVCODEC_IDENT " ").append(m_plan.codec->name).constData());
    if (m_selected.kind == StreamKind::Video) {
        description.frameRate = context->framerate;
        description.sampleAspect = context->sample_aspect_ratio;
        // The picture has been turned: the tag that some containers keep beside the matrix would turn it again.
        av_dict_set(description.metadata.address(), "rotate", nullptr, 0);
        if (!isPictureCodec(m_plan.codec->id))
            description.disposition &= ~AV_DISPOSITION_ATTACHED_PIC;
        const bool staysHdr = context->color_trc == AVCOL_TRC_SMPTE2084 || context->color_trc == AVCOL_TRC_ARIB_STD_B67;
        for (const AVPacketSideDataType type :
             {AV_PKT_DATA_SPHERICAL, AV_PKT_DATA_STEREO3D, AV_PKT_DATA_MASTERING_DISPLAY_METADATA,
              AV_PKT_DATA_CONTENT_LIGHT_LEVEL}) {
            const bool isOfHdr =
                type == AV_PKT_DATA_MASTERING_DISPLAY_METADATA || type == AV_PKT_DATA_CONTENT_LIGHT_LEVEL;
            const SideData data = streamSideData(m_source, type);
            if (data && (!isOfHdr || staysHdr))
                description.sideData.emplace_back(
                    type, QByteArray(reinterpret_cast<const char *>(data.data), static_cast<qsizetype>(data.size)));
        }
    }
#if LIBAVCODEC_VERSION_INT < AV_VERSION_INT(60, 31, 102)
    for (int i = 0; i < context->nb_coded_side_data; ++i) {
        const AVPacketSideData &data = context->coded_side_data[i];
        description.sideData.emplace_back(
            data.type, QByteArray(reinterpret_cast<const char *>(data.data), static_cast<qsizetype>(data.size)));
    }
#endif
    return m_context.muxer.describe(m_track, std::move(description));
}

Result<void> EncodeTrack::openWithoutFrame()
{
    const AVCodecParameters *par = m_source->codecpar;
    FramePtr like = makeFrame();
    like->format = par->format;
    like->width = par->width;
    like->height = par->height;
    like->sample_aspect_ratio = par->sample_aspect_ratio;
    like->sample_rate = par->sample_rate;
    if (av_channel_layout_copy(&like->ch_layout, &par->ch_layout) < 0)
        return libavError(AVERROR(ENOMEM), Doing::OpeningEncoder);
    if (auto configured = m_graph.configure(like.get()); !configured)
        return configured;
    return m_encoder ? Result<void>() : open(m_graph.outputLike().get());
}

FrameSyncMode EncodeTrack::syncMode() const
{
    if (m_plan.frameSync == QLatin1String("cfr"))
        return FrameSyncMode::Constant;
    if (m_plan.frameSync == QLatin1String("vfr"))
        return FrameSyncMode::Variable;
    if (m_plan.frameSync == QLatin1String("passthrough"))
        return FrameSyncMode::Passthrough;
    const AVOutputFormat *format = m_context.muxer.format();
    if (std::strcmp(format->name, "avi") == 0) // has no timestamps, but an empty chunk stands for "the same again"
        return FrameSyncMode::Variable;
    if (format->flags & AVFMT_VARIABLE_FPS)
        return (format->flags & AVFMT_NOTIMESTAMPS) ? FrameSyncMode::Passthrough : FrameSyncMode::Variable;
    return m_context.input.streams().size() == 1 ? FrameSyncMode::ConstantFromStart : FrameSyncMode::Constant;
}

// How long the frame lasts, in ticks of the encoder's clock.
double EncodeTrack::frameTicks(const AVFrame *frame) const
{
    const AVRational tick = m_encoder->timeBase();
    double ticks = 1;
    const AVRational rate = m_graph.frameRate();
    if (rate.num > 0 && rate.den > 0)
        ticks = 1.0 / (av_q2d(rate) * av_q2d(tick));
    if (m_plan.frameRate.num > 0)
        ticks = std::min(ticks, 1.0 / (av_q2d(m_plan.frameRate) * av_q2d(tick)));
    const int64_t duration = frameDuration(frame);
    if (m_plan.filters.isEmpty() && duration > 0) {
        const auto stated =
            static_cast<double>(std::lrint(static_cast<double>(duration) * av_q2d(frame->time_base) / av_q2d(tick)));
        if (stated > 0)
            ticks = stated;
    }
    return ticks;
}

Result<void> EncodeTrack::takeVideo(AVFrame *frame)
{
    const AVRational tick = m_encoder->timeBase();
    double pts = 0;
    if (frame->pts != AV_NOPTS_VALUE) {
        // In finer steps than ticks, so that rounding happens once; and never exactly between two ticks.
        AVRational fine = tick;
        const int bits = std::clamp(29 - static_cast<int>(std::log2(std::max(1, fine.den))), 0, 16);
        fine.den <<= bits;
        pts = static_cast<double>(av_rescale_q(frame->pts, frame->time_base, fine)) / (1 << bits);
        pts += (pts > 0 ? 1.0 : pts < 0 ? -1.0 : 0.0) / (1 << 17);
    } else {
        pts = static_cast<double>(m_sync->nextTick());
    }
    const FrameSync::Decision decision = m_sync->next(pts, frameTicks(frame));
    for (qint64 i = 0; i < decision.total; ++i) {
        const bool isPrevious = i < decision.repeatPrevious && m_previous->buf[0];
        AVFrame *taken = isPrevious ? m_previous.get() : frame;
        taken->pts = m_sync->nextTick();
        if (auto encoded = encode(taken); !encoded)
            return encoded;
        m_sync->tick();
    }
    av_frame_unref(m_previous.get());
    return av_frame_ref(m_previous.get(), frame) < 0 ? libavError(AVERROR(ENOMEM), Doing::Encoding) : Result<void>();
}

Result<void> EncodeTrack::takeAudio(AVFrame *frame)
{
    frame->pts = frame->pts == AV_NOPTS_VALUE ? m_nextAudioPts
                                              : av_rescale_q(frame->pts, frame->time_base, m_encoder->timeBase());
    m_nextAudioPts = frame->pts + frame->nb_samples;
    return encode(frame);
}

Result<void> EncodeTrack::drain()
{
    if (!m_encoder) // no frame ever came: the track leaves no trace
    {
        m_context.muxer.drop(m_track);
        return {};
    }
    if (m_sync && m_previous->buf[0]) {
        for (qint64 i = m_sync->atEnd(); i > 0; --i) {
            m_previous->pts = m_sync->nextTick();
            if (auto encoded = encode(m_previous.get()); !encoded)
                return encoded;
            m_sync->tick();
        }
    }
    return encode(nullptr);
}

Result<void> EncodeTrack::encode(AVFrame *frame)
{
    return m_encoder->encode(frame, [this](AVPacket *packet) -> Result<void> {
        if (!packet)
            return {};
        const AVRational base = m_encoder->timeBase();
        if (packet->duration == 0 && m_selected.kind == StreamKind::Video)
            packet->duration = 1;
        if (packet->pts != AV_NOPTS_VALUE)
            m_context.position.seconds = std::max(m_context.position.seconds, seconds(packet->pts, base));
        if (m_selected.kind == StreamKind::Video)
            ++m_context.position.frames;
        ++m_context.activity;
        return m_context.muxer.write(m_track, packet, base);
    });
}

} // namespace reelyard
