// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

namespace reelyard
{

/// Lets a few files move at a time, by rank. Qt opens six connections to a server, and a transfer that waits for one of
/// them moves no byte, which would be taken for a dead line. Main thread.
class TransferGate : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// `begin` follows, never from within the call, when there is a place; of those that wait, the lowest rank first.
    /// The place is the context's until leave(), or until it is destroyed.
    void enter(QObject *context, qint64 rank, std::function<void()> begin);
    void leave(const QObject *context); ///< also one that waits still
    int inside() const { return static_cast<int>(m_inside.size()); }

private:
    struct Waiting {
        QPointer<QObject> context;
        qint64 rank = 0;
        std::function<void()> begin;
    };
    void pass();
    void passSoon();

    static constexpr std::size_t atOnce = 4;
    std::vector<Waiting> m_waiting; ///< as they came
    std::vector<QPointer<QObject>> m_inside;
};

} // namespace reelyard
