// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/filter_graph.h"

#include "app/media/libav_error.h"
#include "app/media/reach.h"
#include "app/media/subtitle_canvas.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace reelyard
{

namespace
{

struct ParametersDeleter {
    void operator()(AVBufferSrcParameters *parameters) const { av_free(parameters); }
};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

// "scaler_flags=a:b=c" as libavfilter takes it.
QByteArray joined(const Dictionary &dictionary)
{
    QList<QByteArray> parts;
    const AVDictionaryEntry *entry = nullptr;
    while ((entry = av_dict_get(dictionary.get(), "", entry, AV_DICT_IGNORE_SUFFIX)))
        parts.append(QByteArray(entry->key) + '=' + entry->value);
    return parts.join(':');
}

bool isOwnSource(const AVFilterContext *filter)
{
    return filter->nb_inputs == 0 &&
           (!std::strcmp(filter->filter->name, "buffer") || !std::strcmp(filter->filter->name, "abuffer"));
}

bool changesNothing(const AVFilterGraph *graph)
{
    return std::all_of(graph->filters, graph->filters + graph->nb_filters, [](const AVFilterContext *filter) {
        return (filter->filter->flags & AVFILTER_FLAG_METADATA_ONLY) || filter->nb_outputs == 0 || isOwnSource(filter);
    });
}

QByteArray describeEnd(const AVFilterInOut *end, bool isInput)
{
    const AVFilterContext *filter = end->filter_ctx;
    const QByteArray name(filter->filter->name);
    const unsigned pads = isInput ? filter->nb_inputs : filter->nb_outputs;
    if (pads > 1)
        return name;
    const AVFilterPad *pad = isInput ? filter->input_pads : filter->output_pads;
    return name + ':' + avfilter_pad_get_name(pad, end->pad_idx);
}

struct Ends {
    AVFilterInOut *inputs = nullptr;
    AVFilterInOut *outputs = nullptr;
    ~Ends()
    {
        avfilter_inout_free(&inputs);
        avfilter_inout_free(&outputs);
    }
};

/// The elements of a description, "scale=w='a,b':h=2", without the labels of their pads.
QList<QByteArray> elementsOf(const QByteArray &description)
{
    QList<QByteArray> elements(1);
    bool isQuoted = false;
    int depth = 0; // in a label
    for (qsizetype i = 0; i < description.size(); ++i) {
        const char c = description[i];
        if (c == '\\' && !isQuoted && i + 1 < description.size()) {
            elements.last() += c;
            elements.last() += description[++i];
            continue;
        }
        if (c == '\'')
            isQuoted = !isQuoted;
        if (!isQuoted && (c == '[' || c == ']'))
            depth += c == '[' ? 1 : -1;
        else if (!isQuoted && depth == 0 && (c == ',' || c == ';'))
            elements.append(QByteArray());
        else if (depth == 0)
            elements.last() += c;
    }
    for (QByteArray &element : elements)
        element = element.trimmed();
    return elements;
}

bool isValidAlone(const QByteArray &element)
{
    const FilterGraphPtr graph(avfilter_graph_alloc());
    Ends ends;
    return !graph || avfilter_graph_parse2(graph.get(), element.constData(), &ends.inputs, &ends.outputs) >= 0;
}

// Names the element that is wrong by itself, where there is one.
Error notValid(const QByteArray &description, int code)
{
    for (const QByteArray &element : elementsOf(description)) {
        if (isValidAlone(element))
            continue;
        const QString text = QString::fromUtf8(element);
        const QString name = text.section(u'=', 0, 0);
        if (name == QLatin1String("lut3d") || name == QLatin1String("lut1d"))
            return configurationError("recipe.bad-file",
                                      Words::tr("The LUT file cannot be used; it may be damaged or of another kind: %1")
                                          .arg(text.section(u'=', -1)),
                                      text + u'\n' + libavText(code));
        return configurationError("recipe.filter",
                                  Words::tr("The filter %1 of the recipe is not valid: %2").arg(name, text),
                                  QString::fromUtf8(description) + u'\n' + libavText(code));
    }
    return configurationError(
        "recipe.filter", Words::tr("The filters of the recipe are not valid: %1").arg(QString::fromUtf8(description)),
        libavText(code));
}

} // namespace

double rotationOf(const int32_t *displayMatrix)
{
    double theta = displayMatrix ? -std::round(av_display_rotation_get(displayMatrix)) : 0;
    if (std::isnan(theta)) // zeros, in damaged files
        return theta;
    return theta - 360 * std::floor(theta / 360 + 0.9 / 360);
}

bool FilterInput::isChangedBy(const AVFrame *frame) const
{
    bool isChanged = format != frame->format;
    if (source.type() == AVMEDIA_TYPE_AUDIO)
        isChanged =
            isChanged || sampleRate != frame->sample_rate || av_channel_layout_compare(&layout, &frame->ch_layout) != 0;
    else
        isChanged = isChanged || width != frame->width || height != frame->height;
#if LIBAVFILTER_VERSION_INT >= AV_VERSION_INT(9, 16, 100)
    if (source.type() == AVMEDIA_TYPE_VIDEO)
        isChanged =
            isChanged || colorSpace != rawValue(frame->colorspace) || colorRange != rawValue(frame->color_range);
#endif
    if (!source.rebuildsFilters && graph.isConfigured())
        isChanged = false;
    const uint8_t *frames = frame->hw_frames_ctx ? frame->hw_frames_ctx->data : nullptr;
    isChanged = isChanged || (hardwareFrames ? hardwareFrames->data : nullptr) != frames;
    const AVFrameSideData *matrix = av_frame_get_side_data(frame, AV_FRAME_DATA_DISPLAYMATRIX);
    const bool sameMatrix =
        matrix ? displayMatrix.size() == 9 && !std::memcmp(matrix->data, displayMatrix.data(), 9 * sizeof(int32_t))
               : displayMatrix.empty();
    return isChanged || !sameMatrix;
}

void FilterInput::takeParameters(const AVFrame *frame)
{
    format = frame->format;
    width = frame->width;
    height = frame->height;
    sampleAspect = frame->sample_aspect_ratio;
    sampleRate = frame->sample_rate;
    colorSpace = rawValue(frame->colorspace);
    colorRange = rawValue(frame->color_range);
    av_channel_layout_uninit(&layout);
    av_channel_layout_copy(&layout, &frame->ch_layout);
    hardwareFrames.reset(frame->hw_frames_ctx ? av_buffer_ref(frame->hw_frames_ctx) : nullptr);
    displayMatrix.clear();
    if (const AVFrameSideData *matrix = av_frame_get_side_data(frame, AV_FRAME_DATA_DISPLAYMATRIX)) {
        displayMatrix.resize(9);
        std::memcpy(displayMatrix.data(), matrix->data, 9 * sizeof(int32_t));
    }
}

void FilterInput::takeParameters(const AVCodecParameters *parameters)
{
    format = parameters->format;
    sampleRate = parameters->sample_rate;
    width = parameters->width;
    height = parameters->height;
    sampleAspect = parameters->sample_aspect_ratio;
    av_channel_layout_uninit(&layout);
    av_channel_layout_copy(&layout, &parameters->ch_layout);
}

FilterGraph::FilterGraph(const GlobalOptions &global, int number)
    : m_global(global)
    , m_number(number)
{
}

FilterInput &FilterGraph::makeSimple(QByteArray chain, InputStream &source)
{
    m_description = std::move(chain);
    inputs.push_back(std::make_unique<FilterInput>(*this, source, source.type()));
    source.filters.push_back(inputs.back().get());
    outputs.push_back(
        std::unique_ptr<FilterOutput>(new FilterOutput{*this, source.type(), {}, {}, nullptr, nullptr, {}}));
    return *inputs.back();
}

Result<void> FilterGraph::readEnds(const QByteArray &description, const FindSource &find)
{
    m_isSimple = false;
    m_description = description;
    if (auto allowed = requireAllowed(); !allowed)
        return allowed;
    const FilterGraphPtr graph(avfilter_graph_alloc());
    if (!graph)
        return libavError(AVERROR(ENOMEM), Doing::Filtering);
    graph->nb_threads = 1;
    Ends ends;
    if (const int code = avfilter_graph_parse2(graph.get(), description.constData(), &ends.inputs, &ends.outputs);
        code < 0)
        return notValid(description, code);
    for (const AVFilterInOut *end = ends.inputs; end; end = end->next) {
        const AVMediaType type = avfilter_pad_get_type(end->filter_ctx->input_pads, end->pad_idx);
        auto source = find(QByteArray(end->name), type);
        if (!source)
            return source.error();
        inputs.push_back(std::make_unique<FilterInput>(*this, **source, type));
        (*source)->filters.push_back(inputs.back().get());
    }
    for (const AVFilterInOut *end = ends.outputs; end; end = end->next) {
        const AVMediaType type = avfilter_pad_get_type(end->filter_ctx->output_pads, end->pad_idx);
        outputs.push_back(std::unique_ptr<FilterOutput>(
            new FilterOutput{*this, type, QByteArray(end->name), describeEnd(end, false), nullptr, nullptr, {}}));
    }
    return {};
}

Result<void> FilterGraph::requireAllowed() const
{
    const QString forbidden = m_global.isRecipe() ? forbiddenFilter(m_description) : QString();
    if (forbidden.isEmpty())
        return {};
    return configurationError(
        "recipe.forbidden-filter",
        Words::tr("The filter \"%1\" may not be used in a recipe, because it reaches outside the job.").arg(forbidden));
}

bool FilterGraph::knowsAllInputs() const
{
    return std::none_of(inputs.begin(), inputs.end(), [](const auto &input) {
        const AVMediaType type = input->source.type();
        return input->format < 0 && (type == AVMEDIA_TYPE_AUDIO || type == AVMEDIA_TYPE_VIDEO);
    });
}

Result<void> FilterGraph::configure()
{
    auto built = build();
    if (!built) {
        for (auto &output : outputs)
            output->sink = nullptr;
        for (auto &input : inputs)
            input->context = nullptr;
        m_graph.reset();
        return built;
    }
    m_isPassive = changesNothing(m_graph.get());
    rememberOutputs();
    m_wasConfigured = true;
    for (auto &input : inputs) {
        while (!input->waiting.empty()) {
            const FramePtr frame = std::move(input->waiting.front());
            input->waiting.pop_front();
            if (const int code = av_buffersrc_add_frame(input->context, frame.get()); code < 0 && code != AVERROR_EOF)
                return libavError(code, Doing::Filtering);
        }
    }
    for (auto &input : inputs) {
        if (input->hasEnded) {
            if (const int code = av_buffersrc_add_frame(input->context, nullptr); code < 0)
                return libavError(code, Doing::Filtering);
        }
    }
    for (auto &input : inputs) {
        InputStream &source = input->source;
        while (source.canvas && !source.waitingSubtitles.empty()) {
            source.canvas->show(std::move(source.waitingSubtitles.front()));
            source.waitingSubtitles.pop_front();
        }
    }
    return {};
}

Result<void> FilterGraph::build()
{
    for (auto &output : outputs)
        output->sink = nullptr;
    for (auto &input : inputs)
        input->context = nullptr;
    m_graph.reset(avfilter_graph_alloc());
    if (!m_graph)
        return libavError(AVERROR(ENOMEM), Doing::Filtering);
    if (m_isSimple) {
        const QByteArray threads = m_global.filterThreads.isEmpty() ? m_threads : m_global.filterThreads;
        if (!threads.isEmpty() && av_opt_set(m_graph.get(), "threads", threads.constData(), 0) < 0 &&
            !m_global.filterThreads.isEmpty())
            return configurationError(
                "recipe.bad-value",
                Words::tr("\"%1\" is no value for -filter_threads.").arg(QString::fromUtf8(threads)));
        if (const QByteArray options = joined(outputs.front()->target.scaler); !options.isEmpty())
            m_graph->scale_sws_opts = av_strdup(options.constData());
        av_opt_set(m_graph.get(), "aresample_swr_opts", joined(m_resampler).constData(), 0);
    } else {
        m_graph->nb_threads = m_global.complexThreads;
    }
    if (auto allowed = requireAllowed(); !allowed)
        return allowed;
    Ends ends;
    int code = avfilter_graph_parse2(m_graph.get(), m_description.constData(), &ends.inputs, &ends.outputs);
    if (code < 0)
        return notValid(m_description, code);
    if (auto given = m_global.hardware->giveToFilters(m_graph.get()); !given)
        return given;
    const bool hasOneEach = ends.inputs && !ends.inputs->next && ends.outputs && !ends.outputs->next;
    if (m_isSimple && !hasOneEach)
        return configurationError("recipe.filter",
                                  Words::tr("The filters \"%1\" need one input and one output; for more there is "
                                            "-filter_complex.")
                                      .arg(QString::fromUtf8(m_description)));
    size_t at = 0;
    for (AVFilterInOut *end = ends.inputs; end; end = end->next, ++at) {
        if (auto connected = connectInput(*inputs[at], end); !connected)
            return connected;
    }
    at = 0;
    for (AVFilterInOut *end = ends.outputs; end; end = end->next, ++at) {
        if (auto connected = connectOutput(*outputs[at], end); !connected)
            return connected;
    }
    if (!m_global.autoConversion)
        avfilter_graph_set_auto_convert(m_graph.get(), AVFILTER_AUTO_CONVERT_NONE);
    code = avfilter_graph_config(m_graph.get(), nullptr);
    if (code < 0 && !m_global.hardware->isEmpty())
        m_global.hardware->noteFailure();
    return code < 0 ? libavError(code, Doing::Filtering, QString::fromUtf8(m_description)) : Result<void>();
}

int FilterGraph::append(AVFilterContext *&last, int &pad, const char *filter, const QByteArray &arguments,
                        const QByteArray &name)
{
    AVFilterContext *context = nullptr;
    int code =
        avfilter_graph_create_filter(&context, avfilter_get_by_name(filter), name.isEmpty() ? filter : name.constData(),
                                     arguments.isEmpty() ? nullptr : arguments.constData(), nullptr, m_graph.get());
    if (code >= 0)
        code = avfilter_link(last, static_cast<unsigned>(pad), context, 0);
    if (code >= 0) {
        last = context;
        pad = 0;
    }
    return code;
}

int FilterGraph::appendTrim(AVFilterContext *&last, int &pad, int64_t start, int64_t length, const QByteArray &name)
{
    if (length == INT64_MAX && start == AV_NOPTS_VALUE)
        return 0;
    const bool isVideo = avfilter_pad_get_type(last->output_pads, pad) == AVMEDIA_TYPE_VIDEO;
    AVFilterContext *trim =
        avfilter_graph_alloc_filter(m_graph.get(), avfilter_get_by_name(isVideo ? "trim" : "atrim"), name.constData());
    if (!trim)
        return AVERROR(ENOMEM);
    int code = 0;
    if (length != INT64_MAX)
        code = av_opt_set_int(trim, "durationi", length, AV_OPT_SEARCH_CHILDREN);
    if (code >= 0 && start != AV_NOPTS_VALUE)
        code = av_opt_set_int(trim, "starti", start, AV_OPT_SEARCH_CHILDREN);
    if (code >= 0)
        code = avfilter_init_str(trim, nullptr);
    if (code >= 0)
        code = avfilter_link(last, static_cast<unsigned>(pad), trim, 0);
    if (code >= 0) {
        last = trim;
        pad = 0;
    }
    return code;
}

Result<void> FilterGraph::addSource(FilterInput &input, const QByteArray &name)
{
    const bool isVideo = input.padType == AVMEDIA_TYPE_VIDEO;
    InputStream &source = input.source;
    input.context = avfilter_graph_alloc_filter(m_graph.get(), avfilter_get_by_name(isVideo ? "buffer" : "abuffer"),
                                                name.constData());
    const std::unique_ptr<AVBufferSrcParameters, ParametersDeleter> parameters(av_buffersrc_parameters_alloc());
    if (!input.context || !parameters)
        return libavError(AVERROR(ENOMEM), Doing::Filtering);
    parameters->format = input.format;
    if (isVideo) {
        parameters->time_base = source.frameRate.num ? av_inv_q(source.frameRate) : source.stream->time_base;
        parameters->width = input.width;
        parameters->height = input.height;
        parameters->sample_aspect_ratio = input.sampleAspect.den ? input.sampleAspect : AVRational{0, 1};
        const AVRational rate =
            source.frameRate.num ? source.frameRate : av_guess_frame_rate(source.container, source.stream, nullptr);
        if (rate.num && rate.den)
            parameters->frame_rate = rate;
        parameters->hw_frames_ctx = input.hardwareFrames.get();
#if LIBAVFILTER_VERSION_INT >= AV_VERSION_INT(9, 16, 100)
        parameters->color_space = static_cast<AVColorSpace>(input.colorSpace);
        parameters->color_range = static_cast<AVColorRange>(input.colorRange);
#endif
    } else {
        parameters->time_base = {1, input.sampleRate};
        parameters->sample_rate = input.sampleRate;
        av_channel_layout_copy(&parameters->ch_layout, &input.layout);
    }
    int code = av_buffersrc_parameters_set(input.context, parameters.get());
    av_channel_layout_uninit(&parameters->ch_layout);
    if (code >= 0)
        code = avfilter_init_dict(input.context, nullptr);
    return code < 0 ? libavError(code, Doing::Filtering) : Result<void>();
}

// Pictures are turned before the recipe's filters see them, so that "width" means what a viewer sees.
int FilterGraph::appendRotation(const FilterInput &input, AVFilterContext *&last, int &pad)
{
    const AVPixFmtDescriptor *description = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(input.format));
    if (!input.source.autorotate || !description || (description->flags & AV_PIX_FMT_FLAG_HWACCEL))
        return 0;
    const int32_t *matrix = input.displayMatrix.empty() ? nullptr : input.displayMatrix.data();
    if (!matrix) {
        const SideData data = streamSideData(input.source.stream, AV_PKT_DATA_DISPLAYMATRIX);
        matrix = data && data.size >= 9 * sizeof(int32_t) ? reinterpret_cast<const int32_t *>(data.data) : nullptr;
    }
    const double theta = rotationOf(matrix);
    if (!matrix || std::isnan(theta))
        return 0;
    if (std::abs(theta - 90) < 1)
        return append(last, pad, "transpose", matrix[3] > 0 ? "cclock_flip" : "clock");
    if (std::abs(theta - 180) < 1) {
        const int code = matrix[0] < 0 ? append(last, pad, "hflip", {}) : 0;
        return code >= 0 && matrix[4] < 0 ? append(last, pad, "vflip", {}) : code;
    }
    if (std::abs(theta - 270) < 1)
        return append(last, pad, "transpose", matrix[3] < 0 ? "clock_flip" : "cclock");
    if (std::abs(theta) > 1)
        return append(last, pad, "rotate", QByteArray::number(theta, 'f', 6) + "*PI/180");
    return matrix[4] < 0 ? append(last, pad, "vflip", {}) : 0;
}

