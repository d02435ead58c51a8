// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/input_file.h"

#include "app/media/engine.h"
#include "app/media/hardware.h"
#include "app/media/input.h"
#include "app/media/libav_error.h"
#include "app/media/reach.h"
#include "app/media/subtitle_canvas.h"
#include "models/base/native_path.h"

extern "C" {
#include <libavutil/parseutils.h>
}

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

// Where the source's own options give the format's (for raw video and the like).
void giveFormatOptions(FileOptions &options, const AVInputFormat *format)
{
    const FileSpec &spec = options.spec();
    const auto has = [&](const char *name) {
        return format && format->priv_class &&
               av_opt_find(const_cast<AVClass **>(&format->priv_class), name, nullptr, 0, AV_OPT_SEARCH_FAKE_OBJ);
    };
    const auto give = [&](const char *name, const QString &value) {
        options.format.set(name, value.toUtf8().constData());
    };
    if (const OptionValue *rate = spec.find(u"ar"))
        give("sample_rate", rate->value);
    if (const OptionValue *channels = spec.find(u"ac"); channels && has("ch_layout"))
        give("ch_layout", channels->value + u'C');
    if (const OptionValue *layout = spec.find(u"channel_layout"); layout && has("ch_layout"))
        give("ch_layout", layout->value);
    if (const OptionValue *rate = spec.find(u"r"); rate && has("framerate"))
        give("framerate", rate->value);
    if (const OptionValue *size = spec.find(u"s"))
        give("video_size", size->value);
    if (const OptionValue *format2 = spec.find(u"pix_fmt"))
        give("pixel_format", format2->value);
}

Result<const AVCodec *> findDecoder(const QByteArray &name, AVMediaType type)
{
    const AVCodec *codec = avcodec_find_decoder_by_name(name.constData());
    if (!codec) {
        if (const AVCodecDescriptor *descriptor = avcodec_descriptor_get_by_name(name.constData()))
            codec = avcodec_find_decoder(descriptor->id);
    }
    const QString text = QString::fromUtf8(name);
    if (!codec)
        return configurationError("recipe.no-decoder",
                                  Words::tr("The decoder %1 is not part of this program's libraries.").arg(text), text);
    if (codec->type != type)
        return configurationError("recipe.wrong-decoder",
                                  Words::tr("The decoder %1 is for another kind of stream.").arg(text), text);
    return codec;
}

} // namespace

qint64 ReadStep::bytes() const
{
    qint64 sum = packet ? packet->size : 0;
    for (const FramePtr &frame : frames) {
        for (const AVBufferRef *buffer : frame->buf)
            sum += buffer ? static_cast<qint64>(buffer->size) : 0;
    }
    return sum;
}

InputFile::InputFile(const Request &request, const EngineControl &control)
    : m_spec(*request.spec)
    , m_global(*request.global)
    , m_control(control)
    , m_index(request.index)
    , m_source(request.source)
    , m_isLimited(request.isLimited)
    , m_packet(makePacket())
    , m_frame(makeFrame())
{
}

InputFile::~InputFile()
{
    m_streams.clear(); // decoders before the container
    avformat_close_input(&m_context);
}

Result<std::unique_ptr<InputFile>> InputFile::open(const Request &request, const EngineControl &control)
{
    std::unique_ptr<InputFile> input(new InputFile(request, control));
    auto options = FileOptions::sort(*request.spec);
    if (!options)
        return options.error();
    const auto start = options->time("ss");
    const auto length = options->time("t");
    const auto end = options->time("to");
    const auto offset = options->time("itsoffset");
    for (const auto *time : {&start, &length, &end, &offset}) {
        if (!*time)
            return time->error();
    }
    input->m_startTime = *start;
    input->m_askedOffset = *offset == AV_NOPTS_VALUE ? 0 : *offset;
    if (*length != AV_NOPTS_VALUE) {
        input->m_recordingTime = *length;
    } else if (*end != AV_NOPTS_VALUE) {
        const int64_t from = *start == AV_NOPTS_VALUE ? 0 : *start;
        if (*end <= from)
            return configurationError("recipe.bad-value", Words::tr("-to is not behind -ss."));
        input->m_recordingTime = *end - from;
    }
    if (const OptionValue *accurate = request.spec->find(u"accurate_seek"))
        input->m_seeksAccurately = accurate->value != QLatin1String("0");
    if (const auto steps = options->number("thread_queue_size"); steps && *steps >= 1)
        input->m_mostSteps = static_cast<size_t>(*steps);
    input->m_loopsLeft = static_cast<int>(options->number("stream_loop").value_or(0));

    if (auto opened = input->openContainer(*options); !opened)
        return opened.error();
    if (auto sought = input->seek(*options); !sought)
        return sought.error();
    for (unsigned i = 0; i < input->m_context->nb_streams; ++i) {
        if (auto added = input->addStream(input->m_context->streams[i], *options); !added)
            return added.error();
    }
    std::vector<const Dictionary *> used;
    for (const auto &stream : input->m_streams)
        used.push_back(&stream->decoderOptions);
    if (auto checked = options->checkUnused(used, false); !checked)
        return checked.error();
    return input;
}

