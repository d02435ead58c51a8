// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reelyard
{

/// English needs no translation file and so has its two forms here: counted(n, tr("%Ln job", nullptr, n), tr("%Ln
/// jobs", nullptr, n)). In every other language each of the two texts has all of its forms.
inline QString counted(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? one : many;
}

} // namespace reelyard
