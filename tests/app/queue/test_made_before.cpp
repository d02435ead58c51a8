// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/files.h"
#include "app/queue/job_queue.h"
#include "models/base/native_path.h"
#include "models/media/media_summary.h"
#include "models/store/job_store.h"
#include "tests/support/scripted_backend.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;
using test::ScriptedBackend;

namespace
{

MediaInfo mediaOf(int width)
{
    MediaInfo info;
    info.container = QStringLiteral("mov");
    info.duration = std::chrono::seconds(10);
    StreamInfo video;
    video.kind = StreamKind::Video;
    video.codec = QStringLiteral("h264");
    video.width = width;
    video.height = 720;
    info.streams.push_back(video);
    return info;
}

} // namespace

// What was made is not made again, with the real store and the real file system.
class TestMadeBefore : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ScriptedBackend> m_backend;
    std::unique_ptr<JobQueue> m_queue;
    int m_width = 1280; ///< of every source, as an examination says
    int m_examined = 0;

    QString out() const { return m_dir->filePath(QStringLiteral("out")); }
    QString source(const char *name) const { return m_dir->filePath(QLatin1String(name)); }

    void openQueue()
    {
        m_queue.reset();
        m_store.reset();
        m_backend = std::make_unique<ScriptedBackend>();
        m_store = std::make_unique<StoreThread>(m_dir->filePath(QStringLiteral("queue.sqlite")));
        m_queue = std::make_unique<JobQueue>(*m_store, *m_clock, std::vector<Backend *>{m_backend.get()},
                                             m_dir->filePath(QStringLiteral("workers")));
        m_queue->setExaminer([this](const Job &, const std::function<void(Result<MediaInfo>)> &done) {
            ++m_examined;
            done(mediaOf(m_width));
        });
        m_backend->script = [this](const AttemptSpec &spec) {
            AttemptResult result = ScriptedBackend::encoded(spec);
            result.sourceInfo = mediaOf(m_width);
            return result;
        };
        bool opened = false;
        m_queue->open([&opened](const Result<void> &result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
    }

    void write(const char *name, const QByteArray &content)
    {
        QFile file(source(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    JobSpec specFor(const QString &path, const QString &stem)
    {
        JobSpec spec;
        spec.source = path;
        spec.sourceKind = path.startsWith(QLatin1String("http")) ? SourceKind::Link : SourceKind::File;
        spec.recipe = {QStringLiteral("Test"), QStringLiteral("-c copy"), QStringLiteral("mp4")};
        spec.outputFolder = out();
        spec.outputStem = stem;
        spec.outputs = recipeOutputs(spec.recipe);
        return spec;
    }

    std::vector<JobId> add(const std::vector<JobSpec> &specs)
    {
        std::optional<AddedJobs> added;
        m_queue->add(specs, JobState::Queued, {{}, QStringLiteral("batch")}, [&added](const Result<AddedJobs> &result) {
            if (result)
                added = *result;
        });
        [&] { QTRY_VERIFY(added); }();
        return added ? added->jobs : std::vector<JobId>();
    }
    JobId add(const JobSpec &spec) { return add(std::vector{spec}).at(0); }

    const Job &job(JobId id) { return *m_queue->list().find(id); }
    JobState state(JobId id) { return job(id).state; }
    void finish()
    {
        m_queue->start();
        QTRY_VERIFY(m_queue->nothingCanGoOn());
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>(Timestamp(1'700'000'000'000));
        m_width = 1280;
        m_examined = 0;
        openQueue();
        write("a.mov", QByteArray(200'000, 'a'));
    }
    void cleanup()
    {
        m_queue.reset();
        m_store.reset();
    }

    void aCopyOfWhatWasMadeIsSkippedWithALinkToIt()
    {
        const JobId first = add(specFor(source("a.mov"), QStringLiteral("a")));
        finish();
        QCOMPARE(state(first), JobState::Completed);

        openQueue(); // the memory is in the database
        write("copy.mov", QByteArray(200'000, 'a'));
        write("other.mov", QByteArray(200'000, 'b'));
        const JobId copy = add(specFor(source("copy.mov"), QStringLiteral("copy")));
        const JobId other = add(specFor(source("other.mov"), QStringLiteral("other")));
        finish();
        QCOMPARE(state(copy), JobState::Skipped);
        QCOMPARE(job(copy).trouble->skipReason, QStringLiteral("Made already: a.mp4"));
        QCOMPARE(job(copy).outputPath(), out() + QStringLiteral("/a.mp4"));
        QCOMPARE(state(other), JobState::Completed);
        QCOMPARE(m_backend->started.size(), std::size_t{1});
        QVERIFY(!fileExists(out() + QStringLiteral("/copy.mp4")));

        openQueue();
        QCOMPARE(state(copy), JobState::Skipped);
        QCOMPARE(job(copy).outputPath(), out() + QStringLiteral("/a.mp4"));
    }

    void runsWhereWhatWasMadeIsNotTheSame_data()
    {
        QTest::addColumn<QString>("difference");
        for (const char *difference :
             {"output gone", "output changed", "other streams", "other folder", "other recipe", "again", "run again"})
            QTest::newRow(difference) << QString::fromLatin1(difference);
    }
    void runsWhereWhatWasMadeIsNotTheSame()
    {
        QFETCH(QString, difference);
        add(specFor(source("a.mov"), QStringLiteral("a")));
        finish();
        QCOMPARE(m_backend->started.size(), std::size_t{1});

        JobSpec spec = specFor(source("a.mov"), QStringLiteral("second"));
        QFile made(out() + QStringLiteral("/a.mp4"));
        if (difference == QLatin1String("output gone")) {
            QVERIFY(made.remove());
        } else if (difference == QLatin1String("output changed")) {
            QVERIFY(made.open(QIODevice::ReadWrite));
            made.write("X"); // of the same size
            made.close();
        } else if (difference == QLatin1String("other streams")) {
            m_width = 640;
        } else if (difference == QLatin1String("other folder")) {
            spec.outputFolder += QStringLiteral("/below");
        } else if (difference == QLatin1String("other recipe")) {
            spec.recipe.arguments = QStringLiteral("-c:v copy -an");
        } else if (difference == QLatin1String("again")) {
            spec.isAgain = true;
        }
        const JobId second = add(spec);
        finish();
        if (difference == QLatin1String("run again")) {
            QCOMPARE(state(second), JobState::Skipped);
            m_queue->retry({second});
            QTRY_VERIFY(state(second) == JobState::Completed);
        }
        QCOMPARE(state(second), JobState::Completed);
        QCOMPARE(m_backend->started.size(), std::size_t{2});
    }

    void equalSourcesOfABatchRunOnce()
    {
        std::vector<JobSpec> specs;
        for (const char *name : {"b.mov", "c.mov", "d.mov"}) {
            write(name, QByteArray(100'000, 'x'));
            specs.push_back(specFor(source(name), QString::fromLatin1(name)));
        }
        add(specs);
        finish();
        QCOMPARE(m_backend->started.size(), std::size_t{1});
        QCOMPARE(m_queue->list().count(JobState::Completed), 1);
        QCOMPARE(m_queue->list().count(JobState::Skipped), 2);
    }

    void whereTheFirstOfEqualSourcesFailsTheNextOneRuns()
    {
        write("b.mov", QByteArray(200'000, 'a'));
        m_backend->script = [this](const AttemptSpec &spec) {
            AttemptResult result = m_backend->started.size() == 1
                                       ? ScriptedBackend::failedWith({ErrorClass::Source, QStringLiteral("x"), {}, {}})
                                       : ScriptedBackend::encoded(spec);
            result.sourceInfo = mediaOf(m_width);
            return result;
        };
        add({specFor(source("a.mov"), QStringLiteral("a")), specFor(source("b.mov"), QStringLiteral("b"))});
        finish();
        QCOMPARE(m_queue->list().count(JobState::Failed), 1);
        QCOMPARE(m_queue->list().count(JobState::Completed), 1);
    }

    void aJobThatWaitsForItsEqualCanBeCancelled()
    {
        write("b.mov", QByteArray(200'000, 'a'));
        m_backend->script = {};
        const auto ids =
            add({specFor(source("a.mov"), QStringLiteral("a")), specFor(source("b.mov"), QStringLiteral("b"))});
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{1});
        QTest::qWait(50);
        QCOMPARE(m_backend->open.size(), std::size_t{1});
        const AttemptSpec running = m_backend->open.begin()->second;
        const JobId waits = running.job == ids[0] ? ids[1] : ids[0]; // whichever was looked at later
        m_queue->cancel({waits});
        QTRY_COMPARE(state(waits), JobState::Cancelled);
        m_backend->end(running.id, ScriptedBackend::encoded(running));
        QTRY_VERIFY(m_queue->nothingCanGoOn());
        QCOMPARE(state(running.job), JobState::Completed);
        QCOMPARE(state(waits), JobState::Cancelled);
    }

    void aSourceThatChangesWhileItRunsIsToReview()
    {
        m_backend->script = [this](const AttemptSpec &spec) {
            write("a.mov", QByteArray(200'000, 'z'));
            return ScriptedBackend::encoded(spec);
        };
        const JobId id = add(specFor(source("a.mov"), QStringLiteral("a")));
        finish();
        QCOMPARE(state(id), JobState::Completed);
        QVERIFY(job(id).isToReview());
        QCOMPARE(job(id).trouble->remarks.front().code, QStringLiteral("source.changed"));
        // And nothing was remembered of it.
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        const JobId again = add(specFor(source("a.mov"), QStringLiteral("again")));
        finish();
        QCOMPARE(state(again), JobState::Completed);
    }

    void linksAreKnownByIdOrElseByAddressAndTag()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray tag = "\"one\"";
        connect(&server, &QTcpServer::newConnection, this, [&server, &tag] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, &tag] {
                if (!socket->readAll().endsWith("\r\n\r\n"))
                    return;
                socket->write("HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-0/1000\r\nContent-Length: 1\r\n"
                              "ETag: " +
                              tag + "\r\nConnection: close\r\n\r\nx");
                socket->disconnectFromHost();
            });
        });
        const QString address = QStringLiteral("http://127.0.0.1:%1/clip.mov").arg(server.serverPort());
        const auto run = [&](const QString &link, const QString &id) {
            JobSpec spec = specFor(link, QStringLiteral("clip"));
            spec.listId = id;
            const JobId job = add(spec);
            finish();
            return state(job);
        };
        QCOMPARE(run(address + QStringLiteral("?signature=1"), {}), JobState::Completed);
        QCOMPARE(run(address + QStringLiteral("?signature=2"), {}), JobState::Skipped);
        tag = "\"two\"";
        QCOMPARE(run(address + QStringLiteral("?signature=3"), {}), JobState::Completed);

        QCOMPARE(run(QStringLiteral("http://127.0.0.1:9/x?1"), QStringLiteral("id-7")), JobState::Completed);
        QCOMPARE(run(QStringLiteral("http://127.0.0.1:9/y?2"), QStringLiteral("id-7")), JobState::Skipped);
        QCOMPARE(run(QStringLiteral("http://127.0.0.1:9/y?2"), QStringLiteral("id-8")), JobState::Completed);
    }

    void shuttingDownDoesNotWaitForAnAnswer()
    {
        const JobId first = add(specFor(source("a.mov"), QStringLiteral("a")));
        finish();
        QCOMPARE(state(first), JobState::Completed);
        m_queue->setExaminer([this](const Job &, const std::function<void(Result<MediaInfo>)> &) { ++m_examined; });
        m_examined = 0;
        const JobId second = add(specFor(source("a.mov"), QStringLiteral("second")));
        m_queue->start();
        QTRY_COMPARE(m_examined, 1);
        bool isDown = false;
        m_queue->shutDown([&isDown] { isDown = true; });
        QTRY_VERIFY(isDown);
        QCOMPARE(state(second), JobState::Queued);
    }
};

QTEST_GUILESS_MAIN(TestMadeBefore)
#include "test_made_before.moc"
