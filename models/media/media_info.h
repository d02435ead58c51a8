// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/rational.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace reelyard
{

enum class StreamKind { Video, Audio, Subtitle, Data, Attachment };

QString toText(StreamKind kind); ///< "video", "audio", ... as in JSON
std::optional<StreamKind> streamKindFromText(QStringView text);

using Tags = QMap<QString, QString>;

/// One stream of a file, as the container and the decoder state it. Names (codec, profile, pixel format, colour) are
/// FFmpeg's own short names.
struct StreamInfo {
    int index = 0;
    StreamKind kind = StreamKind::Data;
    QString codec;      ///< "h264"; empty when unknown
    QString profile;    ///< "High 4:2:2"
    QString codecTag;   ///< four characters of the container, "avc1"
    qint64 bitRate = 0; ///< bits per second, 0 unknown
    std::optional<std::chrono::microseconds> start;
    std::optional<std::chrono::microseconds> duration; ///< as the container promises it for this stream
    QString language;                                  ///< ISO 639, empty when unknown
    QStringList disposition;                           ///< "default", "attached_pic", ...
    Tags tags;
    bool encrypted = false; ///< the container says that the samples are encrypted

    // Video
    int width = 0; ///< coded size, before rotation
    int height = 0;
    Rational sampleAspect; ///< of one pixel
    Rational frameRate;    ///< average
    QString pixelFormat;
    int bitDepth = 0;
    QString fieldOrder; ///< "progressive", "tt", "bb", "tb", "bt"; empty when unknown
    QString colorRange; ///< "tv", "pc"
    QString colorSpace; ///< "bt709", "bt2020nc", ...
    QString colorTransfer;
    QString colorPrimaries;
    QString hdr; ///< "HDR10", "HDR10+", "HLG", "Dolby Vision", "PQ"; empty for SDR
    /// SMPTE ST 2086 in the units of the SEI message of HEVC, chromaticity in steps of 0.00002 and light in steps of
    /// 0.0001 cd/m2: "G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(10000000,1)"; empty when not stated.
    QString masteringDisplay;
    QString contentLight; ///< CTA-861.3, cd/m2: brightest pixel and brightest mean of a picture, "1000,400"
    int rotation = 0;     ///< degrees clockwise to turn the picture for showing: 0, 90, 180, 270
    bool hasAlpha = false;
    bool hasClosedCaptions =
        false; ///< in the picture's own data (CEA-608/708); only known where packets were looked at

    // Audio
    int sampleRate = 0; ///< Hz
    int channels = 0;
    QString channelLayout; ///< "5.1(side)"
    QString sampleFormat;

    bool isCoverArt() const { return disposition.contains(QLatin1String("attached_pic")); }
    bool isInterlaced() const { return !fieldOrder.isEmpty() && fieldOrder != QLatin1String("progressive"); }
};

struct ChapterInfo {
    std::chrono::microseconds start{};
    std::chrono::microseconds end{};
    QString title;
};

struct MediaInfo {
    QString container;     ///< FFmpeg's short name(s), "mov,mp4,m4a,3gp,3g2,mj2"
    qint64 sizeBytes = -1; ///< -1 unknown
    std::optional<std::chrono::microseconds> start;
    std::optional<std::chrono::microseconds> duration; ///< as the container promises it
    bool durationIsEstimate = false;                   ///< computed from the bit rate: no promise of the file
    qint64 bitRate = 0;
    Tags tags;
    std::vector<StreamInfo> streams;
    std::vector<ChapterInfo> chapters;

    const StreamInfo *first(StreamKind kind) const; ///< cover art is not a video here; null when there is none
};

QJsonObject toJson(const StreamInfo &stream);
QJsonObject toJson(const MediaInfo &info);
MediaInfo mediaInfoFromJson(const QJsonObject &object);

} // namespace reelyard
