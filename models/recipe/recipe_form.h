// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/output_text.h"

#include <QString>

#include <vector>

namespace reelyard
{

/// What most people change of an output, as fields that stand for words of its arguments. A field's value is a text,
/// empty where nothing is said; otherValue() where the words say something that the field cannot show.
enum class FormField {
    VideoTracks,    ///< "", "none", "first", "all", "2", "1,3"
    VideoCodec,     ///< the encoder's name, "copy"
    Quality,        ///< "crf:22", "q:3", "rate:6000k", "size:25M"
    EncoderSpeed,   ///< of -preset
    PictureSize,    ///< "lines:1080", "part:2" (4, 8: of both sides; 1: even sides), "exact:1280x720"
    FrameRate,      ///< "25", "most:60"
    Deinterlace,    ///< "auto", "always"
    Crop,           ///< pixels at the left, top, right and bottom: "0,140,0,140"
    Watermark,      ///< "on"
    AudioTracks,    ///< as VideoTracks
    AudioCodec,     ///< of a track or all
    AudioRate,      ///< "160k"; of a track or all
    AudioChannels,  ///< "2"; of a track or all
    SubtitleTracks, ///< as VideoTracks
    SubtitleCodec,
    Metadata, ///< "keep", "drop"
    Chapters, ///< "keep", "drop"
    FastStart ///< "on"
};

std::vector<FormField> formFields();
QString otherValue(); ///< "other"

/// Audio tracks count from 0; allTracks stands for those that are not named.
inline constexpr int allTracks = -1;

QString formValue(const OutputText &text, FormField field, int track = allTracks);
/// Changes the words of that field. otherValue() changes nothing, and neither does what the field is already. A new
/// encoder brings its own quality and speed along where the present ones are not on its scale; what is switched off
/// takes its encoder's words with it.
void setFormValue(OutputText &text, FormField field, const QString &value, int track = allTracks);

/// Audio tracks that have words of their own, in order.
std::vector<int> namedAudioTracks(const OutputText &text);
void removeAudioTrack(OutputText &text, int track);

/// Whether tracks can be left to the format, with no -map at all.
bool mayChooseItself(const OutputText &text, FormField tracks);
/// Whether the watermark can be switched from here.
bool maySwitchWatermark(const OutputText &text);

/// Words that no field stands for: they stay as they are.
struct KeptWords {
    OptionTopic topic = OptionTopic::Unknown;
    QString text; ///< "-tune film"
    bool isFilter = false;
    friend bool operator==(const KeptWords &, const KeptWords &) = default;
};
std::vector<KeptWords> keptWords(const OutputText &text);

} // namespace reelyard
