// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desk.h"
#include "app/queue/job_queue.h"
#include "models/store/job_store.h"
#include "tests/support/scripted_backend.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;
using test::ScriptedBackend;

// What is said and done as the real queue works, with a computer that only notes what it is asked for.
class TestDesk : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    SystemClock m_clock;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ScriptedBackend> m_backend;
    std::unique_ptr<JobQueue> m_queue;
    std::unique_ptr<Desk> m_desk;
    std::vector<Notice> m_notices;
    QStringList m_problems;
    std::vector<PowerAct> m_asked;
    Result<void> m_answer;
    std::vector<WorkEnd> m_ran;
    int m_quits = 0;

    std::vector<JobId> add(int count, const QString &name = QStringLiteral("Card 3"))
    {
        static int number = 0;
        std::vector<JobSpec> specs;
        for (int i = 0; i < count; ++i) {
            JobSpec spec;
            spec.source = m_dir->filePath(QStringLiteral("in/clip%1.mov").arg(++number));
            spec.recipe = {QStringLiteral("Test"), QStringLiteral("-c copy"), QStringLiteral("mp4")};
            spec.outputFolder = m_dir->filePath(QStringLiteral("out"));
            spec.outputStem = QStringLiteral("clip%1").arg(number);
            spec.outputs = recipeOutputs(spec.recipe);
            specs.push_back(spec);
        }
        std::optional<AddedJobs> added;
        m_queue->add(specs, JobState::Queued, {{}, name}, [&added](const Result<AddedJobs> &result) {
            if (result)
                added = *result;
        });
        [&] { QTRY_VERIFY(added); }();
        return added ? added->jobs : std::vector<JobId>();
    }

    int count(Notice::Kind kind) const
    {
        return static_cast<int>(std::count_if(m_notices.begin(), m_notices.end(),
                                              [kind](const Notice &notice) { return notice.kind == kind; }));
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Reelyard"));
        QCoreApplication::setApplicationName(QStringLiteral("test_desk"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir->filePath(QStringLiteral("settings")));
        QSettings().clear();
        m_notices.clear();
        m_problems.clear();
        m_asked.clear();
        m_ran.clear();
        m_answer = {};
        m_quits = 0;
        m_backend = std::make_unique<ScriptedBackend>();
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        m_store = std::make_unique<StoreThread>(m_dir->filePath(QStringLiteral("queue.sqlite")));
        m_queue = std::make_unique<JobQueue>(*m_store, m_clock, std::vector<Backend *>{m_backend.get()},
                                             m_dir->filePath(QStringLiteral("workers")));
        m_desk = std::make_unique<Desk>(*m_queue, m_clock);
        m_desk->setHurry(5);
        m_desk->setPowers({[this](PowerAct act, QObject *, const std::function<void(const Result<void> &)> &done) {
                               m_asked.push_back(act);
                               done(m_answer);
                           },
                           [this](const AfterCommand &, const WorkEnd &end) -> Result<void> {
                               m_ran.push_back(end); // one command at a time
                               return {};
                           }});
        connect(m_desk.get(), &Desk::told, this, [this](const Notice &notice) { m_notices.push_back(notice); });
        connect(m_desk.get(), &Desk::problem, this, [this](const QString &text) { m_problems.append(text); });
        connect(m_desk.get(), &Desk::quitNow, this, [this] { ++m_quits; });
        bool opened = false;
        m_queue->open([&opened](const Result<void> &result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
    }
    void cleanup()
    {
        m_desk.reset();
        m_queue.reset();
        m_store.reset();
    }

    void eachBatchThatEndsIsToldOnce()
    {
        m_backend->script = [](const AttemptSpec &spec) {
            return spec.source.endsWith(QLatin1String("1.mov"))
                       ? ScriptedBackend::failedWith({ErrorClass::Source, QStringLiteral("x"), QStringLiteral("x"), {}})
                       : ScriptedBackend::encoded(spec);
        };
        add(4, QStringLiteral("one"));
        add(4, QStringLiteral("two"));
        m_queue->start();
        QTRY_COMPARE(count(Notice::Kind::BatchEnded), 2);
        QTest::qWait(50);
        QCOMPARE(count(Notice::Kind::BatchEnded), 2);
        int done = 0;
        for (const Notice &notice : m_notices)
            done += notice.text.section(u' ', 0, 0).toInt();
        QCOMPARE(done, m_queue->list().count(JobState::Completed));
    }

    void whoRemovesTheLastOfABatchIsNotTold()
    {
        m_backend->script = {};
        const auto ids = add(3);
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t(2));
        m_queue->remove({ids.back()});
        QTRY_COMPARE(m_queue->list().count(), 2);
        m_queue->pause(PauseMode::AfterRunning);
        const AttemptSpec spec = m_backend->open.begin()->second;
        m_backend->end(spec.id, ScriptedBackend::encoded(spec));
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 1);
        m_queue->cancel({m_backend->open.begin()->second.job});
        QTRY_COMPARE(count(Notice::Kind::BatchEnded), 1); // the last of it came to an end
        add(1);
        m_queue->remove(m_queue->idsWhere([](const Job &job) { return job.state == JobState::Queued; }));
        QTRY_COMPARE(m_queue->list().count(), 2);
        QTest::qWait(700); // longer than changes are gathered
        QCOMPARE(count(Notice::Kind::BatchEnded), 1);
    }

    void theComputerSleepsAfterACountdownAndOnlyOnce()
    {
        m_desk->setAfterWork(AfterWork::Sleep);
        QCOMPARE(Preferences::load().afterWork, AfterWork::Nothing); // not for the next start
        add(3);
        m_queue->start();
        QTRY_VERIFY(m_desk->secondsLeft() > 0 || !m_asked.empty());
        QTRY_COMPARE(m_asked.size(), std::size_t(1));
        QCOMPARE(m_asked.front(), PowerAct::Sleep);
        QCOMPARE(m_desk->afterWork(), AfterWork::Nothing);
        add(1);
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 4);
        QTest::qWait(100);
        QCOMPARE(m_asked.size(), std::size_t(1));
    }

    void theCountdownCanBeCalledOff()
    {
        m_desk->setHurry(10'000);
        m_desk->setAfterWork(AfterWork::ShutDown);
        add(1);
        m_queue->start();
        QTRY_COMPARE(m_desk->secondsLeft(), Desk::countDownSeconds);
        m_desk->callOff();
        QCOMPARE(m_desk->secondsLeft(), 0);
        QCOMPARE(m_desk->afterWork(), AfterWork::Nothing);
        QVERIFY(m_asked.empty());
    }

    void newWorkEndsTheCountdownAndItComesAgain()
    {
        m_desk->setHurry(10'000);
        m_desk->setAfterWork(AfterWork::ShutDown);
        add(1);
        m_queue->start();
        QTRY_VERIFY(m_desk->secondsLeft() > 0);
        m_backend->script = {};
        add(1);
        QTRY_COMPARE(m_desk->secondsLeft(), 0);
        QCOMPARE(m_desk->afterWork(), AfterWork::ShutDown); // still wanted
        QTRY_COMPARE(m_backend->open.size(), std::size_t(1));
        m_desk->setHurry(5);
        const AttemptSpec spec = m_backend->open.begin()->second;
        m_backend->end(spec.id, ScriptedBackend::encoded(spec));
        QTRY_COMPARE(m_asked.size(), std::size_t(1));
    }

    // A worker that crashed twice on a job: the job is held, and only a person can let it go on.
    void whatNeedsAPersonKeepsTheComputerOn()
    {
        m_backend->script = [](const AttemptSpec &spec) {
            if (!spec.source.endsWith(QLatin1String("bad.mov")))
                return ScriptedBackend::encoded(spec);
            AttemptResult crash = ScriptedBackend::failedWith(
                {ErrorClass::Interrupted, QStringLiteral("worker.crashed"), QStringLiteral("It crashed."), {}});
            crash.kind = ResultKind::Interrupted;
            return crash;
        };
        add(2);
        JobSpec bad;
        bad.source = m_dir->filePath(QStringLiteral("in/bad.mov"));
        bad.recipe = {QStringLiteral("Test"), QStringLiteral("-c copy"), QStringLiteral("mp4")};
        bad.outputFolder = m_dir->filePath(QStringLiteral("out"));
        bad.outputStem = QStringLiteral("bad");
        bad.outputs = recipeOutputs(bad.recipe);
        m_queue->add({bad}, JobState::Queued, {{}, QStringLiteral("bad")});
        m_desk->setAfterWork(AfterWork::ShutDown);
        m_queue->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_queue->list().needsYouCount(), 1, 30'000);
        QTRY_VERIFY(!m_problems.isEmpty());
        QCOMPARE(m_problems.front(), QStringLiteral("The computer stays on: one job needs you."));
        QTRY_COMPARE(count(Notice::Kind::NeedsYou), 1);
        QTest::qWait(100);
        QVERIFY(m_asked.empty());
    }

    void whatWaitsKeepsTheComputerOn()
    {
        m_desk->setAfterWork(AfterWork::Sleep);
        const auto ids = add(2);
        JobQueue::Change later;
        later.startAt = m_clock.now() + std::chrono::hours(5);
        bool isSet = false;
        m_queue->assign({ids.back()}, later, [&isSet](const Result<int> &count) { isSet = count && *count == 1; });
        QTRY_VERIFY(isSet);
        m_queue->start();
        QTRY_VERIFY(!m_problems.isEmpty());
        QCOMPARE(m_problems.front(), QStringLiteral("The computer stays on: one job is still waiting."));
        QVERIFY(m_asked.empty());
        QCOMPARE(m_desk->afterWork(), AfterWork::Sleep);
    }

    void aRefusalIsToldInWords()
    {
        m_answer = Error{ErrorClass::Permanent, QStringLiteral("power.refused"),
                         QStringLiteral("The system did not put the computer to sleep."), QStringLiteral("no rights")};
        m_desk->setAfterWork(AfterWork::Sleep);
        add(1);
        m_queue->start();
        QTRY_COMPARE(m_problems.size(), 1);
        QCOMPARE(m_problems.front(),
                 QStringLiteral("The system did not put the computer to sleep. It said: no rights"));
    }

    void aCommandRunsAfterEachWork()
    {
        m_desk->setCommand(QStringLiteral("tell me"));
        m_desk->setAfterWork(AfterWork::Command);
        QCOMPARE(Preferences::load().afterWork, AfterWork::Command);
        add(3);
        m_queue->start();
        QTRY_COMPARE(m_ran.size(), std::size_t(1));
        QCOMPARE(m_ran.front().done, 3);
        add(2);
        QTRY_COMPARE(m_ran.size(), std::size_t(2));
        QCOMPARE(m_ran.back().done, 2); // of this work alone
        m_desk->setCommand(QStringLiteral("tell 'me"));
        add(1);
        QTRY_COMPARE(m_problems.size(), 1);
        QCOMPARE(m_ran.size(), std::size_t(2));
    }

    void whatRunsIsFinishedAndThenItQuits()
    {
        m_backend->script = {};
        add(4);
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t(2));
        m_desk->finishThenQuit();
        QVERIFY(m_desk->isFinishing());
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(m_quits, 0);
            const AttemptSpec spec = m_backend->open.begin()->second;
            m_backend->end(spec.id, ScriptedBackend::encoded(spec));
        }
        QTRY_COMPARE(m_quits, 1);
        QCOMPARE(m_backend->started.size(), std::size_t(2)); // no other
        QCOMPARE(m_queue->list().count(JobState::Queued), 2);
    }

    void thereIsAWayBackFromQuitting()
    {
        m_backend->script = {};
        add(3);
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t(2));
        m_desk->finishThenQuit();
        m_desk->keepWorking();
        QVERIFY(!m_desk->isFinishing());
        QCOMPARE(m_queue->mode(), QueueMode::Running);
        m_desk->finishThenQuit();
        m_queue->start(); // as the Start button does it
        QVERIFY(!m_desk->isFinishing());
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        for (int i = 0; i < 2; ++i) {
            const AttemptSpec spec = m_backend->open.begin()->second;
            m_backend->end(spec.id, ScriptedBackend::encoded(spec));
        }
        QTRY_COMPARE(m_queue->list().count(JobState::Completed), 3);
        QCOMPARE(m_quits, 0);
    }
};

QTEST_GUILESS_MAIN(TestDesk)
#include "test_desk.moc"
