// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/kill_point.h"

#ifdef REELYARD_TEST_HOOKS

#include <QByteArray>
#include <QList>

#include <atomic>
#include <csignal>
#include <cstdlib>

namespace reelyard
{

void killPoint(const char *name)
{
    static const QByteArray wanted = qgetenv("REELYARD_KILL_AT");
    static const auto parts = wanted.split(':');
    static std::atomic<int> left{parts.size() > 1 ? parts[1].toInt() : 1};
    if (wanted.isEmpty() || parts[0] != name || --left > 0)
        return;
#ifdef SIGKILL
    std::raise(SIGKILL);
#endif
    std::_Exit(9);
}

} // namespace reelyard

#endif
