// SPDX-License-Identifier: GPL-3.0-or-later
// POSIX (Linux, macOS); Windows has process_windows.cpp.
#include "app/platform/process.h"

#include <QFile>
#include <QSocketNotifier>

#include <csignal>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#ifdef __APPLE__
#include <pthread/qos.h>
#endif

namespace reelyard
{

namespace
{

int interruptPipe[2] = {-1, -1};

extern "C" void writeInterrupt(int)
{
    const char byte = 1;
    // A full pipe means that the signal is already known.
    [[maybe_unused]] const auto written = ::write(interruptPipe[0], &byte, 1);
}

} // namespace

void lowerPriority()
{
#if defined(__APPLE__)
    pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0);
#endif
    [[maybe_unused]] const int niced = setpriority(PRIO_PROCESS, 0, 19);
#ifdef SCHED_BATCH
    sched_param parameters{};
    [[maybe_unused]] const int scheduled = sched_setscheduler(0, SCHED_BATCH, &parameters);
#endif
}

void killProcess(qint64 pid)
{
    if (pid > 1)
        ::kill(static_cast<pid_t>(pid), SIGKILL);
}

std::chrono::milliseconds processorTime()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto sum = [](const timeval &time) {
        return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
    };
    return std::chrono::duration_cast<std::chrono::milliseconds>(sum(usage.ru_utime) + sum(usage.ru_stime));
}

qint64 residentBytes(qint64 pid)
{
    QFile statm(QStringLiteral("/proc/%1/statm").arg(pid));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const auto fields = statm.readAll().split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

qint64 physicalMemoryBytes()
{
    const long pages = sysconf(_SC_PHYS_PAGES);
    return pages > 0 ? static_cast<qint64>(pages) * sysconf(_SC_PAGESIZE) : 0;
}

bool isTerminalOutput()
{
    return isatty(STDOUT_FILENO) == 1;
}

int terminalColumns()
{
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

InterruptWatch::InterruptWatch(QObject *parent)
    : QObject(parent)
{
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, interruptPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(interruptPipe[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto got = ::read(interruptPipe[1], &byte, 1);
        emit interrupted();
    });
    struct sigaction action {
    };
    action.sa_handler = writeInterrupt;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGHUP, &action, nullptr);
}

InterruptWatch::~InterruptWatch()
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, SIG_DFL);
    ::close(interruptPipe[0]);
    ::close(interruptPipe[1]);
}

} // namespace reelyard
