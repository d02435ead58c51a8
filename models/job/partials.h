// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"

#include <optional>
#include <vector>

namespace reelyard
{

/// What could be read of a damaged source, in the place of an output of the set that is missing.
struct AcceptedPartial {
    OutputId missing{};
    OutputId partial{};
    Output made; ///< the set's output as it is then: Done, under the partial's name
};

/// A kept partial and the recipe's output that it is a part of.
struct KeptPartial {
    OutputId output{};
    int of = 0; ///< ordinal
};

/// For every output of the job's set that is missing, what the latest attempt could read of it. Absent where one of
/// them has nothing, or nothing is missing. Pure.
std::optional<std::vector<AcceptedPartial>> partialsFor(const std::vector<Output> &outputs,
                                                        const std::vector<KeptPartial> &kept);

/// The number under which what could be read of the set's output `ordinal` is stored: below zero, where no output of a
/// set ever is. And back.
qint64 partialOrdinal(AttemptId attempt, int ordinal);
int ordinalOfPartial(qint64 stored);

} // namespace reelyard
