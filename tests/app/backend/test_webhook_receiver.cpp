// SPDX-License-Identifier: GPL-3.0-or-later
// Real HTTP over loopback.
#include "app/backend/cloud/http_client.h"
#include "app/backend/cloud/webhook_receiver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#ifdef __linux__
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

#include <algorithm>
#include <optional>
#include <vector>

using namespace reelyard;
using namespace std::chrono_literals;

namespace
{

constexpr int patienceMs = 10'000;
const QByteArray key(32, 'k');

QByteArray pathOf(const QUrl &url)
{
    return url.path().toLatin1();
}

QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

/// The whole answer; what was said may break off in the middle.
QByteArray exchange(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(patienceMs))
        return "no connection";
    socket.write(request);
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(patienceMs))
        answer += socket.readAll();
    return answer + socket.readAll();
}

int statusOf(const QByteArray &answer)
{
    return answer.mid(9, 3).toInt();
}

/// Says 200 to everybody.
class Stranger : public QTcpServer
{
public:
    Stranger()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            });
        });
        listen(QHostAddress::LocalHost);
    }
};

} // namespace

class TestWebhookReceiver : public QObject
{
    Q_OBJECT

    std::unique_ptr<WebhookReceiver> m_receiver;
    std::unique_ptr<QSignalSpy> m_arrived;
    quint16 m_port = 0;

    void listen(const WebhookLimits &limits = {}, const QUrl &publicUrl = {})
    {
        m_receiver = std::make_unique<WebhookReceiver>(key, limits);
        m_arrived = std::make_unique<QSignalSpy>(m_receiver.get(), &WebhookReceiver::arrived);
        const auto port = m_receiver->listen(QHostAddress::LocalHost, 0, publicUrl);
        QVERIFY(port);
        m_port = *port;
    }
    QByteArray pathFor(qint64 attempt) { return pathOf(m_receiver->urlFor(AttemptId{attempt})); }
    QByteArray said(const QByteArray &request) { return exchange(m_port, request); }
    int status(const QByteArray &request) { return statusOf(said(request)); }
    /// Of what has come, after all that came has been delivered.
    std::vector<std::pair<qint64, QString>> told()
    {
        QCoreApplication::sendPostedEvents(m_receiver.get());
        std::vector<std::pair<qint64, QString>> all;
        for (const QList<QVariant> &signal : *m_arrived)
            all.emplace_back(raw(signal[0].value<AttemptId>()), signal[1].toString());
        return all;
    }
    Result<void> tested(std::chrono::milliseconds limit)
    {
        HttpClient http;
        std::optional<Result<void>> result;
        m_receiver->test(http, limit, [&result](const Result<void> &outcome) { result = outcome; });
        [[maybe_unused]] const bool ended = QTest::qWaitFor([&] { return result.has_value(); }, 2 * patienceMs);
        return result.value_or(Error{});
    }

private slots:
    void cleanup()
    {
        m_arrived.reset();
        m_receiver.reset();
    }

