// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/partials.h"

#include <algorithm>

namespace reelyard
{

namespace
{
constexpr qint64 mostOutputs = 4096;
}

qint64 partialOrdinal(AttemptId attempt, int ordinal)
{
    return -(raw(attempt) * mostOutputs + ordinal);
}

int ordinalOfPartial(qint64 stored)
{
    return static_cast<int>(-stored % mostOutputs);
}

std::optional<std::vector<AcceptedPartial>> partialsFor(const std::vector<Output> &outputs,
                                                        const std::vector<KeptPartial> &kept)
{
    std::vector<AcceptedPartial> accepted;
    for (const Output &wanted : outputs) {
        if (!wanted.isMissing())
            continue;
        OutputId latest{};
        for (const KeptPartial &partial : kept) {
            if (partial.of == wanted.ordinal && raw(partial.output) > raw(latest))
                latest = partial.output;
        }
        const auto found = std::find_if(outputs.begin(), outputs.end(), [latest](const Output &output) {
            return output.id == latest && output.state == OutputState::Partial;
        });
        if (found == outputs.end())
            return std::nullopt;
        AcceptedPartial partial{wanted.id, latest, *found};
        partial.made.id = wanted.id;
        partial.made.ordinal = wanted.ordinal;
        partial.made.pattern = wanted.pattern;
        partial.made.mainFile = wanted.mainFile;
        partial.made.state = OutputState::Done;
        accepted.push_back(std::move(partial));
    }
    return accepted.empty() ? std::nullopt : std::optional(accepted);
}

} // namespace reelyard
