// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/job/job.h"
#include "models/media/media_info.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace reelyard
{

/// Finds out what planned jobs have to work on: some of their sources, spread over all sizes, are examined, and the
/// length of the others is taken to grow with their size. Deletes itself after `done`. Main thread.
class PlanSample : public QObject
{
    Q_OBJECT
public:
    using Probe = std::function<void(const Job &, std::function<void(Result<MediaInfo>)>)>;
    using Done = std::function<void(std::vector<Job>)>; ///< the jobs, with length and picture

    static void take(std::vector<Job> jobs, Probe probe, QObject *parent, Done done);

private:
    PlanSample(std::vector<Job> jobs, Probe probe, QObject *parent, Done done);
    void next();
    void finish();

    std::vector<Job> m_jobs; ///< by size
    Probe m_probe;
    Done m_done;
    std::vector<std::size_t> m_sample; ///< indexes, those that are still to be examined at the end
};

} // namespace reelyard
