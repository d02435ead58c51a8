// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/s3_signature.h"

namespace reelyard
{

inline constexpr char s3Scheme[] = "s3://";
/// Of links to what lies in a bucket: longer than a job waits for its end, and a task for its turn.
inline constexpr std::chrono::seconds s3LinkValidity = std::chrono::hours(24);

bool isBucketLink(QStringView source);

/// How the user's bucket is reached, with the keys that the AWS programs would take: those of the environment
/// (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION, and AWS_ENDPOINT_URL_S3 or
/// AWS_ENDPOINT_URL for storage of others), else those of the profile that AWS_PROFILE names in ~/.aws/credentials and
/// ~/.aws/config, or where AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE say. They are read anew each time, since
/// temporary ones change. Configuration errors "account.s3-keys" and "account.s3-endpoint", which hold no secret.
Result<S3Account> s3AccountFor(const QString &bucket);

/// An address from which anybody may read a source in a bucket for as long as s3LinkValidity; other sources as they
/// are, and so what cannot be signed, which then fails where it is read.
QString openedBucketLink(const QString &source, Timestamp now);

} // namespace reelyard
