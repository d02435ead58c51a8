// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/local/local_backend.h"
#include "app/backend/local/media_service.h"
#include "app/platform/process.h"
#include "tests/support/generated_media.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalSocket>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <map>
#include <memory>
#include <vector>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace reelyard;
using namespace reelyard::test;
using namespace std::chrono_literals;

namespace
{

constexpr int answerMs = 60'000;

QString text(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

#ifdef Q_OS_LINUX
// Field of /proc/PID/stat, counted as in proc(5), of every thread.
std::vector<qint64> statOfThreads(qint64 pid, int field)
{
    std::vector<qint64> values;
    const QDir threads(text("/proc/%1/task").arg(pid));
    for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile stat(threads.filePath(thread) + text("/stat"));
        if (!stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = stat.readAll();
        const QByteArrayList fields = line.mid(line.lastIndexOf(')') + 2).split(' '); // begins with field 3
        values.push_back(fields.value(field - 3).toLongLong());
    }
    return values;
}

qint64 cpuMs(qint64 pid)
{
    qint64 ticks = 0;
    for (const int field : {14, 15}) {
        for (const qint64 value : statOfThreads(pid, field))
            ticks += value;
    }
    return ticks * 1000 / sysconf(_SC_CLK_TCK);
}
#endif

} // namespace

// Real workers that crash, hang, freeze, eat memory and talk too much: REELYARD_MISBEHAVE (app/worker/misbehaviour.h)
// makes them do it for sources of a name.
class TestLocalBackend : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LocalBackend> m_backend;
    std::map<qint64, AttemptResult> m_finished;
    std::map<qint64, qint64> m_finishedAtMs;
    std::map<qint64, int> m_progressed;
    QElapsedTimer m_time;
    qint64 m_nextId = 1;

    void makeBackend(const QString &program)
    {
        m_backend = std::make_unique<LocalBackend>(WorkerHome{m_dir->filePath(text("workers")), program});
        m_backend->setSlotCount(3);
        connect(m_backend.get(), &Backend::finished, this, [this](AttemptId attempt, const AttemptResult &result) {
            QVERIFY2(m_finished.count(raw(attempt)) == 0, "told twice");
            m_finished[raw(attempt)] = result;
            m_finishedAtMs[raw(attempt)] = m_time.elapsed();
        });
        connect(m_backend.get(), &Backend::progressed, this,
                [this](AttemptId attempt, const Progress &) { ++m_progressed[raw(attempt)]; });
    }

    // A copy of a clip under this name, so that a worker knows whether to misbehave.
    qint64 start(const char *name, SourceKind kind = SourceKind::File, const char *arguments = "-c copy")
    {
        AttemptSpec spec;
        spec.id = AttemptId{m_nextId};
        spec.job = JobId{m_nextId};
        spec.sourceKind = kind;
        spec.source = m_dir->filePath(text(name));
        spec.recipe = {text("Test"), text(arguments), text("mkv")};
        spec.outputs = {{OutputId{m_nextId}, 0, m_dir->filePath(text("part%1.mkv").arg(m_nextId)), {}}};
        if (kind == SourceKind::Link)
            spec.source = text("http://127.0.0.1:9/") + text(name);
        else if (!QFile::exists(spec.source))
            QFile::copy(videoClip(), spec.source);
        m_backend->start(spec);
        return m_nextId++;
    }
    const AttemptResult &resultOf(qint64 attempt) { return m_finished[attempt]; }
    bool isFinished(qint64 attempt) const { return m_finished.count(attempt) > 0; }
    static void misbehave(const char *what) { qputenv("REELYARD_MISBEHAVE", what); }
    static bool isThere(qint64 pid)
    {
#ifdef Q_OS_UNIX
        return ::kill(static_cast<pid_t>(pid), 0) == 0;
#else
        return residentBytes(pid) > 0;
#endif
    }

private slots:
    void initTestCase()
    {
        QVERIFY(!videoClip().isEmpty());
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_finished.clear();
        m_finishedAtMs.clear();
        m_progressed.clear();
        m_time.start();
        makeBackend(text(REELYARD_BIN_DIR "/reelyard-worker"));
    }
    void cleanup()
    {
        m_backend.reset();
        qunsetenv("REELYARD_MISBEHAVE");
    }

