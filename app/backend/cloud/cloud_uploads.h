// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/cloud_provider.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace reelyard
{

class CloudBackend;

/// Brings files to where the service reads them, each once for all jobs that want it at the time or while it is kept
/// there: to the service itself, or where the account says so to the user's bucket. Main thread.
class CloudUploads : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<QString> &link)>;

    explicit CloudUploads(CloudBackend &backend);
    ~CloudUploads() override;

    /// `link` is an address, or "s3://bucket/key" that has to be signed when it is read. `done` follows once, never
    /// from within the call; not when `context` is destroyed or forgotten first. Errors as of HttpClient::upload() and
    /// CloudProvider, after some tries, or of BucketUploads::put().
    void want(const QString &path, QObject *context, std::function<void(double fraction)> progressed, Done done);
    /// An upload that nobody waits for is ended.
    void forget(const QObject *context);
    int uploads() const { return m_count; } ///< carried out, whatever came of them

private:
    struct Upload;
    void begin(Upload *upload);
    void putInBucket(Upload *upload);
    void sign(Upload *upload);
    void put(Upload *upload, const CloudUpload &target);
    void again(Upload *upload, const Error &error, const HttpAnswer &answer);
    void finish(Upload *upload, const Result<QString> &link);

    CloudBackend &m_backend;
    std::vector<std::unique_ptr<Upload>> m_uploads;
    int m_count = 0;
};

} // namespace reelyard
