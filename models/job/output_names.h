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

/// The folder beside a part that holds what only its making needs: the logs of a first pass, the file that a package is
/// packed from.
QString makingFolder(const QString &partPath);

} // namespace reelyard