Result<void> InputFile::openContainer(FileOptions &options)
{
    if (m_isLimited) {
        if (auto kept = readsOnlyItself(m_spec); !kept)
            return kept;
    }
    const AVInputFormat *format = nullptr;
    if (const QString name = m_spec.value(u"f"); !name.isEmpty()) {
        format = av_find_input_format(name.toUtf8().constData());
        if (!format)
            return configurationError("recipe.unknown-format", Words::tr("There is no input format \"%1\".").arg(name),
                                      name);
        if (m_isLimited && format->flags & AVFMT_NOFILE)
            return configurationError(
                "recipe.forbidden-format",
                Words::tr("The input format %1 reaches outside the job and may not be used in a recipe.").arg(name),
                name);
    }
    m_context = avformat_alloc_context();
    if (!m_context || !m_packet || !m_frame)
        return libavError(AVERROR(ENOMEM), Doing::OpeningSource);
    giveFormatOptions(options, format);
    for (const auto &[letter, type, codec, id] :
         {std::tuple("v", AVMEDIA_TYPE_VIDEO, &m_context->video_codec, &m_context->video_codec_id),
          std::tuple("a", AVMEDIA_TYPE_AUDIO, &m_context->audio_codec, &m_context->audio_codec_id),
          std::tuple("s", AVMEDIA_TYPE_SUBTITLE, &m_context->subtitle_codec, &m_context->subtitle_codec_id),
          std::tuple("d", AVMEDIA_TYPE_DATA, &m_context->data_codec, &m_context->data_codec_id)}) {
        const auto name = options.forKind("c", letter);
        if (!name)
            continue;
        auto decoder = findDecoder(*name, type);
        if (!decoder)
            return decoder.error();
        *codec = *decoder;
        *id = (*decoder)->id;
    }
    m_context->interrupt_callback = {&InputFile::isInterrupted, this};
    if (m_spec.isSet(u"bitexact"))
        m_context->flags |= AVFMT_FLAG_BITEXACT;
    if (!options.format.value("scan_all_pmts"))
        options.format.set("scan_all_pmts", "1"); // as ffmpeg does: a TS may announce streams late
    if (m_isLimited) {
        limitReach(options.format, m_source.kind);
        limitPictures(options.codec);
    } else if (m_spec.url == QLatin1String("-")) {
        return configurationError("recipe.pipe", Words::tr("Reelyard does not read from a pipe."), m_spec.url);
    }
    if (!m_source.moreParts.isEmpty()) {
        auto joined = JoinedSource::examine(m_source, m_control, m_spec);
        if (!joined)
            return joined.error();
        m_joined = *std::move(joined);
        auto attached = m_joined->attach(m_context, options.format);
        if (!attached)
            return attached.error();
        if (*attached && format)
            return configurationError(
                "recipe.format-of-take",
                Words::tr(
                    "A recipe that says of which format the source is (-f) cannot read the joined parts of a take."));
        format = *attached ? *attached : format;
    }
    const QByteArray url = m_isLimited && !m_source.isLink() ? fileUrl(m_spec.url) : pathToBytes(m_spec.url);
    // On failure libav frees the context and sets the pointer to null.
    const int opened = avformat_open_input(&m_context, url.constData(), format, options.format.address());
    if (opened < 0)
        return m_isLimited ? openingError(opened, m_source.kind, m_spec.url) : libavError(opened, Doing::OpeningSource);
    // What the container left are options that it does not know, unless codecs do.
    const AVDictionaryEntry *left = nullptr;
    while ((left = av_dict_get(options.format.get(), "", left, AV_DICT_IGNORE_SUFFIX))) {
        const bool isOurs =
            m_isLimited && (av_strstart(left->key, "reconnect", nullptr) || !std::strcmp(left->key, "rw_timeout") ||
                            !std::strcmp(left->key, "tls_verify") || !std::strcmp(left->key, "protocol_whitelist"));
        if (!options.codec.value(left->key) && std::strcmp(left->key, "scan_all_pmts") != 0 && !isOurs)
            return configurationError("recipe.unused-option",
                                      Words::tr("The input %1 has no use for the option -%2.")
                                          .arg(displayPath(m_spec.url), QString::fromUtf8(left->key)),
                                      QString::fromUtf8(left->key));
    }
    for (unsigned i = 0; i < m_context->nb_streams; ++i) {
        AVStream *stream = m_context->streams[i];
        auto name = options.forStream("c", m_context, stream);
        if (!name)
            return name.error();
        if (*name) {
            auto decoder = findDecoder(**name, stream->codecpar->codec_type);
            if (!decoder)
                return decoder.error();
            stream->codecpar->codec_id = (*decoder)->id;
        }
    }
    std::vector<Dictionary> perStream(m_context->nb_streams);
    std::vector<AVDictionary *> raw(m_context->nb_streams);
    for (unsigned i = 0; i < m_context->nb_streams; ++i) {
        auto own = options.codecOptionsFor(nullptr, m_context->streams[i]->codecpar->codec_id, m_context,
                                           m_context->streams[i]);
        if (!own)
            return own.error();
        perStream[i] = *std::move(own);
        raw[i] = nullptr;
        av_dict_copy(&raw[i], perStream[i].get(), 0);
    }
    // Streams that stay unknown are no failure: what can be used is decided later, stream by stream.
    const int found = avformat_find_stream_info(m_context, raw.empty() ? nullptr : raw.data());
    for (AVDictionary *&dictionary : raw)
        av_dict_free(&dictionary);
    if (found < 0 && m_context->nb_streams == 0)
        return libavError(found, Doing::OpeningSource);
    if (m_joined)
        m_joined->complete(m_context);
    return {};
}

