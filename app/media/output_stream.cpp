// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/output_stream.h"

#include "app/media/libav_error.h"
#include "app/media/output_file.h"
#include "app/media/stream_selection.h"

extern "C" {
#include <libavutil/parseutils.h>
}

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

template<typename T, typename NameOf>
QByteArray namesOf(const std::vector<T> &values, NameOf nameOf)
{
    QList<QByteArray> names;
    for (const T &value : values)
        names.append(QByteArray(nameOf(value)));
    return names.join('|');
}

// JPEG's own formats have a full range; the encoder takes others only where it is told not to mind.
std::vector<AVPixelFormat> pixelFormatsOf(const AVCodec *codec, const AVCodecContext *context)
{
    if (context->strict_std_compliance > FF_COMPLIANCE_UNOFFICIAL && !std::strcmp(codec->name, "mjpeg"))
        return {AV_PIX_FMT_YUVJ420P, AV_PIX_FMT_YUVJ422P, AV_PIX_FMT_YUVJ444P};
    return supportedPixelFormats(codec);
}

// The first option whose value the encoder cannot even read.
std::optional<Error> refusedValue(const AVCodec *codec, const Dictionary &options)
{
    const CodecContextPtr fresh(avcodec_alloc_context3(codec));
    const AVDictionaryEntry *entry = nullptr;
    while (fresh && (entry = av_dict_get(options.get(), "", entry, AV_DICT_IGNORE_SUFFIX))) {
        const int code = av_opt_set(fresh.get(), entry->key, entry->value, AV_OPT_SEARCH_CHILDREN);
        if (code < 0 && code != AVERROR_OPTION_NOT_FOUND)
            return badValue(QString::fromUtf8(entry->key), QString::fromUtf8(entry->value));
    }
    return std::nullopt;
}

AVPixelFormat nearestFormat(AVPixelFormat wanted, const std::vector<AVPixelFormat> &formats)
{
    if (formats.empty() || std::find(formats.begin(), formats.end(), wanted) != formats.end())
        return wanted;
    const AVPixFmtDescriptor *description = av_pix_fmt_desc_get(wanted);
    const int hasAlpha = description && description->nb_components % 2 == 0 ? 1 : 0;
    AVPixelFormat best = AV_PIX_FMT_NONE;
    for (const AVPixelFormat format : formats)
        best = av_find_best_pix_fmt_of_2(best, format, wanted, hasAlpha, nullptr);
    return best;
}

} // namespace

OutputStream::OutputStream(const Request &request)
    : file(*request.file)
    , stream(request.stream)
    , source(request.source)
    , filter(request.filter)
    , number(request.number)
    , m_previous(makeFrame())
    , m_packet(makePacket())
{
}

OutputStream::~OutputStream()
{
    if (m_passLog)
        std::fclose(m_passLog);
    if (encoder)
        av_freep(&encoder->stats_in);
}

AVMediaType OutputStream::type() const
{
    return stream->codecpar->codec_type;
}

Result<std::optional<QByteArray>> OutputStream::option(const char *name) const
{
    return file.options().forStream(name, file.context(), stream);
}

Result<std::unique_ptr<OutputStream>> OutputStream::create(const Request &request)
{
    std::unique_ptr<OutputStream> output(new OutputStream(request));
    if (!output->m_packet || !output->m_previous)
        return libavError(AVERROR(ENOMEM), Doing::OpeningEncoder);
    Result<void> done = output->chooseEncoder();
    if (done)
        done = output->applyGeneral();
    if (done && output->type() == AVMEDIA_TYPE_VIDEO)
        done = output->applyVideo();
    if (done && output->type() == AVMEDIA_TYPE_AUDIO)
        done = output->applyAudio();
    if (done && output->type() == AVMEDIA_TYPE_SUBTITLE && output->codec)
        done = output->applySubtitle();
    if (!done)
        return done.error();
    return output;
}

Result<void> OutputStream::chooseEncoder()
{
    if (type() != AVMEDIA_TYPE_VIDEO && type() != AVMEDIA_TYPE_AUDIO && type() != AVMEDIA_TYPE_SUBTITLE)
        return {}; // there are no encoders for anything else
    const auto name = option("c");
    if (!name)
        return name.error();
    if (*name && **name == "copy") {
        if (filter)
            return configurationError("recipe.copy-filtered",
                                      Words::tr("What comes out of filters cannot be copied; it needs an encoder."));
        return {};
    }
    if (*name) {
        auto found = findEncoder(QString::fromUtf8(**name), kindOf(type()));
        if (!found)
            return found.error();
        codec = *found;
    } else {
        const AVCodecID id = av_guess_codec(file.format(), nullptr, file.fileName().constData(), nullptr, type());
        codec = avcodec_find_encoder(id);
        if (!codec)
            return configurationError("recipe.no-encoder",
                                      Words::tr("The format %1 has no encoder of its own here for this kind of stream.")
                                          .arg(QString::fromUtf8(file.format()->name)));
    }
    stream->codecpar->codec_id = codec->id;
    return {};
}

