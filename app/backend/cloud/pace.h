// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <bitset>
#include <chrono>

namespace reelyard
{

// How hard a service is asked. Pure values, any thread; times are the caller's.

/// How many tasks may run at once: it falls by a factor when the service asks for fewer or becomes slow, and rises one
/// by one while it is calm.
class AdaptiveLimit
{
public:
    explicit AdaptiveLimit(int most)
        : m_most(most)
        , m_now(most)
    {
    }
    void setMost(int most);
    int now() const { return static_cast<int>(m_now); }

    void throttled(Timestamp now); ///< a 429; those of one moment count once
    void answered(std::chrono::milliseconds latency, Timestamp now);

private:
    void lower(double factor, Timestamp now);

    int m_most;
    double m_now;
    double m_usualMs = 0;  ///< latency when the service is calm
    double m_recentMs = 0; ///< moving average
    int m_sinceChange = 0; ///< answers
    Timestamp m_loweredAt{-1'000'000};
};

/// Keeps repetitions from adding to the trouble of a service that is down as a whole: a repetition costs 5 of 500
/// tokens, after a time-out 10, and a success gives one back (as in the AWS SDKs' standard mode).
class RetryBudget
{
public:
    bool take(bool wasTimeout); ///< false: empty
    void succeeded();
    int tokens() const { return m_tokens; }

private:
    static constexpr int most = 500;
    int m_tokens = most;
};

/// Opens when half of the last hundred calls failed, so that nothing is asked for a minute; then a few calls try.
class CallBreaker
{
public:
    std::chrono::milliseconds pause = std::chrono::seconds(60);

    void succeeded();
    void failed(Timestamp now);
    /// True: the call may be made. While it is open none may; then as many as are to try.
    bool begin(Timestamp now);
    bool mayBegin(Timestamp now) const;
    bool isOpen() const { return m_state != State::Closed; }
    Timestamp nextTry() const { return m_nextTry; } ///< while it is open

private:
    enum class State { Closed, Open, Trying };
    static constexpr int window = 100;
    static constexpr int least = 20; ///< calls without which nothing is said
    static constexpr int tries = 10;
    void note(bool isFailure);
    void open(Timestamp now);

    State m_state = State::Closed;
    std::bitset<window> m_failures;
    int m_calls = 0; ///< in the window
    int m_at = 0;
    int m_begun = 0; ///< while trying
    int m_good = 0;
    int m_bad = 0;
    Timestamp m_nextTry{};
};

} // namespace reelyard
