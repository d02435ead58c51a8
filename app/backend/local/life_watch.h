// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace reelyard
{

/// Judges from a worker's heartbeats whether its attempt gets on. Time is told to it: a program that was itself stopped
/// for an hour must not take its workers for dead.
class LifeWatch
{
public:
    /// What a heartbeat says; all count up.
    struct Signs {
        qint64 activity = 0;              ///< packets and frames
        qint64 transferredBytes = 0;      ///< read and written by the process
        std::chrono::milliseconds cpu{0}; ///< of the threads that work
    };
    enum class Verdict {
        Alive,
        Stalled, ///< the worker answers, and nothing moves
        Silent   ///< the worker itself does not answer
    };

    void restart() { *this = {}; } ///< at the begin of an attempt and after a pause
    void note(const Signs &signs);
    void pass(std::chrono::milliseconds time);

    /// Stalled after `limit` without packet, frame, byte or processor time. Processor time alone is life for
    /// twelve times as long: a decoder that goes round in circles uses plenty of it.
    Verdict verdict(std::chrono::milliseconds limit) const;

private:
    using Milliseconds = std::chrono::milliseconds;
    std::optional<Signs> m_base; ///< at the last movement; `cpu` at the last sign of life
    Milliseconds m_sinceMessage{0};
    Milliseconds m_sinceLife{0};
    Milliseconds m_sinceMovement{0};
};

} // namespace reelyard