Result<void> FilterGraph::connectInput(FilterInput &input, AVFilterInOut *end)
{
    InputStream &source = input.source;
    if (!source.codec)
        return libavError(AVERROR_DECODER_NOT_FOUND, Doing::Decoding);
    const AVMediaType type = avfilter_pad_get_type(end->filter_ctx->input_pads, end->pad_idx);
    const bool isSound = source.type() == AVMEDIA_TYPE_AUDIO;
    if ((type == AVMEDIA_TYPE_AUDIO) != isSound)
        return configurationError("recipe.filter",
                                  Words::tr("A filter for sound cannot take a picture, nor the reverse."));
    if (source.type() == AVMEDIA_TYPE_SUBTITLE) {
        int width = input.width;
        int height = input.height;
        for (unsigned i = 0; !(input.width && input.height) && i < source.container->nb_streams; ++i) {
            const AVCodecParameters *par = source.container->streams[i]->codecpar;
            if (par->codec_type == AVMEDIA_TYPE_VIDEO) {
                width = std::max(width, par->width);
                height = std::max(height, par->height);
            }
        }
        if (!(width && height)) { // what PAL subtitles are made for
            width = std::max(width, 720);
            height = std::max(height, 576);
        }
        input.width = source.decoder->width ? source.decoder->width : width;
        input.height = source.decoder->height ? source.decoder->height : height;
        input.format = AV_PIX_FMT_RGB32;
        source.canvas = std::make_unique<SubtitleCanvas>(
            source.stream->time_base, input.width, input.height, [&source](AVFrame *picture) {
                for (FilterInput *filter : source.filters) {
                    // A graph that has ended takes no more; that is all that can go wrong here.
                    if (filter->context)
                        (void)!av_buffersrc_add_frame_flags(
                            filter->context, picture,
                            picture ? AV_BUFFERSRC_FLAG_KEEP_REF | AV_BUFFERSRC_FLAG_PUSH : 0);
                }
            });
    }
    const QByteArray number = QByteArray::number(source.file) + '_' + QByteArray::number(source.index());
    if (auto added = addSource(input, "in_" + number); !added)
        return added;
    AVFilterContext *last = input.context;
    int pad = 0;
    int code = 0;
    if (type == AVMEDIA_TYPE_VIDEO) {
        code = appendRotation(input, last, pad);
    } else if (m_global.audioSync > 0) {
        QByteArray arguments = "async=" + QByteArray::number(m_global.audioSync);
        if (!m_wasConfigured)
            arguments += ":first_pts=0";
        code = append(last, pad, "aresample", arguments, "aresample_in_" + number);
    }
    if (code >= 0)
        code = appendTrim(last, pad, input.origin.trimStart, input.origin.trimLength, "trim_in_" + number);
    if (code >= 0)
        code = avfilter_link(last, 0, end->filter_ctx, static_cast<unsigned>(end->pad_idx));
    return code < 0 ? libavError(code, Doing::Filtering) : Result<void>();
}

