// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace reelyard
{

/// SHA-256 of all of a file, in hex. Blocking, for minutes where the file is large: never on the main thread. `goOn` is
/// asked after each piece of a few MiB and may be empty; when it says no, the error is Interrupted "stopped". Permanent
/// error "file.missing" or "file.unreadable".
Result<QByteArray> sha256OfFile(const QString &path, const std::function<bool()> &goOn = {});

/// What a folder holds, with all below it: the files' paths relative to it, with '/', sorted.
Result<QStringList> filesBelow(const QString &folder);

} // namespace reelyard