int InputFile::isInterrupted(void *input)
{
    const auto *self = static_cast<const InputFile *>(input);
    return self->m_control.cancel || self->m_isUnwanted ? 1 : 0;
}

Result<void> InputFile::seek(const FileOptions &options)
{
    const auto fromEnd = options.time("sseof");
    if (!fromEnd)
        return fromEnd.error();
    if (*fromEnd != AV_NOPTS_VALUE && m_startTime == AV_NOPTS_VALUE) {
        if (*fromEnd >= 0)
            return badValue(QStringLiteral("sseof"), m_spec.value(u"sseof"));
        if (m_context->duration > 0 && *fromEnd + m_context->duration >= 0)
            m_startTime = *fromEnd + m_context->duration;
    }
    int64_t timestamp = m_startTime == AV_NOPTS_VALUE ? 0 : m_startTime;
    if (options.number("seek_timestamp").value_or(0) == 0 && m_context->start_time != AV_NOPTS_VALUE)
        timestamp += m_context->start_time;
    if (m_startTime != AV_NOPTS_VALUE) {
        int64_t target = timestamp;
        if (!(m_context->iformat->flags & AVFMT_SEEK_TO_PTS)) {
            // Where seeking goes by decoding times, reordered pictures begin a little earlier.
            const bool reorders =
                std::any_of(m_context->streams, m_context->streams + m_context->nb_streams,
                            [](const AVStream *stream) { return stream->codecpar->video_delay != 0; });
            if (reorders)
                target -= 3 * AV_TIME_BASE / 23;
        }
        // A container that cannot seek is read from its beginning; the filters then leave out what is too early.
        avformat_seek_file(m_context, -1, INT64_MIN, target, target, 0);
    }
    const bool startsAtZero = m_global.startAtZero && m_context->start_time != AV_NOPTS_VALUE;
    m_offset = m_askedOffset - (m_global.copyTimestamps ? (startsAtZero ? m_context->start_time : 0) : timestamp);
    m_liveOffset = m_offset;
    return {};
}

