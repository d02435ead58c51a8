// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <QByteArray>
#include <QString>

namespace reelyard
{

/// What this program puts into a person's bucket. It is written down before anything is sent, and forgotten when it has
/// been deleted there: nothing else in a bucket is ever deleted.
struct BucketUpload {
    QString place;    ///< "s3://bucket/key"
    QString endpoint; ///< of the storage: the same bucket at another one is another one
    QString source;   ///< path of the file
    QByteArray state; ///< how far it is, as the backend writes it
    bool isThere = false;
};

/// A task that may read an upload still: how it ended is not known.
struct BucketReader {
    QString account; ///< the service's base address
    QString task;    ///< empty: whether it was created is not known either
    Timestamp createdAt{};
};

} // namespace reelyard
