// SPDX-License-Identifier: GPL-3.0-or-later
// The queue with the real store while the clock is set, the database's disk is full, and job after job fails.
#include "app/queue/job_queue.h"
#include "tests/support/scripted_backend.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

using namespace reelyard;
using namespace std::chrono_literals;
using test::ScriptedBackend;

namespace
{

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

Error error(ErrorClass errorClass, const char *code)
{
    return {errorClass, text(code), text("sentence"), text("detail")};
}

// A small file system of its own at a folder, while it lives. Only root may make one.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &folder)
        : m_folder(folder)
    {
        m_isThere =
            QDir().mkpath(folder) && QProcess::execute(text("mount"), {text("-t"), text("tmpfs"), text("-o"),
                                                                       text("size=4m"), text("tmpfs"), folder}) == 0;
    }
    ~SmallDisk()
    {
        if (m_isThere)
            QProcess::execute(text("umount"), {text("-l"), m_folder});
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isThere() const { return m_isThere; }
    /// Takes all the room there is.
    void fill() const
    {
        QFile file(m_folder + text("/filler"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const QByteArray block(4096, 'x');
        while (file.write(block) == block.size()) {
        }
    }
    void makeRoom() const { QVERIFY(QFile::remove(m_folder + text("/filler"))); }

private:
    QString m_folder;
    bool m_isThere = false;
};

} // namespace

class TestQueueFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ScriptedBackend> m_backend;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<JobQueue> m_queue;

    void openQueue(const char *database = "queue.sqlite")
    {
        closeQueue();
        m_backend = std::make_unique<ScriptedBackend>();
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        m_store = std::make_unique<StoreThread>(m_dir->filePath(text(database)));
        m_queue = std::make_unique<JobQueue>(*m_store, *m_clock, std::vector<Backend *>{m_backend.get()},
                                             m_dir->filePath(text("workers")));
        m_queue->setClockCheck(20ms);
        RetryPolicy policy;
        policy.firstWait = 40ms;
        policy.resourceWait = 40ms;
        m_queue->setRetryPolicy(policy);
        bool opened = false;
        m_queue->open([&opened](const Result<void> &result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
    }
    void closeQueue()
    {
        m_queue.reset();
        m_store.reset();
    }

    std::vector<JobSpec> specs(int count, const char *name, std::optional<Timestamp> startAt = {}) const
    {
        std::vector<JobSpec> specs;
        for (int i = 0; i < count; ++i) {
            JobSpec spec;
            spec.source = m_dir->filePath(text("in/") + text(name) + text("%1.mov").arg(i));
            spec.recipe = {text("Test"), text("-c copy"), text("mp4"), {}};
            spec.outputFolder = m_dir->filePath(text("out"));
            spec.outputStem = text(name) + QString::number(i);
            spec.outputs = recipeOutputs(spec.recipe);
            spec.startAt = startAt;
            specs.push_back(spec);
        }
        return specs;
    }
    std::vector<JobId> add(std::vector<JobSpec> specs)
    {
        std::optional<AddedJobs> added;
        m_queue->add(std::move(specs), JobState::Queued, {{}, text("batch")},
                     [&added](const Result<AddedJobs> &result) {
                         if (result)
                             added = *result;
                     });
        [&] { QTRY_VERIFY(added); }();
        return added ? added->jobs : std::vector<JobId>();
    }
    const Job &job(JobId id) { return *m_queue->list().find(id); }
    int count(JobState state) { return m_queue->list().count(state); }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>(Timestamp(1'700'000'000'000));
        openQueue();
    }
    void cleanup() { closeQueue(); }

    void aClockThatIsSetMakesNoRetryWaitLonger_data()
    {
        QTest::addColumn<qint64>("hours");
        QTest::addColumn<bool>("restarts");
        QTest::newRow("back") << qint64(-24) << false;
        QTest::newRow("forth") << qint64(24) << false;
        QTest::newRow("back while the program is away") << qint64(-24) << true;
    }
    void aClockThatIsSetMakesNoRetryWaitLonger()
    {
        QFETCH(qint64, hours);
        QFETCH(bool, restarts);
        m_backend->script = [](const AttemptSpec &) {
            return ScriptedBackend::failedWith(error(ErrorClass::Transient, "network.timeout"));
        };
        const JobId id = add(specs(1, "clip")).front();
        m_queue->start();
        QTRY_COMPARE(job(id).state, JobState::Waiting);
        m_clock->advance(std::chrono::hours(hours));
        if (restarts)
            openQueue();
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        m_queue->start();
        QTRY_COMPARE(job(id).state, JobState::Completed);
        QCOMPARE(job(id).attempts, 2);
    }

    void aStartTimeIsTheClocks()
    {
        const auto ids = add(specs(1, "clip", m_clock->now() + 3h));
        m_queue->start();
        const auto startAt = job(ids.front()).waitUntil;
        QVERIFY(startAt);
        m_clock->advance(-24h);
        // Another one comes and goes meanwhile, and what waits is looked at again.
        add(specs(1, "other"));
        QTRY_COMPARE(count(JobState::Completed), 1);
        QCOMPARE(job(ids.front()).state, JobState::Waiting);
        QCOMPARE(job(ids.front()).waitUntil, startAt);
        m_clock->advance(24h + 3h); // as after a sleep: no timer ran in these hours
        QTRY_COMPARE(job(ids.front()).state, JobState::Completed);
    }

    void aClockThatIsSetBackConfusesNoEstimate()
    {
        m_backend->script = {};
        const auto ids = add(specs(6, "clip"));
        for (const JobId id : ids)
            m_queue->setSourceInfo(id, 10'000, text("h264 640x360"));
        m_queue->start();
        for (std::size_t ended = 0; ended < 4; ++ended) {
            QTRY_VERIFY(m_backend->started.size() > ended && !m_backend->open.empty());
            m_clock->advance(ended % 2 == 0 ? -48h : 49h);
            const AttemptSpec spec = m_backend->open.begin()->second;
            m_backend->end(spec.id, ScriptedBackend::encoded(spec)); // says that it took 5 s
            QTRY_COMPARE(count(JobState::Completed), static_cast<int>(ended) + 1);
        }
        m_queue->list().flush();
        const auto outlook = m_queue->outlook();
        QCOMPARE(outlook.left, 2);
        QVERIFY(outlook.timeLeft);
        QVERIFY(outlook.earliest <= *outlook.timeLeft && *outlook.timeLeft <= outlook.latest);
        QVERIFY2(outlook.earliest > 0s && outlook.latest < 60s,
                 qPrintable(text("%1 to %2 s").arg(outlook.earliest.count()).arg(outlook.latest.count())));
        QVERIFY(outlook.fraction > 0.5 && outlook.fraction < 1);
    }

    void aHundredFailuresInARowStopNothing()
    {
        constexpr int bad = 100;
        constexpr int good = 100;
        m_backend->script = [](const AttemptSpec &spec) {
            const QString name = spec.source.section(u'/', -1);
            if (!name.startsWith(text("bad")))
                return ScriptedBackend::encoded(spec);
            switch (name.mid(3).chopped(4).toInt() % 4) {
            case 0:
                return ScriptedBackend::failedWith(error(ErrorClass::Source, "source.damaged"));
            case 1:
                return ScriptedBackend::failedWith(error(ErrorClass::Permanent, "file.missing"));
            case 2:
                return ScriptedBackend::failedWith(error(ErrorClass::Internal, "internal"));
            default:
                return ScriptedBackend::failedWith(error(ErrorClass::Transient, "network.timeout"));
            }
        };
        RetryPolicy policy;
        policy.firstWait = 1ms;
        policy.longestWait = 1ms;
        m_queue->setRetryPolicy(policy);
        auto all = specs(bad, "bad"); // in a row, before the others
        for (JobSpec &spec : specs(good, "good"))
            all.push_back(std::move(spec));
        const auto ids = add(std::move(all));
        m_queue->start();
        QTRY_VERIFY_WITH_TIMEOUT((m_clock->advance(10ms), count(JobState::Completed) == good), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT((m_clock->advance(10ms), count(JobState::Failed) == bad), 60'000);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const Job &one = job(ids[i]);
            const bool isTransient = i < bad && i % 4 == 3;
            QCOMPARE(one.attempts, isTransient ? 3 : 1);
            QCOMPARE(one.state, i < bad ? JobState::Failed : JobState::Completed);
            QVERIFY(i >= bad || !one.trouble->error->sentence.isEmpty());
        }
        QCOMPARE(QDir(m_dir->filePath(text("out"))).entryList(QDir::Files | QDir::Hidden).size(), good);
    }

    // While there is no room for the database, what is to be written waits; nothing is shown that is not stored, and
    // all goes on when there is room again.
    void aFullDiskUnderTheDatabaseLosesNothing()
    {
        closeQueue();
        const SmallDisk disk(m_dir->filePath(text("small")));
        if (!disk.isThere())
            QSKIP("Only root can mount a small disk.");
        openQueue("small/queue.sqlite");
        m_backend->script = {};
        const auto ids = add(specs(4, "clip"));
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{2});

        QSignalSpy troubled(m_queue.get(), &JobQueue::troubled);
        disk.fill();
        // More than there is room for; and two attempts end.
        std::optional<AddedJobs> added;
        m_queue->add(specs(3000, "more"), JobState::New, {{}, text("more")}, [&added](const Result<AddedJobs> &result) {
            QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
            added = *result;
        });
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        const auto open = m_backend->open;
        for (const auto &[id, spec] : open)
            m_backend->end(AttemptId{id}, ScriptedBackend::encoded(spec));
        QTRY_VERIFY(!troubled.isEmpty());
        QCOMPARE(troubled.first().first().value<Error>().code, text("database.full"));
        QVERIFY(!added);
        QCOMPARE(m_queue->list().count(), 4);

        disk.makeRoom();
        QTRY_VERIFY_WITH_TIMEOUT(added, 30'000);
        QCOMPARE(added->jobs.size(), std::size_t{3000});
        QTRY_VERIFY_WITH_TIMEOUT((m_clock->advance(1s), count(JobState::Completed) == 4), 30'000);
        QCOMPARE(QDir(m_dir->filePath(text("out"))).entryList(QDir::Files | QDir::Hidden).size(), 4);
        openQueue("small/queue.sqlite"); // as it was told, so it is stored
        QCOMPARE(m_queue->list().count(), 3004);
        QCOMPARE(count(JobState::Completed), 4);
        QCOMPARE(count(JobState::New), 3000);
        closeQueue();
    }
};

QTEST_GUILESS_MAIN(TestQueueFaults)
#include "test_queue_faults.moc"
