// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/engine.h"
#include "app/media/libav.h"

extern "C" {
#include <libavdevice/avdevice.h>
}

#include <QJsonArray>

namespace reelyard
{

namespace
{

QString versionText(unsigned version)
{
    return QStringLiteral("%1.%2.%3")
        .arg(AV_VERSION_MAJOR(version))
        .arg(AV_VERSION_MINOR(version))
        .arg(AV_VERSION_MICRO(version));
}

// What the shipped presets and their choices name, and the best known others.
constexpr const char *usedEncoders[] = {"libx264", "libx265",   "libsvtav1", "libaom-av1", "libvpx-vp9", "prores_ks",
                                        "dnxhd",   "ffv1",      "mjpeg",     "aac",        "libopus",    "libmp3lame",
                                        "flac",    "pcm_s16le", "pcm_s24le", "mov_text",   "png"};

} // namespace

QJsonObject aboutEngine()
{
    int count = 0;
    void *state = nullptr;
    while (const AVCodec *codec = av_codec_iterate(&state))
        count += av_codec_is_encoder(codec) ? 1 : 0;
    QJsonArray present;
    QJsonArray missing;
    for (const char *name : usedEncoders)
        (avcodec_find_encoder_by_name(name) ? present : missing).append(QLatin1String(name));
    return {{QStringLiteral("ffmpeg"), QString::fromUtf8(av_version_info())},
            {QStringLiteral("libraries"), QJsonObject{{QStringLiteral("libavcodec"), versionText(avcodec_version())},
                                                      {QStringLiteral("libavdevice"), versionText(avdevice_version())},
                                                      {QStringLiteral("libavfilter"), versionText(avfilter_version())},
                                                      {QStringLiteral("libavformat"), versionText(avformat_version())},
                                                      {QStringLiteral("libavutil"), versionText(avutil_version())}}},
            {QStringLiteral("encoderCount"), count},
            {QStringLiteral("encoders"), present},
            {QStringLiteral("missing"), missing}};
}

} // namespace reelyard
