// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/encoder.h"

#include "app/media/libav_error.h"

extern "C" {
#include <libavutil/parseutils.h>
}

#include <QCoreApplication>

#include <algorithm>

namespace reelyard
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("Engine", text);
}

// An option is this encoder's when it is its own, or one of the general ones for its kind of stream.
bool knows(const AVCodec *codec, const QByteArray &name)
{
    const int kindFlag = codec->type == AVMEDIA_TYPE_VIDEO   ? AV_OPT_FLAG_VIDEO_PARAM
                         : codec->type == AVMEDIA_TYPE_AUDIO ? AV_OPT_FLAG_AUDIO_PARAM
                                                             : AV_OPT_FLAG_SUBTITLE_PARAM;
    const AVClass *general = avcodec_get_class();
    const AVOption *option =
        av_opt_find(&general, name.constData(), nullptr, AV_OPT_FLAG_ENCODING_PARAM, AV_OPT_SEARCH_FAKE_OBJ);
    constexpr int anyKind = AV_OPT_FLAG_VIDEO_PARAM | AV_OPT_FLAG_AUDIO_PARAM | AV_OPT_FLAG_SUBTITLE_PARAM;
    if (option && ((option->flags & kindFlag) || !(option->flags & anyKind)))
        return true;
    return codec->priv_class && av_opt_find(const_cast<AVClass **>(&codec->priv_class), name.constData(), nullptr,
                                            AV_OPT_FLAG_ENCODING_PARAM, AV_OPT_SEARCH_FAKE_OBJ);
}

Error badValue(const QString &option, const QString &value)
{
    return configurationError("recipe.bad-value", tr("\"%1\" is no value for -%2.").arg(value, option), value);
}

template<typename T>
bool contains(const std::vector<T> &values, T value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

Result<void> planVideo(EncoderPlan &plan, const std::function<QString(const char *)> &setting)
{
    plan.pixelFormats = supportedPixelFormats(plan.codec);
    if (const QString value = setting("pix_fmt"); !value.isEmpty()) {
        const AVPixelFormat format = av_get_pix_fmt(value.toUtf8().constData());
        if (format == AV_PIX_FMT_NONE)
            return badValue(QStringLiteral("pix_fmt"), value);
        if (!plan.pixelFormats.empty() && !contains(plan.pixelFormats, format))
            return configurationError("recipe.pixel-format", tr("The encoder %1 does not take the pixel format %2.")
                                                                 .arg(QString::fromUtf8(plan.codec->name), value));
        plan.pixelFormats = {format};
    }
    if (const QString value = setting("s");
        !value.isEmpty() && av_parse_video_size(&plan.width, &plan.height, value.toUtf8().constData()) < 0)
        return badValue(QStringLiteral("s"), value);
    if (const QString value = setting("r");
        !value.isEmpty() && av_parse_video_rate(&plan.frameRate, value.toUtf8().constData()) < 0)
        return badValue(QStringLiteral("r"), value);
    if (const QString value = setting("aspect");
        !value.isEmpty() &&
        (av_parse_ratio(&plan.aspect, value.toUtf8().constData(), 255, 0, nullptr) < 0 || plan.aspect.num <= 0))
        return badValue(QStringLiteral("aspect"), value);
    plan.frameSync = setting("fps_mode");
    static const QStringList modes{QString(), QStringLiteral("auto"), QStringLiteral("cfr"), QStringLiteral("vfr"),
                                   QStringLiteral("passthrough")};
    if (!modes.contains(plan.frameSync))
        return badValue(QStringLiteral("fps_mode"), plan.frameSync);
    return {};
}

Result<void> planAudio(EncoderPlan &plan, const std::function<QString(const char *)> &setting)
{
    plan.sampleFormats = supportedSampleFormats(plan.codec);
    plan.sampleRates = supportedSampleRates(plan.codec);
    plan.channelLayouts = supportedChannelLayouts(plan.codec);
    if (const QString value = setting("sample_fmt"); !value.isEmpty()) {
        const AVSampleFormat format = av_get_sample_fmt(value.toUtf8().constData());
        if (format == AV_SAMPLE_FMT_NONE)
            return badValue(QStringLiteral("sample_fmt"), value);
        if (!plan.sampleFormats.empty() && !contains(plan.sampleFormats, format))
            return configurationError("recipe.sample-format", tr("The encoder %1 does not take the sample format %2.")
                                                                  .arg(QString::fromUtf8(plan.codec->name), value));
        plan.sampleFormats = {format};
    }
    if (const QString value = setting("ar"); !value.isEmpty()) {
        const int rate = value.toInt();
        if (rate <= 0 || (!plan.sampleRates.empty() && !contains(plan.sampleRates, rate)))
            return configurationError("recipe.sample-rate", tr("The encoder %1 does not take a sample rate of %2 Hz.")
                                                                .arg(QString::fromUtf8(plan.codec->name), value));
        plan.sampleRates = {rate};
    }
    if (const QString value = setting("ac"); !value.isEmpty()) {
        constexpr int mostChannels = 64;
        const int channels = value.toInt();
        if (channels <= 0 || channels > mostChannels)
            return badValue(QStringLiteral("ac"), value);
        AVChannelLayout layout{};
        av_channel_layout_default(&layout, channels);
        plan.channelLayouts = {channelLayoutText(layout)};
        av_channel_layout_uninit(&layout);
    }
    return {};
}

} // namespace

