// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/http_client.h"
#include "app/backend/cloud/pace.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>

namespace reelyard
{

/// Through it go all calls to a service's interface: they wait while it asks for quiet (Retry-After) or fails as a
/// whole, and what comes of them sets the pace. Uploads and downloads do not go through it. Main thread.
class ApiGate : public QObject
{
    Q_OBJECT
public:
    ApiGate(HttpClient &http, const Clock &clock, int mostTasks, QObject *parent = nullptr);

    /// As HttpClient::send(), later where the call has to wait. Not when `context` is destroyed or forgotten first.
    void send(const HttpRequest &request, QObject *context, HttpClient::Done done);
    void forget(const QObject *context);

    /// What to wait beside the caller's own time before something is asked again; zero while there are repetitions to
    /// spare.
    std::chrono::milliseconds beforeRepeating(const HttpAnswer &answer);
    /// Calls are waiting: the service asked for quiet, or it fails.
    bool isHeldUp() const;
    /// The service fails, whatever is asked of it.
    bool isFailing() const { return m_breaker.isOpen(); }
    AdaptiveLimit &limit() { return m_limit; }
    const AdaptiveLimit &limit() const { return m_limit; }

    /// Waits are this much shorter. For tests.
    void setHurry(double factor);

signals:
    void changed(); ///< the limit, or whether calls wait

private:
    struct Call {
        HttpRequest request;
        QPointer<QObject> context;
        HttpClient::Done done;
    };
    void pass();
    void watch(); ///< tells when calls begin or cease to wait
    void judge(const HttpAnswer &answer, std::chrono::milliseconds latency);

    HttpClient &m_http;
    const Clock &m_clock;
    AdaptiveLimit m_limit;
    RetryBudget m_budget;
    CallBreaker m_breaker;
    std::deque<Call> m_waiting;
    Timestamp m_quietUntil{};
    QTimer m_timer;
    double m_hurry = 1;
    bool m_wasHeldUp = false;
};

} // namespace reelyard
