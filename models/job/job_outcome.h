// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"

#include <optional>
#include <vector>

namespace reelyard
{

// What a job's outputs say about the job. Pure; kept partials (Output::isOfSet() is false) count for nothing here.

struct JobOutcome {
    enum class Kind {
        Completed,  ///< every output is Done or Omitted, and at least one is Done
        Failed,     ///< one has failed; `error` is the first one's
        Unfinished, ///< none has failed, and one is still to be made
    };
    Kind kind = Kind::Unfinished;
    std::optional<Error> error;
};

JobOutcome outcomeOf(const std::vector<Output> &outputs);

/// The source's remarks and then those of the outputs, each once.
std::vector<Remark> remarksOf(const std::vector<Remark> &source, const std::vector<Output> &outputs);

/// Bytes of all that are Done; -1 when none is.
qint64 sizeOf(const std::vector<Output> &outputs);

/// Where the first output is, or is to be, that is not left out.
QString pathOf(const std::vector<Output> &outputs);

} // namespace reelyard
