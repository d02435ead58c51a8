// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtGlobal>

#include <chrono>
#include <optional>
#include <vector>

namespace reelyard
{

// What a process can ask of its system. Implemented in process_posix.cpp and process_windows.cpp.

/// The lowest priority that still makes progress, for this process and all of its threads to come: at normal priority
/// beside four encodes a window was measured to miss 1,029 of 1,200 frames of 16 ms, at low none.
void lowerPriority();
/// For a process whose parent reads what it says: from now on a sentence that finds descriptors 1 and 2 full is lost
/// instead of holding up who says it.
void neverWaitOnOutput();
/// For a child: if the parent ends while this process is stopped (as SIGSTOP does it), it goes on, so that it can see
/// that nobody is left. Linux; elsewhere a stopped orphan is ended by who next wants its lock.
void wakeWhenParentEnds();
/// Ends a process that does not answer. Only for workers whose lock file named them.
void killProcess(qint64 pid);
/// Processor time so far of all threads of this process but the calling one.
std::chrono::milliseconds processorTimeOfOtherThreads();
/// Bytes that this process has read and written so far, in files and, where the system counts them, sockets; 0 when
/// that cannot be told.
qint64 transferredBytes();
/// Bytes of memory that the process occupies now; 0 when that cannot be told.
qint64 residentBytes(qint64 pid);
/// Direct children; costs more than residentBytes().
std::vector<qint64> childrenOf(qint64 pid);
/// What this process may use of it, where the system gives it a part only (a container). 0 when that cannot be told.
qint64 physicalMemoryBytes();
/// What programs could still take without others being pushed out of memory; 0 when that cannot be told.
qint64 availableMemoryBytes();
/// Processor time of the whole computer, all cores together, since some time in the past.
struct ProcessorTime {
    std::chrono::milliseconds idle{0};
    std::chrono::milliseconds whole{0};
};
std::optional<ProcessorTime> processorTimeOfComputer();
/// stdout is a terminal, so that a line may be rewritten.
bool isTerminalOutput();
int terminalColumns();

/// Ctrl+C and the system's polite request to end, as a signal on the main thread. One object per process.
class InterruptWatch : public QObject
{
    Q_OBJECT
public:
    explicit InterruptWatch(QObject *parent = nullptr);
    ~InterruptWatch() override;

signals:
    void interrupted();
};

} // namespace reelyard
