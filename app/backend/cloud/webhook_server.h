// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/webhook_inbox.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QHostAddress>

#include <functional>
#include <memory>

namespace reelyard
{

/// The door: an HTTP server on threads of its own that lets in POSTs under /hooks/<secret> and answers everything else
/// 404. Nothing that a request says is logged. Made, listening and destroyed on one thread; its end closes all
/// connections and waits for its threads, which takes no longer than `arrived`.
class WebhookServer
{
public:
    /// Called on threads of the server, before the sender gets its answer.
    using Arrived = std::function<void(AttemptId owner, const QByteArray &body)>;

    WebhookServer(WebhookInbox &inbox, const WebhookLimits &limits, Arrived arrived);
    ~WebhookServer();

    /// Once. Port 0: any; gives the one that was taken. `prefix` is what the public address has before "/hooks", which
    /// a proxy may pass on or take away. Permanent error "webhook.port".
    Result<quint16> listen(const QHostAddress &address, quint16 port, const QByteArray &prefix);
    /// False before listen(), and after the system has closed the port.
    bool isServing() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelyard
