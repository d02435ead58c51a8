// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace reelyard
{

#ifdef REELYARD_TEST_HOOKS
/// For tests: ends the process as SIGKILL would when REELYARD_KILL_AT names this point ("name" or "name:3", the third
/// time). Compiled in only where tests are built.
void killPoint(const char *name);
#else
inline void killPoint(const char *) {}
#endif

} // namespace reelyard
