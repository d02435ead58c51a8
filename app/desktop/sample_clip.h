// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace reelyard
{

class MediaService;

inline constexpr int sampleSeconds = 6;

/// The command line of our own engine that makes the clip: a moving picture with soft sound, out of nothing.
QStringList sampleCommand(const QString &path);

/// Makes "Reelyard sample.mp4" in the folder, which is made where it is not there; one that is there is taken as it is.
/// `done` follows with its path, not when `context` is destroyed first. Main thread; the disk is touched elsewhere.
void makeSampleClip(MediaService &media, const QString &folder, QObject *context,
                    std::function<void(const Result<QString> &)> done);

} // namespace reelyard
