// SPDX-License-Identifier: GPL-3.0-or-later
// The queue with the real store: what starts when, what waits for what, what can be changed before it starts.
#include "app/queue/job_queue.h"
#include "tests/support/scripted_backend.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace reelyard;
using namespace std::chrono_literals;
using test::ScriptedBackend;

class TestScheduling : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ScriptedBackend> m_backend;
    std::unique_ptr<JobQueue> m_queue;
    std::atomic<qint64> m_free{100'000'000'000};
    std::atomic<bool> m_onBattery{false};

    static QString text(const char *latin1) { return QString::fromLatin1(latin1); }
    QString out() const { return m_dir->filePath(text("out")); }

    void openQueue()
    {
        m_queue.reset();
        m_store.reset();
        m_backend = std::make_unique<ScriptedBackend>();
        m_store = std::make_unique<StoreThread>(m_dir->filePath(text("queue.sqlite")));
        m_queue = std::make_unique<JobQueue>(*m_store, *m_clock, std::vector<Backend *>{m_backend.get()},
                                             m_dir->filePath(text("workers")));
        m_queue->setMountCheck([](const QString &) { return true; }, 1h);
        m_queue->setProbes({[] { return qint64(0); }, [this] { return m_onBattery.load(); },
                            [this](const QString &) {
                                return std::optional(DiskBytes{m_free, 1'000'000'000'000});
                            }});
        bool opened = false;
        m_queue->open([&opened](const Result<void> &result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
    }

    JobSpec spec(int number) const
    {
        JobSpec spec;
        spec.source = m_dir->filePath(QStringLiteral("in/clip%1.mov").arg(number));
        spec.sourceSizeBytes = 1000;
        spec.recipe = {text("Test"), text("-c copy"), text("mp4")};
        spec.outputFolder = out() + text("/day 1");
        spec.treeDepth = 1;
        spec.outputStem = QStringLiteral("clip%1").arg(number);
        spec.outputs = recipeOutputs(spec.recipe);
        return spec;
    }
    std::vector<JobId> add(std::vector<JobSpec> specs, JobState state = JobState::Queued)
    {
        std::optional<AddedJobs> added;
        m_queue->add(std::move(specs), state, {{}, text("batch")}, [&added](const Result<AddedJobs> &result) {
            if (result)
                added = *result;
        });
        [&] { QTRY_VERIFY(added); }();
        return added ? added->jobs : std::vector<JobId>();
    }
    std::vector<JobId> addMany(int count, const std::function<void(int, JobSpec &)> &edit = {})
    {
        std::vector<JobSpec> specs;
        for (int i = 0; i < count; ++i) {
            specs.push_back(spec(i));
            if (edit)
                edit(i, specs.back());
        }
        return add(std::move(specs));
    }
    const Job &job(JobId id) { return *m_queue->list().find(id); }
    static Error error(ErrorClass errorClass, const char *code)
    {
        return {errorClass, QString::fromLatin1(code), text("sentence"), {}};
    }
    int assign(const std::vector<JobId> &ids, const JobQueue::Change &change)
    {
        std::optional<Result<int>> answer;
        m_queue->assign(ids, change, [&answer](const Result<int> &count) { answer.emplace(count); });
        [&] { QTRY_VERIFY(answer); }();
        return answer && *answer ? **answer : -1;
    }
    int undo()
    {
        std::optional<Result<int>> answer;
        m_queue->undoAssign([&answer](const Result<int> &count) { answer.emplace(count); });
        [&] { QTRY_VERIFY(answer); }();
        return answer && *answer ? **answer : -1;
    }
    QString firstStarted() const
    {
        return m_backend->started.empty() ? QString() : m_backend->started.front().source.section(u'/', -1);
    }

private slots:
    void init()
    {
        m_free = 100'000'000'000;
        m_onBattery = false;
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>(Timestamp(1'700'000'000'000));
        openQueue();
    }
    void cleanup()
    {
        m_queue.reset();
        m_store.reset();
    }

    // 20,000 jobs, and the share that they read from fails everything for eight hours.
    void aShareThatFailsForHoursFailsNoJob()
    {
        bool isDown = true;
        m_backend->script = [&isDown](const AttemptSpec &spec) {
            return isDown ? ScriptedBackend::failedWith(error(ErrorClass::Transient, "source.read"))
                          : ScriptedBackend::encoded(spec);
        };
        constexpr int jobs = 20'000;
        const auto ids = addMany(jobs, [](int, JobSpec &spec) { spec.sourceMount = QStringLiteral("/mnt/nas"); });
        QCOMPARE(ids.size(), std::size_t{jobs});
        m_queue->start();
        QTRY_COMPARE(m_queue->binding().limit, Binding::Limit::Trouble);
        QCOMPARE(m_queue->binding().resource, text("/mnt/nas"));
        const Timestamp end = m_clock->now() + 8h;
        while (m_clock->now() < end) {
            m_clock->advance(5min);
            const auto before = m_backend->started.size();
            m_queue->start(); // as its timers would
            QTRY_VERIFY(m_backend->started.size() > before);
            QTRY_VERIFY(!m_queue->isBusy());
        }
        QCOMPARE(m_queue->list().count(JobState::Failed), 0);
        QVERIFY2(m_backend->started.size() < 400, qPrintable(QString::number(m_backend->started.size())));
        isDown = false;
        m_backend->started.clear();
        m_clock->advance(5min);
        m_queue->start();
        QTRY_VERIFY(m_backend->started.size() > 10); // all of them again, not one now and then
        QCOMPARE(m_queue->binding().limit, Binding::Limit::Slots);
        m_queue->pause(PauseMode::AfterRunning);
        QTRY_VERIFY(!m_queue->isBusy());
        QCOMPARE(m_queue->list().count(JobState::Failed), 0);
    }

    void otherDisksGoOnMeanwhile()
    {
        const auto isOnShare = [](int number) { return number < 2 || (number >= 10 && number < 20); };
        QSet<QString> onShare;
        addMany(30, [&](int number, JobSpec &spec) {
            if (!isOnShare(number))
                return;
            spec.sourceMount = QStringLiteral("/mnt/nas");
            onShare.insert(spec.source);
        });
        m_backend->script = [&onShare](const AttemptSpec &spec) {
            return onShare.contains(spec.source)
                       ? ScriptedBackend::failedWith(error(ErrorClass::Transient, "source.read"))
                       : ScriptedBackend::encoded(spec);
        };
        m_queue->start();
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 18);
        QTRY_COMPARE(m_queue->binding().limit, Binding::Limit::Trouble);
        QTRY_VERIFY(m_queue->isOnlyWaiting());
        QCOMPARE(m_queue->list().count(JobState::Failed), 0);
        QVERIFY(!m_queue->nothingCanGoOn());
    }

    void jobsWaitForRoomAndGoOnWhenThereIs()
    {
        m_free = 500; // each needs 1000
        addMany(3);
        m_queue->start();
        QTRY_COMPARE(m_queue->binding().limit, Binding::Limit::Space);
        QVERIFY(m_backend->started.empty());
        QVERIFY(m_queue->isOnlyWaiting());
        m_backend->setSlotCount(3);
        m_free = 1'000'000'000 + 2500; // above the reserve: room for two
        QTRY_COMPARE_WITH_TIMEOUT(m_backend->started.size(), std::size_t{2}, 15'000);
        m_backend->end(m_backend->started[0].id, ScriptedBackend::encoded(m_backend->started[0]));
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 1);
        // What the first took is learnt ("encoded" is seven bytes), and its promise is free.
        QTRY_COMPARE_WITH_TIMEOUT(m_backend->started.size(), std::size_t{3}, 15'000);
    }

    void onlyAtItsHours()
    {
        QueueLimits limits;
        const QTime now = QDateTime::fromMSecsSinceEpoch(m_clock->now().count()).time();
        const auto hour = [](const QTime &time) { return time.toString(text("H:mm")); };
        limits.hours = WorkHours::fromText(hour(now.addSecs(3600)) + u'-' + hour(now.addSecs(7200)));
        QVERIFY(limits.hours);
        m_queue->setLimits(limits);
        addMany(2);
        m_queue->start();
        QTRY_COMPARE(m_queue->binding().limit, Binding::Limit::Hours);
        QVERIFY(!m_queue->nothingCanGoOn());
        m_clock->advance(61min);
        m_queue->start();
        QTRY_COMPARE(m_backend->started.size(), std::size_t{2});
    }

    void notOnBattery()
    {
        QueueLimits limits;
        limits.waitOnBattery = true;
        m_queue->setLimits(limits);
        m_onBattery = true;
        addMany(1);
        m_queue->start();
        QTRY_COMPARE(m_queue->binding().limit, Binding::Limit::Battery);
        m_onBattery = false;
        m_queue->start();
        QTRY_COMPARE(m_backend->started.size(), std::size_t{1});
    }

    void whatRunsStandsStillOnBattery()
    {
        QueueLimits limits;
        limits.waitOnBattery = true;
        m_queue->setLimits(limits);
        m_queue->setPowerInterval(20ms);
        const auto ids = addMany(3);
        m_queue->start();
        QTRY_COMPARE(m_backend->started.size(), std::size_t{2});
        m_queue->pauseJobs({ids[0]});
        QVERIFY(job(ids[0]).paused);
        QVERIFY(!job(ids[1]).paused);

        m_onBattery = true;
        QTRY_VERIFY(m_queue->isHeldByBattery());
        QCOMPARE(m_backend->paused.size(), std::size_t{2});
        QCOMPARE(m_queue->binding().limit, Binding::Limit::Battery);
        // Two that start together reach the backend in any order.
        const AttemptSpec other = m_backend->started[m_backend->started[0].job == ids[1] ? 0 : 1];
        m_backend->end(other.id, ScriptedBackend::encoded(other));
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 1);
        QCOMPARE(m_backend->started.size(), std::size_t{2}); // the third waits

        m_onBattery = false;
        QTRY_COMPARE(m_backend->started.size(), std::size_t{3});
        QVERIFY(!m_queue->isHeldByBattery());
        QVERIFY(job(ids[0]).paused); // by a person
        QTRY_COMPARE(job(ids[2]).state, JobState::Running);
        QVERIFY(!job(ids[2]).paused);
    }

    void onBatteryAPersonMayLetOneGoOn()
    {
        QueueLimits limits;
        limits.waitOnBattery = true;
        m_queue->setLimits(limits);
        m_queue->setPowerInterval(20ms);
        const auto ids = addMany(2);
        m_queue->start();
        QTRY_COMPARE(m_backend->started.size(), std::size_t{2});
        m_onBattery = true;
        QTRY_VERIFY(job(ids[0]).paused && job(ids[1]).paused);
        m_queue->resumeJobs({ids[1]});
        QVERIFY(job(ids[0]).paused);
        QVERIFY(!job(ids[1]).paused);
        m_queue->start(); // does not overrule the setting
        QVERIFY(job(ids[0]).paused);
        m_queue->setLimits({}); // the setting switched off
        QVERIFY(!m_queue->isHeldByBattery());
        QVERIFY(!job(ids[0]).paused);
        QVERIFY(m_backend->paused.empty());
    }

    void soManyOnOneDisk()
    {
        QueueLimits limits;
        limits.jobsPerPlace = 1;
        m_queue->setLimits(limits);
        m_backend->setSlotCount(3);
        addMany(4, [](int number, JobSpec &spec) {
            spec.sourceMount = number < 3 ? QStringLiteral("/mnt/card") : QStringLiteral("/mnt/nas");
            spec.outputMount = QStringLiteral("/mnt/out%1").arg(number);
        });
        m_queue->start();
        QTRY_COMPARE(m_backend->started.size(), std::size_t{2});
        QVERIFY(m_backend->started[0].source != m_backend->started[1].source);
        QCOMPARE(m_queue->binding(), (Binding{Binding::Limit::Place, text("/mnt/card")}));
        const bool fourthRuns =
            std::any_of(m_backend->started.begin(), m_backend->started.end(),
                        [](const AttemptSpec &spec) { return spec.source.endsWith(QLatin1String("clip3.mov")); });
        QVERIFY(fourthRuns);
    }

    void aLoweredLimitLetsRunningJobsEnd()
    {
        addMany(4);
        m_queue->start();
        QTRY_COMPARE(m_backend->started.size(), std::size_t{2});
        m_queue->setParallel(1);
        m_backend->end(m_backend->started[0].id, ScriptedBackend::encoded(m_backend->started[0]));
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 1);
        QTest::qWait(50);
        QCOMPARE(m_backend->started.size(), std::size_t{2});
        QVERIFY(m_backend->cancelled.empty());
        m_backend->end(m_backend->started[1].id, ScriptedBackend::encoded(m_backend->started[1]));
        QTRY_COMPARE(m_backend->started.size(), std::size_t{3});
    }

    void notBeforeItsTime()
    {
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        const auto ids = addMany(2, [this](int number, JobSpec &spec) {
            if (number == 0)
                spec.startAt = m_clock->now() + 1h;
        });
        m_queue->start();
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 1);
        QCOMPARE(job(ids[0]).state, JobState::Waiting);
        QCOMPARE(job(ids[0]).waitUntil, std::optional(m_clock->now() + 1h));
        openQueue(); // it stands in the database
        QCOMPARE(job(ids[0]).state, JobState::Waiting);
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        m_queue->start();
        JobQueue::Change now;
        now.startAt = m_clock->now();
        QCOMPARE(assign({ids[0]}, now), 1);
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 2);
    }

    void priorityIsKept()
    {
        const auto ids = addMany(3);
        JobQueue::Change change;
        change.priority = 1;
        QCOMPARE(assign({ids[2]}, change), 1);
        openQueue();
        QCOMPARE(job(ids[2]).priority, 1);
        m_backend->setSlotCount(1);
        m_queue->start();
        QTRY_COMPARE(firstStarted(), text("clip2.mov"));
    }

    void recipeAndPlaceCanBeChangedUntilTheStart()
    {
        const auto ids = addMany(3);
        JobQueue::Change change;
        change.recipe = Recipe{text("Other"), text("-c:v libx264"), text("mkv")};
        change.destination = m_dir->filePath(text("new"));
        QCOMPARE(assign(ids, change), 3);
        QCOMPARE(*job(ids[1]).preset, text("Other"));
        QCOMPARE(job(ids[1]).outputPath(), m_dir->filePath(text("new/day 1/clip1.mkv"))); // the tree stays
        openQueue();
        QCOMPARE(job(ids[1]).outputPath(), m_dir->filePath(text("new/day 1/clip1.mkv")));
        QCOMPARE(undo(), 3);
        QCOMPARE(*job(ids[1]).preset, text("Test"));
        QCOMPARE(job(ids[1]).outputPath(), out() + text("/day 1/clip1.mp4"));
        QCOMPARE(undo(), 3); // and forth again
        QCOMPARE(*job(ids[1]).preset, text("Other"));
        m_backend->setSlotCount(1);
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        m_queue->start();
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 3);
        QVERIFY(QFile::exists(m_dir->filePath(text("new/day 1/clip2.mkv"))));
        QCOMPARE(m_backend->started.front().recipe.arguments, text("-c:v libx264"));
        QCOMPARE(assign(ids, change), 0); // too late
    }

    // Without an account in the cloud its jobs are held; those that run here after all are not.
    void thePlaceCanBeChangedUntilTheStart()
    {
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        const auto ids = addMany(2);
        JobQueue::Change change;
        change.place = Place::Cloud;
        QCOMPARE(assign({ids[1]}, change), 1);
        openQueue();
        QCOMPARE(job(ids[1]).place, Place::Cloud);
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        m_queue->start();
        QTRY_COMPARE(job(ids[1]).state, JobState::Held);
        QCOMPARE(job(ids[1]).holdReason, HoldReason::Account);
        QTRY_COMPARE(job(ids[0]).state, JobState::Completed);
        QCOMPARE(undo(), 1);
        QCOMPARE(job(ids[1]).place, Place::Local);
        QTRY_COMPARE(job(ids[1]).state, JobState::Completed);
        QVERIFY(!job(ids[1]).trouble->error);
        QCOMPARE(assign(ids, change), 0);
    }

    void newNamesAreReserved()
    {
        const auto ids = addMany(2);
        JobSpec other = spec(0);
        other.recipe = {text("Other"), text("-c:v libx264"), text("mkv")};
        other.outputs = recipeOutputs(other.recipe);
        const auto taken = add({other});
        JobQueue::Change change;
        change.recipe = other.recipe;
        QCOMPARE(assign(ids, change), 2);
        QCOMPARE(job(ids[0]).outputPath(), out() + text("/day 1/clip0 (1).mkv"));
        QCOMPARE(job(ids[1]).outputPath(), out() + text("/day 1/clip1.mkv"));
        QCOMPARE(job(taken[0]).outputPath(), out() + text("/day 1/clip0.mkv"));
    }

    void aPlanStoresNothing()
    {
        addMany(2);
        std::optional<AddedJobs> planned;
        m_queue->plan({spec(1), spec(7)}, [&planned](const Result<AddedJobs> &result) {
            if (result)
                planned = *result;
        });
        QTRY_VERIFY(planned);
        QCOMPARE(planned->rows.size(), std::size_t{2});
        QCOMPARE(planned->rows[0].outputPath(), out() + text("/day 1/clip1 (1).mp4")); // the first is reserved
        QCOMPARE(m_queue->list().count(), 2);
        openQueue();
        QCOMPARE(m_queue->list().count(), 2);
        const auto added = add({spec(7)});
        QCOMPARE(job(added[0]).outputPath(), out() + text("/day 1/clip7.mp4"));
    }

    void aReviewIsKeptUntilTheJobRunsAgain()
    {
        m_backend->script = [](const AttemptSpec &) {
            return ScriptedBackend::failedWith(error(ErrorClass::Source, "source.truncated"));
        };
        const auto ids = addMany(1);
        m_queue->start();
        QTRY_COMPARE(job(ids[0]).state, JobState::Failed);
        m_queue->review(ids, text("The tape is torn; see box 12."));
        QTRY_VERIFY(job(ids[0]).trouble->reviewedAt);
        openQueue();
        QCOMPARE(job(ids[0]).trouble->reviewNote, text("The tape is torn; see box 12."));
        m_queue->retry(ids);
        QTRY_COMPARE(job(ids[0]).state, JobState::Queued);
        QVERIFY(!job(ids[0]).trouble->reviewedAt);
        QVERIFY(job(ids[0]).trouble->reviewNote.isEmpty());
    }

    void oneOddFileFailsAlone()
    {
        m_backend->script = [](const AttemptSpec &spec) {
            return spec.source.endsWith(QLatin1String("clip3.mov"))
                       ? ScriptedBackend::failedWith(error(ErrorClass::Configuration, "encoder.refused"))
                       : ScriptedBackend::encoded(spec);
        };
        addMany(50);
        m_queue->start();
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 49);
        QCOMPARE(m_queue->list().count(JobState::Failed), 1);
    }

    void aRecipeThatFailsEverythingIsHeld()
    {
        m_backend->setSlotCount(1);
        m_backend->script = [](const AttemptSpec &) {
            return ScriptedBackend::failedWith(error(ErrorClass::Configuration, "encoder.refused"));
        };
        const auto ids = addMany(50);
        JobSpec other = spec(99);
        other.recipe = {text("Other"), text("-c:a copy"), text("mp4")};
        const auto others = add({other});
        m_queue->start();
        QTRY_COMPARE(job(others[0]).state, JobState::Failed); // another recipe has its own try
        QTRY_VERIFY(!m_queue->isBusy());
        // Those that had started by then failed as well.
        const int held = m_queue->list().count(JobState::Held);
        QVERIFY2(held >= 43 && held <= 45, qPrintable(QString::number(held)));
        QCOMPARE(m_queue->list().count(JobState::Failed), 51 - held);
        QCOMPARE(job(ids[40]).holdReason, HoldReason::Recipe);
        QCOMPARE(job(ids[40]).trouble->error->code, text("encoder.refused"));
        QCOMPARE(m_queue->list().needsYouCount(), held);
    }
};

QTEST_GUILESS_MAIN(TestScheduling)
#include "test_scheduling.moc"
