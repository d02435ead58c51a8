// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/local/memory_limit.h"

#include <algorithm>
#include <numeric>

namespace reelyard
{

MemoryLimit MemoryLimit::ofComputer(qint64 physicalBytes)
{
    constexpr qint64 keepFree = 1'000'000'000;
    constexpr qint64 least = 500'000'000;
    MemoryLimit limit;
    if (physicalBytes > 0)
        limit.togetherBytes = std::max(least, physicalBytes - std::max(keepFree, physicalBytes / 5));
    return limit;
}

std::optional<MemoryLimit::Excess> MemoryLimit::excess(const std::vector<qint64> &residentBytes) const
{
    const auto largest = std::max_element(residentBytes.begin(), residentBytes.end());
    if (largest == residentBytes.end())
        return std::nullopt;
    const auto index = static_cast<std::size_t>(largest - residentBytes.begin());
    if (perWorkerBytes > 0 && *largest > perWorkerBytes)
        return Excess{index, Broken::PerWorker};
    const qint64 sum = std::accumulate(residentBytes.begin(), residentBytes.end(), qint64{0});
    if (togetherBytes > 0 && sum > togetherBytes)
        return Excess{index, Broken::Together};
    return std::nullopt;
}

} // namespace reelyard
