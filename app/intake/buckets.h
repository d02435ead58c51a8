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

    /// With the keys of s3AccountFor(). `clock` outlives it.
    explicit Buckets(const Clock &clock, QObject *parent = nullptr);
    ~Buckets() override;

    /// The inputs, with those of buckets replaced by the media files below them. Permanent
    /// "s3.nothing" where there is no media file; else errors of s3AccountFor() and S3Client. `done` follows once,
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
