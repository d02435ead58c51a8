// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace reelyard
{

// What storage that speaks S3 answers, and what is said to it in XML. Pure functions, for any thread.
//
// Each reader takes the body of an answer of status 200. That may hold an error nevertheless, which is then returned
// as s3Error() has it. A body above 8 MiB, nested or pieced beyond all use, with a DOCTYPE, or not well-formed is
// refused: Transient, "s3.answer".

struct S3Object {
    QString key;
    qint64 sizeBytes = 0;
    QString etag; ///< without quotes
    std::optional<Timestamp> modified;

    friend bool operator==(const S3Object &, const S3Object &) = default;
};

/// A page of ListObjectsV2, keys decoded where encoding-type=url was asked for and done.
struct S3Listing {
    std::vector<S3Object> objects;
    QStringList folders; ///< common prefixes, where a delimiter was asked for; each ends with it
    QString nextToken;   ///< asks for the next page; empty after the last
};

struct S3Part {
    int number = 0; ///< from 1
    QString etag;   ///< without quotes
    qint64 sizeBytes = 0;

    friend bool operator==(const S3Part &, const S3Part &) = default;
};

/// A page of ListParts: what the storage has of an upload.
struct S3PartList {
    std::vector<S3Part> parts; ///< by number
    int nextMarker = 0;        ///< asks for the next page; above the page's last number. 0 after the last page
};

inline constexpr qint64 s3SmallestPartBytes = qint64{5} << 20; ///< but the last part
inline constexpr qint64 s3LargestPartBytes = qint64{5} << 30;
inline constexpr qint64 s3LargestObjectBytes = qint64{5} << 40;
inline constexpr int s3MostParts = 10'000;

/// How large the parts of an upload are: 8 MiB, or as many whole MiB as 10,000 parts need. The last is smaller.
/// Permanent where S3 cannot hold the file.
Result<qint64> partSizeFor(qint64 sizeBytes);

Result<S3Listing> readS3Listing(const QByteArray &xml);
/// The upload id in the answer of CreateMultipartUpload.
Result<QString> readS3UploadId(const QByteArray &xml);
Result<S3PartList> readS3Parts(const QByteArray &xml);
/// The ETag of the whole, in the answer of CompleteMultipartUpload; empty where none is told. Of an error as Transient
/// the same may be asked again; where that answers "s3.no-upload" it may have been done the first time.
Result<QString> readS3Completion(const QByteArray &xml);
/// The body of CompleteMultipartUpload, parts sorted by number. Sizes are not needed.
QByteArray s3CompletionBody(std::vector<S3Part> parts);

/// An ETag as S3Object has it, from a header's or another's text.
QString plainEtag(const QString &etag);

/// An error from an answer's HTTP status and body, which may be empty or no XML. The code in it decides where it is
/// known, else the status. What concerns the keys and not the file is Permanent "account.access-key", ".secret-key",
/// ".token" and ".forbidden".
Error s3Error(int httpStatus, const QByteArray &body);

} // namespace reelyard
