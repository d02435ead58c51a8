// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/pace.h"

#include <algorithm>

namespace reelyard
{

using namespace std::chrono_literals;

namespace
{

constexpr auto moment = 1s; // answers within it tell of one and the same trouble
constexpr double afterThrottle = 0.7;
constexpr double afterSlowness = 0.9;
constexpr double smallDifferenceMs = 50;
constexpr int enoughAnswers = 20;

} // namespace

void AdaptiveLimit::setMost(int most)
{
    const bool wasFull = now() >= m_most;
    m_most = std::max(1, most);
    m_now = wasFull ? m_most : std::min<double>(m_now, m_most);
}

void AdaptiveLimit::lower(double factor, Timestamp now)
{
    if (now - m_loweredAt < moment)
        return;
    m_loweredAt = now;
    m_now = std::max(1.0, m_now * factor);
    m_sinceChange = 0;
}

void AdaptiveLimit::throttled(Timestamp now)
{
    lower(afterThrottle, now);
}

void AdaptiveLimit::answered(std::chrono::milliseconds latency, Timestamp now)
{
    const auto ms = static_cast<double>(std::max<Timestamp::rep>(1, latency.count()));
    m_usualMs = m_usualMs > 0 ? std::min(m_usualMs * 1.002, ms) : ms;
    m_recentMs = m_recentMs > 0 ? m_recentMs * 0.9 + ms * 0.1 : ms;
    if (++m_sinceChange < std::max(enoughAnswers, this->now()))
        return;
    if (m_recentMs > m_usualMs * 2.5 + smallDifferenceMs) {
        lower(afterSlowness, now);
    } else if (m_recentMs < m_usualMs * 1.5 + smallDifferenceMs) {
        m_now = std::min<double>(m_most, m_now + 1);
        m_sinceChange = 0;
    }
}

bool RetryBudget::take(bool wasTimeout)
{
    const int cost = wasTimeout ? 10 : 5;
    if (m_tokens < cost)
        return false;
    m_tokens -= cost;
    return true;
}

void RetryBudget::succeeded()
{
    m_tokens = std::min(most, m_tokens + 1);
}

void CallBreaker::note(bool isFailure)
{
    m_failures[static_cast<std::size_t>(m_at)] = isFailure;
    m_at = (m_at + 1) % window;
    m_calls = std::min(window, m_calls + 1);
}

void CallBreaker::open(Timestamp now)
{
    m_state = State::Open;
    m_nextTry = now + pause;
}

void CallBreaker::succeeded()
{
    if (m_state == State::Closed) {
        note(false);
        return;
    }
    // Also one that was begun before it opened: it is answered again.
    if (m_state == State::Open)
        m_state = State::Trying;
    if (++m_good * 2 < tries)
        return;
    const auto keptPause = pause;
    *this = CallBreaker{};
    pause = keptPause;
}

void CallBreaker::failed(Timestamp now)
{
    if (m_state == State::Closed) {
        note(true);
        const auto failures = static_cast<int>(m_failures.count());
        if (m_calls >= least && failures * 2 >= m_calls)
            open(now);
        return;
    }
    if (m_state == State::Trying && ++m_bad * 2 >= tries)
        open(now);
}

bool CallBreaker::mayBegin(Timestamp now) const
{
    if (m_state == State::Closed)
        return true;
    if (m_state == State::Open)
        return now >= m_nextTry;
    // Where those that try are never all answered, others try after a while.
    return m_begun < tries || now >= m_nextTry + pause;
}

bool CallBreaker::begin(Timestamp now)
{
    if (!mayBegin(now))
        return false;
    if (m_state == State::Closed)
        return true;
    if (m_state == State::Open || m_begun >= tries) {
        m_state = State::Trying;
        m_nextTry = now;
        m_begun = m_good = m_bad = 0;
    }
    ++m_begun;
    return true;
}

} // namespace reelyard
