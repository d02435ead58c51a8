// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <optional>
#include <vector>

namespace reelyard
{

/// What workers may occupy. The program looks at them and ends the one that is too large: a limit of the address space
/// would make encoders hang instead of fail. Pure.
struct MemoryLimit {
    qint64 perWorkerBytes = 0; ///< 0: no limit of its own
    qint64 togetherBytes = 0;  ///< 0: no limit

    /// All but a fifth of the computer's memory, and at least 1 GB less than it has, for all workers together.
    static MemoryLimit ofComputer(qint64 physicalBytes);

    enum class Broken { PerWorker, Together };
    struct Excess {
        std::size_t worker; ///< index of the one to end
        Broken rule;
    };
    /// One at a time, the largest first: when it is gone, the others may fit again.
    std::optional<Excess> excess(const std::vector<qint64> &residentBytes) const;
};

} // namespace reelyard
