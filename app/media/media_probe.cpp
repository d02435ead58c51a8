// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/media_probe.h"

#include "app/media/hdr_light.h"
#include "app/media/libav_error.h"

#include <QCoreApplication>
#include <QFileInfo>

extern "C" {
#include <libavutil/dovi_meta.h>
}

#include <algorithm>
#include <array>
#include <cmath>

namespace reelyard
{

namespace
{

using std::chrono::microseconds;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

QString name(const char *text)
{
    return QString::fromUtf8(text); // null gives an empty string
}

std::optional<microseconds> toMicroseconds(int64_t value, AVRational timeBase)
{
    if (value == AV_NOPTS_VALUE)
        return std::nullopt;
    return microseconds(av_rescale_q(value, timeBase, microsecondBase));
}

// Matroska states a track's length only in a tag that its writers agree on: "00:01:02.345000000".
std::optional<microseconds> durationFromTag(const AVStream *stream)
{
    const AVDictionaryEntry *entry = av_dict_get(stream->metadata, "DURATION", nullptr, AV_DICT_IGNORE_SUFFIX);
    if (!entry)
        return std::nullopt;
    const QStringList parts = QString::fromUtf8(entry->value).split(u':');
    if (parts.size() != 3)
        return std::nullopt;
    const double length = parts[0].toDouble() * 3600 + parts[1].toDouble() * 60 + parts[2].toDouble();
    if (length <= 0)
        return std::nullopt;
    return microseconds(std::llround(length * 1e6));
}

QString codecTagText(uint32_t tag)
{
    if (tag == 0)
        return {};
    std::array<char, AV_FOURCC_MAX_STRING_SIZE> text{};
    return QString::fromUtf8(av_fourcc_make_string(text.data(), tag));
}

QString fieldOrderText(int order)
{
    switch (order) {
    case AV_FIELD_PROGRESSIVE:
        return QStringLiteral("progressive");
    case AV_FIELD_TT:
        return QStringLiteral("tt");
    case AV_FIELD_BB:
        return QStringLiteral("bb");
    case AV_FIELD_TB:
        return QStringLiteral("tb");
    case AV_FIELD_BT:
        return QStringLiteral("bt");
    case AV_FIELD_UNKNOWN:
        break;
    }
    return {};
}

QStringList dispositionNames(int disposition)
{
    QStringList names;
    for (unsigned bit = 1; bit != 0 && bit <= static_cast<unsigned>(disposition); bit <<= 1U) {
        const unsigned set = static_cast<unsigned>(disposition) & bit;
        if (const char *text = set ? av_disposition_to_string(static_cast<int>(set)) : nullptr)
            names.append(QString::fromUtf8(text));
    }
    return names;
}

// Containers mark encrypted tracks by side data, or by a sample description of their own.
bool saysEncrypted(const AVStream *stream, const QString &tag)
{
    static const QStringList encryptedTags{QStringLiteral("encv"), QStringLiteral("enca"), QStringLiteral("drms"),
                                           QStringLiteral("drmi"), QStringLiteral("drmt"), QStringLiteral("aavd"),
                                           QStringLiteral("p608")};
    return streamSideData(stream, AV_PKT_DATA_ENCRYPTION_INIT_INFO) || encryptedTags.contains(tag);
}

QString hdrKind(const StreamInfo &info, const AVStream *stream)
{
    if (streamSideData(stream, AV_PKT_DATA_DOVI_CONF))
        return QStringLiteral("Dolby Vision");
    switch (rawValue(stream->codecpar->color_trc)) {
    case AVCOL_TRC_ARIB_STD_B67:
        return QStringLiteral("HLG");
    case AVCOL_TRC_SMPTE2084:
        if (streamSideData(stream, AV_PKT_DATA_DYNAMIC_HDR10_PLUS))
            return QStringLiteral("HDR10+");
        return info.masteringDisplay.isEmpty() ? QStringLiteral("PQ") : QStringLiteral("HDR10");
    default:
        return {};
    }
}

template<typename Enumeration>
QString colorName(const Enumeration &field, Enumeration unspecified, Enumeration end,
                  const char *(*nameOf)(Enumeration))
{
    const int value = rawValue(field);
    const bool isKnown = value >= 0 && value < end && value != unspecified;
    return isKnown ? name(nameOf(static_cast<Enumeration>(value))) : QString();
}

void describeVideo(StreamInfo &info, AVFormatContext *context, AVStream *stream)
{
    const AVCodecParameters *par = stream->codecpar;
    info.width = par->width;
    info.height = par->height;
    info.sampleAspect = toRational(av_guess_sample_aspect_ratio(context, stream, nullptr));
    info.frameRate = toRational(stream->avg_frame_rate.num > 0 ? stream->avg_frame_rate : stream->r_frame_rate);
    if (const AVPixFmtDescriptor *format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(par->format))) {
        info.pixelFormat = name(format->name);
        info.bitDepth = format->comp[0].depth;
        info.hasAlpha = (format->flags & AV_PIX_FMT_FLAG_ALPHA) != 0;
    }
    // WebM keeps alpha beside the picture.
    info.hasAlpha = info.hasAlpha || av_dict_get(stream->metadata, "alpha_mode", nullptr, 0) != nullptr;
    info.fieldOrder = fieldOrderText(rawValue(par->field_order));
    info.colorRange = colorName(par->color_range, AVCOL_RANGE_UNSPECIFIED, AVCOL_RANGE_NB, av_color_range_name);
    info.colorSpace = colorName(par->color_space, AVCOL_SPC_UNSPECIFIED, AVCOL_SPC_NB, av_color_space_name);
    info.colorTransfer = colorName(par->color_trc, AVCOL_TRC_UNSPECIFIED, AVCOL_TRC_NB, av_color_transfer_name);
    info.colorPrimaries = colorName(par->color_primaries, AVCOL_PRI_UNSPECIFIED, AVCOL_PRI_NB, av_color_primaries_name);
    const SideData display = streamSideData(stream, AV_PKT_DATA_MASTERING_DISPLAY_METADATA);
    const SideData light = streamSideData(stream, AV_PKT_DATA_CONTENT_LIGHT_LEVEL);
    info.masteringDisplay = masteringDisplayText(display.data, display.size);
    info.contentLight = contentLightText(light.data, light.size);
    info.hdr = hdrKind(info, stream);
    info.rotation = clockwiseRotation(stream);
}

StreamInfo describeStream(AVFormatContext *context, AVStream *stream)
{
    const AVCodecParameters *par = stream->codecpar;
    StreamInfo info;
    info.index = stream->index;
    info.kind = kindOf(par->codec_type);
    if (par->codec_id != AV_CODEC_ID_NONE)
        info.codec = name(avcodec_get_name(par->codec_id));
    info.profile = name(avcodec_profile_name(par->codec_id, par->profile));
    info.codecTag = codecTagText(par->codec_tag);
    info.bitRate = par->bit_rate;
    info.start = toMicroseconds(stream->start_time, stream->time_base);
    info.duration = durationFromTag(stream);
    if (!info.duration && stream->duration > 0)
        info.duration = toMicroseconds(stream->duration, stream->time_base);
    info.tags = tagsOf(stream->metadata);
    info.language = info.tags.value(QStringLiteral("language"));
    info.disposition = dispositionNames(stream->disposition);
    info.encrypted = saysEncrypted(stream, info.codecTag);
    if (info.kind == StreamKind::Video) {
        describeVideo(info, context, stream);
    } else if (info.kind == StreamKind::Audio) {
        info.sampleRate = par->sample_rate;
        info.channels = par->ch_layout.nb_channels;
        if (info.channels > 0)
            info.channelLayout = QString::fromUtf8(channelLayoutText(par->ch_layout));
        info.sampleFormat = name(av_get_sample_fmt_name(static_cast<AVSampleFormat>(par->format)));
    }
    return info;
}

} // namespace

