// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store_thread.h"

#include "models/store/database.h"
#include "models/store/job_store.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

// A commit flushes the disk (tens of milliseconds on a hard disk), so many waiting requests share one; the bound keeps
// one commit from holding back the first of them for long.
constexpr std::size_t requestsPerCommit = 1000;

} // namespace

StoreThread::StoreThread(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_thread([this] { run(); })
{
}

StoreThread::~StoreThread()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void StoreThread::open(std::function<void(Result<void>, std::optional<Error>)> done)
{
    // The store cannot be opened inside a transaction of its own: run() opens it when the first request comes, and this
    // request finds out how that went.
    auto problem = std::make_shared<std::optional<Error>>();
    {
        const std::scoped_lock lock(m_mutex);
        m_requests.push_front(
            {[this, problem](JobStore &) -> Result<void> {
                 *problem = std::exchange(m_openError, std::nullopt);
                 return {};
             },
             [done = std::move(done), problem](const Result<void> &result) { done(result, *problem); }});
    }
    m_wake.notify_one();
}

void StoreThread::post(Operation operation, Done done)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_requests.push_back({std::move(operation), std::move(done)});
    }
    m_wake.notify_one();
}

void StoreThread::run()
{
    while (true) {
        std::deque<Request> requests;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_closing || !m_requests.empty(); });
            if (m_requests.empty())
                break;
            while (!m_requests.empty() && requests.size() < requestsPerCommit) {
                requests.push_back(std::move(m_requests.front()));
                m_requests.pop_front();
            }
        }
        if (!m_store) {
            std::optional<Error> problem;
            auto opened = JobStore::open(m_path, &problem);
            if (!opened) {
                for (Request &request : requests)
                    tell(std::move(request.done), opened.error());
                continue;
            }
            m_store = std::move(*opened);
            m_openError = std::move(problem);
        }
        carryOut(std::move(requests));
    }
    m_store.reset(); // on this thread, which owns the connection
}

void StoreThread::carryOut(std::deque<Request> requests)
{
    Database &database = m_store->database();
    std::vector<Result<void>> results;
    results.reserve(requests.size());
    Result<void> transaction = database.begin();
    for (Request &request : requests) {
        if (!transaction) {
            results.push_back(transaction);
            continue;
        }
        if (auto savepoint = database.execute(QStringLiteral("SAVEPOINT request")); !savepoint) {
            results.push_back(savepoint);
            continue;
        }
        Result<void> result = request.operation(*m_store);
        const char *end = result ? "RELEASE request" : "ROLLBACK TO request";
        if (auto ended = database.execute(QString::fromLatin1(end)); !ended && result)
            result = ended;
        if (!result) {
            m_store->forgetCaches();
            if (auto released = database.execute(QStringLiteral("RELEASE request")); !released)
                transaction = released; // SQLite rolled the whole transaction back (full disk): nothing was saved
        }
        results.push_back(std::move(result));
    }
    if (transaction)
        transaction = database.commit();
    if (!transaction) {
        database.rollback();
        m_store->forgetCaches();
    }
    for (std::size_t i = 0; i < requests.size(); ++i)
        tell(std::move(requests[i].done), !transaction && results[i] ? transaction : std::move(results[i]));
}

void StoreThread::tell(Done done, Result<void> result)
{
    if (!done)
        return;
    QMetaObject::invokeMethod(
        this, [done = std::move(done), result = std::move(result)] { done(result); }, Qt::QueuedConnection);
}

} // namespace reelyard
