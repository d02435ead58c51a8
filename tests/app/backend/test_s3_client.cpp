// SPDX-License-Identifier: GPL-3.0-or-later
// The client of the user's bucket: against s3rver, a server of others, and against one that fails to order.
#include "app/backend/cloud/s3_client.h"
#include "tests/support/s3_server.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <set>

using namespace reelyard;
using namespace reelyard::test;
using namespace std::chrono_literals;

namespace
{

constexpr int workMs = 120'000;
constexpr qint64 mebi = qint64{1} << 20;
constexpr qint64 threeParts = 20 * mebi + 123; // of 8 MiB
constexpr double hurry = 40;

QString text(const char *ascii)
{
    return QString::fromUtf8(ascii);
}

QByteArray content(qint64 size, quint32 seed = 1)
{
    QByteArray bytes((size + 3) / 4 * 4, Qt::Uninitialized);
    QRandomGenerator random(seed);
    random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    bytes.truncate(size);
    return bytes;
}

QByteArray md5(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Md5);
}

/// As S3 makes it for what was sent in parts of 8 MiB.
QString etagOfParts(const QByteArray &bytes)
{
    QByteArray sums;
    int count = 0;
    for (qint64 from = 0; from < bytes.size(); from += 8 * mebi, ++count)
        sums += md5(bytes.mid(from, 8 * mebi));
    return QString::fromLatin1(md5(sums).toHex()) + QStringLiteral("-%1").arg(count);
}

/// In an event loop that does not sleep, as QTest's do: what is sent would wait for it after every 16 KiB.
bool waitUntil(const std::function<bool()> &isSo)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isSo())
            loop.quit();
    });
    look.start(5);
    QTimer::singleShot(workMs, &loop, &QEventLoop::quit);
    loop.exec();
    return isSo();
}

template<typename T>
Result<T> waitFor(const std::function<void(S3Client::Done<T>)> &begin)
{
    std::optional<Result<T>> got;
    int times = 0;
    begin([&](Result<T> result) {
        got.emplace(std::move(result));
        ++times;
    });
    if (got)
        return internalError(text("called from within the call"));
    [[maybe_unused]] const bool ended = waitUntil([&] { return got.has_value(); });
    if (!got || times != 1)
        return internalError(text("no answer, or several"));
    return *got;
}

QByteArray told(const Error &error)
{
    return (toText(error.errorClass) + u' ' + error.code + u' ' + error.sentence + u' ' + error.detail).toUtf8();
}

template<typename T>
QByteArray told(const Result<T> &result)
{
    return result ? QByteArray("fine") : told(result.error());
}

} // namespace

#define VERIFY_FINE(expression)                                                                                        \
    do {                                                                                                               \
        const auto result = (expression);                                                                              \
        QVERIFY2(result.has_value(), told(result).constData());                                                        \
    } while (false)
#define NEEDS_S3RVER()                                                                                                 \
    if (!S3rver::isInstalled())                                                                                        \
    QSKIP("s3rver is not there: tests/run.sh --long installs it where npm and its registry can be reached")

