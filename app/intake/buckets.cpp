// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/buckets.h"

#include "app/backend/cloud/account_book.h"
#include "app/intake/file_scanner.h"

#include <QPointer>
#include <QTimer>

#include <chrono>
#include <utility>

namespace reelyard
{

namespace
{

constexpr char scheme[] = "s3://";
constexpr auto validity = std::chrono::hours(24); // longer than a job waits for its end

QString variable(std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const QString value = qEnvironmentVariable(name); !value.isEmpty())
            return value;
    }
    return {};
}

Result<S3Account> accountOf(const QString &bucket)
{
    S3Account account;
    account.bucket = bucket;
    account.accessKey = variable({"AWS_ACCESS_KEY_ID"});
    account.secretKey = variable({"AWS_SECRET_ACCESS_KEY"});
    account.sessionToken = variable({"AWS_SESSION_TOKEN"});
    account.region = variable({"AWS_REGION", "AWS_DEFAULT_REGION"});
    if (account.accessKey.isEmpty() || account.secretKey.isEmpty())
        return Error{ErrorClass::Configuration,
                     QStringLiteral("s3.no-key"),
                     Buckets::tr("To read s3://%1, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.").arg(bucket),
                     {}};
    const QString endpoint = variable({"AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"});
    account.pathStyle = !endpoint.isEmpty();
    account.endpoint =
        QUrl(endpoint.isEmpty() ? QStringLiteral("https://s3.%1.amazonaws.com")
                                      .arg(account.region.isEmpty() ? QStringLiteral("us-east-1") : account.region)
                                : endpoint);
    const bool isSafe = account.endpoint.scheme() == QLatin1String("https") ||
                        (account.endpoint.scheme() == QLatin1String("http") && isLoopback(account.endpoint));
    if (!isSafe || account.endpoint.host().isEmpty())
        return Error{ErrorClass::Configuration,
                     QStringLiteral("s3.endpoint"),
                     Buckets::tr("AWS_ENDPOINT_URL has to begin with https://; http:// is for this computer alone."),
                     {}};
    return account;
}

} // namespace

struct Buckets::Expansion {
    QStringList inputs;
    QStringList found;
    qsizetype at = 0;
    QPointer<QObject> context;
    Done done;
};

Buckets::Buckets(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

Buckets::~Buckets() = default;

bool Buckets::isBucketLink(QStringView source)
{
    return source.startsWith(QLatin1String(scheme), Qt::CaseInsensitive);
}

Result<S3Client *> Buckets::clientFor(const QString &bucket)
{
    const auto known = m_clients.find(bucket);
    if (known != m_clients.end())
        return known->second.get();
    auto account = accountOf(bucket);
    if (!account)
        return account.error();
    return m_clients.emplace(bucket, std::make_unique<S3Client>(*std::move(account), m_http, m_clock))
        .first->second.get();
}

QString Buckets::opened(const QString &source) const
{
    if (!isBucketLink(source))
        return source;
    const auto location = parseS3Location(source);
    const auto account = location ? accountOf(location->bucket) : Result<S3Account>(location.error());
    if (!account)
        return source;
    const QUrl link = presigned(*account, "GET", location->key, validity, m_clock.now());
    return link.isEmpty() ? source : link.toString(QUrl::FullyEncoded);
}

void Buckets::expand(const QStringList &inputs, QObject *context, Done done)
{
    auto expansion = std::make_shared<Expansion>();
    expansion->inputs = inputs;
    expansion->context = context;
    expansion->done = std::move(done);
    QTimer::singleShot(0, this, [this, expansion] { next(expansion); });
}

void Buckets::next(const std::shared_ptr<Expansion> &expansion)
{
    if (!expansion->context)
        return;
    while (expansion->at < expansion->inputs.size() && !isBucketLink(expansion->inputs[expansion->at]))
        expansion->found << expansion->inputs[expansion->at++];
    if (expansion->at >= expansion->inputs.size()) {
        expansion->done(expansion->found);
        return;
    }
    const QString input = expansion->inputs[expansion->at++];
    const auto location = parseS3Location(input);
    const auto client = location ? clientFor(location->bucket) : Result<S3Client *>(location.error());
    if (!client) {
        expansion->done(client.error());
        return;
    }
    const qsizetype before = expansion->found.size();
    (*client)->list(
        location->key, expansion->context,
        [expansion, bucket = location->bucket](const std::vector<S3Object> &objects) {
            for (const S3Object &object : objects) {
                if (isMediaName(object.key.section(u'/', -1)))
                    expansion->found << QLatin1String(scheme) + bucket + u'/' + object.key;
            }
        },
        [this, expansion, input, before](const Result<void> &listed) {
            if (!listed)
                expansion->done(listed.error());
            else if (expansion->found.size() == before)
                expansion->done(Error{ErrorClass::Permanent,
                                      QStringLiteral("s3.nothing"),
                                      tr("There is no media file below \"%1\".").arg(input),
                                      {}});
            else
                next(expansion);
        });
}

} // namespace reelyard
