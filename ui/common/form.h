// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFormLayout;

namespace reelyard
{

/// Sets each label of a form on the middle of its field: our fields are taller than the style's own. Call when all rows
/// are there.
void alignLabels(QFormLayout &form);

} // namespace reelyard
