// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// Tags of HLS playlists as text: "#EXT-X-STREAM-INF:BANDWIDTH=5,CODECS=\"avc1.64001f\"". Pure.
/// https://datatracker.ietf.org/doc/html/rfc8216#section-4.2
namespace reelyard::hls
{

QByteArray valueOf(const QByteArray &tag,
                   const QByteArray &name); ///< of an attribute, without quotes; empty when unset
void setValue(QByteArray &tag, const QByteArray &name, const QByteArray &value); ///< where the attribute is there

/// Whether a codec of sound is among the CODECS. https://datatracker.ietf.org/doc/html/rfc6381#section-3.3
bool namesSound(const QByteArray &tag);

/// What a playlist in `folder` (a path relative to here) names `uri`, as it is named from here.
QByteArray addressBelow(const QString &folder, const QByteArray &uri);

} // namespace reelyard::hls
