// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/job/cloud_charge.h"
#include "models/job/cloud_record.h"

#include <functional>
#include <vector>

namespace reelyard
{

/// Keeps the records of remote attempts. Main thread; answers come later, in order.
class CloudJournal
{
public:
    virtual ~CloudJournal() = default;
    /// `done` follows when it is on the disk.
    virtual void store(const CloudRecord &record, std::function<void(Result<void>)> done) = 0;
    /// The same with what the task is about to cost, as one.
    virtual void store(const CloudRecord &record, const CloudCharge &charge,
                       std::function<void(Result<void>)> done) = 0;
    virtual void settle(const CloudCharge &charge) = 0;
    virtual void release(const QString &prefix) = 0; ///< of a charge
    /// Of all attempts of the job, the latest first.
    virtual void recordsOf(JobId job, std::function<void(Result<std::vector<CloudRecord>>)> done) = 0;
};

} // namespace reelyard
