// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/intake/file_scanner.h"

#include <QHash>

#include <chrono>
#include <vector>

namespace reelyard
{

/// Tells which files of a watched folder are complete: those whose size and time have stood still for long enough.
/// Each is told once, and again only when it has changed. Pure; time is told to it and only counts up.
class Settling
{
public:
    explicit Settling(std::chrono::milliseconds time)
        : m_time(time)
    {
    }

    /// All that is in the folder now, at the time `now`.
    std::vector<FoundSource> seen(const std::vector<FoundSource> &files, std::chrono::milliseconds now);
    int unsettled() const; ///< at the last look

private:
    struct File {
        qint64 sizeBytes = -1;
        qint64 modifiedMs = 0;
        std::chrono::milliseconds since{0};
        bool isTold = false;
        bool isThere = false;
    };
    std::chrono::milliseconds m_time;
    QHash<QString, File> m_files;
};

} // namespace reelyard