QString settingFor(const std::vector<OptionValue> &values, const QString &name, StreamKind kind, int indexInKind,
                   int indexInFile)
{
    QString found;
    for (const OptionValue &value : values) {
        if (value.name == name && value.streams.matches(kind, indexInKind, indexInFile))
            found = value.value;
    }
    return found;
}

Result<EncoderPlan> planEncoder(const OutputSpec &spec, const AVCodec *codec, StreamKind kind, int indexInKind,
                                int indexInFile, const AVOutputFormat *format)
{
    EncoderPlan plan;
    plan.codec = codec;
    plan.type = codec->type;
    plan.globalHeader = (format->flags & AVFMT_GLOBALHEADER) != 0;
    const auto setting = [&](const char *name) {
        return settingFor(spec.streamSettings, QLatin1String(name), kind, indexInKind, indexInFile);
    };
    if (kind == StreamKind::Video) {
        if (auto planned = planVideo(plan, setting); !planned)
            return planned.error();
    } else if (kind == StreamKind::Audio) {
        if (auto planned = planAudio(plan, setting); !planned)
            return planned.error();
    }
    plan.filters = settingFor(spec.filters, QStringLiteral("filter"), kind, indexInKind, indexInFile).toUtf8();
    plan.tag = setting("tag");
    if (const QString value = setting("q"); !value.isEmpty())
        plan.quality = value.toDouble(); // QString's conversion does not depend on the locale
    for (const OptionValue &option : spec.codecOptions) {
        if (!option.streams.matches(kind, indexInKind, indexInFile))
            continue;
        if (knows(codec, option.name.toUtf8()))
            plan.options.set(option.name, option.value);
        else
            plan.ignoredOptions.append(option.name);
    }
    if (!plan.options.value("threads"))
        plan.options.set("threads", "auto");
    return plan;
}

Result<std::unique_ptr<Encoder>> Encoder::open(const EncoderPlan &plan, const AVFrame *first, FilterGraph &graph,
                                               const AVCodecContext *decoder)
{
    std::unique_ptr<Encoder> encoder(new Encoder);
    encoder->m_packet = makePacket();
    encoder->m_context.reset(avcodec_alloc_context3(plan.codec));
    if (!encoder->m_context || !encoder->m_packet)
        return libavError(AVERROR(ENOMEM), Doing::OpeningEncoder);
    AVCodecContext *context = encoder->m_context.get();
    if (plan.type == AVMEDIA_TYPE_VIDEO) {
        encoder->setUpVideo(plan, first, graph, decoder);
    } else if (auto done = encoder->setUpAudio(first, decoder); !done) {
        return done.error();
    }
    if (plan.globalHeader)
        context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    if (plan.quality) {
        context->flags |= AV_CODEC_FLAG_QSCALE;
        context->global_quality = static_cast<int>(FF_QP2LAMBDA * *plan.quality);
    }
    Dictionary options = plan.options;
    if (const int code = avcodec_open2(context, plan.codec, options.address()); code < 0)
        return libavError(code, Doing::OpeningEncoder, QString::fromUtf8(plan.codec->name));
    const bool anySize = (plan.codec->capabilities & AV_CODEC_CAP_VARIABLE_FRAME_SIZE) != 0;
    if (plan.type == AVMEDIA_TYPE_AUDIO && !anySize)
        graph.setFrameSize(context->frame_size);
    return encoder;
}