Result<void> OutputStream::applyGeneral()
{
    encoder.reset(avcodec_alloc_context3(codec));
    if (!encoder)
        return libavError(AVERROR(ENOMEM), Doing::OpeningEncoder);
    encoder->codec_type = type();
    auto own = file.options().codecOptionsFor(codec, codec ? codec->id : AV_CODEC_ID_NONE, file.context(), stream);
    if (!own)
        return own.error();
    encoderOptions = *std::move(own);
    if (file.options().isSet("bitexact"))
        encoder->flags |= AV_CODEC_FLAG_BITEXACT;
    for (const char *name :
         {"autoscale", "time_base", "enc_time_base", "frames", "copypriorss", "bsf", "tag", "q", "disposition",
          "max_muxing_queue_size", "muxing_queue_data_threshold", "bits_per_raw_sample", "copyinkf", "filter"}) {
        const auto read = option(name);
        if (!read)
            return read.error();
        if (!*read)
            continue;
        const QByteArray &value = **read;
        const std::optional<double> amount = numberFrom(value);
        const QByteArray key(name);
        const auto bad = [&] { return badValue(QString::fromUtf8(key), QString::fromUtf8(value)); };
        if (key == "autoscale") {
            m_autoscale = value != "0";
        } else if (key == "time_base" || key == "enc_time_base") {
            AVRational base{0, 1};
            if (av_parse_ratio(&base, value.constData(), INT32_MAX, 0, nullptr) < 0 || base.den <= 0 ||
                (key == "time_base" && base.num <= 0))
                return bad();
            (key == "time_base" ? stream->time_base : m_encoderTimeBase) = base;
        } else if (key == "bsf") {
            AVBSFContext *chain = nullptr;
            if (!value.isEmpty() && av_bsf_list_parse_str(value.constData(), &chain) < 0)
                return bad();
            m_bitstreamFilter.reset(chain);
        } else if (key == "tag") {
            stream->codecpar->codec_tag = encoder->codec_tag = tagFrom(value);
        } else if (key == "disposition") {
            disposition = value;
        } else if (key == "filter") {
            m_filters = value;
        } else if (!amount) {
            return bad();
        } else if (key == "frames") {
            mostFrames = static_cast<qint64>(*amount);
        } else if (key == "copypriorss") {
            m_copiesPriorStart = *amount != 0;
        } else if (key == "q") {
            if (*amount >= 0) {
                encoder->flags |= AV_CODEC_FLAG_QSCALE;
                encoder->global_quality = static_cast<int>(FF_QP2LAMBDA * *amount);
            }
        } else if (key == "max_muxing_queue_size") {
            mostWaiting = static_cast<int>(*amount);
        } else if (key == "muxing_queue_data_threshold") {
            waitingThreshold = static_cast<qint64>(*amount);
        } else if (key == "bits_per_raw_sample") {
            m_bitsPerRawSample = static_cast<int>(*amount);
        } else {
            m_copiesNonKeyFirst = *amount != 0;
        }
    }
    if (file.format()->flags & AVFMT_GLOBALHEADER)
        encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    m_scaler = file.options().scaler;
    m_resampler = file.options().resampler;
    if (codec && av_get_exact_bits_per_sample(codec->id) == 24)
        m_resampler.set("output_sample_bits", "24");
    if (isCopy() && !m_filters.isEmpty())
        return configurationError(
            "recipe.copy-filtered",
            Words::tr("The filters \"%1\" are for a stream that is copied; filtering needs an encoder.")
                .arg(QString::fromUtf8(m_filters)));
    if (filter && !m_filters.isEmpty())
        return configurationError("recipe.filter",
                                  Words::tr("-vf, -af and -filter cannot be used for a stream that comes out of "
                                            "-filter_complex."));
    return {};
}

