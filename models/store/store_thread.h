// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace reelyard
{

class JobStore;

/// The store's thread: owns the JobStore and its one connection. Requests are queued and carried out in order; those
/// that wait together are committed together, each in a savepoint of its own, so that one that fails takes no other
/// with it. `done` runs on the thread that this object lives on (main), and only after the commit: what is told as
/// saved has been flushed to disk.
class StoreThread : public QObject
{
    Q_OBJECT
public:
    using Operation = std::function<Result<void>(JobStore &)>;
    using Done = std::function<void(Result<void>)>;

    explicit StoreThread(QString path, QObject *parent = nullptr);
    ~StoreThread() override; ///< carries out what is queued, then closes the database

    /// Opens the database on the thread. `problem` is set where a damaged one was set aside.
    void open(std::function<void(Result<void>, std::optional<Error> problem)> done);

    void post(Operation operation, Done done = {});

    /// A request with an answer.
    template<typename T>
    void query(std::function<Result<T>(JobStore &)> operation, std::function<void(Result<T>)> done)
    {
        auto answer = std::make_shared<std::optional<Result<T>>>();
        post(
            [operation = std::move(operation), answer](JobStore &store) -> Result<void> {
                answer->emplace(operation(store));
                if (!**answer)
                    return (*answer)->error();
                return {};
            },
            [done = std::move(done), answer](const Result<void> &saved) {
                if (!saved)
                    done(saved.error());
                else
                    done(std::move(**answer));
            });
    }

private:
    struct Request {
        Operation operation;
        Done done;
    };
    void run();
    void carryOut(std::deque<Request> requests);
    void tell(Done done, Result<void> result);

    QString m_path;
    std::unique_ptr<JobStore> m_store; ///< touched by the thread alone
    std::optional<Error> m_openError;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Request> m_requests;
    bool m_closing = false;
    std::thread m_thread;
};

} // namespace reelyard