Result<void> FilterGraph::connectOutput(FilterOutput &output, AVFilterInOut *end)
{
    const bool isVideo = avfilter_pad_get_type(end->filter_ctx->output_pads, end->pad_idx) == AVMEDIA_TYPE_VIDEO;
    const int code =
        avfilter_graph_create_filter(&output.sink, avfilter_get_by_name(isVideo ? "buffersink" : "abuffersink"),
                                     ("out_" + output.target.name).constData(), nullptr, nullptr, m_graph.get());
    if (code < 0)
        return libavError(code, Doing::Filtering);
    return isVideo ? connectVideoOutput(output, end->filter_ctx, end->pad_idx)
                   : connectAudioOutput(output, end->filter_ctx, end->pad_idx);
}

Result<void> FilterGraph::connectVideoOutput(FilterOutput &output, AVFilterContext *last, int pad)
{
    const FilterTarget &target = output.target;
    int code = 0;
    if ((target.width || target.height) && target.scales) {
        QByteArray arguments = QByteArray::number(target.width) + ':' + QByteArray::number(target.height);
        if (const QByteArray options = joined(target.scaler); !options.isEmpty())
            arguments += ':' + options;
        code = append(last, pad, "scale", arguments, "scaler_out_" + target.name);
    }
    if (target.keepsFormat)
        avfilter_graph_set_auto_convert(m_graph.get(), AVFILTER_AUTO_CONVERT_NONE);
    if (code >= 0 && !target.pixelFormats.isEmpty())
        code = append(last, pad, "format", target.pixelFormats);
    if (code >= 0)
        code = appendTrim(last, pad, target.limits->start, target.limits->length, "trim_out_" + target.name);
    if (code >= 0)
        code = avfilter_link(last, static_cast<unsigned>(pad), output.sink, 0);
    return code < 0 ? libavError(code, Doing::Filtering) : Result<void>();
}

