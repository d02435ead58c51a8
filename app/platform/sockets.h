// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <cstddef>

namespace reelyard
{

// A connected socket as the system knows it (int, or SOCKET on Windows), for servers on threads of their own. Blocking
// but for waitForSocket(); any thread. Implemented in sockets_posix.cpp and sockets_windows.cpp.

/// False when the time is over, or the socket is of no use any more.
bool waitForSocket(qintptr socket, bool forReading, std::chrono::milliseconds most);
qint64 receiveSome(qintptr socket, char *to, std::size_t size);      ///< 0 at the end, below 0 for an error
qint64 sendSome(qintptr socket, const char *from, std::size_t size); ///< below 0 for an error; raises no signal
void endSending(qintptr socket);
void endBothWays(qintptr socket); ///< also of another thread's socket, whose calls return
void closeSocket(qintptr socket);
void keepFromChildren(qintptr socket); ///< processes that are started have no business with it
/// Before it listens: nobody else may take the port while this has it, and it may be taken again at once afterwards.
void claimPort(qintptr socket);
/// Signals are the other threads' business, and would cut a wait short. Threads begun by this one follow it.
void blockSignals();

} // namespace reelyard
