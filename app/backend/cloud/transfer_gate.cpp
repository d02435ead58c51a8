// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/transfer_gate.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

void TransferGate::enter(QObject *context, qint64 rank, std::function<void()> begin)
{
    leave(context);
    m_waiting.push_back({context, rank, std::move(begin)});
    connect(context, &QObject::destroyed, this, &TransferGate::passSoon, Qt::UniqueConnection);
    passSoon();
}

void TransferGate::leave(const QObject *context)
{
    std::erase_if(m_waiting, [context](const Waiting &one) { return !one.context || one.context == context; });
    const auto left =
        std::erase_if(m_inside, [context](const QPointer<QObject> &one) { return !one || one == context; });
    if (left > 0)
        passSoon();
}

void TransferGate::passSoon()
{
    QMetaObject::invokeMethod(this, &TransferGate::pass, Qt::QueuedConnection);
}

void TransferGate::pass()
{
    std::erase(m_inside, nullptr);
    std::erase_if(m_waiting, [](const Waiting &one) { return !one.context; });
    while (m_inside.size() < atOnce && !m_waiting.empty()) {
        const auto next = std::min_element(m_waiting.begin(), m_waiting.end(),
                                           [](const Waiting &a, const Waiting &b) { return a.rank < b.rank; });
        const Waiting first = std::move(*next);
        m_waiting.erase(next);
        m_inside.push_back(first.context);
        first.begin();
    }
}

} // namespace reelyard
