// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/evidence/content_hash.h"

#include "app/media/libav_error.h"

extern "C" {
#include <libavutil/imgutils.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

namespace reelyard
{

namespace
{

// Formats that only differ in what they say about the range have the same bytes.
AVPixelFormat withoutRange(AVPixelFormat format)
{
    switch (static_cast<int>(format)) { // of some two hundred
    case AV_PIX_FMT_YUVJ420P:
        return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ411P:
        return AV_PIX_FMT_YUV411P;
    case AV_PIX_FMT_YUVJ422P:
        return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ440P:
        return AV_PIX_FMT_YUV440P;
    case AV_PIX_FMT_YUVJ444P:
        return AV_PIX_FMT_YUV444P;
    default:
        return format;
    }
}

// Padding bytes hold anything; they are no content.
AVPixelFormat withoutPadding(AVPixelFormat format)
{
    switch (static_cast<int>(format)) { // of some two hundred
    case AV_PIX_FMT_0RGB:
    case AV_PIX_FMT_RGB0:
    case AV_PIX_FMT_0BGR:
    case AV_PIX_FMT_BGR0:
        return AV_PIX_FMT_RGB24;
    case AV_PIX_FMT_X2RGB10LE:
    case AV_PIX_FMT_X2RGB10BE:
        return AV_PIX_FMT_GBRP10;
    default:
        return format;
    }
}

// The same samples, only wider: then the narrow one is the wide one's upper bits, in whichever way it was widened.
// libswscale would round and dither here.
bool isWidened(const AVPixFmtDescriptor *narrow, const AVPixFmtDescriptor *wide)
{
    constexpr uint64_t special = AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_BITSTREAM | AV_PIX_FMT_FLAG_HWACCEL |
                                 AV_PIX_FMT_FLAG_FLOAT | AV_PIX_FMT_FLAG_BAYER | AV_PIX_FMT_FLAG_BE;
    bool isSame = ((narrow->flags | wide->flags) & special) == 0 && narrow->flags == wide->flags &&
                  narrow->nb_components == wide->nb_components && narrow->log2_chroma_w == wide->log2_chroma_w &&
                  narrow->log2_chroma_h == wide->log2_chroma_h &&
                  ((narrow->flags & AV_PIX_FMT_FLAG_PLANAR) != 0 || narrow->nb_components == 1);
    for (int i = 0; i < narrow->nb_components && isSame; ++i) {
        const AVComponentDescriptor &a = narrow->comp[i];
        const AVComponentDescriptor &b = wide->comp[i];
        isSame = a.depth < b.depth && b.depth <= 16 && a.plane == i && b.plane == i && a.shift == 0 && b.shift == 0 &&
                 a.offset == 0 && b.offset == 0 && a.step == (a.depth > 8 ? 2 : 1) && b.step == 2;
    }
    return isSame;
}

void narrow(const AVFrame *from, AVFrame *to, const AVPixFmtDescriptor *format, const AVPixFmtDescriptor *wide)
{
    for (int i = 0; i < format->nb_components; ++i) {
        const bool isChroma = format->nb_components >= 3 && (i == 1 || i == 2);
        const int width = AV_CEIL_RSHIFT(from->width, isChroma ? format->log2_chroma_w : 0);
        const int height = AV_CEIL_RSHIFT(from->height, isChroma ? format->log2_chroma_h : 0);
        const int shift = wide->comp[i].depth - format->comp[i].depth;
        for (int y = 0; y < height; ++y) {
            const uint8_t *in = from->data[i] + ptrdiff_t{y} * from->linesize[i];
            uint8_t *out = to->data[i] + ptrdiff_t{y} * to->linesize[i];
            for (int x = 0; x < width; ++x) {
                const unsigned value = (in[2 * x] | unsigned{in[2 * x + 1]} << 8U) >> static_cast<unsigned>(shift);
                if (format->comp[i].step == 1) {
                    out[x] = static_cast<uint8_t>(value);
                } else {
                    out[2 * x] = static_cast<uint8_t>(value);
                    out[2 * x + 1] = static_cast<uint8_t>(value >> 8U);
                }
            }
        }
    }
}

// Of any other change of format: as exact as libswscale can.
constexpr int conversionFlags = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;

} // namespace

PictureHash::PictureHash(const QString &format)
    : m_format(format.isEmpty() ? AV_PIX_FMT_NONE : av_get_pix_fmt(format.toLatin1().constData()))
    , m_converted(makeFrame())
{
}

PictureHash::~PictureHash()
{
    sws_freeContext(m_scaler);
}

Result<void> PictureHash::add(const AVFrame *frame)
{
    const AVPixelFormat given = withoutRange(static_cast<AVPixelFormat>(frame->format));
    if (m_format == AV_PIX_FMT_NONE)
        m_format = withoutPadding(given);
    if (frame->width != m_width || frame->height != m_height) {
        m_width = frame->width;
        m_height = frame->height;
        m_hash.addData(QByteArray::number(m_width) + 'x' + QByteArray::number(m_height) + '\n');
    }
    const uint8_t *const *planes = frame->data;
    const int *strides = frame->linesize;
    if (given != m_format) {
        const AVPixFmtDescriptor *target = av_pix_fmt_desc_get(m_format);
        const AVPixFmtDescriptor *wide = av_pix_fmt_desc_get(given);
        const bool isOnlyWider = target && wide && isWidened(target, wide);
        // The cached context is kept while nothing changes.
        if (!isOnlyWider)
            m_scaler = sws_getCachedContext(m_scaler, m_width, m_height, given, m_width, m_height, m_format,
                                            conversionFlags, nullptr, nullptr, nullptr);
        if (!m_scaler && !isOnlyWider)
            return libavError(AVERROR(EINVAL), Doing::CheckingOutput,
                              QStringLiteral("%1 to %2").arg(QLatin1String(av_get_pix_fmt_name(given)), format()));
        if (!m_converted || m_converted->width != m_width || m_converted->height != m_height) {
            m_converted = makeFrame();
            if (!m_converted)
                return libavError(AVERROR(ENOMEM), Doing::CheckingOutput);
            m_converted->format = m_format;
            m_converted->width = m_width;
            m_converted->height = m_height;
            if (const int code = av_frame_get_buffer(m_converted.get(), 0); code < 0)
                return libavError(code, Doing::CheckingOutput);
        }
        if (isOnlyWider)
            narrow(frame, m_converted.get(), target, wide);
        else
            sws_scale(m_scaler, frame->data, frame->linesize, 0, m_height, m_converted->data, m_converted->linesize);
        planes = m_converted->data;
        strides = m_converted->linesize;
    }
    const int size = av_image_get_buffer_size(m_format, m_width, m_height, 1);
    if (size < 0)
        return libavError(size, Doing::CheckingOutput);
    m_bytes.resize(size);
    const int code = av_image_copy_to_buffer(reinterpret_cast<uint8_t *>(m_bytes.data()), size, planes, strides,
                                             m_format, m_width, m_height, 1);
    if (code < 0)
        return libavError(code, Doing::CheckingOutput);
    m_hash.addData(m_bytes);
    return {};
}

QString PictureHash::format() const
{
    return QString::fromUtf8(av_get_pix_fmt_name(m_format));
}

SoundHash::SoundHash(const QString &format)
    : m_format(format.isEmpty() ? AV_SAMPLE_FMT_NONE : av_get_sample_fmt(format.toLatin1().constData()))
{
}

SoundHash::~SoundHash()
{
    swr_free(&m_converter);
}

Result<void> SoundHash::add(const AVFrame *frame)
{
    const auto given = static_cast<AVSampleFormat>(frame->format);
    if (m_format == AV_SAMPLE_FMT_NONE)
        m_format = av_get_packed_sample_fmt(given);
    const int channels = frame->ch_layout.nb_channels;
    if (channels != m_channels || frame->sample_rate != m_sampleRate) {
        m_channels = channels;
        m_sampleRate = frame->sample_rate;
        m_hash.addData(QByteArray::number(m_channels) + ' ' + QByteArray::number(m_sampleRate) + '\n');
        swr_free(&m_converter);
    }
    const int size = frame->nb_samples * channels * av_get_bytes_per_sample(m_format);
    if (given == m_format) {
        m_hash.addData(QByteArrayView(frame->extended_data[0], size));
        return {};
    }
    if (!m_converter || m_from != given) {
        swr_free(&m_converter);
        m_from = given;
        // The same speakers on both sides: nothing is mixed.
        auto *speakers = const_cast<AVChannelLayout *>(&frame->ch_layout); // FFmpeg 5.1 asks for it, and only reads
        int code = swr_alloc_set_opts2(&m_converter, speakers, m_format, m_sampleRate, speakers, given, m_sampleRate, 0,
                                       nullptr);
        if (code >= 0)
            code = swr_init(m_converter);
        if (code < 0)
            return libavError(code, Doing::CheckingOutput);
    }
    m_bytes.resize(size);
    auto *out = reinterpret_cast<uint8_t *>(m_bytes.data());
    const int samples = swr_convert(m_converter, &out, frame->nb_samples,
                                    const_cast<const uint8_t **>(frame->extended_data), frame->nb_samples);
    if (samples < 0)
        return libavError(samples, Doing::CheckingOutput);
    m_hash.addData(QByteArrayView(m_bytes).first(qsizetype{samples} * channels * av_get_bytes_per_sample(m_format)));
    return {};
}

QString SoundHash::format() const
{
    return QString::fromUtf8(av_get_sample_fmt_name(m_format));
}

} // namespace reelyard
