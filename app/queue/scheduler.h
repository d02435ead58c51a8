// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/ready_index.h"

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace reelyard
{

/// What one backend still takes.
struct Capacity {
    QString backend;
    int freeSlots = 0;
    std::optional<int> freeSessions = {}; ///< of its graphics hardware, for jobs that want it; absent: no limit
};

/// What the scheduler may use: pure values, so that a decision can be tested without a queue.
struct Resources {
    std::vector<Capacity> backends;
    /// How many more jobs may use a disk, share or host (as in Lane); one that is not in it takes as many as run.
    QHash<QString, int> freePlaces;
    /// Bytes that may still be promised on a disk or share of outputs; one that is not in it is not looked at.
    QHash<QString, qint64> freeSpaceBytes;
    QHash<qint64, int> affordable;         ///< jobs of a batch, by batch; one that is not in it takes any number
    std::optional<qint64> freeMemoryBytes; ///< absent: not known
    bool isIdle = true;                    ///< nothing runs: one job may start whatever memory it needs
};

/// What one job needs, estimated.
struct Needs {
    qint64 memoryBytes = 0;
    qint64 spaceBytes = 0; ///< for its outputs, where they are made
};

/// What keeps the next job from starting.
struct Binding {
    enum class Limit {
        None,     ///< nothing is left that could start
        Slots,    ///< as many run as may run
        Sessions, ///< of graphics hardware
        Place,    ///< as many use the disk, share or host as may
        Space,    ///< of the outputs' disk
        Memory,
        Hours,   ///< jobs start at other hours only
        Battery, ///< the computer runs on its battery
        Budget,  ///< what running tasks may cost leaves no room below the cap
        Trouble  ///< the disk, share or host failed one job after the other: it is tried now and then
    };
    Limit limit = Limit::None;
    QString resource; ///< which disk, share or host; empty: the system's own disk
    friend bool operator==(const Binding &, const Binding &) = default;
};

struct Start {
    JobId job{};
    QString backend;
    friend bool operator==(const Start &, const Start &) = default;
};

struct Decision {
    std::vector<Start> starts;
    Binding binding; ///< of the first job, in order, that could not start
};

/// Which job starts where. A job whose disk, host or hardware is busy, or whose outputs' disk is too full for it, is
/// passed by, and those behind it go first: so many that a decision stays cheap. One that lacks memory is waited for.
/// Pure; nothing else decides.
Decision schedule(const ReadyIndex &ready, Resources resources, const std::function<Needs(JobId)> &needsOf = {});

} // namespace reelyard
