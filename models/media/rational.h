// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace reelyard
{

/// A fraction as media files state it: frame rates (30000/1001), aspect ratios (16/15). 0/1 means unknown.
struct Rational {
    qint64 num = 0;
    qint64 den = 1;

    constexpr bool isKnown() const { return num != 0 && den != 0; }
    constexpr double toDouble() const { return den != 0 ? static_cast<double>(num) / static_cast<double>(den) : 0.0; }
    friend constexpr bool operator==(const Rational &, const Rational &) = default;
};

} // namespace reelyard
