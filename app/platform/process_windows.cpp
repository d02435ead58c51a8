// SPDX-License-Identifier: GPL-3.0-or-later
// Windows; POSIX systems have process_posix.cpp.
#include "app/platform/process.h"

#include <QPointer>

#include <windows.h>

#include <psapi.h>
#include <tlhelp32.h>

namespace reelyard
{

namespace
{

QPointer<InterruptWatch> watch;

BOOL WINAPI handleControl(DWORD)
{
    // Runs on a thread of the system's.
    if (watch)
        QMetaObject::invokeMethod(watch, &InterruptWatch::interrupted, Qt::QueuedConnection);
    return TRUE;
}

std::chrono::milliseconds toMilliseconds(const FILETIME &time)
{
    ULARGE_INTEGER ticks;
    ticks.LowPart = time.dwLowDateTime;
    ticks.HighPart = time.dwHighDateTime;
    return std::chrono::milliseconds(ticks.QuadPart / 10'000); // of 100 ns
}

} // namespace

void lowerPriority()
{
    SetPriorityClass(GetCurrentProcess(), IDLE_PRIORITY_CLASS);
}

void neverWaitOnOutput()
{
    for (const DWORD which : {STD_OUTPUT_HANDLE, STD_ERROR_HANDLE}) {
        DWORD mode = PIPE_READMODE_BYTE | PIPE_NOWAIT;
        SetNamedPipeHandleState(GetStdHandle(which), &mode, nullptr, nullptr); // fails, as it should, for a console
    }
}

void wakeWhenParentEnds() {}

void killProcess(qint64 pid)
{
    if (HANDLE process = OpenProcess(PROCESS_TERMINATE, FALSE, static_cast<DWORD>(pid))) {
        TerminateProcess(process, 9);
        CloseHandle(process);
    }
}

std::chrono::milliseconds processorTimeOfOtherThreads()
{
    FILETIME created, ended, kernel, user, ownKernel, ownUser;
    if (!GetProcessTimes(GetCurrentProcess(), &created, &ended, &kernel, &user) ||
        !GetThreadTimes(GetCurrentThread(), &created, &ended, &ownKernel, &ownUser))
        return {};
    return toMilliseconds(kernel) + toMilliseconds(user) - toMilliseconds(ownKernel) - toMilliseconds(ownUser);
}

qint64 transferredBytes()
{
    IO_COUNTERS counters{};
    return GetProcessIoCounters(GetCurrentProcess(), &counters)
               ? static_cast<qint64>(counters.ReadTransferCount + counters.WriteTransferCount)
               : 0;
}

qint64 residentBytes(qint64 pid)
{
    HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(pid));
    if (!process)
        return 0;
    PROCESS_MEMORY_COUNTERS counters{};
    const bool known = GetProcessMemoryInfo(process, &counters, sizeof counters);
    CloseHandle(process);
    return known ? static_cast<qint64>(counters.WorkingSetSize) : 0;
}

std::vector<qint64> childrenOf(qint64 pid)
{
    std::vector<qint64> children;
    HANDLE snapshot = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    if (snapshot == INVALID_HANDLE_VALUE)
        return children;
    PROCESSENTRY32W entry{};
    entry.dwSize = sizeof entry;
    for (BOOL more = Process32FirstW(snapshot, &entry); more; more = Process32NextW(snapshot, &entry)) {
        if (entry.th32ParentProcessID == static_cast<DWORD>(pid))
            children.push_back(entry.th32ProcessID);
    }
    CloseHandle(snapshot);
    return children;
}

qint64 physicalMemoryBytes()
{
    MEMORYSTATUSEX status{};
    status.dwLength = sizeof status;
    return GlobalMemoryStatusEx(&status) ? static_cast<qint64>(status.ullTotalPhys) : 0;
}

qint64 availableMemoryBytes()
{
    MEMORYSTATUSEX status{};
    status.dwLength = sizeof status;
    return GlobalMemoryStatusEx(&status) ? static_cast<qint64>(status.ullAvailPhys) : 0;
}

std::optional<ProcessorTime> processorTimeOfComputer()
{
    FILETIME idle, kernel, user; // the kernel's holds the idle time
    if (!GetSystemTimes(&idle, &kernel, &user))
        return std::nullopt;
    return ProcessorTime{toMilliseconds(idle), toMilliseconds(kernel) + toMilliseconds(user)};
}

bool isTerminalOutput()
{
    return GetFileType(GetStdHandle(STD_OUTPUT_HANDLE)) == FILE_TYPE_CHAR;
}

int terminalColumns()
{
    CONSOLE_SCREEN_BUFFER_INFO info{};
    return GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info)
               ? info.srWindow.Right - info.srWindow.Left + 1
               : 80;
}

InterruptWatch::InterruptWatch(QObject *parent)
    : QObject(parent)
{
    watch = this;
    SetConsoleCtrlHandler(handleControl, TRUE);
}

InterruptWatch::~InterruptWatch()
{
    SetConsoleCtrlHandler(handleControl, FALSE);
}

} // namespace reelyard

#include "moc_process.cpp"
