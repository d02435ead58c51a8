// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/evidence/picture_filter.h"

#include "app/media/libav_error.h"

namespace reelyard
{

Result<std::unique_ptr<PictureFilter>> PictureFilter::make(const std::vector<const AVFrame *> &like,
                                                           const QString &description)
{
    std::unique_ptr<PictureFilter> filter(new PictureFilter);
    filter->m_graph.reset(avfilter_graph_alloc());
    filter->m_given = makeFrame();
    if (!filter->m_graph || !filter->m_given)
        return libavError(AVERROR(ENOMEM), Doing::CheckingOutput);
    AVFilterGraph *graph = filter->m_graph.get();
    FilterEndsPtr outputs; // of what stands before the description
    for (size_t i = like.size(); i-- > 0;) {
        const AVFrame *frame = like[i];
        const QByteArray name = "in" + QByteArray::number(static_cast<qlonglong>(i));
        AVFilterContext *source = avfilter_graph_alloc_filter(graph, avfilter_get_by_name("buffer"), name.constData());
        AVBufferSrcParameters *parameters = av_buffersrc_parameters_alloc();
        if (!source || !parameters) {
            av_free(parameters);
            return libavError(AVERROR(ENOMEM), Doing::CheckingOutput);
        }
        parameters->format = frame->format;
        parameters->width = frame->width;
        parameters->height = frame->height;
        parameters->time_base = {1, 25}; // ticks of ours: the frames of a set have the same one
        parameters->sample_aspect_ratio = frame->sample_aspect_ratio;
#if LIBAVFILTER_VERSION_INT >= AV_VERSION_INT(9, 16, 100)
        copyRaw(parameters->color_space, frame->colorspace);
        copyRaw(parameters->color_range, frame->color_range);
#endif
        int code = av_buffersrc_parameters_set(source, parameters);
        av_free(parameters);
        if (code >= 0)
            code = avfilter_init_dict(source, nullptr);
        if (code < 0)
            return libavError(code, Doing::CheckingOutput);
        filter->m_inputs.insert(filter->m_inputs.begin(), {source, frame->width, frame->height, frame->format});
        AVFilterInOut *end = avfilter_inout_alloc();
        if (!end)
            return libavError(AVERROR(ENOMEM), Doing::CheckingOutput);
        end->name = av_strdup(name.constData());
        end->filter_ctx = source;
        end->pad_idx = 0;
        end->next = outputs.release();
        outputs.reset(end);
    }
    int code = avfilter_graph_create_filter(&filter->m_sink, avfilter_get_by_name("buffersink"), "out", nullptr,
                                            nullptr, graph);
    if (code < 0)
        return libavError(code, Doing::CheckingOutput);
    FilterEndsPtr inputs(avfilter_inout_alloc());
    if (!inputs)
        return libavError(AVERROR(ENOMEM), Doing::CheckingOutput);
    inputs->name = av_strdup("out");
    inputs->filter_ctx = filter->m_sink;
    inputs->pad_idx = 0;
    AVFilterInOut *open = inputs.release();
    AVFilterInOut *given = outputs.release();
    code = avfilter_graph_parse_ptr(graph, description.toUtf8().constData(), &open, &given, nullptr);
    avfilter_inout_free(&open);
    avfilter_inout_free(&given);
    if (code >= 0)
        code = avfilter_graph_config(graph, nullptr);
    if (code < 0)
        return libavError(code, Doing::CheckingOutput, description);
    return filter;
}

bool PictureFilter::fits(size_t input, const AVFrame *frame) const
{
    const End &end = m_inputs[input];
    return end.width == frame->width && end.height == frame->height && end.format == frame->format;
}

Result<bool> PictureFilter::run(const std::vector<const AVFrame *> &frames, AVFrame *result)
{
    for (size_t i = 0; i < m_inputs.size(); ++i) {
        int code = av_frame_ref(m_given.get(), frames[i]);
        if (code < 0)
            return libavError(code, Doing::CheckingOutput);
        m_given->pts = m_tick;
        setFrameDuration(m_given.get(), 1);
        code = av_buffersrc_add_frame(m_inputs[i].source, m_given.get()); // takes the reference over
        av_frame_unref(m_given.get());
        if (code < 0)
            return libavError(code, Doing::CheckingOutput);
    }
    ++m_tick;
    const int code = av_buffersink_get_frame(m_sink, result);
    if (code == AVERROR(EAGAIN))
        return false;
    return code < 0 ? Result<bool>(libavError(code, Doing::CheckingOutput)) : Result<bool>(true);
}

QString turningFilter(int degrees)
{
    switch (degrees) {
    case 90:
        return QStringLiteral("transpose=clock,");
    case 180:
        return QStringLiteral("hflip,vflip,");
    case 270:
        return QStringLiteral("transpose=cclock,");
    default:
        return {};
    }
}

PictureTurner::PictureTurner(int degrees)
    : m_chain(turningFilter(degrees))
{
    m_chain.chop(1);
}

Result<void> PictureTurner::run(const AVFrame *frame, AVFrame *turned)
{
    if (!m_filter || !m_filter->fits(0, frame)) {
        auto made = PictureFilter::make({frame}, QStringLiteral("[in0]%1[out]").arg(m_chain));
        if (!made)
            return made.error();
        m_filter = *std::move(made);
    }
    auto ran = m_filter->run({frame}, turned);
    return ran ? Result<void>() : Result<void>(ran.error());
}

} // namespace reelyard
