// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/read_ahead.h"

#include <utility>

namespace reelyard
{

namespace
{

// Enough for decoding and encoding to overlap. Pictures are large, so what counts is their size; at least a step is
// always allowed.
constexpr qint64 mostBytes = 4 * 1024 * 1024;

} // namespace

ReadAhead::ReadAhead(InputFile &input)
    : m_input(input)
    , m_thread([this] { work(); })
{
}

ReadAhead::~ReadAhead()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopped = true;
    }
    m_input.stop();
    m_changed.notify_all();
    m_thread.join();
}

ReadStep ReadAhead::take()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_steps.empty(); });
    ReadStep step = std::move(m_steps.front());
    m_steps.pop_front();
    m_bytes -= step.bytes();
    lock.unlock();
    m_changed.notify_all();
    return step;
}

void ReadAhead::work()
{
    while (true) {
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(
                lock, [this] { return m_isStopped || (m_bytes < mostBytes && m_steps.size() < m_input.mostSteps()); });
            if (m_isStopped)
                return;
        }
        ReadStep step = m_input.next();
        const bool isLast = step.kind == ReadStep::Kind::FileEnd || step.failure;
        {
            const std::scoped_lock lock(m_mutex);
            m_bytes += step.bytes();
            m_steps.push_back(std::move(step));
        }
        m_changed.notify_all();
        if (isLast)
            return;
    }
}

} // namespace reelyard
