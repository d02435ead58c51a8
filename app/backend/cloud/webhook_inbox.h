// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <deque>
#include <map>
#include <mutex>
#include <optional>

namespace reelyard
{

/// What strangers may cost us. Requests above the rate are answered 429, connections above the number are closed.
struct WebhookLimits {
    double perSecond = 50; ///< requests of all senders together
    double burst = 100;    ///< of requests that come at once after a quiet time
    qint64 bodyBytes = 64 * 1024;
    std::chrono::milliseconds connection = std::chrono::seconds(10); ///< from accepting to closing
    int threads = 4;
    int waitingConnections = 64;
};

/// 32 bytes from the system's random generator.
QByteArray newWebhookKey();

/// Which secret is whose, what came already, and how much may come. Any thread.
class WebhookInbox
{
public:
    /// `key` is secret and stays the same over restarts: an attempt's secret is the HMAC-SHA256 of its id. As ids begin
    /// anew in another database, a key belongs to one.
    WebhookInbox(const QByteArray &key, const WebhookLimits &limits);

    /// The attempt's secret, 256 bits that may stand in a path. It is known until it is forgotten.
    QByteArray open(AttemptId attempt);
    /// A fresh secret, whose owner is the attempt 0. The one before is forgotten.
    QByteArray openTest();
    void forget(AttemptId attempt);

    /// Takes one request from what the rate allows.
    bool mayPass(std::chrono::steady_clock::time_point now);
    /// Takes the same time for every secret of the right length.
    std::optional<AttemptId> ownerOf(const QByteArray &secret) const;
    /// False where the attempt has had this body before.
    bool isNews(AttemptId attempt, const QByteArray &body);

private:
    struct Box {
        QByteArray secret;
        std::deque<QByteArray> seen; ///< hashes of bodies, the oldest first
    };

    mutable std::mutex m_mutex;
    QByteArray m_key;
    WebhookLimits m_limits;
    std::map<AttemptId, Box> m_boxes;
    double m_left; ///< requests that may pass now
    std::chrono::steady_clock::time_point m_counted;
};

/// The task that a message is about, as far as it says: "task_id" or "id", also under "data". A hint of a stranger;
/// empty where there is none that could stand in an address as it is.
QString taskNamedIn(const QByteArray &body);

} // namespace reelyard
