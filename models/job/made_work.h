// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace reelyard
{

/// A file or folder that an earlier job made.
struct MadeOutput {
    int ordinal = 0;
    QString path;
    qint64 sizeBytes = -1;
    QByteArray sampledHash; ///< see app/platform/files.h
    friend bool operator==(const MadeOutput &, const MadeOutput &) = default;
};

/// What was made of a source with a recipe in a folder; found again by what the source holds, wherever it lies.
struct MadeWork {
    QString content; ///< see app/queue/source_content.h
    QString layout;  ///< of the source, see models/media/media_summary.h
    std::vector<MadeOutput> outputs;
    friend bool operator==(const MadeWork &, const MadeWork &) = default;
};

} // namespace reelyard
