// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/webhook_server.h"

#include "app/platform/sockets.h"

#include <httplib.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace reelyard
{

namespace
{

using SteadyClock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr qint64 headBytes = 16 * 1024; // of all headers together
constexpr qint64 drainedBytes = 256 * 1024;
constexpr auto draining = 500ms;

bool isReady(qintptr socket, bool forReading, SteadyClock::time_point deadline)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - SteadyClock::now());
    return left > 0ms && waitForSocket(socket, forReading, left);
}

qintptr handleOf(socket_t socket)
{
    return static_cast<qintptr>(socket);
}

/// One connection with a limit on its whole time and on all that it may say. The library's own limits are for one read
/// each: who sends a byte a second would keep a thread for ever.
class BoundedStream : public httplib::Stream
{
public:
    BoundedStream(socket_t socket, SteadyClock::time_point deadline, qint64 bytes)
        : m_socket(socket)
        , m_deadline(deadline)
        , m_left(bytes)
    {
    }

    bool is_readable() const override { return m_at < m_filled || isReady(handleOf(m_socket), true, m_deadline); }
    bool is_writable() const override { return isReady(handleOf(m_socket), false, m_deadline); }
    ssize_t read(char *to, std::size_t size) override
    {
        if (m_at == m_filled) {
            if (m_left <= 0 || !isReady(handleOf(m_socket), true, m_deadline))
                return -1;
            const auto most = std::min<std::size_t>(m_buffer.size(), static_cast<std::size_t>(m_left));
            const qint64 got = receiveSome(handleOf(m_socket), m_buffer.data(), most);
            if (got <= 0)
                return static_cast<ssize_t>(got);
            m_at = 0;
            m_filled = static_cast<std::size_t>(got);
            m_left -= got;
        }
        const std::size_t count = std::min(size, m_filled - m_at);
        std::copy_n(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_at), count, to);
        m_at += count;
        return static_cast<ssize_t>(count);
    }
    ssize_t write(const char *from, std::size_t size) override
    {
        std::size_t sent = 0;
        while (sent < size) {
            if (!isReady(handleOf(m_socket), false, m_deadline))
                return -1;
            const qint64 some = sendSome(handleOf(m_socket), from + sent, size - sent);
            if (some <= 0)
                return -1;
            sent += static_cast<std::size_t>(some);
        }
        return static_cast<ssize_t>(sent);
    }
    void get_remote_ip_and_port(std::string &ip, int &port) const override // nobody asks who it was
    {
        ip.clear();
        port = 0;
    }
    void get_local_ip_and_port(std::string &ip, int &port) const override
    {
        ip.clear();
        port = 0;
    }
    socket_t socket() const override { return m_socket; }

private:
    socket_t m_socket;
    SteadyClock::time_point m_deadline;
    qint64 m_left;
    std::array<char, 4096> m_buffer{};
    std::size_t m_at = 0;
    std::size_t m_filled = 0;
};

thread_local bool isFull = false; // of the thread that accepts

/// A pool whose queue is bounded: what does not fit is done at once by the thread that accepts, and told so by
/// `isFull`.
class BoundedPool : public httplib::TaskQueue
{
public:
    BoundedPool(int threads, int waiting)
        : m_mostWaiting(static_cast<std::size_t>(waiting))
    {
        for (int i = 0; i < threads; ++i)
            m_threads.emplace_back([this] { work(); });
    }

    void enqueue(std::function<void()> task) override
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_tasks.size() < m_mostWaiting) {
                m_tasks.push_back(std::move(task));
                m_changed.notify_one();
                return;
            }
        }
        isFull = true;
        task();
        isFull = false;
    }
    void shutdown() override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isOver = true;
        }
        m_changed.notify_all();
        for (std::thread &thread : m_threads)
            thread.join();
    }

private:
    void work()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return m_isOver || !m_tasks.empty(); });
            if (m_tasks.empty())
                return;
            const auto task = std::move(m_tasks.front());
            m_tasks.pop_front();
            lock.unlock();
            task();
            lock.lock();
        }
    }

    std::size_t m_mostWaiting;
    std::vector<std::thread> m_threads;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    bool m_isOver = false;
};

/// Handles connections itself, so that each has its limits and can be ended from outside.
class BoundedServer : public httplib::Server
{
public:
    explicit BoundedServer(const WebhookLimits &limits)
        : m_limits(limits)
    {
    }

    /// What is open ends, and nothing new begins.
    void endConnections()
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
        for (const socket_t socket : m_open)
            endBothWays(handleOf(socket));
    }

private:
    bool process_and_close_socket(socket_t socket) override
    {
        const auto deadline = SteadyClock::now() + m_limits.connection;
        keepFromChildren(handleOf(socket));
        const bool isHandled = !isFull && begin(socket);
        bool isProcessed = false;
        if (isHandled) {
            BoundedStream stream(socket, deadline, headBytes + m_limits.bodyBytes);
            bool isClosed = false;
            isProcessed = process_request(stream, true, isClosed, nullptr);
            drain(handleOf(socket), std::min(deadline, SteadyClock::now() + draining));
        }
        {
            const std::lock_guard lock(m_mutex);
            m_open.erase(socket);
        }
        endBothWays(handleOf(socket));
        closeSocket(handleOf(socket));
        return isProcessed;
    }

    bool begin(socket_t socket)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isOver)
            m_open.insert(socket);
        return !m_isOver;
    }

    // Closing with unread bytes would reset the connection, and the sender might never see its answer.
    static void drain(qintptr socket, SteadyClock::time_point deadline)
    {
        endSending(socket);
        std::array<char, 4096> unwanted{};
        for (qint64 left = drainedBytes; left > 0 && isReady(socket, true, deadline);) {
            const qint64 got = receiveSome(socket, unwanted.data(), unwanted.size());
            if (got <= 0)
                return;
            left -= got;
        }
    }

    WebhookLimits m_limits;
    std::mutex m_mutex;
    std::set<socket_t> m_open;
    bool m_isOver = false;
};

} // namespace

