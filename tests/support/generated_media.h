// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace reelyard::test
{

/// A clip made by the ffmpeg program from these arguments (inputs and output options; no output name), kept in the
/// build folder under a name of their hash: made once for all tests. Empty, with a QWARN, when ffmpeg failed.
QString generatedClip(const QStringList &arguments, const QString &extension);

/// Moving picture with tone, `seconds` long: H.264 and AAC in Matroska.
QString videoClip(int seconds = 2, const QString &size = QStringLiteral("320x180"), int rate = 25);

/// The folder of public media files beside the project, or empty where there is none.
QString corpusFolder();

/// "normal" or "long" (REELYARD_TEST_TIER).
bool isLongTier();

} // namespace reelyard::test
