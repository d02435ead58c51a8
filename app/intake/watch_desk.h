// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/base/result.h"
#include "models/job/watch_rule.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace reelyard
{

class IntakeDesk;
class JobQueue;

/// Watches folders, for as long as this process owns the queue. Each is looked through every few seconds and not only
/// when the file system tells of a change: shares tell nothing. A look takes a twentieth of the time at most. Main
/// thread; the files are looked at on the pool.
class WatchDesk : public QObject
{
    Q_OBJECT
public:
    WatchDesk(JobQueue &queue, IntakeDesk &intake, QObject *parent = nullptr);
    ~WatchDesk() override;

    /// Reads the rules; once the queue is open.
    void open(std::function<void(Result<void>)> done);
    void start(); ///< looks from now on
    const std::vector<WatchRule> &rules() const;
    std::optional<Error> problem(WatchId id) const; ///< why the folder cannot be looked through now
    /// Stored. The same folder with the same recipe and destination is the same rule.
    void add(const WatchRule &rule, std::function<void(Result<WatchId>)> done);
    void remove(WatchId id, std::function<void(Result<void>)> done);

signals:
    void rulesChanged();
    void problemsChanged();
    /// Once for each time that it becomes true: the folder is not there, cannot be read.
    void troubled(const reelyard::Error &error);

private:
    struct Watch;
    struct Private;
    void begin(const WatchRule &rule);
    void look(WatchId id);
    std::unique_ptr<Private> d;
};

} // namespace reelyard
