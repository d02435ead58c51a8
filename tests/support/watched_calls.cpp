// SPDX-License-Identifier: GPL-3.0-or-later
// Linux. A library for LD_PRELOAD that stands between a program and the C library's calls that make files durable, and
// writes down which came when, also for the processes that the program starts:
//
//   REELYARD_CALLS_LOG     the file, a line for each call's begin and one for its end (see call_log.h)
//   REELYARD_CALLS_COPIES  a folder: each time the database or its write-ahead log was flushed, and before a rename and
//                          before a folder is flushed, both are copied there as they are then
//   REELYARD_CALLS_DATABASE  the database that this is about
//   REELYARD_CALLS_FAIL    "renameat2=22,link=1": these calls fail with these error numbers
//   REELYARD_CALLS_TAKE    a file name: just before something gets this name, somebody else's file has it
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace
{

template<typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

using Flush = int (*)(int);
using Pair = int (*)(const char *, const char *);
using Syscall = long (*)(long, ...);

// Looked up once: syscall() is called for each lock that threads wait for.
const Flush nextFsync = next<Flush>("fsync");
const Flush nextFdatasync = next<Flush>("fdatasync");
const Pair nextRename = next<Pair>("rename");
const Pair nextLink = next<Pair>("link");
const Syscall nextSyscall = next<Syscall>("syscall");

// Values of the whole life, and never destroyed: there are calls until the very end.
const std::string &variable(const char *name)
{
    const char *value = std::getenv(name);
    return *new std::string(value ? value : "");
}

const std::string &logPath = variable("REELYARD_CALLS_LOG");
const std::string &copies = variable("REELYARD_CALLS_COPIES");
const std::string &database = variable("REELYARD_CALLS_DATABASE");
const std::string &failing = variable("REELYARD_CALLS_FAIL");
const std::string &taken = variable("REELYARD_CALLS_TAKE");

std::atomic<bool> isOwner{false}; // this process has flushed the database
std::atomic<int> copyNumber{0};

int failureOf(const char *call)
{
    const std::string all = ',' + failing;
    const std::string::size_type at = all.find(std::string(",") + call + '=');
    return at == std::string::npos ? 0 : std::atoi(all.c_str() + at + std::strlen(call) + 2);
}

// One write(): lines of several threads and processes come one after the other.
void note(const std::string &line)
{
    if (logPath.empty())
        return;
    const int kept = errno;
    const int log = open(logPath.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (log >= 0) {
        const std::string whole = line + '\n';
        if (write(log, whole.data(), whole.size()) != static_cast<ssize_t>(whole.size()))
            std::abort();
        close(log);
    }
    errno = kept;
}

std::string pathOf(int file)
{
    char buffer[PATH_MAX];
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t length = readlink(link.c_str(), buffer, sizeof buffer);
    return length > 0 ? std::string(buffer, static_cast<std::size_t>(length)) : "?";
}

bool copyFile(const std::string &from, const std::string &to)
{
    const int source = open(from.c_str(), O_RDONLY | O_CLOEXEC);
    if (source < 0)
        return false;
    const int target = open(to.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    char buffer[65536];
    ssize_t length = 0;
    while (target >= 0 && (length = read(source, buffer, sizeof buffer)) > 0) {
        if (write(target, buffer, static_cast<std::size_t>(length)) != length)
            std::abort();
    }
    close(source);
    if (target >= 0)
        close(target);
    return target >= 0;
}

// Returns the copy's name, or nothing.
std::string copyDatabase()
{
    if (copies.empty() || !isOwner)
        return {};
    const int kept = errno;
    char name[64];
    std::snprintf(name, sizeof name, "%d-%06d", static_cast<int>(getpid()), ++copyNumber);
    const std::string folder = copies + '/' + name;
    mkdir(folder.c_str(), 0755);
    copyFile(database, folder + "/queue.sqlite");
    copyFile(database + "-wal", folder + "/queue.sqlite-wal");
    errno = kept;
    return name;
}

std::string described(const char *when, const char *call, long result, const std::string &from, const std::string &to,
                      const std::string &copy)
{
    return std::string(when) + '\t' + call + '\t' + std::to_string(result) + '\t' + from + '\t' + to + '\t' + copy;
}

int flushed(int file, Flush flush)
{
    const int kept = errno;
    struct stat status = {};
    const bool isFolder = fstat(file, &status) == 0 && S_ISDIR(status.st_mode);
    const char *call = isFolder ? "flush-folder" : "flush";
    const std::string path = pathOf(file);
    note(described("begin", call, 0, path, "", isFolder ? copyDatabase() : std::string()));
    errno = kept;
    const int result = flush(file);
    std::string copy;
    if (result == 0 && !database.empty() && (path == database || path == database + "-wal")) {
        isOwner = true;
        copy = copyDatabase();
    }
    note(described("end", call, result, path, "", copy));
    return result;
}

void takeName(const std::string &target)
{
    if (taken.empty() || target.size() < taken.size() || target.substr(target.rfind('/') + 1) != taken)
        return;
    const int file = open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    constexpr std::string_view content = "somebody else's\n";
    if (file >= 0 && write(file, content.data(), content.size()) != static_cast<ssize_t>(content.size()))
        std::abort();
    if (file >= 0)
        close(file);
}

template<typename Call>
long moved(const char *name, const char *from, const char *to, Call call)
{
    takeName(to);
    note(described("begin", name, 0, from, to, copyDatabase()));
    long result = -1;
    if (const int failure = failureOf(name); failure != 0)
        errno = failure;
    else
        result = call();
    note(described("end", name, result, from, to, ""));
    return result;
}

} // namespace

extern "C" {

int fsync(int file)
{
    return flushed(file, nextFsync);
}

int fdatasync(int file)
{
    return flushed(file, nextFdatasync);
}

int rename(const char *from, const char *to) noexcept
{
    return static_cast<int>(moved("rename", from, to, [&] { return nextRename(from, to); }));
}

int link(const char *from, const char *to) noexcept
{
    return static_cast<int>(moved("link", from, to, [&] { return nextLink(from, to); }));
}

long syscall(long number, ...) noexcept
{
    va_list list;
    va_start(list, number);
    long a[6];
    for (long &argument : a)
        argument = va_arg(list, long);
    va_end(list);
    // A library's own threads may come here before the constants above are set.
    static const Syscall call = nextSyscall ? nextSyscall : next<Syscall>("syscall");
    if (number != SYS_renameat2)
        return call(number, a[0], a[1], a[2], a[3], a[4], a[5]);
    return moved("renameat2", reinterpret_cast<const char *>(a[1]), reinterpret_cast<const char *>(a[3]),
                 [&] { return call(number, a[0], a[1], a[2], a[3], a[4], a[5]); });
}

} // extern "C"
