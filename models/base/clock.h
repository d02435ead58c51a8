// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace reelyard
{

/// Milliseconds since the Unix epoch, UTC; the unit of every stored time.
using Timestamp = std::chrono::milliseconds;

/// Where the program learns the time, so that tests can set it.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock
{
public:
    Timestamp now() const override
    {
        return std::chrono::duration_cast<Timestamp>(std::chrono::system_clock::now().time_since_epoch());
    }
};

/// Stands still until a test moves it.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Timestamp start = Timestamp{1'000'000})
        : m_now(start)
    {
    }
    Timestamp now() const override { return m_now; }
    void advance(Timestamp by) { m_now += by; }

private:
    Timestamp m_now;
};

} // namespace reelyard
