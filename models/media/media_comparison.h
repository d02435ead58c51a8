// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/media_info.h"
#include "models/media/preservation.h"

#include <optional>
#include <vector>

namespace reelyard
{

/// What became, or will become, of one thing of a source.
enum class Fate { Kept, Changed, Dropped, Added };

Fate fateOf(PreservationVerdict verdict);

/// A stream of the source beside that of the output; one of them may be missing. The places are those in
/// MediaInfo::streams, -1 for none.
struct ComparedStream {
    int source = -1;
    int output = -1;
    Fate fate = Fate::Kept;
    friend bool operator==(const ComparedStream &, const ComparedStream &) = default;
};

/// A source beside an output that was made of it.
struct MediaComparison {
    Fate container = Fate::Kept;
    Fate duration = Fate::Kept;           ///< Kept: the same to a tenth of a second
    std::vector<ComparedStream> streams;  ///< in the source's order, what was added behind them; no time code tracks
    std::vector<PreservationItem> things; ///< HDR, chapters, captions, time code, dates, tags
    struct AddedThing {
        Preserved what = Preserved::FileTags;
        QString value;
        friend bool operator==(const AddedThing &, const AddedThing &) = default;
    };
    std::vector<AddedThing> added; ///< what the output has of these and the source has not
};

/// `recorded` is what was written down when the output was made, which knows best which streams belong together. Pure.
MediaComparison compareMedia(const MediaInfo &source, const MediaInfo &output,
                             const std::vector<PreservationItem> &recorded = {});

} // namespace reelyard