    void aMessageIsAHintForItsAttempt_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("task");
        const auto row = [](const char *name, const char *body, const char *task) {
            QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(task);
        };
        row("documented", R"({"task_id":"abc-1","status":"succeeded"})", "abc-1");
        row("short", R"({"id":"abc_2"})", "abc_2");
        row("number", R"({"task_id":77})", "77");
        row("under data", R"({"event":"task","data":{"id":"x"}})", "x");
        row("no task", R"({"status":"failed"})", "");
        row("no JSON", "what?", "");
        row("nothing", "", "");
        row("a path", R"({"task_id":"../../me"})", "");
        row("dots", R"({"task_id":".."})", "");
        row("an address", R"({"task_id":"x?limit=1"})", "");
    }
    void aMessageIsAHintForItsAttempt()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, task);
        listen();
        const QByteArray answer = said(post(pathFor(7), body));
        QCOMPARE(statusOf(answer), 200);
        const std::vector<std::pair<qint64, QString>> expected{{7, task}};
        QVERIFY(told() == expected);
    }

    void everythingElseIsNotThere()
    {
        listen();
        const QByteArray path = pathFor(7);
        QVERIFY(path.size() > 30);
        QByteArray changed = path;
        changed.back() = changed.back() == 'A' ? 'B' : 'A';
        const QByteArray get = "GET " + path + " HTTP/1.1\r\nHost: here\r\n\r\n";
        const QByteArray first = said(get);
        QCOMPARE(statusOf(first), 404);
        QCOMPARE(first.mid(first.indexOf("\r\n\r\n")), QByteArray("\r\n\r\n"));
        for (const QByteArray &request :
             {post(changed, "{}"), post(path + "A", "{}"), post(path.chopped(1), "{}"), post("/hooks/", "{}"),
              post("/", "{}"), post("/x" + path, "{}"), post("/hooks/" + QByteArray(7000, 'a'), "{}"),
              "PUT" + post(path, "{}").mid(4), "DELETE" + get.mid(3),
              post(path, "{}", "Content-Type: multipart/form-data; boundary=x\r\n")
                  .replace("Content-Type: application/json\r\n", "")}) {
            QCOMPARE(said(request), first);
        }
        QCOMPARE(status("HEAD" + get.mid(3)), 404);
        QVERIFY(told().empty());
    }

    void anUnreadableRequestIsAnsweredAndForgotten()
    {
        listen();
        const int answered = status("\r\n\r\n\x01\x02nonsense\r\n\r\n");
        QVERIFY(answered == 400 || answered == 404);
        QCOMPARE(status(post(pathFor(7), "{}")), 200);
    }

    void largeBodiesAreNotTaken()
    {
        listen();
        const QByteArray path = pathFor(7);
        QCOMPARE(status(post(path, QByteArray(64 * 1024, ' '))), 200);
        QCOMPARE(status(post(path, QByteArray(64 * 1024 + 1, ' '))), 413);
        QByteArray chunks;
        for (int i = 0; i < 20; ++i)
            chunks += "1000\r\n" + QByteArray(0x1000, ' ') + "\r\n";
        const QByteArray chunked =
            "POST " + path + " HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n\r\n";
        const int ofChunks = status(chunked);
        QVERIFY2(ofChunks == 413 || ofChunks == 400, qPrintable(QString::number(ofChunks)));
        // A little that unpacks to much.
        const QByteArray packed = qCompress(QByteArray(10'000'000, ' '), 9).mid(4); // zlib, after Qt's own length
        QVERIFY(packed.size() < 64 * 1024);
        const int ofPacked = status(post(path, packed, "Content-Encoding: deflate\r\n"));
        QVERIFY2(ofPacked >= 400, qPrintable(QString::number(ofPacked)));
        QCOMPARE(status("POST " + path + " HTTP/1.1\r\nHost: here\r\n\r\n"), 411);
        QCOMPARE(told().size(), std::size_t{1});
    }

    // Byte by byte, in the headers or in the body: the whole connection has its time.
    void slowSendersHaveTheirTime_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("headers") << QByteArray("POST / HTTP/1.1\r\n");
        QTest::newRow("body") << QByteArray();
    }
    void slowSendersHaveTheirTime()
    {
        QFETCH(QByteArray, start);
        WebhookLimits limits;
        limits.connection = 700ms;
        limits.threads = 1;
        listen(limits);
        if (start.isEmpty())
            start = post(pathFor(7), QByteArray(1000, ' ')).chopped(1000);
        QTcpSocket slow;
        slow.connectToHost(QHostAddress::LocalHost, m_port);
        QVERIFY(slow.waitForConnected(patienceMs));
        slow.write(start);
        QElapsedTimer time;
        time.start();
        while (slow.state() == QAbstractSocket::ConnectedState && time.elapsed() < patienceMs) {
            slow.write("a: b\r\n");
            slow.waitForBytesWritten(50);
            slow.waitForReadyRead(50);
        }
        QVERIFY(time.elapsed() < 5000);
        QCOMPARE(status(post(pathFor(8), "{}")), 200); // the one thread is free again
        QCOMPARE(told().size(), std::size_t{1});
    }

    void aFloodIsToldToSlowDown()
    {
        WebhookLimits limits;
        limits.perSecond = 2;
        limits.burst = 5;
        listen(limits);
        const QByteArray path = pathFor(7);
        int taken = 0;
        int refused = 0;
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < 40; ++i) {
            const int answered = status(post(path, QByteArray::number(i)));
            taken += answered == 200;
            refused += answered == 429;
        }
        QCOMPARE(taken + refused, 40);
        QVERIFY(taken >= 5 && taken <= 6 + 2 * time.elapsed() / 1000);
        QCOMPARE(told().size(), static_cast<std::size_t>(taken));
        QVERIFY(QTest::qWaitFor([&] { return status(post(path, "later")) == 200; }, patienceMs));
    }

    void connectionsThatDoNotFitAreClosed()
    {
        WebhookLimits limits;
        limits.threads = 1;
        limits.waitingConnections = 2;
        listen(limits);
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 12; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(QHostAddress::LocalHost, m_port);
            QVERIFY(silent.back()->waitForConnected(patienceMs));
        }
        const auto open = [&silent] {
            return std::count_if(silent.begin(), silent.end(),
                                 [](const auto &each) { return each->state() == QAbstractSocket::ConnectedState; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(open() <= 3, 5000);
        silent.clear();
        QTRY_COMPARE_WITH_TIMEOUT(status(post(pathFor(7), "{}")), 200, patienceMs);
    }

    void whatCameBeforeCountsOnce()
    {
        listen();
        const QByteArray body = R"({"task_id":"a","status":"running"})";
        for (int i = 0; i < 3; ++i)
            QCOMPARE(status(post(pathFor(7), body)), 200);
        QCOMPARE(told().size(), std::size_t{1});
        QCOMPARE(status(post(pathFor(8), body)), 200); // to another attempt it is news
        QCOMPARE(status(post(pathFor(7), body + ' ')), 200);
        QCOMPARE(told().size(), std::size_t{3});
    }

    void attemptsHaveTheirOwnAddresses()
    {
        listen();
        QVERIFY(pathFor(7) != pathFor(8));
        QCOMPARE(pathFor(7), pathFor(7));
        QCOMPARE(status(post(pathFor(8), R"({"task_id":"b"})")), 200);
        QCOMPARE(status(post(pathFor(7), R"({"task_id":"a"})")), 200);
        const std::vector<std::pair<qint64, QString>> expected{{8, QStringLiteral("b")}, {7, QStringLiteral("a")}};
        QVERIFY(told() == expected);
        const QByteArray path = pathFor(7);
        m_receiver->forget(AttemptId{7});
        QCOMPARE(status(post(path, "news")), 404);
        QCOMPARE(status(post(pathFor(8), "news")), 200);
    }

    void addressesOutliveARestart()
    {
        listen();
        const QByteArray path = pathFor(7);
        listen();
        QCOMPARE(status(post(path, "{}")), 404); // as long as nobody waits for it
        QCOMPARE(pathFor(7), path);
        QCOMPARE(status(post(path, "{}")), 200);
        WebhookReceiver other(QByteArray(32, 'l'));
        QVERIFY(other.urlFor(AttemptId{7}).isEmpty());
        QVERIFY(other.listen(QHostAddress::LocalHost, 0));
        QVERIFY(pathOf(other.urlFor(AttemptId{7})) != path);
    }

    void aProxyMayKeepOrDropTheFolder()
    {
        listen({}, QUrl(QStringLiteral("https://name.example/some/place/")));
        const QUrl url = m_receiver->urlFor(AttemptId{7});
        QVERIFY(url.toString().startsWith(QStringLiteral("https://name.example/some/place/hooks/")));
        QCOMPARE(status(post(pathOf(url), "1")), 200);
        QCOMPARE(status(post(pathOf(url).mid(int(qstrlen("/some/place"))), "2")), 200);
        QCOMPARE(status(post("/other" + pathOf(url), "3")), 404);
    }

    void addressesThatCannotBeAreRefused()
    {
        WebhookReceiver receiver(key);
        for (const char *address : {"ftp://name.example", "https://", "name.example", "https://user:pass@name.example",
                                    "https://name.example/?a=b"}) {
            const auto refused = receiver.listen(QHostAddress::LocalHost, 0, QUrl(QString::fromLatin1(address)));
            QVERIFY2(!refused && refused.error().code == QLatin1String("webhook.address"), address);
        }
        listen();
        const auto taken = receiver.listen(QHostAddress::LocalHost, m_port); // two would share what is sent to one
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, QStringLiteral("webhook.port"));
        QVERIFY(!receiver.isListening());
    }

#ifdef __linux__
    // A program that has children gets signals, in any of its threads.
    void signalsCutNothingOff()
    {
        struct sigaction noticing = {};
        struct sigaction before = {};
        noticing.sa_handler = [](int) {}; // without SA_RESTART
        QCOMPARE(sigaction(SIGUSR1, &noticing, &before), 0);
        listen();
        const QByteArray request = post(pathFor(7), QByteArray(1000, ' '));
        QTcpSocket halfway;
        halfway.connectToHost(QHostAddress::LocalHost, m_port);
        QVERIFY(halfway.waitForConnected(patienceMs));
        halfway.write(request.chopped(10));
        QVERIFY(halfway.waitForBytesWritten(patienceMs));
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(status(post(pathFor(7), "{}")), 200);
            for (const QString &thread : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs))
                syscall(SYS_tgkill, getpid(), thread.toInt(), SIGUSR1);
        }
        halfway.write(request.right(10));
        QByteArray answer;
        while (halfway.waitForReadyRead(patienceMs))
            answer += halfway.readAll();
        QCOMPARE(statusOf(answer), 200);
        m_receiver->stop();
        sigaction(SIGUSR1, &before, nullptr);
    }