    void aCrashCostsItsOwnAttemptOnly_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QString>("detail");
        QTest::newRow("signal") << QByteArray("guilty=crash") << text("signal");
        QTest::newRow("exit") << QByteArray("guilty=exit:7") << text("code 7");
        QTest::newRow("exit, as if all were well") << QByteArray("guilty=exit:0") << text("code 0");
    }
    void aCrashCostsItsOwnAttemptOnly()
    {
        QFETCH(QByteArray, action);
        QFETCH(QString, detail);
        misbehave(action.constData());
        const qint64 before = start("before.mkv");
        const qint64 guilty = start("guilty.mkv");
        const qint64 after = start("after.mkv");
        QTRY_COMPARE_WITH_TIMEOUT(m_finished.size(), std::size_t{3}, answerMs);
        QCOMPARE(resultOf(before).kind, ResultKind::Encoded);
        QCOMPARE(resultOf(after).kind, ResultKind::Encoded);
        QCOMPARE(resultOf(guilty).kind, ResultKind::Interrupted);
        QCOMPARE(resultOf(guilty).error.errorClass, ErrorClass::Interrupted);
        QCOMPARE(resultOf(guilty).error.code, text("worker.crashed"));
        QVERIFY2(resultOf(guilty).error.detail.contains(detail), qPrintable(resultOf(guilty).error.detail));
        // The slot of the crash works again.
        const qint64 next = start("next.mkv");
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(next), answerMs);
        QCOMPARE(resultOf(next).kind, ResultKind::Encoded);
    }

    void cancelTakesHalfASecondWhateverACodecDoes_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::newRow("hangs") << QByteArray("guilty=hang");
        QTest::newRow("uses a core") << QByteArray("guilty=spin");
    }
    void cancelTakesHalfASecondWhateverACodecDoes()
    {
        QFETCH(QByteArray, action);
        misbehave(action.constData());
        // The best of a few: on a busy computer a process of the lowest priority takes its time even to die.
        qint64 best = answerMs;
        for (int round = 0; round < 5 && best >= 500; ++round) {
            const qint64 id = start("guilty.mkv");
            QTRY_VERIFY_WITH_TIMEOUT(m_progressed[id] > 0, answerMs); // it is in there now
            m_time.start();
            m_backend->cancel(AttemptId{id});
            QTRY_VERIFY_WITH_TIMEOUT(isFinished(id), answerMs);
            QCOMPARE(resultOf(id).kind, ResultKind::Cancelled);
            qInfo("cancelled after %lld ms", m_finishedAtMs[id]);
            QVERIFY(m_finishedAtMs[id] >= 250);
            best = std::min(best, m_finishedAtMs[id]);
        }
        QVERIFY(best < 500);
    }

    void aFriendlyCancelKeepsTheWorker()
    {
        QFile::copy(videoClip(40, text("1280x720")), m_dir->filePath(text("long.mkv")));
        for (int round = 0; round < 5; ++round) {
            const qint64 id = start("long.mkv", SourceKind::File, "-c:v libx264 -preset medium -an");
            QTRY_VERIFY_WITH_TIMEOUT(m_progressed[id] > 2, answerMs);
            const auto pids = m_backend->workerPids();
            QCOMPARE(pids.size(), std::size_t{1});
            m_time.start();
            m_backend->cancel(AttemptId{id});
            QTRY_VERIFY_WITH_TIMEOUT(isFinished(id), answerMs);
            QCOMPARE(resultOf(id).kind, ResultKind::Cancelled);
            qInfo("cancelled after %lld ms", m_finishedAtMs[id]);
            if (m_finishedAtMs[id] >= 290)
                continue; // too busy a computer: it had to be killed
            QCOMPARE(m_backend->workerPids(), pids);
            QVERIFY(!QFile::exists(m_dir->filePath(text("part%1.mkv").arg(id))));
            return;
        }
        QSKIP("This computer is too busy to end an encode within 300 ms.");
    }

    void tooMuchMemoryEndsTheAttemptAsAResourceError()
    {
        misbehave("fat=eat:400");
        m_backend->setMemoryLimit(300'000'000);
        const qint64 fat = start("fat.mkv");
        const qint64 lean = start("lean.mkv");
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(fat) && isFinished(lean), answerMs);
        QCOMPARE(resultOf(lean).kind, ResultKind::Encoded);
        const AttemptResult result = resultOf(fat);
        QCOMPARE(result.kind, ResultKind::Failed);
        QCOMPARE(result.error.errorClass, ErrorClass::Resource);
        QCOMPARE(result.error.code, text("resource.memory"));
        qInfo("%s (%lld ms)", qPrintable(result.error.sentence), m_finishedAtMs[fat]);
        QVERIFY(result.error.sentence.contains(text("300.0 MB")));
        QVERIFY(m_backend->freeSlots() == 3);
    }

    void theLargestGoesWhenAllTogetherTakeTooMuch()
    {
        misbehave("lean=wait:2500;fat=eat:700");
        m_backend->setSharedMemoryLimit(550'000'000);
        const qint64 lean = start("lean.mkv");
        const qint64 fat = start("fat.mkv");
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(fat) && isFinished(lean), answerMs);
        QCOMPARE(resultOf(lean).kind, ResultKind::Encoded);
        QCOMPARE(resultOf(fat).error.code, text("resource.memory"));
        qInfo("%s", qPrintable(resultOf(fat).error.sentence));
        QVERIFY(resultOf(fat).error.sentence.contains(text("all jobs together may take 550.0 MB")));
        QCOMPARE(resultOf(fat).outputs.size(), std::size_t{1});
        QCOMPARE(resultOf(fat).outputs.front().error.code, text("resource.memory"));
    }

    // The system's own killer was quicker. A small worker that somebody kills has crashed.
    void aLargeWorkerThatTheSystemKilledWasTooLarge_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QString>("code");
        QTest::newRow("large") << QByteArray("victim=eat:400") << text("resource.memory");
        QTest::newRow("small") << QByteArray("victim=hang") << text("worker.crashed");
    }
    void aLargeWorkerThatTheSystemKilledWasTooLarge()
    {
#ifdef Q_OS_UNIX
        QFETCH(QByteArray, action);
        QFETCH(QString, code);
        misbehave(action.constData());
        m_backend->setSharedMemoryLimit(700'000'000);
        const qint64 id = start("victim.mkv");
        const qint64 pid = m_backend->workerPids().front();
        const qint64 expected = action.contains("eat") ? 400'000'000 : 1;
        QTRY_VERIFY_WITH_TIMEOUT(residentBytes(pid) > expected, answerMs);
        const int seen = m_progressed[id];
        QTRY_VERIFY_WITH_TIMEOUT(m_progressed[id] > seen + 10, answerMs); // it was looked at since
        ::kill(static_cast<pid_t>(pid), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(id), answerMs);
        QCOMPARE(resultOf(id).error.code, code);
#else
        QSKIP("Signals are POSIX.");
#endif
    }

    void aQuestionThatGoesWrongCostsItsAnswerOnly_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QString>("code");
        QTest::newRow("crash") << QByteArray("bad=probe-crash") << text("source.probe-crash");
        QTest::newRow("memory") << QByteArray("bad=probe-eat:400") << text("source.probe-memory");
    }
    void aQuestionThatGoesWrongCostsItsAnswerOnly()
    {
        QFETCH(QByteArray, action);
        QFETCH(QString, code);
        misbehave(action.constData());
        const QString bad = m_dir->filePath(text("bad.mkv"));
        QVERIFY(QFile::copy(videoClip(), bad));
        MediaService media({m_dir->filePath(text("workers")), text(REELYARD_BIN_DIR "/reelyard-worker")});
        media.setMemoryLimit(300'000'000);
        QStringList answers;
        for (const QString &file : {videoClip(), bad, videoClip()}) {
            media.probe(file, [&answers](const Result<MediaInfo> &info) {
                answers << (info ? text("known") : info.error().code);
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 3, answerMs);
        QCOMPARE(answers, QStringList({text("known"), code, text("known")}));
    }

    void aWorkerThatGrewIsReplaced()
    {
        misbehave("fat=grow:200");
        m_backend->setMemoryLimit(700'000'000);
        const qint64 lean = start("lean.mkv");
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(lean), answerMs);
        const auto first = m_backend->workerPids();
        QCOMPARE(first.size(), std::size_t{1});
        const qint64 fat = start("fat.mkv"); // in the same worker: 200 MB and its own are below half of the limit
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(fat), answerMs);
        QCOMPARE(resultOf(fat).kind, ResultKind::Encoded);
        QCOMPARE(m_backend->workerPids(), first);
        const qint64 fatter = start("fatter.mkv");
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(fatter), answerMs);
        QCOMPARE(resultOf(fatter).kind, ResultKind::Encoded);
        QVERIFY(m_backend->workerPids().empty());
        const qint64 next = start("lean.mkv");
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(next), answerMs);
        QCOMPARE(resultOf(next).kind, ResultKind::Encoded);
    }

    void aWorkerIsReplacedAfterManyJobs()
    {
        m_backend->setSlotCount(1);
        std::vector<qint64> pids; // one after the other
        for (int i = 0; i < 51; ++i) {
            const qint64 id = start("clip.mkv");
            const auto now = m_backend->workerPids();
            QCOMPARE(now.size(), std::size_t{1});
            if (pids.empty() || pids.back() != now.front())
                pids.push_back(now.front());
            QTRY_VERIFY_WITH_TIMEOUT(isFinished(id), answerMs);
            QCOMPARE(resultOf(id).kind, ResultKind::Encoded);
        }
        QCOMPARE(pids.size(), std::size_t{2});
        QTRY_VERIFY_WITH_TIMEOUT(!isThere(pids.front()), 5000);
    }

    void whatNothingHappensInIsEnded_data()
    {
        QTest::addColumn<bool>("isLink");
        QTest::addColumn<int>("errorClass");
        QTest::newRow("file") << false << int(ErrorClass::Source);
        QTest::newRow("link") << true << int(ErrorClass::Transient);
    }
    void whatNothingHappensInIsEnded()
    {
        QFETCH(bool, isLink);
        QFETCH(int, errorClass);
        misbehave("stuck=hang");
        m_backend->setStallLimit(1s);
        const qint64 id = start("stuck.mkv", isLink ? SourceKind::Link : SourceKind::File);
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(id), answerMs);
        QCOMPARE(resultOf(id).kind, ResultKind::Failed);
        QCOMPARE(int(resultOf(id).error.errorClass), errorClass);
        QCOMPARE(resultOf(id).error.code, text("source.stuck"));
        QCOMPARE(resultOf(id).error.sentence, text("Nothing happened for 1 second, so this job was ended."));
        qInfo("ended after %lld ms", m_finishedAtMs[id]);
        QVERIFY(m_finishedAtMs[id] >= 1000);
        QVERIFY(m_finishedAtMs[id] < 4000);
    }

    void processorTimeIsASignOfLife()
    {
#ifdef Q_OS_LINUX
        misbehave("busy=spin");
        m_backend->setStallLimit(3s);
        const qint64 id = start("busy.mkv");
        const qint64 pid = m_backend->workerPids().front();
        qint64 used = 0;
        (void)QTest::qWaitFor(
            [&] {
                used = cpuMs(pid);
                return isFinished(id) || m_time.elapsed() > 7000;
            },
            10'000);
        if (isFinished(id) && used < m_time.elapsed() / 3)
            QSKIP("This computer is too busy to give the worker processor time.");
        QVERIFY(!isFinished(id));
        m_backend->cancel(AttemptId{id});
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(id), answerMs);
#else
        QSKIP("Looks into Linux' /proc.");
#endif
    }

    void aPausedAttemptMayStandStill()
    {
        misbehave("stuck=hang");
        m_backend->setStallLimit(1s);
        const qint64 id = start("stuck.mkv");
        QTRY_VERIFY_WITH_TIMEOUT(m_progressed[id] > 0, answerMs);
        m_backend->pause(AttemptId{id});
        QVERIFY(!QTest::qWaitFor([&] { return isFinished(id); }, 3000));
        m_time.start();
        m_backend->resumePaused(AttemptId{id});
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(id), answerMs);
        QVERIFY(m_finishedAtMs[id] >= 500); // a look counts the time since the one before
        QCOMPARE(resultOf(id).error.code, text("source.stuck"));
    }

    void aFrozenWorkerIsNoticed()
    {
#ifdef Q_OS_UNIX
        misbehave("frozen=wait:500");
        m_backend->setStallLimit(2s);
        const qint64 id = start("frozen.mkv");
        QTRY_VERIFY_WITH_TIMEOUT(m_progressed[id] > 0, answerMs);
        const qint64 pid = m_backend->workerPids().front();
        ::kill(static_cast<pid_t>(pid), SIGSTOP);
        m_time.start();
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(id), answerMs);
        QCOMPARE(resultOf(id).kind, ResultKind::Interrupted);
        QCOMPARE(resultOf(id).error.code, text("worker.silent"));
        qInfo("noticed after %lld ms", m_finishedAtMs[id]);
        QVERIFY(m_finishedAtMs[id] < 4000);
        QTRY_VERIFY_WITH_TIMEOUT(!isThere(pid), 5000);
