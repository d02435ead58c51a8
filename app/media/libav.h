// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// libav's headers and owners for its handles. Everything that differs between FFmpeg 5.1 and 8 is hidden here and in
// libav.cpp, so that the stages read the same for all of them.

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavcodec/bsf.h>
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavformat/avformat.h>
#include <libavutil/avstring.h>
#include <libavutil/channel_layout.h>
#include <libavutil/dict.h>
#include <libavutil/display.h>
#include <libavutil/eval.h>
#include <libavutil/hwcontext.h>
#include <libavutil/mathematics.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
#include <libavutil/time.h>
}

#include "models/media/media_info.h"
#include "models/media/rational.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

namespace reelyard
{

struct LibavDeleter {
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
    void operator()(AVCodecParameters *parameters) const { avcodec_parameters_free(&parameters); }
    void operator()(AVFilterGraph *graph) const { avfilter_graph_free(&graph); }
    void operator()(AVCodecParserContext *parser) const { av_parser_close(parser); }
    void operator()(AVFilterInOut *ends) const { avfilter_inout_free(&ends); }
    void operator()(AVBSFContext *filter) const { av_bsf_free(&filter); }
    void operator()(AVBufferRef *buffer) const { av_buffer_unref(&buffer); }
    void operator()(AVExpr *expression) const { av_expr_free(expression); }
    void operator()(AVSubtitle *subtitle) const
    {
        avsubtitle_free(subtitle);
        delete subtitle;
    }
};

using PacketPtr = std::unique_ptr<AVPacket, LibavDeleter>;
using FramePtr = std::unique_ptr<AVFrame, LibavDeleter>;
using CodecContextPtr = std::unique_ptr<AVCodecContext, LibavDeleter>;
using CodecParametersPtr = std::unique_ptr<AVCodecParameters, LibavDeleter>;
using CodecParserPtr = std::unique_ptr<AVCodecParserContext, LibavDeleter>;
using FilterGraphPtr = std::unique_ptr<AVFilterGraph, LibavDeleter>;
using FilterEndsPtr = std::unique_ptr<AVFilterInOut, LibavDeleter>;
using BitstreamFilterPtr = std::unique_ptr<AVBSFContext, LibavDeleter>;
using BufferPtr = std::unique_ptr<AVBufferRef, LibavDeleter>;
using ExpressionPtr = std::unique_ptr<AVExpr, LibavDeleter>;
using SubtitlePtr = std::unique_ptr<AVSubtitle, LibavDeleter>;

inline PacketPtr makePacket()
{
    return PacketPtr(av_packet_alloc());
}
inline FramePtr makeFrame()
{
    return FramePtr(av_frame_alloc());
}

/// An AVDictionary that frees itself.
class Dictionary
{
public:
    Dictionary() = default;
    Dictionary(const Dictionary &other) { av_dict_copy(&m_values, other.m_values, 0); }
    Dictionary(Dictionary &&other) noexcept
        : m_values(std::exchange(other.m_values, nullptr))
    {
    }
    Dictionary &operator=(Dictionary other) noexcept
    {
        std::swap(m_values, other.m_values);
        return *this;
    }
    ~Dictionary() { av_dict_free(&m_values); }

    void set(const char *key, const char *value) { av_dict_set(&m_values, key, value, 0); }
    void set(const QString &key, const QString &value) { set(key.toUtf8().constData(), value.toUtf8().constData()); }
    const char *value(const char *key) const
    {
        const AVDictionaryEntry *entry = av_dict_get(m_values, key, nullptr, 0);
        return entry ? entry->value : nullptr;
    }
    /// What is left after libav took what it knew.
    QString firstKey() const
    {
        const AVDictionaryEntry *entry = av_dict_get(m_values, "", nullptr, AV_DICT_IGNORE_SUFFIX);
        return entry ? QString::fromUtf8(entry->key) : QString();
    }
    friend bool operator==(const Dictionary &a, const Dictionary &b) { return a.text() == b.text(); }
    AVDictionary **address() { return &m_values; }
    AVDictionary *get() const { return m_values; }

private:
    QByteArray text() const
    {
        char *joined = nullptr;
        if (av_dict_get_string(m_values, &joined, '=', '\n') < 0)
            return {};
        const QByteArray text(joined);
        av_free(joined);
        return text;
    }

    AVDictionary *m_values = nullptr;
};

/// av_err2str for C++.
QString libavText(int code);

StreamKind kindOf(AVMediaType type);
AVMediaType mediaTypeOf(StreamKind kind);
Tags tagsOf(const AVDictionary *dictionary);

inline Rational toRational(AVRational value)
{
    return value.num > 0 && value.den > 0 ? Rational{value.num, value.den} : Rational{};
}

inline constexpr AVRational microsecondBase{1, AV_TIME_BASE};

inline double seconds(int64_t timestamp, AVRational timeBase)
{
    return static_cast<double>(timestamp) * av_q2d(timeBase);
}

/// In units of the frame's time base; 0 when unknown.
int64_t frameDuration(const AVFrame *frame);
void setFrameDuration(AVFrame *frame, int64_t duration);
bool isInterlaced(const AVFrame *frame);
bool isTopFieldFirst(const AVFrame *frame);
void setTopFieldFirst(AVFrame *frame, bool first);
bool isKeyFrame(const AVFrame *frame);
/// Fields of a picture that a tick of the codec's clock stands for.
int ticksPerFrame(const AVCodecContext *context);

/// Takes over what the source's container knows of a copied stream's clock. The codec's own time base is the answer
/// where the output has none yet.
int copyTiming(const AVOutputFormat *format, AVStream *to, const AVStream *from, int copyTimeBase);
AVRational codecTimeBase(const AVStream *stream);

/// The number in a field that libav fills from a file. It may be one that the enumeration does not have, and such a
/// value must not be read as one of the enumeration (C++ leaves open what happens then).
template<typename Enumeration>
int rawValue(const Enumeration &field)
{
    static_assert(sizeof(Enumeration) == sizeof(int));
    int value = 0;
    std::memcpy(&value, &field, sizeof value);
    return value;
}
template<typename Enumeration>
void copyRaw(Enumeration &to, const Enumeration &from)
{
    std::memcpy(&to, &from, sizeof to);
}

/// Side data of a stream: kept in codecpar since FFmpeg 6.1, in the stream before.
struct SideData {
    const uint8_t *data = nullptr;
    size_t size = 0;
    explicit operator bool() const { return data != nullptr; }
};
SideData streamSideData(const AVStream *stream, AVPacketSideDataType type);
bool addStreamSideData(AVStream *stream, AVPacketSideDataType type, SideData data);
/// All of the stream's side data, in order.
std::vector<std::pair<AVPacketSideDataType, SideData>> allSideData(const AVStream *stream);
/// Side data that an opened encoder has for its stream.
std::vector<std::pair<AVPacketSideDataType, SideData>> encoderSideData(const AVCodecContext *context);

/// What an encoder takes; empty where it takes anything.
std::vector<AVPixelFormat> supportedPixelFormats(const AVCodec *codec);
std::vector<AVSampleFormat> supportedSampleFormats(const AVCodec *codec);
std::vector<int> supportedSampleRates(const AVCodec *codec);
std::vector<AVRational> supportedFrameRates(const AVCodec *codec);
std::vector<QByteArray> supportedChannelLayouts(const AVCodec *codec);

QByteArray channelLayoutText(const AVChannelLayout &layout);
/// Old formats give a number of channels and no speakers, but filters need some: the usual ones for the number, else
/// the first so many there are.
void nameSpeakers(AVChannelLayout &layout);

} // namespace reelyard
