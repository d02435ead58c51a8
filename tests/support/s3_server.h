// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/s3_signature.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

namespace reelyard::test
{

/// A program that serves a bucket for one test, on a port of its own, and ends with it or its process.
class S3Server
{
public:
    virtual ~S3Server();
    S3Server(const S3Server &) = delete;
    S3Server &operator=(const S3Server &) = delete;

    bool isRunning() const { return !m_account.endpoint.isEmpty(); }
    const S3Account &account() const { return m_account; }

protected:
    S3Server() = default;
    /// The first line that the program says, which has a JSON object.
    QJsonObject start(const QString &program, const QStringList &arguments);

    S3Account m_account;

private:
    QProcess m_process;
};

/// The npm package s3rver, which knows neither ListParts nor AbortMultipartUpload and does not look at signatures of
/// version 4. tests/run.sh installs it.
class S3rver final : public S3Server
{
public:
    S3rver();

    static bool isInstalled();

private:
    QTemporaryDir m_folder;
};

/// tests/support/s3_fault_server.py, which looks at signatures and fails to order.
class S3FaultServer final : public S3Server
{
public:
    S3FaultServer();

    /// {"fault": "error", "on": "part", "status": 503, "code": "SlowDown"}; see the server's head.
    bool order(const QJsonObject &what);
    QJsonArray requests(const QString &operation); ///< so far
    QJsonObject objects();                         ///< "size" and "etag" by key
    int mostBodies();                              ///< of files that were on their way at the same time
    QJsonObject uploads();                         ///< numbers of the parts that are there, by upload id

private:
    QUrl m_control;
};

} // namespace reelyard::test
