// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reelyard::screenshots
{

/// Fills the folder with clips as people have them, made by the ffmpeg program: test pictures and gradients, sound with
/// a cover, names in several scripts, an HDR film, a damaged file, one that breaks off and one that is no film. A
/// sentence about what could not be made; empty when all is there.
QString makeDemoMedia(const QString &folder);
/// Three short clips as a camera writes them.
QString makeCard(const QString &folder);

} // namespace reelyard::screenshots
