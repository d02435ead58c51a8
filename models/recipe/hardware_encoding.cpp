// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/hardware_encoding.h"

#include <algorithm>
#include <cmath>

namespace reelyard
{

namespace
{

constexpr const char *formats[] = {"h264", "hevc"};
constexpr const char *endings[] = {"_hw}", "_nvenc", "_qsv", "_videotoolbox", "_amf", "_vaapi", "_mf"};

OptionValue option(const char *name, const QString &value)
{
    return {QString::fromLatin1(name), StreamSpecifier(QStringLiteral("v")), value};
}
OptionValue option(const char *name, const char *value)
{
    return option(name, QString::fromLatin1(value));
}

// VideoToolbox has a constant quality on Apple's own processors only, so it gets a rate: bits for each pixel, from the
// usual recommendations for streaming (1080p25 H.264 at about 8 Mbit/s, HEVC at two thirds of it).
QString rateFor(const StreamInfo *video, bool isHevc)
{
    const double width = video && video->width > 0 ? video->width : 1920;
    const double height = video && video->height > 0 ? video->height : 1080;
    const double rate = video && video->frameRate.isKnown() ? video->frameRate.toDouble() : 25;
    const double bitsPerPixel = isHevc ? 0.1 : 0.15;
    constexpr double leastRate = 200'000;
    return QString::number(std::llround(std::max(leastRate, width * height * rate * bitsPerPixel)));
}

} // namespace

std::vector<OptionValue> qualityOptions(const QString &encoder, const StreamInfo *video)
{
    const bool isHevc = encoder.startsWith(QLatin1String("hevc")) || encoder == QLatin1String("libx265");
    const char *quality = isHevc ? "25" : "22";
    if (encoder == QLatin1String("libx264"))
        return {option("preset", "medium"), option("crf", "20"), option("profile", "high")};
    if (encoder == QLatin1String("libx265"))
        return {option("preset", "medium"), option("crf", "23")};
    if (encoder.endsWith(QLatin1String("_nvenc")))
        return {option("preset", "p5"), option("tune", "hq"), option("rc", "vbr"), option("cq", quality),
                option("b", "0")};
    if (encoder.endsWith(QLatin1String("_qsv")))
        return {option("preset", "medium"), option("global_quality", quality)};
    if (encoder.endsWith(QLatin1String("_vaapi")))
        return {option("rc_mode", "CQP"), option("qp", quality)};
    if (encoder.endsWith(QLatin1String("_videotoolbox")))
        return {option("b", rateFor(video, isHevc))};
    if (encoder.endsWith(QLatin1String("_amf")))
        return {option("quality", "balanced"), option("rc", "cqp"), option("qp_i", quality), option("qp_p", quality)};
    if (encoder.endsWith(QLatin1String("_mf")))
        return {option("hw_encoding", "1"), option("rate_control", "quality"), option("quality", "75")};
    return {};
}

std::optional<HardwareEncoding> hardwareEncoding(const QString &format, const std::vector<HardwareDevice> &devices,
                                                 const StreamInfo *video)
{
    if (std::none_of(std::begin(formats), std::end(formats),
                     [&](const char *known) { return format == QLatin1String(known); }))
        return std::nullopt;
    HardwareEncoding encoding;
    const HardwareEncoder best = bestEncoder(devices, format);
    if (!best) {
        encoding.encoder = format == QLatin1String("hevc") ? QStringLiteral("libx265") : QStringLiteral("libx264");
        encoding.options = qualityOptions(encoding.encoder, video);
        return encoding;
    }
    encoding.isSoftware = false;
    encoding.encoder = best.encoder;
    encoding.options = qualityOptions(best.encoder, video);
    // The encoders of AMD, Apple and Media Foundation find their device by themselves.
    const bool needsDevice = best.encoder.endsWith(QLatin1String("_nvenc")) ||
                             best.encoder.endsWith(QLatin1String("_qsv")) ||
                             best.encoder.endsWith(QLatin1String("_vaapi"));
    if (needsDevice) {
        encoding.device = best.device->type + QLatin1String("=encoder");
        if (!best.device->name.isEmpty())
            encoding.device += u':' + best.device->name;
    }
    if (best.encoder.endsWith(QLatin1String("_vaapi")))
        encoding.filter = QStringLiteral("format=nv12,hwupload");
    return encoding;
}

std::optional<QString> hardwareFormatOf(const QString &placeholder)
{
    for (const char *format : formats) {
        if (placeholder == QLatin1String(format) + QLatin1String("_hw"))
            return QString::fromLatin1(format);
    }
    return std::nullopt;
}

bool wantsHardware(const QString &recipeArguments)
{
    return std::any_of(std::begin(endings), std::end(endings), [&](const char *ending) {
        const QString text = QLatin1String(ending);
        for (const char *format : {"h264", "hevc", "av1"}) {
            const qsizetype at = recipeArguments.indexOf(QLatin1String(format) + text);
            const qsizetype end = at + qsizetype(qstrlen(format)) + text.size();
            // "-c:v h264_mf", and not the beginning of a longer word.
            if (at >= 0 && (text.endsWith(u'}') || end == recipeArguments.size() || recipeArguments[end].isSpace()))
                return true;
        }
        return false;
    });
}

} // namespace reelyard
