// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace reelyard
{

/// Files of one folder that are the parts of one take, which a camera cut because of their size. Each group has two
/// parts at least, in the order they were recorded. Known by what the cameras call them:
///   GoPro       GH010123.MP4 GH020123.MP4 (chapter, then number), and GOPR0123.MP4 GP010123.MP4 of older ones
///   Canon XF    AA0001/AA000101.MXF AA0001/AA000102.MXF
///   XDCAM EX    CLPR/FISH0046_01/FISH0046_01.MP4 CLPR/FISH0046_02/FISH0046_02.MP4
///   AVCHD       BDMV/STREAM/00000.MTS 00001.MTS, where a playlist of the card joins them without a gap and the earlier
///               one is as large as such cameras let a file become; reads the playlists, so it may block
/// `paths` are absolute. A group that lacks a part in the middle ends before it, one without its first is none.
std::vector<QStringList> takesAmong(const QStringList &paths);

} // namespace reelyard
