// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reelyard
{

/// "clip.mp4", 2 -> "clip (2).mp4"; 0 leaves it as it is.
QString numberedName(const QString &name, int number);

/// The final path of an output: `pattern` ("{name}/1080p") below `folder` (with or without trailing '/'), where
/// "{name}" stands for `stem`. The number goes to the stem, so that the outputs of one job stay together: "clip
/// (1)/1080p", "clip (1)/720p". A pattern without "{name}" is numbered at its first part.
QString outputPath(const QString &folder, const QString &pattern, const QString &stem, int number);

/// The folder beside a part file that holds the logs of its first pass while it is encoded.
QString passLogFolder(const QString &partPath);

} // namespace reelyard
