// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/media/media_info.h"
#include "models/recipe/recipe.h"

#include <optional>
#include <vector>

namespace reelyard
{

/// What a recipe does with the streams of one kind, as far as its options say it.
struct PlannedCoding {
    bool isCopied = false;
    QString encoder;           ///< "libx264"; empty: the format's usual one
    std::optional<double> crf; ///< constant quality, as the encoder counts it
    QString bitRate;           ///< as written, "128k"; empty: not said
    int width = 0;             ///< of pictures as they are shown; 0: not known
    int height = 0;
    QString frameRate;   ///< as written; empty: the source's
    QString pixelFormat; ///< empty: not said
    int channels = 0;    ///< 0: the source's
    int sampleRate = 0;  ///< 0: the source's
    friend bool operator==(const PlannedCoding &, const PlannedCoding &) = default;
};

/// One output as it is to be.
struct PlannedOutput {
    int ordinal = 0;
    QString extension;
    std::optional<QString> omitted; ///< this source does not need it: why
    PlannedCoding picture;
    PlannedCoding sound;
    PlannedCoding subtitles;
    /// By the source's streams: whether it is taken into this output; absent where the options do not tell.
    std::vector<std::optional<bool>> takes;
    bool dropsChapters = false;
    bool dropsTags = false;
};

/// What a recipe will make of a source, in the recipe's order; without master playlists. Errors as of resolve(). Pure:
/// whether the streams fit the format is for the engine to find out.
Result<std::vector<PlannedOutput>> plannedOutputs(const Recipe &recipe, const MediaInfo &source);

} // namespace reelyard
