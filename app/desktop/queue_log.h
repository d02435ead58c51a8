// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QObject;

namespace reelyard
{

class Desk;
class JobQueue;
class LogFile;

/// Writes down what goes wrong in the queue, and when it starts and pauses, until `context` goes. Main thread.
void logQueue(JobQueue &queue, Desk &desk, LogFile &log, QObject *context);

} // namespace reelyard