#endif

    void stoppingDoesNotWaitForSenders()
    {
        listen();
        QTcpSocket silent;
        QTcpSocket halfway;
        for (QTcpSocket *socket : {&silent, &halfway}) {
            socket->connectToHost(QHostAddress::LocalHost, m_port);
            QVERIFY(socket->waitForConnected(patienceMs));
        }
        halfway.write(post(pathFor(7), QByteArray(1000, ' ')).chopped(10));
        QVERIFY(halfway.waitForBytesWritten(patienceMs));
        QCOMPARE(status(post(pathFor(7), "{}")), 200);
        QElapsedTimer time;
        time.start();
        m_receiver->stop();
        QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
        QVERIFY(!m_receiver->isListening());
        QCOMPARE(exchange(m_port, "GET / HTTP/1.1\r\n\r\n"), QByteArray("no connection"));
        const auto again = m_receiver->listen(QHostAddress::LocalHost, m_port);
        QVERIFY(again);
        QCOMPARE(status(post(pathFor(7), "news")), 200);
    }

    void countsAsOnAfterAMessageCameBack()
    {
        listen();
        QVERIFY(!m_receiver->isOn());
        const auto result = tested(5s);
        QVERIFY2(result, qPrintable(result ? QString() : result.error().sentence));
        QVERIFY(m_receiver->isOn());
        QVERIFY(told().empty()); // it is nobody's
        m_receiver->stop();
        QVERIFY(!m_receiver->isOn());
        QCOMPARE(tested(5s).error().code, QStringLiteral("webhook.off"));
    }

    void aDeadAddressIsNamed()
    {
        quint16 dead = 0;
        {
            QTcpServer server;
            server.listen(QHostAddress::LocalHost);
            dead = server.serverPort();
        }
        listen({}, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(dead)));
        const auto result = tested(5s);
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("webhook.unreachable"));
        QVERIFY(!m_receiver->isOn());
    }

    void anotherProgramsAddressIsNamed()
    {
        Stranger stranger;
        listen({}, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(stranger.serverPort())));
        const auto result = tested(1s);
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("webhook.stranger"));
        QVERIFY(result.error().sentence.contains(QStringLiteral("200")));
        QVERIFY(!m_receiver->isOn());
    }

    void aMessageThatIsSwallowedIsNamed()
    {
        QTcpServer silent; // takes what comes and says nothing
        silent.listen(QHostAddress::LocalHost);
        listen({}, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort())));
        const auto result = tested(500ms);
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("webhook.lost"));
    }

    void anEndedTestSaysSo()
    {
        QTcpServer silent;
        silent.listen(QHostAddress::LocalHost);
        listen({}, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort())));
        HttpClient http;
        std::optional<Result<void>> result;
        m_receiver->test(http, 5s, [&result](const Result<void> &outcome) { result = outcome; });
        m_receiver->stop();
        QVERIFY(!result);
        QTRY_VERIFY(result.has_value());
        QCOMPARE(result->error().code, QStringLiteral("webhook.stopped"));
    }
};

QTEST_GUILESS_MAIN(TestWebhookReceiver)
#include "test_webhook_receiver.moc"
