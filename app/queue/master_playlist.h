// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace reelyard
{

/// What one rung of an HLS ladder says of itself: the playlist with its one variant, as the HLS muxer writes it.
struct RungPlaylist {
    QString folder;  ///< relative to the master playlist's folder, with '/', empty for the same one: "1080p"
    QByteArray text; ///< of its rung.m3u8
};

/// The name of that playlist in a rung's folder.
inline constexpr char rungPlaylistName[] = "rung.m3u8";

/// The master playlist of a ladder: all variants by falling bandwidth, the groups of renditions (EXT-X-MEDIA) each
/// once, the highest of the versions, addresses relative to the master. Pure. Configuration error "playlist.no-variant"
/// when a rung names no variant. https://datatracker.ietf.org/doc/html/rfc8216#section-4.3.4
Result<QByteArray> masterPlaylist(const std::vector<RungPlaylist> &rungs);

/// The way from the folder of `from` (a file) to the folder `to`, with '/': "/out/clip/master.m3u8", "/out/clip/720p"
/// -> "720p". Both absolute.
QString relativeFolder(const QString &from, const QString &to);

} // namespace reelyard
