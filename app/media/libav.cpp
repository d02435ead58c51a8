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
#else
bool isInterlaced(const AVFrame *frame)
{
    return frame->interlaced_frame != 0;
}
bool isTopFieldFirst(const AVFrame *frame)
{
    return frame->top_field_first != 0;
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
void copyAllSideData(AVStream *, const AVStream *) {} // avcodec_parameters_copy() took it along
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
void copyAllSideData(AVStream *to, const AVStream *from)
{
    for (int i = 0; i < from->nb_side_data; ++i)
        addStreamSideData(to, from->side_data[i].type, {from->side_data[i].data, from->side_data[i].size});
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

} // namespace reelyard
