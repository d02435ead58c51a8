// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/webhook_inbox.h"
#include "models/base/result.h"

#include <QHostAddress>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace reelyard
{

class HttpClient;
class WebhookServer;

/// Where a service tells that a task has changed. A message is a hint and never believed: who gets it asks the service.
///
/// Each attempt has an address of its own that nobody can guess, so that a message also tells whose it is. The HTTP
/// server (webhook_server.h) has threads of its own; this lives on the main thread, and so do its signals.
///
/// Off until listen(), and not on before a message of our own has gone through the public address and back (test()).
class WebhookReceiver : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<void> &)>;

    /// `key`: 32 secret bytes that stay the same for as long as the database does; see newWebhookKey().
    explicit WebhookReceiver(const QByteArray &key, const WebhookLimits &limits = {}, QObject *parent = nullptr);
    ~WebhookReceiver() override;

    /// Port 0: any; gives the one that was taken. `publicUrl` is what leads here from outside, http or https, with a
    /// path or without; empty: the address and port themselves. One that listened ends first. Errors: Configuration
    /// "webhook.address", Permanent "webhook.port".
    Result<quint16> listen(const QHostAddress &address, quint16 port, const QUrl &publicUrl = {});
    /// Ends connections and threads; takes milliseconds. Addresses that were given stay the attempts'.
    void stop();
    bool isListening() const;
    /// Listening and tested: tasks may be created with an address.
    bool isOn() const { return isListening() && m_isTested; }

    /// The attempt's address, the same after a restart. From now on messages for it are taken, also those to an earlier
    /// program. Empty while nobody listens.
    QUrl urlFor(AttemptId attempt);
    /// Messages for it are answered like any others that are nobody's.
    void forget(AttemptId attempt);

    /// Sends a message through the public address. `done` follows once, never from within the call, and not when this
    /// is destroyed first; `http` has to live as long. Permanent errors: "webhook.off", "webhook.unreachable",
    /// "webhook.stranger" (somebody else answers there), "webhook.lost" (it did not come within `limit`),
    /// "webhook.stopped" (listen(), stop() or another test came between).
    void test(HttpClient &http, std::chrono::milliseconds limit, Done done);

signals:
    /// Once for each different body. `taskId` is what the message says and may be empty.
    void arrived(reelyard::AttemptId attempt, const QString &taskId);

private:
    struct Test;
    QUrl urlOf(const QByteArray &secret) const;
    void take(AttemptId owner, const QString &taskId);
    void giveUpTest();
    void endTest(const Result<void> &result);

    WebhookLimits m_limits;
    WebhookInbox m_inbox;
    std::unique_ptr<WebhookServer> m_server;
    QUrl m_publicUrl;
    bool m_isTested = false;
    std::unique_ptr<Test> m_test;
    QTimer m_testTimer;
};

} // namespace reelyard
