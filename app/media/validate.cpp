// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/engine.h"

#include "app/media/encoder.h"
#include "app/media/libav_error.h"
#include "app/media/log_capture.h"
#include "app/media/stream_selection.h"
#include "models/recipe/resolve.h"

#include <QCoreApplication>

#include <set>

namespace reelyard
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("Engine", text);
}

/// A source that most recipes can work on, so that filters and encoders can be tried out.
MediaInfo typicalSource()
{
    MediaInfo info;
    StreamInfo video;
    video.kind = StreamKind::Video;
    video.codec = QStringLiteral("h264");
    video.width = 1280;
    video.height = 720;
    video.frameRate = {25, 1};
    video.pixelFormat = QStringLiteral("yuv420p");
    StreamInfo audio;
    audio.index = 1;
    audio.kind = StreamKind::Audio;
    audio.codec = QStringLiteral("aac");
    audio.sampleRate = 48000;
    audio.channels = 2;
    info.streams = {video, audio};
    return info;
}

FramePtr typicalFrame(StreamKind kind, const MediaInfo &source)
{
    FramePtr frame = makeFrame();
    if (kind == StreamKind::Video) {
        frame->format = AV_PIX_FMT_YUV420P;
        frame->width = source.streams[0].width;
        frame->height = source.streams[0].height;
        frame->sample_aspect_ratio = {1, 1};
    } else {
        frame->format = AV_SAMPLE_FMT_FLTP;
        frame->sample_rate = source.streams[1].sampleRate;
        av_channel_layout_default(&frame->ch_layout, source.streams[1].channels);
    }
    return frame;
}

/// Tries one stream of the kind: filters and encoder are really opened, so that every value is read by who uses it.
Result<void> tryStream(const OutputSpec &spec, StreamKind kind, const AVCodec *encoder, const AVOutputFormat *format,
                       const MediaInfo &source, std::set<QString> &usedOptions)
{
    auto plan = planEncoder(spec, encoder, kind, 0, kind == StreamKind::Audio ? 1 : 0, format);
    if (!plan)
        return plan.error();
    for (const OptionValue &option : spec.codecOptions) {
        if (plan->options.value(option.name.toUtf8().constData()))
            usedOptions.insert(option.name);
    }
    if (!plan->ignoredOptions.isEmpty()) {
        const bool isMeant =
            std::any_of(spec.codecOptions.begin(), spec.codecOptions.end(), [&](const OptionValue &option) {
                return option.name == plan->ignoredOptions.first() && option.streams.kind == kind;
            });
        if (isMeant)
            return configurationError("recipe.unused-option",
                                      tr("The encoder %1 has no option -%2.")
                                          .arg(QString::fromUtf8(encoder->name), plan->ignoredOptions.first()));
    }
    FilterSource filterSource;
    filterSource.type = mediaTypeOf(kind);
    filterSource.timeBase = {1, 12800};
    filterSource.frameRate = {25, 1};
    FilterTarget target;
    target.filters = plan->filters;
    target.pixelFormats = plan->pixelFormats;
    target.width = plan->width;
    target.height = plan->height;
    target.sampleFormats = plan->sampleFormats;
    target.sampleRates = plan->sampleRates;
    target.channelLayouts = plan->channelLayouts;
    FilterGraph graph(filterSource, target);
    const FramePtr frame = typicalFrame(kind, source);
    if (auto configured = graph.configure(frame.get()); !configured) {
        Error error = configured.error();
        error.sentence = tr("The filters of the recipe are not valid: %1").arg(QString::fromUtf8(plan->filters));
        return error;
    }
    const FramePtr first = graph.outputLike();
    auto opened = Encoder::open(*plan, first.get(), graph, nullptr);
    if (!opened) {
        Error error = opened.error();
        error.sentence = tr("The encoder %1 refuses the settings of the recipe.").arg(QString::fromUtf8(encoder->name));
        return error;
    }
    return {};
}

