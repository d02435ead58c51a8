// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reelyard
{

class JobQueue;
struct Binding;

/// What keeps the next job from starting, in words: "1 job at a time on /mnt/nas". Empty where nothing waits.
QString bindingText(const JobQueue &queue);
/// The stable name for programs: "slots", "space".
QString bindingCode(const Binding &binding);

} // namespace reelyard
