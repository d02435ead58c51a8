// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reelyard
{

enum class Misdeed { Attempt, Probe };

#ifdef REELYARD_TEST_HOOKS
/// For tests: does to this process what REELYARD_MISBEHAVE says about sources of this name, as "NAME=ACTION" or
/// "NAME=ACTION:NUMBER", several separated by ';'. NAME is a part of the file's name or link. Called on the engine's
/// thread, before the attempt; "NAME=probe-ACTION" is meant for when the source is examined. Compiled in only where
/// tests are built.
///
///     crash     aborts                                  hang      does not return, whatever it is told
///     exit:N    ends with code N                        spin      does not return and uses a core
///     eat:MB    takes so much memory and does not return
///     grow:MB   takes so much memory and goes on        print:MB  says so much on descriptors 1 and 2 and goes on
///     wait:MS   does nothing for so long and goes on
void misbehave(Misdeed when, const QString &source);
#else
inline void misbehave(Misdeed, const QString &) {}
#endif

} // namespace reelyard
