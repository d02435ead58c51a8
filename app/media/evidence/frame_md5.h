// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace reelyard
{

struct EngineControl;

/// The MD5 of every decoded picture of a file, in the text that `ffmpeg -i FILE -map 0:v -f framemd5 -` prints with the
/// same libraries: same times, sizes and order. Source error when a picture track cannot be decoded; Configuration
/// error "evidence.no-picture" when there is none.
Result<QString> frameMd5Of(const QString &path, EngineControl &control);

/// Whether two such texts tell of the same pictures at the same times. What they say about the program that wrote them
/// does not count. `difference` gets the first line that is not the same.
bool isSameFrameMd5(const QString &a, const QString &b, QString *difference);

} // namespace reelyard
