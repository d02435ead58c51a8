// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSharedData>
#include <QString>

#include <utility>

namespace reelyard
{

/// A value in eight bytes, for rows that are many: one that few of them have, or that many have in common. Copies share
/// what they hold, also across threads; a default costs nothing beside its place. What is read is const.
template<typename T>
class Seldom
{
public:
    Seldom() = default;
    explicit Seldom(T value) { *this = std::move(value); }
    Seldom &operator=(T value)
    {
        m_held.reset(value == T() ? nullptr : new Held(std::move(value)));
        return *this;
    }

    const T &operator*() const { return m_held ? m_held->value : none(); }
    const T *operator->() const { return &**this; }
    operator const T &() const { return **this; }

    /// `change` is called with a T to change, which is then held.
    template<typename Change>
    void edit(Change change)
    {
        T value = **this;
        change(value);
        *this = std::move(value);
    }
    void clear() { m_held.reset(); }

    friend bool operator==(const Seldom &a, const Seldom &b) { return a.m_held == b.m_held || *a == *b; }
    friend bool operator==(const Seldom &a, const T &b) { return *a == b; }

private:
    struct Held : QSharedData {
        explicit Held(T held)
            : value(std::move(held))
        {
        }
        T value;
    };
    static const T &none()
    {
        static const T value{};
        return value;
    }

    QExplicitlySharedDataPointer<Held> m_held;
};

using SharedText = Seldom<QString>;

} // namespace reelyard