Result<void> InputFile::addStream(AVStream *stream, const FileOptions &options)
{
    auto input = std::make_unique<InputStream>();
    input->file = m_index;
    input->askedOffset = m_askedOffset;
    input->container = m_context;
    input->stream = stream;
    stream->discard = AVDISCARD_ALL;
    std::optional<Error> failure;
    const auto option = [&](const char *name) -> std::optional<QByteArray> {
        auto value = options.forStream(name, m_context, stream);
        if (!value) {
            failure = value.error();
            return std::nullopt;
        }
        return *value;
    };
    const auto integer = [&](const char *name, auto fallback) {
        const auto value = option(name);
        return value ? static_cast<decltype(fallback)>(numberFrom(*value).value_or(fallback)) : fallback;
    };
    if (const auto scale = option("itsscale"))
        input->timeScale = numberFrom(*scale).value_or(1);
    input->autorotate = integer("autorotate", 1) != 0;
    if (const auto tag = option("tag"))
        stream->codecpar->codec_tag = tagFrom(*tag);
    if (const auto name = option("c")) {
        auto decoder = findDecoder(*name, stream->codecpar->codec_type);
        if (!decoder)
            return decoder.error();
        input->codec = *decoder;
        stream->codecpar->codec_id = input->codec->id;
    } else {
        input->codec = avcodec_find_decoder(stream->codecpar->codec_id);
    }
    auto own = options.codecOptionsFor(input->codec, stream->codecpar->codec_id, m_context, stream);
    if (!own)
        return own.error();
    input->decoderOptions = *std::move(own);
    input->rebuildsFilters = integer("reinit_filter", -1) != 0;
    const auto isOff = [&](const char *name, AVMediaType type) {
        return m_spec.isSet(QString::fromLatin1(name)) && stream->codecpar->codec_type == type;
    };
    if (isOff("vn", AVMEDIA_TYPE_VIDEO) || isOff("an", AVMEDIA_TYPE_AUDIO) || isOff("sn", AVMEDIA_TYPE_SUBTITLE) ||
        isOff("dn", AVMEDIA_TYPE_DATA))
        input->discard = AVDISCARD_ALL;
    if (const auto discard = option("discard")) {
        const AVClass *codecs = avcodec_get_class();
        const AVOption *skip = av_opt_find(&codecs, "skip_frame", nullptr, 0, AV_OPT_SEARCH_FAKE_OBJ);
        if (av_opt_eval_int(&codecs, skip, discard->constData(), &input->discard) < 0)
            return badValue(QStringLiteral("discard"), QString::fromUtf8(*discard));
    }
    input->isDisabled = input->discard == AVDISCARD_ALL;
    input->decoder.reset(avcodec_alloc_context3(input->codec));
    if (!input->decoder || avcodec_parameters_to_context(input->decoder.get(), stream->codecpar) < 0)
        return libavError(AVERROR(ENOMEM), Doing::Decoding);
    if (m_spec.isSet(u"bitexact"))
        input->decoder->flags |= AV_CODEC_FLAG_BITEXACT;
    const AVMediaType type = stream->codecpar->codec_type;
    if (type == AVMEDIA_TYPE_VIDEO) {
        if (auto applied = applyVideoOptions(*input, options); !applied)
            return applied;
    } else if (type == AVMEDIA_TYPE_AUDIO) {
        input->mostGuessedChannels = integer("guess_layout_max", INT32_MAX);
        AVChannelLayout &layout = input->decoder->ch_layout;
        if (layout.order == AV_CHANNEL_ORDER_UNSPEC && layout.nb_channels <= input->mostGuessedChannels)
            av_channel_layout_default(&layout, layout.nb_channels);
    } else if (type == AVMEDIA_TYPE_SUBTITLE || type == AVMEDIA_TYPE_DATA) {
        input->fixesSubtitleDuration = integer("fix_sub_duration", 0) != 0;
        if (const auto size = option("canvas_size");
            size && av_parse_video_size(&input->decoder->width, &input->decoder->height, size->constData()) < 0)
            return badValue(QStringLiteral("canvas_size"), QString::fromUtf8(*size));
    }
    if (failure)
        return *failure;
    if (avcodec_parameters_from_context(stream->codecpar, input->decoder.get()) < 0)
        return libavError(AVERROR(ENOMEM), Doing::Decoding);
    m_streams.push_back(std::move(input));
    return {};
}

