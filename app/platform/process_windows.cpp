// SPDX-License-Identifier: GPL-3.0-or-later
// Windows; POSIX systems have process_posix.cpp.
#include "app/platform/process.h"

#include <QPointer>

#include <windows.h>

#include <psapi.h>

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

void killProcess(qint64 pid)
{
    if (HANDLE process = OpenProcess(PROCESS_TERMINATE, FALSE, static_cast<DWORD>(pid))) {
        TerminateProcess(process, 9);
        CloseHandle(process);
    }
}

std::chrono::milliseconds processorTime()
{
    FILETIME created, ended, kernel, user;
    if (!GetProcessTimes(GetCurrentProcess(), &created, &ended, &kernel, &user))
        return {};
    return toMilliseconds(kernel) + toMilliseconds(user);
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

qint64 physicalMemoryBytes()
{
    MEMORYSTATUSEX status{};
    status.dwLength = sizeof status;
    return GlobalMemoryStatusEx(&status) ? static_cast<qint64>(status.ullTotalPhys) : 0;
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
