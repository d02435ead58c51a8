// SPDX-License-Identifier: GPL-3.0-or-later
// Sources of cloud jobs that go through the user's own bucket: what is uploaded there, and that it is deleted again.
#include "app/backend/cloud/s3_client.h"
#include "tests/support/cli_runner.h"
#include "tests/support/ffhub_server.h"
#include "tests/support/generated_media.h"
#include "tests/support/s3_server.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace reelyard;
using namespace reelyard::test;

class TestBucketUploads : public QObject
{
    Q_OBJECT

    std::unique_ptr<FFHubServer> m_service;
    std::unique_ptr<S3FaultServer> m_storage;
    static constexpr qint64 mebi = 1024 * 1024;

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    static QStringList words(const char *ascii) { return text(ascii).split(u' '); }
    void connectTo(CliRunner &cli, const S3Account &account) const
    {
        cli.setEnvironment(text("REELYARD_API_URL"), m_service->api().toString());
        cli.setEnvironment(text("REELYARD_API_KEY"), m_service->key());
        cli.setEnvironment(text("REELYARD_UPLOAD_TO"), text("s3://") + account.bucket + text("/for/jobs/"));
        cli.setEnvironment(text("AWS_ENDPOINT_URL"), account.endpoint.toString());
        cli.setEnvironment(text("AWS_ACCESS_KEY_ID"), account.accessKey);
        cli.setEnvironment(text("AWS_SECRET_ACCESS_KEY"), account.secretKey);
    }
    static QStringList command(const CliRunner &cli, const char *more, const char *recipe = "-c:v libx264 -c:a aac")
    {
        return words(more) + words("--json --on cloud --budget 9 --yes --args") +
               QStringList{text(recipe), text("--ext"), text("mp4"), text("-o"), cli.out(), cli.path(text("in"))};
    }
    static QString stateOf(CliRunner &cli, std::size_t row = 0)
    {
        const auto jobs = cli.run(words("list --json")).jobs();
        return row < jobs.size() ? jobs[row].value(text("state")).toString() : QString();
    }
    static QString idOf(CliRunner &cli, std::size_t row)
    {
        return QString::number(cli.run(words("list --json")).jobs().at(row).value(text("id")).toInt());
    }
    /// A clip that goes in three parts, since one is 8 MiB: with a Void element (RFC 8794) at its end.
    static QString placeLarge(CliRunner &cli)
    {
        QString path = cli.place(videoClip(1), text("in/large.mkv"));
        QFile file(path);
        if (!file.open(QIODevice::Append))
            return {};
        const qint64 size = 20 * mebi;
        QByteArray head = QByteArray::fromHex("ec01");
        for (int shift = 48; shift >= 0; shift -= 8)
            head += static_cast<char>((size >> shift) & 0xff);
        return file.write(head) == head.size() && file.write(QByteArray(size, '\0')) == size ? path : QString();
    }
    /// After the first part the storage has trouble, for longer than a test lasts.
    bool stopAfterOnePart()
    {
        return m_storage->order({{text("fault"), text("error")},
                                 {text("on"), text("part")},
                                 {text("skip"), 1},
                                 {text("count"), -1},
                                 {text("status"), 500},
                                 {text("code"), text("InternalError")},
                                 {text("retry_after"), 3600}});
    }
    int partsThere()
    {
        qsizetype parts = 0;
        for (const QJsonValue &upload : m_storage->uploads())
            parts += upload.toArray().size();
        return static_cast<int>(parts);
    }
    /// Files of the queue (and the user's settings) that hold one of the secrets.
    static QStringList holdersOf(const CliRunner &cli, const QList<QByteArray> &secrets)
    {
        QStringList holders;
        for (const QString &name : CliRunner::filesBelow(cli.path(QString()))) {
            QFile file(cli.path(name));
            const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            for (const QByteArray &secret : secrets) {
                if (content.contains(secret))
                    holders << name + u' ' + QString::fromUtf8(secret);
            }
        }
        return holders;
    }
    QList<QByteArray> secrets() const
    {
        return {m_storage->account().secretKey.toUtf8(), m_storage->account().accessKey.toUtf8(), "X-Amz-Signature",
                m_service->key().toUtf8()};
    }
    static QString teller(const CliResult &result, const QList<QByteArray> &secrets)
    {
        for (const QByteArray &secret : secrets) {
            if (result.out.contains(secret) || result.err.contains(secret))
                return QString::fromUtf8(secret + ": " + result.out + result.err);
        }
        return {};
    }

private slots:
    void initTestCase() { QVERIFY(!videoClip(1).isEmpty()); }
    void init()
    {
        m_service = std::make_unique<FFHubServer>(QStringList());
        m_storage = std::make_unique<S3FaultServer>();
        QVERIFY(m_service->isRunning() && m_storage->isRunning());
    }
    void cleanup()
    {
        m_service.reset();
        m_storage.reset();
    }

