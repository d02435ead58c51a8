// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace reelyard
{

class Database;

/// Copies what can still be read of a damaged database into a fresh one of the same schema: page by page, row by row
/// where a page is bad. Rows that lack what they refer to are left out, jobs that ran are queued again. Returns how
/// many jobs were saved. Store thread, outside a transaction.
Result<int> salvage(Database &fresh, const QString &damagedPath);

} // namespace reelyard
