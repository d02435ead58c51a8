// SPDX-License-Identifier: GPL-3.0-or-later
// Windows; POSIX systems have sockets_posix.cpp.
#include "app/platform/sockets.h"

#include <winsock2.h>

namespace reelyard
{

namespace
{

SOCKET handleOf(qintptr socket)
{
    return static_cast<SOCKET>(socket);
}

} // namespace

bool waitForSocket(qintptr socket, bool forReading, std::chrono::milliseconds most)
{
    WSAPOLLFD wanted{handleOf(socket), static_cast<SHORT>(forReading ? POLLIN : POLLOUT), 0};
    return WSAPoll(&wanted, 1, static_cast<INT>(most.count())) > 0;
}

qint64 receiveSome(qintptr socket, char *to, std::size_t size)
{
    return ::recv(handleOf(socket), to, static_cast<int>(size), 0);
}

qint64 sendSome(qintptr socket, const char *from, std::size_t size)
{
    return ::send(handleOf(socket), from, static_cast<int>(size), 0);
}

void endSending(qintptr socket)
{
    ::shutdown(handleOf(socket), SD_SEND);
}

void endBothWays(qintptr socket)
{
    ::shutdown(handleOf(socket), SD_BOTH);
}

void closeSocket(qintptr socket)
{
    ::closesocket(handleOf(socket));
}

void keepFromChildren(qintptr) {} // children inherit what they are given

void claimPort(qintptr socket)
{
    const BOOL on = TRUE;
    ::setsockopt(handleOf(socket), SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char *>(&on), sizeof(on));
}

void blockSignals() {}

} // namespace reelyard
