// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <chrono>

namespace reelyard
{

/// How far a running attempt is. Never stored; the latest value wins.
struct Progress {
    double fraction = 0.0;                ///< 0 to 1, from timestamps; -1 when the source's length is unknown
    std::chrono::microseconds position{}; ///< media time written so far
    qint64 frames = 0;
    double fps = 0.0;   ///< frames a second of wall time
    double speed = 0.0; ///< media seconds a second of wall time
    qint64 bytesWritten = 0;
    QString stage; ///< "encoding", "checking", "uploading" what was made to a bucket

    friend bool operator==(const Progress &, const Progress &) = default;
};

QJsonObject toJson(const Progress &progress);
Progress progressFromJson(const QJsonObject &object);

} // namespace reelyard
