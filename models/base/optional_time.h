// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <optional>

namespace reelyard
{

/// std::optional<Timestamp> in half its space, for rows that are many.
class OptionalTime
{
public:
    OptionalTime() = default;
    OptionalTime(std::nullopt_t) {}
    OptionalTime(Timestamp time)
        : m_time(time)
    {
    }
    OptionalTime(const std::optional<Timestamp> &time)
        : m_time(time.value_or(absent))
    {
    }
    operator std::optional<Timestamp>() const { return has_value() ? std::optional(m_time) : std::nullopt; }

    bool has_value() const { return m_time != absent; }
    explicit operator bool() const { return has_value(); }
    const Timestamp &operator*() const { return m_time; }
    const Timestamp *operator->() const { return &m_time; }
    Timestamp value_or(Timestamp other) const { return has_value() ? m_time : other; }
    void reset() { m_time = absent; }

    friend bool operator==(const OptionalTime &, const OptionalTime &) = default;
    /// An absent one comes before all others.
    friend bool operator<(const OptionalTime &a, const OptionalTime &b) { return a.m_time < b.m_time; }

private:
    static constexpr Timestamp absent = Timestamp::min();
    Timestamp m_time = absent;
};

} // namespace reelyard
