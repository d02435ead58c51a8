// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/hdr_light.h"

#include "app/media/engine.h"
#include "app/media/evidence/media_reader.h"

extern "C" {
#include <libavutil/mastering_display_metadata.h>
}

#include <algorithm>
#include <cmath>

namespace reelyard
{

QString masteringDisplayText(const uint8_t *data, size_t size)
{
    if (!data || size < sizeof(AVMasteringDisplayMetadata))
        return {};
    const auto *display = reinterpret_cast<const AVMasteringDisplayMetadata *>(data);
    if (!display->has_primaries || !display->has_luminance)
        return {};
    constexpr int chromaSteps = 50'000;
    constexpr int lightSteps = 10'000;
    const auto steps = [](AVRational value, int perUnit) {
        const double number = value.den != 0 ? av_q2d(value) * perUnit : 0;
        return std::llround(std::clamp(number, 0.0, double(UINT32_MAX)));
    };
    const auto point = [&](const char *label, const AVRational *xy) {
        return QStringLiteral("%1(%2,%3)")
            .arg(QLatin1String(label))
            .arg(steps(xy[0], chromaSteps))
            .arg(steps(xy[1], chromaSteps));
    };
    const auto &[red, green, blue] = display->display_primaries;
    return point("G", green) + point("B", blue) + point("R", red) + point("WP", display->white_point) +
           QStringLiteral("L(%1,%2)")
               .arg(steps(display->max_luminance, lightSteps))
               .arg(steps(display->min_luminance, lightSteps));
}

QString contentLightText(const uint8_t *data, size_t size)
{
    if (!data || size < sizeof(AVContentLightMetadata))
        return {};
    const auto *light = reinterpret_cast<const AVContentLightMetadata *>(data);
    return QStringLiteral("%1,%2").arg(light->MaxCLL).arg(light->MaxFALL);
}

Result<void> completeHdr(MediaInfo &info, const MediaSource &source, EngineControl &control)
{
    const auto video = std::find_if(info.streams.begin(), info.streams.end(), [](const StreamInfo &stream) {
        return stream.kind == StreamKind::Video && !stream.isCoverArt();
    });
    if (video == info.streams.end() || video->hdr != QLatin1String("PQ"))
        return {};
    const auto unlessStopped = [&](const Error &error) {
        return control.cancel ? Result<void>(error) : Result<void>();
    };
    auto reader = MediaReader::open(source, control);
    if (!reader)
        return unlessStopped(reader.error());
    if (video->index >= (*reader)->streamCount())
        return {};
    if (auto wanted = (*reader)->want(video->index, MediaReader::As::Frames); !wanted)
        return unlessStopped(wanted.error());
    constexpr qint64 patience = 1000; // packets of all streams
    (*reader)->endAfter(patience);
    MediaReader::Item item;
    const auto more = (*reader)->next(item);
    if (!more)
        return unlessStopped(more.error());
    if (!*more)
        return {};
    if (const AVFrameSideData *data = av_frame_get_side_data(item.frame, AV_FRAME_DATA_MASTERING_DISPLAY_METADATA))
        video->masteringDisplay = masteringDisplayText(data->data, data->size);
    if (const AVFrameSideData *data = av_frame_get_side_data(item.frame, AV_FRAME_DATA_CONTENT_LIGHT_LEVEL))
        video->contentLight = contentLightText(data->data, data->size);
    if (av_frame_get_side_data(item.frame, AV_FRAME_DATA_DYNAMIC_HDR_PLUS))
        video->hdr = QStringLiteral("HDR10+");
    else if (!video->masteringDisplay.isEmpty())
        video->hdr = QStringLiteral("HDR10");
    return {};
}

} // namespace reelyard