void Encoder::setUpVideo(const EncoderPlan &plan, const AVFrame *first, const FilterGraph &graph,
                         const AVCodecContext *decoder)
{
    AVCodecContext *context = m_context.get();
    AVRational rate = plan.frameRate.num > 0 ? plan.frameRate : graph.frameRate();
    if (rate.num <= 0 || rate.den <= 0)
        rate = {25, 1}; // what ffmpeg takes for a stream without a rate
    const auto rates = supportedFrameRates(plan.codec);
    if (!rates.empty()) {
        std::vector<AVRational> ended = rates;
        ended.push_back({0, 0});
        rate = rates[static_cast<size_t>(av_find_nearest_q_idx(rate, ended.data()))];
    }
    if (plan.codec->id == AV_CODEC_ID_MPEG4) // its clock has 16 bits
        av_reduce(&rate.num, &rate.den, rate.num, rate.den, 65535);
    context->framerate = rate;
    context->time_base = av_inv_q(rate);
    context->width = first->width;
    context->height = first->height;
    context->sample_aspect_ratio =
        plan.aspect.num > 0 ? av_mul_q(plan.aspect, {first->height, first->width}) : first->sample_aspect_ratio;
    context->pix_fmt = static_cast<AVPixelFormat>(first->format);
    if (decoder)
        context->bits_per_raw_sample =
            std::min(decoder->bits_per_raw_sample, av_pix_fmt_desc_get(context->pix_fmt)->comp[0].depth);
    context->color_range = first->color_range;
    context->color_primaries = first->color_primaries;
    context->color_trc = first->color_trc;
    context->colorspace = first->colorspace;
    context->chroma_sample_location = first->chroma_location;
    if (!isInterlaced(first))
        context->field_order = AV_FIELD_PROGRESSIVE;
    else if (plan.codec->id == AV_CODEC_ID_MJPEG)
        context->field_order = isTopFieldFirst(first) ? AV_FIELD_TT : AV_FIELD_BB;
    else
        context->field_order = isTopFieldFirst(first) ? AV_FIELD_TB : AV_FIELD_BT;
}

Result<void> Encoder::setUpAudio(const AVFrame *first, const AVCodecContext *decoder)
{
    AVCodecContext *context = m_context.get();
    context->sample_fmt = static_cast<AVSampleFormat>(first->format);
    context->sample_rate = first->sample_rate;
    context->time_base = {1, first->sample_rate};
    if (decoder)
        context->bits_per_raw_sample =
            std::min(decoder->bits_per_raw_sample, av_get_bytes_per_sample(context->sample_fmt) * 8);
    if (const int code = av_channel_layout_copy(&context->ch_layout, &first->ch_layout); code < 0)
        return libavError(code, Doing::OpeningEncoder);
    return {};
}

Result<void> Encoder::encode(AVFrame *frame, const PacketSink &sink)
{
    if (frame && m_context->codec_type == AVMEDIA_TYPE_VIDEO) {
        frame->pict_type = AV_PICTURE_TYPE_NONE; // the source's frame types must not steer the encoder
        frame->quality = m_context->global_quality;
    }
    const int sent = avcodec_send_frame(m_context.get(), frame);
    if (sent < 0 && sent != AVERROR_EOF)
        return libavError(sent, Doing::Encoding);
    while (true) {
        const int code = avcodec_receive_packet(m_context.get(), m_packet.get());
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
            break;
        if (code < 0)
            return libavError(code, Doing::Encoding);
        auto taken = sink(m_packet.get());
        av_packet_unref(m_packet.get());
        if (!taken)
            return taken;
    }
    return frame ? Result<void>() : sink(nullptr);
}

} // namespace reelyard