#else
        QSKIP("Signals are POSIX.");
#endif
    }

    // As when a computer sleeps: hours are gone, and no worker had a chance to say something.
    void timeInWhichThisProgramStoodStillDoesNotCount()
    {
        misbehave("slow=wait:4000");
        m_backend->setStallLimit(2s);
        m_backend->setSlotCount(1);
        const qint64 id = start("slow.mkv");
        QTRY_VERIFY_WITH_TIMEOUT(m_progressed[id] > 0, answerMs);
        QThread::msleep(3500);
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(id), answerMs);
        QCOMPARE(resultOf(id).kind, ResultKind::Encoded);
    }

    void aWorkerThatTalksTooMuchGoesOn()
    {
        misbehave("loud=print:8");
        const qint64 id = start("loud.mkv");
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(id), answerMs);
        QCOMPARE(resultOf(id).kind, ResultKind::Encoded);
        const QByteArray log = resultOf(id).log.toUtf8();
        qInfo("log of %lld bytes after %lld ms", static_cast<long long>(log.size()), m_finishedAtMs[id]);
        QVERIFY(log.contains("xxxxxxxx"));
        QVERIFY(log.size() <= 64 * 1024);
        QVERIFY(log.size() > 16 * 1024);
    }

    void aParentThatDoesNotReadHoldsNobodyUp()
    {
        const QString link = m_dir->filePath(text("loud.mkv"));
        QVERIFY(QFile::copy(videoClip(), link));
        misbehave("loud=print:8");
        start("quiet.mkv"); // so that a worker is there
        QTRY_COMPARE_WITH_TIMEOUT(m_finished.size(), std::size_t{1}, answerMs);
        const qint64 id = start("loud.mkv");
        QCoreApplication::processEvents(); // the request leaves
        const QString part = m_dir->filePath(text("part%1.mkv").arg(id));
        QElapsedTimer waited;
        waited.start();
        // No event is handled here, so nothing that the worker says is read.
        while (waited.elapsed() < 30'000 && QFile(part).size() < QFile(link).size() / 2)
            QThread::msleep(20);
        qInfo("the output was there after %lld ms", waited.elapsed());
        QVERIFY(QFile(part).size() >= QFile(link).size() / 2);
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(id), answerMs);
        QCOMPARE(resultOf(id).kind, ResultKind::Encoded);
    }

    void aWorkerOfAnotherBuildIsSentAway()
    {
        makeBackend(text(OTHER_BUILD_WORKER));
        const qint64 id = start("clip.mkv");
        const qint64 pid = m_backend->workerPids().front();
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(id), answerMs);
        QCOMPARE(resultOf(id).kind, ResultKind::Failed);
        QCOMPARE(resultOf(id).error.errorClass, ErrorClass::Resource);
        QCOMPARE(resultOf(id).error.code, text("worker.other-build"));
        QVERIFY(resultOf(id).error.sentence.contains(text("another version")));
        QVERIFY(resultOf(id).error.detail.contains(text("of build another")));
        QCOMPARE(m_backend->freeSlots(), 0); // the others do not run into the same
        QTRY_VERIFY_WITH_TIMEOUT(!isThere(pid), 5000);

        MediaService media({m_dir->filePath(text("workers")), text(OTHER_BUILD_WORKER)});
        std::optional<Error> error;
        media.probe(videoClip(), [&error](const Result<MediaInfo> &info) {
            if (!info)
                error = info.error();
        });
        QTRY_VERIFY_WITH_TIMEOUT(error, answerMs);
        QCOMPARE(error->code, text("worker.other-build"));
    }

    void aWorkerThatIsNotThereIsToldInWords()
    {
        makeBackend(m_dir->filePath(text("no-such-program")));
        const qint64 id = start("clip.mkv");
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(id), answerMs);
        QCOMPARE(resultOf(id).error.code, text("worker.refused"));
        QCOMPARE(resultOf(id).error.errorClass, ErrorClass::Resource);
        QVERIFY(resultOf(id).error.detail.contains(text("no-such-program")));
    }

    void whoNextOwnsTheQueueEndsAFrozenWorker()
    {
#ifdef Q_OS_UNIX
        misbehave("held=hang");
        const qint64 id = start("held.mkv");
        QTRY_VERIFY_WITH_TIMEOUT(m_progressed[id] > 0, answerMs);
        ::kill(static_cast<pid_t>(m_backend->workerPids().front()), SIGSTOP);
        std::atomic<bool> cleared{false};
        m_time.start();
        std::unique_ptr<QThread> owner(QThread::create([&] {
            WorkerProcess::clearLeftOvers(m_dir->filePath(text("workers")), 300);
            cleared = true;
        }));
        owner->start();
        QTRY_VERIFY_WITH_TIMEOUT(cleared && isFinished(id), answerMs);
        owner->wait();
        QCOMPARE(resultOf(id).kind, ResultKind::Interrupted);
        QVERIFY(m_time.elapsed() < 3000);
#else
        QSKIP("Signals are POSIX.");
#endif
    }

    void everyThreadOfAWorkerHasLowPriority()
    {
#ifdef Q_OS_LINUX
        QFile::copy(videoClip(40, text("1280x720")), m_dir->filePath(text("long.mkv")));
        const qint64 id = start("long.mkv", SourceKind::File, "-c:v libx264 -preset medium -an");
        QTRY_VERIFY_WITH_TIMEOUT(m_progressed[id] > 2, answerMs);
        const qint64 pid = m_backend->workerPids().front();
        const auto nice = statOfThreads(pid, 19);
        const auto policy = statOfThreads(pid, 41);
        qInfo("%d threads", static_cast<int>(nice.size()));
        QVERIFY(nice.size() > 3); // the codec's are among them
        QCOMPARE(nice, std::vector<qint64>(nice.size(), 19));
        QCOMPARE(policy, std::vector<qint64>(policy.size(), 3)); // SCHED_BATCH
        QCOMPARE(childrenOf(pid).size(), std::size_t{0});
        QVERIFY(residentBytes(pid) > 10'000'000);
        m_backend->cancel(AttemptId{id});
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(id), answerMs);
#else
        QSKIP("Looks into Linux' /proc.");
