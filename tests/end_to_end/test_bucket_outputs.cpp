// SPDX-License-Identifier: GPL-3.0-or-later
// A bucket that speaks S3 as the destination, from the terminal, here and in the cloud.
#include "app/backend/cloud/s3_client.h"
#include "tests/support/cli_runner.h"
#include "tests/support/ffhub_server.h"
#include "tests/support/generated_media.h"
#include "tests/support/s3_server.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace reelyard;
using namespace reelyard::test;

class TestBucketOutputs : public QObject
{
    Q_OBJECT

    std::unique_ptr<S3FaultServer> m_storage;

    static QString text(const char *utf8) { return QString::fromUtf8(utf8); }
    static QStringList words(const char *ascii) { return text(ascii).split(u' '); }
    void connectTo(CliRunner &cli) const
    {
        cli.setEnvironment(text("AWS_ENDPOINT_URL"), m_storage->account().endpoint.toString());
        cli.setEnvironment(text("AWS_ACCESS_KEY_ID"), m_storage->account().accessKey);
        cli.setEnvironment(text("AWS_SECRET_ACCESS_KEY"), m_storage->account().secretKey);
    }
    static QString bucket(const char *prefix) { return text("s3://films/") + text(prefix); }
    /// Copies what is in the source.
    static QStringList copying(const char *command, const QString &input, const QString &to)
    {
        return words(command) +
               QStringList{text("--json"), text("--args"), text("-c copy"), text("--ext"), text("mkv"), text("-o"), to,
                           input};
    }
    /// Makes a file that is uploaded in parts: 34 MB.
    static QStringList large(const char *command, const QString &input, const QString &to)
    {
        return words(command) + QStringList{text("--json"),
                                            text("--args"),
                                            text("-c:v rawvideo -s 1280x720 -an"),
                                            text("--ext"),
                                            text("mkv"),
                                            text("-o"),
                                            to,
                                            input};
    }
    /// What is on this computer of outputs that are on their way.
    static QStringList localParts(const CliRunner &cli)
    {
        return CliRunner::filesBelow(cli.database() + text(".uploads"));
    }
    int partsArrived() const
    {
        const QJsonObject uploads = m_storage->uploads();
        return uploads.isEmpty() ? 0 : static_cast<int>(uploads.begin().value().toArray().size());
    }
    QStringList keys() const { return m_storage->objects().keys(); }
    int attemptsOf(CliRunner &cli, const char *name) const
    {
        return cli.jobOf(text(name)).value(text("attempts")).toInt();
    }
    void put(const QString &path, const char *key)
    {
        HttpClient http;
        SystemClock clock;
        S3Client client(m_storage->account(), http, clock);
        bool isThere = false;
        client.upload({path, text(key), {}, {}, {}}, this,
                      [&isThere](const Result<S3Object> &stored) { isThere = stored.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isThere, 20'000);
    }
    /// Of "a.mkv", after two of its parts: the storage asks for a pause of ten minutes. Null where that is not so.
    std::unique_ptr<QProcess> uploadThatStandsStill(CliRunner &cli)
    {
        const QString source = cli.place(videoClip(1), text("a.mkv"));
        const bool isOrdered = m_storage->order({{text("fault"), text("error")},
                                                 {text("on"), text("part")},
                                                 {text("skip"), 2},
                                                 {text("count"), 100},
                                                 {text("status"), 503},
                                                 {text("code"), text("SlowDown")},
                                                 {text("retry_after"), 600}});
        auto process = cli.start(large("run", source, bucket("out")));
        const bool isThere = QTest::qWaitFor([this] { return partsArrived() == 2; }, 60'000);
        return isOrdered && isThere ? std::move(process) : nullptr;
    }
    QByteArray contentOf(const char *key)
    {
        HttpClient http;
        SystemClock clock;
        S3Client client(m_storage->account(), http, clock);
        std::optional<Result<QByteArray>> got;
        client.get(text(key), this, [&got](const Result<QByteArray> &content) { got = content; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), 20'000); }();
        return got && *got ? **got : QByteArray();
    }

private slots:
    void initTestCase() { QVERIFY(!videoClip(1).isEmpty()); }
    void init()
    {
        m_storage = std::make_unique<S3FaultServer>();
        QVERIFY(m_storage->isRunning());
    }
    void cleanup() { m_storage.reset(); }

    void aFolderIsMirroredWhateverItsFilesAreCalled()
    {
        CliRunner cli;
        connectTo(cli);
        for (const char *name : {"day 1/a b.mkv", "day 1/Привет, мир.mkv", "день/it's \"c?&=d#e%20\".mkv", "🎬+.mkv"})
            cli.place(videoClip(1), text("shoot/") + text(name));
        const CliResult plan = cli.run(copying("run --plan", cli.path(text("shoot")), bucket("out/")));
        QCOMPARE(plan.exitCode, 0);
        QCOMPARE(keys(), QStringList());
        const CliResult result = cli.run(copying("run", cli.path(text("shoot")), bucket("out/")));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QStringList expected{text("out/shoot/day 1/a b.mkv"), text("out/shoot/day 1/Привет, мир.mkv"),
                             text("out/shoot/день/it's _c_&=d#e%20_.mkv"), text("out/shoot/🎬+.mkv")};
        QStringList made = keys();
        expected.sort();
        made.sort();
        QCOMPARE(made, expected);
        QCOMPARE(localParts(cli), QStringList());
        const QJsonObject job = cli.jobOf(text("a b.mkv"));
        const QJsonObject output = job.value(text("outputs")).toArray().first().toObject();
        QCOMPARE(output.value(text("path")).toString(), bucket("out/shoot/day 1/a b.mkv"));
        QCOMPARE(output.value(text("sizeBytes")).toInteger(),
                 m_storage->objects().value(text("out/shoot/day 1/a b.mkv"))[text("size")].toInteger());
        // The second time all of it is known to be there; the third time one is not.
        const CliResult again = cli.run(copying("run", cli.path(text("shoot")), bucket("out")));
        QCOMPARE(again.summary().value(text("skipped")).toInt(), 4);
        put(videoClip(1), "out/shoot/🎬+.mkv");
        const CliResult third = cli.run(copying("run", cli.path(text("shoot")), bucket("out")));
        QCOMPARE(third.summary().value(text("skipped")).toInt(), 3);
        QVERIFY(keys().contains(text("out/shoot/🎬+ (1).mkv")));
    }

    void theWholeBucketIsADestination()
    {
        CliRunner cli;
        connectTo(cli);
        const QString source = cli.place(videoClip(1), text("a.mkv"));
        QCOMPARE(cli.run(copying("run", source, text("S3://films"))).exitCode, 0);
        QCOMPARE(keys(), QStringList{text("a.mkv")});
    }

    void whatIsThereIsNotLost_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QStringList>("left");
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("rename") << "rename" << QStringList{"out/a (1).mkv", "out/a.mkv"} << false;
        QTest::newRow("skip") << "skip" << QStringList{"out/a.mkv"} << false;
        QTest::newRow("overwrite") << "overwrite" << QStringList{"out/a.mkv"} << true;
    }
    void whatIsThereIsNotLost()
    {
        QFETCH(QString, policy);
        QFETCH(QStringList, left);
        QFETCH(bool, isReplaced);
        CliRunner cli;
        connectTo(cli);
        const QString source = cli.place(videoClip(1), text("a.mkv"));
        put(videoClip(2), "out/a.mkv");
        const CliResult result = cli.run(copying("run", source, bucket("out")) + QStringList{text("--exists"), policy});
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(keys(), left);
        QFile mine(videoClip(2));
        QVERIFY(mine.open(QIODevice::ReadOnly));
        QCOMPARE(contentOf("out/a.mkv") != mine.readAll(), isReplaced);
    }

    // Between the plan and the upload.
    void aNameThatWasTakenMeanwhileIsLeft()
    {
        CliRunner cli;
        connectTo(cli);
        const QString source = cli.place(videoClip(1), text("a.mkv"));
        QCOMPARE(cli.run(copying("add", source, bucket("out"))).exitCode, 0);
        put(videoClip(2), "out/a.mkv");
        const CliResult result = cli.run(words("start --json"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(keys(), (QStringList{text("out/a (1).mkv"), text("out/a.mkv")}));
        QFile mine(videoClip(2));
        QVERIFY(mine.open(QIODevice::ReadOnly));
        QCOMPARE(contentOf("out/a.mkv"), mine.readAll());
    }

    // The storage asks for a pause in mid-upload, and then the program is killed.
    void aKilledUploadGoesOn()
    {
        CliRunner cli;
        connectTo(cli);
        const auto process = uploadThatStandsStill(cli);
        QVERIFY(process);
        QTest::qWait(500); // what has arrived is being written down
        process->kill();
        QVERIFY(CliRunner::finish(*process).killed);
        QCOMPARE(keys(), QStringList());
        QVERIFY(m_storage->order({{text("forget"), true}}));
        const CliResult result = cli.run(words("start --json"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(keys(), QStringList{text("out/a.mkv")});
        QCOMPARE(m_storage->requests(text("create")).size(), 0);
        QCOMPARE(m_storage->requests(text("part")).size(), 3); // of five
        QCOMPARE(m_storage->uploads().size(), 0);
        QCOMPARE(localParts(cli), QStringList());
        QCOMPARE(attemptsOf(cli, "a.mkv"), 1);
    }

    // The object is there, and the program is killed before, or after, that is written down.
    void whatHasArrivedIsNotSentAgain_data()
    {
        QTest::addColumn<QString>("point");
        QTest::addColumn<QString>("checks");
        for (const char *point : {"upload.arrived", "upload.stored"}) {
            QTest::addRow("%s", point) << text(point) << QString();
            QTest::addRow("%s with a checksum", point) << text(point) << text("sha256");
        }
    }
    void whatHasArrivedIsNotSentAgain()
    {
        QFETCH(QString, point);
        QFETCH(QString, checks);
        CliRunner cli;
        connectTo(cli);
        const QString source = cli.place(videoClip(1), text("a.mkv"));
        cli.setEnvironment(text("REELYARD_KILL_AT"), point);
        QStringList command = large("run", source, bucket("out"));
        if (!checks.isEmpty())
            command << text("--check") << checks;
        QVERIFY(cli.run(command).killed);
        cli.clearEnvironment(text("REELYARD_KILL_AT"));
        QVERIFY(m_storage->order({{text("forget"), true}}));
        const CliResult result = cli.run(words("start --json"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(m_storage->requests(text("part")).size(), 0);
        QStringList expected{text("out/a.mkv")};
        if (!checks.isEmpty())
            expected << text("out/a.mkv.sha256");
        QCOMPARE(keys(), expected);
        QCOMPARE(localParts(cli), QStringList());
        QCOMPARE(cli.jobOf(text("a.mkv")).value(text("state")).toString(), text("Completed"));
        QCOMPARE(attemptsOf(cli, "a.mkv"), 1);
    }

    void aRefusedUploadIsDoneAgainWithoutEncoding()
    {
        CliRunner cli;
        connectTo(cli);
        const QString source = cli.place(videoClip(1), text("a.mkv"));
        QVERIFY(m_storage->order({{text("fault"), text("error")},
                                  {text("on"), text("put")},
                                  {text("count"), 100},
                                  {text("status"), 403},
                                  {text("code"), text("SignatureDoesNotMatch")}}));
        const CliResult refused = cli.run(copying("run", source, bucket("out")));
        QCOMPARE(refused.exitCode, 4);
        const QJsonObject held = cli.jobOf(text("a.mkv"));
        QCOMPARE(held.value(text("state")).toString(), text("Held"));
        QVERIFY2(held.value(text("error")).toString().contains(text("What was made is kept")),
                 qPrintable(held.value(text("error")).toString()));
        QCOMPARE(keys(), QStringList());
        QVERIFY(m_storage->order({{text("forget"), true}}));
        QVERIFY(QFile::remove(source)); // nothing could be encoded any more
        QCOMPARE(cli.run(words("release 1")).exitCode, 0);
        const CliResult result = cli.run(words("start --json"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(keys(), QStringList{text("out/a.mkv")});
        QCOMPARE(localParts(cli), QStringList());
    }

    void whatIsWrongIsSaidBeforeAnythingIsEncoded()
    {
        CliRunner cli;
        const QString source = cli.place(videoClip(1), text("a.mkv"));
        const CliResult without = cli.run(copying("run", source, bucket("out")));
        QCOMPARE(without.exitCode, 2);
        QVERIFY2(without.out.contains("AWS_ACCESS_KEY_ID"), without.out.constData());
        connectTo(cli);
        QCOMPARE(cli.run(copying("add", source, bucket("out"))).exitCode, 0);
        cli.setEnvironment(text("AWS_SECRET_ACCESS_KEY"), text("wrong"));
        const CliResult wrong = cli.run(copying("run", source, bucket("elsewhere")));
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY2(wrong.out.contains("account."), wrong.out.constData());
        // What was added with the right key.
        QCOMPARE(cli.run(words("start --json")).exitCode, 4);
        QCOMPARE(cli.jobOf(text("a.mkv")).value(text("state")).toString(), text("Held"));
        QCOMPARE(localParts(cli), QStringList());
        QVERIFY(m_storage->order({{text("fault"), text("error")},
                                  {text("on"), text("list")},
                                  {text("status"), 404},
                                  {text("code"), text("NoSuchBucket")}}));
        connectTo(cli);
        const CliResult none = cli.run(copying("run", source, bucket("elsewhere")));
        QCOMPARE(none.exitCode, 2);
        QVERIFY2(none.out.contains("s3.no-bucket"), none.out.constData());
        QCOMPARE(cli.run(words("list --json")).jobs().size(), std::size_t{1});
        QCOMPARE(cli.run(QStringList{text("watch"), QDir::tempPath(), text("-o"), bucket("out")}).exitCode, 2);
        QCOMPARE(cli.run(QStringList{text("set"), text("1"), text("-o"), bucket("out")}).exitCode, 2);
    }

    void aCancelledJobLeavesNothing()
    {
        CliRunner cli;
        connectTo(cli);
        const auto process = uploadThatStandsStill(cli);
        QVERIFY(process);
        QVERIFY(m_storage->order({{text("forget"), true}}));
        QCOMPARE(cli.run(words("cancel 1")).exitCode, 0);
        QVERIFY(CliRunner::finish(*process).exitCode != 0);
        QCOMPARE(cli.jobOf(text("a.mkv")).value(text("state")).toString(), text("Cancelled"));
        // The storage has asked for a pause of ten minutes; the next start takes the upload back.
        cli.run(words("start --json"));
        QCOMPARE(keys(), QStringList());
        QCOMPARE(m_storage->uploads().size(), 0);
        QCOMPARE(localParts(cli), QStringList());
    }

    void aSetIsUploadedWithItsPlaylistsLast()
    {
        CliRunner cli;
        connectTo(cli);
        const QString source = cli.place(videoClip(2), text("clip.mkv"));
        const CliResult made =
            cli.run({text("run"), source, text("-o"), bucket("out"), text("-p"), text("HLS ladder"), text("--json")});
        QVERIFY2(made.exitCode == 0, (made.out + made.err).constData());
        QStringList order;
        for (const QJsonValue &request : m_storage->requests(text("put")))
            order << request[text("key")].toString();
        QCOMPARE(order.last(), text("out/clip/master.m3u8"));
        QVERIFY2(order.size() > 4, qPrintable(order.join(u' ')));
        for (int i = 1; i < order.size(); ++i) { // in each folder
            if (order[i].section(u'/', 0, -2) == order[i - 1].section(u'/', 0, -2))
                QVERIFY2(!order[i - 1].endsWith(text(".m3u8")) || order[i].endsWith(text(".m3u8")),
                         qPrintable(order.join(u' ')));
        }
        QCOMPARE(localParts(cli), QStringList());
        // Each line of the playlist leads to something.
        const QByteArrayList lines = contentOf("out/clip/master.m3u8").split('\n');
        int named = 0;
        for (const QByteArray &line : lines) {
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            ++named;
            QVERIFY2(keys().contains(text("out/clip/") + QUrl::fromPercentEncoding(line)), line.constData());
        }
        QVERIFY(named > 0);
        const CliResult again =
            cli.run({text("run"), source, text("-o"), bucket("out"), text("-p"), text("HLS ladder"), text("--json")});
        QCOMPARE(again.summary().value(text("skipped")).toInt(), 1);
    }

    void aSetThatIsHalfThereGoesOnOrGoes_data()
    {
        QTest::addColumn<bool>("isCancelled");
        QTest::newRow("killed") << false;
        QTest::newRow("cancelled") << true;
    }
    void aSetThatIsHalfThereGoesOnOrGoes()
    {
        QFETCH(bool, isCancelled);
        CliRunner cli;
        connectTo(cli);
        const QString source = cli.place(videoClip(2), text("clip.mkv"));
        QVERIFY(m_storage->order({{text("fault"), text("error")},
                                  {text("on"), text("put")},
                                  {text("skip"), 1},
                                  {text("count"), 100},
                                  {text("status"), 503},
                                  {text("code"), text("SlowDown")},
                                  {text("retry_after"), 600}}));
        const auto process = cli.start({text("run"), source, text("-o"), bucket("out"), text("-p"), text("HLS ladder"),
                                        text("--exists"), text("overwrite")});
        QTRY_COMPARE_WITH_TIMEOUT(m_storage->requests(text("put")).size(), 2, 60'000);
        QCOMPARE(keys().size(), 1);
        const QString first = keys().first();
        QTest::qWait(500); // what has arrived is being written down
        QVERIFY(m_storage->order({{text("forget"), true}}));
        if (isCancelled) {
            QCOMPARE(cli.run(words("cancel 1")).exitCode, 0);
            CliRunner::finish(*process);
        } else {
            process->kill();
            QVERIFY(CliRunner::finish(*process).killed);
        }
        const CliResult result = cli.run(words("start --json"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(localParts(cli), QStringList());
        if (isCancelled) {
            QCOMPARE(keys(), QStringList());
            return;
        }
        QVERIFY(keys().contains(text("out/clip/master.m3u8")));
        QCOMPARE(attemptsOf(cli, "clip.mkv"), 1);
        for (const QJsonValue &request : m_storage->requests(text("put")))
            QVERIFY(request[text("key")].toString() != first);
    }

    void whatTheCloudMakesGoesThere()
    {
        FFHubServer server;
        CliRunner cli;
        connectTo(cli);
        cli.setEnvironment(text("REELYARD_API_URL"), server.api().toString());
        cli.setEnvironment(text("REELYARD_API_KEY"), server.key());
        const QString source = cli.place(videoClip(1), text("a.mkv"));
        const CliResult result = cli.run(copying("run --on cloud --budget 3 --yes", source, bucket("out")));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(server.tasks().size(), 1);
        QCOMPARE(keys(), QStringList{text("out/a.mkv")});
        QCOMPARE(localParts(cli), QStringList());
    }

    // A server of others.
    void s3rverTakesThem()
    {
        if (!S3rver::isInstalled())
            QSKIP("tests/run.sh --long installs s3rver");
        S3rver other;
        QVERIFY(other.isRunning());
        CliRunner cli;
        cli.setEnvironment(text("AWS_ENDPOINT_URL"), other.account().endpoint.toString());
        cli.setEnvironment(text("AWS_ACCESS_KEY_ID"), other.account().accessKey);
        cli.setEnvironment(text("AWS_SECRET_ACCESS_KEY"), other.account().secretKey);
        const QString small = cli.place(videoClip(1), text("Кино 🎬 (1).mkv"));
        QCOMPARE(cli.run(copying("run", small, bucket("out"))).exitCode, 0);
        QCOMPARE(cli.run(large("run --again", small, bucket("out"))).exitCode, 0);
        HttpClient http;
        SystemClock clock;
        S3Client client(other.account(), http, clock);
        QStringList found;
        bool isListed = false;
        client.list(
            text("out/"), this,
            [&found](const std::vector<S3Object> &objects) {
                for (const S3Object &object : objects)
                    found << object.key;
            },
            [&isListed](const Result<void> &listed) { isListed = listed.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isListed, 20'000);
        found.sort();
        QCOMPARE(found, (QStringList{text("out/Кино 🎬 (1) (1).mkv"), text("out/Кино 🎬 (1).mkv")}));
    }
};

QTEST_GUILESS_MAIN(TestBucketOutputs)
#include "test_bucket_outputs.moc"
