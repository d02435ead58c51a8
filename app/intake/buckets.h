// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/s3_client.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>

namespace reelyard
{

/// The user's storage that speaks S3, as sources: "s3://bucket/prefix" stands for the media files below it, and each of
/// them is a link that is signed whenever it is read. Main thread.
class Buckets : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<QStringList> &)>;

    /// With the keys of the environment, as the AWS programs take them: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY,
    /// AWS_SESSION_TOKEN, AWS_REGION, and AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL for storage of others. `clock`
    /// outlives it.
    explicit Buckets(const Clock &clock, QObject *parent = nullptr);
    ~Buckets() override;

    static bool isBucketLink(QStringView source);
    /// An address that anybody may read for a day; other sources as they are, and so what cannot be signed, which then
    /// fails where it is read.
    QString opened(const QString &source) const;
    /// The inputs, with those of buckets replaced by the media files below them. Configuration errors "s3.no-key" and
    /// "s3.endpoint", Permanent "s3.nothing" where there is no media file, and those of S3Client. `done` follows once,
    /// never from within the call, not when `context` is destroyed first.
    void expand(const QStringList &inputs, QObject *context, Done done);
    /// Configuration errors "s3.no-key" and "s3.endpoint".
    Result<S3Client *> clientFor(const QString &bucket);

private:
    struct Expansion;
    void next(const std::shared_ptr<Expansion> &expansion);

    const Clock &m_clock;
    HttpClient m_http;
    std::map<QString, std::unique_ptr<S3Client>> m_clients; ///< by bucket
};

} // namespace reelyard