class TestS3Client : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<S3Server> m_server;
    std::unique_ptr<S3Client> m_client;
    S3Account m_account; ///< of the client
    SystemClock m_clock;
    std::vector<S3UploadState> m_states;
    std::vector<qint64> m_progress;

    void newClient(const S3Account &account)
    {
        m_account = account;
        m_client = std::make_unique<S3Client>(account, *m_http, m_clock);
        m_client->setHurry(hurry);
    }
    template<typename Server>
    Server *startServer()
    {
        auto server = std::make_unique<Server>();
        Server *raw = server.get();
        m_server = std::move(server);
        newClient(m_server->account());
        return raw;
    }
    QString file(const char *name, const QByteArray &bytes)
    {
        const QString path = m_dir->filePath(text(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file could be written");
        return path;
    }
    S3UploadOrder orderFor(const QString &path, const QString &key)
    {
        S3UploadOrder order;
        order.path = path;
        order.key = key;
        order.stateChanged = [this](const S3UploadState &state) { m_states.push_back(state); };
        order.progressed = [this](qint64 sent) { m_progress.push_back(sent); };
        return order;
    }
    Result<S3Object> upload(const S3UploadOrder &order)
    {
        return waitFor<S3Object>([&](auto done) { m_client->upload(order, this, std::move(done)); });
    }
    Result<S3Object> upload(const QString &path, const QString &key) { return upload(orderFor(path, key)); }
    Result<S3Object> head(const QString &key)
    {
        return waitFor<S3Object>([&](auto done) { m_client->head(key, this, std::move(done)); });
    }
    Result<void> remove(const QString &key)
    {
        return waitFor<void>([&](auto done) { m_client->remove(key, this, std::move(done)); });
    }
    Result<void> abort(const S3UploadState &state)
    {
        return waitFor<void>([&](auto done) { m_client->abort(state, this, std::move(done)); });
    }
    Result<void> list(const QString &prefix, const S3Client::Page &page)
    {
        return waitFor<void>([&](auto done) { m_client->list(prefix, this, page, std::move(done)); });
    }
    /// What anybody reads with a link to the key.
    QByteArray read(const QString &key)
    {
        HttpRequest request;
        request.url = presigned(m_account, "GET", key, 10min, m_clock.now());
        HttpClient::Limits limits;
        limits.bodyBytes = 64 * mebi;
        std::optional<HttpAnswer> got;
        m_http->send(request, limits, this, [&got](const HttpAnswer &answer) { got = answer; });
        [[maybe_unused]] const bool ended = waitUntil([&] { return got.has_value(); });
        return got && got->isOk() ? got->body : QByteArray();
    }
    /// Uploads until the storage has a part, as a program that is killed then; returns what it had stored by then.
    S3UploadState begunUpload(const QString &path, const QString &key)
    {
        S3UploadState stored;
        QObject program;
        S3UploadOrder order = orderFor(path, key);
        order.stateChanged = [&](const S3UploadState &state) {
            stored = s3UploadStateFromJson(QJsonDocument::fromJson(QJsonDocument(toJson(state)).toJson()).object());
            if (!state.etags.empty())
                m_client->cancel(&program);
        };
        m_client->upload(order, &program, [](const Result<S3Object> &) { QFAIL("it was cancelled"); });
        [[maybe_unused]] const bool begun = waitUntil([&] { return !stored.etags.empty(); });
        return stored;
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_http = std::make_unique<HttpClient>();
        m_states.clear();
        m_progress.clear();
    }
    void cleanup()
    {
        m_client.reset();
        m_http.reset();
        m_server.reset();
    }

    // ---- s3rver

    void storesReadsAndRemovesAFile_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<qint64>("size");
        QTest::newRow("empty") << text("empty.mp4") << qint64{0};
        QTest::newRow("byte") << text("folder/of/a byte.mp4") << qint64{1};
        QTest::newRow("letters") << text("Füße & 100% a+b=c;/d#e?f ~ 'g'.mp4") << qint64{100'000};
        QTest::newRow("one part") << text("one part.mp4") << 8 * mebi;
    }
    void storesReadsAndRemovesAFile()
    {
        NEEDS_S3RVER();
        QFETCH(QString, key);
        QFETCH(qint64, size);
        QVERIFY(startServer<S3rver>()->isRunning());
        const QByteArray bytes = content(size);
        const auto stored = upload(file("source", bytes), key);
        VERIFY_FINE(stored);
        QCOMPARE(stored->sizeBytes, size);
        QCOMPARE(stored->etag, QString::fromLatin1(md5(bytes).toHex()));
        QVERIFY(m_states.empty());
        QVERIFY(size == 0 || (!m_progress.empty() && m_progress.back() == size));

        std::vector<S3Object> listed;
        VERIFY_FINE(list({}, [&](std::vector<S3Object> page) { listed = std::move(page); }));
        QCOMPARE(listed.size(), size_t{1});
        QCOMPARE(listed[0].key, key);
        QCOMPARE(listed[0].sizeBytes, size);
        QCOMPARE(listed[0].etag, stored->etag);
        if (size > 0) // s3rver has no end for a range of nothing
            QVERIFY(read(key) == bytes);

        VERIFY_FINE(remove(key));
        const auto gone = head(key);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, text("s3.no-object"));
        VERIFY_FINE(remove(key));
    }

    void storesALargeFileInParts()
    {
        NEEDS_S3RVER();
        QVERIFY(startServer<S3rver>()->isRunning());
        const QByteArray bytes = content(threeParts);
        const auto stored = upload(file("source", bytes), text("in parts.mkv"));
        VERIFY_FINE(stored);
        QCOMPARE(stored->sizeBytes, threeParts);
        QVERIFY(read(text("in parts.mkv")) == bytes);
        QCOMPARE(m_progress.back(), threeParts);
        QVERIFY(std::is_sorted(m_progress.begin(), m_progress.end()));
        QCOMPARE(m_states.size(), size_t{4}); // begun, and one a part
        QCOMPARE(m_states.front().etags.size(), size_t{0});
        QCOMPARE(m_states.back().etags.size(), size_t{3});
        QCOMPARE(m_states.back().partSizeBytes, 8 * mebi);
    }

    void beginsAnewWhereAServerTellsNoParts()
    {
        NEEDS_S3RVER();
        QVERIFY(startServer<S3rver>()->isRunning());
        const QByteArray bytes = content(threeParts);
        const QString source = file("source", bytes);
        S3UploadOrder order = orderFor(source, text("again.mkv"));
        order.begun = begunUpload(source, order.key);
        QVERIFY(!order.begun.uploadId.isEmpty());
        const auto stored = upload(order);
        VERIFY_FINE(stored);
        QVERIFY(m_states.back().uploadId != order.begun.uploadId);
        QVERIFY(read(order.key) == bytes);
    }

    void listsWhatIsBelowAPrefixInPages()
    {
        NEEDS_S3RVER();
        QVERIFY(startServer<S3rver>()->isRunning());
        constexpr int count = 1'050; // a page has 1000
        const QString source = file("source", "x");
        int stored = 0;
        for (int number = 0; number < count; ++number) {
            const QString key = QStringLiteral("below/%1.mp4").arg(number, 5, 10, QLatin1Char('0'));
            m_client->upload(orderFor(source, key), this,
                             [&stored](const Result<S3Object> &object) { stored += object ? 1 : 0; });
        }
        VERIFY_FINE(upload(source, text("beside.mp4")));
        QVERIFY(waitUntil([&] { return stored == count; }));
        std::vector<size_t> pages;
        std::set<QString> keys;
        VERIFY_FINE(list(text("below/"), [&](const std::vector<S3Object> &page) {
            pages.push_back(page.size());
            for (const S3Object &object : page)
                keys.insert(object.key);
        }));
        QCOMPARE(pages, (std::vector<size_t>{1000, 50}));
        QCOMPARE(keys.size(), size_t{count});
        QVERIFY(keys.count(text("below/01049.mp4")) == 1);
    }

    void tellsWhatIsWrongWithAnAccount_data()
    {
        QTest::addColumn<QString>("bucket");
        QTest::addColumn<QString>("accessKey");
        QTest::addColumn<QString>("code");
        QTest::newRow("bucket") << text("no-such-bucket") << text("S3RVER") << text("s3.no-bucket");
        QTest::newRow("key") << text("films") << text("STRANGER") << text("account.access-key");
    }
    void tellsWhatIsWrongWithAnAccount()
    {
        NEEDS_S3RVER();
        QFETCH(QString, bucket);
        QFETCH(QString, accessKey);
        QFETCH(QString, code);
        QVERIFY(startServer<S3rver>()->isRunning());
        S3Account account = m_server->account();
        account.bucket = bucket;
        account.accessKey = accessKey;
        newClient(account);
        const auto listed = list({}, [](const std::vector<S3Object> &) {});
        QVERIFY(!listed);
        QCOMPARE(listed.error().errorClass, ErrorClass::Permanent);
        QCOMPARE(listed.error().code, code);
    }

    // ---- A server that looks at signatures and fails to order

    void signsAllThatItSends()
    {
        auto *server = startServer<S3FaultServer>();
        QVERIFY(server->isRunning());
        const QByteArray bytes = content(threeParts);
        const QString source = file("source", bytes);
        const QString key = text("Füße & 100% a+b=c/ in parts.mkv");
        const auto stored = upload(source, key);
        VERIFY_FINE(stored);
        QCOMPARE(stored->etag, etagOfParts(bytes));
        QVERIFY(read(key) == bytes);
        VERIFY_FINE(upload(file("small", "x"), text("small.mp4")));
        VERIFY_FINE(abort(begunUpload(source, text("half.mkv"))));
        QCOMPARE(server->uploads().size(), 0);
        std::vector<S3Object> listed;
        VERIFY_FINE(list(text("Füße & 100% a+b"), [&](std::vector<S3Object> page) { listed = std::move(page); }));
        QCOMPARE(listed.size(), size_t{1});
        QCOMPARE(listed[0].key, key);
        VERIFY_FINE(remove(key));
        QCOMPARE(server->objects().keys(), QStringList{text("small.mp4")});
        QCOMPARE(server->requests(text("create"))[0][text("type")].toString(), text("video/x-matroska"));
        QCOMPARE(server->requests(text("put"))[0][text("type")].toString(), text("video/mp4"));
    }

    void refusesAWrongSecretAndDoesNotTellTheRightOne()
    {
        auto *server = startServer<S3FaultServer>();
        S3Account account = server->account();
        account.secretKey = text("another/secret+key");
        newClient(account);
        const auto listed = list({}, [](const std::vector<S3Object> &) {});
        QVERIFY(!listed);
        QCOMPARE(listed.error().code, text("account.secret-key"));
        QCOMPARE(listed.error().errorClass, ErrorClass::Permanent);
        QCOMPARE(server->requests(text("list")).size(), 1);
        QCOMPARE(head(text("a")).error().code, text("account.forbidden")); // the answer has no room for the code

        newClient(server->account());
        QVERIFY(server->order({{text("fault"), text("error")},
                               {text("on"), text("list")},
                               {text("status"), 400},
                               {text("code"), text("InvalidArgument")},
                               {text("message"), text("You sent ") + server->account().secretKey}}));
        const auto echoed = list({}, [](const std::vector<S3Object> &) {});
        QVERIFY(!echoed);
        QVERIFY2(echoed.error().detail.contains(text("You sent ***")), told(echoed).constData());
    }

    void listsAHundredThousandKeysPageByPage()
    {
        auto *server = startServer<S3FaultServer>();
        constexpr int count = 100'000;
        QVERIFY(server->order({{text("fill"), QJsonObject{{text("prefix"), text("many/")}, {text("count"), count}}}}));
        size_t largest = 0;
        qint64 listed = 0;
        QString last;
        bool isSorted = true;
        VERIFY_FINE(list(text("many/"), [&](const std::vector<S3Object> &page) {
            largest = std::max(largest, page.size());
            for (const S3Object &object : page) {
                isSorted = isSorted && object.key > last && object.sizeBytes == listed;
                last = object.key;
                ++listed;
            }
        }));
        QCOMPARE(listed, qint64{count});
        QVERIFY(isSorted);
        QCOMPARE(largest, size_t{1000});
        QCOMPARE(server->requests(text("list")).size(), 100);
    }

    void readsNoFurtherPageAfterACancel()
    {
        auto *server = startServer<S3FaultServer>();
        QVERIFY(server->order({{text("page_size"), 10},
                               {text("fill"), QJsonObject{{text("prefix"), text("m/")}, {text("count"), 100}}}}));
        QObject context;
        int pages = 0;
        bool isDone = false;
        m_client->list(
            {}, &context,
            [&](const std::vector<S3Object> &) {
                if (++pages == 2)
                    m_client->cancel(&context);
            },
            [&](const Result<void> &) { isDone = true; });
        QVERIFY(waitUntil([&] { return pages == 2; }));
        VERIFY_FINE(remove(text("something else"))); // in which time a third page would have come
        QCOMPARE(pages, 2);
        QVERIFY(!isDone);
        QCOMPARE(server->requests(text("list")).size(), 2);
    }

    void sendsAPartAgain_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        const auto row = [](const char *name, QJsonObject fault) {
            fault.insert(text("on"), text("part"));
            fault.insert(text("skip"), 1);
            QTest::newRow(name) << fault;
        };
        row("cut in the middle", {{text("fault"), text("cut")}, {text("at"), mebi}});
        row("cut before the answer", {{text("fault"), text("silent-cut")}});
        row("damaged on its way", {{text("fault"), text("damage")}});
        row("error of the server",
            {{text("fault"), text("error")}, {text("status"), 500}, {text("code"), text("InternalError")}});
        row("slow down", {{text("fault"), text("error")}, {text("status"), 503}, {text("code"), text("SlowDown")}});
    }
    void sendsAPartAgain()
    {
        QFETCH(QJsonObject, fault);
        auto *server = startServer<S3FaultServer>();
        QVERIFY(server->order(fault));
        const QByteArray bytes = content(threeParts);
        const auto stored = upload(file("source", bytes), text("a.mkv"));
        VERIFY_FINE(stored);
        QCOMPARE(stored->etag, etagOfParts(bytes));
        QCOMPARE(server->requests(text("part")).size(), 4);
        QCOMPARE(server->requests(text("create")).size(), 1);
        QCOMPARE(m_progress.back(), threeParts);
    }

    void sendsASmallFileAgain_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("cut") << text("cut");
        QTest::newRow("without an answer") << text("silent-cut");
        QTest::newRow("damaged") << text("damage");
    }
    void sendsASmallFileAgain()
    {
        QFETCH(QString, fault);
        auto *server = startServer<S3FaultServer>();
        QVERIFY(server->order({{text("fault"), fault}, {text("on"), text("put")}, {text("at"), mebi}}));
        const QByteArray bytes = content(3 * mebi);
        VERIFY_FINE(upload(file("source", bytes), text("a.mp4")));
        QCOMPARE(server->requests(text("put")).size(), 2);
        QVERIFY(read(text("a.mp4")) == bytes);
    }

    void sendsFewFilesAtOnce()
    {
        auto *server = startServer<S3FaultServer>();
        const QString source = file("source", content(4 * mebi));
        int stored = 0;
        for (int number = 0; number < 12; ++number)
            m_client->upload(orderFor(source, QString::number(number)), this,
                             [&stored](const Result<S3Object> &object) { stored += object ? 1 : 0; });
        QVERIFY(waitUntil([&] { return stored == 12; }));
        QVERIFY2(server->mostBodies() > 1 && server->mostBodies() <= 4,
                 QByteArray::number(server->mostBodies()).constData());
        QCOMPARE(server->requests(text("put")).size(), 12);
    }

    void givesUpAfterSixTries()
    {
        auto *server = startServer<S3FaultServer>();
        QVERIFY(server->order({{text("fault"), text("error")},
                               {text("on"), text("head")},
                               {text("count"), -1},
                               {text("status"), 500},
                               {text("code"), text("InternalError")}}));
        m_client->setHurry(400);
        const auto found = head(text("a"));
        QVERIFY(!found);
        QCOMPARE(found.error().errorClass, ErrorClass::Transient);
        QCOMPARE(found.error().code, text("s3.server-error"));
        const QJsonArray requests = server->requests(text("head"));
        QCOMPARE(requests.size(), 6);
        // 2, 4, 8, 16 and 32 s, of which half may be left out.
        double least = 1;
        for (int tries = 1; tries < requests.size(); ++tries, least *= 2) {
            const double gap = requests[tries][text("time")].toDouble() - requests[tries - 1][text("time")].toDouble();
            QVERIFY2(gap * 400 > least * 0.8, QByteArray::number(gap).constData());
        }
    }

    void leavesAServerAloneForAsLongAsItSays()
    {
        auto *server = startServer<S3FaultServer>();
        VERIFY_FINE(upload(file("source", "x"), text("a")));
        QVERIFY(server->order({{text("fault"), text("error")},
                               {text("on"), text("head")},
                               {text("status"), 503},
                               {text("code"), text("SlowDown")},
                               {text("retry_after"), 40}}));
        Result<S3Object> first = internalError({});
        m_client->head(text("a"), this, [&](const Result<S3Object> &object) { first = object; });
        QTRY_COMPARE(server->requests(text("head")).last()[text("code")].toString(), text("SlowDown"));
        VERIFY_FINE(head(text("a"))); // something else, after the storage has complained
        QVERIFY(waitUntil([&] { return first.has_value(); }));
        const QJsonArray heads = server->requests(text("head")); // one of the upload first
        QCOMPARE(heads.size(), 4);
        const double refused = heads[1][text("time")].toDouble();
        for (int later : {2, 3}) {
            const double gap = heads[later][text("time")].toDouble() - refused;
            QVERIFY2(gap > 0.95, QByteArray::number(gap).constData()); // 40 s in a hurry; its own wait is 0.05
        }
    }

    void goesOnWithTheMissingParts()
    {
        auto *server = startServer<S3FaultServer>();
        const QByteArray bytes = content(threeParts + 40 * mebi); // eight parts
        const QString source = file("source", bytes);
        S3UploadOrder order = orderFor(source, text("a.mkv"));
        order.begun = begunUpload(source, order.key);
        QVERIFY(!order.begun.uploadId.isEmpty());
        const QJsonArray there = server->uploads()[order.begun.uploadId].toArray();
        QVERIFY(!there.isEmpty() && there.size() < 8);
        QVERIFY(server->order({{text("forget"), true}, {text("page_size"), 1}})); // parts in several pages
        newClient(server->account());
        const auto stored = upload(order);
        VERIFY_FINE(stored);
        QCOMPARE(stored->etag, etagOfParts(bytes));
        QCOMPARE(server->requests(text("create")).size(), 0);
        std::set<int> sent;
        for (const QJsonValue &request : server->requests(text("part")))
            sent.insert(request[text("part")].toInt());
        QCOMPARE(server->requests(text("part")).size(), static_cast<qsizetype>(sent.size()));
        // One that was on its way when the program ended may have arrived since.
        QVERIFY(static_cast<qsizetype>(sent.size()) <= 8 - there.size());
        for (const QJsonValue &number : there)
            QVERIFY(sent.count(number.toInt()) == 0);
        QCOMPARE(m_progress.back(), qint64{bytes.size()});
    }

    void sendsNothingAgainThatWasCompletedBeforeTheProgramEnded()
    {
        auto *server = startServer<S3FaultServer>();
        const QByteArray bytes = content(threeParts);
        S3UploadOrder order = orderFor(file("source", bytes), text("a.mkv"));
        VERIFY_FINE(upload(order));
        order.begun = m_states.back();
        const auto stored = upload(order);
        VERIFY_FINE(stored);
        QCOMPARE(stored->etag, etagOfParts(bytes));
        QCOMPARE(server->requests(text("create")).size(), 1);
        QCOMPARE(server->requests(text("part")).size(), 3);
    }

    void doesNotGoOnWithAnotherVersionOfTheFile()
    {
        auto *server = startServer<S3FaultServer>();
        S3UploadOrder order = orderFor(file("source", content(threeParts)), text("a.mkv"));
        order.begun = begunUpload(order.path, order.key);
        QVERIFY(!order.begun.uploadId.isEmpty());
        const QByteArray later = content(threeParts + 1, 2);
        file("source", later);
        const auto stored = upload(order);
        VERIFY_FINE(stored);
        QCOMPARE(stored->etag, etagOfParts(later));
        QTRY_COMPARE(server->uploads().size(), 0); // what had been begun is freed
    }

    void beginsAnewWhereTheUploadIsLost_data()
    {
        QTest::addColumn<QString>("on");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("asked for parts") << text("parts") << 404 << text("NoSuchUpload");
        QTest::newRow("parts are not told") << text("parts") << 501 << text("NotImplemented");
        QTest::newRow("parts are unknown") << text("parts") << 405 << text("MethodNotAllowed");
        QTest::newRow("parts may not be asked for") << text("parts") << 403 << text("AccessDenied");
        QTest::newRow("sending a part") << text("part") << 404 << text("NoSuchUpload");
        QTest::newRow("completing") << text("complete") << 400 << text("InvalidPart");
    }
    void beginsAnewWhereTheUploadIsLost()
    {
        QFETCH(QString, on);
        QFETCH(int, status);
        QFETCH(QString, code);
        auto *server = startServer<S3FaultServer>();
        const QByteArray bytes = content(threeParts);
        S3UploadOrder order = orderFor(file("source", bytes), text("a.mkv"));
        order.begun = begunUpload(order.path, order.key);
        QVERIFY(server->order(
            {{text("fault"), text("error")}, {text("on"), on}, {text("status"), status}, {text("code"), code}}));
        const auto stored = upload(order);
        VERIFY_FINE(stored);
        QCOMPARE(stored->etag, etagOfParts(bytes));
        QCOMPARE(server->requests(text("create")).size(), 2);
        QTRY_COMPARE(server->uploads().size(), 0);
    }

    void settlesACompletionWithoutAnAnswer()
    {
        auto *server = startServer<S3FaultServer>();
        QVERIFY(server->order({{text("fault"), text("silent-cut")}, {text("on"), text("complete")}}));
        const QByteArray bytes = content(threeParts);
        const auto stored = upload(file("source", bytes), text("a.mkv"));
        VERIFY_FINE(stored);
        QCOMPARE(stored->etag, etagOfParts(bytes));
        QCOMPARE(server->requests(text("complete")).size(), 2);
        QCOMPARE(server->requests(text("part")).size(), 3); // nothing is sent twice
    }

    void completesAgainAfterAnErrorThatCameLate()
    {
        auto *server = startServer<S3FaultServer>();
        QVERIFY(server->order({{text("fault"), text("late-error")},
                               {text("on"), text("complete")},
                               {text("code"), text("InternalError")}}));
        VERIFY_FINE(upload(file("source", content(threeParts)), text("a.mkv")));
        QCOMPARE(server->requests(text("complete")).size(), 2);
    }

    void stopsAtExpiredKeysAndGoesOnWithOthers()
    {
        auto *server = startServer<S3FaultServer>();
        QVERIFY(server->order({{text("fault"), text("error")},
                               {text("on"), text("part")},
                               {text("skip"), 1},
                               {text("count"), -1},
                               {text("status"), 400},
                               {text("code"), text("ExpiredToken")}}));
        const QByteArray bytes = content(threeParts);
        S3UploadOrder order = orderFor(file("source", bytes), text("a.mkv"));
        const auto stopped = upload(order);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().errorClass, ErrorClass::Permanent);
        QCOMPARE(stopped.error().code, text("account.token"));
        QCOMPARE(server->requests(text("create")).size(), 1);
        QVERIFY(server->requests(text("part")).size() <= 3);
        QCOMPARE(server->objects().size(), 0);
        order.begun = m_states.back();
        QVERIFY(!order.begun.uploadId.isEmpty());

        QVERIFY(server->order({{text("forget"), true}}));
        VERIFY_FINE(upload(order));
        QCOMPARE(server->requests(text("create")).size(), 0);
        QCOMPARE(server->objects()[order.key][text("etag")].toString(), etagOfParts(bytes));
    }

    void learnsOfARefusalThatCameBeforeTheBodyWasRead()
    {
        auto *server = startServer<S3FaultServer>();
        QVERIFY(server->order({{text("fault"), text("early")},
                               {text("on"), text("put")},
                               {text("count"), -1},
                               {text("status"), 403},
                               {text("code"), text("InvalidAccessKeyId")}}));
        QVERIFY(server->order({{text("fault"), text("error")},
                               {text("on"), text("head")},
                               {text("count"), -1},
                               {text("status"), 403},
                               {text("code"), text("InvalidAccessKeyId")}}));
        const auto stored = upload(file("source", content(8 * mebi)), text("a.mp4"));
        QVERIFY(!stored);
        QVERIFY2(stored.error().code.startsWith(text("account.")), told(stored).constData());
        QCOMPARE(server->requests(text("put")).size(), 1);
    }

    void leavesNoObjectOfTwoVersionsOfAFile()
    {
        auto *server = startServer<S3FaultServer>();
        const QString source = file("source", content(threeParts));
        S3UploadOrder order = orderFor(source, text("a.mkv"));
        order.progressed = [this, isChanged = false](qint64 sent) mutable {
            if (sent > mebi && !std::exchange(isChanged, true))
                file("source", content(threeParts, 2));
        };
        const auto stored = upload(order);
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, text("source.changed"));
        QCOMPARE(stored.error().errorClass, ErrorClass::Transient);
        QCOMPARE(server->requests(text("create")).size(), 1);
        QTRY_COMPARE(server->uploads().size(), 0);
        QCOMPARE(server->objects().size(), 0);
        QVERIFY(m_states.back().uploadId.isEmpty());
    }

    void takesNoObjectOfAnotherSize()
    {
        auto *server = startServer<S3FaultServer>();
        QVERIFY(server->order({{text("fault"), text("shorten")}, {text("on"), text("head")}}));
        const QString source = file("source", "something");
        VERIFY_FINE(upload(source, text("a"))); // seen as it was for a moment
        QVERIFY(server->order({{text("fault"), text("shorten")}, {text("on"), text("head")}, {text("count"), -1}}));
        const auto stored = upload(source, text("a"));
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, text("s3.damaged"));
        QVERIFY2(stored.error().detail.contains(text("8 of 9 bytes")), told(stored).constData());
    }

    void endsWithItsContextAndWithItself_data()
    {
        QTest::addColumn<bool>("isClientDestroyed");
        QTest::newRow("context") << false;
        QTest::newRow("client") << true;
    }
    void endsWithItsContextAndWithItself()
    {
        QFETCH(bool, isClientDestroyed);
        auto *server = startServer<S3FaultServer>();
        auto context = std::make_unique<QObject>();
        bool isDone = false;
        m_client->upload(orderFor(file("source", content(threeParts)), text("a.mkv")), context.get(),
                         [&](const Result<S3Object> &) { isDone = true; });
        QVERIFY(waitUntil([&] { return !m_progress.empty(); }));
        if (isClientDestroyed)
            m_client.reset();
        else
            context.reset();
        const size_t reported = m_progress.size();
        newClient(server->account());
        VERIFY_FINE(remove(text("something else")));
        QCOMPARE(m_progress.size(), reported);
        QVERIFY(!isDone);
        QCOMPARE(server->objects().size(), 0);
    }

    // ---- Without a server

    void refusesWhatCannotBeSent_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("bucket");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("code");
        const QString endpoint = text("http://127.0.0.1:9");
        QTest::newRow("no name") << endpoint << text("films") << QString() << text("s3.no-key");
        QTest::newRow("dots") << endpoint << text("films") << text("a/../b") << text("s3.key-dots");
        QTest::newRow("no bucket") << endpoint << QString() << text("a") << text("account.storage");
        QTest::newRow("no address") << text("ftp://host") << text("films") << text("a") << text("account.storage");
    }
    void refusesWhatCannotBeSent()
    {
        QFETCH(QString, endpoint);
        QFETCH(QString, bucket);
        QFETCH(QString, key);
        QFETCH(QString, code);
        S3Account account;
        account.endpoint = QUrl(endpoint);
        account.bucket = bucket;
        account.accessKey = account.secretKey = text("secret");
        newClient(account);
        const auto removed = remove(key);
        QVERIFY(!removed);
        QCOMPARE(removed.error().errorClass, ErrorClass::Permanent);
        QCOMPARE(removed.error().code, code);
        QCOMPARE(head(key).error().code, code);
        QCOMPARE(upload(file("source", "x"), key).error().code, code);
    }

    void tellsOfAFileThatIsNotThere()
    {
        S3Account account;
        account.endpoint = QUrl(text("http://127.0.0.1:9"));
        account.bucket = text("films");
        newClient(account);
        const auto stored = upload(m_dir->filePath(text("nothing")), text("a"));
        QVERIFY(!stored);
        QCOMPARE(stored.error().errorClass, ErrorClass::Permanent);
        QCOMPARE(stored.error().code, text("file.missing"));
    }

    void keepsAStateInJson()
    {
        S3UploadState state{text("a b.mkv"),
                            text("id+/="),
                            9 * mebi,
                            {20 * mebi, 6'414'062'330'123'456'789},
                            {{1, text("e1")}, {10'000, text("e2")}}};
        QCOMPARE(s3UploadStateFromJson(QJsonDocument::fromJson(QJsonDocument(toJson(state)).toJson()).object()), state);
    }
};

QTEST_GUILESS_MAIN(TestS3Client)
#include "test_s3_client.moc"
