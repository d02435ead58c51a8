// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/s3_client.h"

#include "app/backend/cloud/cloud_provider.h"
#include "app/backend/cloud/s3_operation.h"
#include "app/backend/cloud/s3_upload.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace reelyard
{

using namespace std::chrono_literals;

namespace
{

constexpr qint64 mostListed = 10'000'000;
constexpr int mostPages = 100'000; // pages may have little on them, or nothing
constexpr int mostTries = 6;
constexpr int mostTriesWhenLimited = 20;

/// Reads a list page by page.
class Walk final : public S3Operation
{
public:
    Walk(S3Client &client, QObject *context, QString prefix, S3Client::Page page, S3Client::Done<void> done)
        : S3Operation(client, context)
        , m_prefix(std::move(prefix))
        , m_page(std::move(page))
        , m_done(std::move(done))
    {
        ask({});
    }

private:
    void ask(const QString &token)
    {
        // With encoding-type names are told that XML cannot hold.
        S3Items query{{QStringLiteral("list-type"), QStringLiteral("2")},
                      {QStringLiteral("encoding-type"), QStringLiteral("url")}};
        if (!m_prefix.isEmpty())
            query.append({QStringLiteral("prefix"), m_prefix});
        if (!token.isEmpty())
            query.append({QStringLiteral("continuation-token"), token});
        const auto read = [](const HttpAnswer &answer) -> Result<S3Listing> {
            if (const auto failure = s3Failure(answer))
                return *failure;
            return readS3Listing(answer.body);
        };
        new S3Call<S3Listing>(m_client, this, {"GET", {}, query, {}, {}, {}}, read,
                              [this, token](Result<S3Listing> listing) { take(token, std::move(listing)); });
    }

    void take(const QString &token, Result<S3Listing> listing)
    {
        if (!listing) {
            finish(listing.error());
            return;
        }
        const QString next = listing->nextToken;
        m_listed += static_cast<qint64>(listing->objects.size());
        ++m_pages;
        m_page(std::move(listing->objects));
        if (isOver()) // cancelled just now
            return;
        if (next.isEmpty())
            finish({});
        else if (next == token)
            finish(Error{ErrorClass::Transient,
                         QStringLiteral("s3.answer"),
                         S3Client::tr("The storage sends the same part of its list again and again."),
                         {}});
        else if (m_listed >= mostListed || m_pages >= mostPages)
            finish(Error{ErrorClass::Permanent,
                         QStringLiteral("s3.too-many"),
                         S3Client::tr("There are more files in the bucket than can be listed. Choose a folder in it."),
                         {}});
        else
            ask(next);
    }

    void finish(const Result<void> &result)
    {
        const auto done = std::move(m_done);
        end();
        done(result);
    }

    QString m_prefix;
    S3Client::Page m_page;
    S3Client::Done<void> m_done;
    qint64 m_listed = 0;
    int m_pages = 0;
};

// Of a removal: what is not there need not be removed.
Result<void> readRemoval(const HttpAnswer &answer)
{
    const auto failure = s3Failure(answer);
    if (!failure || failure->code == QLatin1String("s3.no-object") || failure->code == QLatin1String("s3.no-upload"))
        return {};
    return *failure;
}

} // namespace

QJsonObject toJson(const S3UploadState &state)
{
    QJsonObject etags;
    for (const auto &[number, etag] : state.etags)
        etags.insert(QString::number(number), etag);
    return {{QStringLiteral("key"), state.key},
            {QStringLiteral("uploadId"), state.uploadId},
            {QStringLiteral("partSizeBytes"), state.partSizeBytes},
            {QStringLiteral("sizeBytes"), state.source.sizeBytes},
            // A number of JSON may have been through a double.
            {QStringLiteral("modifiedTicks"), QString::number(state.source.modifiedTicks)},
            {QStringLiteral("etags"), etags}};
}

S3UploadState s3UploadStateFromJson(const QJsonObject &object)
{
    S3UploadState state;
    state.key = object.value(QStringLiteral("key")).toString();
    state.uploadId = object.value(QStringLiteral("uploadId")).toString();
    state.partSizeBytes = object.value(QStringLiteral("partSizeBytes")).toInteger();
    state.source.sizeBytes = object.value(QStringLiteral("sizeBytes")).toInteger();
    state.source.modifiedTicks = object.value(QStringLiteral("modifiedTicks")).toString().toLongLong();
    const QJsonObject etags = object.value(QStringLiteral("etags")).toObject();
    for (auto etag = etags.begin(); etag != etags.end(); ++etag)
        state.etags[etag.key().toInt()] = etag.value().toString();
    return state;
}

S3Client::S3Client(S3Account account, HttpClient &http, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_http(http)
    , m_clock(clock)
{
}

S3Client::~S3Client()
{
    // As long as there is something that they can end themselves with.
    qDeleteAll(findChildren<QObject *>(QString(), Qt::FindDirectChildrenOnly));
}

void S3Client::list(const QString &prefix, QObject *context, Page page, Done<void> done)
{
    new Walk(*this, context, prefix, std::move(page), std::move(done));
}

void S3Client::head(const QString &key, QObject *context, Done<S3Object> done)
{
    new S3Call<S3Object>(
        *this, context, s3HeadAsk(key), [key](const HttpAnswer &answer) { return readS3Head(key, answer); },
        std::move(done));
}

void S3Client::get(const QString &key, QObject *context, Done<QByteArray> done)
{
    if (key.isEmpty()) {
        QTimer::singleShot(0, context, [done = std::move(done)] { done(noKey()); });
        return;
    }
    const auto read = [](const HttpAnswer &answer) -> Result<QByteArray> {
        if (const auto failure = s3Failure(answer))
            return *failure;
        return answer.body;
    };
    new S3Call<QByteArray>(*this, context, {"GET", key, {}, {}, {}, {}}, read, std::move(done));
}

void S3Client::remove(const QString &key, QObject *context, Done<void> done)
{
    new S3Call<void>(*this, context, {"DELETE", key, {}, {}, {}, {}}, readRemoval, std::move(done));
}

void S3Client::upload(S3UploadOrder order, QObject *context, Done<S3Object> done)
{
    new S3Upload(*this, context, std::move(order), std::move(done));
}

void S3Client::abort(const S3UploadState &state, QObject *context, Done<void> done)
{
    if (state.uploadId.isEmpty()) { // without it, the request would remove the object
        QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
        return;
    }
    new S3Call<void>(*this, context, {"DELETE", state.key, {{QStringLiteral("uploadId"), state.uploadId}}, {}, {}, {}},
                     readRemoval, std::move(done));
}

void S3Client::cancel(const QObject *context)
{
    emit cancelled(context);
}

Error S3Client::noKey()
{
    return {ErrorClass::Permanent, QStringLiteral("s3.no-key"), tr("A file in the storage needs a name."), {}};
}

Result<QUrl> S3Client::address(const QString &key, const S3Items &query) const
{
    if (const auto usable = checkS3Key(key); !usable)
        return usable.error();
    const QUrl url = s3Url(m_account, key, query);
    if (url.isEmpty() || m_account.bucket.isEmpty())
        return Error{ErrorClass::Permanent, QStringLiteral("account.storage"),
                     tr("The address of the storage, or the name of the bucket, is not one."),
                     m_account.endpoint.toString(QUrl::RemoveUserInfo) + u' ' + m_account.bucket};
    return url;
}

std::optional<std::chrono::milliseconds> S3Client::waitAfter(const Error &error, const HttpAnswer &answer, int tries)
{
    const bool isLimited = error.errorClass == ErrorClass::RateLimited;
    // That an upload is gone does not pass by asking again.
    const bool mayPass =
        isLimited || (error.errorClass == ErrorClass::Transient && error.code != QLatin1String("s3.no-upload") &&
                      error.code != QLatin1String("source.changed"));
    if (!mayPass || tries >= (isLimited ? mostTriesWhenLimited : mostTries))
        return std::nullopt;
    const auto grown = std::min<std::chrono::milliseconds>(300s, 2000ms * (1 << std::clamp(tries - 1, 0, 10)));
    const double jitter = 0.5 + QRandomGenerator::global()->generateDouble() / 2;
    const auto own = static_cast<double>(grown.count()) * jitter;
    const auto wish = retryAfter(answer, m_clock.now());
    const std::chrono::milliseconds wait(
        static_cast<qint64>((wish ? static_cast<double>(wish->count()) : own) / m_hurry));
    if (isLimited && wait.count() > m_quiet.remainingTime())
        m_quiet.setRemainingTime(wait);
    return wait;
}

// A server may say again what it was told.
Error S3Client::withoutSecrets(Error error) const
{
    for (const QString &secret : {m_account.secretKey, m_account.sessionToken}) {
        if (secret.isEmpty())
            continue;
        error.sentence.replace(secret, QLatin1String("***"));
        error.detail.replace(secret, QLatin1String("***"));
    }
    return error;
}

} // namespace reelyard