Result<void> OutputStream::applyVideo()
{
    for (const char *name :
         {"r", "fpsmax", "aspect", "s", "pix_fmt", "force_key_frames", "force_fps", "top", "fps_mode"}) {
        const auto read = option(name);
        if (!read)
            return read.error();
        if (!*read)
            continue;
        const QByteArray &value = **read;
        const QByteArray key(name);
        const auto bad = [&] { return badValue(QString::fromUtf8(key), QString::fromUtf8(value)); };
        if (key == "r" || key == "fpsmax") {
            if (av_parse_video_rate(key == "r" ? &frameRate : &m_mostFrameRate, value.constData()) < 0)
                return bad();
        } else if (key == "aspect") {
            if (av_parse_ratio(&m_aspect, value.constData(), 255, 0, nullptr) < 0 || m_aspect.num <= 0 ||
                m_aspect.den <= 0)
                return bad();
        } else if (isCopy()) {
            continue; // what follows is for encoders
        } else if (key == "s") {
            if (av_parse_video_size(&encoder->width, &encoder->height, value.constData()) < 0)
                return bad();
        } else if (key == "pix_fmt") {
            QByteArray format = value;
            m_keepsFormat = format.startsWith('+');
            if (m_keepsFormat)
                format.remove(0, 1);
            m_pixelFormat = format.isEmpty() ? AV_PIX_FMT_NONE : av_get_pix_fmt(format.constData());
            if (m_pixelFormat == AV_PIX_FMT_NONE && !format.isEmpty())
                return bad();
        } else if (key == "force_key_frames") {
            m_forcedKeyFrames = value;
        } else if (key == "force_fps") {
            m_forcesRate = value != "0";
        } else if (key == "top") {
            m_topFieldFirst = value.toInt();
        } else {
            const auto mode = frameSyncModeFrom(value);
            if (!mode)
                return bad();
            syncMode = *mode;
        }
    }
    if (frameRate.num && m_mostFrameRate.num)
        return configurationError("recipe.bad-value", Words::tr("-r and -fpsmax cannot be used for the same stream."));
    if (isCopy())
        return {};
    chooseSync();
    return applyPass();
}

void OutputStream::chooseSync()
{
    const bool isAsked = syncMode != FrameSyncMode::Auto;
    if (!isAsked)
        syncMode = file.global().frameSync;
    if (syncMode == FrameSyncMode::Auto) {
        const AVOutputFormat *format = file.format();
        if (!std::strcmp(format->name, "avi")) // has no timestamps, but an empty chunk stands for "the same again"
            syncMode = FrameSyncMode::Variable;
        else if (format->flags & AVFMT_VARIABLE_FPS)
            syncMode = (format->flags & AVFMT_NOTIMESTAMPS) ? FrameSyncMode::Passthrough : FrameSyncMode::Variable;
        else
            syncMode = FrameSyncMode::Constant;
        const bool isAlone = source && source->container->nb_streams == 1;
        if (syncMode == FrameSyncMode::Constant &&
            ((isAlone && source->askedOffset == 0) || file.global().copyTimestamps))
            syncMode = FrameSyncMode::ConstantFromStart;
    }
    isConstantRate = syncMode == FrameSyncMode::Constant || syncMode == FrameSyncMode::ConstantFromStart;
    FrameSync::Rules rules;
    rules.mode = syncMode;
    rules.dropThreshold = file.global().frameDropThreshold;
    rules.mostFrames = mostFrames;
    rules.errorThresholdSeconds = file.global().errorThresholdSeconds;
    m_sync.emplace(rules);
}

Result<void> OutputStream::applyPass()
{
    const auto pass = option("pass");
    const auto prefix = option("passlogfile");
    if (!pass || !prefix)
        return pass ? prefix.error() : pass.error();
    if (!*pass)
        return {};
    const int passes = (*pass)->toInt();
    for (const auto &[bit, flag, name] :
         {std::tuple(1, AV_CODEC_FLAG_PASS1, "+pass1"), std::tuple(2, AV_CODEC_FLAG_PASS2, "+pass2")}) {
        if (passes & bit) {
            encoder->flags |= flag;
            av_dict_set(encoderOptions.address(), "flags", name, AV_DICT_APPEND);
        }
    }
    const QByteArray log = prefix->value_or("ffmpeg2pass") + '-' + QByteArray::number(number) + ".log";
    const QString logPath = QString::fromUtf8(log);
    if (!std::strcmp(codec->name, "libx264")) { // keeps its statistics itself
        av_dict_set(encoderOptions.address(), "stats", log.constData(), AV_DICT_DONT_OVERWRITE);
        return {};
    }
    if (passes & 2) {
        QFile statistics(logPath);
        if (!statistics.open(QIODevice::ReadOnly))
            return configurationError(
                "recipe.no-first-pass",
                Words::tr("The second pass needs the first one's log, which is not there (%1).").arg(logPath));
        const QByteArray content = statistics.readAll();
        encoder->stats_in = av_strdup(content.constData());
    }
    if (passes & 1) {
        m_passLog = std::fopen(log.constData(), "wb");
        if (!m_passLog)
            return Error{ErrorClass::Permanent,
                         QStringLiteral("output.forbidden"),
                         Words::tr("The log of the first pass cannot be written (%1).").arg(logPath),
                         {}};
    }
    return {};
}

