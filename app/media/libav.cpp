// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/libav.h"

#include <array>
#include <cstring>

namespace reelyard
{

namespace
{

#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(61, 13, 100)
template<typename T>
std::vector<T> supported(const AVCodec *codec, AVCodecConfig config)
{
    const void *values = nullptr;
    int count = 0;
    if (avcodec_get_supported_config(nullptr, codec, config, 0, &values, &count) < 0 || !values)
        return {};
    const T *typed = static_cast<const T *>(values);
    return std::vector<T>(typed, typed + count);
}
#else
template<typename T, typename IsEnd>
std::vector<T> untilEnd(const T *values, IsEnd isEnd)
{
    std::vector<T> list;
    for (; values && !isEnd(*values); ++values)
        list.push_back(*values);
    return list;
}
#endif

} // namespace

QString libavText(int code)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return QString::fromUtf8(text.data());
}

StreamKind kindOf(AVMediaType type)
{
    switch (type) {
    case AVMEDIA_TYPE_VIDEO:
        return StreamKind::Video;
    case AVMEDIA_TYPE_AUDIO:
        return StreamKind::Audio;
    case AVMEDIA_TYPE_SUBTITLE:
        return StreamKind::Subtitle;
    case AVMEDIA_TYPE_ATTACHMENT:
        return StreamKind::Attachment;
    case AVMEDIA_TYPE_DATA:
    case AVMEDIA_TYPE_UNKNOWN:
    case AVMEDIA_TYPE_NB:
        return StreamKind::Data;
    }
    return StreamKind::Data;
}

AVMediaType mediaTypeOf(StreamKind kind)
{
    switch (kind) {
    case StreamKind::Video:
        return AVMEDIA_TYPE_VIDEO;
    case StreamKind::Audio:
        return AVMEDIA_TYPE_AUDIO;
    case StreamKind::Subtitle:
        return AVMEDIA_TYPE_SUBTITLE;
    case StreamKind::Data:
        return AVMEDIA_TYPE_DATA;
    case StreamKind::Attachment:
        return AVMEDIA_TYPE_ATTACHMENT;
    }
    return AVMEDIA_TYPE_UNKNOWN;
}

Tags tagsOf(const AVDictionary *dictionary)
{
    Tags tags;
    const AVDictionaryEntry *entry = nullptr;
    while ((entry = av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX)))
        tags.insert(QString::fromUtf8(entry->key), QString::fromUtf8(entry->value));
    return tags;
}

#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 2, 100)
int64_t frameDuration(const AVFrame *frame)
{
    return frame->duration;
}
void setFrameDuration(AVFrame *frame, int64_t duration)
{
    frame->duration = duration;
}
#else
int64_t frameDuration(const AVFrame *frame)
{
    return frame->pkt_duration;
}
void setFrameDuration(AVFrame *frame, int64_t duration)
{
    frame->pkt_duration = duration;
}
#endif

#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 7, 100)
bool isInterlaced(const AVFrame *frame)
{
    return (frame->flags & AV_FRAME_FLAG_INTERLACED) != 0;
}
bool isTopFieldFirst(const AVFrame *frame)
{
    return (frame->flags & AV_FRAME_FLAG_TOP_FIELD_FIRST) != 0;
}
void setTopFieldFirst(AVFrame *frame, bool first)
{
    frame->flags = first ? frame->flags | AV_FRAME_FLAG_TOP_FIELD_FIRST : frame->flags & ~AV_FRAME_FLAG_TOP_FIELD_FIRST;
}
bool isKeyFrame(const AVFrame *frame)
{
    return (frame->flags & AV_FRAME_FLAG_KEY) != 0;
}
#else
bool isInterlaced(const AVFrame *frame)
{
    return frame->interlaced_frame != 0;
}
bool isTopFieldFirst(const AVFrame *frame)
{
    return frame->top_field_first != 0;
}
void setTopFieldFirst(AVFrame *frame, bool first)
{
    frame->top_field_first = first ? 1 : 0;
}
bool isKeyFrame(const AVFrame *frame)
{
    return frame->key_frame != 0;
}
#endif

#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 31, 100)
int ticksPerFrame(const AVCodecContext *context)
{
    return context->codec_descriptor && (context->codec_descriptor->props & AV_CODEC_PROP_FIELDS) ? 2 : 1;
}
#else
int ticksPerFrame(const AVCodecContext *context)
{
    return context->ticks_per_frame;
}
#endif

#if LIBAVFORMAT_VERSION_INT >= AV_VERSION_INT(61, 7, 100)
int copyTiming(const AVOutputFormat *, AVStream *to, const AVStream *from, int)
{
    to->time_base = from->time_base;
    return 0;
}
AVRational codecTimeBase(const AVStream *stream)
{
    return stream->avg_frame_rate.num > 0 ? av_inv_q(stream->avg_frame_rate) : stream->time_base;
}
#else
int copyTiming(const AVOutputFormat *format, AVStream *to, const AVStream *from, int copyTimeBase)
{
    return avformat_transfer_internal_stream_timing_info(format, to, from, static_cast<AVTimebaseSource>(copyTimeBase));
}
AVRational codecTimeBase(const AVStream *stream)
{
    return av_stream_get_codec_timebase(stream);
}
#endif

