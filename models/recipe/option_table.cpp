// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/option_table.h"

#include <algorithm>
#include <iterator>

namespace reelyard
{

namespace
{

using enum OptionPlace;
using enum ValueKind;
constexpr auto anyKind = std::optional<StreamKind>();
constexpr auto video = std::optional(StreamKind::Video);
constexpr auto audio = std::optional(StreamKind::Audio);

// The order of this table is the canonical order inside each group of the written arguments.
constexpr KnownOption options[] = {
    {"map", Map, Text, anyKind, false},
    {"vn", NoStreams, None, anyKind, false},
    {"an", NoStreams, None, anyKind, false},
    {"sn", NoStreams, None, anyKind, false},
    {"dn", NoStreams, None, anyKind, false},
    {"c", Codec, Name, anyKind, true},
    {"filter", Filter, Text, anyKind, true},

    {"pix_fmt", StreamSetting, Name, video, true},
    {"s", StreamSetting, Size, video, true},
    {"aspect", StreamSetting, Ratio, video, true},
    {"r", StreamSetting, Rate, video, true},
    {"fps_mode", StreamSetting, Name, video, true},
    {"ar", StreamSetting, Integer, audio, true},
    {"ac", StreamSetting, Integer, audio, true},
    {"sample_fmt", StreamSetting, Name, audio, true},
    {"q", StreamSetting, Number, anyKind, true},
    {"tag", StreamSetting, Text, anyKind, true},

    // Encoders: rate and quality
    {"crf", CodecOption, Number, video, true},
    {"crf_max", CodecOption, Number, video, true},
    {"qp", CodecOption, Integer, video, true},
    {"preset", CodecOption, Name, video, true},
    {"tune", CodecOption, Text, video, true},
    {"b", CodecOption, Amount, anyKind, true},
    {"minrate", CodecOption, Amount, anyKind, true},
    {"maxrate", CodecOption, Amount, anyKind, true},
    {"bufsize", CodecOption, Amount, anyKind, true},
    {"rc_init_occupancy", CodecOption, Amount, video, true},
    {"qmin", CodecOption, Integer, video, true},
    {"qmax", CodecOption, Integer, video, true},
    {"qdiff", CodecOption, Integer, video, true},
    {"qcomp", CodecOption, Number, video, true},
    {"compression_level", CodecOption, Integer, anyKind, true},
    // Encoders: profile and structure
    {"profile", CodecOption, Name, anyKind, true},
    {"level", CodecOption, Name, anyKind, true},
    {"g", CodecOption, Integer, video, true},
    {"keyint_min", CodecOption, Integer, video, true},
    {"sc_threshold", CodecOption, Integer, video, true},
    {"bf", CodecOption, Integer, video, true},
    {"refs", CodecOption, Integer, video, true},
    {"slices", CodecOption, Integer, video, true},
    {"flags", CodecOption, Text, anyKind, true},
    {"flags2", CodecOption, Text, anyKind, true},
    {"strict", CodecOption, Name, anyKind, true},
    {"threads", CodecOption, Name, anyKind, true},
    {"field_order", CodecOption, Name, video, true},
    {"bits_per_raw_sample", CodecOption, Integer, anyKind, true},
    {"cutoff", CodecOption, Integer, audio, true},
    // Encoders: colour
    {"color_range", CodecOption, Name, video, true},
    {"color_primaries", CodecOption, Name, video, true},
    {"color_trc", CodecOption, Name, video, true},
    {"colorspace", CodecOption, Name, video, true},
    {"chroma_sample_location", CodecOption, Name, video, true},
    // libx264, libx265
    {"x264-params", CodecOption, Text, video, true},
    {"x264opts", CodecOption, Text, video, true},
    {"x265-params", CodecOption, Text, video, true},
    {"aq-mode", CodecOption, Name, video, true},
    {"aq-strength", CodecOption, Number, video, true},
    {"psy-rd", CodecOption, Text, video, true},
    {"rc-lookahead", CodecOption, Integer, video, true},
    {"weightp", CodecOption, Name, video, true},
    {"b-pyramid", CodecOption, Name, video, true},
    {"b_strategy", CodecOption, Integer, video, true},
    {"me_range", CodecOption, Integer, video, true},
    {"subq", CodecOption, Integer, video, true},
    {"trellis", CodecOption, Integer, anyKind, true},
    {"deblock", CodecOption, Text, video, true},
    {"nal-hrd", CodecOption, Name, video, true},
    {"forced-idr", CodecOption, Name, video, true},
    // AV1, VP9
    {"svtav1-params", CodecOption, Text, video, true},
    {"aom-params", CodecOption, Text, video, true},
    {"cpu-used", CodecOption, Integer, video, true},
    {"deadline", CodecOption, Name, video, true},
    {"row-mt", CodecOption, Name, video, true},
    {"tile-columns", CodecOption, Integer, video, true},
    {"tile-rows", CodecOption, Integer, video, true},
    {"lag-in-frames", CodecOption, Integer, video, true},
    {"auto-alt-ref", CodecOption, Integer, video, true},
    // prores_ks, ffv1
    {"vendor", CodecOption, Text, video, true},
    {"bits_per_mb", CodecOption, Integer, video, true},
    {"mbs_per_slice", CodecOption, Integer, video, true},
    {"quant_mat", CodecOption, Name, video, true},
    {"alpha_bits", CodecOption, Integer, video, true},
    {"coder", CodecOption, Name, video, true},
    {"context", CodecOption, Integer, video, true},
    {"slicecrc", CodecOption, Integer, video, true},
    // Audio encoders
    {"aac_coder", CodecOption, Name, audio, true},
    {"application", CodecOption, Name, audio, true},
    {"vbr", CodecOption, Name, audio, true},
    {"frame_duration", CodecOption, Number, audio, true},
    {"mapping_family", CodecOption, Integer, audio, true},
    {"joint_stereo", CodecOption, Name, audio, true},
    {"abr", CodecOption, Name, audio, true},

    {"map_metadata", MapMetadata, Text, anyKind, false},
    {"map_chapters", MapChapters, Integer, anyKind, false},
    {"metadata", Metadata, Text, anyKind, true},

    {"movflags", FormatOption, Text, anyKind, false},
    {"brand", FormatOption, Text, anyKind, false},
    {"write_tmcd", FormatOption, Name, anyKind, false},
    {"use_editlist", FormatOption, Name, anyKind, false},
    {"video_track_timescale", FormatOption, Integer, anyKind, false},
    {"frag_duration", FormatOption, Integer, anyKind, false},
    {"fflags", FormatOption, Text, anyKind, false},
    {"avoid_negative_ts", FormatOption, Name, anyKind, false},
    {"max_interleave_delta", FormatOption, Integer, anyKind, false},
    {"flush_packets", FormatOption, Integer, anyKind, false},
    {"reserve_index_space", FormatOption, Integer, anyKind, false},
    {"cluster_size_limit", FormatOption, Integer, anyKind, false},
    {"cluster_time_limit", FormatOption, Integer, anyKind, false},
    {"cues_to_front", FormatOption, Name, anyKind, false},
    {"default_mode", FormatOption, Name, anyKind, false},
    {"write_crc32", FormatOption, Name, anyKind, false},
    {"muxrate", FormatOption, Amount, anyKind, false},
    {"mpegts_flags", FormatOption, Text, anyKind, false},
    {"id3v2_version", FormatOption, Integer, anyKind, false},
    {"write_id3v1", FormatOption, Name, anyKind, false},
    {"write_xing", FormatOption, Name, anyKind, false},
    {"write_bext", FormatOption, Name, anyKind, false},
    {"rf64", FormatOption, Name, anyKind, false},
    {"hash", FormatOption, Name, anyKind, false},
    {"f", Format, Name, anyKind, false},
};

constexpr OptionAlias aliases[] = {
    {"codec", "c", anyKind},
    {"vcodec", "c", video},
    {"acodec", "c", audio},
    {"scodec", "c", StreamKind::Subtitle},
    {"vf", "filter", video},
    {"af", "filter", audio},
    {"vb", "b", video},
    {"ab", "b", audio},
    {"qscale", "q", anyKind},
    {"aq", "q", audio},
    {"vtag", "tag", video},
    {"atag", "tag", audio},
    {"stag", "tag", StreamKind::Subtitle},
    {"vsync", "fps_mode", anyKind},
    {"vprofile", "profile", video},
    {"format", "f", anyKind},
};

} // namespace

const KnownOption *knownOption(QStringView name)
{
    const auto found = std::find_if(std::begin(options), std::end(options),
                                    [&](const KnownOption &option) { return name == QLatin1String(option.name); });
    return found == std::end(options) ? nullptr : &*found;
}

const OptionAlias *optionAlias(QStringView name)
{
    const auto found = std::find_if(std::begin(aliases), std::end(aliases),
                                    [&](const OptionAlias &alias) { return name == QLatin1String(alias.name); });
    return found == std::end(aliases) ? nullptr : &*found;
}

int optionRank(QStringView name)
{
    const KnownOption *option = knownOption(name);
    return option ? static_cast<int>(option - std::begin(options)) : static_cast<int>(std::size(options));
}

QStringList knownOptionNames()
{
    QStringList names;
    for (const KnownOption &option : options)
        names.append(QLatin1String(option.name));
    for (const OptionAlias &alias : aliases)
        names.append(QLatin1String(alias.name));
    return names;
}

} // namespace reelyard
