// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/files.h"
#include "app/queue/job_queue.h"
#include "models/base/native_path.h"
#include "models/store/job_store.h"
#include "tests/support/scripted_backend.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace reelyard;
using namespace std::chrono_literals;
using test::ScriptedBackend;

// The queue with the real store and the real file system, and a backend that does as it is told.
class TestJobQueue : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ScriptedBackend> m_backend;
    std::unique_ptr<JobQueue> m_queue;
    std::vector<RecipeOutput> m_outputs; ///< of added jobs; empty: the recipe's

    QString out() const { return m_dir->filePath(QStringLiteral("out")); }

    void openQueue()
    {
        m_queue.reset();
        m_backend = std::make_unique<ScriptedBackend>();
        m_store = std::make_unique<StoreThread>(m_dir->filePath(QStringLiteral("queue.sqlite")));
        m_queue = std::make_unique<JobQueue>(*m_store, *m_clock, std::vector<Backend *>{m_backend.get()},
                                             m_dir->filePath(QStringLiteral("workers")));
        bool opened = false;
        m_queue->open([&opened](const Result<void> &result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
    }

    // As after SIGKILL: nothing is told to anybody, only the store's writes that were committed remain.
    void dropQueue()
    {
        m_queue.reset();
        m_store.reset();
    }

    std::vector<JobId> add(int count, JobState state = JobState::Queued, ExistsPolicy exists = ExistsPolicy::Rename)
    {
        std::vector<JobSpec> specs;
        for (int i = 0; i < count; ++i) {
            JobSpec spec;
            spec.source = m_dir->filePath(QStringLiteral("in/clip%1.mov").arg(i));
            spec.recipe = {QStringLiteral("Test"), QStringLiteral("-c copy"), QStringLiteral("mp4")};
            spec.outputFolder = out();
            spec.outputStem = QStringLiteral("clip%1").arg(i);
            spec.outputs = m_outputs.empty() ? recipeOutputs(spec.recipe) : m_outputs;
            spec.exists = exists;
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

    const Job &job(JobId id) { return *m_queue->list().find(id); }
    JobState state(JobId id) { return job(id).state; }
    QStringList filesInOut()
    {
        QStringList names = QDir(out()).entryList(QDir::Files | QDir::Hidden);
        names.sort();
        return names;
    }
    static Error error(ErrorClass errorClass, const char *code = "x")
    {
        return {errorClass, QString::fromLatin1(code), QStringLiteral("sentence"), QStringLiteral("detail")};
    }

private slots:
    void init()
    {
        m_outputs.clear();
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>(Timestamp(1'700'000'000'000));
        openQueue();
    }
    void cleanup() { dropQueue(); }

    void runsJobsInOrderWithinTheLimit()
    {
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        const auto ids = add(20);
        m_queue->start();
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 20);
        QCOMPARE(m_backend->mostAtOnce, 2);
        QCOMPARE(m_backend->started.size(), std::size_t{20});
        // Two that start together reach the backend in any order; they were decided on in theirs.
        auto started = m_backend->started;
        std::sort(started.begin(), started.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
        for (std::size_t i = 0; i < ids.size(); ++i)
            QCOMPARE(started[i].job, ids[i]);
        QCOMPARE(filesInOut().size(), 20);
        QCOMPARE(filesInOut().first(), QStringLiteral("clip0.mp4"));
        QTRY_VERIFY(m_queue->nothingCanGoOn());
    }

    void linksAreReplacedByTheListsIds()
    {
        m_backend->script = [](const AttemptSpec &spec) {
            return spec.source.endsWith(QLatin1String("old"))
                       ? ScriptedBackend::failedWith(error(ErrorClass::Permanent, "link.expired"))
                       : ScriptedBackend::encoded(spec);
        };
        std::vector<JobSpec> specs;
        for (const char *id : {"a", "b", ""}) {
            JobSpec spec;
            spec.sourceKind = SourceKind::Link;
            spec.source = QStringLiteral("https://example.org/%1?old").arg(QLatin1String(id));
            spec.listId = QLatin1String(id);
            spec.recipe = {QStringLiteral("Test"), QStringLiteral("-c copy"), QStringLiteral("mp4")};
            spec.outputFolder = out();
            spec.outputStem = QStringLiteral("clip") + QLatin1String(id);
            spec.outputs = recipeOutputs(spec.recipe);
            specs.push_back(spec);
        }
        m_queue->add(specs, JobState::Queued, {{}, QStringLiteral("batch")});
        m_queue->start();
        QTRY_COMPARE(m_queue->list().count(JobState::Failed), 3);
        const auto link = [](const char *id) {
            return QStringLiteral("https://example.org/%1?new").arg(QLatin1String(id));
        };
        const QHash<QString, QString> links{
            {QStringLiteral("a"), link("a")}, {QStringLiteral("z"), link("z")}, {QString(), link("")}};
        QCOMPARE(m_queue->replaceLinks(links), 1);
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 1); // it failed for its link and runs again
        QCOMPARE(m_queue->replaceLinks(links), 0);                   // what is made stays as it was
        dropQueue();
        openQueue();
        QStringList sources;
        for (const Job &each : m_queue->list().jobs())
            sources << each.source();
        sources.sort();
        QCOMPARE(sources, QStringList({QStringLiteral("https://example.org/?old"), link("a"),
                                       QStringLiteral("https://example.org/b?old")}));
    }

    void aShareThatIsAwayIsWaitedFor_data()
    {
        QTest::addColumn<bool>("isOutput");
        QTest::newRow("of the sources") << false;
        QTest::newRow("of the outputs") << true;
    }
    void aShareThatIsAwayIsWaitedFor()
    {
        QFETCH(bool, isOutput);
        std::atomic<bool> isThere{false};
        const auto check = [&isThere](const QString &) { return isThere.load(); };
        const auto script = [&isThere](const AttemptSpec &spec) {
            return isThere || !spec.source.contains(QLatin1String("nas"))
                       ? ScriptedBackend::encoded(spec)
                       : ScriptedBackend::failedWith(error(ErrorClass::Permanent, "file.missing"));
        };
        m_queue->setMountCheck(check, 20ms);
        m_backend->script = script;
        std::vector<JobSpec> specs;
        for (int i = 0; i < 50; ++i) {
            JobSpec spec;
            const bool isOnShare = i % 10 != 9;
            spec.source =
                QStringLiteral("/%1/clip%2.mov").arg(isOnShare ? QStringLiteral("nas") : QStringLiteral("disk")).arg(i);
            spec.recipe = {QStringLiteral("Test"), QStringLiteral("-c copy"), QStringLiteral("mp4")};
            spec.outputFolder = isOnShare && isOutput ? out() + QStringLiteral("/nas") : out();
            spec.outputStem = QStringLiteral("clip%1").arg(i);
            spec.outputs = recipeOutputs(spec.recipe);
            (isOutput ? spec.outputMount : spec.sourceMount) = isOnShare ? QStringLiteral("/nas") : QString();
            specs.push_back(spec);
        }
        m_queue->add(specs, JobState::Queued, {{}, QStringLiteral("batch")});
        m_queue->start();
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 5);
        QTRY_COMPARE(m_queue->list().count(JobState::Waiting), 45);
        QCOMPARE(m_queue->list().count(JobState::Failed), 0);
        QVERIFY(!m_queue->nothingCanGoOn()); // it waits for the share, for as long as it takes
        int attempts = 0;
        for (const Job &each : m_queue->list().jobs()) {
            attempts += each.attempts;
            if (each.state != JobState::Waiting)
                continue;
            QCOMPARE(each.trouble->triesCharged, 0);
            QVERIFY2(each.trouble->waitFor.contains(QLatin1String("/nas")), qPrintable(each.trouble->waitFor));
        }
        QVERIFY2(attempts <= 5 + 15, "the share was tried with many jobs");
        QVERIFY(!QDir(out() + QStringLiteral("/nas")).exists()); // nothing is made below an empty mount point
        dropQueue();
        openQueue();
        m_backend->script = script;
        m_queue->setMountCheck(check, 20ms);
        m_queue->start();
        QTest::qWait(100);
        QCOMPARE(m_queue->list().count(JobState::Waiting), 45);
        isThere = true;
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 50);
    }

    void newJobsWaitForTheirStart()
    {
        const auto ids = add(2, JobState::New);
        m_queue->start();
        QTest::qWait(20);
        QCOMPARE(m_backend->started.size(), std::size_t{0});
        m_queue->startNew({ids[1]});
        QTRY_COMPARE(m_backend->started.size(), std::size_t{1});
        QCOMPARE(m_backend->started[0].job, ids[1]);
        m_queue->discardNew(ids);
        QTRY_VERIFY(!m_queue->list().find(ids[0]));
        QVERIFY(m_queue->list().find(ids[1]));
    }

    void transientErrorsAreRetriedAndThenFail()
    {
        m_backend->script = [](const AttemptSpec &) {
            return ScriptedBackend::failedWith(error(ErrorClass::Transient));
        };
        const auto id = add(1).front();
        m_queue->start();
        for (int attempt = 1; attempt <= 2; ++attempt) {
            QTRY_COMPARE(state(id), JobState::Waiting);
            QCOMPARE(job(id).attempts, attempt);
            m_clock->advance(10s);
            QTRY_VERIFY_WITH_TIMEOUT(job(id).attempts == attempt + 1, 6000);
        }
        QTRY_COMPARE(state(id), JobState::Failed);
        QCOMPARE(job(id).attempts, 3);
        QCOMPARE(job(id).trouble->error->errorClass, ErrorClass::Transient);
        std::optional<std::vector<Attempt>> attempts;
        m_queue->attempts(id, [&attempts](const Result<std::vector<Attempt>> &result) { attempts = *result; });
        QTRY_VERIFY(attempts);
        QCOMPARE(attempts->size(), std::size_t{3});
        QCOMPARE(attempts->at(2).outcome, AttemptOutcome::Failed);
    }

    void oneBadFileDoesNotStopTheOthersAndRunsAgainByCommand()
    {
        bool broken = true;
        m_backend->script = [&broken](const AttemptSpec &spec) {
            return broken && spec.source.endsWith(QLatin1String("clip1.mov"))
                       ? ScriptedBackend::failedWith(error(ErrorClass::Source))
                       : ScriptedBackend::encoded(spec);
        };
        const auto ids = add(3);
        m_queue->start();
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 2);
        QTRY_COMPARE(state(ids[1]), JobState::Failed);
        broken = false;
        m_queue->retry(ids); // completed ones run again as well: only the failed one is wanted here
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 3);
        QCOMPARE(job(ids[1]).attempts, 2);
        QVERIFY(!job(ids[1]).trouble->error);
        QCOMPARE(filesInOut(),
                 QStringList({QStringLiteral("clip0 (1).mp4"), QStringLiteral("clip0.mp4"), QStringLiteral("clip1.mp4"),
                              QStringLiteral("clip2 (1).mp4"), QStringLiteral("clip2.mp4")}));
    }

    void aJobThatCrashesItsWorkerTwiceIsHeld()
    {
        m_backend->script = [](const AttemptSpec &) {
            AttemptResult result;
            result.kind = ResultKind::Interrupted;
            result.error = error(ErrorClass::Interrupted, "worker.crashed");
            return result;
        };
        const auto id = add(1).front();
        m_queue->start();
        QTRY_COMPARE(state(id), JobState::Held);
        QCOMPARE(job(id).holdReason, HoldReason::Suspect);
        QVERIFY(job(id).needsPerson());
        QCOMPARE(job(id).attempts, 2);
        QTRY_VERIFY(m_queue->nothingCanGoOn());
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        m_queue->release({id});
        QTRY_COMPARE(state(id), JobState::Completed);
    }

    void cancelHoldReleaseAndRemove()
    {
        const auto ids = add(5);
        m_queue->hold({ids[2]});
        m_queue->cancel({ids[3]});
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{2});
        QTRY_COMPARE(state(ids[2]), JobState::Held);
        QTRY_COMPARE(state(ids[3]), JobState::Cancelled);
        m_queue->cancel({ids[0]});
        QTRY_COMPARE(state(ids[0]), JobState::Cancelled);
        QVERIFY(!job(ids[0]).cancelRequested);
        QTRY_COMPARE(m_backend->started.size(), std::size_t{3}); // its slot is used by the last one
        QCOMPARE(m_backend->started.back().job, ids[4]);
        m_queue->release({ids[2]});
        QTRY_COMPARE(state(ids[2]), JobState::Queued);
        m_queue->remove(ids); // running ones stay
        QTRY_COMPARE(m_queue->list().count(), 2);
        QCOMPARE(m_queue->list().count(JobState::Running), 2);
    }

    // A command that meets a job between "decided" and "stored" must not be lost nor break the row.
    void commandsRightAfterStartAreCarriedOut()
    {
        const auto ids = add(1);
        m_queue->start();
        m_queue->cancel(ids);
        QTRY_COMPARE(state(ids[0]), JobState::Cancelled);
        QTRY_VERIFY(!m_queue->isBusy());
        QVERIFY(filesInOut().isEmpty());
    }

    void anAttemptThatEndsWhileItIsCancelledPublishesNothing()
    {
        const auto id = add(1).front();
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{1});
        const AttemptSpec spec = m_backend->started.front();
        m_backend->ignoresCancel = true;
        m_queue->cancel({id});
        QTRY_VERIFY(job(id).cancelRequested);
        m_backend->end(spec.id, ScriptedBackend::encoded(spec));
        QTRY_COMPARE(state(id), JobState::Cancelled);
        QTRY_VERIFY(filesInOut().isEmpty());
    }

    void pausingFreezesAndStoppingPutsBack()
    {
        const auto ids = add(3);
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{2});
        m_queue->pause(PauseMode::Now);
        QCOMPARE(m_backend->paused.size(), std::size_t{2});
        QVERIFY(job(ids[0]).paused);
        m_queue->start();
        QCOMPARE(m_backend->paused.size(), std::size_t{0});
        QVERIFY(!job(ids[0]).paused);
        m_queue->pause(PauseMode::Stop);
        QTRY_COMPARE(m_queue->list().count(JobState::Queued), 3);
        QCOMPARE(job(ids[0]).trouble->triesCharged, 0);
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        m_queue->start();
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 3);
    }

    void anExistingFileIsNeverReplacedUnlessAsked_data()
    {
        QTest::addColumn<int>("policy");
        QTest::addColumn<QStringList>("files");
        QTest::newRow("rename") << int(ExistsPolicy::Rename)
                                << QStringList({QStringLiteral("clip0 (1).mp4"), QStringLiteral("clip0.mp4")});
        QTest::newRow("overwrite") << int(ExistsPolicy::Overwrite) << QStringList({QStringLiteral("clip0.mp4")});
    }
    void anExistingFileIsNeverReplacedUnlessAsked()
    {
        QFETCH(int, policy);
        QFETCH(QStringList, files);
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec, "new"); };
        const auto id = add(1, JobState::Queued, static_cast<ExistsPolicy>(policy)).front();
        QDir().mkpath(out());
        QFile old(out() + QStringLiteral("/clip0.mp4")); // appears after the job was planned
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("somebody's");
        old.close();
        m_queue->start();
        QTRY_COMPARE(state(id), JobState::Completed);
        QCOMPARE(filesInOut(), files);
        QFile made(job(id).outputPath());
        QVERIFY(made.open(QIODevice::ReadOnly));
        QCOMPARE(made.readAll(), QByteArray("new"));
    }

    void theSourceIsNeverOverwritten()
    {
        QDir().mkpath(out());
        JobSpec spec;
        spec.source = out() + QStringLiteral("/clip.mp4");
        QFile source(spec.source);
        QVERIFY(source.open(QIODevice::WriteOnly));
        source.write("source");
        source.close();
        spec.recipe = {QStringLiteral("Test"), QStringLiteral("-c copy"), QStringLiteral("mp4")};
        spec.outputFolder = out() + QStringLiteral("/../out"); // another spelling of the folder
        spec.outputStem = QStringLiteral("clip");
        spec.outputs = recipeOutputs(spec.recipe);
        spec.exists = ExistsPolicy::Overwrite;
        m_backend->script = [](const AttemptSpec &attempt) { return ScriptedBackend::encoded(attempt); };
        m_queue->add({spec}, JobState::Queued, {{}, QStringLiteral("b")});
        m_queue->start();
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 1);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QCOMPARE(source.readAll(), QByteArray("source"));
        QCOMPARE(filesInOut().size(), 2);
    }

    void aPartialIsKeptAndTheJobFails()
    {
        m_backend->script = [](const AttemptSpec &spec) {
            AttemptResult result = ScriptedBackend::encoded(spec);
            result.kind = result.outputs.front().kind = ResultKind::Partial;
            result.error = result.outputs.front().error = error(ErrorClass::Source, "source.truncated");
            return result;
        };
        const auto id = add(1).front();
        m_queue->start();
        QTRY_COMPARE(state(id), JobState::Failed);
        QCOMPARE(filesInOut(), QStringList({QStringLiteral("clip0 (partial).mp4")}));
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        m_queue->retry({id});
        QTRY_COMPARE(state(id), JobState::Completed);
        QCOMPARE(filesInOut(), QStringList({QStringLiteral("clip0 (partial).mp4"), QStringLiteral("clip0.mp4")}));
        QCOMPARE(job(id).outputPath(), out() + QStringLiteral("/clip0.mp4"));
    }

    void aFullDiskMakesTheJobWaitAndFailsItOnlyWhenAlone()
    {
        m_backend->script = [](const AttemptSpec &) {
            return ScriptedBackend::failedWith(error(ErrorClass::Resource, "resource.disk-full"));
        };
        const auto id = add(1).front();
        m_queue->start();
        QTRY_COMPARE(state(id), JobState::Waiting);
        QVERIFY(!job(id).trouble->waitFor.isEmpty());
        QCOMPARE(job(id).trouble->triesCharged, 0);
    }

    void whatNeedsTooMuchMemoryWaitsUntilItIsAlone()
    {
        RetryPolicy policy;
        policy.resourceWait = 20ms;
        m_queue->setRetryPolicy(policy);
        const auto ids = add(4);
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{2});
        const auto endOpen = [this](JobId id, const std::function<AttemptResult(const AttemptSpec &)> &result) {
            for (const auto &[attempt, spec] : m_backend->open) {
                if (spec.job == id) {
                    m_backend->end(AttemptId{attempt}, result(AttemptSpec(spec)));
                    return;
                }
            }
            QFAIL("it does not run");
        };
        const auto tooMuch = [](const AttemptSpec &) {
            return ScriptedBackend::failedWith(error(ErrorClass::Resource, "resource.memory"));
        };
        const auto good = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        endOpen(ids[0], tooMuch); // beside another
        QTRY_COMPARE(state(ids[0]), JobState::Waiting);
        QTRY_COMPARE(state(ids[2]), JobState::Running);
        m_clock->advance(60s);
        endOpen(ids[1], good);
        QTRY_COMPARE(state(ids[3]), JobState::Running);
        QTRY_COMPARE(m_backend->open.size(), std::size_t{2});
        endOpen(ids[2], good);
        QTRY_COMPARE(state(ids[2]), JobState::Completed);
        QTest::qWait(100); // its time is over, and one still runs
        QCOMPARE(state(ids[0]), JobState::Waiting);
        endOpen(ids[3], good);
        QTRY_COMPARE(state(ids[0]), JobState::Running);
        QTRY_COMPARE(m_backend->open.size(), std::size_t{1});
        QCOMPARE(job(ids[0]).attempts, 2);
        QCOMPARE(job(ids[0]).trouble->triesCharged, 0);
        // Alone, and still too much: once may be somebody else's fault, the second time it fails.
        endOpen(ids[0], tooMuch);
        QTRY_COMPARE(state(ids[0]), JobState::Waiting);
        m_clock->advance(60s);
        QTRY_COMPARE_WITH_TIMEOUT(state(ids[0]), JobState::Running, 10'000);
        QTRY_COMPARE(m_backend->open.size(), std::size_t{1});
        endOpen(ids[0], tooMuch);
        QTRY_COMPARE(state(ids[0]), JobState::Failed);
        QCOMPARE(job(ids[0]).trouble->error->code, QStringLiteral("resource.memory"));
        QCOMPARE(job(ids[0]).attempts, 3);
    }

    void afterAKillRunningJobsAreQueuedAndNoneIsLost()
    {
        const auto ids = add(3);
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{2});
        QFile part(m_backend->started[0].outputs.front().partPath);
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.write("half");
        part.close();
        dropQueue();
        openQueue();
        QCOMPARE(m_queue->list().count(JobState::Queued), 3);
        QCOMPARE(job(ids[0]).trouble->programEnds, 1);
        QCOMPARE(job(ids[0]).trouble->triesCharged, 0);
        QVERIFY(filesInOut().isEmpty()); // the half file is gone
        QCOMPARE(m_queue->mode(), QueueMode::Paused);
        QCOMPARE(m_backend->started.size(), std::size_t{0});
    }

    // Each step of publishing at which the program may be killed; the record and the disk are set up as the step leaves
    // them.
    void recoveryFinishesWhatWasBeingPublished_data()
    {
        QTest::addColumn<bool>("partThere");
        QTest::addColumn<bool>("finalThere");
        QTest::addColumn<int>("expected");
        QTest::newRow("recorded, not renamed") << true << false << int(JobState::Completed);
        QTest::newRow("renamed, not told") << false << true << int(JobState::Completed);
        QTest::newRow("linked, part not removed") << true << true << int(JobState::Completed);
        QTest::newRow("neither is there") << false << false << int(JobState::Queued);
    }
    void recoveryFinishesWhatWasBeingPublished()
    {
        QFETCH(bool, partThere);
        QFETCH(bool, finalThere);
        QFETCH(int, expected);
        const auto id = add(1).front();
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{1});
        const AttemptSpec spec = m_backend->started.front();
        const AttemptResult result = ScriptedBackend::encoded(spec);
        const QString final = out() + QStringLiteral("/clip0.mp4");
        std::optional<bool> recorded;
        m_store->post(
            [&](JobStore &store) {
                PublishRecord record{spec.id, id, {}, {}, {}, {}};
                record.items.push_back({spec.outputs.front().id,
                                        0,
                                        OutputUnit::File,
                                        spec.outputs.front().partPath,
                                        final,
                                        result.outputs.front().sizeBytes,
                                        result.outputs.front().sampledHash,
                                        {},
                                        {},
                                        {},
                                        false});
                const auto written = store.recordPublishing(record);
                return written ? Result<void>() : written.error();
            },
            [&recorded](const Result<void> &saved) { recorded = saved.has_value(); });
        QTRY_VERIFY(recorded);
        QVERIFY(*recorded);
        dropQueue();
        if (finalThere && partThere)
            std::filesystem::create_hard_link(toStdPath(spec.outputs.front().partPath), toStdPath(final));
        else if (finalThere)
            QVERIFY(renameWithoutReplacing(spec.outputs.front().partPath, final));
        else if (!partThere)
            QVERIFY(removeFile(spec.outputs.front().partPath));
        openQueue();
        QTRY_COMPARE(state(id), static_cast<JobState>(expected));
        QTRY_VERIFY(!m_queue->isBusy());
        QCOMPARE(filesInOut(),
                 expected == int(JobState::Completed) ? QStringList({QStringLiteral("clip0.mp4")}) : QStringList());
        QCOMPARE(m_backend->started.size(), std::size_t{0}); // nothing was encoded again
    }

    void aCancelThatWasWishedBeforeAKillHolds()
    {
        const auto id = add(1).front();
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{1});
        std::optional<bool> saved;
        m_store->post([id](JobStore &store) { return store.setCancelRequested({id}); },
                      [&saved](const Result<void> &result) { saved = result.has_value(); });
        QTRY_VERIFY(saved);
        dropQueue();
        openQueue();
        QCOMPARE(state(id), JobState::Cancelled);
    }

    void rowsCanBeReordered()
    {
        const auto ids = add(4);
        m_queue->moveToTop({ids[2], ids[3]});
        QTRY_VERIFY(job(ids[3]).position < job(ids[0]).position);
        m_queue->moveBefore({ids[0]}, ids[3]);
        QTRY_VERIFY(job(ids[0]).position < job(ids[3]).position && job(ids[0]).position > job(ids[2]).position);
        m_queue->moveBefore({ids[2]}, JobId{0});
        QTRY_VERIFY(job(ids[2]).position > job(ids[1]).position);
        m_queue->start();
        QTRY_COMPARE(m_backend->started.size(), std::size_t{2});
        QVERIFY(m_queue->list().find(ids[0])->state == JobState::Running);
        QVERIFY(m_queue->list().find(ids[3])->state == JobState::Running);
    }

    void shuttingDownPutsRunningJobsBack()
    {
        add(3);
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{2});
        bool down = false;
        m_queue->shutDown([&down] { down = true; });
        QTRY_VERIFY(down);
        QCOMPARE(m_queue->list().count(JobState::Queued), 3);
    }

    void drainedIsToldOnceForEachEnd()
    {
        int drained = 0;
        connect(m_queue.get(), &JobQueue::drained, this, [&drained] { ++drained; });
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        m_queue->start();
        add(5);
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 5);
        QTRY_VERIFY(m_queue->nothingCanGoOn());
        QTRY_VERIFY(drained >= 1);
        const int first = drained;
        QTest::qWait(30);
        QCOMPARE(drained, first);
    }
};

QTEST_GUILESS_MAIN(TestJobQueue)
#include "test_job_queue.moc"