Result<void> FilterGraph::connectAudioOutput(FilterOutput &output, AVFilterContext *last, int pad)
{
    const FilterTarget &target = output.target;
#if LIBAVFILTER_VERSION_MAJOR < 10
    if (const int set = av_opt_set_int(output.sink, "all_channel_counts", 1, AV_OPT_SEARCH_CHILDREN); set < 0)
        return libavError(set, Doing::Filtering);
#endif
    QList<QByteArray> wanted;
    if (!target.sampleFormats.isEmpty())
        wanted.append("sample_fmts=" + target.sampleFormats);
    if (!target.sampleRates.isEmpty())
        wanted.append("sample_rates=" + target.sampleRates);
    if (!target.channelLayouts.isEmpty())
        wanted.append("channel_layouts=" + target.channelLayouts);
    int code = 0;
    if (!wanted.isEmpty())
        code = append(last, pad, "aformat", wanted.join(':'), "format_out_" + target.name);
    if (code >= 0 && !target.padding.isEmpty())
        code = append(last, pad, "apad", target.padding);
    if (code >= 0)
        code = appendTrim(last, pad, target.limits->start, target.limits->length, "trim_out_" + target.name);
    if (code >= 0)
        code = avfilter_link(last, static_cast<unsigned>(pad), output.sink, 0);
    return code < 0 ? libavError(code, Doing::Filtering) : Result<void>();
}

// So that the output stays as it is when the graph is built again.
void FilterGraph::rememberOutputs()
{
    for (auto &output : outputs) {
        FilterTarget &target = output->target;
        if (output->type == AVMEDIA_TYPE_VIDEO) {
            target.width = av_buffersink_get_w(output->sink);
            target.height = av_buffersink_get_h(output->sink);
            continue;
        }
        target.sampleFormats =
            av_get_sample_fmt_name(static_cast<AVSampleFormat>(av_buffersink_get_format(output->sink)));
        target.sampleRates = QByteArray::number(av_buffersink_get_sample_rate(output->sink));
        AVChannelLayout layout{};
        if (av_buffersink_get_ch_layout(output->sink, &layout) >= 0) {
            target.channelLayouts = channelLayoutText(layout);
            av_channel_layout_uninit(&layout);
        }
    }
}

} // namespace reelyard
