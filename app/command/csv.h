// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/native_path.h"

#include <QByteArray>
#include <QString>

namespace reelyard
{

/// One field of a CSV line, quoted where RFC 4180 wants it. Paths keep their bytes.
inline QByteArray csvField(const QString &text)
{
    QByteArray bytes = pathToBytes(text);
    if (bytes.contains(',') || bytes.contains('"') || bytes.contains('\n') || bytes.contains('\r'))
        bytes = '"' + bytes.replace('"', "\"\"") + '"';
    return bytes;
}

} // namespace reelyard
