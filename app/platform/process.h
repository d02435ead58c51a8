// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtGlobal>

#include <chrono>

namespace reelyard
{

// What a process can ask of its system. Implemented in process_posix.cpp and process_windows.cpp.

/// The lowest priority that still makes progress, for this process and all of its threads to come: at normal priority
/// beside four encodes a window was measured to miss 1,029 of 1,200 frames of 16 ms, at low none.
void lowerPriority();
/// Ends a process that does not answer. Only for workers whose lock file named them.
void killProcess(qint64 pid);
/// Processor time of this process so far.
std::chrono::milliseconds processorTime();
/// Bytes of memory that the process occupies now; 0 when that cannot be told.
qint64 residentBytes(qint64 pid);
qint64 physicalMemoryBytes();
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
