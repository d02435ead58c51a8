// SPDX-License-Identifier: GPL-3.0-or-later
// What Publisher's parts for disks and for buckets have in common; nobody else includes it.
#pragma once

#include "app/backend/cloud/bucket_store.h"
#include "app/queue/publisher.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace reelyard
{

// Where one item stands. `number` is that of the name tried: 0 is the wanted name, 1 "clip (1).mp4".
struct TargetPlace {
    int number = 0;
    QString path;
    bool replace = false;
    bool isDone = false;
};

struct Publisher::Step {
    Request request;
    std::function<void(Result<std::vector<Published>>)> done;
    std::vector<TargetPlace> places;
    std::vector<Published> published;
    QStringList left; ///< parts that have been copied
    bool isForBucket = false;
    std::unique_ptr<QObject> context;                          ///< of all that is asked of the bucket
    std::map<QString, std::optional<BucketStore::There>> seen; ///< what has been asked for, by link
    bool isSettling = false; ///< what is in the bucket is being written down, and that is not stopped
    bool isUnwanted = false;
    bool isOver = false;
};

/// The text as it is under the output's final name.
QByteArray sidecarContent(const Sidecar &sidecar, const QString &path);
/// What an item would be called with this number.
QString pathAt(const Publisher::Request &request, const Publisher::Item &item, int number);

} // namespace reelyard