Result<void> InputFile::applyVideoOptions(InputStream &input, const FileOptions &options)
{
    input.decoder->framerate = input.stream->avg_frame_rate;
    const auto value = [&](const char *name) { return options.forStream(name, m_context, input.stream); };
    const auto rate = value("r");
    const auto top = value("top");
    const auto hardware = value("hwaccel");
    const auto device = value("hwaccel_device");
    const auto format = value("hwaccel_output_format");
    for (const auto *option : {&rate, &top, &hardware, &device, &format}) {
        if (!*option)
            return option->error();
    }
    if (*rate && av_parse_video_rate(&input.frameRate, (*rate)->constData()) < 0)
        return badValue(QStringLiteral("r"), QString::fromUtf8(**rate));
    if (*top)
        input.topFieldFirst = (*top)->toInt();
    input.hardware = hardware->value_or(QByteArray());
    input.hardwareDevice = device->value_or(QByteArray());
    if (*format) {
        input.hardwareFormat = av_get_pix_fmt((*format)->constData());
        if (input.hardwareFormat == AV_PIX_FMT_NONE)
            return badValue(QStringLiteral("hwaccel_output_format"), QString::fromUtf8(**format));
    }
    return checkHardware(input);
}

Result<void> InputFile::openDecoders()
{
    for (auto &stream : m_streams) {
        if (!stream->isDecoded)
            continue;
        if (auto opened = openDecoder(*stream); !opened)
            return opened;
    }
    return {};
}

Result<void> InputFile::openDecoder(InputStream &input)
{
    AVCodecContext *context = input.decoder.get();
    if (!input.codec) {
        input.isUndecodable = true;
        return libavError(AVERROR_DECODER_NOT_FOUND, Doing::Decoding,
                          QString::fromUtf8(avcodec_get_name(input.stream->codecpar->codec_id)));
    }
    context->opaque = &input.log;
    context->pkt_timebase = input.stream->time_base;
    if (context->codec_id == AV_CODEC_ID_DVB_SUBTITLE && input.isForOutput)
        av_dict_set(input.decoderOptions.address(), "compute_edt", "1", AV_DICT_DONT_OVERWRITE);
    if (!input.decoderOptions.value("threads"))
        input.decoderOptions.set("threads", "auto");
    if (input.stream->disposition & AV_DISPOSITION_ATTACHED_PIC)
        input.decoderOptions.set("threads", "1"); // covers are single pictures and must not wait for the end
    if (auto prepared = m_global.hardware->giveToDecoder(input); !prepared)
        return prepared;
    // Phones put several AMR frames into one packet, of which the decoder would take the first alone.
    if (m_global.purpose == Purpose::Job &&
        (context->codec_id == AV_CODEC_ID_AMR_NB || context->codec_id == AV_CODEC_ID_AMR_WB))
        input.parser.reset(av_parser_init(context->codec_id));
    Dictionary options = input.decoderOptions;
    if (auto allowed = requireAllowedSize(context, options.value("max_pixels")); !allowed) {
        input.isUndecodable = true;
        return allowed;
    }
    if (const int code = avcodec_open2(context, input.codec, options.address()); code < 0) {
        input.isUndecodable = true;
        return libavError(code, Doing::Decoding, QString::fromUtf8(input.codec->name));
    }
    if (const QString left = options.firstKey(); !left.isEmpty())
        return configurationError(
            "recipe.unused-option",
            Words::tr("The decoder %1 has no option -%2.").arg(QString::fromUtf8(input.codec->name), left));
    return {};
}

} // namespace reelyard
