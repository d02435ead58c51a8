// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/evidence/evidence.h"

namespace reelyard
{

/// The file that is opened to look at the output: itself, or the main file of a folder.
inline QString pathOfMainFile(const EvidenceRequest &request)
{
    return request.mainFile.isEmpty() ? request.partPath : request.partPath + u'/' + request.mainFile;
}

} // namespace reelyard
