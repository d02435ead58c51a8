// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/http_client.h"

#include "app/platform/files.h"

#include <QBuffer>
#include <QFile>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

// A body that can be read once. Where a connection breaks, Qt sends the request again and for that wants to begin the
// body anew, which this one refuses.
class OnceBody : public QIODevice
{
public:
    explicit OnceBody(std::unique_ptr<QIODevice> source)
        : m_source(std::move(source))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_source->atEnd(); }
    qint64 bytesAvailable() const override { return m_source->bytesAvailable(); }
    qint64 total() const { return m_source->size(); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = m_source->read(data, size);
        return count == 0 && m_source->atEnd() ? -1 : count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_source;
};

Error broken(const char *code, const QString &sentence, const QString &detail)
{
    return {ErrorClass::Transient, QString::fromLatin1(code), sentence, detail};
}

Error failureOf(const QNetworkReply &reply)
{
    const QString detail = reply.errorString();
    switch (static_cast<int>(reply.error())) {
    case QNetworkReply::HostNotFoundError:
        return broken("net.unknown-host", HttpClient::tr("The server's name is not known here."), detail);
    case QNetworkReply::ConnectionRefusedError:
        return broken("net.refused", HttpClient::tr("The server does not accept connections."), detail);
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorClass::Permanent, QStringLiteral("net.tls"),
                HttpClient::tr("The server cannot prove who it is, or does not speak a secure protocol."), detail};
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {ErrorClass::Permanent, QStringLiteral("net.proxy"),
                HttpClient::tr("The proxy wants a name and a password that the system does not give."), detail};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return broken("net.proxy", HttpClient::tr("The proxy does not answer."), detail);
    default:
        return broken("net.broken", HttpClient::tr("The connection to the server broke."), detail);
    }
}

Error unwritable(const QFile &file)
{
    const bool isFull = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
    return {ErrorClass::Resource,
            isFull ? QStringLiteral("resource.disk-full") : QStringLiteral("resource.unwritable"),
            HttpClient::tr("The download could not be written: %1").arg(file.errorString()),
            {}};
}

// What has not even found its server cannot have done anything there.
bool mayHaveArrived(QNetworkReply::NetworkError error)
{
    return error != QNetworkReply::HostNotFoundError && error != QNetworkReply::ConnectionRefusedError &&
           error != QNetworkReply::SslHandshakeFailedError && error != QNetworkReply::ProxyConnectionRefusedError &&
           error != QNetworkReply::ProxyNotFoundError && error != QNetworkReply::ProxyAuthenticationRequiredError &&
           error != QNetworkReply::ProtocolUnknownError;
}

// Not from within its own signals.
void abortSoon(QNetworkReply *reply)
{
    QMetaObject::invokeMethod(reply, &QNetworkReply::abort, Qt::QueuedConnection);
}

} // namespace

struct HttpClient::Exchange {
    QPointer<QObject> context;
    Done done;
    Limits limits;
    QNetworkReply *reply = nullptr; ///< ours until it is forgotten
    std::unique_ptr<OnceBody> body;
    QTimer silence;
    QTimer total;
    HttpAnswer answer;
    std::optional<Error> ended; ///< by us: why
    // Of a download:
    QString path;                ///< empty for what is no download
    std::unique_ptr<QFile> file; ///< open as soon as there is something for it
    qint64 have = 0;
    std::function<void(qint64)> progressed;
};

HttpClient::HttpClient(QObject *parent)
    : QObject(parent)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

HttpClient::~HttpClient()
{
    while (!m_open.empty())
        forget(m_open.back().get());
}

