// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace reelyard
{

/// What one rung of a ladder says of itself, as the HLS muxer writes it.
struct RungPlaylist {
    QString folder;         ///< relative to the master playlist's folder, with '/', empty for the same one: "1080p"
    QByteArray text;        ///< of its rung.m3u8: the playlist with its one variant
    QByteArray pieces = {}; ///< of its media playlist, which names the segments
};

/// Configuration error "playlist.no-variant": what the HLS muxer writes for streams of which it knows no bit rate.
Error noVariant(const RungPlaylist &rung);

/// The name of the playlist with a rung's one variant, in the rung's folder.
inline constexpr char rungPlaylistName[] = "rung.m3u8";

/// The master playlist of a ladder: all variants by falling bandwidth, the groups of renditions (EXT-X-MEDIA) each
/// once, the highest of the versions, addresses relative to the master. Where the rungs are pictures alone, a rung that
/// is sound alone becomes the group of renditions that all of them play. Pure. Configuration error
/// "playlist.no-variant" when a rung names no variant. https://datatracker.ietf.org/doc/html/rfc8216#section-4.3.4
Result<QByteArray> masterPlaylist(const std::vector<RungPlaylist> &rungs);

/// The way from the folder of `from` (a file) to the folder `to`, with '/': "/out/clip/master.m3u8", "/out/clip/720p"
/// -> "720p". Both absolute.
QString relativeFolder(const QString &from, const QString &to);

} // namespace reelyard