Result<void> OutputStream::applyAudio()
{
    if (isCopy())
        return {};
    for (const char *name : {"ac", "channel_layout", "sample_fmt", "ar", "apad"}) {
        const auto read = option(name);
        if (!read)
            return read.error();
        if (!*read)
            continue;
        const QByteArray &value = **read;
        const QByteArray key(name);
        const auto bad = [&] { return badValue(QString::fromUtf8(key), QString::fromUtf8(value)); };
        if (key == "ac") {
            constexpr int mostChannels = 1024;
            const int channels = value.toInt();
            if (channels < 0 || channels > mostChannels)
                return bad();
            if (channels > 0) {
                encoder->ch_layout.order = AV_CHANNEL_ORDER_UNSPEC;
                encoder->ch_layout.nb_channels = channels;
            }
        } else if (key == "channel_layout") {
            av_channel_layout_uninit(&encoder->ch_layout);
            if (av_channel_layout_from_string(&encoder->ch_layout, value.constData()) < 0)
                return bad();
        } else if (key == "sample_fmt") {
            encoder->sample_fmt = av_get_sample_fmt(value.constData());
            if (encoder->sample_fmt == AV_SAMPLE_FMT_NONE)
                return bad();
        } else if (key == "ar") {
            encoder->sample_rate = static_cast<int>(numberFrom(value).value_or(0));
        } else {
            m_padding = value;
        }
    }
    return {};
}

Result<void> OutputStream::applySubtitle()
{
    const auto size = option("s");
    if (!size)
        return size.error();
    if (*size && av_parse_video_size(&encoder->width, &encoder->height, (*size)->constData()) < 0)
        return badValue(QStringLiteral("s"), QString::fromUtf8(**size));
    return {};
}

QByteArray OutputStream::chain() const
{
    if (!m_filters.isEmpty())
        return m_filters;
    return type() == AVMEDIA_TYPE_VIDEO ? "null" : "anull";
}

Result<void> OutputStream::constrain(FilterOutput &end)
{
    filter = &end;
    end.stream = this;
    FilterTarget &target = end.target;
    target.name = QByteArray::number(file.index()) + '_' + QByteArray::number(stream->index);
    target.limits = &file.limits();
    if (type() == AVMEDIA_TYPE_VIDEO) {
        if (const char *strict = encoderOptions.value("strict"))
            av_opt_set(encoder.get(), "strict", strict, 0);
        target.width = encoder->width;
        target.height = encoder->height;
        target.scales = m_autoscale;
        target.scaler = m_scaler;
        target.keepsFormat = m_keepsFormat;
        const auto formats = pixelFormatsOf(codec, encoder.get());
        if (m_keepsFormat)
            target.pixelFormats = m_pixelFormat == AV_PIX_FMT_NONE ? "" : av_get_pix_fmt_name(m_pixelFormat);
        else if (m_pixelFormat != AV_PIX_FMT_NONE)
            target.pixelFormats = av_get_pix_fmt_name(nearestFormat(m_pixelFormat, formats));
        else
            target.pixelFormats = namesOf(formats, av_get_pix_fmt_name);
        if (end.graph.isSimple()) {
            if (const char *threads = encoderOptions.value("threads"))
                end.graph.setThreads(threads);
        }
        return {};
    }
    target.sampleFormats = encoder->sample_fmt != AV_SAMPLE_FMT_NONE
                               ? QByteArray(av_get_sample_fmt_name(encoder->sample_fmt))
                               : namesOf(supportedSampleFormats(codec), av_get_sample_fmt_name);
    target.sampleRates = encoder->sample_rate
                             ? QByteArray::number(encoder->sample_rate)
                             : namesOf(supportedSampleRates(codec), [](int rate) { return QByteArray::number(rate); });
    const auto layouts = supportedChannelLayouts(codec);
    const int channels = encoder->ch_layout.nb_channels;
    if (channels > 0 && encoder->ch_layout.order != AV_CHANNEL_ORDER_UNSPEC) {
        target.channelLayouts = channelLayoutText(encoder->ch_layout);
    } else if (channels > 0) {
        // The encoder's own layout of so many channels, else the usual one.
        AVChannelLayout usual{};
        for (const QByteArray &text : layouts) {
            AVChannelLayout layout{};
            av_channel_layout_from_string(&layout, text.constData());
            if (layout.nb_channels == channels && usual.nb_channels == 0)
                av_channel_layout_copy(&usual, &layout);
            av_channel_layout_uninit(&layout);
        }
        if (usual.nb_channels == 0)
            av_channel_layout_default(&usual, channels);
        target.channelLayouts = channelLayoutText(usual);
        av_channel_layout_uninit(&usual);
    } else {
        target.channelLayouts = namesOf(layouts, [](const QByteArray &layout) { return layout; });
    }
    if (!m_padding.isEmpty() && file.endsWithShortest()) {
        const bool hasPicture = std::any_of(file.streams().begin(), file.streams().end(),
                                            [](const auto &other) { return other->type() == AVMEDIA_TYPE_VIDEO; });
        if (hasPicture)
            target.padding = m_padding;
    }
    if (end.graph.isSimple()) {
        end.graph.setResampler(m_resampler);
        if (const char *threads = encoderOptions.value("threads"))
            end.graph.setThreads(threads);
    }
    return {};
}

