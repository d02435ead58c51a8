// SPDX-License-Identifier: GPL-3.0-or-later
// What S3Client and its uploads are made of; nobody else includes it.
#pragma once

#include "app/backend/cloud/s3_client.h"

#include <QTimer>

#include <memory>
#include <utility>

namespace reelyard
{

/// A request that is signed when it is sent.
struct S3Ask {
    QByteArray verb;
    QString key;
    S3Items query;
    QByteArray body;
    S3Headers headers;
    HttpClient::Limits limits;
};

/// Something that S3Client does for a context. It ends, and deletes itself, when its work is done, the context is
/// destroyed or cancelled. Owned by the client.
class S3Operation : public QObject
{
protected:
    S3Operation(S3Client &client, QObject *context);

    /// Nothing of it, and of what it has begun, happens any more.
    void end();
    bool isOver() const { return m_isOver; }

    void send(const S3Ask &ask, QObject *context, HttpClient::Done answered);
    /// The body comes from the device, and `payloadSha256` is of it or s3UnsignedPayload.
    void send(const S3Ask &ask, std::unique_ptr<QIODevice> body, const QByteArray &payloadSha256, QObject *context,
              std::function<void(qint64)> progressed, HttpClient::Done answered);
    /// As if an answer had come with this error.
    static void refuse(const Error &error, QObject *context, HttpClient::Done answered);

    std::chrono::milliseconds quietTime() const;
    std::optional<std::chrono::milliseconds> waitAfter(const Error &error, const HttpAnswer &answer, int tries);
    bool takeBodyPlace(); ///< false: none is free
    void leaveBodyPlace();
    Error withoutSecrets(const Error &error) const { return m_client.withoutSecrets(error); }

    S3Client &m_client;

private:
    Result<HttpRequest> request(const S3Ask &ask, const QByteArray &payloadSha256) const;

    bool m_isOver = false;
    bool m_hasBodyPlace = false;
};

/// One step: a request that is made anew and sent again while its error may pass.
template<typename T>
class S3Call final : public S3Operation
{
public:
    struct Step {
        std::function<void(QObject *context, HttpClient::Done answered)> send;
        std::function<Result<T>(const HttpAnswer &answer)> read; ///< of any answer, also none
        S3Client::Done<T> done;
        bool hasLongBody = false;
    };

    S3Call(S3Client &client, QObject *context, Step step)
        : S3Operation(client, context)
        , m_step(std::move(step))
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { attempt(); });
        connect(&client, &S3Client::bodyPlaceFreed, this, [this] {
            if (m_waitsForPlace)
                attempt();
        });
        m_timer.start(quietTime());
    }
    S3Call(S3Client &client, QObject *context, S3Ask ask, std::function<Result<T>(const HttpAnswer &)> read,
           S3Client::Done<T> done)
        : S3Call(client, context, {nullptr, std::move(read), std::move(done), false})
    {
        m_step.send = [this, ask = std::move(ask)](QObject *sender, HttpClient::Done answered) {
            send(ask, sender, std::move(answered));
        };
    }

private:
    void attempt()
    {
        if (isOver())
            return;
        if (const auto quiet = quietTime(); quiet.count() > 0) {
            m_waitsForPlace = false;
            m_timer.start(quiet);
            return;
        }
        m_waitsForPlace = m_step.hasLongBody && !takeBodyPlace();
        if (m_waitsForPlace)
            return;
        ++m_tries;
        m_step.send(this, [this](const HttpAnswer &answer) { take(answer); });
    }

    void take(const HttpAnswer &answer)
    {
        if (isOver())
            return;
        leaveBodyPlace();
        Result<T> result = m_step.read(answer);
        if (!result) {
            if (const auto wait = waitAfter(result.error(), answer, m_tries)) {
                m_timer.start(*wait);
                return;
            }
            result = withoutSecrets(result.error());
        }
        const auto done = std::move(m_step.done);
        end();
        done(std::move(result));
    }

    Step m_step;
    QTimer m_timer;
    int m_tries = 0;
    bool m_waitsForPlace = false;
};

/// Why an answer is none that can be used; absent for one of status 2xx.
std::optional<Error> s3Failure(const HttpAnswer &answer);
S3Ask s3HeadAsk(const QString &key);
Result<S3Object> readS3Head(const QString &key, const HttpAnswer &answer);

} // namespace reelyard
