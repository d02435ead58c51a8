// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace reelyard
{

/// How many jobs may run at a time, from what they leave of the processor: where those that run leave cores idle,
/// another may start, and when they do not, its place is given back. Pure; the caller measures.
class SlotTuner
{
public:
    /// `usual` is what cores and memory suggest; never fewer are wanted, and never more than twice as many.
    explicit SlotTuner(int usual);

    /// What was measured over the last few seconds: the share of all cores that nobody used (0 to 1), and how many
    /// jobs ran all the time. Returns how many may run from now on.
    int measured(double idleShare, int running, bool moreAreReady);
    int count() const { return m_count; }

private:
    int m_usual;
    int m_count;
    int m_settling = 0; ///< measurements to wait for after a change
    int m_idle = 0;     ///< in a row
    int m_busy = 0;
};

} // namespace reelyard