    // The second job runs in another process, after the first has ended.
    void oneUploadIsForAllJobsAndGoesWithTheLast()
    {
        CliRunner cli;
        cli.place(videoClip(1), text("in/a.mkv"));
        connectTo(cli, m_storage->account());
        HttpClient http;
        const SystemClock clock;
        S3Client client(m_storage->account(), http, clock);
        bool isStored = false;
        client.upload({videoClip(1), text("for/jobs/mine.mkv"), {}, {}, {}}, this,
                      [&isStored](const Result<S3Object> &stored) { isStored = bool(stored); });
        QTRY_VERIFY_WITH_TIMEOUT(isStored, 20'000);
        QVERIFY(m_storage->order({{text("forget"), true}}));
        for (const char *recipe : {"-c:v libx264 -c:a aac", "-c:v libx264 -crf 30 -c:a aac"}) {
            const CliResult added = cli.run(command(cli, "add", recipe));
            QVERIFY2(added.exitCode == 0, (added.out + added.err).constData());
        }
        QCOMPARE(cli.run(words("hold") << idOf(cli, 1)).exitCode, 0);
        const CliResult first = cli.run(words("start --json --budget 9 --yes"));
        QCOMPARE(stateOf(cli, 0), text("Completed"));
        QCOMPARE(m_storage->requests(text("put")).size(), 1);
        QCOMPARE(m_storage->requests(text("delete")).size(), 0);
        QCOMPARE(m_storage->objects().size(), 2);
        QCOMPARE(holdersOf(cli, secrets()), QStringList());

        QCOMPARE(cli.run(words("release") << idOf(cli, 1)).exitCode, 0);
        const CliResult second = cli.run(words("start --json --budget 9 --yes"));
        QVERIFY2(second.exitCode == 0, (second.out + second.err).constData());
        QCOMPARE(stateOf(cli, 1), text("Completed"));
        QCOMPARE(m_service->tasks().size(), 2);
        QCOMPARE(m_storage->requests(text("put")).size(), 1);
        QCOMPARE(m_storage->requests(text("delete")).size(), 1);
        QCOMPARE(m_storage->objects().keys(), QStringList{text("for/jobs/mine.mkv")});
        QCOMPARE(m_service->calls("sign"), 0);

        // No secret stands anywhere, and the service's key has not been to the bucket.
        QCOMPARE(holdersOf(cli, secrets()), QStringList());
        for (const CliResult &result : {first, second, cli.run(words("list --json"))})
            QCOMPARE(teller(result, secrets()), QString());
        for (const char *operation : {"put", "head", "delete", "get"}) {
            const QJsonArray requests = m_storage->requests(text(operation));
            QVERIFY2(!requests.isEmpty(), operation);
            for (const QJsonValue &request : requests)
                QVERIFY(!request[text("headers")].toString().contains(m_service->key()));
        }
    }

    void jobsAtTheSameTimeShareIt()
    {
        CliRunner cli;
        cli.place(videoClip(1), text("in/a.mkv"));
        connectTo(cli, m_storage->account());
        for (const char *recipe : {"-c:v libx264 -c:a aac", "-c:v libx264 -crf 30 -c:a aac", "-c:v libx264 -an"})
            QCOMPARE(cli.run(command(cli, "add", recipe)).exitCode, 0);
        const CliResult result = cli.run(words("start --json --budget 9 --yes"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(result.summary().value(text("completed")).toInt(), 3);
        QCOMPARE(m_storage->requests(text("put")).size(), 1);
        QCOMPARE(m_storage->requests(text("delete")).size(), 1);
        QVERIFY(m_storage->objects().isEmpty());
    }

    void storageOfOthersDoesTheSame()
    {
        if (!S3rver::isInstalled())
            QSKIP("s3rver is not installed: tests/run.sh --long does it");
        const S3rver storage;
        QVERIFY(storage.isRunning());
        CliRunner cli;
        QVERIFY(!placeLarge(cli).isEmpty());
        connectTo(cli, storage.account());
        const CliResult result = cli.run(command(cli, "run"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(result.summary().value(text("completed")).toInt(), 1);
        HttpClient http;
        const SystemClock clock;
        S3Client client(storage.account(), http, clock);
        std::size_t left = 99;
        std::optional<Result<void>> listed;
        client.list(
            {}, this, [&left](const std::vector<S3Object> &objects) { left = objects.size(); },
            [&listed](const Result<void> &end) { listed = end; });
        QTRY_VERIFY_WITH_TIMEOUT(listed.has_value(), 20'000);
        QVERIFY(*listed);
        QCOMPARE(left, std::size_t{0});
    }

    void anUploadGoesOnAfterAKill()
    {
        CliRunner cli;
        QVERIFY(!placeLarge(cli).isEmpty());
        connectTo(cli, m_storage->account());
        QVERIFY(stopAfterOnePart());
        const auto killed = cli.start(command(cli, "run"));
        QTRY_COMPARE_WITH_TIMEOUT(partsThere(), 1, 120'000);
        QTest::qWait(300); // for what is written down after it
        killed->kill();
        QVERIFY(killed->waitForFinished(10'000));
        QCOMPARE(m_storage->requests(text("create")).size(), 1);
        QVERIFY(m_storage->order({{text("forget"), true}}));

        const CliResult result = cli.run(words("start --json --budget 9 --yes"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(stateOf(cli), text("Completed"));
        QCOMPARE(m_storage->requests(text("create")).size(), 0);
        QCOMPARE(m_storage->requests(text("part")).size(), 2);
        QVERIFY(m_storage->uploads().isEmpty());
        QVERIFY(m_storage->objects().isEmpty());
        QCOMPARE(m_storage->requests(text("delete")).size(), 1);
        QCOMPARE(holdersOf(cli, secrets()), QStringList());
    }

    void whatNobodyGoesOnWithIsFreed_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("cancelled while it is sent") << false;
        QTest::newRow("cancelled after a kill") << true;
    }
    void whatNobodyGoesOnWithIsFreed()
    {
        QFETCH(bool, isKilled);
        CliRunner cli;
        QVERIFY(!placeLarge(cli).isEmpty());
        connectTo(cli, m_storage->account());
        QVERIFY(stopAfterOnePart());
        const auto running = cli.start(command(cli, "run"));
        QTRY_COMPARE_WITH_TIMEOUT(partsThere(), 1, 120'000);
        QTest::qWait(300);
        if (isKilled) {
            running->kill();
            QVERIFY(running->waitForFinished(10'000));
        }
        QVERIFY(m_storage->order({{text("forget"), true}}));
        QCOMPARE(cli.run(words("cancel") << idOf(cli, 0)).exitCode, 0);
        if (isKilled)
            QCOMPARE(cli.run(words("start --json")).exitCode, 0);
        else
            CliRunner::finish(*running);
        QCOMPARE(stateOf(cli), text("Cancelled"));
        QVERIFY(m_storage->uploads().isEmpty());
        QCOMPARE(m_storage->requests(text("abort")).size(), 1);
        QVERIFY(m_storage->objects().isEmpty());
        QVERIFY(m_service->tasks().isEmpty());
    }

    // A job that was cancelled is over; its task is not.
    void whatATaskReadsStays()
    {
        CliRunner cli;
        cli.place(videoClip(1), text("in/a.mkv"));
        connectTo(cli, m_storage->account());
        QVERIFY(
            m_service->order({{text("fault"), text("hundred")}, {text("on"), text("create")}, {text("seconds"), 15}}));
        const auto running = cli.start(command(cli, "run"));
        const auto taskState = [this] {
            const QJsonArray tasks = m_service->tasks();
            return tasks.isEmpty() ? QString() : tasks.first()[text("status")].toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(taskState(), text("running"), 120'000);
        QTest::qWait(500);
        QCOMPARE(cli.run(words("cancel") << idOf(cli, 0)).exitCode, 0);
        CliRunner::finish(*running);
        QCOMPARE(stateOf(cli), text("Cancelled"));
        QCOMPARE(cli.run(words("start --json")).exitCode, 0);
        QCOMPARE(taskState(), text("running"));
        QCOMPARE(m_storage->requests(text("delete")).size(), 0);
        QCOMPARE(m_storage->objects().size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(taskState(), text("succeeded"), 60'000);
        QCOMPARE(cli.run(words("start --json")).exitCode, 0);
        QCOMPARE(m_storage->objects().size(), 0);
    }

    void aRetryByItselfNeedsNoSecondUpload()
    {
        CliRunner cli;
        cli.place(videoClip(1), text("in/a.mkv"));
        connectTo(cli, m_storage->account());
        QVERIFY(m_service->order({{text("fault"), text("fail")},
                                  {text("on"), text("create")},
                                  {text("text"), text("upload failed: connection reset")}}));
        const CliResult result = cli.run(command(cli, "run"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(m_service->tasks().size(), 2);
        QCOMPARE(m_storage->requests(text("put")).size(), 1);
        QCOMPARE(m_storage->requests(text("delete")).size(), 1);
    }

    void whatCannotBeDeletedIsToldAndTriedAgain()
    {
        CliRunner cli;
        cli.place(videoClip(1), text("in/a.mkv"));
        connectTo(cli, m_storage->account());
        QVERIFY(m_storage->order({{text("fault"), text("error")},
                                  {text("on"), text("delete")},
                                  {text("status"), 403},
                                  {text("code"), text("AccessDenied")}}));
        const CliResult result = cli.run(command(cli, "run"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(stateOf(cli), text("Completed"));
        QCOMPARE(m_storage->objects().size(), 1);
        const QByteArray left = "s3://films/" + m_storage->objects().keys().first().toUtf8();
        QVERIFY2(result.err.contains(left) && result.err.count("could not be deleted") == 1, result.err.constData());
        const CliResult later = cli.run(words("start --json"));
        QVERIFY(!(later.out + later.err).contains("could not be deleted"));
        QCOMPARE(m_storage->objects().size(), 0);
    }

    void keysThatAreWrongHoldTheJobBeforeMoneyIsReserved_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("missing") << QString() << QByteArray("AWS_ACCESS_KEY_ID");
        QTest::newRow("wrong") << text("wrong-secret") << QByteArray("secret key");
    }
    void keysThatAreWrongHoldTheJobBeforeMoneyIsReserved()
    {
        QFETCH(QString, secret);
        QFETCH(QByteArray, sentence);
        CliRunner cli;
        cli.place(videoClip(1), text("in/a.mkv"));
        connectTo(cli, m_storage->account());
        cli.setEnvironment(text("AWS_SECRET_ACCESS_KEY"), secret);
        cli.run(command(cli, "run"));
        QCOMPARE(stateOf(cli), text("Held"));
        const CliResult list = cli.run(words("list --json"));
        QVERIFY2(list.out.contains(sentence), list.out.constData());
        QVERIFY(m_service->tasks().isEmpty());
        QCOMPARE(m_service->calls("create"), 0);
        QVERIFY(!list.out.contains("\"reserved\""));
        QCOMPARE(holdersOf(cli, {"wrong-secret"}), QStringList());
        connectTo(cli, m_storage->account());
        QCOMPARE(cli.run(words("start --json --budget 9 --yes")).exitCode, 0);
        QCOMPARE(stateOf(cli), text("Completed"));
        QVERIFY(m_storage->objects().isEmpty());
    }

    // As it is where the program was started from a desktop.
    void keysOfTheUsersFilesAreTaken()
    {
        CliRunner cli;
        cli.place(videoClip(1), text("in/a.mkv"));
        connectTo(cli, m_storage->account());
        for (const char *name : {"AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"})
            cli.clearEnvironment(text(name));
        QVERIFY(QDir().mkpath(cli.path(text("home/.aws"))));
        const auto write = [&cli](const char *name, const QString &content) {
            QFile file(cli.path(text(name)));
            return file.open(QIODevice::WriteOnly) && file.write(content.toUtf8()) > 0;
        };
        QVERIFY(
            write("home/.aws/credentials", text("[default]\naws_access_key_id = %1\naws_secret_access_key = %2\n")
                                               .arg(m_storage->account().accessKey, m_storage->account().secretKey)));
        QVERIFY(write(
            "home/.aws/config",
            text("[default]\nregion = eu-west-3\nendpoint_url = %1\n").arg(m_storage->account().endpoint.toString())));
        const CliResult result = cli.run(command(cli, "run"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(m_storage->requests(text("put")).size(), 1);
        QVERIFY(m_storage->requests(text("put")).first()[text("headers")].toString().contains(text("eu-west-3")));
        QVERIFY(m_storage->objects().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBucketUploads)
#include "test_bucket_uploads.moc"
