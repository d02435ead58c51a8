// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/input_file.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace reelyard
{

/// Reads and decodes an input on a thread of its own, a few steps ahead of who takes them.
class ReadAhead
{
public:
    /// `input` outlives this; nobody else calls its next().
    explicit ReadAhead(InputFile &input);
    ~ReadAhead(); ///< stops the thread

    /// Blocks until there is a step.
    ReadStep take();

private:
    void work();

    InputFile &m_input;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<ReadStep> m_steps; ///< guarded by m_mutex, as are the next two
    qint64 m_bytes = 0;
    bool m_isStopped = false;
    std::thread m_thread;
};

} // namespace reelyard
