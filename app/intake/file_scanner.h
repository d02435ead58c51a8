// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/intake/link_list.h"
#include "models/base/result.h"
#include "models/job/job.h"

#include <QString>

#include <atomic>
#include <functional>
#include <vector>

namespace reelyard
{

/// One media file or link that was found.
struct FoundSource {
    SourceKind kind = SourceKind::File;
    QString source;     ///< absolute path or link; of a take, its first part
    QString treeFolder; ///< where it lies in the tree that is mirrored: "clips/day 1", empty for a single file
    qint64 sizeBytes = -1;
    qint64 modifiedMs = 0;
    ListEntry listed;           ///< what a list says of it beside its source; empty otherwise
    bool isFromFolder = false;  ///< found below a folder, not named itself
    QStringList moreParts = {}; ///< see MediaSource
};

/// What a scan tells as it goes on. Called on the scanning thread.
struct ScanReceiver {
    std::function<void(std::vector<FoundSource>)> found; ///< in chunks
    std::function<void(const Error &)> problem;          ///< an unreadable folder, a missing input, a broken list
    std::function<void(int)> leftOut;                    ///< so many more files are no media by their name
    std::function<void(int)> take = {}; ///< so many files are the parts of one take, see takes.h; may be empty
};

/// Walks files, folders, links and lists ("@list.txt": a path or link a line). Names are read natively, so that one
/// that is not valid UTF-8 is found as well. Links between folders are followed once (loops end), hidden files and
/// folders are left out, as is everything below `leaveOut` (the destination), the folder of small copies that some
/// cameras keep beside their clips, and what is still being written. Blocking; for a thread of its own. Inputs that are
/// named themselves are taken whatever their extension is; in folders the extension decides. With `joinsTakes` the
/// parts of a take are one source.
void scan(const QStringList &inputs, const QString &leaveOut, const std::atomic<bool> &cancelled,
          const ScanReceiver &receiver, bool joinsTakes = false);

/// By its extension, a container that libavformat reads and people transcode.
bool isMediaName(QStringView name);

} // namespace reelyard
