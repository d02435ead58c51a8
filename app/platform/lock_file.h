// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reelyard
{

/// QLockFile makes its file and then writes in it who holds it. A program that is killed in between leaves an empty
/// one, which would be held by nobody and for ever. True when there was one, and it is gone now; takes a tenth of a
/// second then, in which a program that lives would have written.
bool removeUnwrittenLock(const QString &path);

} // namespace reelyard