HttpClient::Exchange *HttpClient::begin(const HttpRequest &request, const Limits &limits, QObject *context, Done done,
                                        std::unique_ptr<QIODevice> body)
{
    auto exchange = std::make_unique<Exchange>();
    Exchange *raw = exchange.get();
    raw->context = context;
    raw->done = std::move(done);
    raw->limits = limits;
    QNetworkRequest wire(request.url);
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, value);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, request.followsRedirects
                                                                    ? QNetworkRequest::NoLessSafeRedirectPolicy
                                                                    : QNetworkRequest::ManualRedirectPolicy);
    wire.setMaximumRedirectsAllowed(5);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    if (body) {
        raw->body = std::make_unique<OnceBody>(std::move(body));
        wire.setHeader(QNetworkRequest::ContentLengthHeader, raw->body->total());
        wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    // As a custom verb, Qt would wait for the body that a HEAD's Content-Length announces and that never comes.
    raw->reply = request.verb == "HEAD" ? m_network.head(wire)
                                        : m_network.sendCustomRequest(wire, request.verb, raw->body.get());
    raw->reply->setReadBufferSize(1024 * 1024); // what is not wanted is not held in memory
    for (QTimer *timer : {&raw->silence, &raw->total})
        timer->setSingleShot(true);
    const auto tooLate = [raw](const char *code, const QString &sentence) {
        raw->ended = broken(code, sentence, {});
        abortSoon(raw->reply);
    };
    connect(&raw->silence, &QTimer::timeout, this,
            [tooLate] { tooLate("net.silent", tr("The server has stopped answering.")); });
    connect(&raw->total, &QTimer::timeout, this,
            [tooLate] { tooLate("net.slow", tr("The server took too long to answer.")); });
    const auto alive = [raw] { raw->silence.start(raw->limits.silence); };
    connect(raw->reply, &QNetworkReply::uploadProgress, this, [raw, alive](qint64 sent, qint64) {
        alive();
        if (raw->progressed && raw->path.isEmpty() && sent > 0) // Qt ends with 0 of 0
            raw->progressed(sent);
    });
    connect(raw->reply, &QNetworkReply::metaDataChanged, this, alive);
    connect(raw->reply, &QNetworkReply::readyRead, this, [this, raw, alive] {
        alive();
        receive(raw);
    });
    connect(raw->reply, &QNetworkReply::finished, this, [this, raw] { finish(raw); });
    connect(context, &QObject::destroyed, this, &HttpClient::cancel, Qt::UniqueConnection);
    raw->silence.start(limits.silence);
    m_open.push_back(std::move(exchange));
    return raw;
}

void HttpClient::send(const HttpRequest &request, const Limits &limits, QObject *context, Done done)
{
    std::unique_ptr<QIODevice> body;
    if (!request.body.isEmpty() || request.verb == "POST" || request.verb == "PUT") {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(request.body);
        buffer->open(QIODevice::ReadOnly);
        body = std::move(buffer);
    }
    begin(request, limits, context, std::move(done), std::move(body))->total.start(limits.total);
}

void HttpClient::upload(const HttpRequest &request, const QString &path, const Limits &limits, QObject *context,
                        std::function<void(qint64)> progressed, Done done)
{
    auto file = openFile(path, QIODevice::ReadOnly);
    if (!file) {
        HttpAnswer answer;
        answer.error = file.error();
        QTimer::singleShot(0, context, [done = std::move(done), answer] { done(answer); });
        return;
    }
    upload(request, *std::move(file), limits, context, std::move(progressed), std::move(done));
}

void HttpClient::upload(const HttpRequest &request, std::unique_ptr<QIODevice> body, const Limits &limits,
                        QObject *context, std::function<void(qint64)> progressed, Done done)
{
    begin(request, limits, context, std::move(done), std::move(body))->progressed = std::move(progressed);
}

void HttpClient::download(const HttpRequest &request, const QString &path, qint64 from, const Limits &limits,
                          QObject *context, std::function<void(qint64)> progressed, Done done)
{
    HttpRequest ranged = request;
    ranged.headers.emplaceBack("Accept-Encoding", "identity");
    if (from > 0)
        ranged.headers.emplaceBack("Range", "bytes=" + QByteArray::number(from) + "-");
    Exchange *exchange = begin(ranged, limits, context, std::move(done), nullptr);
    exchange->path = path;
    exchange->have = from;
    exchange->progressed = std::move(progressed);
}

