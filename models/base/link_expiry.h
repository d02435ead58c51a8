// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <QString>

#include <optional>

namespace reelyard
{

/// When a presigned link stops working, by what stands in its query; nothing for a link that says no such thing. Pure.
///   X-Amz-Date and X-Amz-Expires     S3, Signature Version 4
///   X-Goog-Date and X-Goog-Expires   Google Cloud Storage
///   Expires                          S3 Version 2 and CloudFront: seconds since 1970
///   se                               Azure's shared access signatures
/// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
std::optional<Timestamp> expiryOf(const QString &link);

} // namespace reelyard
