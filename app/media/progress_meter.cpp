// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/progress_meter.h"

#include <algorithm>

namespace reelyard
{

namespace
{
using namespace std::chrono_literals;
constexpr auto reportInterval = 100ms;
constexpr double windowSeconds = 3;

double secondsBetween(std::chrono::steady_clock::time_point from, std::chrono::steady_clock::time_point to)
{
    return std::chrono::duration<double>(to - from).count();
}
} // namespace

void ProgressMeter::update(double positionSeconds, qint64 frames, qint64 bytes)
{
    const auto now = Clock::now();
    if (now - m_lastReport < reportInterval)
        return;
    m_lastReport = now;
    m_progress.position = std::chrono::microseconds(static_cast<qint64>(positionSeconds * 1e6));
    m_progress.fraction = m_promised > 0 ? (m_part + std::clamp(positionSeconds / m_promised, 0.0, 1.0)) / m_parts : -1;
    m_progress.frames = frames;
    m_progress.bytesWritten = bytes;
    if (const double window = secondsBetween(m_windowStart, now); window > 0.2) {
        m_progress.fps = static_cast<double>(frames - m_windowFrames) / window;
        m_progress.speed = (positionSeconds - m_windowPosition) / window;
        if (window > windowSeconds) {
            m_windowStart = now;
            m_windowFrames = frames;
            m_windowPosition = positionSeconds;
        }
    }
    send();
}

void ProgressMeter::setPart(int index, int count)
{
    m_part = index;
    m_parts = count;
}

void ProgressMeter::enterStage(const QString &stage)
{
    m_progress.stage = stage;
    send();
}

void ProgressMeter::skipPause()
{
    m_windowStart = Clock::now();
    m_windowFrames = m_progress.frames;
    m_windowPosition = static_cast<double>(m_progress.position.count()) / 1e6;
}

double ProgressMeter::elapsedSeconds() const
{
    return secondsBetween(m_start, Clock::now());
}

void ProgressMeter::send()
{
    if (m_report)
        m_report(m_progress);
}

} // namespace reelyard
