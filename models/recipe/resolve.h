// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/media/hardware_device.h"
#include "models/media/media_info.h"
#include "models/recipe/command_spec.h"

#include <optional>

namespace reelyard
{

/// What a first pass of the loudnorm filter found, in its own words: LUFS, dBTP, LU, LUFS, LU.
struct LoudnessMeasure {
    QString integrated;
    QString truePeak;
    QString range;
    QString threshold;
    QString offset;
};

/// What the job knows and the recipe does not.
struct JobValues {
    QString source; ///< path or link
    QString name;   ///< of the source, without extension
    std::optional<LoudnessMeasure> loudness;
    std::vector<HardwareDevice> devices = {}; ///< that may be used; none: everything is encoded in software
};

/// What {name} stands for: the source's name without folder and extension.
QString nameOfSource(const QString &source);

struct Resolved {
    CommandSpec command;                         ///< plain ffmpeg language
    std::vector<std::optional<QString>> omitted; ///< by output: why this source does not need it
    bool needsLoudness = false;                  ///< better with a measurement, see JobValues
    bool needsTwoPasses = false;
    bool wantsHardware = false; ///< an encoder was left to the hardware
    bool usesHardware = false;  ///< and there was some
};

/// Fills in what a recipe leaves to the source and the job, so that what remains is plain ffmpeg language.
///
/// In values: {gop:SECONDS} (frames in so many seconds at the source's rate, at least 1), {slices} (FFV1: 24 up to
/// 576 lines, 64 up to 720, 120 above, since the grid must be close to square; dropped for tiny and odd sizes),
/// {color_primaries}, {color_trc}, {colorspace} (the source's tag; bt709 where the source has none and is HD; the
/// option is dropped where neither holds), {fit:SIZE} (the bit rate that makes a file of so many bytes, in two passes),
/// {timecode}, {name}, {fields} ("+ildct" for an interlaced source, else dropped), {picture:TEXT} and {sound:TEXT} (the
/// text where the source has such a track), {hdr10:x265} and {hdr10:svtav1} (what the source says of its mastering
/// display and light levels, for the encoder of that name). As a video encoder {h264_hw} and {hevc_hw}: the best one on
/// the job's devices, libx264 or libx265 where there is none, each with its own options for quality and the device it
/// needs.
///
/// In filters, as one element of the chain, dropped with its comma when the source does not need it: {deinterlace}
/// (bwdif where the source is flagged as interlaced), {sdr} (HDR10/HLG to SDR BT.709 by zscale and tonemap; full range
/// and RGB to limited BT.709/601, with right tags), {limited} (only the latter: HDR stays HDR), {pad_sound} (silence up
/// to the source's length, where there is a picture). Also {rung:LINES} (at most so many lines on the short side, never
/// enlarged; of several outputs with a rung those above the source are left out), {loudness:LUFS} (loudnorm, with a
/// first pass that measures), {spread:N} (the rate of N pictures in the whole source), and as values inside a filter
/// {name}, {source}, {timecode}, {rate}.
///
/// As an input {source}. {logo} and {lut} are filled in when a job is added, see recipe_choices.h.
///
/// Rungs may be outputs of their own or numbered streams of one output ("-filter:v:1 {rung:720}"). An output whose maps
/// are all optional and of what the source does not have is left out. Configuration error for an unknown placeholder
/// and for a {logo} or {lut} that nobody filled in, Source error "source.nothing-to-make" when no output is left.
Result<Resolved> resolve(const CommandSpec &spec, const MediaInfo &source, const JobValues &values);

} // namespace reelyard