Result<void> OutputStream::open(AVFrame *first)
{
    if (m_isOpen)
        return {};
    if (isEncoded()) {
        if (auto opened = openEncoder(first); !opened)
            return opened;
    } else if (!isAttachment) {
        if (auto described = describeCopy(); !described)
            return described;
    }
    if (auto opened = openBitstreamFilters(); !opened)
        return opened;
    m_isOpen = true;
    return file.startWhenReady();
}

Result<void> OutputStream::openEncoder(AVFrame *first)
{
    nameEncoder();
    Result<void> done;
    if (type() == AVMEDIA_TYPE_VIDEO)
        done = setUpVideo(first);
    else if (type() == AVMEDIA_TYPE_AUDIO)
        done = setUpAudio();
    else
        done = setUpSubtitle();
    if (!done)
        return done;
    muxTimeBase = encoder->time_base;
    if (!encoderOptions.value("threads"))
        encoderOptions.set("threads", "auto");
    if (const int code = file.global().hardware->giveToEncoder(encoder.get(), filter ? filter->sink : nullptr);
        code < 0)
        return libavError(code, Doing::OpeningEncoder);
    Dictionary options = encoderOptions;
    if (const int code = avcodec_open2(encoder.get(), codec, options.address()); code < 0) {
        if (isHardwareCodec(codec))
            file.global().hardware->noteFailure();
        if (auto refused = refusedValue(codec, encoderOptions))
            return *refused;
        Error error = libavError(code, Doing::OpeningEncoder, QString::fromUtf8(codec->name));
        if (error.code == QLatin1String("recipe.encoder"))
            error.sentence =
                Words::tr("The encoder %1 refuses the settings of the recipe.").arg(QString::fromUtf8(codec->name));
        return error;
    }
    if (const QString left = options.firstKey(); !left.isEmpty())
        return configurationError(
            "recipe.unused-option",
            Words::tr("The encoder %1 has no option -%2.").arg(QString::fromUtf8(codec->name), left));
    if (m_shared && !m_shared->join(encoder.get())) {
        m_shared->leave(m_place);
        m_shared.reset();
    }
    if (type() == AVMEDIA_TYPE_AUDIO && !(codec->capabilities & AV_CODEC_CAP_VARIABLE_FRAME_SIZE))
        av_buffersink_set_frame_size(filter->sink, static_cast<unsigned>(encoder->frame_size));
    if (type() == AVMEDIA_TYPE_VIDEO)
        filter->target.pixelFormats = av_get_pix_fmt_name(encoder->pix_fmt);
    return describeEncoded();
}

