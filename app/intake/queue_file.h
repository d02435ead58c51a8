// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/job/exported_job.h"

#include <QJsonObject>
#include <QString>

#include <utility>
#include <vector>

namespace reelyard
{

// A queue as a file that another computer reads: one JSON object a line. The first says what it is:
//   {"reelyard":"queue","version":1}
// and each other one is a job that is still to be done. Paths are the file system's bytes in percent encoding, so that
// names that are no valid UTF-8 survive.

QJsonObject queueFileHead();
QJsonObject toJson(const ExportedJob &job);

/// Configuration error "queue-file.unreadable" for a file that is none, or of a newer version.
Result<std::vector<ExportedJob>> readQueueFile(const QString &path);

/// Where the other computer has its disks: paths that begin with the first of a pair begin with the second afterwards.
using PathMap = std::vector<std::pair<QString, QString>>;
void mapPaths(ExportedJob &job, const PathMap &map);

} // namespace reelyard
