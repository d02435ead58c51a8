// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/evidence/evidence.h"

namespace reelyard
{

/// Whether an editing program could put the output in the source's place and back: both sides the same, half or a
/// quarter of it, and the same frame rate, number of pictures, fields, sound channels and start time code. Gives the
/// differences, each a sentence; empty when there are none.
Result<QStringList> relinkDifferences(const EvidenceRequest &request, EngineControl &control);

} // namespace reelyard
