// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/native_path.h"
#include "tests/support/cli_runner.h"
#include "tests/support/generated_media.h"

#include <QFile>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <limits>
#include <mutex>
#include <thread>

using namespace reelyard;
using test::CliResult;
using test::CliRunner;

namespace
{

/// One request and what answers it.
struct Answer {
    QByteArray head; ///< status line and header lines
    QByteArray body;
};

/// A server on this computer, on a thread of its own: the programs that ask it are waited for meanwhile.
class WebServer
{
public:
    using Handler = std::function<Answer(const QByteArray &path, qint64 first, qint64 last)>;

    explicit WebServer(Handler handler)
        : m_handler(std::move(handler))
    {
        std::atomic<bool> isListening{false};
        m_thread = std::thread([this, &isListening] {
            QTcpServer server;
            if (server.listen(QHostAddress::LocalHost))
                m_port = server.serverPort();
            isListening = true;
            while (!m_isOver) {
                if (server.waitForNewConnection(50))
                    answer(*server.nextPendingConnection());
            }
        });
        while (!isListening)
            std::this_thread::yield();
    }
    ~WebServer()
    {
        m_isOver = true;
        m_thread.join();
    }
    WebServer(const WebServer &) = delete;
    WebServer &operator=(const WebServer &) = delete;

    QString link(const char *path, const char *scheme = "http") const
    {
        return QStringLiteral("%1://127.0.0.1:%2%3")
            .arg(QLatin1String(scheme), QString::number(m_port), QLatin1String(path));
    }
    QByteArrayList requests() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_requests;
    }

private:
    void answer(QTcpSocket &socket)
    {
        QByteArray request;
        while (!request.contains("\r\n\r\n") && request.size() < 8192 && socket.waitForReadyRead(1000))
            request += socket.readAll();
        static const QRegularExpression range(QStringLiteral("Range: bytes=(\\d+)-(\\d*)"),
                                              QRegularExpression::CaseInsensitiveOption);
        const auto match = range.match(QString::fromLatin1(request));
        const qint64 first = match.hasMatch() ? match.captured(1).toLongLong() : 0;
        const qint64 last = match.captured(2).isEmpty() ? -1 : match.captured(2).toLongLong();
        const QByteArray path = request.split(' ').value(1);
        {
            const std::scoped_lock lock(m_mutex);
            m_requests += path + ' ' + QByteArray::number(first);
        }
        const Answer answer = m_handler(path, first, last);
        socket.write("HTTP/1.1 " + answer.head + "Connection: close\r\n\r\n" + answer.body);
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(2000)) {
        }
        socket.disconnectFromHost();
        if (socket.state() != QAbstractSocket::UnconnectedState)
            socket.waitForDisconnected(2000);
        delete &socket;
    }

    Handler m_handler;
    mutable std::mutex m_mutex;
    QByteArrayList m_requests; ///< guarded
    std::atomic<bool> m_isOver{false};
    std::atomic<quint16> m_port{0};
    std::thread m_thread;
};

Answer part(const QByteArray &file, qint64 first, qint64 last)
{
    const qint64 end = last < 0 ? file.size() - 1 : std::min<qint64>(last, file.size() - 1);
    return {"206 Partial Content\r\nAccept-Ranges: bytes\r\nContent-Range: bytes " + QByteArray::number(first) + '-' +
                QByteArray::number(end) + '/' + QByteArray::number(file.size()) +
                "\r\nContent-Length: " + QByteArray::number(end - first + 1) + "\r\n",
            file.mid(first, end - first + 1)};
}

} // namespace

// Links as sources of jobs on this computer.
class TestLinks : public QObject
{
    Q_OBJECT

