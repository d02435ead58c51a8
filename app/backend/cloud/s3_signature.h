// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <chrono>

namespace reelyard
{

// Addresses and signatures of requests to storage that speaks S3: Signature Version 4 as in "Authenticating Requests
// (AWS Signature Version 4)" of the S3 API reference. Pure functions, for any thread.
//
// A signature holds for the bytes that are sent, so the address must reach the network as it is made here. With
// QNetworkAccessManager: redirects have to be followed by hand and signed anew, and a POST without a body must be given
// an empty one, since otherwise the query is sent as the body. A POST also gets a Content-Type where it has none, and
// the storage keeps that as the file's.

/// How a person's storage is reached. `secretKey` and `sessionToken` are secrets and belong in no log.
struct S3Account {
    QUrl endpoint;  ///< http or https, with a port or a leading path where there is one
    QString region; ///< empty means us-east-1, which is what most storage outside of AWS expects
    QString bucket;
    QString accessKey;
    QString secretKey;
    bool pathStyle = true; ///< endpoint/bucket/key; else bucket.endpoint/key, where that can be
    QString sessionToken;  ///< of temporary keys; else empty

    friend bool operator==(const S3Account &, const S3Account &) = default;
};

using S3Items = QList<QPair<QString, QString>>;         ///< of a query, not encoded
using S3Headers = QList<QPair<QByteArray, QByteArray>>; ///< names and values
inline constexpr char s3UnsignedPayload[] = "UNSIGNED-PAYLOAD";
inline constexpr std::chrono::seconds s3LongestValidity = std::chrono::hours(24 * 7);

struct S3Location {
    QString bucket;
    QString key; ///< or the beginning of keys; empty for the whole bucket

    friend bool operator==(const S3Location &, const S3Location &) = default;
};

/// Reads "s3://bucket/key". The key is what follows, letter by letter: "%", "?" and "#" have no meaning of their own.
Result<S3Location> parseS3Location(const QString &text);

/// Permanent where no request can ask for the key: it is longer than 1024 bytes, or URL libraries (that of Qt included)
/// would change it on its way, as with "." and ".." between slashes, which could even lead to another bucket.
Result<void> checkS3Key(const QString &key);

/// The address of a key, of the bucket where the key is empty, or of all buckets where the account names none; percent-
/// encoded as S3 signs it. An empty URL where the endpoint is none, checkS3Key() refuses the key or it has no bucket.
QUrl s3Url(const S3Account &account, const QString &key, const S3Items &query = {});

/// The headers to send with a request to `url`, which comes from s3Url(): `extra`, all of them signed and with the
/// space in their values made single, and those of the signature. "Host" is signed and not among them, for it is sent
/// anyway: the URL's host, and its port if it has one.
/// `payloadSha256` is lower-case hexadecimal or s3UnsignedPayload. Servers refuse times that are 15 minutes off.
/// A Content-Type that will be sent should be in `extra`.
S3Headers signedHeaders(const S3Account &account, const QByteArray &verb, const QUrl &url,
                        const QByteArray &payloadSha256, const S3Headers &extra, Timestamp time);

/// An address that whoever has it may use once or often until `validity` after `time` is over: 1 second to
/// s3LongestValidity, and brought into these bounds. Temporary keys may end before. To be handed on as
/// toString(QUrl::FullyEncoded). Empty where s3Url() is.
QUrl presigned(const S3Account &account, const QByteArray &verb, const QString &key, std::chrono::seconds validity,
               Timestamp time, const S3Items &extraQuery = {});

} // namespace reelyard
