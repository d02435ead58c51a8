// SPDX-License-Identifier: GPL-3.0-or-later
// POSIX; Windows has sockets_windows.cpp.
#include "app/platform/sockets.h"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

namespace reelyard
{

namespace
{

int handleOf(qintptr socket)
{
    return static_cast<int>(socket);
}

} // namespace

bool waitForSocket(qintptr socket, bool forReading, std::chrono::milliseconds most)
{
    pollfd wanted{handleOf(socket), static_cast<short>(forReading ? POLLIN : POLLOUT), 0};
    return ::poll(&wanted, 1, static_cast<int>(most.count())) > 0;
}

qint64 receiveSome(qintptr socket, char *to, std::size_t size)
{
    return ::recv(handleOf(socket), to, size, 0);
}

qint64 sendSome(qintptr socket, const char *from, std::size_t size)
{
#ifdef MSG_NOSIGNAL
    return ::send(handleOf(socket), from, size, MSG_NOSIGNAL);
#else
    return ::send(handleOf(socket), from, size, 0);
#endif
}

void endSending(qintptr socket)
{
    ::shutdown(handleOf(socket), SHUT_WR);
}

void endBothWays(qintptr socket)
{
    ::shutdown(handleOf(socket), SHUT_RDWR);
}

void closeSocket(qintptr socket)
{
    ::close(handleOf(socket));
}

void keepFromChildren(qintptr socket)
{
    ::fcntl(handleOf(socket), F_SETFD, FD_CLOEXEC);
}

void claimPort(qintptr socket)
{
    const int on = 1;
    ::setsockopt(handleOf(socket), SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
}

void blockSignals()
{
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
}

} // namespace reelyard