Result<void> tryFormatOptions(const OutputSpec &spec, const AVOutputFormat *format)
{
    const AVClass *general = avformat_get_class();
    for (const OptionValue &option : spec.formatOptions) {
        const QByteArray name = option.name.toUtf8();
        const bool isGeneral =
            av_opt_find(&general, name.constData(), nullptr, AV_OPT_FLAG_ENCODING_PARAM, AV_OPT_SEARCH_FAKE_OBJ);
        const bool isOwn =
            format->priv_class && av_opt_find(const_cast<AVClass **>(&format->priv_class), name.constData(), nullptr,
                                              AV_OPT_FLAG_ENCODING_PARAM, AV_OPT_SEARCH_FAKE_OBJ);
        if (!isGeneral && !isOwn)
            return configurationError(
                "recipe.unused-option",
                tr("The format %1 has no option -%2.").arg(QString::fromUtf8(format->name), option.name));
        AVFormatContext *context = nullptr;
        int code = avformat_alloc_output_context2(&context, format, nullptr, nullptr);
        if (code >= 0)
            code = av_opt_set(context, name.constData(), option.value.toUtf8().constData(), AV_OPT_SEARCH_CHILDREN);
        avformat_free_context(context);
        if (code < 0)
            return configurationError(
                "recipe.bad-value", tr("\"%1\" is no value for -%2.").arg(option.value, option.name), libavText(code));
    }
    return {};
}

} // namespace

Result<void> validate(const Recipe &recipe)
{
    const LogCapture log;
    const auto fail = [&](Error error) {
        if (const QString lines = log.lastErrors(); !lines.isEmpty())
            error.detail += u'\n' + lines;
        return error;
    };
    auto parsed = parseOutputArguments(recipe.arguments);
    if (!parsed)
        return parsed.error();
    const MediaInfo source = typicalSource();
    auto spec = resolve(*parsed, source);
    if (!spec)
        return spec.error();
    auto format = outputFormat(*spec, recipe.extension);
    if (!format)
        return format.error();
    for (const OptionValue &codec : spec->codecs) {
        if (codec.value == QLatin1String("copy"))
            continue;
        auto encoder =
            codec.streams.kind ? findEncoder(codec.value, *codec.streams.kind) : Result<const AVCodec *>(nullptr);
        if (!encoder)
            return encoder.error();
    }
    std::set<QString> usedOptions;
    for (const StreamKind kind : {StreamKind::Video, StreamKind::Audio}) {
        if ((kind == StreamKind::Video && spec->noVideo) || (kind == StreamKind::Audio && spec->noAudio))
            continue;
        const QString named = settingFor(spec->codecs, QStringLiteral("c"), kind, 0, kind == StreamKind::Audio ? 1 : 0);
        if (named == QLatin1String("copy"))
            continue;
        const AVCodec *encoder = nullptr;
        if (!named.isEmpty()) {
            auto found = findEncoder(named, kind);
            if (!found)
                return found.error();
            encoder = *found;
        } else {
            const QByteArray fileName = "x." + recipe.extension.toUtf8();
            encoder = avcodec_find_encoder(
                av_guess_codec(*format, nullptr, fileName.constData(), nullptr, mediaTypeOf(kind)));
        }
        if (!encoder)
            continue;
        if (auto tried = tryStream(*spec, kind, encoder, *format, source, usedOptions); !tried)
            return fail(tried.error());
    }
    // An option that no encoder takes would be without effect.
    for (const OptionValue &option : spec->codecOptions) {
        if (!usedOptions.contains(option.name) && !option.streams.index)
            return configurationError(
                "recipe.unused-option",
                tr("The option -%1 has no effect with the encoders of this recipe.").arg(option.name), option.name);
    }
    if (log.text().contains(QLatin1String("Error parsing option")))
        return configurationError("recipe.bad-value", tr("The encoder does not know one of its settings."), log.text());
    if (auto tried = tryFormatOptions(*spec, *format); !tried)
        return fail(tried.error());
    return {};
}

} // namespace reelyard
