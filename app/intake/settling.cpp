// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/settling.h"

#include <algorithm>

namespace reelyard
{

std::vector<FoundSource> Settling::seen(const std::vector<FoundSource> &files, std::chrono::milliseconds now)
{
    for (File &file : m_files)
        file.isThere = false;
    std::vector<FoundSource> settled;
    for (const FoundSource &source : files) {
        const auto known = m_files.find(source.source);
        const bool hasChanged =
            known == m_files.end() || known->sizeBytes != source.sizeBytes || known->modifiedMs != source.modifiedMs;
        if (hasChanged) {
            m_files.insert(source.source, {source.sizeBytes, source.modifiedMs, now, false, true});
            continue;
        }
        known->isThere = true;
        if (known->isTold || now - known->since < m_time || source.sizeBytes <= 0)
            continue;
        known->isTold = true;
        settled.push_back(source);
    }
    m_files.removeIf([](const auto &file) { return !file.value().isThere; });
    return settled;
}

int Settling::unsettled() const
{
    return static_cast<int>(
        std::count_if(m_files.begin(), m_files.end(), [](const File &file) { return !file.isTold; }));
}

} // namespace reelyard
