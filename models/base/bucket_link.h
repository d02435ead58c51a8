// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reelyard
{

/// A place in storage that speaks S3, and not on a disk: "s3://bucket/prefix". Such paths are kept and put together as
/// paths are, letter by letter; see S3Location.
inline bool isBucketLink(QStringView path)
{
    return path.startsWith(QLatin1String("s3://"), Qt::CaseInsensitive);
}

/// As it is stored: the scheme in small letters, and no '/' at the end.
inline QString plainBucketLink(const QString &link)
{
    constexpr qsizetype schemeLength = 5;
    qsizetype length = link.size();
    while (length > schemeLength && link[length - 1] == u'/')
        --length;
    return QLatin1String("s3://") + link.mid(schemeLength, length - schemeLength);
}

} // namespace reelyard