void OutputStream::nameEncoder()
{
    if (av_dict_get(stream->metadata, "encoder", nullptr, 0))
        return;
    bool isBitexact = (encoder->flags & AV_CODEC_FLAG_BITEXACT) != 0;
    const auto hasFlag = [](void *object, const char *name, const char *value, int64_t flag) {
        const AVOption *option = av_opt_find(object, name, nullptr, 0, 0);
        int flags = 0;
        return option && av_opt_eval_flags(object, option, value, &flags) >= 0 && (flags & flag);
    };
    if (const char *flags = file.options().format.value("fflags"))
        isBitexact = isBitexact || hasFlag(file.context(), "fflags", flags, AVFMT_FLAG_BITEXACT);
    if (const char *flags = encoderOptions.value("flags"))
        isBitexact = isBitexact || hasFlag(encoder.get(), "flags", flags, AV_CODEC_FLAG_BITEXACT);
    const QByteArray name = QByteArray(isBitexact ? "Lavc" : LIBAVCODEC_IDENT) + ' ' + codec->name;
    av_dict_set(&stream->metadata, "encoder", name.constData(), AV_DICT_DONT_OVERWRITE);
}

void OutputStream::setEncoderTimeBase(AVRational fallback)
{
    if (m_encoderTimeBase.num > 0)
        encoder->time_base = m_encoderTimeBase;
    else if (m_encoderTimeBase.num < 0 && source)
        encoder->time_base = source->stream->time_base;
    else
        encoder->time_base = fallback;
}

Result<void> OutputStream::setUpVideo(AVFrame *first)
{
    AVFilterContext *sink = filter->sink;
    if (!frameRate.num)
        frameRate = av_buffersink_get_frame_rate(sink);
    if (source && !frameRate.num && !m_mostFrameRate.num)
        frameRate = {25, 1}; // what ffmpeg takes for a stream without a rate
    if (m_mostFrameRate.num && (av_q2d(frameRate) > av_q2d(m_mostFrameRate) || !frameRate.den))
        frameRate = m_mostFrameRate;
    if (std::vector<AVRational> rates = supportedFrameRates(codec); !rates.empty() && !m_forcesRate) {
        rates.push_back({0, 0});
        frameRate = rates[static_cast<size_t>(av_find_nearest_q_idx(frameRate, rates.data()))];
    }
    if (encoder->codec_id == AV_CODEC_ID_MPEG4) // its clock has 16 bits
        av_reduce(&frameRate.num, &frameRate.den, frameRate.num, frameRate.den, 65535);
    setEncoderTimeBase(av_inv_q(frameRate));
    if (!(encoder->time_base.num && encoder->time_base.den))
        encoder->time_base = av_buffersink_get_time_base(sink);
    encoder->width = av_buffersink_get_w(sink);
    encoder->height = av_buffersink_get_h(sink);
    encoder->sample_aspect_ratio = m_aspect.num ? av_mul_q(m_aspect, {encoder->height, encoder->width})
                                                : av_buffersink_get_sample_aspect_ratio(sink);
    stream->sample_aspect_ratio = encoder->sample_aspect_ratio;
    encoder->pix_fmt = static_cast<AVPixelFormat>(av_buffersink_get_format(sink));
    if (m_bitsPerRawSample)
        encoder->bits_per_raw_sample = m_bitsPerRawSample;
    else if (source && filter->graph.isPassive())
        encoder->bits_per_raw_sample =
            std::min(source->bitsPerRawSample, av_pix_fmt_desc_get(encoder->pix_fmt)->comp[0].depth);
    if (first) {
        copyRaw(encoder->color_range, first->color_range);
        copyRaw(encoder->color_primaries, first->color_primaries);
        copyRaw(encoder->color_trc, first->color_trc);
        copyRaw(encoder->colorspace, first->colorspace);
        copyRaw(encoder->chroma_sample_location, first->chroma_location);
    }
    encoder->framerate = frameRate;
    stream->avg_frame_rate = frameRate;
    if (first) {
        constexpr int interlacedFlags = AV_CODEC_FLAG_INTERLACED_DCT | AV_CODEC_FLAG_INTERLACED_ME;
        if ((encoder->flags & interlacedFlags) && m_topFieldFirst >= 0)
            setTopFieldFirst(first, m_topFieldFirst != 0);
        if (!isInterlaced(first))
            encoder->field_order = AV_FIELD_PROGRESSIVE;
        else if (codec->id == AV_CODEC_ID_MJPEG)
            encoder->field_order = isTopFieldFirst(first) ? AV_FIELD_TT : AV_FIELD_BB;
        else
            encoder->field_order = isTopFieldFirst(first) ? AV_FIELD_TB : AV_FIELD_BT;
    }
    if (m_topFieldFirst == 0)
        encoder->field_order = AV_FIELD_BB;
    else if (m_topFieldFirst == 1)
        encoder->field_order = AV_FIELD_TT;
    if (!m_forcedKeyFrames.isEmpty()) {
        auto forcer = KeyFrameForcer::parse(m_forcedKeyFrames, encoder->time_base, file.context());
        if (!forcer)
            return forcer.error();
        m_keyFrames = *std::move(forcer);
    }
    return {};
}

