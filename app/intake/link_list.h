// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>
#include <QStringList>

namespace reelyard
{

/// http or https, with a host.
bool isLink(QStringView text);

/// The entries of a list file: a path or link a line; blank lines and lines that begin with '#' are passed over, as is
/// a byte order mark. Relative paths are relative to the list's folder. Permanent error when it cannot be read.
Result<QStringList> readList(const QString &file);

/// The file name in a link's path, percent-decoded, without characters that a file name cannot hold; "video" when
/// there is none.
QString nameFromLink(const QString &link);

} // namespace reelyard
