// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <utility>

namespace reelyard
{

/// Runs `work` on the pool and then `done` with its result on the thread of `context`; `done` is dropped when the
/// context is gone by then. For calls that may block: files on a share, hashing, scanning. What takes long has a `pool`
/// of its own, so that it holds up nobody.
template<typename Work, typename Done>
void onPool(QObject *context, Work work, Done done, QThreadPool *pool = QThreadPool::globalInstance())
{
    // The relay lives on the context's thread and dies with it, so that no event reaches a dead object.
    auto *relay = new QObject;
    QObject::connect(context, &QObject::destroyed, relay, [relay] { relay->setProperty("gone", true); });
    pool->start([relay, work = std::move(work), done = std::move(done)]() mutable {
        auto result = std::make_shared<decltype(work())>(work());
        QMetaObject::invokeMethod(
            relay,
            [relay, result, done = std::move(done)]() mutable {
                const bool gone = relay->property("gone").toBool();
                relay->deleteLater();
                if (!gone)
                    done(std::move(*result));
            },
            Qt::QueuedConnection);
    });
}

} // namespace reelyard
