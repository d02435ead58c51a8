// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

#include <vector>

namespace reelyard
{

/// One track or rung that a playlist offers: its own playlist in HLS, a representation in DASH.
struct PlaylistTrack {
    QString name;
    double seconds = 0; ///< sum of the segments' lengths as the playlist states them
    qint64 segments = 0;
    bool isList = false;     ///< DASH: pieces are listed one by one, or as places in one file
    bool isComplete = false; ///< the playlist says that nothing more will come
};

/// Reads a playlist (.m3u8, with all that it names; .mpd) and looks at every segment file: it is there and not empty.
/// Only local names relative to the playlist are looked at; any other is an error. Internal error
/// "output.check-failed".
Result<std::vector<PlaylistTrack>> readPlaylist(const QString &path);

} // namespace reelyard
