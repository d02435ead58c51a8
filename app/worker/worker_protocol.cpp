// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/worker_protocol.h"

namespace reelyard::protocol
{

QString buildId()
{
    return QStringLiteral(REELYARD_BUILD_ID);
}

} // namespace reelyard::protocol
