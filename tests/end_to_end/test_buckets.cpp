// SPDX-License-Identifier: GPL-3.0-or-later
// Sources in a bucket that speaks S3, from the terminal, here and in the cloud.
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

class TestBuckets : public QObject
{
    Q_OBJECT

    std::unique_ptr<S3FaultServer> m_storage;

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    static QStringList words(const char *ascii) { return text(ascii).split(u' '); }
    void connectTo(CliRunner &cli) const
    {
        cli.setEnvironment(text("AWS_ENDPOINT_URL"), m_storage->account().endpoint.toString());
        cli.setEnvironment(text("AWS_ACCESS_KEY_ID"), m_storage->account().accessKey);
        cli.setEnvironment(text("AWS_SECRET_ACCESS_KEY"), m_storage->account().secretKey);
    }
    QString bucket(const char *prefix = "") const
    {
        return text("s3://") + m_storage->account().bucket + u'/' + text(prefix);
    }
    static QStringList run(const CliRunner &cli, const char *more, const QString &input)
    {
        return words(more) + QStringList{text("--json"), text("--args"), text("-c copy"), text("--ext"),
                                         text("mkv"),    text("-o"),     cli.out(),       input};
    }

private slots:
    void initTestCase() { QVERIFY(!videoClip(1).isEmpty()); }
    void init()
    {
        m_storage = std::make_unique<S3FaultServer>();
        QVERIFY(m_storage->isRunning());
        HttpClient http;
        SystemClock clock;
        S3Client client(m_storage->account(), http, clock);
        const QString note = QDir::temp().filePath(text("reelyard-test-note.txt"));
        QFile file(note);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no clip") > 0);
        file.close();
        int left = 4;
        for (const auto &[path, key] :
             {std::pair(videoClip(1), text("shoot/day 1/a b.mkv")),
              std::pair(videoClip(1), text("shoot/day 2/c?&=d.mkv")), std::pair(videoClip(1), text("other/e.mkv")),
              std::pair(note, text("shoot/note.txt"))})
            client.upload({path, key, {}, {}, {}}, this,
                          [&left](const Result<S3Object> &stored) { left -= stored ? 1 : 0; });
        QTRY_COMPARE_WITH_TIMEOUT(left, 0, 20'000);
        QFile::remove(note);
    }
    void cleanup() { m_storage.reset(); }

    void theMediaFilesBelowAPrefixAreJobs()
    {
        CliRunner cli;
        connectTo(cli);
        const CliResult result = cli.run(run(cli, "run", bucket("shoot/")));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(result.summary().value(text("completed")).toInt(), 2);
        QCOMPARE(CliRunner::filesBelow(cli.out()).size(), 2);
        QVERIFY2(CliRunner::filesBelow(cli.out()).contains(text("a b.mkv")),
                 qPrintable(CliRunner::filesBelow(cli.out()).join(u' ')));
        const auto jobs = cli.run(words("list --json")).jobs();
        QCOMPARE(jobs.size(), std::size_t{2});
        QCOMPARE(jobs[0].value(text("source")).toString(), bucket("shoot/day 1/a b.mkv"));
        // Neither a key nor a signature stands anywhere.
        for (const QString &name : CliRunner::filesBelow(cli.path(QString()))) {
            QFile file(cli.path(name));
            const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            QVERIFY2(!content.contains("X-Amz-Signature") && !content.contains(m_storage->account().secretKey.toUtf8()),
                     qPrintable(name));
        }
    }

    void aServiceReadsThemItself()
    {
        FFHubServer server;
        CliRunner cli;
        connectTo(cli);
        cli.setEnvironment(text("REELYARD_API_URL"), server.api().toString());
        cli.setEnvironment(text("REELYARD_API_KEY"), server.key());
        const CliResult result = cli.run(run(cli, "run --on cloud --budget 3 --yes", bucket("shoot/")));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(server.tasks().size(), 2);
        QCOMPARE(server.calls("put"), 0);
    }

    void whatIsWrongIsSaid()
    {
        CliRunner cli;
        const CliResult without = cli.run(run(cli, "run", bucket("shoot/")));
        QCOMPARE(without.exitCode, 2);
        QVERIFY2(without.out.contains("AWS_ACCESS_KEY_ID"), without.out.constData());
        connectTo(cli);
        const CliResult nothing = cli.run(run(cli, "run", bucket("empty/")));
        QVERIFY(nothing.exitCode != 0);
        QVERIFY2(nothing.out.contains("no media file"), nothing.out.constData());
        cli.setEnvironment(text("AWS_SECRET_ACCESS_KEY"), text("wrong"));
        const CliResult wrong = cli.run(run(cli, "run", bucket("shoot/")));
        QVERIFY(wrong.exitCode != 0);
        QVERIFY2(wrong.out.contains("account."), wrong.out.constData());
        cli.setEnvironment(text("AWS_ENDPOINT_URL"), text("http://storage.example.com"));
        QCOMPARE(cli.run(run(cli, "run", bucket("shoot/"))).exitCode, 2);
        QVERIFY(cli.run(words("list --json")).jobs().empty());
    }
};

QTEST_GUILESS_MAIN(TestBuckets)
#include "test_buckets.moc"
