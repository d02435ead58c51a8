// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/input_stream.h"

#include "app/media/subtitle_canvas.h"

namespace reelyard
{

InputStream::InputStream() = default;
InputStream::~InputStream() = default;

} // namespace reelyard