#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 31, 102)
SideData streamSideData(const AVStream *stream, AVPacketSideDataType type)
{
    const AVPacketSideData *found =
        av_packet_side_data_get(stream->codecpar->coded_side_data, stream->codecpar->nb_coded_side_data, type);
    return found ? SideData{found->data, found->size} : SideData{};
}
bool addStreamSideData(AVStream *stream, AVPacketSideDataType type, SideData data)
{
    AVPacketSideData *added = av_packet_side_data_new(&stream->codecpar->coded_side_data,
                                                      &stream->codecpar->nb_coded_side_data, type, data.size, 0);
    if (!added)
        return false;
    std::memcpy(added->data, data.data, data.size);
    return true;
}
std::vector<std::pair<AVPacketSideDataType, SideData>> allSideData(const AVStream *stream)
{
    std::vector<std::pair<AVPacketSideDataType, SideData>> list;
    for (int i = 0; i < stream->codecpar->nb_coded_side_data; ++i) {
        const AVPacketSideData &data = stream->codecpar->coded_side_data[i];
        list.emplace_back(data.type, SideData{data.data, data.size});
    }
    return list;
}
std::vector<std::pair<AVPacketSideDataType, SideData>> encoderSideData(const AVCodecContext *)
{
    return {}; // avcodec_parameters_from_context() took it along
}
#else
SideData streamSideData(const AVStream *stream, AVPacketSideDataType type)
{
    size_t size = 0;
    const uint8_t *data = av_stream_get_side_data(stream, type, &size);
    return {data, size};
}
bool addStreamSideData(AVStream *stream, AVPacketSideDataType type, SideData data)
{
    uint8_t *added = av_stream_new_side_data(stream, type, data.size);
    if (!added)
        return false;
    std::memcpy(added, data.data, data.size);
    return true;
}
std::vector<std::pair<AVPacketSideDataType, SideData>> allSideData(const AVStream *stream)
{
    std::vector<std::pair<AVPacketSideDataType, SideData>> list;
    for (int i = 0; i < stream->nb_side_data; ++i)
        list.emplace_back(stream->side_data[i].type, SideData{stream->side_data[i].data, stream->side_data[i].size});
    return list;
}
std::vector<std::pair<AVPacketSideDataType, SideData>> encoderSideData(const AVCodecContext *context)
{
    std::vector<std::pair<AVPacketSideDataType, SideData>> list;
    for (int i = 0; i < context->nb_coded_side_data; ++i) {
        const AVPacketSideData &data = context->coded_side_data[i];
        list.emplace_back(data.type, SideData{data.data, data.size});
    }
    return list;
}
#endif

#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(61, 13, 100)
std::vector<AVPixelFormat> supportedPixelFormats(const AVCodec *codec)
{
    return supported<AVPixelFormat>(codec, AV_CODEC_CONFIG_PIX_FORMAT);
}
std::vector<AVSampleFormat> supportedSampleFormats(const AVCodec *codec)
{
    return supported<AVSampleFormat>(codec, AV_CODEC_CONFIG_SAMPLE_FORMAT);
}
std::vector<int> supportedSampleRates(const AVCodec *codec)
{
    return supported<int>(codec, AV_CODEC_CONFIG_SAMPLE_RATE);
}
std::vector<AVRational> supportedFrameRates(const AVCodec *codec)
{
    return supported<AVRational>(codec, AV_CODEC_CONFIG_FRAME_RATE);
}
std::vector<QByteArray> supportedChannelLayouts(const AVCodec *codec)
{
    const void *values = nullptr;
    int count = 0;
    std::vector<QByteArray> list;
    if (avcodec_get_supported_config(nullptr, codec, AV_CODEC_CONFIG_CHANNEL_LAYOUT, 0, &values, &count) >= 0 &&
        values) {
        const auto *layouts = static_cast<const AVChannelLayout *>(values);
        for (int i = 0; i < count; ++i)
            list.push_back(channelLayoutText(layouts[i]));
    }
    return list;
}
#else
std::vector<AVPixelFormat> supportedPixelFormats(const AVCodec *codec)
{
    return untilEnd(codec->pix_fmts, [](AVPixelFormat f) { return f == AV_PIX_FMT_NONE; });
}
std::vector<AVSampleFormat> supportedSampleFormats(const AVCodec *codec)
{
    return untilEnd(codec->sample_fmts, [](AVSampleFormat f) { return f == AV_SAMPLE_FMT_NONE; });
}
std::vector<int> supportedSampleRates(const AVCodec *codec)
{
    return untilEnd(codec->supported_samplerates, [](int rate) { return rate == 0; });
}
std::vector<AVRational> supportedFrameRates(const AVCodec *codec)
{
    return untilEnd(codec->supported_framerates, [](AVRational rate) { return rate.num == 0; });
}
std::vector<QByteArray> supportedChannelLayouts(const AVCodec *codec)
{
    std::vector<QByteArray> list;
    for (const AVChannelLayout *layout = codec->ch_layouts; layout && layout->nb_channels != 0; ++layout)
        list.push_back(channelLayoutText(*layout));
    return list;
}
#endif

QByteArray channelLayoutText(const AVChannelLayout &layout)
{
    std::array<char, 256> text{};
    av_channel_layout_describe(&layout, text.data(), text.size());
    return QByteArray(text.data());
}

void nameSpeakers(AVChannelLayout &layout)
{
    if (layout.order != AV_CHANNEL_ORDER_UNSPEC)
        return;
    const int channels = layout.nb_channels;
    av_channel_layout_default(&layout, channels);
    constexpr int mostSpeakers = 41; // what a native layout has names for
    if (layout.order == AV_CHANNEL_ORDER_UNSPEC && channels > 0 && channels <= mostSpeakers)
        av_channel_layout_from_mask(&layout, (uint64_t{1} << channels) - 1);
}

} // namespace reelyard
