// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/s3_operation.h"

#include <QCryptographicHash>

namespace reelyard
{

namespace
{

constexpr int mostBodies = 4;

} // namespace

S3Operation::S3Operation(S3Client &client, QObject *context)
    : QObject(&client)
    , m_client(client)
{
    connect(context, &QObject::destroyed, this, [this] { end(); });
    connect(&client, &S3Client::cancelled, this, [this, context](const QObject *cancelled) {
        if (cancelled == context)
            end();
    });
}

void S3Operation::end()
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_client.m_http.cancel(this);
    m_client.cancel(this);
    leaveBodyPlace();
    deleteLater();
}

bool S3Operation::takeBodyPlace()
{
    if (m_client.m_bodies >= mostBodies)
        return false;
    ++m_client.m_bodies;
    m_hasBodyPlace = true;
    return true;
}

void S3Operation::leaveBodyPlace()
{
    if (!std::exchange(m_hasBodyPlace, false))
        return;
    --m_client.m_bodies;
    emit m_client.bodyPlaceFreed();
}

Result<HttpRequest> S3Operation::request(const S3Ask &ask, const QByteArray &payloadSha256) const
{
    if (ask.key.isEmpty() && ask.verb != "GET") // it would be for the bucket itself
        return S3Client::noKey();
    const auto url = m_client.address(ask.key, ask.query);
    if (!url)
        return url.error();
    HttpRequest request;
    request.verb = ask.verb;
    request.url = *url;
    request.body = ask.body;
    request.headers =
        signedHeaders(m_client.m_account, ask.verb, *url, payloadSha256, ask.headers, m_client.m_clock.now());
    return request;
}

void S3Operation::send(const S3Ask &ask, QObject *context, HttpClient::Done answered)
{
    const auto made = request(ask, QCryptographicHash::hash(ask.body, QCryptographicHash::Sha256).toHex());
    if (made)
        m_client.m_http.send(*made, ask.limits, context, std::move(answered));
    else
        refuse(made.error(), context, std::move(answered));
}

void S3Operation::send(const S3Ask &ask, std::unique_ptr<QIODevice> body, const QByteArray &payloadSha256,
                       QObject *context, std::function<void(qint64)> progressed, HttpClient::Done answered)
{
    const auto made = request(ask, payloadSha256);
    if (made)
        m_client.m_http.upload(*made, std::move(body), ask.limits, context, std::move(progressed), std::move(answered));
    else
        refuse(made.error(), context, std::move(answered));
}

void S3Operation::refuse(const Error &error, QObject *context, HttpClient::Done answered)
{
    HttpAnswer answer;
    answer.error = error;
    QTimer::singleShot(0, context, [answered = std::move(answered), answer] { answered(answer); });
}

std::chrono::milliseconds S3Operation::quietTime() const
{
    return std::chrono::milliseconds(m_client.m_quiet.remainingTime());
}

std::optional<std::chrono::milliseconds> S3Operation::waitAfter(const Error &error, const HttpAnswer &answer, int tries)
{
    return m_client.waitAfter(error, answer, tries);
}

std::optional<Error> s3Failure(const HttpAnswer &answer)
{
    if (answer.error)
        return answer.error;
    return answer.isOk() ? std::nullopt : std::optional(s3Error(answer.status, answer.body));
}

S3Ask s3HeadAsk(const QString &key)
{
    return {"HEAD", key, {}, {}, {{"Accept-Encoding", "identity"}}, {}}; // else the length may be of something packed
}

Result<S3Object> readS3Head(const QString &key, const HttpAnswer &answer)
{
    if (const auto failure = s3Failure(answer))
        return *failure;
    bool isNumber = false;
    const qint64 size = answer.header("Content-Length").toLongLong(&isNumber);
    if (!isNumber || size < 0)
        return Error{ErrorClass::Transient, QStringLiteral("s3.answer"),
                     S3Client::tr("The storage does not say how large the file is."), key};
    return S3Object{key, size, plainEtag(QString::fromLatin1(answer.header("ETag"))), std::nullopt};
}

} // namespace reelyard
