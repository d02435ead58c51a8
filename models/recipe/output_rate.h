// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reelyard
{

/// How much a recipe's outputs are by the nature of their formats: editing, uncompressed and lossless ones are many
/// times as large as what a camera or a service makes. Zeros for what is encoded to a quality or to a wanted rate.
struct OutputRate {
    quint8 quarterBitsPerPixel = 0; ///< of the source's picture: 14 is 3.5 bits
    quint8 soundMegabits = 0;       ///< a second, of stereo, rounded up
    friend bool operator==(const OutputRate &, const OutputRate &) = default;

    /// Bytes that a source of that picture (0: none) and length comes to; 0 where nothing is known.
    qint64 bytesFor(qint64 pixels, double framesPerSecond, qint64 durationMs) const;
};

/// Rates of ProRes and DNxHR as Apple's and Avid's tables for 1920x1080 give them, a little above; of lossless formats
/// what ordinary pictures come to.
OutputRate outputRateOf(const QString &recipeArguments);

} // namespace reelyard