    static QByteArray clip()
    {
        QFile file(test::videoClip(20));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QStringList copy(const QString &link, const QString &out)
    {
        return {QStringLiteral("run"),    link,
                QStringLiteral("-o"),     out,
                QStringLiteral("--args"), QStringLiteral("-c copy"),
                QStringLiteral("--ext"),  QStringLiteral("mkv"),
                QStringLiteral("--json")};
    }

private slots:
    // The connection breaks in the middle: the rest is asked for, and nothing is missing.
    void aBrokenConnectionIsTakenUpAgain()
    {
        const QByteArray file = clip();
        QVERIFY(file.size() > 300'000);
        std::atomic<int> breaks{0};
        WebServer server([&](const QByteArray &, qint64 first, qint64 last) {
            Answer answer = part(file, first, last);
            if (last != 0 && first < file.size() / 2 && breaks < 6) {
                answer.body.truncate(answer.body.size() / 3);
                ++breaks;
            }
            return answer;
        });
        CliRunner cli;
        const CliResult broken = cli.run(copy(server.link("/clip.mkv"), cli.path(QStringLiteral("a"))));
        QCOMPARE(broken.exitCode, 0);
        QVERIFY(breaks > 0);
        QVERIFY(broken.summary().value(QStringLiteral("completed")).toInt() == 1);
        bool isResumed = false;
        for (const QByteArray &request : server.requests())
            isResumed = isResumed || QString::fromLatin1(request).section(u' ', 1).toLongLong() > 0;
        QVERIFY(isResumed);

        breaks = 1000;
        const CliResult whole = cli.run(copy(server.link("/whole.mkv"), cli.path(QStringLiteral("b"))));
        QCOMPARE(whole.exitCode, 0);
        QFile first(cli.path(QStringLiteral("a/clip.mkv")));
        QFile second(cli.path(QStringLiteral("b/whole.mkv")));
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        QCOMPARE(first.size(), second.size());
    }

    void refusalsAreInTheirClass_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("errorClass");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *head, const char *errorClass, const char *code) {
            QTest::newRow(head) << QByteArray(head) << QString::fromLatin1(errorClass) << QString::fromLatin1(code);
        };
        row("403 Forbidden", "Permanent", "link.forbidden");
        row("404 Not Found", "Permanent", "link.not-found");
        row("410 Gone", "Permanent", "link.refused");
        row("500 Internal Server Error", "Transient", "link.server-error");
        row("503 Service Unavailable", "Transient", "link.server-error");
    }
    void refusalsAreInTheirClass()
    {
        QFETCH(QByteArray, head);
        WebServer server([&](const QByteArray &, qint64, qint64) {
            return Answer{head + "\r\nContent-Length: 0\r\n", {}};
        });
        CliRunner cli;
        QStringList arguments = copy(server.link("/clip.mkv"), cli.out());
        const CliResult result = cli.run(arguments);
        QCOMPARE(result.exitCode, 1);
        const auto jobs = cli.run({QStringLiteral("list"), QStringLiteral("--json")}).jobs();
        QCOMPARE(jobs.size(), std::size_t{1});
        QTEST(jobs.front().value(QStringLiteral("errorClass")).toString(), "errorClass");
        QTEST(jobs.front().value(QStringLiteral("errorCode")).toString(), "code");
        const int attempts = jobs.front().value(QStringLiteral("attempts")).toInt();
        QCOMPARE(attempts, head.startsWith('5') ? 3 : 1);
    }

    void aRefusedLinkIsToldInOurWordsAlone()
    {
        WebServer server([](const QByteArray &, qint64, qint64) {
            const QByteArray page(20'000, 'x');
            return Answer{"404 Not Found\r\nContent-Length: " + QByteArray::number(page.size()) + "\r\n", page};
        });
        CliRunner cli;
        const CliResult result = cli.run(copy(server.link("/clip.mkv"), cli.out()));
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.err, QByteArray());
    }

    void whatMayBeSecretInALinkIsNotPrinted()
    {
        const QByteArray file = clip();
        WebServer server([&](const QByteArray &, qint64 first, qint64 last) { return part(file, first, last); });
        CliRunner cli;
        const QString link = server.link("/clip.mkv").replace(QStringLiteral("://"), QStringLiteral("://me:pass-1@")) +
                             QStringLiteral("?sig=secret-2");
        const QStringList command{QStringLiteral("command"), QStringLiteral("-p"), QStringLiteral("Web MP4 480p"),
                                  link};
        for (const QStringList &arguments :
             {QStringList{QStringLiteral("probe"), link},
              QStringList{QStringLiteral("probe"), QStringLiteral("--json"), link},
              QStringList{QStringLiteral("probe"), server.link("/gone", "https") + QStringLiteral("?sig=secret-2")},
              command, command + QStringList{QStringLiteral("--json")}}) {
            const CliResult shown = cli.run(arguments);
            QVERIFY2(!(shown.out + shown.err).contains("pass-1") && !(shown.out + shown.err).contains("secret-2"),
                     (shown.out + shown.err).constData());
            QVERIFY(!(shown.out + shown.err).isEmpty());
        }
        QVERIFY(cli.run(command).err.contains("--show-links"));
        const CliResult whole = cli.run(command + QStringList{QStringLiteral("--show-links")});
        QCOMPARE(whole.exitCode, 0);
        QVERIFY2(whole.out.contains(link.toUtf8()), whole.out.constData());
        QVERIFY(whole.err.isEmpty());
    }

