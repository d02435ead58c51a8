// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/encoder_facts.h"

#include <QCoreApplication>

#include <algorithm>

namespace reelyard
{

namespace
{
constexpr char x264Speeds[] = "placebo veryslow slower slow medium fast faster veryfast superfast ultrafast";
constexpr char svtSpeeds[] = "0 1 2 3 4 5 6 7 8 9 10 11 12 13";
} // namespace

const std::vector<EncoderFacts> &videoEncoders()
{
    static const std::vector<EncoderFacts> encoders{
        {"libx264", "H.264", "crf:22", 0, 51, true, x264Speeds, "medium"},
        {"libx265", "HEVC", "crf:24", 0, 51, true, x264Speeds, "medium"},
        {"libsvtav1", "AV1", "crf:32", 0, 63, true, svtSpeeds, "6"},
        {"libvpx-vp9", "VP9", "crf:31", 0, 63, true},
        {"{h264_hw}", "H.264 (hardware)"},
        {"{hevc_hw}", "HEVC (hardware)"},
        {"prores_ks", "ProRes"},
        {"dnxhd", "DNxHR"},
        {"ffv1", "FFV1"},
        {"libopenjpeg", "JPEG 2000"},
        {"v210", "v210"},
        {"mpeg4", "MPEG-4", "q:4", 1, 31, true},
        {"mpeg2video", "MPEG-2", "q:4", 1, 31, true},
        {"mjpeg", "JPEG", "q:3", 1, 31, false},
        {"png", "PNG"},
        {"gif", "GIF"},
    };
    return encoders;
}

const std::vector<EncoderFacts> &audioEncoders()
{
    static const std::vector<EncoderFacts> encoders{
        {"aac", "AAC", "rate:160k", 0, 0, true},
        {"libopus", "Opus", "rate:128k", 0, 0, true},
        {"libmp3lame", "MP3", "rate:192k", 0, 0, true},
        {"ac3", "Dolby Digital (AC-3)", "rate:448k", 0, 0, true},
        {"eac3", "Dolby Digital Plus", "rate:448k", 0, 0, true},
        {"flac", "FLAC"},
        {"alac", "ALAC"},
        {"pcm_s16le", "PCM 16-bit"},
        {"pcm_s24le", "PCM 24-bit"},
    };
    return encoders;
}

const std::vector<EncoderFacts> &subtitleEncoders()
{
    static const std::vector<EncoderFacts> encoders{
        {"mov_text", QT_TRANSLATE_NOOP("EncoderFacts", "Text for MP4 and MOV")},
        {"srt", "SubRip"},
        {"ass", "ASS"},
        {"webvtt", "WebVTT"},
    };
    return encoders;
}

QString displayTitle(const EncoderFacts &facts)
{
    return QCoreApplication::translate("EncoderFacts", facts.title);
}

const EncoderFacts *factsOf(const std::vector<EncoderFacts> &encoders, const QString &name)
{
    const auto found = std::find_if(encoders.begin(), encoders.end(),
                                    [&](const EncoderFacts &facts) { return name == QLatin1String(facts.name); });
    return found == encoders.end() ? nullptr : &*found;
}

} // namespace reelyard
