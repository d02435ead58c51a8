// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/job_queue.h"
#include "tests/support/scripted_backend.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;
using namespace std::chrono_literals;
using test::ScriptedBackend;

// Cancel and remove, taken back, with the real store.
class TestUndo : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ScriptedBackend> m_backend;
    std::unique_ptr<JobQueue> m_queue;

    void openQueue()
    {
        m_queue.reset();
        m_backend = std::make_unique<ScriptedBackend>();
        m_store = std::make_unique<StoreThread>(m_dir->filePath(QStringLiteral("queue.sqlite")));
        m_queue = std::make_unique<JobQueue>(*m_store, *m_clock, std::vector<Backend *>{m_backend.get()},
                                             m_dir->filePath(QStringLiteral("workers")));
        m_queue->setCancelGrace(10min); // ends when a test wants it
        bool opened = false;
        m_queue->open([&opened](const Result<void> &result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
    }

    std::vector<JobId> add(int count, JobState state, const QString &prefix = QStringLiteral("clip"))
    {
        std::vector<JobSpec> specs;
        for (int i = 0; i < count; ++i) {
            JobSpec spec;
            spec.source = m_dir->filePath(QStringLiteral("in/%1%2.mov").arg(prefix).arg(i));
            spec.recipe = {QStringLiteral("Test"), QStringLiteral("-c copy"), QStringLiteral("mp4")};
            spec.outputFolder = m_dir->filePath(QStringLiteral("out"));
            spec.outputStem = QStringLiteral("clip%1").arg(i);
            spec.outputs = recipeOutputs(spec.recipe);
            specs.push_back(spec);
        }
        std::optional<AddedJobs> added;
        m_queue->add(specs, state, {{}, QStringLiteral("batch")}, [&added](const Result<AddedJobs> &result) {
            if (result)
                added = *result;
        });
        [&] { QTRY_VERIFY(added); }();
        return added ? added->jobs : std::vector<JobId>();
    }

    const Job *job(JobId id) { return m_queue->list().find(id); }
    JobState state(JobId id) { return job(id)->state; }
    AttemptId attemptOf(JobId id)
    {
        for (const auto &[attempt, spec] : m_backend->open) {
            if (spec.job == id)
                return AttemptId{attempt};
        }
        return {};
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>(Timestamp(1'700'000'000'000));
        openQueue();
    }
    void cleanup()
    {
        m_queue.reset();
        m_store.reset();
    }

    void removedRowsComeBackAsTheyWere()
    {
        const auto fresh = add(2, JobState::New);
        const auto queued = add(3, JobState::Queued, QStringLiteral("other"));
        m_queue->hold({queued[1]});
        QTRY_COMPARE(state(queued[1]), JobState::Held);
        QVERIFY(!m_queue->undoable());
        QSignalSpy told(m_queue.get(), &JobQueue::undoableChanged);
        m_queue->removeUndoably({fresh[0], queued[0], queued[1]});
        QTRY_COMPARE(m_queue->list().count(), 2);
        QCOMPARE(told.count(), 1);
        QCOMPARE(m_queue->undoable()->jobs, 3);
        QVERIFY(m_queue->undoable()->command == JobQueue::Undoable::Command::Remove);
        m_queue->undo();
        QTRY_COMPARE(m_queue->list().count(), 5);
        QVERIFY(!m_queue->undoable());
        QCOMPARE(state(fresh[0]), JobState::New);
        QCOMPARE(state(queued[0]), JobState::Queued);
        QCOMPARE(state(queued[1]), JobState::Held);
        QVERIFY(job(queued[1])->holdReason == HoldReason::User);

        // They run, and are there after a restart.
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        m_queue->start();
        QTRY_COMPARE(state(queued[0]), JobState::Completed);
        QTRY_VERIFY(m_queue->nothingCanGoOn());
        openQueue();
        QCOMPARE(m_queue->list().count(), 5);
        QCOMPARE(state(fresh[0]), JobState::New);
    }

    void aRemovalIsFinalAfterARestart()
    {
        const auto ids = add(3, JobState::Queued);
        m_queue->removeUndoably({ids[0], ids[2]});
        QTRY_COMPARE(m_queue->list().count(), 1);
        m_queue.reset(); // as after a kill
        openQueue();
        QCOMPARE(m_queue->list().count(), 1);
        QVERIFY(job(ids[1]));
        QVERIFY(!m_queue->undoable());
        openQueue(); // what was purged is not there either
        QCOMPARE(m_queue->list().count(), 1);
    }

    // Another job may take the name meanwhile; then the one that comes back finds another.
    void namesOfRemovedRowsAreFree()
    {
        const auto first = add(1, JobState::Queued);
        m_queue->removeUndoably(first);
        QTRY_COMPARE(m_queue->list().count(), 0);
        const auto second = add(1, JobState::Queued, QStringLiteral("other"));
        QCOMPARE(job(second[0])->outputPath(), m_dir->filePath(QStringLiteral("out/clip0.mp4")));
        m_queue->undo();
        QTRY_COMPARE(m_queue->list().count(), 2);
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        m_queue->start();
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 2);
        QStringList made = QDir(m_dir->filePath(QStringLiteral("out"))).entryList(QDir::Files);
        made.sort();
        QCOMPARE(made, (QStringList{QStringLiteral("clip0 (1).mp4"), QStringLiteral("clip0.mp4")}));
    }

    void whatHadNotBegunIsAsItWas()
    {
        const auto fresh = add(1, JobState::New);
        const auto queued = add(2, JobState::Queued, QStringLiteral("other"));
        m_queue->hold({queued[1]});
        QTRY_COMPARE(state(queued[1]), JobState::Held);
        m_queue->cancelUndoably({fresh[0], queued[0], queued[1]});
        QTRY_COMPARE(m_queue->list().count(JobState::Cancelled), 3);
        m_queue->undo();
        QTRY_COMPARE(state(fresh[0]), JobState::New);
        QTRY_COMPARE(state(queued[0]), JobState::Queued);
        QTRY_COMPARE(state(queued[1]), JobState::Held);
        QVERIFY(!job(fresh[0])->finishedAt);
    }

    void aRunningJobStandsStillAndGoesOn()
    {
        const auto ids = add(1, JobState::Queued);
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{1});
        const AttemptId attempt = attemptOf(ids[0]);
        m_queue->cancelUndoably(ids);
        QTRY_COMPARE(m_backend->paused, std::vector{attempt});
        QTRY_VERIFY(job(ids[0])->cancelRequested);
        QVERIFY(m_backend->cancelled.empty());
        m_queue->undo();
        QTRY_VERIFY(!job(ids[0])->cancelRequested);
        QTRY_VERIFY(m_backend->paused.empty());
        QCOMPARE(state(ids[0]), JobState::Running);
        QVERIFY(!job(ids[0])->paused);
        m_backend->end(attempt, ScriptedBackend::encoded(m_backend->started.front()));
        QTRY_COMPARE(state(ids[0]), JobState::Completed);
        QCOMPARE(job(ids[0])->attempts, 1);
    }

    void afterTheGraceItIsEndedAndBeginsAgain()
    {
        m_queue->setCancelGrace(50ms);
        const auto ids = add(1, JobState::Queued);
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{1});
        m_queue->cancelUndoably(ids);
        QTRY_COMPARE(state(ids[0]), JobState::Cancelled);
        QCOMPARE(m_backend->cancelled.size(), std::size_t{1});
        m_queue->undo();
        QTRY_COMPARE(state(ids[0]), JobState::Running);
        QCOMPARE(job(ids[0])->attempts, 2);
    }

    // Cancelled, taken back and cancelled again: the second has a whole grace of its own.
    void eachCancelHasItsOwnGrace()
    {
        m_queue->setCancelGrace(300ms);
        const auto ids = add(1, JobState::Queued);
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{1});
        m_queue->cancelUndoably(ids);
        QTRY_COMPARE(m_backend->paused.size(), std::size_t{1});
        m_queue->undo();
        QTRY_VERIFY(m_backend->paused.empty());
        m_queue->setCancelGrace(10min);
        m_queue->cancelUndoably(ids);
        QTRY_COMPARE(m_backend->paused.size(), std::size_t{1});
        QTest::qWait(400); // past the first one's
        QVERIFY(m_backend->cancelled.empty());
        QCOMPARE(state(ids[0]), JobState::Running);
    }

    // A wish to cancel outlives the program, whether its grace was over or not.
    void aCancelledJobDoesNotRunAgainAfterAKill()
    {
        const auto ids = add(1, JobState::Queued);
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{1});
        m_queue->cancelUndoably(ids);
        QTRY_COMPARE(m_backend->paused.size(), std::size_t{1});
        m_queue.reset();
        openQueue();
        QCOMPARE(state(ids[0]), JobState::Cancelled);
    }

    void severalCommandsAreTakenBackOneByOne()
    {
        const auto ids = add(3, JobState::Queued);
        m_queue->removeUndoably({ids[0]});
        QTRY_COMPARE(m_queue->list().count(), 2);
        m_queue->cancelUndoably({ids[1]});
        QTRY_COMPARE(state(ids[1]), JobState::Cancelled);
        m_queue->removeUndoably({ids[2]});
        QTRY_COMPARE(m_queue->list().count(), 1);
        m_queue->undo();
        QTRY_VERIFY(job(ids[2]));
        QVERIFY(!job(ids[0]));
        m_queue->undo();
        QTRY_COMPARE(state(ids[1]), JobState::Queued);
        m_queue->undo();
        QTRY_VERIFY(job(ids[0]));
        m_queue->undo(); // nothing is left to take back
        QCOMPARE(m_queue->list().count(), 3);
    }

    // A clean end lets nothing be taken back, and leaves nothing in the store that is not on the list.
    void shuttingDownForgets()
    {
        const auto ids = add(2, JobState::Queued);
        m_queue->removeUndoably({ids[0]});
        QTRY_COMPARE(m_queue->list().count(), 1);
        bool isDown = false;
        m_queue->shutDown([&isDown] { isDown = true; });
        QTRY_VERIFY(isDown);
        QVERIFY(!m_queue->undoable());
        std::optional<std::size_t> left;
        m_store->query<std::vector<Output>>([id = ids[0]](JobStore &store) { return store.outputs(id); },
                                            [&left](const Result<std::vector<Output>> &outputs) {
                                                if (outputs)
                                                    left = outputs->size();
                                            });
        QTRY_VERIFY(left);
        QCOMPARE(*left, std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "test_undo.moc"
