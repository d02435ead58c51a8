// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/api_gate.h"

#include "app/backend/cloud/cloud_provider.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

using namespace std::chrono_literals;

namespace
{

constexpr auto usualQuiet = 2s;      // where a 429 does not say for how long
constexpr auto longestQuiet = 10min; // what asks for more is asked again before
constexpr auto withoutBudget = 60s;

} // namespace

ApiGate::ApiGate(HttpClient &http, const Clock &clock, int mostTasks, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
    , m_limit(mostTasks)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        pass();
        watch();
    });
}

void ApiGate::setHurry(double factor)
{
    m_hurry = factor;
    m_breaker.pause = std::chrono::milliseconds(static_cast<qint64>(60'000 / factor));
}

bool ApiGate::isHeldUp() const
{
    const Timestamp now = m_clock.now();
    return now < m_quietUntil || !m_breaker.mayBegin(now);
}

void ApiGate::send(const HttpRequest &request, QObject *context, HttpClient::Done done)
{
    m_waiting.push_back({request, context, std::move(done)});
    pass();
}

void ApiGate::forget(const QObject *context)
{
    std::erase_if(m_waiting, [context](const Call &call) { return call.context == context; });
    m_http.cancel(context);
}

void ApiGate::pass()
{
    while (!m_waiting.empty()) {
        const Timestamp now = m_clock.now();
        std::erase_if(m_waiting, [](const Call &call) { return !call.context; });
        if (m_waiting.empty())
            break;
        if (now < m_quietUntil || !m_breaker.begin(now)) {
            watch();
            return;
        }
        Call call = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_http.send(call.request, {}, call.context,
                    [this, done = std::move(call.done), begun = now](const HttpAnswer &answer) {
                        judge(answer, m_clock.now() - begun);
                        done(answer);
                    });
    }
}

void ApiGate::watch()
{
    const bool heldUp = isHeldUp();
    if (heldUp) {
        const Timestamp next = std::max(m_quietUntil, m_breaker.isOpen() ? m_breaker.nextTry() : Timestamp{});
        m_timer.start(std::clamp<std::chrono::milliseconds>(next - m_clock.now(), 20ms, 5s));
    }
    if (std::exchange(m_wasHeldUp, heldUp) != heldUp)
        emit changed();
}

void ApiGate::judge(const HttpAnswer &answer, std::chrono::milliseconds latency)
{
    const Timestamp now = m_clock.now();
    const int limit = m_limit.now();
    const bool isDown = answer.error || answer.status >= 500 || answer.status == 408;
    if (isDown) {
        m_breaker.failed(now);
    } else {
        m_breaker.succeeded();
        m_budget.succeeded();
    }
    if (answer.status == 429)
        m_limit.throttled(now);
    else if (!isDown)
        m_limit.answered(latency, now);
    if (answer.status == 429 || answer.status == 503) {
        const auto asked = retryAfter(answer, now);
        if (asked || answer.status == 429) {
            const auto quiet = std::min<std::chrono::milliseconds>(asked.value_or(usualQuiet), longestQuiet);
            const auto hurried =
                std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(quiet.count()) / m_hurry));
            m_quietUntil = std::max(m_quietUntil, now + hurried);
        }
    }
    watch();
    if (limit != m_limit.now())
        emit changed();
}

std::chrono::milliseconds ApiGate::beforeRepeating(const HttpAnswer &answer)
{
    const bool wasTimeout = answer.error && answer.mayHaveArrived;
    if (m_budget.take(wasTimeout))
        return 0ms;
    return std::chrono::milliseconds(
        static_cast<qint64>(static_cast<double>(std::chrono::milliseconds(withoutBudget).count()) / m_hurry));
}

} // namespace reelyard