Result<void> OutputStream::setUpAudio()
{
    AVFilterContext *sink = filter->sink;
    encoder->sample_fmt = static_cast<AVSampleFormat>(av_buffersink_get_format(sink));
    encoder->sample_rate = av_buffersink_get_sample_rate(sink);
    av_channel_layout_uninit(&encoder->ch_layout);
    if (const int code = av_buffersink_get_ch_layout(sink, &encoder->ch_layout); code < 0)
        return libavError(code, Doing::OpeningEncoder);
    if (m_bitsPerRawSample)
        encoder->bits_per_raw_sample = m_bitsPerRawSample;
    else if (source && filter->graph.isPassive())
        encoder->bits_per_raw_sample =
            std::min(source->bitsPerRawSample, av_get_bytes_per_sample(encoder->sample_fmt) * 8);
    setEncoderTimeBase({1, encoder->sample_rate});
    return {};
}

Result<void> OutputStream::setUpSubtitle()
{
    constexpr int textOrBitmap = AV_CODEC_PROP_TEXT_SUB | AV_CODEC_PROP_BITMAP_SUB;
    encoder->time_base = microsecondBase;
    if (!encoder->width) {
        encoder->width = source->stream->codecpar->width;
        encoder->height = source->stream->codecpar->height;
    }
    const AVCodecContext *decoder = source->decoder.get();
    if (decoder->subtitle_header) {
        // Styles and script size: text encoders read them. libavcodec frees this copy.
        const auto size = static_cast<size_t>(decoder->subtitle_header_size);
        encoder->subtitle_header = static_cast<uint8_t *>(av_mallocz(size + 1));
        if (!encoder->subtitle_header)
            return libavError(AVERROR(ENOMEM), Doing::OpeningEncoder);
        std::memcpy(encoder->subtitle_header, decoder->subtitle_header, size);
        encoder->subtitle_header_size = decoder->subtitle_header_size;
    }
    const AVCodecDescriptor *from = avcodec_descriptor_get(decoder->codec_id);
    const AVCodecDescriptor *to = avcodec_descriptor_get(codec->id);
    const int fromKind = from ? from->props & textOrBitmap : 0;
    const int toKind = to ? to->props & textOrBitmap : 0;
    if (fromKind && toKind && fromKind != toKind)
        return configurationError(
            "recipe.subtitle-kind",
            Words::tr("Subtitles that are pictures cannot be turned into text, nor the reverse."));
    return {};
}

Result<void> OutputStream::describeEncoded()
{
    if (const int code = avcodec_parameters_from_context(stream->codecpar, encoder.get()); code < 0)
        return libavError(code, Doing::OpeningEncoder);
    for (const auto &[type, data] : encoderSideData(encoder.get())) {
        if (!addStreamSideData(stream, type, data))
            return libavError(AVERROR(ENOMEM), Doing::OpeningEncoder);
    }
    const int transfer = rawValue(encoder->color_trc);
    const bool staysHdr = transfer == AVCOL_TRC_SMPTE2084 || transfer == AVCOL_TRC_ARIB_STD_B67;
    if (source) {
        for (const auto &[type, data] : allSideData(source->stream)) {
            // What describes the light of HDR would be wrong of a picture that is SDR now.
            const bool isOfHdr = type == AV_PKT_DATA_MASTERING_DISPLAY_METADATA ||
                                 type == AV_PKT_DATA_CONTENT_LIGHT_LEVEL || type == AV_PKT_DATA_DOVI_CONF;
            const bool isWrong = isOfHdr && !staysHdr && file.global().purpose == Purpose::Job;
            if (type == AV_PKT_DATA_CPB_PROPERTIES || isWrong)
                continue;
            QByteArray copy(reinterpret_cast<const char *>(data.data), static_cast<qsizetype>(data.size));
            if (type == AV_PKT_DATA_DISPLAYMATRIX && source->autorotate &&
                copy.size() >= 9 * qsizetype(sizeof(int32_t)))
                av_display_rotation_set(reinterpret_cast<int32_t *>(copy.data()), 0); // the picture was turned
            if (!addStreamSideData(stream, type, {reinterpret_cast<const uint8_t *>(copy.constData()), data.size}))
                return libavError(AVERROR(ENOMEM), Doing::OpeningEncoder);
        }
    }
    if (stream->time_base.num <= 0 || stream->time_base.den <= 0)
        stream->time_base = av_add_q(encoder->time_base, {0, 1}); // without common factors
    if (stream->duration <= 0 && source && source->stream->duration > 0)
        stream->duration = av_rescale_q(source->stream->duration, source->stream->time_base, stream->time_base);
    return {};
}