    // Too many requests is no failure: it is waited for as long as the server says, and no attempt is used up.
    void aServerThatAsksToWaitIsGivenTime()
    {
        const QByteArray file = clip();
        std::atomic<int> refusals{0};
        WebServer server([&](const QByteArray &, qint64 first, qint64 last) {
            if (refusals < 2) {
                ++refusals;
                return Answer{"429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\n", {}};
            }
            return part(file, first, last);
        });
        CliRunner cli;
        const CliResult result = cli.run(copy(server.link("/clip.mkv"), cli.out()));
        QCOMPARE(result.exitCode, 0);
        QVERIFY(refusals == 2);
        const auto jobs = cli.run({QStringLiteral("list"), QStringLiteral("--json")}).jobs();
        QCOMPARE(jobs.front().value(QStringLiteral("state")).toString(), QStringLiteral("Completed"));
        QCOMPARE(jobs.front().value(QStringLiteral("attempts")).toInt(), 1);
    }

    // Only what failed is done again: the check, not the encode before it.
    void aCheckThatFailsForAMomentDoesNotCostTheEncode()
    {
        const QByteArray file = clip();
        std::atomic<qsizetype> requests{0};
        std::atomic<qsizetype> failFrom{std::numeric_limits<qsizetype>::max()};
        WebServer server([&](const QByteArray &, qint64 first, qint64 last) {
            const qsizetype number = ++requests;
            if (number == failFrom || number == failFrom + 1)
                return Answer{"503 Service Unavailable\r\nContent-Length: 0\r\n", {}};
            return part(file, first, last);
        });
        CliRunner cli;
        QStringList arguments = copy(server.link("/clip.mkv"), cli.path(QStringLiteral("a")));
        arguments << QStringLiteral("--check") << QStringLiteral("lossless") << QStringLiteral("--again");
        QCOMPARE(cli.run(arguments).exitCode, 0);
        const qsizetype needed = requests; // the last one is the certificate's: it reads the source once more
        QVERIFY(needed >= 3);
        requests = 0;
        failFrom = needed;
        QCOMPARE(cli.run(arguments).exitCode, 0);
        QVERIFY2(requests == needed + 2, QByteArray::number(qint64(requests)).constData());
        const auto jobs = cli.run({QStringLiteral("list"), QStringLiteral("--json")}).jobs();
        QCOMPARE(jobs.size(), std::size_t{2});
        QCOMPARE(jobs.back().value(QStringLiteral("state")).toString(), QStringLiteral("Completed"));
        QCOMPARE(jobs.back().value(QStringLiteral("attempts")).toInt(), 1);
    }

    void secureConnectionsThatFailAreTold()
    {
        WebServer server([](const QByteArray &, qint64, qint64) {
            return Answer{"200 OK\r\nContent-Length: 0\r\n", {}};
        });
        CliRunner cli;
        const CliResult result = cli.run(copy(server.link("/clip.mkv", "https"), cli.out()));
        QCOMPARE(result.exitCode, 1);
        const auto jobs = cli.run({QStringLiteral("list"), QStringLiteral("--json")}).jobs();
        QCOMPARE(jobs.front().value(QStringLiteral("errorClass")).toString(), QStringLiteral("Transient"));
        QCOMPARE(jobs.front().value(QStringLiteral("errorCode")).toString(), QStringLiteral("link.tls"));
    }
};

QTEST_GUILESS_MAIN(TestLinks)
#include "test_links.moc"
