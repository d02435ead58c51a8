// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/still_picture.h"

#include "app/media/engine.h"
#include "app/media/input.h"
#include "app/media/libav_error.h"
#include "app/media/log_capture.h"
#include "app/media/media_probe.h"
#include "app/media/reach.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace reelyard
{

namespace
{

constexpr double wherein = 0.1; // of the length: behind leaders and black
// A long group of pictures with damage at its beginning; behind that it is not worth the time.
constexpr int mostPictures = 600;
constexpr int mostPackets = 60'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

Error stopped()
{
    return {ErrorClass::Interrupted, QStringLiteral("stopped"), {}, {}};
}

bool isCover(const AVStream *stream)
{
    return (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
}

// The largest one, and a cover where there is nothing else.
AVStream *pictureOf(const Input &input)
{
    AVStream *best = nullptr;
    const auto area = [](const AVStream *stream) { return qint64{stream->codecpar->width} * stream->codecpar->height; };
    for (AVStream *stream : input.streams()) {
        if (stream->codecpar->codec_type != AVMEDIA_TYPE_VIDEO || !avcodec_find_decoder(stream->codecpar->codec_id))
            continue;
        const bool isBetter = !best || (isCover(best) && !isCover(stream)) ||
                              (isCover(best) == isCover(stream) && area(stream) > area(best));
        if (isBetter)
            best = stream;
    }
    return best;
}

Result<CodecContextPtr> openDecoder(const AVStream *stream, DecoderLog &log)
{
    const AVCodec *codec = avcodec_find_decoder(stream->codecpar->codec_id);
    CodecContextPtr decoder(avcodec_alloc_context3(codec));
    if (!decoder)
        return libavError(AVERROR(ENOMEM), Doing::Decoding);
    if (const int code = avcodec_parameters_to_context(decoder.get(), stream->codecpar); code < 0)
        return libavError(code, Doing::Decoding);
    decoder->pkt_timebase = stream->time_base;
    decoder->opaque = &log;
    Dictionary options;
    limitPictures(options);
    // With frame threads a picture comes out only when several have gone in.
    options.set("threads", "1");
    if (auto allowed = requireAllowedSize(decoder.get(), options.value("max_pixels")); !allowed)
        return allowed.error();
    if (const int code = avcodec_open2(decoder.get(), codec, options.address()); code < 0)
        return libavError(code, Doing::Decoding);
    return decoder;
}

/// Hands out the pictures of one stream until one is undamaged.
class Search
{
public:
    Search(Input &input, AVStream *stream, AVCodecContext *decoder, const EngineControl &control)
        : m_input(input)
        , m_stream(stream)
        , m_decoder(decoder)
        , m_control(control)
    {
    }

    Result<FramePtr> run()
    {
        if (isCover(m_stream)) {
            send(&m_stream->attached_pic);
            send(nullptr);
            return take();
        }
        const PacketPtr packet = makePacket();
        for (int read = 0, pictures = 0; read < mostPackets && pictures < mostPictures && !m_isGood; ++read) {
            if (m_control.cancel)
                return stopped();
            if (av_read_frame(m_input.context(), packet.get()) < 0)
                break;
            if (packet->stream_index == m_stream->index) {
                ++pictures;
                send(packet.get());
            }
            av_packet_unref(packet.get());
        }
        if (!m_isGood)
            send(nullptr);
        return take();
    }

private:
    void send(const AVPacket *packet)
    {
        if (avcodec_send_packet(m_decoder, packet) < 0 && packet)
            return; // damaged; the next one may do
        FramePtr frame = makeFrame();
        while (!m_isGood && frame && avcodec_receive_frame(m_decoder, frame.get()) >= 0) {
            m_isGood = (frame->flags & AV_FRAME_FLAG_CORRUPT) == 0 && frame->decode_error_flags == 0;
            if (m_isGood || !m_frame)
                m_frame = std::move(frame);
            frame = makeFrame();
        }
    }

    Result<FramePtr> take()
    {
        if (!m_frame)
            return sourceError("source.no-picture", Words::tr("No picture of this file could be decoded."));
        return std::move(m_frame);
    }

    Input &m_input;
    AVStream *m_stream;
    AVCodecContext *m_decoder;
    const EngineControl &m_control;
    FramePtr m_frame; ///< the first one, until there is a good one
    bool m_isGood = false;
};

enum class From { Tenth, Beginning };

struct Found {
    FramePtr frame;
    AVRational sampleAspect{0, 1};
    int rotation = 0; ///< degrees clockwise
};

Result<Found> find(const MediaSource &source, From from, EngineControl &control)
{
    auto opened = Input::open(source, control);
    if (!opened)
        return opened.error();
    Input &input = **opened;
    AVStream *stream = pictureOf(input);
    if (!stream)
        return sourceError("source.no-picture", Words::tr("There is no picture in this file."));
    for (AVStream *other : input.streams())
        other->discard = other == stream ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    DecoderLog log;
    auto decoder = openDecoder(stream, log);
    if (!decoder)
        return decoder.error();
    AVFormatContext *context = input.context();
    if (from == From::Tenth && context->duration > 0 && !isCover(stream)) {
        const int64_t start = context->start_time == AV_NOPTS_VALUE ? 0 : context->start_time;
        const auto at = start + static_cast<int64_t>(static_cast<double>(context->duration) * wherein);
        if (avformat_seek_file(context, -1, INT64_MIN, at, at, 0) < 0 && av_seek_frame(context, -1, at, 0) < 0)
            return sourceError("source.no-picture", Words::tr("No picture of this file could be decoded."));
    }
    auto frame = Search(input, stream, decoder->get(), control).run();
    if (!frame)
        return frame.error();
    const AVRational aspect = av_guess_sample_aspect_ratio(context, stream, frame->get());
    return Found{*std::move(frame), aspect, clockwiseRotation(stream)};
}

QByteArray turning(int rotation)
{
    switch (rotation) {
    case 90:
        return ",transpose=clock";
    case 180:
        return ",hflip,vflip";
    case 270:
        return ",transpose=cclock";
    default:
        return {};
    }
}

bool isHdr(const AVFrame *frame)
{
    const int transfer = rawValue(frame->color_trc);
    return transfer == AVCOL_TRC_SMPTE2084 || transfer == AVCOL_TRC_ARIB_STD_B67;
}

struct ParametersDeleter {
    void operator()(AVBufferSrcParameters *parameters) const { av_free(parameters); }
};

int addSource(AVFilterGraph *graph, const AVFrame *frame, AVFilterContext *&source)
{
    source = avfilter_graph_alloc_filter(graph, avfilter_get_by_name("buffer"), "in");
    const std::unique_ptr<AVBufferSrcParameters, ParametersDeleter> parameters(av_buffersrc_parameters_alloc());
    if (!source || !parameters)
        return AVERROR(ENOMEM);
    parameters->format = frame->format;
    parameters->time_base = {1, 25};
    parameters->width = frame->width;
    parameters->height = frame->height;
    parameters->sample_aspect_ratio = {1, 1};
#if LIBAVFILTER_VERSION_INT >= AV_VERSION_INT(9, 16, 100)
    parameters->color_space = static_cast<AVColorSpace>(rawValue(frame->colorspace));
    parameters->color_range = static_cast<AVColorRange>(rawValue(frame->color_range));
#endif
    const int code = av_buffersrc_parameters_set(source, parameters.get());
    return code < 0 ? code : avfilter_init_dict(source, nullptr);
}

Result<FramePtr> filtered(AVFrame *frame, const QByteArray &chain)
{
    const FilterGraphPtr graph(avfilter_graph_alloc());
    if (!graph)
        return libavError(AVERROR(ENOMEM), Doing::Filtering);
    graph->nb_threads = 1;
    AVFilterContext *source = nullptr;
    AVFilterContext *sink = nullptr;
    int code = addSource(graph.get(), frame, source);
    if (code >= 0)
        code = avfilter_graph_create_filter(&sink, avfilter_get_by_name("buffersink"), "out", nullptr, nullptr,
                                            graph.get());
    if (code < 0)
        return libavError(code, Doing::Filtering);
    AVFilterInOut *in = avfilter_inout_alloc();
    AVFilterInOut *out = avfilter_inout_alloc();
    if (in && out) {
        *in = {av_strdup("out"), sink, 0, nullptr};
        *out = {av_strdup("in"), source, 0, nullptr};
        code = avfilter_graph_parse_ptr(graph.get(), chain.constData(), &in, &out, nullptr);
    } else {
        code = AVERROR(ENOMEM);
    }
    avfilter_inout_free(&in);
    avfilter_inout_free(&out);
    if (code >= 0)
        code = avfilter_graph_config(graph.get(), nullptr);
    if (code >= 0)
        code = av_buffersrc_add_frame_flags(source, frame, AV_BUFFERSRC_FLAG_KEEP_REF);
    if (code >= 0)
        code = av_buffersrc_add_frame_flags(source, nullptr, 0);
    FramePtr made = makeFrame();
    if (code >= 0)
        code = av_buffersink_get_frame(sink, made.get());
    if (code < 0)
        return libavError(code, Doing::Filtering);
    return made;
}

Result<Picture> shown(const Found &found, int mostPixels)
{
    AVFrame *frame = found.frame.get();
    const AVRational aspect = found.sampleAspect;
    const double stretch = aspect.num > 0 && aspect.den > 0 ? av_q2d(aspect) : 1.0;
    const double width = frame->width * std::clamp(stretch, 0.05, 20.0);
    const double height = frame->height;
    const double scale = std::min(1.0, mostPixels / std::max(width, height));
    const auto side = [scale](double length) { return std::max(1L, std::lround(length * scale)); };
    const QByteArray size =
        "scale=" + QByteArray::number(qint64{side(width)}) + ':' + QByteArray::number(qint64{side(height)});
    const QByteArray end = ",setsar=1" + turning(found.rotation) + ",format=rgb24";
    frame->sample_aspect_ratio = {1, 1};

    Result<FramePtr> made = libavError(AVERROR_FILTER_NOT_FOUND, Doing::Filtering);
    if (isHdr(frame) && avfilter_get_by_name("zscale")) {
        made = filtered(frame, size +
                                   ",zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,"
                                   "tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv,format=yuv444p" +
                                   end);
    }
    if (!made) // also where the tags of HDR contradict each other
        made = filtered(frame, size + end);
    if (!made)
        return made.error();
    const AVFrame *rgb = made->get();
    Picture picture{rgb->width, rgb->height, {}};
    const qsizetype row = qsizetype{3} * rgb->width;
    picture.rgb.resize(row * rgb->height);
    for (int y = 0; y < rgb->height; ++y)
        std::memcpy(picture.rgb.data() + row * y, rgb->data[0] + qptrdiff{rgb->linesize[0]} * y,
                    static_cast<size_t>(row));
    return picture;
}

} // namespace

Result<Picture> stillPicture(const MediaSource &source, int mostPixels, EngineControl &control)
{
    auto found = find(source, From::Tenth, control);
    // What cannot be looked into, or is damaged there, may still have a beginning.
    if (!found && found.error().code == QLatin1String("source.no-picture") && !control.cancel)
        found = find(source, From::Beginning, control);
    if (!found)
        return found.error();
    ++control.activity;
    return shown(*found, mostPixels);
}

} // namespace reelyard