Result<void> OutputStream::describeCopy()
{
    AVCodecParameters *to = stream->codecpar;
    uint32_t tag = to->codec_tag;
    int code = avcodec_parameters_to_context(encoder.get(), source->stream->codecpar);
    if (code >= 0)
        code = av_opt_set_dict(encoder.get(), encoderOptions.address());
    const CodecParametersPtr reference(avcodec_parameters_alloc());
    if (code >= 0)
        code = reference ? avcodec_parameters_from_context(reference.get(), encoder.get()) : AVERROR(ENOMEM);
    if (code < 0)
        return libavError(code, Doing::OpeningEncoder);
    if (!tag) {
        // The source's tag, where the format does not know a better one.
        unsigned known = 0;
        const AVCodecTag *const *tags = file.format()->codec_tag;
        if (!tags || av_codec_get_id(tags, reference->codec_tag) == reference->codec_id ||
            !av_codec_get_tag2(tags, reference->codec_id, &known))
            tag = reference->codec_tag;
    }
    code = avcodec_parameters_copy(to, reference.get());
    if (code < 0)
        return libavError(code, Doing::OpeningEncoder);
    to->codec_tag = tag;
    const AVStream *from = source->stream;
    if (!frameRate.num)
        frameRate = source->frameRate;
    stream->avg_frame_rate = frameRate.num ? frameRate : from->avg_frame_rate;
    code = copyTiming(file.format(), stream, from, file.global().copyTimeBase);
    if (code < 0)
        return libavError(code, Doing::OpeningEncoder);
    if (stream->time_base.num <= 0 || stream->time_base.den <= 0)
        stream->time_base = frameRate.num ? av_inv_q(frameRate) : av_add_q(codecTimeBase(stream), {0, 1});
    if (stream->duration <= 0 && from->duration > 0)
        stream->duration = av_rescale_q(from->duration, from->time_base, stream->time_base);
    for (const auto &[type, data] : allSideData(from)) {
        if (!addStreamSideData(stream, type, data))
            return libavError(AVERROR(ENOMEM), Doing::OpeningEncoder);
    }
    if (rotation) {
        int32_t matrix[9];
        av_display_rotation_set(matrix, -*rotation);
        addStreamSideData(stream, AV_PKT_DATA_DISPLAYMATRIX,
                          {reinterpret_cast<const uint8_t *>(matrix), sizeof matrix});
    }
    // These block sizes are of the source's container and wrong in others.
    const bool isOldMp3 =
        to->codec_id == AV_CODEC_ID_MP3 && (to->block_align == 1 || to->block_align == 1152 || to->block_align == 576);
    if (to->codec_id == AV_CODEC_ID_AC3 || isOldMp3)
        to->block_align = 0;
    if (to->codec_type == AVMEDIA_TYPE_VIDEO) {
        const AVRational aspect = m_aspect.num                    ? av_mul_q(m_aspect, {to->height, to->width})
                                  : from->sample_aspect_ratio.num ? from->sample_aspect_ratio
                                                                  : reference->sample_aspect_ratio;
        stream->sample_aspect_ratio = to->sample_aspect_ratio = aspect;
        stream->avg_frame_rate = from->avg_frame_rate;
        stream->r_frame_rate = from->r_frame_rate;
    }
    muxTimeBase = from->time_base;
    return {};
}

Result<void> OutputStream::openBitstreamFilters()
{
    AVBSFContext *chain = m_bitstreamFilter.get();
    if (!chain)
        return {};
    int code = avcodec_parameters_copy(chain->par_in, stream->codecpar);
    chain->time_base_in = stream->time_base;
    if (code >= 0)
        code = av_bsf_init(chain);
    if (code >= 0)
        code = avcodec_parameters_copy(stream->codecpar, chain->par_out);
    if (code < 0)
        return configurationError(
            "recipe.bitstream-filter",
            Words::tr("The bitstream filter %1 does not take this stream.").arg(QString::fromUtf8(chain->filter->name)),
            libavText(code));
    stream->time_base = chain->time_base_out;
    return {};
}

} // namespace reelyard