int clockwiseRotation(const AVStream *stream)
{
    const SideData matrix = streamSideData(stream, AV_PKT_DATA_DISPLAYMATRIX);
    if (!matrix || matrix.size < 9 * sizeof(int32_t))
        return 0;
    const double angle = -av_display_rotation_get(reinterpret_cast<const int32_t *>(matrix.data));
    if (std::isnan(angle)) // a matrix of zeros, found in damaged files
        return 0;
    return (static_cast<int>(std::lround(angle / 90.0)) % 4 + 4) % 4 * 90;
}

MediaInfo describe(AVFormatContext *context)
{
    MediaInfo info;
    info.container = name(context->iformat->name);
    if (context->pb) {
        const int64_t size = avio_size(context->pb);
        info.sizeBytes = size > 0 ? size : -1;
    }
    info.start = toMicroseconds(context->start_time, microsecondBase);
    if (context->duration > 0)
        info.duration = toMicroseconds(context->duration, microsecondBase);
    info.durationIsEstimate = info.duration && context->duration_estimation_method == AVFMT_DURATION_FROM_BITRATE;
    info.bitRate = context->bit_rate;
    info.tags = tagsOf(context->metadata);
    for (unsigned i = 0; i < context->nb_streams; ++i)
        info.streams.push_back(describeStream(context, context->streams[i]));
    for (unsigned i = 0; i < context->nb_chapters; ++i) {
        const AVChapter *chapter = context->chapters[i];
        info.chapters.push_back({toMicroseconds(chapter->start, chapter->time_base).value_or(microseconds{}),
                                 toMicroseconds(chapter->end, chapter->time_base).value_or(microseconds{}),
                                 tagsOf(chapter->metadata).value(QStringLiteral("title"))});
    }
    return info;
}

