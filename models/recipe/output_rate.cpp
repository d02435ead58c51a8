// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/output_rate.h"

#include "models/recipe/command_spec.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace reelyard
{

namespace
{

struct CodecRate {
    const char *encoder;
    const char *profiles; ///< between blanks; empty for any
    double bitsPerPixel;
};

constexpr CodecRate codecRates[]{
    {"prores", " 0 proxy ", 0.75},
    {"prores", " 1 lt ", 1.75},
    {"prores", " 2 standard ", 2.5},
    {"prores", " 3 hq ", 3.75},
    {"prores", " 4 4444 ", 5.5},
    {"prores", " 5 4444xq ", 8},
    {"prores", "", 3.75},
    {"dnxhd", " dnxhr_lb ", 0.75},
    {"dnxhd", " dnxhr_sq ", 2.25},
    {"dnxhd", " dnxhr_444 ", 7},
    {"dnxhd", "", 3.5},
    {"ffv1", "", 8},
    {"huffyuv", "", 10},
    {"ffvhuff", "", 10},
    {"utvideo", "", 10},
    {"magicyuv", "", 10},
    {"libopenjpeg", "", 12},
    {"jpeg2000", "", 12},
    {"v210", "", 21.5},
    {"v410", "", 32},
    {"rawvideo", "", 16},
};

double bitsPerPixel(const QString &encoder, const QString &profile)
{
    const QString name = encoder.startsWith(QLatin1String("prores")) ? QStringLiteral("prores") : encoder;
    for (const CodecRate &rate : codecRates) {
        const QString profiles = QLatin1String(rate.profiles);
        if (name == QLatin1String(rate.encoder) && (profiles.isEmpty() || profiles.contains(u' ' + profile + u' ')))
            return rate.bitsPerPixel;
    }
    return 0;
}

// What "scale=w='max(2,trunc(iw/4)*2)'" and "scale=iw/2:-2" leave of the picture.
double shareOfPicture(const QString &filters)
{
    static const QRegularExpression divided(QStringLiteral("\\biw/(\\d+)(\\)\\*2)?"));
    const auto match = divided.match(filters);
    if (!match.hasMatch())
        return 1;
    const double width = (match.captured(2).isEmpty() ? 1 : 2) / match.captured(1).toDouble();
    return width > 0 && width < 1 ? width * width : 1;
}

double pictureRate(const FileSpec &output)
{
    if (output.isSet(u"vn") || output.find(u"frames"))
        return 0;
    double rate = 0;
    QString encoder;
    QString profile;
    QString filters;
    for (const OptionValue &option : output.options) {
        const bool isForVideo = option.streams.text.isEmpty() || option.streams.kind() == StreamKind::Video;
        if (isForVideo && option.name == QLatin1String("c"))
            encoder = option.value;
        else if (isForVideo && option.name == QLatin1String("profile"))
            profile = option.value;
        else if (isForVideo && (option.name == QLatin1String("filter") || option.name == QLatin1String("vf")))
            filters = option.value;
        else if ((option.name == QLatin1String("crf") || option.name == QLatin1String("qp")) &&
                 option.value == QLatin1String("0"))
            rate = 6; // lossless x264 of eight bits
    }
    if (encoder != QLatin1String("libx264"))
        rate = bitsPerPixel(encoder, profile);
    return rate * shareOfPicture(filters);
}

double soundRate(const FileSpec &output)
{
    for (const OptionValue &option : output.options) {
        const bool isForSound = option.streams.text.isEmpty() || option.streams.kind() == StreamKind::Audio;
        if (!isForSound || option.name != QLatin1String("c") || output.isSet(u"an"))
            continue;
        if (option.value.startsWith(QLatin1String("pcm_s24")) || option.value.startsWith(QLatin1String("pcm_s32")))
            return option.value.startsWith(QLatin1String("pcm_s24")) ? 2.3 : 3.1;
        if (option.value.startsWith(QLatin1String("pcm_")) || option.value == QLatin1String("flac"))
            return 1.5;
    }
    return 0;
}

quint8 byteFrom(double value)
{
    return static_cast<quint8>(std::clamp(std::ceil(value), 0.0, 255.0));
}

} // namespace

qint64 OutputRate::bytesFor(qint64 pixels, double framesPerSecond, qint64 durationMs) const
{
    if (durationMs <= 0)
        return 0;
    const double seconds = static_cast<double>(durationMs) / 1000;
    const double picture = static_cast<double>(pixels) * framesPerSecond * quarterBitsPerPixel / 4;
    const double bits = picture + (picture > 0 || quarterBitsPerPixel == 0 ? soundMegabits * 1e6 : 0);
    return static_cast<qint64>(std::min(bits * seconds / 8, 1e15));
}

OutputRate outputRateOf(const QString &recipeArguments)
{
    const auto spec = parseRecipe(recipeArguments);
    if (!spec)
        return {};
    double picture = 0;
    double sound = 0;
    for (const FileSpec &output : spec->outputs) {
        picture += pictureRate(output);
        sound += soundRate(output);
    }
    return {byteFrom(picture * 4), byteFrom(sound)};
}

} // namespace reelyard
