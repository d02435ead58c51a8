// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/filter_graph.h"

#include "app/media/libav_error.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace reelyard
{

namespace
{

struct ParametersDeleter {
    void operator()(AVBufferSrcParameters *parameters) const { av_free(parameters); }
};

QByteArray joined(const QList<QByteArray> &parts, char separator)
{
    return parts.join(separator);
}

} // namespace

QString forbiddenFilter(const AVFilterGraph *graph)
{
    static const QStringList forbidden{
        QStringLiteral("movie"),   QStringLiteral("amovie"),     QStringLiteral("ladspa"), QStringLiteral("lv2"),
        QStringLiteral("frei0r"),  QStringLiteral("frei0r_src"), QStringLiteral("zmq"),    QStringLiteral("azmq"),
        QStringLiteral("sendcmd"), QStringLiteral("asendcmd")};
    for (unsigned i = 0; i < graph->nb_filters; ++i) {
        const QString name = QString::fromUtf8(graph->filters[i]->filter->name);
        if (forbidden.contains(name))
            return name;
    }
    return {};
}

FilterGraph::FilterGraph(FilterSource source, FilterTarget target)
    : m_source(std::move(source))
    , m_target(std::move(target))
    , m_out(makeFrame())
{
}

AVRational FilterGraph::frameRate() const
{
    return m_sink ? av_buffersink_get_frame_rate(m_sink) : AVRational{0, 1};
}

AVRational FilterGraph::timeBase() const
{
    return m_sink ? av_buffersink_get_time_base(m_sink) : microsecondBase;
}

AVRational FilterGraph::sampleAspect() const
{
    return m_sink ? av_buffersink_get_sample_aspect_ratio(m_sink) : AVRational{0, 1};
}

void FilterGraph::setFrameSize(int samples)
{
    m_frameSize = samples;
    if (m_sink && samples > 0)
        av_buffersink_set_frame_size(m_sink, static_cast<unsigned>(samples));
}

bool FilterGraph::isChanged(const AVFrame *frame) const
{
    if (frame->format != m_format)
        return true;
    if (m_source.type == AVMEDIA_TYPE_VIDEO)
        return frame->width != m_width || frame->height != m_height;
    return frame->sample_rate != m_sampleRate || channelLayoutText(frame->ch_layout) != m_layout;
}

Result<void> FilterGraph::push(AVFrame *frame, const FrameSink &sink)
{
    if (frame && m_graph && isChanged(frame)) {
        // What the old graph holds comes out first; then the new one goes on where it stopped.
        if (av_buffersrc_add_frame_flags(m_buffer, nullptr, 0) >= 0) {
            if (auto pulled = pull(sink); !pulled)
                return pulled;
        }
        m_graph.reset();
    }
    if (frame && !m_graph) {
        if (auto configured = configure(frame); !configured)
            return configured;
    }
    if (!m_graph) // ended without a single frame
        return sink(nullptr);
    const int code = av_buffersrc_add_frame_flags(m_buffer, frame, AV_BUFFERSRC_FLAG_PUSH | AV_BUFFERSRC_FLAG_KEEP_REF);
    if (code < 0 && code != AVERROR_EOF)
        return libavError(code, Doing::Filtering);
    if (auto pulled = pull(sink); !pulled)
        return pulled;
    return frame ? Result<void>() : sink(nullptr);
}

Result<void> FilterGraph::pull(const FrameSink &sink)
{
    while (true) {
        const int code = av_buffersink_get_frame_flags(m_sink, m_out.get(), 0);
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
            return {};
        if (code < 0)
            return libavError(code, Doing::Filtering);
        m_out->time_base = av_buffersink_get_time_base(m_sink);
        auto taken = sink(m_out.get());
        av_frame_unref(m_out.get());
        if (!taken)
            return taken;
    }
}

Result<void> FilterGraph::configure(const AVFrame *like)
{
    m_graph.reset(avfilter_graph_alloc());
    m_buffer = nullptr;
    m_sink = nullptr;
    if (!m_graph)
        return libavError(AVERROR(ENOMEM), Doing::Filtering);
    if (auto added = addSource(like); !added)
        return added;
    const bool isVideo = m_source.type == AVMEDIA_TYPE_VIDEO;
    int code = avfilter_graph_create_filter(&m_sink, avfilter_get_by_name(isVideo ? "buffersink" : "abuffersink"),
                                            "out", nullptr, nullptr, m_graph.get());
    if (code < 0)
        return libavError(code, Doing::Filtering);

    AVFilterInOut *ends[2] = {avfilter_inout_alloc(), avfilter_inout_alloc()};
    if (!ends[0] || !ends[1]) {
        avfilter_inout_free(&ends[0]);
        avfilter_inout_free(&ends[1]);
        return libavError(AVERROR(ENOMEM), Doing::Filtering);
    }
    // The parser's point of view: our source is its open output.
    *ends[0] = {av_strdup("in"), m_buffer, 0, nullptr};
    *ends[1] = {av_strdup("out"), m_sink, 0, nullptr};
    const QByteArray text = chain();
    code = avfilter_graph_parse_ptr(m_graph.get(), text.constData(), &ends[1], &ends[0], nullptr);
    avfilter_inout_free(&ends[0]);
    avfilter_inout_free(&ends[1]);
    if (code < 0)
        return libavError(code, Doing::Filtering, QString::fromUtf8(text));
    if (const QString forbidden = forbiddenFilter(m_graph.get()); !forbidden.isEmpty()) {
        return configurationError("recipe.forbidden-filter",
                                  QCoreApplication::translate("Engine",
                                                              "The filter \"%1\" may not be used in a recipe, because "
                                                              "it reaches outside the job.")
                                      .arg(forbidden));
    }
    code = avfilter_graph_config(m_graph.get(), nullptr);
    if (code < 0)
        return libavError(code, Doing::Filtering, QString::fromUtf8(text));
    setFrameSize(m_frameSize);
    rememberOutput();
    return m_configured ? m_configured() : Result<void>();
}

FramePtr FilterGraph::outputLike() const
{
    FramePtr frame = makeFrame();
    if (!frame || !m_sink)
        return frame;
    frame->format = av_buffersink_get_format(m_sink);
    frame->width = av_buffersink_get_w(m_sink);
    frame->height = av_buffersink_get_h(m_sink);
    frame->sample_aspect_ratio = sampleAspect();
    frame->sample_rate = av_buffersink_get_sample_rate(m_sink);
    av_buffersink_get_ch_layout(m_sink, &frame->ch_layout);
    return frame;
}

Result<void> FilterGraph::addSource(const AVFrame *frame)
{
    const bool isVideo = m_source.type == AVMEDIA_TYPE_VIDEO;
    const AVFilter *filter = avfilter_get_by_name(isVideo ? "buffer" : "abuffer");
    m_buffer = avfilter_graph_alloc_filter(m_graph.get(), filter, "in");
    const std::unique_ptr<AVBufferSrcParameters, ParametersDeleter> parameters(av_buffersrc_parameters_alloc());
    if (!m_buffer || !parameters)
        return libavError(AVERROR(ENOMEM), Doing::Filtering);
    m_format = frame->format;
    m_width = frame->width;
    m_height = frame->height;
    m_sampleRate = frame->sample_rate;
    m_layout = isVideo ? QByteArray() : channelLayoutText(frame->ch_layout);

    parameters->format = frame->format;
    if (isVideo) {
        parameters->time_base = m_source.timeBase;
        parameters->width = frame->width;
        parameters->height = frame->height;
        parameters->sample_aspect_ratio =
            frame->sample_aspect_ratio.den > 0 ? frame->sample_aspect_ratio : AVRational{0, 1};
        parameters->frame_rate = m_source.frameRate;
#if LIBAVFILTER_VERSION_INT >= AV_VERSION_INT(9, 16, 100)
        parameters->color_space = frame->colorspace;
        parameters->color_range = frame->color_range;
#endif
    } else {
        parameters->time_base = {1, frame->sample_rate};
        parameters->sample_rate = frame->sample_rate;
        av_channel_layout_copy(&parameters->ch_layout, &frame->ch_layout);
    }
    int code = av_buffersrc_parameters_set(m_buffer, parameters.get());
    if (!isVideo)
        av_channel_layout_uninit(&parameters->ch_layout);
    if (code >= 0)
        code = avfilter_init_dict(m_buffer, nullptr);
    return code < 0 ? libavError(code, Doing::Filtering) : Result<void>();
}

// Pictures are turned before the recipe's filters see them, so that "width" means what a viewer sees.
QByteArray FilterGraph::rotationFilters() const
{
    const auto &matrix = m_source.displayMatrix;
    if (matrix.size() != 9)
        return {};
    const double angle = av_display_rotation_get(matrix.data());
    if (std::isnan(angle)) // zeros, in damaged files
        return {};
    switch (m_source.clockwiseRotation) {
    case 90:
        return matrix[3] > 0 ? "transpose=cclock_flip" : "transpose=clock";
    case 180: {
        QList<QByteArray> flips;
        if (matrix[0] < 0)
            flips.append("hflip");
        if (matrix[4] < 0)
            flips.append("vflip");
        return joined(flips, ',');
    }
    case 270:
        return matrix[3] < 0 ? "transpose=clock_flip" : "transpose=cclock";
    default:
        return matrix[4] < 0 ? "vflip" : "";
    }
}

QByteArray FilterGraph::chain() const
{
    QList<QByteArray> elements;
    const auto names = [](const auto &values, auto nameOf) {
        QList<QByteArray> list;
        for (const auto &value : values)
            list.append(QByteArray(nameOf(value)));
        return joined(list, '|');
    };
    if (m_source.type == AVMEDIA_TYPE_VIDEO) {
        if (const QByteArray rotation = rotationFilters(); !rotation.isEmpty())
            elements.append(rotation);
        if (!m_target.filters.isEmpty())
            elements.append(m_target.filters);
        if (m_target.width > 0)
            elements.append("scale=" + QByteArray::number(m_target.width) + ':' + QByteArray::number(m_target.height) +
                            ":flags=bicubic");
        if (!m_target.pixelFormats.empty())
            elements.append("format=pix_fmts=" + names(m_target.pixelFormats, av_get_pix_fmt_name));
        return elements.isEmpty() ? QByteArray("null") : joined(elements, ',');
    }
    if (!m_target.filters.isEmpty())
        elements.append(m_target.filters);
    QList<QByteArray> wanted;
    if (!m_target.sampleFormats.empty())
        wanted.append("sample_fmts=" + names(m_target.sampleFormats, av_get_sample_fmt_name));
    if (!m_target.sampleRates.empty())
        wanted.append("sample_rates=" + names(m_target.sampleRates, [](int rate) { return QByteArray::number(rate); }));
    if (!m_target.channelLayouts.empty())
        wanted.append("channel_layouts=" +
                      names(m_target.channelLayouts, [](const QByteArray &layout) { return layout; }));
    if (!wanted.isEmpty())
        elements.append("aformat=" + joined(wanted, ':'));
    return elements.isEmpty() ? QByteArray("anull") : joined(elements, ',');
}

void FilterGraph::rememberOutput()
{
    if (m_source.type == AVMEDIA_TYPE_VIDEO) {
        m_target.width = av_buffersink_get_w(m_sink);
        m_target.height = av_buffersink_get_h(m_sink);
        m_target.pixelFormats = {static_cast<AVPixelFormat>(av_buffersink_get_format(m_sink))};
        return;
    }
    m_target.sampleFormats = {static_cast<AVSampleFormat>(av_buffersink_get_format(m_sink))};
    m_target.sampleRates = {av_buffersink_get_sample_rate(m_sink)};
    AVChannelLayout layout{};
    if (av_buffersink_get_ch_layout(m_sink, &layout) >= 0) {
        m_target.channelLayouts = {channelLayoutText(layout)};
        av_channel_layout_uninit(&layout);
    }
}

} // namespace reelyard