bool isEncrypted(const AVPacket *packet)
{
    return av_packet_get_side_data(packet, AV_PKT_DATA_ENCRYPTION_INFO, nullptr) != nullptr;
}

Error encryptedError()
{
    return sourceError("source.encrypted",
                       Words::tr("The file is encrypted (copy protection) and cannot be read without its key."));
}

QString cameraFormat(const MediaInfo &info, const QString &source)
{
    struct Known {
        const char *tag;       ///< of the track, or null
        const char *extension; ///< of the file, or null
        const char *format;
    };
    static constexpr Known known[] = {
        {"aprn", nullptr, "Apple ProRes RAW"},
        {"aprh", nullptr, "Apple ProRes RAW HQ"},
        {"brxq", nullptr, "Blackmagic RAW"},
        {"brst", nullptr, "Blackmagic RAW"},
        {"brhq", nullptr, "Blackmagic RAW"},
        {"brlt", nullptr, "Blackmagic RAW"},
        {"brs2", nullptr, "Blackmagic RAW"},
        {"brvn", nullptr, "Blackmagic RAW"},
        {"CRAW", nullptr, "Canon Cinema RAW Light"},
        {"ncrw", nullptr, "Nikon N-RAW"},
        {"R1 \0", nullptr, "RED R3D"},
        {nullptr, "braw", "Blackmagic RAW"},
        {nullptr, "r3d", "RED R3D"},
        {nullptr, "ari", "ARRIRAW"},
        {nullptr, "arx", "ARRIRAW"},
        {nullptr, "crm", "Canon Cinema RAW Light"},
        {nullptr, "nev", "Nikon N-RAW"},
        {nullptr, "cine", "Phantom Cine"},
        {nullptr, "dng", "CinemaDNG"},
        {nullptr, "rmf", "Canon Cinema RAW"},
    };
    const QString extension = QFileInfo(source).suffix().toLower();
    for (const Known &format : known) {
        if (format.extension && extension == QLatin1String(format.extension))
            return QLatin1String(format.format);
        for (const StreamInfo &stream : info.streams) {
            if (format.tag && stream.codecTag == QLatin1String(format.tag))
                return QLatin1String(format.format);
        }
    }
    return {};
}

Result<void> requireUsable(const MediaInfo &info, const QString &source)
{
    const auto count = [&](StreamKind kind) {
        return std::count_if(info.streams.begin(), info.streams.end(),
                             [&](const StreamInfo &stream) { return stream.kind == kind; });
    };
    const bool anyEncrypted = std::any_of(info.streams.begin(), info.streams.end(),
                                          [](const StreamInfo &stream) { return stream.encrypted; });
    if (anyEncrypted)
        return encryptedError();
    const StreamInfo *video = info.first(StreamKind::Video);
    if (video && video->codec.isEmpty()) {
        const QString camera = cameraFormat(info, source);
        if (!camera.isEmpty())
            return sourceError("source.camera-format",
                               Words::tr("This is %1, which needs its maker's own software to be decoded.").arg(camera),
                               video->codecTag);
    }
    if (count(StreamKind::Video) + count(StreamKind::Audio) > 0)
        return {};
    if (count(StreamKind::Subtitle) > 0)
        return sourceError("source.subtitles-only",
                           Words::tr("The file holds subtitles only: no picture and no sound."));
    const QString camera = cameraFormat(info, source);
    if (!camera.isEmpty())
        return sourceError("source.camera-format",
                           Words::tr("This is %1, which needs its maker's own software to be decoded.").arg(camera));
    return sourceError("source.no-media", Words::tr("There is no picture and no sound in this file."));
}

} // namespace reelyard
