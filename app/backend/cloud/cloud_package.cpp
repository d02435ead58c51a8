// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/cloud_package.h"

#include "models/recipe/recipe_outputs.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cloud)
};

// Options of libavformat's muxers for HLS and DASH, and those of every muxer: they belong to the packing alone.
bool isOfMuxer(const QString &name)
{
    static const QStringList names =
        QStringLiteral(
            "start_number strftime strftime_mkdir method http_user_agent var_stream_map cc_stream_map master_pl_name "
            "master_pl_publish_rate http_persistent timeout ignore_io_errors headers adaptation_sets window_size "
            "extra_window_size seg_duration frag_duration frag_type remove_at_exit use_template use_timeline "
            "single_file single_file_name init_seg_name media_seg_name utc_timing_url index_correction "
            "format_options global_sidx dash_segment_type lhls ldash streaming master_m3u8_publish_rate write_prft "
            "mpd_profile http_opts target_latency min_playback_rate max_playback_rate update_period avioflags "
            "packetsize fflags max_delay audio_preload chunk_duration chunk_size flush_packets output_ts_offset "
            "max_interleave_delta avoid_negative_ts muxdelay muxpreload streamid")
            .split(u' ');
    return name.startsWith(QLatin1String("hls_")) || names.contains(name);
}

bool isPictureOrSound(const OptionValue &map)
{
    const QString streams = map.value.section(u':', 1);
    return map.value.startsWith(u'[') || streams.startsWith(u'v') || streams.startsWith(u'V') ||
           streams.startsWith(u'a');
}

bool mayHaveVideo(const FileSpec &output)
{
    const bool hasMap = output.find(u"map") != nullptr;
    return (!hasMap && !output.isSet(u"vn")) ||
           std::any_of(output.options.begin(), output.options.end(), [](const OptionValue &option) {
               return option.name == QLatin1String("map") && isPictureOrSound(option) &&
                      !option.value.section(u':', 1).startsWith(u'a');
           });
}

OptionValue optionOf(const char *name, const char *value, const char *streams = "")
{
    return {QString::fromLatin1(name), StreamSpecifier(QString::fromLatin1(streams)), QString::fromLatin1(value)};
}

// As the encoder gives its packets to a muxer: with start codes, and the parameter sets beside them. FFmpeg 5 tells
// the codec in a playlist only of these.
void addStartCodes(FileSpec &output, const OptionValue &encoder)
{
    const QString streams = encoder.streams.text.isEmpty() ? QStringLiteral("v") : encoder.streams.text;
    const auto filter = [&](const char *filters) {
        output.options.push_back({QStringLiteral("bsf"), StreamSpecifier(streams), QString::fromLatin1(filters)});
    };
    if (encoder.value == QLatin1String("libx264"))
        filter("h264_mp4toannexb,filter_units=remove_types=7-8");
    if (encoder.value == QLatin1String("libx265"))
        filter("hevc_mp4toannexb,filter_units=remove_types=32-34");
}

} // namespace

std::optional<QString> packingRefusal(const FileSpec &output)
{
    // What these make stands in an MP4 file and comes out of it as it was.
    static const QStringList encoders{QStringLiteral("libx264"),    QStringLiteral("libx265"),
                                      QStringLiteral("libsvtav1"),  QStringLiteral("libaom-av1"),
                                      QStringLiteral("aac"),        QStringLiteral("libfdk_aac"),
                                      QStringLiteral("libmp3lame"), QStringLiteral("ac3"),
                                      QStringLiteral("eac3"),       QStringLiteral("libopus")};
    bool hasMap = false;
    for (const OptionValue &option : output.options) {
        if (option.name == QLatin1String("map")) {
            hasMap = true;
            if (!isPictureOrSound(option))
                return Words::tr("only picture and sound can be packed here, and -map %1 may be something else.")
                    .arg(option.value);
        }
        if (option.name == QLatin1String("c") && !encoders.contains(option.value))
            return Words::tr("what -c %1 makes cannot be packed here.").arg(option.value);
        if (option.name == QLatin1String("bsf"))
            return Words::tr("-bsf %1 cannot be said of what is packed here.").arg(option.value);
    }
    if (!hasMap && !output.isSet(u"sn"))
        return Words::tr(
            "only picture and sound can be packed here, and the recipe does not say with -map that it wants no "
            "more.");
    return std::nullopt;
}

FileSpec rungOf(const FileSpec &output)
{
    FileSpec rung = output;
    rung.remove(u"f");
    rung.remove(u"map_chapters");
    std::erase_if(rung.options, [](const OptionValue &option) { return isOfMuxer(option.name); });
    // Chapters would become a stream of their own.
    rung.options.push_back(optionOf("map_chapters", "-1"));
    rung.options.push_back(optionOf("f", "mp4"));
    return rung;
}

Recipe packingRecipe(const Recipe &recipe, int ordinal)
{
    Recipe packing{recipe.name, {}, recipe.extension};
    const auto command = parseRecipe(recipe.arguments);
    if (!command || ordinal < 0 || static_cast<size_t>(ordinal) >= command->outputs.size())
        return packing; // it was refused, see packingRefusal()
    const FileSpec &wanted = command->outputs[static_cast<size_t>(ordinal)];
    FileSpec output;
    output.url = wanted.url;
    output.options = {optionOf("map", "0"), optionOf("c", "copy"), optionOf("dn", "1")};
    bool namesVideo = false;
    for (const OptionValue &option : wanted.options) {
        const bool isOfVideo = option.streams.text.isEmpty() || option.streams.kind() == StreamKind::Video;
        if (option.name == QLatin1String("c") && isOfVideo) {
            namesVideo = true;
            addStartCodes(output, option);
        }
        // The rate that was asked for is what playlists tell; a file's own would be what came of it.
        const bool isRate = option.name == QLatin1String("b");
        const bool isText = option.name == QLatin1String("metadata") && !option.value.contains(u'{');
        const bool isDropped = option.name == QLatin1String("map_metadata") && option.value == QLatin1String("-1");
        if (isOfMuxer(option.name) || isRate || isText || isDropped || option.name == QLatin1String("tag"))
            output.options.push_back(option);
    }
    if (!namesVideo && mayHaveVideo(wanted))
        addStartCodes(output, optionOf("c", "libx264", "v")); // the one that these muxers take by default
    output.options.push_back({QStringLiteral("f"), {}, packageFormat(wanted)});
    CommandSpec packed;
    packed.inputs = {FileSpec{QStringLiteral("{source}"), {}}};
    packed.outputs = {output};
    packing.arguments = joinArguments(recipeArguments(packed));
    return packing;
}

} // namespace reelyard
