// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/option_table.h"

#include <algorithm>
#include <iterator>

namespace reelyard
{

namespace
{

using enum ValueKind;
constexpr bool perStream = true;
constexpr bool repeatable = true;
constexpr bool forProgram = true;

// The order of this table is the canonical order of the written arguments.
constexpr KnownOption options[] = {
    {"y", GlobalScope, Switch, false, false, forProgram},
    {"n", GlobalScope, Switch, false, false, forProgram},
    {"hide_banner", GlobalScope, Switch, false, false, forProgram},
    {"stdin", GlobalScope, Switch, false, false, forProgram},
    {"stats", GlobalScope, Switch, false, false, forProgram},
    {"loglevel", GlobalScope, Text, false, false, forProgram},
    {"init_hw_device", GlobalScope, Text, false, repeatable},
    {"filter_hw_device", GlobalScope, Text},
    {"vaapi_device", GlobalScope, Text},
    {"qsv_device", GlobalScope, Text},
    {"copyts", GlobalScope, Switch},
    {"start_at_zero", GlobalScope, Switch},
    {"copytb", GlobalScope, Integer},
    {"vsync", GlobalScope, Text},
    {"async", GlobalScope, Integer},
    {"frame_drop_threshold", GlobalScope, Number},
    {"dts_delta_threshold", GlobalScope, Number},
    {"dts_error_threshold", GlobalScope, Number},
    {"xerror", GlobalScope, Switch},
    {"max_error_rate", GlobalScope, Number},
    {"ignore_unknown", GlobalScope, Switch},
    {"copy_unknown", GlobalScope, Switch},
    {"auto_conversion_filters", GlobalScope, Switch},
    {"filter_threads", GlobalScope, Text},
    {"filter_complex_threads", GlobalScope, Integer},
    {"filter_complex", GlobalScope, Text, false, repeatable},

    // Inputs
    {"stream_loop", InputScope, Integer},
    {"itsoffset", InputScope, Time},
    {"itsscale", InputScope, Number, perStream},
    {"accurate_seek", InputScope, Switch},
    {"seek_timestamp", InputScope, Integer},
    {"sseof", InputScope, Time},
    {"autorotate", InputScope, Integer, perStream},
    {"reinit_filter", InputScope, Integer, perStream},
    {"discard", InputScope, Name, perStream},
    {"guess_layout_max", InputScope, Integer, perStream},
    {"fix_sub_duration", InputScope, Switch, perStream},
    {"canvas_size", InputScope, Size, perStream},
    {"thread_queue_size", InputScope, Integer},
    {"hwaccel", InputScope, Name, perStream},
    {"hwaccel_device", InputScope, Text, perStream},
    {"hwaccel_output_format", InputScope, Name, perStream},

    // Outputs: which streams
    {"map", OutputScope, Text, false, repeatable},
    {"vn", FileScope, Switch},
    {"an", FileScope, Switch},
    {"sn", FileScope, Switch},
    {"dn", FileScope, Switch},
    {"attach", OutputScope, Text, false, repeatable},
    // ... from when to when
    {"ss", FileScope, Time},
    {"t", FileScope, Time},
    {"to", FileScope, Time},
    {"frames", OutputScope, Amount, perStream},
    {"fs", OutputScope, Amount},
    {"shortest", OutputScope, Switch},
    // ... made how
    {"c", FileScope, Name, perStream},
    {"filter", OutputScope, Text, perStream},
    {"pix_fmt", FileScope, Name, perStream},
    {"s", FileScope, Size, perStream},
    {"aspect", OutputScope, Ratio, perStream},
    {"r", FileScope, Rate, perStream},
    {"fpsmax", OutputScope, Rate, perStream},
    {"force_fps", OutputScope, Switch, perStream},
    {"fps_mode", OutputScope, Name, perStream},
    {"top", FileScope, Integer, perStream},
    {"autoscale", OutputScope, Integer, perStream},
    {"ar", FileScope, Amount, perStream},
    {"ac", FileScope, Integer, perStream},
    {"channel_layout", FileScope, Text, perStream},
    {"sample_fmt", FileScope, Name, perStream},
    {"apad", OutputScope, Text, perStream},
    {"q", OutputScope, Number, perStream},
    {"pass", OutputScope, Integer, perStream},
    {"passlogfile", OutputScope, Text, perStream},
    {"force_key_frames", OutputScope, Text, perStream},
    {"bits_per_raw_sample", OutputScope, Integer, perStream},
    {"time_base", OutputScope, Text, perStream},
    {"enc_time_base", OutputScope, Text, perStream},
    {"copyinkf", OutputScope, Switch, perStream},
    {"copypriorss", OutputScope, Integer, perStream},
    {"bsf", OutputScope, Text, perStream},
    {"tag", FileScope, Text, perStream},
    {"streamid", OutputScope, Text, false, repeatable},
    {"max_muxing_queue_size", OutputScope, Integer, perStream},
    {"muxing_queue_data_threshold", OutputScope, Integer, perStream},
    // ... described how
    {"map_metadata", OutputScope, Text, perStream, repeatable},
    {"map_chapters", OutputScope, Integer},
    {"metadata", OutputScope, Text, perStream, repeatable},
    {"program", OutputScope, Text, false, repeatable},
    {"timecode", OutputScope, Text},
    {"disposition", OutputScope, Text, perStream, repeatable},
    {"muxdelay", OutputScope, Number},
    {"muxpreload", OutputScope, Number},
    {"bitexact", FileScope, Switch},
    {"f", FileScope, Name},
};

constexpr OptionAlias aliases[] = {
    {"codec", "c", nullptr},
    {"vcodec", "c", "v"},
    {"acodec", "c", "a"},
    {"scodec", "c", "s"},
    {"dcodec", "c", "d"},
    {"vf", "filter", "v"},
    {"af", "filter", "a"},
    {"lavfi", "filter_complex", nullptr},
    {"vframes", "frames", "v"},
    {"aframes", "frames", "a"},
    {"dframes", "frames", "d"},
    {"qscale", "q", nullptr},
    {"aq", "q", "a"},
    {"vtag", "tag", "v"},
    {"atag", "tag", "a"},
    {"stag", "tag", "s"},
    {"vbsf", "bsf", "v"},
    {"absf", "bsf", "a"},
    {"ab", "b", "a"},
    {"vb", "b", "v"},
    {"ch_layout", "channel_layout", nullptr},
    {"v", "loglevel", nullptr},
};

constexpr const char *unsupported[] = {
    "pre",
    "apre",
    "vpre",
    "spre",
    "fpre",
    "target",
    "timestamp",
    "benchmark",
    "benchmark_all",
    "progress",
    "timelimit",
    "dump",
    "hex",
    "re",
    "readrate",
    "isync",
    "abort_on",
    "qphist",
    "psnr",
    "vstats",
    "sdp_file",
    "vstats_file",
    "vstats_version",
    "map_channel",
    "filter_script",
    "vol",
    "rc_override",
    "intra_matrix",
    "inter_matrix",
    "chroma_intra_matrix",
    "report",
    "dump_attachment",
    "recast_media",
    "filter_complex_script",
    "debug_ts",
    "stats_period",
    "adrift_threshold",
    "find_stream_info",
    "max_alloc",
    "cpuflags",
    "cpucount",
    "h",
    "help",
    "version",
    "L",
    "buildconf",
    "formats",
    "muxers",
    "demuxers",
    "devices",
    "codecs",
    "decoders",
    "encoders",
    "bsfs",
    "protocols",
    "filters",
    "pix_fmts",
    "layouts",
    "sample_fmts",
    "colors",
    "hwaccels",
    "sources",
    "sinks",
    "dispositions",
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

bool isUnsupportedOption(QStringView name)
{
    return std::any_of(std::begin(unsupported), std::end(unsupported),
                       [&](const char *known) { return name == QLatin1String(known); });
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
