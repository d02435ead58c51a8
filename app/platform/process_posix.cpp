// SPDX-License-Identifier: GPL-3.0-or-later
// POSIX (Linux, macOS); Windows has process_windows.cpp.
#include "app/platform/process.h"

#include <QDir>
#include <QFile>
#include <QSocketNotifier>

#include <algorithm>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#ifdef __APPLE__
#include <libproc.h>
#include <mach/mach.h>
#include <pthread/qos.h>
#endif
#ifdef __linux__
#include <sys/prctl.h>
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

void neverWaitOnOutput()
{
    for (const int descriptor : {STDOUT_FILENO, STDERR_FILENO}) {
#ifdef F_SETPIPE_SZ
        // Room for what a codec says while the parent is busy; refused where the user's share of pipes is used up.
        constexpr int roomBytes = 1024 * 1024;
        [[maybe_unused]] const int sized = fcntl(descriptor, F_SETPIPE_SZ, roomBytes);
#endif
        if (const int flags = fcntl(descriptor, F_GETFL); flags >= 0)
            fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
    }
}

void wakeWhenParentEnds()
{
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGCONT);
#endif
}

void killProcess(qint64 pid)
{
    if (pid > 1)
        ::kill(static_cast<pid_t>(pid), SIGKILL);
}

std::chrono::milliseconds processorTimeOfOtherThreads()
{
    const auto read = [](clockid_t clock) {
        timespec time{};
        clock_gettime(clock, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    };
    return std::chrono::duration_cast<std::chrono::milliseconds>(read(CLOCK_PROCESS_CPUTIME_ID) -
                                                                 read(CLOCK_THREAD_CPUTIME_ID));
}

#if defined(__APPLE__)

namespace
{

bool usageOf(qint64 pid, rusage_info_v2 &usage)
{
    return proc_pid_rusage(static_cast<int>(pid), RUSAGE_INFO_V2, reinterpret_cast<rusage_info_t *>(&usage)) == 0;
}

} // namespace

qint64 transferredBytes()
{
    rusage_info_v2 usage{};
    return usageOf(getpid(), usage) ? static_cast<qint64>(usage.ri_diskio_bytesread + usage.ri_diskio_byteswritten) : 0;
}

qint64 residentBytes(qint64 pid)
{
    rusage_info_v2 usage{};
    return usageOf(pid, usage) ? static_cast<qint64>(usage.ri_phys_footprint) : 0;
}

std::vector<qint64> childrenOf(qint64 pid)
{
    pid_t children[64];
    const int count = proc_listchildpids(static_cast<pid_t>(pid), children, sizeof children);
    return {children, children + std::clamp(count, 0, 64)};
}

qint64 physicalMemoryBytes()
{
    const long pages = sysconf(_SC_PHYS_PAGES);
    return pages > 0 ? static_cast<qint64>(pages) * sysconf(_SC_PAGESIZE) : 0;
}

qint64 availableMemoryBytes()
{
    vm_statistics64_data_t statistics{};
    mach_msg_type_number_t count = HOST_VM_INFO64_COUNT;
    if (host_statistics64(mach_host_self(), HOST_VM_INFO64, reinterpret_cast<host_info64_t>(&statistics), &count) !=
        KERN_SUCCESS)
        return 0;
    return static_cast<qint64>(statistics.free_count + statistics.inactive_count) * sysconf(_SC_PAGESIZE);
}

std::optional<ProcessorTime> processorTimeOfComputer()
{
    host_cpu_load_info_data_t load{};
    mach_msg_type_number_t count = HOST_CPU_LOAD_INFO_COUNT;
    if (host_statistics(mach_host_self(), HOST_CPU_LOAD_INFO, reinterpret_cast<host_info_t>(&load), &count) !=
        KERN_SUCCESS)
        return std::nullopt;
    qint64 ticks = 0;
    for (const auto part : load.cpu_ticks)
        ticks += part;
    const qint64 milliseconds = 1000 / std::max(1L, sysconf(_SC_CLK_TCK));
    return ProcessorTime{std::chrono::milliseconds(load.cpu_ticks[CPU_STATE_IDLE] * milliseconds),
                         std::chrono::milliseconds(ticks * milliseconds)};
}

#else

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

qint64 transferredBytes()
{
    qint64 sum = 0;
    for (const QByteArray &line : contentOf(QStringLiteral("/proc/self/io")).split('\n')) {
        if (line.startsWith("rchar: ") || line.startsWith("wchar: "))
            sum += line.mid(7).toLongLong();
    }
    return sum;
}

qint64 residentBytes(qint64 pid)
{
    const auto fields = contentOf(QStringLiteral("/proc/%1/statm").arg(pid)).split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

std::vector<qint64> childrenOf(qint64 pid)
{
    std::vector<qint64> children;
    const QDir threads(QStringLiteral("/proc/%1/task").arg(pid));
    for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray list = contentOf(threads.filePath(thread) + QStringLiteral("/children"));
        for (const QByteArray &child : list.simplified().split(' ')) {
            if (!child.isEmpty())
                children.push_back(child.toLongLong());
        }
    }
    return children;
}

qint64 physicalMemoryBytes()
{
    const long pages = sysconf(_SC_PHYS_PAGES);
    qint64 bytes = pages > 0 ? static_cast<qint64>(pages) * sysconf(_SC_PAGESIZE) : 0;
    // A container's share, in the old and the new place; "max" or a giant number where there is no limit.
    for (const char *path : {"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"}) {
        const qint64 share = contentOf(QString::fromLatin1(path)).trimmed().toLongLong();
        if (share > 0 && bytes > 0)
            bytes = std::min(bytes, share);
    }
    return bytes;
}

qint64 availableMemoryBytes()
{
    for (const QByteArray &line : contentOf(QStringLiteral("/proc/meminfo")).split('\n')) {
        if (line.startsWith("MemAvailable:"))
            return line.mid(13).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

// proc(5): user, nice, system, idle, iowait, irq, softirq, steal; in ticks. Waiting for a disk is idle, too.
std::optional<ProcessorTime> processorTimeOfComputer()
{
    const QByteArray line = contentOf(QStringLiteral("/proc/stat")).split('\n').first().simplified();
    const auto fields = line.split(' ');
    if (!line.startsWith("cpu ") || fields.size() < 6)
        return std::nullopt;
    qint64 ticks = 0;
    for (qsizetype i = 1; i < std::min<qsizetype>(fields.size(), 9); ++i)
        ticks += fields[i].toLongLong();
    const qint64 milliseconds = 1000 / std::max(1L, sysconf(_SC_CLK_TCK));
    return ProcessorTime{std::chrono::milliseconds((fields[4].toLongLong() + fields[5].toLongLong()) * milliseconds),
                         std::chrono::milliseconds(ticks * milliseconds)};
}

#endif

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

#include "moc_process.cpp"
