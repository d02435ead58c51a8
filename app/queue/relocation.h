// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/job_queue.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace reelyard
{

/// A job whose source is looked for elsewhere.
struct LostSource {
    JobId job{};
    QString source; ///< absolute, as the job knows it
    QStringList moreParts;
    qint64 sizeBytes = -1; ///< of all parts; -1: not known
};

/// The longest folder that all of them lie below, with trailing '/'; empty where there is none. Pure.
QString commonFolder(const std::vector<LostSource> &sources);

struct FoundSources {
    std::vector<JobQueue::Relocation> found;
    int notThere = 0;
    int otherSize = 0; ///< a file of that name is there, and it is another one
    QString mount;     ///< of the new folder
};

/// Looks for them in another folder: below it as they lay below the folder that they have in common, else right in it.
/// Names have to be the same, and sizes where they are known. Blocking, for the pool.
FoundSources findSources(const std::vector<LostSource> &sources, const QString &folder);

} // namespace reelyard