void HttpClient::receive(Exchange *exchange)
{
    const int status = exchange->reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isDownload = !exchange->path.isEmpty();
    const bool isForFile = isDownload && (status == 200 || status == 206);
    const auto stop = [exchange](Error error) {
        exchange->ended = std::move(error);
        abortSoon(exchange->reply);
    };
    if (isForFile && !exchange->file) {
        if (status == 200)
            exchange->have = 0;
        auto file = openFile(exchange->path, status == 200 ? QIODevice::WriteOnly | QIODevice::Truncate
                                                           : QIODevice::WriteOnly | QIODevice::Append);
        if (!file) {
            stop(file.error());
            return;
        }
        exchange->file = *std::move(file);
        if (exchange->file->size() != exchange->have) {
            stop(unwritable(*exchange->file)); // somebody else writes there
            return;
        }
    }
    while (!exchange->ended && exchange->reply->bytesAvailable() > 0) {
        const QByteArray bytes = exchange->reply->read(256 * 1024);
        const qint64 size = (isForFile ? exchange->have : exchange->answer.body.size()) + bytes.size();
        // An error page of a download is small as any other answer.
        if (size > (isDownload && !isForFile ? Limits().bodyBytes : exchange->limits.bodyBytes)) {
            stop({ErrorClass::Permanent,
                  QStringLiteral("net.too-long"),
                  tr("The server's answer is longer than it may be."),
                  {}});
            return;
        }
        if (!isForFile) {
            exchange->answer.body += bytes;
            continue;
        }
        if (exchange->file->write(bytes) != bytes.size()) {
            stop(unwritable(*exchange->file));
            return;
        }
        exchange->have = size;
        if (exchange->progressed)
            exchange->progressed(size);
    }
}

void HttpClient::finish(Exchange *exchange)
{
    receive(exchange);
    const QNetworkReply &reply = *exchange->reply;
    HttpAnswer &answer = exchange->answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : reply.rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    if (answer.status == 200 && !exchange->path.isEmpty() && !exchange->file && !exchange->ended) {
        // An empty file has no byte that would have been received.
        if (auto file = openFile(exchange->path, QIODevice::WriteOnly | QIODevice::Truncate); !file)
            exchange->ended = file.error();
    }
    if (exchange->file && !exchange->file->flush() && !exchange->ended)
        exchange->ended = unwritable(*exchange->file);
    exchange->file.reset();
    const bool isHttpError = answer.status >= 400; // an answer like any other
    if (exchange->ended)
        answer.error = exchange->ended;
    else if (reply.error() != QNetworkReply::NoError && !isHttpError)
        answer.error = failureOf(reply);
    answer.mayHaveArrived = answer.error && (exchange->ended || mayHaveArrived(reply.error()));
    const auto done = std::move(exchange->done);
    const QPointer<QObject> context = exchange->context;
    const HttpAnswer told = std::move(answer);
    forget(exchange);
    if (context && done)
        done(told);
}

void HttpClient::forget(Exchange *exchange)
{
    exchange->reply->disconnect(this);
    exchange->reply->abort();
    exchange->reply->deleteLater();
    // The reply reads from the body until it is gone.
    if (exchange->body)
        exchange->body.release()->setParent(exchange->reply);
    std::erase_if(m_open, [exchange](const auto &open) { return open.get() == exchange; });
}

void HttpClient::cancel(const QObject *context)
{
    std::vector<Exchange *> ended;
    for (const auto &exchange : m_open) {
        if (!exchange->context || exchange->context == context)
            ended.push_back(exchange.get());
    }
    for (Exchange *exchange : ended)
        forget(exchange);
}

} // namespace reelyard
