// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand jobs in the cloud, a fifth of all requests failing, and the program killed again and again: every job ends
// right and each is paid once. For the long tier.
#include "tests/support/cli_runner.h"
#include "tests/support/ffhub_server.h"
#include "tests/support/generated_media.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace reelyard::test;

class TestCloudChaos : public QObject
{
    Q_OBJECT

    static constexpr int jobCount = 1000;

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    static QStringList words(const char *ascii) { return text(ascii).split(u' '); }

    // As a client would: signed, then put.
    static QString upload(FFHubServer &server, const QString &path)
    {
        QNetworkAccessManager network;
        const auto wait = [](QNetworkReply *reply) {
            QEventLoop loop;
            connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
            loop.exec();
            reply->deleteLater();
            return reply->error() == QNetworkReply::NoError ? reply->readAll() : QByteArray();
        };
        QNetworkRequest sign(QUrl(server.api().toString() + text("/uploads/sign")));
        sign.setRawHeader("Authorization", "Bearer " + server.key().toUtf8());
        sign.setHeader(QNetworkRequest::ContentTypeHeader, text("application/json"));
        const QJsonObject asked{{text("filename"), text("clip.mkv")}, {text("content_type"), text("video/x-matroska")}};
        const QJsonObject signedTo =
            QJsonDocument::fromJson(wait(network.post(sign, QJsonDocument(asked).toJson()))).object();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QNetworkRequest put(QUrl(signedTo.value(text("upload_url")).toString()));
        put.setHeader(QNetworkRequest::ContentTypeHeader, signedTo.value(text("content_type")).toString());
        wait(network.put(put, file.readAll()));
        return signedTo.value(text("public_url")).toString();
    }

private slots:
    void everyJobEndsRightAndIsPaidOnce()
    {
        const QString clip = videoClip(1);
        QVERIFY(!clip.isEmpty());
        FFHubServer server({text("--keep-seconds"), text("86400"), text("--max-running"), text("20")});
        QVERIFY(server.isRunning());
        const QString link = upload(server, clip);
        QVERIFY(!link.isEmpty());
        CliRunner cli;
        cli.setEnvironment(text("REELYARD_API_URL"), server.api().toString());
        cli.setEnvironment(text("REELYARD_API_KEY"), server.key());
        QFile list(cli.path(text("list.csv")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("id,url,name\n");
        for (int i = 0; i < jobCount; ++i)
            list.write(QStringLiteral("%1,%2?n=%1,clip%1.mkv\n").arg(i).arg(link).toUtf8());
        list.close();
        const CliResult added =
            cli.run(words("add --json --on cloud --budget 2000 --yes --exists skip --args") +
                        QStringList{text("-c copy -t 0.2"), text("--ext"), text("mkv"), text("-o"), cli.out(),
                                    text("--name"), text("{id}"), u'@' + cli.path(text("list.csv"))},
                    120'000);
        QVERIFY2(added.exitCode == 0, (added.out + added.err).constData());

        for (const char *fault : {"503", "500", "reset-before", "reset-after"}) {
            QVERIFY(server.order({{text("fault"), text(fault)},
                                  {text("on"), QJsonArray{text("create"), text("status"), text("list"), text("get")}},
                                  {text("count"), -1},
                                  {text("share"), 0.05}}));
        }
        QVERIFY(server.order({{text("fault"), text("lose")},
                              {text("on"), text("create")},
                              {text("when"), text("created")},
                              {text("count"), -1},
                              {text("share"), 0.01}}));
        QVERIFY(server.order({{text("fault"), text("fail")},
                              {text("on"), text("create")},
                              {text("text"), text("Connection timed out")},
                              {text("count"), -1},
                              {text("share"), 0.02}}));
        QRandomGenerator random(20261127);
        const QStringList start = words("start --json --budget 2000 --yes");
        int kills = 0;
        for (int round = 0; round < 25; ++round) {
            auto process = cli.start(start);
            QVERIFY(process->waitForStarted());
            process->waitForFinished(2000 + random.bounded(12'000));
            if (process->state() != QProcess::NotRunning) {
                ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
                ++kills;
            }
            process->waitForFinished();
        }
        QVERIFY2(kills >= 15, qPrintable(QString::number(kills)));
        CliResult last;
        for (int tries = 0; tries < 8; ++tries) {
            last = cli.run(start, 1'800'000);
            if (last.exitCode == 0)
                break;
            cli.run(words("release --worth")); // none is: what is held needs a person, who is us
            cli.run(words("retry --worth"));
        }
        QVERIFY2(last.exitCode == 0, (last.out.right(2000) + last.err).constData());
        const auto jobs = cli.run(words("list --json"), 120'000).jobs();
        QCOMPARE(jobs.size(), std::size_t(jobCount));
        for (const QJsonObject &job : jobs)
            QVERIFY2(job.value(text("state")).toString() == text("Completed"),
                     QJsonDocument(job).toJson(QJsonDocument::Compact).constData());
        QCOMPARE(CliRunner::filesBelow(cli.out()).size(), jobCount); // and no part among them
        int succeeded = 0;
        int repeated = 0; // what the server lost or failed, and the policy repeats
        const QJsonArray tasks = server.tasks();
        for (const QJsonValue &task : tasks) {
            const QJsonArray faults = task.toObject().value(text("faults")).toArray();
            ++(faults.contains(text("lose")) || faults.contains(text("fail")) ? repeated : succeeded);
        }
        qInfo("%d tasks for %d jobs, %d of them lost or failed, %d kills", static_cast<int>(tasks.size()), jobCount,
              repeated, kills);
        QCOMPARE(succeeded, jobCount);
    }
};

QTEST_GUILESS_MAIN(TestCloudChaos)
#include "test_cloud_chaos.moc"
