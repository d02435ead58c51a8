// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

namespace reelyard
{

/// What was being done when libav returned an error code; the same code means different things in different places.
enum class Doing {
    OpeningSource,
    ReadingSource,
    Decoding,
    Filtering,
    OpeningEncoder,
    Encoding,
    WritingOutput,
    CheckingOutput
};

/// The only place where AVERROR codes become errors of ours. `detail` is added to libav's own text.
Error libavError(int code, Doing doing, const QString &detail = {});

Error sourceError(const char *code, const QString &sentence, const QString &detail = {});
Error configurationError(const char *code, const QString &sentence, const QString &detail = {});

} // namespace reelyard
