// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QIODevice;
class QNetworkReply;

namespace reelyard
{

/// One request as a value: providers write them without knowing how they are sent.
struct HttpRequest {
    QByteArray verb = "GET";
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    bool followsRedirects = false; ///< only where nothing secret is sent along
};

/// What came of it.
struct HttpAnswer {
    int status = 0;                        ///< 0: no answer came
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    /// Of a request without an answer: why. Of one with an answer that is not to be used (too long): the same.
    std::optional<Error> error;
    /// The server may have done what was asked although no answer came.
    bool mayHaveArrived = false;

    bool isOk() const { return !error && status >= 200 && status < 300; }
    QByteArray header(const char *name) const { return headers.value(QByteArray(name).toLower()); }
};

/// All HTTP of the cloud: asynchronous, connections kept alive, HTTP/2 where the server speaks it, the system's proxy,
/// TLS as the system trusts it. Main thread. What has a body is never sent twice by itself: Qt repeats a request whose
/// connection breaks, and a task that is created twice is paid twice.
class HttpClient : public QObject
{
    Q_OBJECT
public:
    struct Limits {
        std::chrono::milliseconds silence = std::chrono::seconds(30); ///< in which no byte moves
        std::chrono::milliseconds total = std::chrono::seconds(90);
        qint64 bodyBytes = 8 * 1024 * 1024; ///< of an answer
    };
    using Done = std::function<void(const HttpAnswer &)>;

    explicit HttpClient(QObject *parent = nullptr);
    ~HttpClient() override;

    /// `done` follows once, never from within the call; not when `context` or this is destroyed first.
    void send(const HttpRequest &request, const Limits &limits, QObject *context, Done done);
    /// Sends a file as the body. `total` of the limits is not looked at. Its answer has an error of class Permanent or
    /// Resource where the file cannot be read.
    void upload(const HttpRequest &request, const QString &path, const Limits &limits, QObject *context,
                std::function<void(qint64 sentBytes)> progressed, Done done);
    /// The same with what an open device still has, which is `size()` of it; the device is never rewound.
    void upload(const HttpRequest &request, std::unique_ptr<QIODevice> body, const Limits &limits, QObject *context,
                std::function<void(qint64 sentBytes)> progressed, Done done);
    /// Writes the body of a 2xx answer to a file, after the `from` bytes that it has; with `from` above 0 only what is
    /// missing is asked for (Range, RFC 9110 section 14.2), and where the server sends all of it the file begins anew.
    /// `total` of the limits is not looked at, `bodyBytes` is for the whole file.
    void download(const HttpRequest &request, const QString &path, qint64 from, const Limits &limits, QObject *context,
                  std::function<void(qint64 receivedBytes)> progressed, Done done);
    /// Ends what was begun for this context; its `done` is not called.
    void cancel(const QObject *context);

private:
    struct Exchange;
    Exchange *begin(const HttpRequest &request, const Limits &limits, QObject *context, Done done,
                    std::unique_ptr<QIODevice> body);
    void receive(Exchange *exchange);
    void finish(Exchange *exchange);
    void forget(Exchange *exchange);

    QNetworkAccessManager m_network;
    std::vector<std::unique_ptr<Exchange>> m_open;
};

} // namespace reelyard
