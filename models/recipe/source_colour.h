// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/media_info.h"

namespace reelyard
{

/// The range of a picture's values: 0 to 255, or black at 16 and white at 235.
bool isFullRange(const StreamInfo &video);

/// What the filters of an output make of the colours.
struct Conversions {
    bool toSdr = false;
    bool toLimited = false;
};

/// What the picture of a source turns into and how it is to be tagged.
class Colour
{
public:
    /// Null: the source has no picture. `video` must outlive this.
    explicit Colour(const StreamInfo *video)
        : m_video(video)
    {
    }

    /// The element of the filter chain that makes SDR, limited range, of the source; empty when it is that already.
    QString toSdr() const;

    /// The element that makes limited range of full range and of RGB; empty when it is that already.
    QString toLimited() const;

    /// The tag to write for "color_primaries", "color_trc" or "colorspace"; empty: leave it untagged.
    QString tag(const QString &option, const Conversions &after) const;

    /// What "x265" or "svtav1" is to be told, in its own options, of the display that PQ was mastered on and of its
    /// light levels; empty when the source does not say it, or is not PQ.
    QString mastering(const QString &encoder) const;

private:
    QString rgbTag(const QString &option) const;

    const StreamInfo *m_video;
};

} // namespace reelyard
