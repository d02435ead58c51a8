// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/error.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <optional>

namespace reelyard
{

/// Notices that a disk, share or host fails one job after the other, so that the queue can leave it alone and try one
/// job now and then, instead of failing ten thousand. It goes on by itself when one has succeeded. Pure; resources are
/// named as in Lane, and the system's own disk (the empty name) is never held up.
class Breaker
{
public:
    int failuresInARow = 3; ///< of different jobs, nothing having succeeded between
    std::chrono::milliseconds firstPause = std::chrono::seconds(15);
    std::chrono::milliseconds longestPause = std::chrono::minutes(5);

    /// Whether an error can be the resource's: those that say of themselves that they may pass.
    static bool isOfResource(const Error &error);

    void succeeded(const QString &resource);
    /// True when the resource is held up from now on, or still is.
    bool failed(const QString &resource, qint64 job, const Error &error, Timestamp now);
    /// A job was started on it: while it is held up no other is, until that one has ended.
    void started(const QString &resource, qint64 job);
    /// The job that was to try it ended without telling anything of it.
    void forget(const QString &resource, qint64 job);

    bool isHeldUp(const QString &resource) const { return m_resources.value(resource).isOpen; }
    bool mayTry(const QString &resource, Timestamp now) const; ///< true where it is not held up
    std::optional<Timestamp> nextTry(Timestamp now) const;     ///< the earliest of those whose turn is still to come

private:
    struct Resource {
        bool isOpen = false;
        int failures = 0; ///< in a row
        int pauses = 0;
        qint64 lastJob = 0; ///< that failed
        qint64 trying = 0;  ///< the job that runs although it is held up
        Timestamp next{};
    };
    bool mayBeTried(const Resource &resource, Timestamp now) const;

    QHash<QString, Resource> m_resources; ///< such as had a failure since their last success
};

} // namespace reelyard
