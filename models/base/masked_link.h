// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reelyard
{

/// The text with what may be secret in its links (user and password, and the query, where signatures stand) left out:
/// "https://***@host/a.mp4?***". For all that is shown, logged or exported.
QString maskedLinks(const QString &text);

} // namespace reelyard