#endif
    }

    void aWorkersChannelIsItsOwn()
    {
#ifdef Q_OS_LINUX
        misbehave("held=hang");
        const qint64 id = start("held.mkv");
        QTRY_VERIFY_WITH_TIMEOUT(m_progressed[id] > 0, answerMs);
        QFile commandLine(text("/proc/%1/cmdline").arg(m_backend->workerPids().front()));
        QVERIFY(commandLine.open(QIODevice::ReadOnly));
        const QByteArrayList arguments = commandLine.readAll().split('\0');
        QVERIFY(arguments.size() > 2);
        QLocalSocket socket; // whoever reads the name in the list of processes finds nobody there
        socket.connectToServer(QString::fromLocal8Bit(arguments[1]));
        QVERIFY(!socket.waitForConnected(1000));
        // The lock is held while the worker is there, and free when it is gone.
        QLockFile lock(QString::fromLocal8Bit(arguments[2]));
        lock.setStaleLockTime(0);
        QVERIFY(!lock.tryLock(0));
        m_backend->cancel(AttemptId{id});
        QTRY_VERIFY_WITH_TIMEOUT(isFinished(id), answerMs);
        QVERIFY(lock.tryLock(1000));
#else
        QSKIP("Looks into Linux' /proc.");
#endif
    }
};

QTEST_GUILESS_MAIN(TestLocalBackend)
#include "test_local_backend.moc"
