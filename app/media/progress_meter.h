// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/progress.h"

#include <chrono>
#include <functional>

namespace reelyard
{

/// Turns positions into Progress reports, at most ten a second. Rates are of the last few seconds, so that they follow
/// a change, and time spent paused does not count.
class ProgressMeter
{
public:
    explicit ProgressMeter(const std::function<void(const Progress &)> &report)
        : m_report(report)
    {
    }

    void setPromisedSeconds(double seconds) { m_promised = seconds; }
    /// Of `count` passes of equal length this is number `index`, from 0.
    void setPart(int index, int count);
    void update(double positionSeconds, qint64 frames, qint64 bytes);
    void enterStage(const QString &stage);
    void skipPause();
    double elapsedSeconds() const;

private:
    using Clock = std::chrono::steady_clock;
    void send();

    const std::function<void(const Progress &)> &m_report;
    Progress m_progress;
    double m_promised = 0;
    int m_part = 0;
    int m_parts = 1;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_lastReport{};
    Clock::time_point m_windowStart = Clock::now();
    double m_windowPosition = 0;
    qint64 m_windowFrames = 0;
};

} // namespace reelyard