struct WebhookServer::Private {
    Private(WebhookInbox &box, const WebhookLimits &bounds, Arrived told)
        : inbox(box)
        , limits(bounds)
        , arrived(std::move(told))
        , server(bounds)
    {
    }

    std::optional<AttemptId> ownerOf(const httplib::Request &request) const;
    int refusalOf(const httplib::Request &request) const;
    void take(const httplib::Request &request, httplib::Response &response, const httplib::ContentReader &reader) const;

    WebhookInbox &inbox;
    WebhookLimits limits;
    Arrived arrived;
    QByteArray prefix;
    BoundedServer server;
    std::thread thread;
    std::atomic<bool> isServing{false};
};

std::optional<AttemptId> WebhookServer::Private::ownerOf(const httplib::Request &request) const
{
    constexpr qsizetype longest = 512;
    const QByteArray folder("/hooks/");
    if (request.path.size() > static_cast<std::size_t>(longest + prefix.size()))
        return std::nullopt;
    QByteArray path = QByteArray::fromStdString(request.path);
    if (!prefix.isEmpty() && path.startsWith(prefix + folder))
        path.remove(0, prefix.size());
    if (!path.startsWith(folder))
        return std::nullopt;
    return inbox.ownerOf(path.mid(folder.size()));
}

// The status that ends a request before its body is read; 0 where the body is wanted.
int WebhookServer::Private::refusalOf(const httplib::Request &request) const
{
    if (!inbox.mayPass(SteadyClock::now()))
        return 429;
    if (request.method != "POST" || !ownerOf(request) || request.is_multipart_form_data())
        return 404;
    const bool isChunked = request.has_header("Transfer-Encoding");
    if (!isChunked && !request.has_header("Content-Length"))
        return 411;
    const QByteArray length = QByteArray::fromStdString(request.get_header_value("Content-Length"));
    return !isChunked && length.toULongLong() > static_cast<quint64>(limits.bodyBytes) ? 413 : 0;
}

void WebhookServer::Private::take(const httplib::Request &request, httplib::Response &response,
                                  const httplib::ContentReader &reader) const
{
    QByteArray body;
    bool isTooLarge = false;
    const bool isWhole = reader([&](const char *data, std::size_t size) { // compressed bodies come unpacked
        isTooLarge = body.size() + static_cast<qint64>(size) > limits.bodyBytes;
        if (!isTooLarge)
            body.append(data, static_cast<qsizetype>(size));
        return !isTooLarge;
    });
    const auto owner = ownerOf(request); // it may have been forgotten meanwhile
    response.status = isTooLarge ? 413 : !isWhole ? 400 : !owner ? 404 : 200;
    if (response.status == 200 && inbox.isNews(*owner, body))
        arrived(*owner, body);
}

bool WebhookServer::isServing() const
{
    return d->isServing;
}

WebhookServer::WebhookServer(WebhookInbox &inbox, const WebhookLimits &limits, Arrived arrived)
    : d(std::make_unique<Private>(inbox, limits, std::move(arrived)))
{
}

WebhookServer::~WebhookServer()
{
    d->server.endConnections();
    d->server.stop();
    if (d->thread.joinable())
        d->thread.join();
}

Result<quint16> WebhookServer::listen(const QHostAddress &address, quint16 port, const QByteArray &prefix)
{
    httplib::Server &server = d->server;
    d->prefix = prefix;
    server.new_task_queue = [this] { return new BoundedPool(d->limits.threads, d->limits.waitingConnections); };
    server.set_payload_max_length(static_cast<std::size_t>(d->limits.bodyBytes));
    // The library's own options would let a second program share the port.
    server.set_socket_options([](socket_t socket) { claimPort(handleOf(socket)); });
    server.set_pre_routing_handler([this](const httplib::Request &request, httplib::Response &response) {
        const int status = d->refusalOf(request);
        if (status == 0)
            return httplib::Server::HandlerResponse::Unhandled;
        response.status = status;
        return httplib::Server::HandlerResponse::Handled;
    });
    server.set_exception_handler(
        [](const httplib::Request &, httplib::Response &response, std::exception_ptr) { response.status = 500; });
    server.Post(".*", [this](const httplib::Request &request, httplib::Response &response,
                             const httplib::ContentReader &reader) { d->take(request, response, reader); });

    const std::string host = address.toString().toStdString();
    const int taken = port == 0 ? server.bind_to_any_port(host) : server.bind_to_port(host, port) ? port : -1;
    if (taken <= 0)
        return Error{ErrorClass::Permanent,
                     QStringLiteral("webhook.port"),
                     QCoreApplication::translate("Webhook", "Webhooks cannot be received at %1, port %2: another "
                                                            "program may use it, or it is not this computer's.")
                         .arg(address.toString())
                         .arg(port),
                     {}};
    d->isServing = true;
    d->thread = std::thread([this, &server] {
        blockSignals();
        server.listen_after_bind();
        d->isServing = false;
    });
    while (d->isServing && !server.is_running()) // stop() does nothing before
        std::this_thread::sleep_for(1ms);
    return static_cast<quint16>(taken);
}

} // namespace reelyard
