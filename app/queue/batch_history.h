// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/job/batch_summary.h"

#include <QJsonObject>

#include <functional>
#include <vector>

namespace reelyard
{

class CloudLedger;
class JobQueue;

/// A batch with what it has come to so far, by the jobs on the list and by those that were cleared from it.
struct BatchRecord {
    BatchSummary summary; ///< without failures
    double dollars = 0;   ///< spent in the cloud
};

/// In the order in which they were added; batches of which nothing ever ended and nothing is left are none. `ledger`
/// may be null. One pass over the list.
std::vector<BatchRecord> batchRecords(const JobQueue &queue, const CloudLedger *ledger,
                                      const std::vector<BatchPast> &past);

/// The summaries with their failures, as `summary --json` prints them; of one batch where `wanted` is set.
void batchSummaries(JobQueue &queue, const CloudLedger *ledger, BatchId wanted,
                    std::function<void(Result<std::vector<QJsonObject>>)> done);

} // namespace reelyard
